import type {Registers} from './registers';
import type {Period} from './table';
import type {FigureSpec, TableSpec} from './declaration';
import {Evaluation} from './evaluation';
import {evaluateFigure} from './evaluate-figure';
import {evaluateTable} from './evaluate-table';
import {periodBefore} from './period';
import type {FigureResult, TableResult} from './result';

/** The results asked for, by id, over one period. */
export interface Results {
  readonly period: Period;
  readonly before: Period;
  readonly tables: ReadonlyMap<string, TableResult>;
  readonly figures: ReadonlyMap<string, FigureResult>;
}

/**
 * Evaluates tables and figures together: selections, breakdowns and lists of youths are shared between all of them.
 * Figures that others compare with, or that a total adds, are found in `known` by their id.
 */
export function evaluate(
  registers: Registers,
  period: Period,
  asked: {
    readonly tables: readonly TableSpec[];
    readonly figures: readonly FigureSpec[];
    readonly known: readonly FigureSpec[];
  },
): Results {
  const now = new Evaluation(registers, period);
  const before = new Evaluation(registers, periodBefore(period));
  const specs = new Map(asked.known.map((spec) => [spec.id, spec]));
  const find = (id: string): FigureSpec => {
    const spec = specs.get(id);
    if (spec === undefined) throw new Error(`No figure is declared as ${id}`);
    return spec;
  };
  const figures = new Map(asked.figures.map((spec) => [spec.id, evaluateFigure(spec, now, before, find)]));
  const figure = (id: string) => figures.get(id) ?? evaluateFigure(find(id), now, before, find);
  const tables = new Map(asked.tables.map((spec) => [spec.id, evaluateTable(spec, now, figure)]));
  return {period, before: before.period, tables, figures};
}
