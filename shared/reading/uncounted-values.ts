import {counted, writeEuros} from '../value/french';
import {foldText} from '../value/fold';
import {addressOf} from '../value/address';
import {codeColumn, numberColumn, type Table} from '../count/table';
import {problem, type Problem} from '../message/problem';
import type {RegisterSpec} from '../register/define-register';
import type {RegisterId} from '../register/register-id';
import {valueLike} from './likely-values';
import type {Part} from './link-words';
import {leftOut} from './missing-amounts';

/** The columns whose values figures count by name, among all rows or some: a value kept under its own name is counted by none of them. */
const columns: Partial<
  Record<RegisterId, {readonly column: string; readonly where?: readonly [string, readonly string[]]}>
> = {
  aides: {column: 'fonds'},
  dispositifs: {column: 'dispositif'},
  actions: {column: 'theme'},
  situations: {column: 'type', where: ['categorie', ['Emploi', 'Contrat en Alternance']]},
};

/** A value kept under its own name, and what stands under it. */
interface Uncounted {
  readonly code: number;
  readonly value: string;
  readonly first: number;
  rows: number;
  cents: number | null;
}

/** Values beyond which the others are not listed, nor looked at for what they may be. */
const LISTED = 20;

/** The values of a register that no figure counts and of which « Valeurs » says nothing, most rows first, and the rows of the others. */
export function uncountedIn(
  spec: RegisterSpec,
  table: Table,
): {readonly id: string; readonly values: readonly Uncounted[]; readonly others: number} | null {
  const {column: id = '', where} = columns[spec.id] ?? {};
  const [column, own] = [spec.columns[id], codeColumn(table, id)];
  if (column?.kind !== 'choice' || own === undefined) return null;
  const firstOwn = column.list.values.length + 1;
  const told = table.told?.get(id);
  const isAsked = own.values.map((value, code) => code >= firstOwn && told?.has(foldText(value)) !== true);
  if (!isAsked.includes(true)) return null;
  const isLeftOut = leftOut(spec, table);
  const among = where === undefined ? undefined : codeColumn(table, where[0]);
  const isAmong = among?.values.map((value) => where![1].includes(value));
  const cents = numberColumn(table, 'montant')?.numbers;
  const found = new Map<number, Uncounted>();
  let others = 0;
  for (let row = 0; row < own.codes.length; row++) {
    const code = own.codes[row]!;
    if (code === 0 || isLeftOut(row) || isAmong?.[among!.codes[row]!] === false) continue;
    if (isAsked[code] !== true) {
      others++;
      continue;
    }
    const one = found.get(code) ?? {code, value: own.values[code]!, first: row, rows: 0, cents: cents ? 0 : null};
    found.set(code, one);
    one.rows++;
    if (one.cents !== null) one.cents += cents![row] || 0;
  }
  const values = [...found.values()].sort((a, b) => b.rows - a.rows || a.code - b.code);
  return {id, values, others};
}

/**
 * Tells the values that no figure counts, with their rows and their euros: a problem where one looks like a value that counts, or where the
 * column holds no other; « Valeurs » answers.
 */
export function reportUncounted(spec: RegisterSpec, parts: readonly Part[], table: Table, problems: Problem[]): void {
  const found = uncountedIn(spec, table);
  const column = found === null ? undefined : spec.columns[found.id];
  if (found === null || column?.kind !== 'choice') return;
  const {id, values: all, others} = found;
  const likes = new Map(all.slice(0, LISTED * 10).map((one) => [one, valueLike(column.list, one.value)]));
  const tell = (code: 'value-like' | 'value-uncounted' | 'value-none-counts', values: readonly Uncounted[]) => {
    if (values.length === 0) return;
    const row = Math.min(...values.map(({first}) => first));
    const {parsed, start} = [...parts].reverse().find((part) => part.start <= row)!;
    const at = parsed.at.get(id);
    if (at === undefined) return;
    const samples = values.slice(0, LISTED).map((one) => {
      const like = likes.get(one) ?? null;
      const sums = one.cents === null ? '' : `, ${writeEuros(one.cents)}`;
      return `« ${one.value} »${like === null ? '' : ` comme « ${like} »`} (${counted(one.rows, 'ligne')}${sums})`;
    });
    const more = values.length - samples.length;
    const place = {
      sheet: parsed.sheet,
      cell: addressOf(parsed.sheetRows[row - start]!, at.index),
      count: values.reduce((sum, {rows}) => sum + rows, 0),
    };
    problems.push(
      problem(code, place, {
        heading: at.heading,
        register: spec.title,
        column: column.headings[0],
        samples: more > 0 ? [...samples, `${counted(more, 'autre')}`] : samples,
      }),
    );
  };
  const isLike = (one: Uncounted) => (likes.get(one) ?? null) !== null;
  tell('value-like', all.filter(isLike));
  tell(
    others === 0 ? 'value-none-counts' : 'value-uncounted',
    all.filter((one) => !isLike(one)),
  );
}
