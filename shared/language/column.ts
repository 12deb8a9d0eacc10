import {foldText} from '../value/fold';
import type {Use} from '../count/column-id';
import type {AgeDimension} from '../count/declaration';
import {kindsOfUse} from '../count/column-id';
import type {derivedKinds} from '../count/derived';
import {made} from '../count/made-columns';
import type {CalendarKind} from '../count/made-columns';
import type {Registers} from '../count/registers';
import type {OwnKind, Table} from '../count/table';
import {datingColumn} from '../chapters/counted-rules';
import {registerById} from '../register/all-registers';
import type {ColumnSpec} from '../register/define-register';
import {intervals} from './interval';
import {youthColumns} from '../register/youth-columns';
import type {RegisterId} from '../register/register-id';
import {answerOf} from './asked';
import {fault, unknown} from './fault';

/** What a word names in the lines of a register. */
export interface NamedColumn {
  readonly id: string;
  readonly use: Use;
  readonly heading: string;
  /** What describes the youth is asked of the youth. */
  readonly youth: boolean;
  /** How its values are known: that of its register, or of the agency's own. */
  readonly spec?: ColumnSpec;
  readonly own?: OwnKind;
  readonly cents?: boolean;
  /** Some of its numbers have decimals. */
  readonly broken?: true;
  /** No cell of it is filled: it may be of any kind. */
  readonly unfilled?: true;
  /** An age that the settings have bands for, and on which day it is taken. */
  readonly age?: AgeDimension['on'] | undefined;
}

/** Where a base is looked at: its register, and those of the workbook. */
export interface Scope {
  readonly registers: Registers;
  readonly register: RegisterId;
  /** The day that places a row in time, where that is not the one of the register. */
  readonly day?: string | null;
}

const useOf = (kind: ColumnSpec['kind']): Use =>
  (Object.keys(kindsOfUse) as Use[]).find((use) => (kindsOfUse[use] as readonly string[]).includes(kind))!;

const useOfOwn: {readonly [K in OwnKind]: Use} = {
  choix: 'words',
  'choix multiple': 'words',
  'oui/non': 'words',
  nombre: 'number',
  euros: 'number',
  date: 'day',
};

/** Finds what a word names; the nearest is told when it names nothing. */
export function columnNamed(scope: Scope, text: string): NamedColumn {
  const found = findColumn(scope, text);
  if (found !== null) return found;
  const {title} = registerById.get(scope.register)!;
  return fault('column-unknown', {register: title, ...unknown(text, columnsKnown(scope))});
}

/** The base's own register first, then Jeunes by dossier, then the territory by commune. */
export function findColumn(scope: Scope, text: string): NamedColumn | null {
  const [, before = text, between = ''] = /^(.*?)\s*\((.*)\)\s*$/su.exec(text.trim()) ?? [];
  const isSaid = waysAsked.has(foldText(between));
  // « Durée (h) » is a heading.
  const [name, word] = isSaid ? [before, foldText(between)] : [text, ''];
  if (word === 'lue' || word === 'lu') return writtenColumn(scope, name);
  const asked = heldAgainst.get(word);
  if (asked !== undefined) {
    const found = findColumn(scope, name);
    return found === null ? null : {...found, youth: asked === 'youth'};
  }
  const only = word === 'jeunes' || word === 'jeune';
  return (
    madeColumn(scope, text) ??
    (only ? null : inRegister(scope, scope.register, name)) ??
    (hasDossier(scope.register) && scope.register !== 'jeunes' ? inRegister(scope, 'jeunes', name) : null) ??
    (only && scope.register === 'jeunes' ? inRegister(scope, 'jeunes', name) : null) ??
    levelNamed(scope, name)
  );
}

/** « Type (dernier) » is held against the youth, who has one; « Sexe (ligne) » against each row. */
const heldAgainst: ReadonlyMap<string, 'youth' | 'row'> = new Map([
  ['dernier', 'youth'],
  ['derniere', 'youth'],
  ['ligne', 'row'],
]);

/** « (lue) », « (jeunes) », « (ligne) »: how a column is asked for. */
const waysAsked: ReadonlySet<string> = new Set(['lue', 'lu', 'jeunes', 'jeune', ...heldAgainst.keys()]);

const hasDossier = (register: RegisterId) => 'dossier' in registerById.get(register)!.columns;

function inRegister({registers, register}: Scope, of: RegisterId, name: string): NamedColumn | null {
  const word = foldText(name);
  const spec = registerById.get(of)!;
  const youths = of === 'jeunes';
  const id = declaredIn(registers, of).get(word);
  if (id !== undefined) {
    const column = spec.columns[id]!;
    const kind = column.kind === 'insee' ? 'commune' : id;
    return {
      id: kind,
      use: useOf(column.kind),
      heading: column.headings[0],
      youth: id in youthColumns || (youths && id !== 'dossier'),
      spec: column,
      ...(column.kind === 'cents' ? {cents: true} : {}),
    };
  }
  const derived = derivedNames.get(`${of} ${word}`);
  if (derived !== undefined) return {id: derived, use: 'words', heading: name, youth: false};
  const [heading, kind, filled, broken] = answerOf('own', registers, of, word);
  if (heading === undefined) return null;
  const own = kind as OwnKind;
  const inJeunes = registers.tables.jeunes?.own?.headings.has(word) === true;
  return {
    id: made.own(word),
    use: useOfOwn[own],
    heading,
    youth: youths || (register !== 'jeunes' && inJeunes),
    own,
    ...(own === 'euros' ? {cents: true} : {}),
    ...(filled === '' ? {unfilled: true} : {}),
    ...(broken === '' || own === 'euros' ? {} : {broken: true}),
  };
}

/** By folded name, the declared columns of each register of a workbook: asked of for each word of each declaration. */
const declared = new WeakMap<Registers, Map<RegisterId, ReadonlyMap<string, string>>>();

/** The declared columns of a register: by their canonical heading, by the one that the workbook's sheet gives them, then by any. */
function declaredIn(registers: Registers, register: RegisterId): ReadonlyMap<string, string> {
  const known = declared.get(registers) ?? new Map<RegisterId, ReadonlyMap<string, string>>();
  declared.set(registers, known);
  const found = known.get(register);
  if (found !== undefined) return found;
  const columns = Object.entries(registerById.get(register)!.columns);
  const sheets = registers.recognised.filter((sheet) => sheet.register === register);
  const names = new Map<string, string>();
  const name = (heading: string, id: string) => {
    const word = foldText(heading);
    if (!names.has(word)) names.set(word, id);
  };
  for (const [id, {headings}] of columns) name(headings[0], id);
  for (const sheet of sheets) for (const [id, {heading}] of sheet.columns) name(heading, id);
  for (const [id, {headings}] of columns) for (const heading of headings) name(heading, id);
  known.set(register, names);
  return names;
}

/** Columns that a rule of the trade makes, as staff call them. */
export const derivedNames: ReadonlyMap<
  string,
  keyof typeof derivedKinds extends `${string}.${infer C}` ? C : never
> = new Map([
  ['participations theme', 'themeAction'],
  ['participations type', 'typeAction'],
  ['dispositifs conformite', 'conformite'],
  ['dispositifs lieu scolaire', 'lieuScolaire'],
  ['dispositifs annee scolaire et dispositif', 'anneeScolaire'],
]);

/** « Nature (lue) » : the words of its cells, before they are grouped. */
function writtenColumn(scope: Scope, name: string): NamedColumn | null {
  const found = findColumn(scope, name);
  if (found === null || (found.spec?.kind !== 'choice' && found.spec?.kind !== 'level')) return found;
  return {id: made.written(found.id), use: 'words', heading: found.heading, youth: found.youth};
}

function levelNamed({registers, register}: Scope, name: string): NamedColumn | null {
  const word = foldText(name);
  const level = registers.territoire.levels?.find((one) => foldText(one.name) === word);
  if (level === undefined || !('commune' in registerById.get(register)!.columns)) return null;
  return {id: made.level(word), use: 'words', heading: level.name, youth: true};
}

const calendarWords: readonly (readonly [RegExp, CalendarKind])[] = [
  [/^annees? scolaires?$/, 'scolaire'],
  [/^annees?$/, 'annee'],
  [/^trimestres?$/, 'trimestre'],
  [/^mois$/, 'mois-de'],
  [/^jours? de la semaine$/, 'jour-de'],
];

/** « Mois », of the row’s date; « Mois de Date de sortie ». */
function calendarNamed(scope: Scope, text: string): NamedColumn | null {
  const kindOf = (name: string) => calendarWords.find(([word]) => word.test(foldText(name)))?.[1];
  const [, name = text, of] = /^(.+?)\s+(?!de la semaine)(?:de la |de l['’]|de |du )(.+)$/iu.exec(text.trim()) ?? [];
  const kind = kindOf(text) ?? (of === undefined ? undefined : kindOf(name));
  if (kind === undefined) return null;
  const day = kindOf(text) === undefined ? dayNamed(scope, of!) : null;
  const id = day?.id ?? datingColumn(scope.register);
  if (id === null) return null;
  // A date of Jeunes tells of the youth, and only the rows of Jeunes state it.
  if (day?.youth === true && scope.register !== 'jeunes')
    fault('column-kind', {column: day.heading, expected: 'une date de la ligne elle-même'});
  return {id: made.calendar(kind, id), use: 'words', heading: text.trim(), youth: false};
}

const AGE_AT_END = /^age (au 31 (12|decembre)|au dernier jour|en fin d annee)$/;
const AGE_AT_FIRST = /^(?:tranches? d )?age( a la date| a l entree| a l accueil| au 1er accueil| au premier accueil)?$/;

/** Ages, durations, school years: worked out from other columns. */
function madeColumn(scope: Scope, text: string): NamedColumn | null {
  const word = foldText(text);
  if (hasDossier(scope.register)) {
    const plain = word.replace(/^age en annees?/, 'age');
    const age = ageNamed(scope, plain);
    // Years one by one, and no bands.
    if (age !== null) return plain === word ? age : {...age, age: undefined};
  }
  return calendarNamed(scope, text) ?? durationNamed(scope, text) ?? answersNamed(scope, text);
}

/** « Nombre de Freins » : how many answers a cell gives; of one that gives none, nothing is known. */
function answersNamed(scope: Scope, text: string): NamedColumn | null {
  const [, name] = /^nombre (?:de réponses? (?:à|de|dans) |de |d['’])(.+)$/isu.exec(text.trim()) ?? [];
  const of = name === undefined ? null : findColumn(scope, name);
  if (of?.own !== 'choix multiple') return null;
  return {id: made.answers(of.id), use: 'number', heading: text.trim(), youth: of.youth};
}

function ageNamed({registers, register, day}: Scope, word: string): NamedColumn | null {
  const setting = /^age (d accueil|des nouveaux accueillis)$/.test(word)
    ? 'ageNouveauxAccueillis'
    : /^age (a l emploi|des jeunes en emploi)$/.test(word)
      ? 'ageJeunesEnEmploi'
      : null;
  const bySetting = setting === null ? null : registers.settings[setting];
  const dated = day ?? datingColumn(register);
  const on: {readonly age?: AgeDimension['on']} = setting === null ? {} : {age: {setting}};
  const end = {id: made.ageAtEnd, use: 'number', heading: 'Âge au 31/12', youth: true, age: 'end', ...on} as const;
  if (AGE_AT_END.test(word) || bySetting === 'au 31/12') return end;
  if (!AGE_AT_FIRST.test(word) && bySetting === null) return null;
  if (dated === null) return end;
  return {id: made.age(dated), use: 'number', heading: 'Âge', youth: true, age: 'first', ...on};
}

const DURATION =
  /^(dur[ée]e|d[ée]lai|anciennet[ée])(?:\s+en)?\s+(jours?|mois|ann[ée]es?|ans)?(?:\s*(?:de|du|entre)\s+(.+\s(?:à|au|et)\s.+))?$/iu;

/** « Durée en mois », of the row itself; « Durée en jours de A à B ». */
function durationNamed(scope: Scope, text: string): NamedColumn | null {
  const [, , unit = '', dates] =
    DURATION.exec(text.trim().replace(/[’]/g, "'")) ?? DURATION.exec(`${text.trim()} jours`) ?? [];
  if (unit === '') return null;
  const inMonths = /^m/i.test(unit);
  const word = inMonths ? 'mois' : 'jours';
  if (!/^(m|j)/i.test(unit)) return null;
  if (dates !== undefined) {
    const [first, last] = datesNamed(scope, dates);
    return {id: made.delay(word, first.id, last.id), use: 'number', heading: text, youth: first.youth && last.youth};
  }
  const interval = intervals[scope.register];
  if (interval === undefined) return null;
  const youth = false;
  return {id: made.span(word, interval.from, interval.to), use: 'number', heading: `Durée en ${word}`, youth};
}

/** « A à B »: a name may hold such a word itself, « Date d’entrée à la ML ». */
function datesNamed(scope: Scope, text: string): readonly [NamedColumn, NamedColumn] {
  const cuts = [...text.matchAll(/\s+(?:à|au|et)\s+/giu)].map(
    ({0: cut, index}) => [text.slice(0, index), text.slice(index + cut.length)] as const,
  );
  const isKnown = (name: string) =>
    findColumn(scope, withoutArticle(name)) !== null || findColumn(scope, name) !== null;
  const [from, to] = cuts.find((names) => names.every(isKnown)) ?? cuts[0]!;
  return [dayNamed(scope, from), dayNamed(scope, to)];
}

const withoutArticle = (text: string) => text.replace(/^(la|le|les|l['’])\s*/iu, '');

/** A column of days; its article is no part of its name. */
export function dayNamed(scope: Scope, text: string): NamedColumn {
  const column = findColumn(scope, text) ?? columnNamed(scope, withoutArticle(text));
  if (column.use !== 'day' && column.unfilled !== true)
    fault('column-kind', {column: column.heading, expected: 'une colonne de dates'});
  return column;
}

/** Every name that a column may be given, for sentences. */
export function columnsKnown({registers, register}: Scope): string[] {
  const of = (id: RegisterId) => {
    const table: Table | undefined = registers.tables[id];
    const declared = Object.entries(registerById.get(id)!.columns).map(([, {headings}]) => headings[0]);
    return [...(table?.own?.headings.values() ?? []), ...declared];
  };
  const levels = (registers.territoire.levels ?? []).map(({name}) => name);
  const ages = hasDossier(register) ? ['Âge', 'Âge au 31/12'] : [];
  const durations = intervals[register] === undefined ? [] : ['Durée en mois', 'Durée en jours'];
  return [
    ...new Set([...of(register), ...(hasDossier(register) ? of('jeunes') : []), ...levels, ...ages, ...durations]),
  ];
}
