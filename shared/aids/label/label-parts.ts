import type {LedgerLine} from '../../reading/ledger/ledger';
import type {KnownWords} from './known-words';
import {hasInitial, mayName, namesBrand, namesPlace, namesSupplier} from './label-words';
import {foldPlain} from './fold-plain';
import type {NameMet} from './read-names';

/** What stands between « et », « / », « + » in a label. */
export interface Part {
  /** Words that name nobody whom the register knows, and that no generic word explains. */
  readonly left: readonly string[];
  /** A whole name that the register knows stands there. */
  readonly isNamed: boolean;
  /** « MARTIN PAUL HENRI » may be somebody else than « MARTIN PAUL », and « LYCEE PAUL MARTIN » is nobody. */
  readonly isPart: boolean;
  readonly isSupplier: boolean;
  /** Its name is whole: what stands beside it is somebody's. */
  readonly isBrand: boolean;
  /** A column of its own, beside the label. */
  readonly isColumn: boolean;
}

export interface Parts {
  readonly met: readonly NameMet[];
  readonly parts: readonly Part[];
}

const OF: ReadonlySet<string> = new Set(['de', 'd', 'du', 'a']);

/** Whole names on a line, and the words left, part by part. A ledger repeats its labels: one that stands alone is read once. */
export function partsOf(line: LedgerLine, label: string, known: KnownWords): Parts {
  if (line.name !== '' || line.auxiliaryLabel !== '') return readParts(line, label, known);
  let parts = known.labels.get(line.label);
  if (parts === undefined) known.labels.set(line.label, (parts = readParts(line, label, known)));
  return parts;
}

function readParts(line: LedgerLine, label: string, {names, places, references}: KnownWords): Parts {
  const [met, parts]: [NameMet[], Part[]] = [[], []];
  const joined = /[&+/;]/.test(line.label) ? foldPlain(line.label.replace(/[&+/;]/g, ' et ')) : label;
  const inLabel = joined.includes(' et ') ? joined.split(/ (?:et )+/) : [joined];
  if (names.isEmpty && inLabel.length === 1) return {met, parts}; // nothing that would name two people
  const columns = [line.name, line.auxiliaryLabel].filter((text) => text !== '').map(foldPlain);
  [...columns, ...inLabel].forEach((text, place) => {
    const words = text.split(' ');
    const own = names.isEmpty ? [] : names.find(words);
    const isMet = (at: number) => own.some(({from, to}) => at >= from && at < to);
    const isLeft = (at: number) => {
      const word = words[at] ?? '';
      return word !== '' && !isMet(at) && mayName(word) && !places.has(word) && !references.has(word);
    };
    const isSupplier = namesSupplier(words);
    met.push(...own);
    parts.push({
      left: words.filter((_, at) => isLeft(at)),
      isNamed: own.length > 0,
      isPart: own.some(({from, to}) => {
        const isOf = isLeft(from - 2) && OF.has(words[from - 1]!); // « EMPLOYEUR DE MARTIN PAUL »
        return isOf || isLeft(from - 1) || isLeft(to) || namesPlace(words, from, to) || hasInitial(words, from, to);
      }),
      isSupplier,
      isBrand: isSupplier && namesBrand(words),
      isColumn: place < columns.length,
    });
  });
  return {met, parts};
}
