import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {checkDeclaration} from '../chapters/check-declaration';
import {catalogueOf as builtInOf, tableSpecs} from '../chapters/catalogue';
import type {Chapter} from '../chapters/catalogue';
import type {SectionSpec} from '../chapters/section';
import type {ClassDimension, Dimension, FigureSpec, TableSpec} from '../count/declaration';
import type {Registers} from '../count/registers';
import {problem, type Problem} from '../message/problem';
import {say} from '../message/message';
import {ownFaults} from '../message/own-faults';
import type {RegisterId} from '../register/register-id';
import type {OwnLine} from '../setting/parameters';
import {bandFaults} from './bands';
import {classesOf, dimensionNamed, EACH_OTHER} from './breakdown';
import {companionsOf, publishedAs} from './companions';
import {withoutOwn} from './counted-by-own';
import {Fault, fault, inColumn} from './fault';
import {membersOf} from './family';
import {Library} from './library';
import type {OwnFigures} from './library';
import {placeCitations} from './own-citations';
import {chapterNamed, laidOut, readSection} from './own-sections';
import type {MadeSection, Place, PlacedParts} from './own-sections';
import {readOwnTable} from './own-table';
import type {OwnTable} from './own-table';
import {understand} from './understand';
import {UnderstoodOnce} from './understood-once';
import {unreadInTables} from './unread-values';

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
  /** What a word breaks a register down by, as in « Lignes »; null where it names nothing. */
  readonly linesNamed: (word: string, register: RegisterId) => Dimension | null;
  /** Of the problems of the registers, those that hold once the agency's own tables read and count. */
  readonly toTell: (problems: readonly Problem[]) => readonly Problem[];
}

const OWN_SECTION = 'Nos tableaux';

/** What lines mean, but for the cells that « Citations » shows. */
interface Meaning extends Pick<OwnModel, 'tables' | 'figures' | 'known' | 'problems'> {
  readonly made: readonly MadeSection[];
  readonly placed: readonly PlacedParts[];
  /** Of the chapters of the agency's own. */
  readonly titles: readonly string[];
}

const understoodOnce = new UnderstoodOnce<Meaning>();

export function readModel(registers: Registers): OwnModel {
  const {made, placed, ...meant} = understoodOnce.of(registers, () => understandLines(registers));
  const {tables, figures, known} = meant;
  const problems = [...meant.problems, ...unreadInTables(registers, meant.tables)];
  const titles = [...meant.titles];
  const cited = placeCitations(registers, problems, titles);
  const toTell: OwnModel['toTell'] = (met) => withoutOwn(met, known, tables);
  return {
    tables,
    figures,
    known,
    problems,
    toTell,
    linesNamed: linesIn(registers),
    ...laidOut(made, [...placed, ...cited]),
  };
}

function linesIn(registers: Registers): OwnModel['linesNamed'] {
  const library = new Library(registers, builtInOf(registers).known, registers.own.indicateurs);
  return (word, register) => {
    try {
      return dimensionNamed(word, register, library);
    } catch (error) {
      if (error instanceof Fault) return null;
      throw error;
    }
  };
}

function understandLines(registers: Registers): Meaning {
  const {own} = registers;
  const problems: Problem[] = [];
  const builtIn = builtInOf(registers);
  const indicators = own.indicateurs.flatMap((line) => membersOf(line, registers));
  const library = new Library(registers, builtIn.known, indicators);
  const ids = new Map(builtIn.known.map((spec) => [spec.id, spec]));
  const names = new Map<string, string>();
  const read: {readonly line: OwnLine; readonly own: OwnFigures}[] = [];
  for (const line of indicators) {
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
      const published = inColumn('publie', () => publishedAs(line.words['publie'] ?? ''));
      const spec: FigureSpec = published === 'auxiliary' ? {...figure.spec, auxiliary: true} : figure.spec;
      figures.push(spec, ...(published === 'whole' ? companionsOf(spec) : []));
      others.push(...figure.others);
      if (figure.unmet.length > 0) problems.push(unmetProblem(line, figure.unmet));
    });
  }
  const classes = new Map<OwnLine, Dimension>();
  for (const line of own.ventilations)
    understand('Ventilations', line, problems, () => classes.set(line, checkLine(line, library)));
  problems.push(...bandProblems(classes));
  const all = new Map([...ids, ...figures.map((spec): [string, FigureSpec] => [spec.id, spec])]);
  const titles: string[] = [];
  const made: MadeSection[] = [];
  const tableNames = [...tableSpecs.map(({id}) => id), ...own.tableaux.flatMap(({words}) => words['nom'] || [])];
  for (const line of own.sections)
    understand('Sections', line, problems, () => made.push(readSection(line, titles, tableNames)));
  const placed = placeTables(own.tableaux, library, problems, all, titles);
  const chaptered = figures.map((spec) => inChapter(spec, figures, placed));
  return {
    tables: placed.flatMap(({own: {table}}) => table ?? []),
    figures: chaptered.filter(({auxiliary}) => auxiliary !== true),
    known: [...chaptered, ...others],
    problems,
    made,
    placed: placed
      .filter(({hidden}) => !hidden)
      .map(({own: shown, hidden: _, ...place}) => ({...place, ...partsOf(shown)})),
    titles,
  };
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
  // Who says how it is published means to take the place of the report's.
  if (library.isBuiltIn(name) && foldText(words['publie'] ?? '') === '') return fault('name-of-report', {word: name});
  if (library.isRegister(name)) return fault('name-twice', {word: name, where: `registre « ${name} »`});
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

/** A line of a ventilation is tried over the registers that know its columns: it must be understood in one. */
function checkLine(line: OwnLine, library: Library): Dimension {
  const {words} = line;
  if (foldText(words['nom'] ?? '') === '') inColumn('nom', () => fault('name-missing'));
  if ((words['libelle'] ?? '') === '') inColumn('libelle', () => fault('text-missing', {what: 'le libellé'}));
  let refused: Fault | null = null;
  for (const register of library.registersRead()) {
    try {
      const lines = (words['libelle'] ?? '') === EACH_OTHER ? library.linesOf(words['nom']!) : [line];
      return library.withinLines(words['nom'] ?? '', () => classesOf(lines, library.around(register, null)));
    } catch (error) {
      if (!(error instanceof Fault)) throw error;
      refused ??= error;
    }
  }
  throw refused!;
}

/** Bands that overlap, or that leave a gap, are told at their lines; the first that holds still wins. */
function bandProblems(read: ReadonlyMap<OwnLine, Dimension>): Problem[] {
  const byName = new Map<string, (readonly [OwnLine, ClassDimension])[]>();
  for (const [line, classes] of read) {
    const name = foldText(line.words['nom'] ?? '');
    const isOne = classes.kind === 'classes' && !/^sinon/.test(foldText(line.words['criteres'] ?? ''));
    if (isOne) byName.set(name, [...(byName.get(name) ?? []), [line, classes]]);
  }
  return [...byName.values()].flatMap((lines) =>
    bandFaults(lines.map(([, {classes}]) => classes[0]!)).map(({code, ...facts}) => {
      const [line] = lines.find(([, {classes}]) => classes[0]!.label === facts.label)!;
      const {words, sheet, row, at} = line;
      const cell = addressOf(row, at['criteres'] ?? 0);
      const why = say(ownFaults, code, {...facts, name: words['nom'] ?? ''});
      return problem('own-bands', {sheet, cell, value: words['criteres'] ?? ''}, {why});
    }),
  );
}

type PlacedTable = Place & {readonly own: OwnTable; readonly hidden: boolean};

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
      const hidden = inColumn('affiche', () => isHidden(line.words['affiche'] ?? ''));
      const section = (line.words['section'] ?? '').trim() || OWN_SECTION;
      placed.push({own, hidden, chapter, chapterTitle: title, section});
    });
  }
  return placed;
}

/** A table that is not printed is known all the same: a formula may call it. */
function isHidden(text: string): boolean {
  const word = foldText(text);
  if (word === '' || word === 'oui') return false;
  return word === 'non' || fault('shown-unknown', {word: text});
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

/** The chapter of a figure is that of the section that shows it, or that shows what it is compared with. */
function inChapter(spec: FigureSpec, figures: readonly FigureSpec[], placed: readonly PlacedTable[]): FigureSpec {
  const isOf = (id: string) => (listed: string) =>
    listed === id || (listed.endsWith('.*') && id.startsWith(listed.slice(0, -1)));
  const shown = (id: string) =>
    placed.find(({own}) => [...own.cards.map((card) => card.id), ...own.listed].some(isOf(id)))?.chapter;
  const compared = 'figure' in spec.formula ? shown(spec.formula.figure) : undefined;
  const comparing = figures.find(({formula}) => 'figure' in formula && formula.figure === spec.id);
  const chapter = shown(spec.id) ?? compared ?? (comparing === undefined ? undefined : shown(comparing.id));
  return {...spec, chapter: chapter ?? spec.chapter};
}

function partsOf({table, chart, cards, listed}: OwnTable): Omit<PlacedParts, keyof Place> {
  const exhibits = table === null ? [] : [chart === null ? {table: table.id} : {table: table.id, chart}];
  return {cards: cards.map(({id}) => id), figures: listed, exhibits, citations: []};
}
