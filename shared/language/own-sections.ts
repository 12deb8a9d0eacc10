import {foldText} from '../value/fold';
import {parseNumber} from '../value/parse-number';
import {allSections} from '../chapters/all-sections';
import {chapters as builtInChapters} from '../chapters/catalogue';
import type {Chapter} from '../chapters/catalogue';
import type {CitationSpec, ExhibitSpec, GatheredSpec, SectionSpec} from '../chapters/section';
import type {OwnLine} from '../setting/parameters';
import {fault, inColumn, unknown} from './fault';
import {OWN_CHAPTER} from './indicator';
import {clausesOf} from './split-words';

/** Where something of the agency's own stands. */
export interface Place {
  readonly chapter: number;
  readonly chapterTitle: string;
  readonly section: string;
}

/** What stands in a section. */
export type PlacedParts = Place &
  Pick<SectionSpec, 'cards' | 'figures' | 'exhibits'> & {readonly citations: readonly CitationSpec[]};

const OWN_TITLE = 'Nos chiffres';

/** A chapter by its number, its title or the first words of it; a title that is none of the report’s opens one of the agency’s own. */
export function chapterNamed(text: string, titles: string[]): {chapter: number; title: string} {
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

/** A section that a line of « Sections » makes, or makes anew: it is told by its chapter. */
export interface MadeSection {
  readonly spec: SectionSpec;
  readonly chapterTitle: string;
}

export function readSection({words}: OwnLine, titles: string[], tables: readonly string[]): MadeSection {
  const id = (words['section'] ?? '').trim();
  if (id === '') return inColumn('section', () => fault('name-missing'));
  const {chapter, title: chapterTitle} = chapterNamed(words['chapitre'] ?? '', titles);
  const sentences = inColumn('phrases', () => sentencesNamed(words['phrases'] ?? ''));
  const heading = (words['titre'] ?? '').trim() || id;
  const gathers = inColumn('rassemble', () => gatheredIn(words['rassemble'] ?? '', id, tables));
  const gathered = gathers === undefined ? {} : {gathers};
  return {spec: {id, chapter, heading, cards: [], figures: [], exhibits: [], ...gathered, sentences}, chapterTitle};
}

/** « Montants : colonne 2 de CEJ = aides.cej ; PACEA = aides.pacea »: a column of several tables as one table. */
function gatheredIn(text: string, id: string, known: readonly string[]): GatheredSpec | undefined {
  if (text.trim() === '') return undefined;
  const [, title, column, list] = /^(.+?)\s*:\s*colonne (\d+) de (.+)$/is.exec(text.trim()) ?? [];
  const tables = clausesOf(list ?? '').map((clause) => {
    const [, label, name] = /^(.+?)\s*=\s*(.+)$/.exec(clause) ?? fault('gathered-unknown', {word: clause});
    const table = known.find((one) => foldText(one) === foldText(name!));
    return {table: table ?? fault('table-unknown', unknown(name!, known)), label: label!};
  });
  if (title === undefined || tables.length === 0) fault('gathered-unknown', {word: text});
  return {id, title: title!, column: Number(column), tables};
}

/** The same in words; a table of this kind bears the name of its section. */
export function wordsOfGathered({title, column, tables}: GatheredSpec): string {
  return `${title} : colonne ${column} de ${tables.map(({table, label}) => `${label} = ${table}`).join(' ; ')}`;
}

/** The sentences that the report has of one of its sections, by its name. */
function sentencesNamed(name: string): SectionSpec['sentences'] {
  if (foldText(name) === '') return [];
  const found = allSections.find(({id}) => foldText(id) === foldText(name));
  return (
    found?.sentences ??
    fault(
      'sentences-unknown',
      unknown(
        name,
        allSections.map(({id}) => id),
      ),
    )
  );
}

/** The sections of the report with those of the agency's own, and its chapters. */
export function laidOut(
  made: readonly MadeSection[],
  placed: readonly PlacedParts[],
): {readonly chapters: readonly Chapter[]; readonly sections: readonly SectionSpec[]} {
  const chapters = new Map(builtInChapters.map((chapter) => [chapter.number, chapter]));
  const known = (number: number, title: string) => {
    if (!chapters.has(number)) chapters.set(number, {number, title});
  };
  const sections: SectionSpec[] = allSections.map(
    (section) => made.find(({spec}) => foldText(spec.id) === foldText(section.id))?.spec ?? section,
  );
  for (const {spec, chapterTitle} of made) {
    known(spec.chapter, chapterTitle);
    if (!sections.includes(spec)) sections.push(spec);
  }
  for (const parts of placed) {
    known(parts.chapter, parts.chapterTitle);
    const word = foldText(parts.section);
    // A table that takes the place of one of the report stands where its line says.
    const taken = new Set(parts.exhibits.map(({table}) => table));
    sections.forEach((section, at) => {
      if (section.exhibits.some(({table}) => taken.has(table)) && !isHere(section, parts, word))
        sections[at] = {...section, exhibits: section.exhibits.filter(({table}) => !taken.has(table))};
    });
    const at = sections.findIndex((section) => isHere(section, parts, word));
    const into: SectionSpec = sections[at] ?? {
      id: `nos-chiffres.${parts.chapter}.${word.replace(/ /g, '-')}`,
      chapter: parts.chapter,
      heading: parts.section,
      cards: [],
      figures: [],
      exhibits: [],
      sentences: [],
    };
    const filled = filledWith(into, parts);
    if (at < 0) sections.push(filled);
    else sections[at] = filled;
  }
  return {chapters: [...chapters.values()].sort((a, b) => a.number - b.number), sections};
}

const isHere = ({id, heading, chapter}: SectionSpec, place: Place, word: string) =>
  chapter === place.chapter && (foldText(heading) === word || foldText(id) === word);

function filledWith(into: SectionSpec, {cards, figures, exhibits, citations}: PlacedParts): SectionSpec {
  const all = [...(into.citations ?? []), ...citations];
  return {
    ...into,
    cards: [...into.cards, ...cards.filter((id) => !into.cards.includes(id))],
    figures: [...into.figures, ...figures.filter((id) => !into.figures.includes(id))],
    exhibits: exhibits.reduce(withExhibit, into.exhibits),
    ...(all.length === 0 ? {} : {citations: all}),
  };
}

/** A table that stands there already is drawn as its new line says. */
function withExhibit(exhibits: readonly ExhibitSpec[], one: ExhibitSpec): readonly ExhibitSpec[] {
  const at = exhibits.findIndex(({table}) => table === one.table);
  return at < 0 ? [...exhibits, one] : exhibits.map((other, place) => (place === at ? one : other));
}
