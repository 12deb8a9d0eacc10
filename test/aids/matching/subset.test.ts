import fc from 'fast-check';
import {findSubset} from '../../../shared/aids/matching/subset';

/** Every set of amounts, one after the other. */
function naive(amounts: readonly number[], sum: number): number[][] {
  const found: number[][] = [];
  for (let mask = 1; mask < 1 << amounts.length; mask++) {
    const places = amounts.map((_, at) => at).filter((at) => (mask >> at) & 1);
    if (places.reduce((total, at) => total + amounts[at]!, 0) === sum) found.push(places);
  }
  return found;
}

describe('the one set of amounts that adds up', () => {
  it('answers as trying every set does', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({min: 1, max: 40}), {maxLength: 9}),
        fc.integer({min: 1, max: 120}),
        (amounts, sum) => {
          const all = naive(amounts, sum);
          const answer = findSubset(amounts, sum);
          if (all.length > 1) expect(answer.kind).toBe('several');
          else if (all.length === 1 && all[0]!.length > 1) expect(answer).toEqual({kind: 'one', places: all[0]});
          else expect(answer.kind).toBe('none');
        },
      ),
    );
  });

  it('gives up in bounded time, and says so', () => {
    expect(
      findSubset(
        Array.from({length: 25}, () => 100),
        100,
      ).kind,
    ).toBe('too-many');
    const odd = Array.from({length: 24}, (_, at) => 100003 + 2 * at);
    expect(findSubset(odd, 1200001).kind).toBe('too-many');
  });
});
