import type {Registers} from './registers';
import {HORS_TERRITOIRE, NON_RENSEIGNE} from './table';
import type {Period} from './table';
import type {FigureSpec, TableSpec} from './declaration';
import {Evaluation} from './evaluation';
import {evaluateFigure} from './evaluate-figure';
import {evaluateTable} from './evaluate-table';
import {missingDays, type MissingDays} from './missing-days';
import {periodBefore} from './period';
import type {FigureResult, TableResult} from './result';

/** The results asked for, by id, over one period. */
export interface Results {
  readonly period: Period;
  readonly before: Period;
  readonly tables: ReadonlyMap<string, TableResult>;
  readonly figures: ReadonlyMap<string, FigureResult>;
  /** Days of either year without a row of a register that has some on the others: what is counted of them is not compared. */
  readonly missing?: () => readonly MissingDays[];
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
  const before = now.over(periodBefore(period));
  const specs = new Map(asked.known.map((spec) => [spec.id, spec]));
  const find = (id: string): FigureSpec => {
    const spec = specs.get(id);
    if (spec === undefined) throw new Error(`No figure is declared as ${id}`);
    return spec;
  };
  const figures = new Map(asked.figures.map((spec) => [spec.id, evaluateFigure(spec, now, before, find)]));
  const figure = (id: string) => figures.get(id) ?? evaluateFigure(find(id), now, before, find);
  const isSorted = registers.settings.ordreCommunes === 'décroissant';
  const tables = new Map(
    asked.tables.map((spec) => {
      const table = evaluateTable(spec, now, figure);
      return [spec.id, isSorted ? sortCommunes(table) : table];
    }),
  );
  const missing = () => [now, before].flatMap((one) => missingDays(registers, one.period));
  return {period, before: before.period, tables, figures, missing};
}

/** From the commune that counts most in the first column to the one that counts least; what is no commune of the territory stays last. */
function sortCommunes(table: TableResult): TableResult {
  const {by} = table.spec;
  if (by.kind !== 'column' || by.column !== 'commune') return table;
  const rank = ({label, values}: TableResult['lines'][number]) =>
    label === NON_RENSEIGNE || label === HORS_TERRITOIRE ? -1 : (values[0] ?? 0);
  return {...table, lines: [...table.lines].sort((a, b) => rank(b) - rank(a))};
}
