import {foldText} from '../value/fold';
import {isNothing, textOf} from '../value/nothing';
import type {CellValue} from '../value/cell';
import {lookupOf, type ValueList} from '../register/value-list';

/** Different values beyond which a column says something else than what came of its rows. */
const MOST = 12;

/** First words of what came of a row, whatever the register: a meeting, a request, a plan. */
const STEMS =
  /^(?:presen|absen|excus|venu|vu|honor|favorab|positi|accord|accept|refus|rejet|valid|annul|report|realis|effectu|planifi|prevu|programm|confirm|manqu|rate|termin|clos|clotur|attribu|pay|vers|regl|sold|ajourn|abandon|abouti|eligib|traite|instrui|retenu|ecarte|fait|faite|oui$|non$|vrai$|faux$|ok$|ko$|en cours|en attente|a venir|a faire|deplac|suivi|reussi|echec|echou|recu|envoy|soumis|enregistr)/;

/** « Non honoré », « pas venu », « défavorable », « inéligible » */
const AGAINST = /^(?:non|pas|jamais|sans) |^(?:de|in|im|ir|non)(?=[a-z]{4})/;

/** Letters and digits that are answers in twos. */
const PAIRS = [
  ['p', 'a'],
  ['o', 'n'],
  ['v', 'f'],
  ['1', '0'],
  ['1', '2'],
];

/** Marks that say « yes » in a column of blanks. */
const TICK = /^(?:x+|✓|✔|☑|☒|✗|✘|v|1|\*|•|●|■)$/u;

/** What a column of cells says, each value once, with how many cells say it; blanks apart. Null where it says too much. */
function tally(cells: Iterable<CellValue | undefined>): {kinds: Map<string, number>; blanks: number} | null {
  const byCell = new Map<CellValue, number>();
  let blanks = 0;
  for (const cell of cells) {
    if (isNothing(cell) && cell !== 0) {
      blanks++;
      continue;
    }
    byCell.set(cell!, (byCell.get(cell!) ?? 0) + 1);
    if (byCell.size > MOST) return null;
  }
  const kinds = new Map<string, number>();
  for (const [cell, count] of byCell) {
    const text = textOf(cell);
    const word = foldText(text) || text;
    kinds.set(word, (kinds.get(word) ?? 0) + count);
  }
  return {kinds, blanks};
}

/**
 * Whether cells look like what came of their rows: values of the list, answers (« Oui » and « Non », P and A, a tick or a blank), a
 * word and its contrary. A column that says one thing of all its rows tells none apart, unless that thing does not count.
 */
export function lookLikeStatuses(cells: Iterable<CellValue | undefined>, list: ValueList): boolean {
  const found = tally(cells);
  if (found === null || found.kinds.size === 0) return false;
  const {kinds, blanks} = found;
  const lookup = lookupOf(list);
  const words = [...kinds.keys()];
  if (kinds.size === 1) {
    const [only] = words as [string];
    if (TICK.test(only)) return blanks > 0;
    const known = lookup(only);
    if (known >= 0 && only.length > 1) return blanks > 0 || list.values[known]!.counts !== true;
    return blanks > 0 && only.length > 1 && STEMS.test(only);
  }
  if (PAIRS.some((pair) => words.length === 2 && pair.every((one) => words.includes(one)))) return true;
  const says = (word: string) =>
    lookup(word) >= 0 || (word.length > 1 && (STEMS.test(word) || isContrary(word, words)));
  const count = (some: readonly string[]) => some.reduce((sum, word) => sum + kinds.get(word)!, 0);
  const said = words.filter(says);
  return said.length > 1 && count(said) > count(words) / 2;
}

/** « non honore » beside « honore »; « defavorable » beside « favorable ». */
function isContrary(word: string, words: readonly string[]): boolean {
  const bare = word.replace(AGAINST, '');
  return bare !== word && (words.includes(bare) || STEMS.test(bare));
}
