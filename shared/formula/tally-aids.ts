import {titleOf, type Call, type CriterionWords} from './call';
import {refuse} from './refusal';
import {Tally} from './tally';

/** The aids that count, under the criteria of the call and more. */
export function tallyAids(call: Call, year: number | null, more: readonly CriterionWords[]): Tally {
  const register = call.register('aides', 'aides');
  if (register !== 'aides') refuse('range-other', {expected: titleOf('aides'), found: titleOf(register)});
  const criteria = [...more, ...call.criteria];
  return new Tally(call.reading().registers, {register, year, measure: 'montant', criteria, by: []});
}
