import {wholePercent} from '../value/french';
import {dateLabel} from './date-label';
import type {Body, Count, Dimension, TableSpec} from './declaration';
import {countsOfColumn} from './body';
import type {Axis} from './axis';
import {printingOrder} from './axis';
import type {Cube} from './cube';
import type {Evaluation} from './evaluation';
import {traceOf} from './evaluate-figure';
import {figuresTable} from './figures-table';
import {lacksOfTable} from './lack';
import type {Lack} from './lack';
import {MOST_COLUMNS, withinPage, withoutAcross} from './page-lines';
import type {FigureResult, Quotient, TableLine, TableResult} from './result';

type Find = (id: string) => FigureResult;
type Evaluate<K extends Body['kind']> = (
  spec: TableSpec,
  body: Extract<Body, {kind: K}>,
  now: Evaluation,
  figure: Find,
) => TableResult;

/** A kind of table that nothing evaluates does not compile. */
const evaluators: {readonly [K in Body['kind']]: Evaluate<K>} = {
  columns: tableOfColumns,
  shares: tableOfShares,
  cross: crossTable,
  figures: (spec, body, now, figure) => figuresTable(spec, body, now, (id) => figure(id).spec),
};

/** Evaluates one table; a column that needs what was not read holds nothing. `figure` gives the figures that a total may add. */
export function evaluateTable(spec: TableSpec, now: Evaluation, figure: Find): TableResult {
  const table = (evaluators[spec.body.kind] as Evaluate<Body['kind']>)(spec, spec.body, now, figure);
  const lacks = lacksOfTable(now.registers, spec);
  return withinPage(lacks.every((lack) => lack === null) ? table : withoutUnknown(table, lacks));
}

function withoutUnknown(table: TableResult, lacks: readonly (Lack | null)[]): TableResult {
  // What a table lacks is told once for all the values that stand across.
  const isOut = (column: number) => lacks[column % lacks.length] !== null;
  const shown = <T>(values: readonly T[]) => values.map((value, column) => (isOut(column) ? null : value));
  const {lines, total, additive, totalFrom} = table;
  return {
    ...table,
    lines: lacks.includes(null)
      ? lines.map((line) => ({
          ...line,
          values: shown(line.values),
          ...(line.from === undefined ? {} : {from: shown(line.from)}),
        }))
      : [],
    total: total === null ? null : shown(total),
    ...(totalFrom === undefined ? {} : {totalFrom: shown(totalFrom)}),
    additive: additive.map((plain, column) => plain && !isOut(column)),
    lacks: table.spec.body.kind === 'figures' ? table.columns.map((_, column) => lacks[column % lacks.length]!) : lacks,
  };
}

/** What a cell shows, and the two counts behind it where it is one over the other. */
interface Counted {
  readonly value: number | null;
  readonly from: Quotient;
}

/** No base where the cell is a plain count. One of nothing makes no ratio: the cell stays empty. */
function counted(part: number, base: number | null): Counted {
  if (base === null) return {value: part, from: null};
  return {value: base === 0 ? null : part / base, from: [part, base]};
}

function tableOfColumns(
  spec: TableSpec,
  {columns}: Extract<Body, {kind: 'columns'}>,
  now: Evaluation,
  figure: Find,
): TableResult {
  const counts = columns.map(countsOfColumn);
  const isRatio = (index: number) => counts[index]!.base !== null;
  const hasRatio = columns.some((_, index) => isRatio(index));
  const cubeOf = ({of, measure, only}: Count) => now.cube(of, measure, [spec.by], only);
  const cubes = counts.map(({part, base}) => ({part: cubeOf(part), base: base === null ? null : cubeOf(base)}));
  const labels = lineLabels(
    spec.by,
    cubes.flatMap(({part, base}) => (base === null ? [part] : [base, part])),
  );
  const lines = labels.map((label): TableLine => {
    const cells = cubes.map(({part, base}) => counted(cellOf(part, label), base === null ? null : cellOf(base, label)));
    return {
      label,
      values: cells.map(({value}) => value),
      ...(hasRatio ? {from: cells.map(({from}) => from)} : {}),
    };
  });
  const sums = columns.map((_, index) => sumOf(lines, index));
  const parts = counts.map(({part}) => now.count(part));
  const totals = counts.map(({base}, index) =>
    counted(parts[index]!.value, base === null ? null : now.count(base).value),
  );
  const additive = columns.map((_, index) => !isRatio(index) && sums[index] === parts[index]!.value);
  const plus = columns.map((column) => ('totalPlus' in column ? column.totalPlus : undefined));
  const fees = plus.map((id) => (id === undefined ? 0 : (figure(id).value ?? 0)));
  const notes = additive.flatMap((plain, index) =>
    plain || isRatio(index)
      ? []
      : [
          `« ${columns[index]!.label} » : une même personne peut figurer sur plusieurs lignes ; le total la compte une fois.`,
        ],
  );
  return {
    spec,
    columns: columns.map(({label, unit}) => ({label: dateLabel(label, now.period), unit})),
    lines,
    total: totals.map(({value}, index) => (isRatio(index) ? value : parts[index]!.value + fees[index]!)),
    ...(hasRatio ? {totalFrom: totals.map(({from}) => from)} : {}),
    additive,
    totalPlus: plus,
    notes,
    traces: counts.map(({part}, index) => traceOf(columnId(spec.id, index), part.of.register, parts[index]!)),
  };
}

function columnId(id: string, index: number): string {
  return index === 0 ? id : `${id}#${index + 1}`;
}

function tableOfShares(spec: TableSpec, body: Extract<Body, {kind: 'shares'}>, now: Evaluation): TableResult {
  const {of, measure, label, atLeast} = body;
  const cube = now.cube(of, measure, [spec.by]);
  const known = now.count({of, measure, only: {by: spec.by, labels: 'stated'}});
  const base = known.value;
  const share = (line: string) => (base === 0 ? null : cellOf(cube, line) / base);
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

function crossTable(spec: TableSpec, body: Extract<Body, {kind: 'cross'}>, now: Evaluation, find: Find): TableResult {
  const {of, measure, columns: across, unit, total} = body;
  // Told before both are crossed: thousands by thousands would be more cells than there is memory for.
  if ((now.breakdown(of, across)?.axis.labels.length ?? 0) > MOST_COLUMNS) {
    const alone = now.cube(of, measure, [across])!;
    const values = shownLines(alone.axes[0]!, across, (line) => alone.cells[line]!);
    const plain = {kind: 'columns', columns: [{label: total ?? 'Total', unit, of, measure}]} as const;
    if (values.length > MOST_COLUMNS)
      return withoutAcross(tableOfColumns({...spec, body: plain}, plain, now, find), values.length);
  }
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
  let sum = 0;
  for (let cell = column; cell < cube.cells.length; cell += size) sum += cube.cells[cell]!;
  return sum;
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

function cellOf(cube: Cube | undefined, label: string): number {
  if (cube === undefined) return 0;
  const line = cube.axes[0]!.labels.indexOf(label);
  return line < 0 ? 0 : cube.cells[line]!;
}

function sumOf(lines: readonly TableLine[], column: number): number {
  return lines.reduce((sum, line) => sum + (line.values[column] ?? 0), 0);
}
