import {NO_DAY} from '../value/day';
import {problem, type Problem} from '../message/problem';
import type {ParsedSheet} from '../count/parsed-sheet';
import type {RegisterId} from '../register/register-id';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';

/** The first and the last day of what a row of a register says. */
const SPANS: Readonly<Partial<Record<RegisterId, readonly [first: string, last: string]>>> = {
  situations: ['debut', 'fin'],
  dispositifs: ['entree', 'sortie'],
};

/** Tells the rows that end before they begin: one of their days, or the order of the columns, is wrong. */
export function reportReversed(parsed: ParsedSheet, problems: Problem[]): void {
  const [first, last] = SPANS[parsed.spec.id] ?? [];
  if (first === undefined || last === undefined) return;
  const [begins, ends] = [parsed.columns.get(first), parsed.columns.get(last)];
  if (begins?.kind !== 'day' || ends?.kind !== 'day') return;
  const odd = new OddCells();
  for (let row = 0; row < parsed.length; row++) {
    const end = ends.days[row]!;
    if (end !== NO_DAY && end < begins.days[row]!) odd.addSilently(row);
  }
  if (odd.count === 0) return;
  const headings = {heading: parsed.at.get(last)!.heading, other: parsed.at.get(first)!.heading};
  problems.push(problem('days-reversed', placeOf(parsed, last, odd), headings));
}
