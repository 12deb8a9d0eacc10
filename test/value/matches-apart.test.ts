import fc from 'fast-check';
import {matchesApart} from '../../shared/value/matches-apart';

it('gives what a look-behind would', () => {
  const text = fc.string({unit: fc.constantFrom('1', '20', '23', ' ', '.', '-', 'a', 'oct', '€'), maxLength: 14});
  const both: readonly [RegExp, RegExp, RegExp][] = [
    [/(?<![\d.-])(\d+)(?: ?€)?/g, /(\d+)(?: ?€)?/g, /[\d.-]/],
    [/(?<![a-z])oct(?:[ -]?(\d\d))?/g, /oct(?:[ -]?(\d\d))?/g, /[a-z]/],
  ];
  fc.assert(
    fc.property(text, fc.constantFrom(...both), (label, [behind, apart, refused]) => {
      const expected = [...label.matchAll(behind)];
      const found = [...matchesApart(label, apart, (before) => refused.test(before))];
      expect(found.map((match) => [...match, match.index])).toEqual(expected.map((match) => [...match, match.index]));
    }),
  );
});
