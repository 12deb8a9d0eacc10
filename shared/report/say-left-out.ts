import type {GatheredSpec} from '../chapters/section';
import {countsOf} from '../count/counts-of';
import type {Condition, Count} from '../count/declaration';
import {Evaluation} from '../count/evaluation';
import {keyOf} from '../count/key';
import {rowsBehind, sliceOf, together} from '../count/rows-behind';
import {counted, sayCents} from '../value/french';
import type {ReportContext} from './report-context';

/**
 * What the sums of tables gathered leave out: « hors 2 autres fonds (3 lignes, 450,00 €) ». Rows that meet what all of the tables ask, and that none
 * of them counts; null where there are none. What was typed is not printed: it may be somebody's name.
 */
export function sayLeftOut(
  {column, tables}: GatheredSpec,
  {results, registers, masks}: Pick<ReportContext, 'results' | 'registers' | 'masks'>,
): string | null {
  const counts = tables.flatMap(({table}): readonly Count[] => {
    const body = results.tables.get(table)?.spec.body;
    const own = body?.kind === 'columns' ? body.columns[column - 1] : undefined;
    if (own === undefined || !('of' in own)) return [];
    const plus = own.totalPlus === undefined ? undefined : results.figures.get(own.totalPlus);
    return [{of: own.of, measure: own.measure}, ...(plus === undefined ? [] : countsOf(plus.spec.formula))];
  });
  const [first] = counts;
  if (first?.measure.kind !== 'sum') return null;
  const {register, dated, where} = first.of;
  const ofAll = (test: (condition: Condition) => boolean) => counts.every(({of}) => of.where.some(test));
  const isShared = (condition: Condition) => ofAll((other) => keyOf(other) === keyOf(condition));
  const by = where.find(
    (test) =>
      test.kind === 'is' && !isShared(test) && ofAll((other) => other.kind === 'is' && other.column === test.column),
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
  const left = Array.from(all.rows).filter((row) => !known.has(row));
  if (left.length === 0) return null;
  const [one, several] = by.column === 'fonds' ? ['autre fonds', 'autres fonds'] : ['autre valeur', 'autres valeurs'];
  const others = counted(new Set(left.map((row) => values[codes[row]!]!)).size, one, several);
  // Under a threshold no number: what is left out, and the whole of elsewhere, would tell what is masked.
  if (masks.threshold > 0) return `hors ${several}`;
  const cents = left.reduce((sum, row) => sum + (amounts[row]! || 0), 0);
  return `hors ${others} (${counted(left.length, 'ligne')}, ${sayCents(cents)})`;
}
