import {countsOfColumn} from '../../count/body';
import type {Count, FigureSpec, Formula, Only, TableSpec} from '../../count/declaration';
import type {Results} from '../../count/evaluate-report';
import {french} from '../../value/french';
import type {CellMeaning} from './find-cell';
import type {Named, Slice} from './rows-behind';

/** What a cell counts. */
export interface CellSlices {
  /** The rows that count; several for a sum of counts. */
  readonly counted: readonly Slice[];
  /** What a share is out of; null for what is no share. */
  readonly base: Slice | null;
  /** Counted over the year before. */
  readonly before: boolean;
}

/** What a cell counts, from the declaration of its indicator. `find` gives the figures that others compare with. */
export function slicesOf(
  meaning: CellMeaning,
  results: Results,
  find: (id: string) => FigureSpec | undefined,
): CellSlices | null {
  if (meaning.kind === 'figure') {
    const spec = find(meaning.id);
    return spec === undefined ? null : ofFormula(spec.formula, find, false);
  }
  const result = results.tables.get(meaning.id);
  if (result === undefined) return null;
  const line = meaning.line === null ? undefined : result.lines[meaning.line]?.label;
  const column = result.columns[meaning.column]?.label;
  return ofTable(result.spec, line, meaning.column, column);
}

function ofFormula(formula: Formula, find: (id: string) => FigureSpec | undefined, before: boolean): CellSlices | null {
  switch (formula.kind) {
    case 'count':
      return {counted: [ofCount(formula.count)], base: null, before};
    case 'total':
      return {counted: formula.counts.map(ofCount), base: null, before};
    case 'ratio':
      return {counted: [ofCount(formula.part)], base: ofCount(formula.base), before};
    case 'share': {
      const {of, measure, only, base} = formula;
      const all = {of, measure, onlys: base === 'all' ? [] : [{by: only.by, labels: 'stated' as const}]};
      return {counted: [{of, measure, onlys: [only]}], base: all, before};
    }
    case 'previous':
    case 'change': {
      const other = find(formula.figure);
      return other === undefined ? null : ofFormula(other.formula, find, formula.kind === 'previous');
    }
  }
}

function ofCount({of, measure, only}: Count): Slice {
  return {of, measure, onlys: only === undefined ? [] : [only]};
}

function ofTable(
  {body, by, lines}: TableSpec,
  line: string | undefined,
  column: number,
  heading: string | undefined,
): CellSlices | null {
  const onLine: readonly Named<Only>[] = line === undefined ? [] : [{by, labels: [line], name: french(lines)}];
  switch (body.kind) {
    case 'columns': {
      const spec = body.columns[column];
      if (spec === undefined) return null;
      const {part, base} = countsOfColumn(spec);
      const here = (count: Count): Slice => ({...ofCount(count), onlys: [...ofCount(count).onlys, ...onLine]});
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
  }
}
