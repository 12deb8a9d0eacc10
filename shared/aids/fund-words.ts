import {foldText} from '../value/fold';
import {fonds} from '../register/value-lists/aide';

const spellings = fonds.values
  .flatMap(({value, spellings: others = []}) =>
    [value, ...others].map((words) => ({fund: value, words: foldText(words)})),
  )
  .sort((a, b) => b.words.length - a.words.length);

/** How funds are written, folded. */
export const fundSpellings: readonly string[] = spellings.map(({words}) => words);

/** Canonical funds that a text names, by whole words; the longest spelling hides those inside it. */
export function fundsNamed(text: string): string[] {
  let rest = ` ${foldText(text)} `;
  const found = new Set<string>();
  for (const {fund, words} of spellings) {
    if (!rest.includes(` ${words} `)) continue;
    found.add(fund);
    rest = rest.split(` ${words} `).join(' ');
  }
  return [...found].sort();
}

/** The fund as the register names it: canonical when known, else as written. */
export function fundOf(text: string): string {
  const named = fundsNamed(text);
  return named.length === 1 ? named[0]! : text.trim();
}
