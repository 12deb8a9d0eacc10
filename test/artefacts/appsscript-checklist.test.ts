import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {ourCalls} from '../../shared/formula/our-calls';
import type {Argument} from '../../shared/formula/argument';
import {functions, type FunctionName} from '../../shared/formula/functions';
import {answer} from '../../shared/formula/answer';
import {dayOf} from '../../shared/value/day';
import {ranges, registers, workbook} from '../formula/sample';
import {root} from './built';

/** The formulas that a person types in a real file, and what the checklist says they give. */
const lines = [
  ...readFileSync(join(root, 'docs', 'release-checklist.md'), 'utf8').matchAll(/^\| `(=ML_[^`]+)` \| (.+?) \| ☐ \|$/gm),
].map(([, formula, expected]) => ({formula: formula!, expected: expected!}));

/** An argument as Sheets would hand it over. */
function valueOf(arg: string): Argument {
  if (arg === '') return '';
  if (arg.startsWith('"')) return arg.slice(1, -1);
  const date = /^DATE\((\d+);(\d+);(\d+)\)$/.exec(arg);
  if (date !== null) return dayOf(Number(date[1]), Number(date[2]), Number(date[3]));
  const range = /^(\w+)!A:(\w)$/.exec(arg);
  if (range === null) return Number(arg);
  expect(range[2]).toBe(String.fromCharCode(64 + ranges[range[1]!]![0]!.length)); // the columns of that sheet, no fewer
  return ranges[range[1]!]!;
}

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

describe('the formulas of the release checklist', () => {
  it('are about as many as one bears to type', () => {
    expect(lines.length).toBeGreaterThanOrEqual(15);
    expect(lines.length).toBeLessThanOrEqual(20);
  });

  it.each(lines)('$formula gives $expected', ({formula, expected}) => {
    const [call] = ourCalls(formula);
    const given = answer(call!.spec.name as FunctionName, call!.args.map(valueOf), workbook);
    if (expected.includes('#ERROR!')) return expect(given.ok).toBe(false);
    expect(given.ok && given.value.length > 0).toBe(true);
    const matrix = given.ok ? given.value : [];
    const first = matrix[0]![0];
    const numbers = [...plain(expected).matchAll(/\d+(?:,\d+)?/g)].map(([text]) => text.replace(',', '.'));
    const rows = /^(\d+) lignes/.exec(expected);
    if (rows !== null) {
      expect(matrix).toHaveLength(Number(rows[1]));
      const cells = matrix.flat().map(String);
      for (const number of numbers.slice(1)) expect([...cells, String(matrix[0]!.length)]).toContain(number);
    } else if (typeof first === 'number') {
      expect(String(first).startsWith(numbers[0]!)).toBe(true);
      if (!expected.includes('…')) expect(String(first)).toBe(numbers[0]);
    } else {
      const words = plain(expected)
        .replace(/^« | »$|…/g, '')
        .trim();
      expect(plain(matrix.flat().join(' '))).toContain(words.replace(/ »$/, ''));
    }
  });

  it('call functions that exist, on registers that the sample has', () => {
    const called = new Set(lines.map(({formula}) => ourCalls(formula)[0]!.spec.name));
    // The ledger is no sheet of the sample.
    expect(functions.map(({name}) => name).filter((name) => !called.has(name))).toEqual(['LEDGERGAP', 'LEDGERBRIDGE']);
    expect(registers.recognised.length).toBeGreaterThan(5);
  });
});
