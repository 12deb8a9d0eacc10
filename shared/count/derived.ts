import {foldText} from '../value/fold';
import {dayOf, NO_DAY, yearOf} from '../value/day';
import type {Day} from '../value/day';
import {dossierKey} from '../value/dossier-key';
import type {ColumnSpec} from '../register/define-register';
import type {Registers} from './registers';
import type {Selection} from './select';
import type {RegisterId} from '../register/register-id';
import type {CodeColumn, Column, NumberColumn, Period, Table} from './table';
import {codeColumn, dayColumn, numberColumn, NON_RENSEIGNE} from './table';
import type {Source} from './source';

/**
 * Columns that no sheet holds, made from others by a rule of the trade. They are read like any column, by name,
 * in declarations; each says which register it belongs to, and what it holds.
 */
export const derivedKinds = {
  'actions.jeunesAction': 'number',
  'participations.jour': 'day',
  'participations.themeAction': 'text',
  'participations.typeAction': 'text',
  'dispositifs.anneeScolaire': 'text',
  'dispositifs.lieuScolaire': 'text',
  'dispositifs.conformite': 'text',
} as const satisfies Readonly<Record<`${RegisterId}.${string}`, ColumnSpec['kind']>>;

type Derived = keyof typeof derivedKinds;

const makers: {readonly [K in Derived]: (registers: Registers, table: Table) => Column | undefined} = {
  'actions.jeunesAction': jeunesOfActions,
  'participations.jour': daysOfParticipations,
  'participations.themeAction': (registers, table) => ofTheAction(registers, table, 'theme'),
  'participations.typeAction': (registers, table) => ofTheAction(registers, table, 'type'),
  'dispositifs.anneeScolaire': schoolYearPrograms,
  'dispositifs.lieuScolaire': schoolPlaces,
  'dispositifs.conformite': conformities,
};

/** The column of the sheet that each is made from, and whether that or another register stands for it. */
const behind: {
  readonly [K in Derived]: {readonly column: string; readonly or?: string; readonly register?: RegisterId};
} = {
  'actions.jeunesAction': {column: 'jeunes', or: 'participants', register: 'participations'},
  'participations.jour': {column: 'date', register: 'actions'},
  'participations.themeAction': {column: 'action', register: 'actions'},
  'participations.typeAction': {column: 'action', register: 'actions'},
  'dispositifs.anneeScolaire': {column: 'precision'},
  'dispositifs.lieuScolaire': {column: 'precision'},
  'dispositifs.conformite': {column: 'precision'},
};

/** Of a column made from others, the one of the sheet that tells it, and whether anything does; null for any other column. */
export function cellsBehind(
  {tables}: Registers,
  table: Table,
  name: string,
): {readonly column: string; readonly read: boolean} | null {
  const key = `${table.register}.${name}`;
  if (!(key in behind)) return null;
  const {column, or, register} = behind[key as Derived];
  const read =
    table.columns.has(column) ||
    (or !== undefined && table.columns.has(or)) ||
    (register !== undefined && (tables[register]?.length ?? 0) > 0);
  return {column, read};
}

/** The columns that are made from a column of the sheet. */
export function derivedFrom(register: RegisterId, from: string): string[] {
  return Object.entries(behind).flatMap(([key, {column, or}]) => {
    const [owner, name] = key.split('.') as [string, string];
    return owner === register && (column === from || or === from) ? [name] : [];
  });
}

/** The columns made from others, by the register they belong to. */
export function deriveColumn(registers: Registers, table: Table, name: string): Column | undefined {
  const key = `${table.register}.${name}`;
  return key in makers ? makers[key as Derived](registers, table) : undefined;
}

/** Youths of an action: the cell « Jeunes », else the distinct Participations, else « Participants ». */
function jeunesOfActions(registers: Registers, table: Table): NumberColumn {
  const stated = numberColumn(table, 'jeunes')?.numbers;
  const others = numberColumn(table, 'participants')?.numbers;
  const counted = participantsByAction(registers, table);
  const numbers = new Float64Array(table.length).fill(NaN);
  for (let row = 0; row < table.length; row++) {
    const value = stated?.[row];
    if (value !== undefined && value === value) numbers[row] = value;
    else numbers[row] = counted[row]!.size > 0 ? counted[row]!.size : (others?.[row] ?? NaN);
  }
  return {kind: 'number', numbers};
}

/**
 * Distinct dossiers of the Participations in each action. A participation with a date belongs to the action of that name and
 * day, or to the only one of that name in that year; without a date, to the first action of that name.
 */
export function participantsByAction(registers: Registers, table: Table): ReadonlySet<string>[] {
  const sets = Array.from({length: table.length}, () => new Set<string>());
  const participations = registers.tables.participations;
  if (participations === undefined) return sets;
  const names = codeColumn(participations, 'action');
  const dossiers = codeColumn(participations, 'dossier');
  if (names === undefined || dossiers === undefined) return sets;
  const days = dayColumn(participations, 'date')?.days;
  const actions = actionsByName(table);
  const folded = names.values.map(foldText);
  const keys = dossiers.values.map((value) => dossierKey(value)!);
  for (let row = 0; row < participations.length; row++) {
    if (dossiers.codes[row] === 0) continue;
    const action = actionOf(actions.get(folded[names.codes[row]!]!) ?? [], days?.[row] ?? NO_DAY);
    if (action !== undefined) sets[action]!.add(keys[dossiers.codes[row]!]!);
  }
  return sets;
}

/** How many distinct dossiers the Participations of some actions hold, by their names, over a period. */
export function participantsIn(
  actions: Source,
  rows: Selection,
  participations: Source | undefined,
  period: Period,
): number {
  if (participations === undefined) return 0;
  const names = actions.codes('action');
  const wanted = new Set<string>();
  for (const row of rows ?? names.codes.keys()) wanted.add(foldText(names.values[names.codes[row]!]!));
  const theirs = participations.codes('action');
  const marked = theirs.values.map((value) => wanted.has(foldText(value)));
  const dossiers = participations.codes('dossier').codes;
  const days = participations.days('jour');
  const found = new Set<number>();
  for (let row = 0; row < dossiers.length; row++) {
    const counts = marked[theirs.codes[row]!] === true && days[row]! >= period.from && days[row]! <= period.to;
    if (counts && dossiers[row] !== 0) found.add(dossiers[row]!);
  }
  return found.size;
}

interface DatedAction {
  readonly row: number;
  readonly day: Day;
}

function actionOf(actions: readonly DatedAction[], day: Day): number | undefined {
  if (day === NO_DAY) return actions[0]?.row;
  const sameDay = actions.find((action) => action.day === day);
  if (sameDay !== undefined) return sameDay.row;
  const sameYear = actions.filter((action) => action.day !== NO_DAY && yearOf(action.day) === yearOf(day));
  return sameYear.length === 1 ? sameYear[0]!.row : undefined;
}

/** The actions of each name, in the order of their days; of two on one day, the one that waits for its count first. */
function actionsByName(table: Table): ReadonlyMap<string, readonly DatedAction[]> {
  const names = codeColumn(table, 'action');
  const days = dayColumn(table, 'date')?.days;
  const stated = numberColumn(table, 'jeunes')?.numbers;
  const found = new Map<string, DatedAction[]>();
  if (names === undefined) return found;
  const folded = names.values.map(foldText);
  for (let row = 0; row < table.length; row++) {
    const name = folded[names.codes[row]!]!;
    const actions = found.get(name) ?? [];
    actions.push({row, day: days?.[row] ?? NO_DAY});
    found.set(name, actions);
  }
  const rank = (row: number) => (stated?.[row] === undefined || Number.isNaN(stated[row]) ? -1 : stated[row]);
  for (const actions of found.values()) actions.sort((a, b) => a.day - b.day || rank(a.row) - rank(b.row));
  return found;
}

/** What the action of each participation says of itself. */
function ofTheAction({tables: {actions}}: Registers, table: Table, name: string): CodeColumn | undefined {
  const names = codeColumn(table, 'action');
  const theirs = actions === undefined ? undefined : codeColumn(actions, name);
  if (actions === undefined || names === undefined || theirs === undefined) return undefined;
  const days = dayColumn(table, 'date')?.days;
  const byName = actionsByName(actions);
  const folded = names.values.map(foldText);
  const codes = Array.from(names.codes, (code, row) => {
    const action = actionOf(byName.get(folded[code]!) ?? [], days?.[row] ?? NO_DAY);
    return action === undefined ? 0 : theirs.codes[action]!;
  });
  return {kind: 'code', codes: Uint16Array.from(codes), values: theirs.values};
}

/** Day of a participation: its own, else that of the first action of its name. */
function daysOfParticipations(registers: Registers, table: Table): Column {
  const days = new Int32Array(table.length);
  const own = dayColumn(table, 'date')?.days;
  if (own !== undefined) days.set(own);
  const actions = registers.tables.actions;
  const names = codeColumn(table, 'action');
  if (actions !== undefined && names !== undefined) {
    const byName = actionsByName(actions);
    const folded = names.values.map(foldText);
    for (let row = 0; row < table.length; row++) {
      if (days[row] !== NO_DAY) continue;
      const action = byName.get(folded[names.codes[row]!]!)?.[0];
      if (action !== undefined) days[row] = action.day;
    }
  }
  return {kind: 'day', days};
}

/** Short names of the programmes of the lycées professionnels, as tables print them. */
const programmes: ReadonlyMap<string, string> = new Map([
  ['Parcours Ambition Emploi', 'PAE'],
  ['Tous Droits Ouverts', 'TDO'],
]);

/** « 2023/2024 PAE »: the school year written in Précision, and the programme. */
function schoolYearPrograms(_: Registers, table: Table): CodeColumn | undefined {
  return textColumn(table, (precision, dispositif) => {
    const year = schoolYearOf(precision);
    const programme = programmes.get(dispositif);
    return year === null || programme === undefined ? '' : `${year.label} ${programme}`;
  });
}

/** « territoire », or « autre Mission Locale » when Précision says that the youth was sent to another one. */
function schoolPlaces(_: Registers, table: Table): CodeColumn | undefined {
  return textColumn(table, (precision) =>
    /(^|\s)autre (ml|mission locale)(\s|$)/.test(foldText(precision)) ? 'autre Mission Locale' : 'territoire',
  );
}

/** « non conforme » when Précision says so, « conforme » otherwise (obligation de formation). */
function conformities(_: Registers, table: Table): CodeColumn | undefined {
  return textColumn(table, (precision) =>
    /(^|\s)non conforme/.test(foldText(precision)) ? 'non conforme' : 'conforme',
  );
}

/** A code column computed from Précision and Dispositif, values in the order of their text. */
function textColumn(table: Table, write: (precision: string, dispositif: string) => string): CodeColumn | undefined {
  const precisions = codeColumn(table, 'precision');
  const dispositifs = codeColumn(table, 'dispositif');
  if (precisions === undefined || dispositifs === undefined) return undefined;
  const written = new Map<number, string>(); // once for each pair, however many rows hold it
  const texts = Array.from({length: table.length}, (_, row) => {
    const [precision, dispositif] = [precisions.codes[row]!, dispositifs.codes[row]!];
    const pair = precision * dispositifs.values.length + dispositif;
    let text = written.get(pair);
    if (text === undefined) {
      text = write(precision === 0 ? '' : precisions.values[precision]!, dispositifs.values[dispositif]!);
      written.set(pair, text);
    }
    return text;
  });
  const values = [NON_RENSEIGNE, ...[...new Set(texts)].filter((text) => text !== '').sort()];
  const places = new Map(values.map((text, at) => [text, at]));
  const codes = Uint16Array.from(texts, (text) => (text === '' ? 0 : places.get(text)!));
  return {kind: 'code', codes, values};
}

/** The school year written in a text: « 2024/2025 ; territoire » runs from 1 September to 31 August. */
export function schoolYearOf(text: string): {label: string; first: number; last: number} | null {
  const match = /(20\d\d)\s*[/-]\s*(20\d\d|\d\d)(?!\d)/.exec(text);
  if (match === null) return null;
  const start = Number(match[1]);
  const end = Number(match[2]) % 100;
  if ((start + 1) % 100 !== end) return null;
  return {label: `${start}/${start + 1}`, first: dayOf(start, 9, 1), last: dayOf(start + 1, 8, 31)};
}
