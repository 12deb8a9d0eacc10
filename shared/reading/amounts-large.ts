import {problem, type Problem} from '../message/problem';
import type {ParsedSheet} from '../count/parsed-sheet';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';

/** An aid to a youth is rarely of so many cents: half of them above, all in whole euros, are more likely cents read as euros. */
const LARGE = 500_000;
/** Fewer amounts say nothing. */
const ENOUGH = 10;

/** Tells the columns of amounts of a register that may be in cents. */
export function reportLarge(parsed: ParsedSheet, problems: Problem[]): void {
  for (const [id, spec] of Object.entries(parsed.spec.columns)) {
    const column = parsed.columns.get(id);
    if (spec.kind !== 'cents' || spec.needed !== true || column?.kind !== 'cents') continue;
    const {numbers} = column;
    if (numbers.some((cents) => cents % 100 !== 0 && !Number.isNaN(cents))) continue;
    const large = new OddCells();
    let stated = 0;
    for (let row = 0; row < numbers.length; row++) {
      if (!(numbers[row]! > 0)) continue;
      stated++;
      if (numbers[row]! >= LARGE) large.add(numbers[row]! / 100, row);
    }
    if (stated < ENOUGH || large.count * 2 < stated) continue;
    const {heading} = parsed.at.get(id)!;
    problems.push(problem('amount-large', placeOf(parsed, id, large), {heading, samples: large.samples}));
  }
}
