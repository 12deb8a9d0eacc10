import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {parseNumber} from '../value/parse-number';
import {checkDeclaration} from '../chapters/check-declaration';
import {allSections} from '../chapters/all-sections';
import {catalogueOf as builtInOf, chapters as builtInChapters} from '../chapters/catalogue';
import type {Chapter} from '../chapters/catalogue';
import type {CitationSpec, SectionSpec} from '../chapters/section';
import type {FigureSpec, TableSpec} from '../count/declaration';
import type {Registers} from '../count/registers';
import {problem, type Problem} from '../message/problem';
import {say} from '../message/message';
import {ownFaults} from '../message/own-faults';
import type {OwnLine} from '../setting/parameters';
import {classesOf} from './breakdown';
import {cellsCited} from './cells-cited';
import {Fault, fault, inColumn} from './fault';
import {OWN_CHAPTER} from './indicator';
import {Library} from './library';
import type {OwnFigures} from './library';
import {readOwnTable} from './own-table';
import type {OwnTable} from './own-table';

/** What an agency declares of its own, understood: it is evaluated and printed as what is built in. */
export interface OwnModel {
  readonly tables: readonly TableSpec[];
  /** Those to print, and the ones that only serve them. */
  readonly figures: readonly FigureSpec[];
  readonly known: readonly FigureSpec[];
  readonly chapters: readonly Chapter[];
  /** Sections of the report, those of the agency's own among them. */
  readonly sections: readonly SectionSpec[];
  readonly problems: readonly Problem[];
}

const OWN_TITLE = 'Nos chiffres';
const OWN_SECTION = 'Nos tableaux';

export function readModel(registers: Registers): OwnModel {
  const {own} = registers;
  const problems: Problem[] = [];
  const builtIn = builtInOf(registers);
  const library = new Library(registers, builtIn.known);
  const ids = new Map(builtIn.known.map((spec) => [spec.id, spec]));
  const names = new Map<string, string>();
  const read: {readonly line: OwnLine; readonly own: OwnFigures}[] = [];
  for (const line of own.indicateurs) {
    understand('Indicateurs', line, problems, () => {
      const name = inColumn('nom', () => freshName(line, names, library));
      names.set(foldText(name), 'Indicateurs');
      const figure = library.own(line);
      for (const spec of [figure.spec, ...figure.others]) ids.set(spec.id, spec);
      read.push({line, own: figure});
    });
  }
  const figures: FigureSpec[] = [];
  const others: FigureSpec[] = [];
  // A figure may name one that stands under it: they are checked once all are read.
  for (const {line, own: figure} of read) {
    understand('Indicateurs', line, problems, () => {
      for (const spec of [figure.spec, ...figure.others]) checked('figure', spec, ids);
      figures.push(figure.spec, ...companionsOf(figure.spec));
      others.push(...figure.others);
      if (figure.unmet.length > 0) problems.push(unmetProblem(line, figure.unmet));
    });
  }
  for (const line of own.ventilations) understand('Ventilations', line, problems, () => checkLine(line, library));
  const all = new Map([...ids, ...figures.map((spec): [string, FigureSpec] => [spec.id, spec])]);
  const titles: string[] = [];
  const placed = placeTables(own.tableaux, library, problems, all, titles);
  const cited = placeCitations(registers, problems, titles);
  return {
    tables: placed.flatMap(({own: {table}}) => table ?? []),
    figures: figures.map((spec) => ({...spec, chapter: chapterOfFigure(spec, placed) ?? spec.chapter})),
    known: [...figures, ...others],
    ...laidOut([...placed.map(({own: shown, ...place}) => ({...place, ...partsOf(shown)})), ...cited]),
    problems,
  };
}

/** A line that is not understood is told at its cell, and the others go on. */
function understand(table: string, line: OwnLine, problems: Problem[], read: () => void): void {
  try {
    read();
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    problems.push(ownProblem(table, line, error.column || 'nom', error.sentence));
  }
}

function ownProblem(table: string, {words, sheet, row, at}: OwnLine, column: string, why: string): Problem {
  const cell = addressOf(row, at[column] ?? Object.values(at)[0] ?? 0);
  const name = words['nom'] || words['titre'] || '';
  return problem('own-line', {sheet, cell, value: words[column] ?? ''}, {table, name, why});
}

function unmetProblem(line: OwnLine, values: readonly string[]): Problem {
  const {words, sheet, row, at} = line;
  const cell = addressOf(row, at['criteres'] ?? 0);
  return problem('own-value-unmet', {sheet, cell, value: words['criteres'] ?? ''}, {name: words['nom'] ?? '', values});
}

/** A name that nothing else bears. */
function freshName({words}: OwnLine, names: ReadonlyMap<string, string>, library: Library): string {
  const name = (words['nom'] ?? '').trim();
  if (foldText(name) === '') return fault('name-missing');
  const taken = names.get(foldText(name));
  if (taken !== undefined) return fault('name-twice', {word: name, where: taken});
  if (library.isBuiltIn(name)) return fault('name-twice', {word: name, where: 'indicateur du rapport'});
  if (library.isRegister(name)) return fault('name-twice', {word: name, where: 'registre'});
  return name;
}

/** What passes is evaluated as what is built in. */
function checked(
  kind: 'figure' | 'table',
  declared: FigureSpec | TableSpec,
  figures: ReadonlyMap<string, FigureSpec>,
): void {
  const read = checkDeclaration(kind, declared, figures);
  if (!read.ok) throw new Fault(say(ownFaults, 'declaration', {sentences: read.sentences}), '');
}

/** The year before and the change of a figure, which its card shows. */
function companionsOf(spec: FigureSpec): FigureSpec[] {
  if (spec.formula.kind === 'previous' || spec.formula.kind === 'change') return [];
  const {objective: _, ...head} = spec;
  const of = `« ${spec.label} »`;
  const change: FigureSpec = {
    ...head,
    id: `${spec.id}.evolution`,
    label: `évolution : ${spec.label}`,
    unit: '%',
    formula: {kind: 'change', figure: spec.id},
    definition: `Variation de ${of} par rapport à l’année précédente.`,
  };
  const previous: FigureSpec = {
    ...head,
    id: `${spec.id}.n-1`,
    label: `${spec.label}, année précédente`,
    formula: {kind: 'previous', figure: spec.id},
    definition: `${of}, pour l’année précédente.`,
  };
  return spec.unit === '%' ? [previous] : [previous, change];
}

/** A line of a ventilation is tried over the registers that know its columns: it must be understood in one. */
function checkLine(line: OwnLine, library: Library): void {
  const {words} = line;
  if (foldText(words['nom'] ?? '') === '') inColumn('nom', () => fault('name-missing'));
  if ((words['libelle'] ?? '') === '') inColumn('libelle', () => fault('text-missing', {what: 'le libellé'}));
  let refused: Fault | null = null;
  for (const register of library.registersRead()) {
    try {
      return void classesOf([line], library.around(register, null));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refused ??= error;
    }
  }
  if (refused !== null) throw refused;
}

/** Where something of the agency's own stands. */
interface Place {
  readonly chapter: number;
  readonly chapterTitle: string;
  readonly section: string;
}

type PlacedTable = Place & {readonly own: OwnTable};

/** What stands in a section. */
type PlacedParts = Place & Parts;
type Parts = Pick<SectionSpec, 'cards' | 'exhibits'> & {readonly citations: readonly CitationSpec[]};

function placeTables(
  lines: readonly OwnLine[],
  library: Library,
  problems: Problem[],
  figures: ReadonlyMap<string, FigureSpec>,
  titles: string[],
): readonly PlacedTable[] {
  const placed: PlacedTable[] = [];
  const ids = new Set<string>();
  for (const line of lines) {
    understand('Tableaux', line, problems, () => {
      const {chapter, title} = chapterNamed(line.words['chapitre'] ?? '', titles);
      const id = idOfTable(line, ids);
      const own = readOwnTable(line, id, chapter, library);
      if (own.table !== null) checked('table', own.table, figures);
      ids.add(foldText(id));
      placed.push({own, chapter, chapterTitle: title, section: (line.words['section'] ?? '').trim() || OWN_SECTION});
    });
  }
  return placed;
}

function idOfTable({words}: OwnLine, ids: ReadonlySet<string>): string {
  const name = (words['nom'] ?? '').trim();
  const title = (words['titre'] ?? '').trim();
  if (title === '') return inColumn('titre', () => fault('text-missing', {what: 'le titre'}));
  if (name !== '')
    return ids.has(foldText(name)) ? inColumn('nom', () => fault('name-twice', {word: name, where: 'Tableaux'})) : name;
  const made = `tableau.${foldText(title).replace(/ /g, '-')}`;
  let id = made;
  for (let again = 2; ids.has(foldText(id)); again++) id = `${made}-${again}`;
  return id;
}

/** A chapter by its number, its title or the first words of it; a title that is none of the report’s opens one of the agency’s own. */
function chapterNamed(text: string, titles: string[]): {chapter: number; title: string} {
  const name = text.trim() || OWN_TITLE;
  const number = /^\d+/.test(name) ? parseNumber(/^\d+/.exec(name)![0]) : NaN;
  const word = foldText(name.replace(/^\d+\s*[.:)-]?\s*/, ''));
  const known = builtInChapters.find((one) => one.number === number || foldText(one.title) === word);
  if (known !== undefined) return {chapter: known.number, title: known.title};
  const title = name.replace(/^\d+\s*[.:)-]\s*/, '');
  const at = titles.findIndex((one) => foldText(one) === foldText(title));
  if (at < 0) titles.push(title);
  return {chapter: OWN_CHAPTER + (at < 0 ? titles.length - 1 : at), title};
}

const chapterOfFigure = ({id}: FigureSpec, placed: readonly PlacedTable[]): number | undefined =>
  placed.find(({own}) => own.cards.some((spec) => spec.id === id || id.startsWith(`${spec.id}.`)))?.chapter;

/** The sections of the report with those of the agency's own, and its chapters. */
function laidOut(placed: readonly PlacedParts[]): Pick<OwnModel, 'chapters' | 'sections'> {
  const chapters = new Map(builtInChapters.map((chapter) => [chapter.number, chapter]));
  const sections: SectionSpec[] = [...allSections];
  for (const {cards, exhibits, citations, chapter, chapterTitle, section} of placed) {
    if (!chapters.has(chapter)) chapters.set(chapter, {number: chapter, title: chapterTitle});
    const word = foldText(section);
    const at = sections.findIndex(
      (spec) => spec.chapter === chapter && (foldText(spec.heading) === word || foldText(spec.id) === word),
    );
    const into: SectionSpec = sections[at] ?? {
      id: `nos-chiffres.${chapter}.${word.replace(/ /g, '-')}`,
      chapter,
      heading: section,
      cards: [],
      figures: [],
      exhibits: [],
      sentences: [],
    };
    const made: SectionSpec = {
      ...into,
      cards: [...into.cards, ...cards],
      exhibits: [...into.exhibits, ...exhibits],
      citations: [...(into.citations ?? []), ...citations],
    };
    if (at < 0) sections.push(made);
    else sections[at] = made;
  }
  return {chapters: [...chapters.values()].sort((a, b) => a.number - b.number), sections};
}

function partsOf({table, chart, cards}: OwnTable): Parts {
  const exhibits = table === null ? [] : [chart === null ? {table: table.id} : {table: table.id, chart: {kind: chart}}];
  return {cards: cards.map(({id}) => id), exhibits, citations: []};
}

/** Rows and columns of a citation: more would be no page. */
const MOST_CITED = {rows: 60, columns: 7};

/** Cells of the user's own, each in its section; a range that is not there is told at its cell. */
function placeCitations(
  {own, sheets, recognised}: Registers,
  problems: Problem[],
  titles: string[],
): readonly PlacedParts[] {
  return own.citations.flatMap((line) => {
    const placed: PlacedParts[] = [];
    understand('Citations', line, problems, () => {
      const word = line.words['plage'] ?? '';
      const found = cellsCited(word, sheets);
      const title = (line.words['titre'] ?? '').trim();
      if (title === '') inColumn('titre', () => fault('text-missing', {what: 'le titre'}));
      if (found === null || found.rows.length === 0)
        return void inColumn('plage', () => fault('range-unknown', {word}));
      const {sheet, rows: cited} = found;
      if (recognised.some((register) => register.sheet === sheet))
        inColumn('plage', () => fault('range-of-register', {word, sheet}));
      const columns = Math.max(...cited.map((row) => row.length));
      if (cited.length > MOST_CITED.rows || columns > MOST_CITED.columns)
        inColumn('plage', () => fault('range-too-large', {word, rows: cited.length, columns}));
      const {chapter, title: chapterTitle} = chapterNamed(line.words['chapitre'] ?? '', titles);
      const section = (line.words['section'] ?? '').trim() || title;
      placed.push({chapter, chapterTitle, section, cards: [], exhibits: [], citations: [{title, rows: cited}]});
    });
    return placed;
  });
}
