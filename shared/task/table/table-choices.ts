import {datingColumn} from '../../chapters/counted-rules';
import type {FigureSpec} from '../../count/declaration';
import type {Registers} from '../../count/registers';
import {madeOf} from '../../count/made-columns';
import {sourceOf} from '../../count/source';
import {namesSomebody} from '../../language/breakdown';
import {listLabel} from '../../chapters/list-label';
import {chaptersOf} from '../../language/catalogue-of';
import {columnsKnown, findColumn} from '../../language/column';
import type {NamedColumn, Scope} from '../../language/column';
import {intervals} from '../../language/interval';
import {whole} from '../../language/words-of-value';
import {isOwnSheet} from '../../register/own-sheet';
import {sheetsLeft} from '../../reading/read-own-sheet';
import {allRegisters, registerById} from '../../register/all-registers';
import type {RegisterId} from '../../register/register-id';
import {capitalize, french} from '../../value/french';
import {tabOf} from '../../value/tab-name';
import {baseNamed, libraryOf} from './base';

/** A word that a draft may use, and how it is told. */
interface Choice {
  readonly word: string;
  readonly label: string;
}

export interface ChoiceGroup {
  readonly title: string;
  readonly choices: readonly Choice[];
}

/** What a table may start from: registers, and figures chapter by chapter. */
export function basesOf(registers: Registers): readonly ChoiceGroup[] {
  const {tables} = registers;
  const read = (Object.keys(tables) as RegisterId[])
    .filter((id) => allRegisters.some((spec) => spec.id === id))
    .map((id) => registerById.get(id)!.title);
  const built = builtIn(registers);
  const names = (all: readonly string[]) => all.map((word) => ({word, label: word}));
  return [
    {title: 'Registres', choices: names(read)},
    {title: 'Vos autres feuilles', choices: names(sheetNames(registers))},
    {title: 'Nos indicateurs', choices: names(ownFigures(registers))},
    ...chaptersOf(registers).map(({number, title}) => ({
      title: french(`${number}. ${title}`),
      choices: built
        .filter(({chapter}) => chapter === number)
        .map((spec) => ({word: spec.id, label: french(listLabel(spec))})),
    })),
  ].filter(({choices}) => choices.length > 0);
}

/** The sheets that are no register and that may be counted all the same. */
export const sheetNames = (registers: Registers): string[] => [
  ...new Set(sheetsLeft(registers).map(({name}) => tabOf(name))),
];

/** The figures that stand under one name without a sign that « Valeurs » takes for its own. */
export const figureNames = (registers: Registers): string[] =>
  [...ownFigures(registers), ...builtIn(registers).map(({id}) => id)].filter((name) => whole(name) === name);

/** Those of the agency's own, but for what its pane made for a table. */
const ownFigures = ({own}: Registers) =>
  own.indicateurs.flatMap(({words}) => words['nom'] || []).filter((name) => !name.startsWith('compte.'));

const builtIn = (registers: Registers) => libraryOf(registers).builtInFigures().filter(isCount);

const isCount = ({formula, auxiliary}: FigureSpec) => formula.kind === 'count' && auxiliary !== true;

/** A column that a draft may name. */
interface ColumnChoice {
  readonly word: string;
  readonly kind: 'words' | 'number' | 'day';
  /** It describes the youth, and not the row. */
  readonly ofYouth: boolean;
}

/** What may be asked of a base. */
export interface BaseChoices {
  readonly isFigure: boolean;
  /** Its register has dossiers: youths may be counted. */
  readonly hasYouths: boolean;
  /** Its rows are actions: those who took part may be counted. */
  readonly hasParticipants: boolean;
  /** What it counts where nothing else is asked. */
  readonly counts: string;
  readonly columns: readonly ColumnChoice[];
  /** Columns of days that may place its rows in the year, but that of the register. */
  readonly dates: readonly string[];
  /** A column places its rows in the year: else they count whatever the year. */
  readonly isDated: boolean;
  /** Whether its rows last: they may be counted while they do. */
  readonly lasts: boolean;
  readonly ventilations: readonly string[];
}

const known = new WeakMap<Registers, Map<string, BaseChoices>>();

/** What may be asked of a base; of one that is not understood, nothing. Made once for the same registers. */
export function choicesOf(registers: Registers, name: string): BaseChoices {
  const made = known.get(registers) ?? new Map<string, BaseChoices>();
  known.set(registers, made);
  const choices = made.get(name) ?? choicesFor(registers, name);
  made.set(name, choices);
  return choices;
}

function choicesFor(registers: Registers, name: string): BaseChoices {
  const {register, isFigure, label} = baseNamed(registers, name);
  const ventilations = [...new Set(registers.own.ventilations.flatMap(({words}) => words['nom'] || []))];
  const nothing = {isFigure, counts: capitalize(label), ventilations};
  if (register === null)
    return {...nothing, hasYouths: false, hasParticipants: false, columns: [], dates: [], isDated: true, lasts: false};
  const scope: Scope = {registers, register};
  const met = new Set<string>();
  const named = namesOf(scope).flatMap((word) => {
    const column = findColumn(scope, word);
    // Who somebody is makes no line and no criterion: what is written in « Paramètres ML » names nobody.
    if (column === null || met.has(column.id) || namesSomebody(column) || !isStated(scope, column)) return [];
    met.add(column.id);
    return [{word, column}];
  });
  return {
    ...nothing,
    hasYouths: hasDossiers(register),
    hasParticipants: register === 'actions',
    columns: named.map(({word, column}) => ({word, kind: column.use, ofYouth: column.youth})),
    dates: named.flatMap(({word, column}) => {
      const isOther = column.use === 'day' && column.id !== datingColumn(register);
      return isOther && (register === 'jeunes' || !column.youth) ? [word] : [];
    }),
    isDated: !isUndated(registers, register),
    lasts: intervals[register] !== undefined,
  };
}

/** Of a sheet of the agency's own that has no date. */
const isUndated = ({tables}: Registers, register: RegisterId) =>
  isOwnSheet(register) && tables[register]?.columns.has('date') !== true;

/** Every name that a column of a base has, and the words of the calendar. */
function namesOf(scope: Scope): readonly string[] {
  const calendar =
    datingColumn(scope.register) === null ? [] : ['Mois', 'Trimestre', 'Jour de la semaine', 'Année scolaire'];
  return [...new Set([...columnsKnown(scope), ...calendar])];
}

const hasDossiers = (register: RegisterId) => 'dossier' in registerById.get(register)!.columns;

/** Whether some cell states it: a column that the exports lack would make a table of nothing. */
function isStated(scope: Scope, {id, use, age}: NamedColumn): boolean {
  if (age !== undefined) return isStated(scope, {id: 'naissance', use: 'day', heading: '', youth: true});
  const {registers, register} = scope;
  const {tables} = registers;
  return [tables[register], hasDossiers(register) ? tables.jeunes : undefined].some((table) => {
    if (table === undefined) return false;
    const source = sourceOf(registers, table);
    if (use === 'words') return (source.has(id) || madeOf(id) === null) && source.codes(id).values.length > 1;
    return use === 'day'
      ? source.days(id).some((day) => day !== 0)
      : source.numbers(id).some((one) => !Number.isNaN(one));
  });
}
