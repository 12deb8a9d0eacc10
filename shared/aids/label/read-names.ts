import {foldText} from '../../value/fold';
import {dossierKey} from '../../value/dossier-key';
import type {Registers} from '../../count/registers';
import {isClose, isGeneric} from './label-words';
import {wordsOf} from '../words-of';

/** Somebody whom a register names beside a dossier, folded. */
interface Person {
  readonly surname: string;
  readonly firstName: string;
}

/** A whole name met among words: whose, and where. */
export interface NameMet {
  readonly dossiers: readonly string[];
  readonly from: number;
  readonly to: number;
}

const APOSTROPHE = /['’](?=\p{L})/u;

/** The names whose surname begins with one word. */
interface Known {
  /** How many words they have. */
  readonly sizes: number[];
  /** Words in the order of the alphabet, for names are written either way round → the dossiers of that name. */
  readonly dossiers: Map<string, string[]>;
}

/** Names of youths, where the workbook holds them beside the dossiers, to be found in labels. */
export class NameBook {
  /** First word of the surname → the names that begin so. */
  private readonly names = new Map<string, Known>();
  private readonly people = new Map<string, Person>();
  private readonly surnames = new Set<string>();
  /** Dossiers under which two people stand. */
  private readonly disputed = new Set<string>();

  add(surname: string, firstName: string, dossier: string): void {
    const words = foldText(`${surname} ${firstName}`).split(' ');
    const first = foldText(surname).split(' ')[0]!;
    if (dossier === '' || first === '' || words.length < 2) return;
    const person = this.people.get(dossier);
    if (person === undefined) this.people.set(dossier, {surname: foldText(surname), firstName: foldText(firstName)});
    else if (!isSame(person, words)) this.disputed.add(dossier);
    if (words.every(isGeneric)) return; // « AIDE Urgente »: words of payments are met on the lines of anybody
    if (firstName !== '') for (const word of foldText(surname).split(' ')) if (word.length > 2) this.surnames.add(word);
    this.index(words, first, dossier);
    if (!APOSTROPHE.test(surname)) return;
    const glued = foldText(surname.replace(APOSTROPHE, '')); // « NDIAYE » for « N’DIAYE »
    this.index(foldText(`${glued} ${firstName}`).split(' '), glued.split(' ')[0]!, dossier);
  }

  private index(words: string[], first: string, dossier: string): void {
    const own = this.names.get(first) ?? {sizes: [], dossiers: new Map<string, string[]>()};
    this.names.set(first, own);
    if (!own.sizes.includes(words.length)) own.sizes.push(words.length);
    const name = words.sort().join(' ');
    const known = own.dossiers.get(name);
    if (known === undefined) own.dossiers.set(name, [dossier]);
    else if (!known.includes(dossier)) known.push(dossier);
  }

  get isEmpty(): boolean {
    return this.people.size === 0;
  }

  /** Whether somebody of the registers bears it. */
  isSurname(word: string): boolean {
    return this.surnames.has(word);
  }

  /** Whether the registers write the names of two people beside it. */
  isDisputed(dossier: string): boolean {
    return this.disputed.has(dossier);
  }

  personOf(dossier: string): Person | undefined {
    return this.people.get(dossier);
  }

  /** The whole names that stand among the words, each in one stretch; a name inside a longer one is not met. */
  find(words: readonly string[]): NameMet[] {
    const met: NameMet[] = [];
    words.forEach((word, at) => {
      const own = this.names.get(word);
      if (own === undefined) return;
      for (const size of own.sizes) {
        for (let from = Math.max(0, at - size + 1); from <= at && from + size <= words.length; from++) {
          const dossiers = own.dossiers.get(inOrder(words, from, size));
          if (dossiers !== undefined) met.push({dossiers, from, to: from + size});
        }
      }
    });
    if (met.length < 2) return met;
    const isInside = (a: NameMet, b: NameMet) => a.from >= b.from && a.to <= b.to && a.to - a.from < b.to - b.from;
    return met.filter((one) => !met.some((other) => isInside(one, other)));
  }
}

/** Two writings of one person's name: the first name stays, or two words do; a surname may change, and what is one letter away is the same. */
function isSame({surname, firstName}: Person, words: readonly string[]): boolean {
  const isAmong = (word: string) =>
    words.some((one) => isClose(word, one) || one.startsWith(word) || word.startsWith(one));
  const own = [...surname.split(' '), ...firstName.split(' ')].filter((word) => word !== '');
  const isFirstName = firstName !== '' && firstName.split(' ').some(isAmong);
  return isFirstName || own.filter(isAmong).length >= Math.min(2, own.length, words.length);
}

/** Words of a stretch in the order of the alphabet. Most names have two, and there are a hundred thousand labels. */
function inOrder(words: readonly string[], from: number, size: number): string {
  if (size !== 2)
    return words
      .slice(from, from + size)
      .sort()
      .join(' ');
  const [one, other] = [words[from]!, words[from + 1]!];
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

/** Reads names from the registers that hold some: the core needs none, but payments may bear nothing else. */
export function readNames({tables}: Registers): NameBook {
  const book = new NameBook();
  for (const table of [tables.jeunes, tables.aides]) {
    if (table === undefined) continue;
    const [dossier, full] = [wordsOf(table, 'dossier'), wordsOf(table, 'nomComplet')];
    const [surname, firstName] = [wordsOf(table, 'nom'), wordsOf(table, 'prenom')];
    // A youth has many aids, and one name on most of them.
    const last = new Map<string, string>();
    for (let row = 0; row < table.length; row++) {
      const name = `${full(row)}|${surname(row)}|${firstName(row)}`;
      if (last.get(dossier(row)) === name) continue;
      last.set(dossier(row), name);
      const key = dossierKey(dossier(row)) ?? '';
      if (full(row) !== '') book.add(full(row), '', key);
      else if (firstName(row) !== '') book.add(surname(row), firstName(row), key);
    }
  }
  return book;
}
