import type {Level} from '../setting/territoire';
import {foldText} from '../value/fold';
import {calendarColumn} from './calendar-columns';
import {deriveColumn} from './derived';
import type {Registers} from './registers';
import type {CodeColumn, Column, Table} from './table';
import {codeColumn, HORS_TERRITOIRE, NON_RENSEIGNE} from './table';

/**
 * Columns whose name tells how they are made: `lu(situation familiale)`. They stand wherever a column may, in declarations that came
 * from « Paramètres ML ». Those made of days, `mois(debut,fin)`, are worked out by a view, which knows what Jeunes adds.
 */
export const made = {
  /** A column of the agency's own, by its folded heading. */
  own: (word: string) => `lu(${word})`,
  /** A column of a value list, in the words of its cells. */
  written: (column: string) => `ecrit(${column})`,
  /** A level of the territory, by its folded name. */
  level: (word: string) => `niveau(${word})`,
  /** The age on the day of a column. */
  age: (column: string) => `age(${column})`,
  /** The age on the last day of the period. */
  ageAtEnd: 'age-fin()',
  /** From a day to another, both included. */
  span: (unit: 'jours' | 'mois', from: string, to: string) => `${unit}(${from},${to})`,
  /** From a day to another. */
  delay: (unit: 'jours' | 'mois', from: string, to: string) => `delai-${unit}(${from},${to})`,
  /** How many answers a cell of a column gives. */
  answers: (column: string) => `reponses(${column})`,
  /** What the day of a column tells: its school year, « 2023/2024 », its month… */
  calendar: (kind: CalendarKind, column: string) => `${kind}(${column})`,
} as const;

/** What the day of a column tells. */
export type CalendarKind = 'scolaire' | 'annee' | 'trimestre' | 'mois-de' | 'jour-de';
export const isCalendar = (kind: string): kind is CalendarKind => /^(scolaire|annee|trimestre|.+-de)$/.test(kind);

export type MadeKind =
  | 'lu'
  | 'ecrit'
  | 'niveau'
  | 'age'
  | 'age-fin'
  | 'jours'
  | 'mois'
  | 'delai-jours'
  | 'delai-mois'
  | 'reponses'
  | CalendarKind;

const SHAPE =
  /^(lu|ecrit|niveau|age|age-fin|jours|mois|delai-jours|delai-mois|reponses|scolaire|annee|trimestre|mois-de|jour-de)\((.*)\)$/s;

/** How a column is made, by its name; null for one that a register declares. */
export function madeOf(name: string): {readonly kind: MadeKind; readonly args: readonly string[]} | null {
  const [, kind, rest = ''] = SHAPE.exec(name) ?? [];
  if (kind === undefined) return null;
  return {kind: kind as MadeKind, args: kind === 'lu' || kind === 'niveau' ? [rest] : splitArgs(rest)};
}

/** Names may hold others: `mois(lu(date de fin),accueil)`. */
function splitArgs(text: string): string[] {
  const args: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const sign = text[at];
    if (sign === '(') depth++;
    if (sign === ')') depth--;
    if (at === text.length || (sign === ',' && depth === 0)) {
      args.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return args.filter((arg) => arg !== '');
}

/** A column made from those of one register; undefined where it lacks them, or for a name of another kind. */
export function makeColumn(registers: Registers, table: Table, name: string): Column | undefined {
  const {territoire} = registers;
  const found = madeOf(name);
  const [arg = ''] = found?.args ?? [];
  if (found !== null && isCalendar(found.kind)) {
    const day = table.columns.get(arg) ?? deriveColumn(registers, table, arg) ?? makeColumn(registers, table, arg);
    return day?.kind === 'day' ? calendarColumn(found.kind, day.days) : undefined;
  }
  switch (found?.kind) {
    case 'lu':
      return table.own?.column(arg)?.column;
    case 'ecrit':
      return table.written?.(arg) ?? codeColumn(table, arg);
    case 'niveau':
      return levelColumn(
        codeColumn(table, 'commune'),
        territoire.levels?.find((level) => foldText(level.name) === arg),
      );
    default:
      return undefined;
  }
}

/** What a level says of the commune of each row. */
function levelColumn(communes: CodeColumn | undefined, level: Level | undefined): CodeColumn | undefined {
  if (communes === undefined || level === undefined) return undefined;
  const values = [NON_RENSEIGNE, ...level.values, HORS_TERRITOIRE];
  const places = communes.values.map((commune) =>
    commune === HORS_TERRITOIRE ? values.length - 1 : Math.max(0, values.indexOf(level.valueOf.get(commune) ?? '')),
  );
  const codes = new Uint16Array(communes.codes.length);
  for (let row = 0; row < codes.length; row++) codes[row] = places[communes.codes[row]!]!;
  return {kind: 'code', values, codes};
}
