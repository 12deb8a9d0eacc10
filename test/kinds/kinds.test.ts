import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {printQuality} from '../../docs/print-quality';
import {listKinds, readKind} from './read-kind';
import type {Read} from './read-kind';

const bases = new Map<string, Read>();
function baseOf(name: string): Read {
  const base = bases.get(name) ?? readKind(name);
  bases.set(name, base);
  return base;
}

it.each(listKinds())('$family: $form', ({name, base, outcome}) => {
  const expected = baseOf(base);
  expect(expected.codes).toEqual([]);
  expect(expected.numbers.size).toBeGreaterThan(50);
  const {numbers, codes} = readKind(name);
  expect(codes.join(' ') || 'lu').toBe(outcome);
  // Whatever is wrong with a number is told: without a problem, each is that of the usual form.
  if (codes.length === 0) expect([...numbers].sort()).toEqual([...expected.numbers].sort());
});

it('is printed in docs/quality.md', () => {
  expect(readFileSync(join(__dirname, '../../docs/quality.md'), 'utf8')).toBe(printQuality());
});
