import type {Registers} from '../../count/registers';
import {foldText} from '../../value/fold';
import {capitalize, uncapitalize} from '../../value/french';
import {clausesOf, named, splitOutside, unquoted} from '../../language/split-words';
import {whole} from '../../language/words-of-value';
import type {OwnLine} from '../../setting/parameters';
import {baseNamed} from './base';

/**
 * A table as staff compose it, each part in the words of « Indicateurs » and « Tableaux »; what is not said is empty. What it shows is
 * composed (`base` and what narrows it), or written out in `values`, as in « Valeurs »: then the rest of what is counted is not looked at.
 */
export interface TableDraft {
  readonly base: string;
  readonly date: string;
  readonly period: string;
  readonly count: string;
  /** Clauses, all of which must hold. */
  readonly criteria: readonly string[];
  readonly objective: string;
  readonly values: string;
  readonly lines: string;
  readonly columns: string;
  /** Whether each line has its share of those that are known. */
  readonly shares: boolean;
  readonly total: string;
  readonly sort: string;
  readonly chart: string;
  readonly title: string;
  readonly chapter: string;
  readonly section: string;
}

/** A draft that says nothing. */
export const emptyDraft: TableDraft = {
  base: '',
  date: '',
  period: '',
  count: '',
  criteria: [],
  objective: '',
  values: '',
  lines: '',
  columns: '',
  shares: false,
  total: '',
  sort: '',
  chart: '',
  title: '',
  chapter: '',
  section: '',
};

/** Words of a line of « Paramètres ML », by the ids of its columns. */
type Words = Readonly<Record<string, string>>;

/** The lines that a draft is; a figure of the report that is shown as it is needs none. */
export interface DraftLines {
  readonly indicateurs: readonly Words[];
  readonly tableaux: readonly Words[];
}

/** A table of the agency's own as it stands, with the figure that its pane made for it. */
export interface StandingTable {
  readonly table: OwnLine;
  readonly figure: OwnLine | null;
}

const TABLE = 'tableau.';
const FIGURE = 'compte.';

export const titleOf = (draft: TableDraft, registers: Registers): string =>
  draft.title.trim() || suggestedTitle(draft, registers);

/** « Situations par type », « Jeunes par EPCI et sexe »; of several figures, what they are over. */
function suggestedTitle({lines, columns, ...draft}: TableDraft, registers: Registers): string {
  const over = [lines, columns].filter((text) => text !== '').map((text) => uncapitalize(named(text).what));
  const what = draft.values === '' ? labelOf(draft, registers) : 'Nos chiffres';
  return over.length === 0 ? what : `${what} par ${over.join(' et ')}`;
}

/** How the column of what is counted is called. */
function labelOf({base, count}: Pick<TableDraft, 'base' | 'count'>, registers: Registers): string {
  const {label, rows} = baseNamed(registers, base);
  const word = foldText(count);
  if (word === '') return capitalize(label);
  return word === 'lignes' ? rows : capitalize(count);
}

/** The lines of a draft under names of their own; what a standing table says and the draft does not compose stays. */
export function linesOfDraft(draft: TableDraft, registers: Registers, standing: StandingTable | null): DraftLines {
  const title = titleOf(draft, registers);
  const name = standing?.table.words['nom'] || freshName(title, registers);
  const {date, period, count, criteria, objective} = draft;
  const isPlain = [date, period, count, objective, ...criteria].every((text) => text === '');
  const needsFigure = draft.values === '' && !(isPlain && baseNamed(registers, draft.base).isFigure);
  const figureName = standing?.figure?.words['nom'] ?? name.replace(new RegExp(`^(${TABLE})?`), FIGURE);
  const figure: Words = {
    ...standing?.figure?.words,
    nom: figureName,
    base: draft.base,
    periode: period,
    date,
    criteres: criteria.join(' ; '),
    compter: count,
    objectif: objective,
    libelle: labelOf(draft, registers),
    // Beside the lines of a table nobody looks for the year before.
    publie: draft.lines === '' ? '' : 'seul',
  };
  const shown = whole(needsFigure ? figureName : draft.base);
  const table: Words = {
    ...standing?.table.words,
    nom: name,
    chapitre: draft.chapter,
    section: draft.section,
    titre: title,
    lignes: draft.lines,
    // Without lines, figures stand large: there is nothing to cross, and no share of a line.
    colonnes: draft.lines === '' ? '' : draft.columns,
    valeurs: draft.values || (draft.shares && draft.lines !== '' ? `${shown} ; ${shown} en %` : shown),
    total: draft.total,
    tri: draft.sort,
    graphique: draft.chart,
  };
  return {indicateurs: needsFigure ? [figure] : [], tableaux: [table]};
}

/** « tableau.situations-par-type »: a name that nothing bears, nor its figure. */
function freshName(title: string, {own}: Registers): string {
  const taken = new Set([...own.tableaux, ...own.indicateurs].map(({words}) => (words['nom'] ?? '').toLowerCase()));
  const slug = foldText(title).replace(/ /g, '-') || 'sans-titre';
  let name = slug;
  for (let at = 2; taken.has(TABLE + name) || taken.has(FIGURE + name); at++) name = `${slug}-${at}`;
  return TABLE + name;
}

/** How a line of « Tableaux » is called: by its name, or by its title where it has none. */
export const nameOfLine = ({words}: OwnLine): string => words['nom'] || (words['titre'] ?? '');

/** A table of the agency's own by how it is called; null where none is. */
export function standingTable({own}: Registers, name: string): StandingTable | null {
  const table = own.tableaux.find((line) => name !== '' && foldText(nameOfLine(line)) === foldText(name));
  if (table === undefined) return null;
  const shown = shownAlone(table.words['valeurs'] ?? '');
  const figure = own.indicateurs.find(({words}) => foldText(words['nom'] ?? '') === foldText(shown?.name ?? ''));
  return {table, figure: figure !== undefined && (figure.words['nom'] ?? '').startsWith(FIGURE) ? figure : null};
}

/** « x », « x ; x en % »: the only figure that a table shows, under no other label; else null. */
function shownAlone(values: string): {readonly name: string; readonly shares: boolean} | null {
  const [first, second, ...others] = splitOutside(values, ';\n\r');
  if (first === undefined || others.length > 0 || named(first).label !== '') return null;
  if (second !== undefined && second !== `${first} en %`) return null;
  return {name: unquoted(first), shares: second !== undefined};
}

/** The names of the figures that « Valeurs » shows, where they stand large. */
export const figuresShown = (values: string): string[] => [
  ...new Set(splitOutside(values, ';\n\r').map((piece) => unquoted(named(piece).what))),
];

/** A table as it stands, to be changed. */
export function draftOf({table, figure}: StandingTable, registers: Registers): TableDraft {
  const of = (words: Words | undefined, column: string) => words?.[column] ?? '';
  const {words} = table;
  const shown = shownAlone(of(words, 'valeurs'));
  // A figure of the user's own making stays theirs: the table shows it, and does not change it.
  const isComposed = shown !== null && (figure !== null || baseNamed(registers, shown.name).isFigure);
  return {
    base: figure === null ? (shown?.name ?? '') : of(figure.words, 'base'),
    date: of(figure?.words, 'date'),
    period: of(figure?.words, 'periode'),
    count: of(figure?.words, 'compter'),
    criteria: clausesOf(of(figure?.words, 'criteres')),
    objective: of(figure?.words, 'objectif'),
    values: isComposed ? '' : of(words, 'valeurs'),
    lines: of(words, 'lignes'),
    columns: of(words, 'colonnes'),
    shares: isComposed && shown.shares,
    total: of(words, 'total'),
    sort: of(words, 'tri'),
    chart: of(words, 'graphique'),
    title: of(words, 'titre'),
    chapter: of(words, 'chapitre'),
    section: of(words, 'section'),
  };
}
