import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {plainHeading} from './plain-heading';
import {isBlank, textOf} from '../value/nothing';
import type {Settings} from '../setting/settings';
import {headingsOf, neededColumns, type ColumnSpec, type RegisterSpec} from '../register/define-register';
import type {ColumnAt} from '../count/parsed-sheet';

/** How well a line of headings suits a register. */
export interface HeadingMatch {
  readonly spec: RegisterSpec;
  /** Line of the headings, from 0: the last one where they stand over two. */
  readonly line: number;
  readonly headings: HeadingLine;
  readonly at: ReadonlyMap<string, ColumnAt>;
  /** Columns that the register needs and the line lacks. */
  readonly missing: readonly string[];
  /** Matched columns whose heading is the canonical one. */
  readonly canonical: number;
}

/** A line of a sheet as headings are compared. */
export interface HeadingLine {
  readonly line: number;
  readonly texts: readonly string[];
  readonly words: readonly string[];
  /** The words of each heading without its ornaments; empty where two headings would be the same. */
  readonly plain: readonly string[];
}

export function headingLine(row: readonly CellValue[], line: number): HeadingLine {
  const texts = row.map((cell) => (typeof cell === 'string' ? textOf(cell).replace(/\s+/g, ' ') : ''));
  const words = texts.map(foldText);
  const plain = texts.map((text, index) => plainHeading(text, words[index]));
  const times = new Map<string, number>();
  for (const word of plain) times.set(word, (times.get(word) ?? 0) + 1);
  return {line, texts, words, plain: plain.map((word) => (times.get(word) === 1 ? word : ''))};
}

/**
 * Two lines as one line of headings, where a heading is written over both: « N° » above « dossier », « Date » merged above
 * « d’entrée » and « de sortie ». Null where the lower one holds anything but words: it is a row.
 */
export function joinedLine(
  above: readonly CellValue[],
  below: readonly CellValue[],
  line: number,
  isKnown: (word: string) => boolean,
): HeadingLine | null {
  if (!below.every((cell) => isBlank(cell) || (typeof cell === 'string' && !/\d\d/.test(cell)))) return null;
  if (below.every(isBlank) || above.every(isBlank)) return null;
  const known = (text: string) => isKnown(foldText(text)) || isKnown(plainHeading(text));
  let over = '';
  const row = Array.from({length: Math.max(above.length, below.length)}, (_, index): CellValue => {
    const [own, low] = [textOf(above[index]), textOf(below[index])];
    over = own === '' ? over : own;
    if (low === '') return own;
    const joined = `${own || over} ${low}`.trim();
    return known(joined) ? joined : own === '' || known(low) ? low : known(own) ? own : joined;
  });
  return headingLine(row, line);
}

/** Heading of a sheet, folded → column that « Correspondances » gives it. */
type MappedHeadings = ReadonlyMap<string, string>;

const NONE: MappedHeadings = new Map();

/** Folded headings of each column of each register, by preference: folded once. */
const foldedHeadings = new Map<string, string>();

function folded(heading: string): string {
  let known = foldedHeadings.get(heading);
  if (known === undefined) {
    known = foldText(heading);
    foldedHeadings.set(heading, known);
  }
  return known;
}

/** Every heading of every register, folded: a line that holds none is no line of headings. */
export function knownHeadings(specs: readonly RegisterSpec[]): ReadonlySet<string> {
  return new Set(specs.flatMap(({columns}) => Object.values(columns).flatMap(({headings}) => headings.map(folded))));
}

/** Finds the columns of a register in a line of headings. */
export function matchHeadings(
  spec: RegisterSpec,
  headings: HeadingLine,
  settings: Pick<Settings, 'dateAides'>,
  mapped = NONE,
): HeadingMatch {
  const {line, texts, words, plain} = headings;
  const at = new Map<string, ColumnAt>();
  const isFree = (list: readonly string[]) => list.map((word, index) => (mapped.has(words[index]!) ? '' : word));
  for (const [word, id] of mapped) {
    const index = words.indexOf(word);
    if (index >= 0 && spec.columns[id] !== undefined) at.set(id, {heading: texts[index]!, index});
  }
  const canonical = findColumns(spec.columns, {line, texts, words: isFree(words), plain: isFree(plain)}, settings, at);
  return {spec, line, headings, at: inOrderOf(spec, at), missing: missingColumns(spec, at), canonical};
}

/** The columns that a register declares aside, in its line of headings; what it reads already is not read twice. */
export function matchAside(
  spec: RegisterSpec,
  row: readonly CellValue[],
  taken: ReadonlyMap<string, ColumnAt>,
): ReadonlyMap<string, ColumnAt> {
  const {texts, words, plain, line} = headingLine(row, 0);
  const indexes = new Set([...taken.values()].map(({index}) => index));
  const at = new Map<string, ColumnAt>();
  const free = (list: readonly string[]) => list.map((word, index) => (indexes.has(index) ? '' : word));
  const own = {line, texts, words: free(words), plain: free(plain)};
  findColumns(spec.aside ?? {}, own, {dateAides: 'décision'}, at);
  return at;
}

/**
 * Puts each column that is not there yet where its first heading stands: as it is declared, else under ornaments, where
 * no other column has it. Returns how many bear the canonical one.
 */
function findColumns(
  columns: Readonly<Record<string, ColumnSpec>>,
  {texts, words, plain}: HeadingLine,
  settings: Pick<Settings, 'dateAides'>,
  at: Map<string, ColumnAt>,
): number {
  let canonical = 0;
  const find = (among: readonly string[]) => {
    for (const [id, column] of Object.entries(columns)) {
      if (at.has(id)) continue;
      for (const heading of headingsOf(column, settings)) {
        const index = among.indexOf(folded(heading));
        if (index < 0) continue;
        at.set(id, {heading: texts[index]!, index});
        if (heading === column.headings[0]) canonical++;
        break;
      }
    }
  };
  find(words);
  const taken = new Set([...at.values()].map(({index}) => index));
  if (taken.size < words.length) find(plain.map((word, index) => (taken.has(index) ? '' : word)));
  return canonical;
}

/** Columns in the order of the declaration, whatever the order of the sheet. */
function inOrderOf(spec: RegisterSpec, at: ReadonlyMap<string, ColumnAt>): Map<string, ColumnAt> {
  return new Map(Object.keys(spec.columns).flatMap((id) => (at.has(id) ? [[id, at.get(id)!] as const] : [])));
}

function missingColumns(spec: RegisterSpec, at: ReadonlyMap<string, ColumnAt>): string[] {
  const missing = neededColumns(spec).filter((id) => !at.has(id));
  const sets = spec.needsOneOf ?? [];
  if (sets.length > 0 && !sets.some((set) => set.every((id) => at.has(id)))) {
    missing.push(...sets[0]!.filter((id) => !at.has(id)));
  }
  return missing;
}
