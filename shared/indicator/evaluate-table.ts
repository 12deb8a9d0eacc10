import {YEAR_MARK} from './declaration';
import type {Dimension, TableColumn, TableSpec} from './declaration';
import type {Axis} from './axis';
import {printingOrder} from './axis';
import type {Cube} from './cube';
import type {Evaluation} from './evaluation';
import {traceOf} from './evaluate-figure';
import type {FigureResult, TableLine, TableResult} from './result';
import type {Period} from '../table/table';

/** Evaluates one table. `figure` gives the figures that a total may add. */
export function evaluateTable(spec: TableSpec, now: Evaluation, figure: (id: string) => FigureResult): TableResult {
  switch (spec.body.kind) {
    case 'columns':
      return tableOfColumns(spec, spec.body.columns, now, figure);
    case 'shares':
      return tableOfShares(spec, spec.body, now);
    case 'cross':
      return crossTable(spec, spec.body, now);
  }
}

function tableOfColumns(
  spec: TableSpec,
  columns: readonly TableColumn[],
  now: Evaluation,
  figure: (id: string) => FigureResult,
): TableResult {
  const cubes = columns.map((column) => now.cube(column.of, column.measure, [spec.by], column.only));
  const labels = lineLabels(spec.by, cubes);
  const lines = labels.map((label): TableLine => ({label, values: cubes.map((cube) => cellOf(cube, label))}));
  const sums = columns.map((_, index) => sumOf(lines, index));
  const counts = columns.map(({of, measure, only}) => now.count({of, measure, ...(only === undefined ? {} : {only})}));
  const additive = columns.map((_, index) => sums[index] === counts[index]!.value);
  const fees = columns.map(({totalPlus}) => (totalPlus === undefined ? 0 : (figure(totalPlus).value ?? 0)));
  const notes = additive.flatMap((plain, index) =>
    plain
      ? []
      : [
          `« ${columns[index]!.label} » : une même personne peut figurer sur plusieurs lignes ; le total la compte une fois.`,
        ],
  );
  return {
    spec,
    columns: columns.map(({label, unit}) => ({label: dateLabel(label, now.period), unit})),
    lines,
    total: counts.map(({value}, index) => (additive[index] === true ? sums[index]! : value) + fees[index]!),
    additive,
    totalPlus: columns.map(({totalPlus}) => totalPlus),
    notes,
    traces: columns.map((column, index) => traceOf(columnId(spec.id, index), column.of.register, counts[index]!)),
  };
}

function columnId(id: string, index: number): string {
  return index === 0 ? id : `${id}#${index + 1}`;
}

function tableOfShares(
  spec: TableSpec,
  body: Extract<TableSpec['body'], {kind: 'shares'}>,
  now: Evaluation,
): TableResult {
  const {of, measure, label, atLeast} = body;
  const cube = now.cube(of, measure, [spec.by]);
  const known = now.count({of, measure, only: {by: spec.by, labels: 'stated'}});
  const base = known.value;
  const share = (line: string) => (base === 0 ? null : (cellOf(cube, line) ?? 0) / base);
  const stated = lineLabels(spec.by, [cube]).filter(
    (line) => cube === undefined || cube.axes[0]!.labels[0] !== line || !cube.axes[0]!.zeroIsUnknown,
  );
  let lines = stated.map((line): TableLine => ({label: line, values: [share(line)]}));
  if (atLeast !== undefined) {
    const least = now.registers.settings[atLeast];
    const rank = (line: TableLine) => lines.indexOf(line);
    const ranked = [...lines].sort((a, b) => (b.values[0] ?? 0) - (a.values[0] ?? 0) || rank(a) - rank(b));
    lines = ranked.filter(({values}) => wholePercent(values[0] ?? 0) >= wholePercent(least));
  }
  return {
    spec,
    columns: [{label, unit: '%'}],
    lines,
    base,
    total: atLeast !== undefined ? null : [base === 0 ? null : 1],
    additive: [true],
    totalPlus: [undefined],
    notes: [],
    traces: [traceOf(spec.id, of.register, known)],
  };
}

/** A fraction as it is printed: whole percents, rounded half up. */
export function wholePercent(fraction: number): number {
  return Math.floor(fraction * 100 + 0.5 + 1e-9);
}

function crossTable(spec: TableSpec, body: Extract<TableSpec['body'], {kind: 'cross'}>, now: Evaluation): TableResult {
  const {of, measure, columns: across, unit, total} = body;
  const cube = now.cube(of, measure, [spec.by, across]);
  const counted = now.count({of, measure});
  const heads = cube === undefined ? [] : shownLines(cube.axes[1]!, across, (line) => columnSum(cube, line));
  const downs = cube === undefined ? [] : shownLines(cube.axes[0]!, spec.by, (line) => lineSum(cube, line));
  const sizeB = cube?.axes[1]!.labels.length ?? 0;
  const lines = downs.map((a): TableLine => {
    const values = heads.map((b) => cube!.cells[a * sizeB + b]!);
    return {label: cube!.axes[0]!.labels[a]!, values: total === undefined ? values : [...values, lineSum(cube!, a)]};
  });
  const columns = heads.map((b) => ({label: cube!.axes[1]!.labels[b]!, unit}));
  if (total !== undefined) columns.push({label: total, unit});
  const sums = columns.map((_, index) => sumOf(lines, index));
  return {
    spec,
    columns,
    lines,
    total: sums,
    additive: columns.map(() => true),
    totalPlus: columns.map(() => undefined),
    notes: [],
    traces: [traceOf(spec.id, of.register, counted)],
  };
}

function lineSum(cube: Cube, line: number): number {
  const size = cube.axes[1]!.labels.length;
  return cube.cells.subarray(line * size, (line + 1) * size).reduce((sum, value) => sum + value, 0);
}

function columnSum(cube: Cube, column: number): number {
  const size = cube.axes[1]!.labels.length;
  return cube.cells.reduce((sum, value, cell) => (cell % size === column ? sum + value : sum), 0);
}

/** Lines that are printed: always, or because something counts there. */
function shownLines(axis: Axis, dimension: Dimension, weight: (line: number) => number): readonly number[] {
  return printingOrder(axis, dimension, weight).filter((line) => axis.always[line] === true || weight(line) !== 0);
}

/** The lines of several columns over one dimension, by label. */
function lineLabels(dimension: Dimension, cubes: readonly (Cube | undefined)[]): readonly string[] {
  const labels: string[] = [];
  for (const cube of cubes) {
    if (cube === undefined) continue;
    const axis = cube.axes[0]!;
    for (const line of shownLines(axis, dimension, (index) => cube.cells[index]!)) {
      if (!labels.includes(axis.labels[line]!)) labels.push(axis.labels[line]!);
    }
  }
  const last = cubes.flatMap((cube) =>
    cube === undefined || cube.axes[0]!.order[cube.axes[0]!.order.length - 1] !== 0 ? [] : [cube.axes[0]!.labels[0]!],
  );
  return [...labels.filter((label) => !last.includes(label)), ...labels.filter((label) => last.includes(label))];
}

function cellOf(cube: Cube | undefined, label: string): number | null {
  if (cube === undefined) return 0;
  const line = cube.axes[0]!.labels.indexOf(label);
  return line < 0 ? 0 : cube.cells[line]!;
}

function sumOf(lines: readonly TableLine[], column: number): number {
  return lines.reduce((sum, line) => sum + (line.values[column] ?? 0), 0);
}

/** « signés en 2024 », « signés du 01/09/2023 au 31/08/2024 ». */
function dateLabel(label: string, {label: period}: Period): string {
  const isYear = /^\d{4}$/.test(period);
  return (isYear ? label : label.replace(`en ${YEAR_MARK}`, `du ${YEAR_MARK}`)).replace(YEAR_MARK, period);
}
