import fc from 'fast-check';
import {join} from 'node:path';
import {readInput} from '../../cli/host/read-input';
import type {SourceSheet} from '../../shared';
import {NON_RENSEIGNE} from '../../shared/count/table';
import {readSheets} from './read-kind';
import {rewrites} from './rewrite';

const {sheets} = readInput([join(__dirname, 'files', 'base.xlsx')], () => undefined);
const base = readSheets(sheets);
const names = Object.keys(rewrites);

/** The same ones each time; others, as many as asked for, with `REWRITES=1000`. */
const asked = process.env['REWRITES'];
const runs = asked === undefined ? {numRuns: 100, seed: 2024} : {numRuns: Number(asked)};

/** One register or all rewritten, and what that gives. */
function rewritten(which: number | null, steps: readonly {readonly name: string; readonly pick: number}[]) {
  return sheets.flatMap((sheet, at): SourceSheet[] =>
    which !== null && which !== at
      ? [sheet]
      : steps.reduce<SourceSheet[]>(
          (all, {name, pick}) => all.flatMap((one) => (one.rows.length < 2 ? [one] : rewrites[name]!(one, pick))),
          [sheet],
        ),
  );
}

/** The law: the same figures, « n.d. » or « Non renseigné », else a problem. Gives a number that is wrong in silence. */
function keepsOrTells(given: readonly SourceSheet[]): string | null {
  const {numbers, codes, unknown} = readSheets(given);
  if (codes.length > 0) return null;
  const keys = [...base.numbers.keys(), ...numbers.keys()];
  const isTold = (key: string) => {
    const id = key.split(' ')[0]!;
    return (
      unknown.has(id) ||
      (numbers.get(`${id} ${NON_RENSEIGNE} 0`) ?? 0) > (base.numbers.get(`${id} ${NON_RENSEIGNE} 0`) ?? 0)
    );
  };
  return keys.find((key) => numbers.get(key) !== base.numbers.get(key) && !isTold(key)) ?? null;
}

it.each(names)('%s: the same figures, or a problem, in each register', (name) => {
  const silent = sheets.flatMap((sheet, at) =>
    [0, 1, 2, 3, 4].flatMap((pick) => {
      const wrong = keepsOrTells(rewritten(at, [{name, pick}]));
      return wrong === null ? [] : [`${sheet.name} (${pick}): ${wrong}`];
    }),
  );
  expect(silent).toEqual([]);
});

it('several at once: the same figures, or a problem', () => {
  const step = fc.record({name: fc.constantFrom(...names), pick: fc.nat({max: 60})});
  fc.assert(
    fc.property(
      fc.option(fc.nat({max: sheets.length - 1})),
      fc.array(step, {minLength: 1, maxLength: 3}),
      (which, steps) => {
        expect([steps, keepsOrTells(rewritten(which, steps))]).toEqual([steps, null]);
      },
    ),
    runs,
  );
});
