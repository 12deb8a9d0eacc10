import {foldText} from '../value/fold';
import {problem, type Problem} from '../message/problem';
import {registerById} from '../register/all-registers';
import type {Condition, FigureSpec, TableSpec} from '../count/declaration';

/** What the agency's own tables read and count. */
interface Counted {
  readonly text: string;
  readonly conditions: readonly Condition[];
}

/**
 * What is told of headings that nothing reads and of values that nothing counts, but for those that the agency's own tables read and
 * count: nothing is told that is not so.
 */
export function withoutOwn(
  problems: readonly Problem[],
  known: readonly FigureSpec[],
  tables: readonly TableSpec[],
): readonly Problem[] {
  const own: Counted = {text: JSON.stringify([known, tables]), conditions: conditionsIn([known, tables])};
  return problems.flatMap((one) => {
    switch (one.code) {
      case 'headings-unread':
        return kept(one, 'headings', (heading) => own.text.includes(`lu(${foldText(heading)})`));
      case 'value-uncounted':
      case 'value-none-counts':
        return kept(one, 'samples', (value) => isCounted(own, one, value));
      default:
        return one;
    }
  });
}

/** A problem with those of its words that are not read or counted; none where all are. */
function kept(one: Problem, list: 'headings' | 'samples', isOwn: (word: string) => boolean): Problem[] {
  const all = one.detail[list] as readonly string[];
  const left = all.filter((text) => !isOwn(/^« (.+?) »/u.exec(text)?.[1] ?? text));
  if (left.length === all.length) return [one];
  if (left.length === 0) return [];
  const {sheet, cell, value} = one;
  const rows = left.reduce((sum, text) => sum + rowsIn(text), 0);
  const count = list === 'headings' ? left.length : rows;
  return [problem(one.code as 'headings-unread', {sheet, cell, value, count}, {...one.detail, [list]: left} as never)];
}

/** « PIC » (1 240 lignes, …) */
const rowsIn = (text: string) => Number((/\(([\d\s\u00a0\u202f]+)lignes?/u.exec(text)?.[1] ?? '0').replace(/\D/g, ''));

function isCounted({text, conditions}: Counted, {detail}: Problem, value: string): boolean {
  const spec = [...registerById.values()].find(({title}) => title === detail['register']);
  const [id = ''] =
    Object.entries(spec?.columns ?? {}).find(([, {headings}]) => headings[0] === detail['column']) ?? [];
  const folded = foldText(value);
  const isColumn = (column: string) => column === id || column === `ecrit(${id})`;
  const isBrokenDown = [id, `ecrit(${id})`].some((column) => text.includes(`{"kind":"column","column":"${column}"`));
  return (
    isBrokenDown ||
    conditions.some((one) => {
      if (!('column' in one) || !isColumn(one.column)) return false;
      if (one.kind === 'is') return one.values.some((named) => foldText(String(named)) === folded);
      if (one.kind === 'begins') return folded.startsWith(foldText(one.words));
      return one.kind === 'contains' && folded.includes(foldText(one.words));
    })
  );
}

function conditionsIn(part: unknown): readonly Condition[] {
  if (typeof part !== 'object' || part === null) return [];
  const inside = Object.values(part).flatMap(conditionsIn);
  return 'kind' in part && 'column' in part ? [part as Condition, ...inside] : inside;
}
