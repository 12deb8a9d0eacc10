import {countsOfColumn} from '../../count/body';
import {countsOf, wholeOf} from '../../count/counts-of';
import type {
  Count,
  Dimension,
  FigureSpec,
  FiguresBody,
  Formula,
  Move,
  Only,
  Periods,
  TableSpec,
} from '../../count/declaration';
import {outersOf} from '../../count/subtotals';
import {movesOf} from '../../count/periods-shown';
import type {Period} from '../../count/table';
import type {Results} from '../../count/evaluate-report';
import {french} from '../../value/french';
import type {CellMeaning} from './find-cell';
import {sliceOf} from '../../count/rows-behind';
import type {Named, Slice} from '../../count/rows-behind';

/** What a cell counts. */
export interface CellSlices {
  /** The rows that count; several for a sum of counts. */
  readonly counted: readonly Slice[];
  /** What a share is out of; null for what is no share. */
  readonly base: Slice | null;
  /** Counted over the year before. */
  readonly before: boolean;
  /** Counted over other days: those of its line or of its column. */
  readonly moves?: readonly Move[];
}

/** What a cell counts, from the declaration of its indicator. `find` gives the figures that others compare with. */
export function slicesOf(
  meaning: CellMeaning,
  results: Results,
  period: Period,
  find: (id: string) => FigureSpec | undefined,
): CellSlices | null {
  if (meaning.kind === 'figure') {
    const spec = find(meaning.id);
    return spec === undefined ? null : ofFormula(spec.formula, find, false);
  }
  const result = results.tables.get(meaning.id);
  if (result === undefined) return null;
  const {label: line, holds} = (meaning.line === null ? null : result.lines[meaning.line]) ?? NO_LINE;
  const column = result.columns[meaning.column]?.label;
  const spec = holds === undefined ? result.spec : heldBy(result.spec, holds.level);
  return ofTable(spec, holds?.label ?? line, meaning.column, column, period, find);
}

const NO_LINE = {label: undefined, holds: undefined};

/** The table over what holds its lines. */
function heldBy(spec: TableSpec, level: number): TableSpec {
  if (spec.body.kind !== 'figures') return spec;
  const lines = Object.entries(spec.body.lines ?? {}).map(([register, by]) => [register, outersOf(by)[level]]);
  return {...spec, by: outersOf(spec.by)[level]!, body: {...spec.body, lines: Object.fromEntries(lines)}};
}

function ofFormula(formula: Formula, find: (id: string) => FigureSpec | undefined, before: boolean): CellSlices | null {
  switch (formula.kind) {
    case 'count':
      return {counted: [sliceOf(formula.count)], base: null, before};
    case 'total':
      return {counted: formula.counts.map(sliceOf), base: null, before};
    case 'ratio':
      return {counted: [sliceOf(formula.part)], base: sliceOf(formula.base), before};
    case 'over': {
      const [base, ...others] = countsOf(formula.base).map(sliceOf);
      const counted = countsOf(formula.part).map(sliceOf);
      return counted.length === 0 ? null : {counted, base: others.length === 0 ? (base ?? null) : null, before};
    }
    case 'share': {
      const {of, measure, only} = formula;
      return {counted: [{of, measure, onlys: [only]}], base: sliceOf(wholeOf(formula)), before};
    }
    case 'previous':
    case 'change': {
      const other = find(formula.figure);
      return other === undefined ? null : ofFormula(other.formula, find, formula.kind === 'previous');
    }
  }
}

function ofTable(
  {body, by, lines}: TableSpec,
  line: string | undefined,
  column: number,
  heading: string | undefined,
  period: Period,
  find: (id: string) => FigureSpec | undefined,
): CellSlices | null {
  const onLine: readonly Named<Only>[] = line === undefined ? [] : [{by, labels: [line], name: french(lines)}];
  switch (body.kind) {
    case 'columns': {
      const spec = body.columns[column];
      if (spec === undefined) return null;
      const {part, base} = countsOfColumn(spec);
      const here = (count: Count): Slice => ({...sliceOf(count), onlys: [...sliceOf(count).onlys, ...onLine]});
      return {counted: [here(part)], base: base === null ? null : here(base), before: false};
    }
    case 'shares': {
      const {of, measure} = body;
      const base = {of, measure, onlys: [{by, labels: 'stated' as const, name: french(lines)}]};
      return {counted: [line === undefined ? base : {of, measure, onlys: onLine}], base, before: false};
    }
    case 'cross': {
      const {of, measure, columns: across, total} = body;
      const onColumn = heading === undefined || heading === total ? [] : [{by: across, labels: [heading]}];
      return {counted: [{of, measure, onlys: [...onColumn, ...onLine]}], base: null, before: false};
    }
    case 'figures':
      return ofFigures(body, by, {line, name: french(lines), column, heading, period}, find);
  }
}

/** A cell of figures: that of its column, kept to its line and to what stands across, or over the days that they name. */
function ofFigures(
  {columns, across, lines, periods}: FiguresBody,
  by: Dimension,
  at: {
    readonly line: string | undefined;
    readonly name: string;
    readonly column: number;
    readonly heading: string | undefined;
    readonly period: Period;
  },
  find: (id: string) => FigureSpec | undefined,
): CellSlices | null {
  const figure = columns[at.column % columns.length]!;
  const slices = ofFormula(figure.formula, find, false);
  if (slices === null) return null;
  const value = columns.length === 1 ? at.heading : at.heading?.slice(0, -`, ${figure.label}`.length);
  const byAcross = across?.kind === 'by' ? across : undefined;
  const days = across === undefined || across.kind === 'by' ? undefined : across;
  const moves = [moveOf(periods, at.line, at.period, days?.kind === 'years'), moveOf(days, value, at.period)].filter(
    (move) => move !== undefined,
  );
  const here = (slice: Slice): Slice => {
    const {register} = slice.of;
    const onLine: Named<Only>[] =
      at.line === undefined || periods !== undefined
        ? []
        : [{by: lines?.[register] ?? by, labels: [at.line], name: at.name}];
    const isTotal = byAcross === undefined || value === undefined || value === 'Total';
    const onColumn: Only[] = isTotal ? [] : [{by: byAcross.lines?.[register] ?? byAcross.by, labels: [value]}];
    return {...slice, onlys: [...slice.onlys, ...onLine, ...onColumn]};
  };
  const base = slices.base === null ? null : here(slices.base);
  return {...slices, counted: slices.counted.map(here), base, moves};
}

/** The days that a label names, told from those of the report. */
const moveOf = (
  periods: Periods | undefined,
  label: string | undefined,
  period: Period,
  isOfYears = false,
): Move | undefined =>
  periods === undefined ? undefined : movesOf(periods, period, isOfYears).find((one) => one.label === label)?.move;
