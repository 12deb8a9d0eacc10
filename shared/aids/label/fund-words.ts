import {foldText} from '../../value/fold';
import {foldPlain} from './fold-plain';
import {fonds} from '../../register/value-lists/aide';

const spellings = fonds.values
  .flatMap(({value, spellings: others = []}) =>
    [value, ...others].map((words) => ({fund: value, words: foldText(words), whole: ` ${foldText(words)} `})),
  )
  .sort((a, b) => b.words.length - a.words.length);

/** Funds whose name is no usual word, in a folded text: « mobilité » is what many aids are for. */
export const SHORT_FUND = /(?:^|\s)(?:pacea|cej|faj|fajem|fdaj)(?!\S)/;

/** How funds are written, folded. */
export const fundSpellings: readonly string[] = spellings.map(({words}) => words);

/** Canonical funds that a text names, by whole words; the longest spelling hides those inside it. */
export function fundsNamed(text: string): string[] {
  let rest = ` ${foldPlain(text)} `;
  const found = new Set<string>();
  for (const {fund, whole} of spellings) {
    if (!rest.includes(whole)) continue;
    found.add(fund);
    rest = rest.split(whole).join(' ');
  }
  return [...found].sort();
}

/** The fund as the register names it: canonical when known, else as written. */
export function fundOf(text: string): string {
  const named = fundsNamed(text);
  return named.length === 1 ? named[0]! : text.trim();
}
