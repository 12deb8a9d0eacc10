import type {GatheredSpec} from '../chapters/section';
import {countsOf} from '../count/counts-of';
import type {Condition, Count} from '../count/declaration';
import {Evaluation} from '../count/evaluation';
import {keyOf} from '../count/key';
import {rowsBehind, sliceOf, together} from '../count/rows-behind';
import {counted, enumerate, sayCents} from '../value/french';
import type {ReportContext} from './report-context';

/**
 * What the sums of tables gathered leave out, by the value that tells these tables apart: « hors Bourse BAFA (3 lignes, 450,00 €) ». Rows that meet what
 * all of the tables ask, and that none of them counts; null where there are none.
 */
export function sayLeftOut(
  {column, tables}: GatheredSpec,
  {results, registers, masks}: Pick<ReportContext, 'results' | 'registers' | 'masks'>,
): string | null {
  const counts = tables.flatMap(({table}): readonly Count[] => {
    const body = results.tables.get(table)?.spec.body;
    const one = body?.kind === 'columns' ? body.columns[column - 1] : undefined;
    if (one === undefined || !('of' in one)) return [];
    const plus = one.totalPlus === undefined ? undefined : results.figures.get(one.totalPlus);
    return [{of: one.of, measure: one.measure}, ...(plus === undefined ? [] : countsOf(plus.spec.formula))];
  });
  const [first] = counts;
  if (first?.measure.kind !== 'sum') return null;
  const {register, dated, where} = first.of;
  const ofAll = (test: (condition: Condition) => boolean) => counts.every(({of}) => of.where.some(test));
  const isShared = (condition: Condition) => ofAll((other) => keyOf(other) === keyOf(condition));
  const by = where.find(
    (one) =>
      one.kind === 'is' && !isShared(one) && ofAll((other) => other.kind === 'is' && other.column === one.column),
  );
  const now = new Evaluation(registers, results.period);
  const source = now.source(register);
  if (by?.kind !== 'is' || source === undefined || counts.some(({of}) => of.register !== register)) return null;
  const all = rowsBehind(now, sliceOf({of: {register, dated, where: where.filter(isShared)}, measure: {kind: 'rows'}}));
  const known = new Set(
    together(counts.map((count) => rowsBehind(now, sliceOf({...count, measure: {kind: 'rows'}})))).rows,
  );
  const {codes, values} = now.rowsOf(source).codes(by.column);
  const amounts = now.rowsOf(source).numbers(first.measure.column);
  const left = new Map<string, {rows: number; sum: number}>();
  for (const row of all.rows) {
    if (known.has(row)) continue;
    const value = values[codes[row]!]!;
    const {rows, sum} = left.get(value) ?? {rows: 0, sum: 0};
    left.set(value, {rows: rows + 1, sum: sum + (amounts[row]! || 0)});
  }
  if (left.size === 0) return null;
  // Under a threshold no number: what is left out, and the whole of elsewhere, would tell what is masked.
  const said = [...left].map(([value, {rows, sum}]) =>
    masks.threshold > 0 ? value : `${value} (${counted(rows, 'ligne')}, ${sayCents(sum)})`,
  );
  return `hors ${enumerate(said.sort())}`;
}
