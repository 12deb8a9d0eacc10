import {foldText} from '../value/fold';

/** A canonical value and how exports write it. Everything is compared after folding; the value itself always matches. */
interface ListValue {
  readonly value: string;
  readonly spellings?: readonly string[];
  /** What it holds of its own kind, « Atelier » among interviews: counted with it, and alone where a formula says so. */
  readonly kinds?: readonly string[];
  /** First words that are enough: « entretien » for « Entretien de suivi ». Tried after every full spelling. */
  readonly begins?: readonly string[];
  /** Texts matched as they are, where folding would lose a sign. */
  readonly exact?: readonly string[];
  /** For a list of statuses: a row that says this counts. */
  readonly counts?: boolean;
}

/** A list of values, in the order in which tables print them. */
export interface ValueList {
  readonly name: string;
  readonly values: readonly ListValue[];
  /**
   * What a text that matches nothing becomes: nothing stated, and reported; a value of its own name; or a last value
   * of this name, which is reported too.
   */
  readonly others: 'reported' | 'kept' | {readonly status: string};
  /** The value that an empty cell means; without it, nothing is stated. */
  readonly empty?: string;
}

/** The place of a value in its list (from 0), by its text and its folded text; -1 when the list does not know it. */
export type ListLookup = (folded: string, text?: string) => number;

/** What denies the word that a text begins with: « Entretien annulé », « Atelier (absent) », « Appel sans réponse ». */
const DENIED =
  /\b(?:annul\w*|absen\w*|manquee?s?|reportee?s?|non (?:honoree?s?|venue?s?|realisee?s?|effectuee?s?|presente?s?)|pas (?:venue?|honoree?|eu lieu)|sans (?:reponse|suite)|desist\w*)\b/;

const lookups = new WeakMap<ValueList, ListLookup>();

export function lookupOf(list: ValueList): ListLookup {
  const known = lookups.get(list);
  if (known !== undefined) return known;
  const exact = new Map<string, number>();
  const beginnings: {readonly words: string; readonly at: number}[] = [];
  const signed = new Map<string, number>();
  list.values.forEach(({value, spellings = [], kinds = [], begins = [], exact: texts = []}, at) => {
    for (const text of texts) signed.set(text, at);
    for (const spelling of [value, ...spellings, ...kinds]) exact.set(foldText(spelling), at);
    for (const words of begins) beginnings.push({words: foldText(words), at});
  });
  beginnings.sort((a, b) => b.words.length - a.words.length); // the longest beginning says most
  const lookup: ListLookup = (folded, text = folded) =>
    signed.get(text) ??
    exact.get(folded) ??
    (DENIED.test(folded)
      ? undefined
      : beginnings.find(({words}) => folded === words || folded.startsWith(`${words} `))?.at) ??
    -1;
  lookups.set(list, lookup);
  return lookup;
}

const STEM = 6;

/** A word of a text is a name, or one made of it: « téléphonique » of « téléphone ». */
const isMadeOf = (word: string, name: string) =>
  word === name || (name.length >= STEM && word.startsWith(name.slice(0, -1)));

/**
 * The other value that a text names after a name of its own: « Entretien téléphonique » begins as an interview, and may be a call. Null
 * where it is listed as it is written, names no other, or where the list keeps what it does not know.
 */
export function otherValueIn(list: ValueList, folded: string): string | null {
  const at = lookupOf(list)(folded);
  const own = list.values[at];
  const namesOf = ({value, spellings = [], kinds = []}: ListValue) => [value, ...spellings, ...kinds].map(foldText);
  if (own === undefined || list.others === 'kept' || namesOf(own).includes(folded)) return null;
  const begun = (own.begins ?? []).map(foldText).filter((words) => namesOf(own).includes(words));
  const start = begun.find((words) => folded.startsWith(`${words} `));
  const words = start === undefined ? [] : folded.slice(start.length + 1).split(' ');
  const other = list.values.find(
    (one) => one !== own && namesOf(one).some((name) => words.some((word) => word.length > 2 && isMadeOf(word, name))),
  );
  return other?.value ?? null;
}

/** The canonical value that a text names in a list; null when the list does not know it. */
export function valueIn(list: ValueList, text: string): string | null {
  return list.values[lookupOf(list)(foldText(text))]?.value ?? null;
}

/** Whether a text is one more spelling of a canonical value, and no kind of its own. */
export function isSpelling(list: ValueList, text: string): boolean {
  const folded = foldText(text);
  return list.values.some(({value, spellings = []}) => [value, ...spellings].some((one) => foldText(one) === folded));
}
