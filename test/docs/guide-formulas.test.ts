import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {CellValue} from '../../shared/value/cell';
import {writeCents} from '../../shared';
import {makeRegisters} from '../../samples/make-registers';
import {controlAids, readLedgerBytes, readRegisters, yearPeriodOf} from '../aids/core';
import {answerFrench} from './french-formula';
import {plain, root, userPages, withoutFences} from './guide-pages';

/** A formula of the guide and the lines that the guide says it gives; none where it only names the formula. */
interface Example {
  readonly page: string;
  readonly formula: string;
  readonly lines: readonly string[];
}

const FORMULA = /^`(=ML\..+)`$/;

/** A line of a table: the cell after the formula is what it gives. */
function inTables(page: string, text: string): Example[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows.flatMap((line) => {
    const cells = line.split('|').map(plain);
    const at = cells.findIndex((cell) => FORMULA.test(cell));
    return at < 0 ? [] : [{page, formula: FORMULA.exec(cells[at]!)![1]!, lines: [cells[at + 1]!]}];
  });
}

/** A block: the formula, then what it spills. */
function inBlocks(page: string, text: string): Example[] {
  return [...text.matchAll(/^```formule\n(=.+)\n([^`]*)^```$/gm)].map((match) => ({
    page,
    formula: match[1]!,
    lines: match[2]!.trimEnd().split('\n'),
  }));
}

function inSentences(page: string, text: string): Example[] {
  const sentences = text.split('\n').filter((line) => !line.startsWith('|'));
  const found = [...sentences.join('\n').matchAll(/`(=ML[^`]*)`/g)];
  return found.map((match) => ({page, formula: match[1]!, lines: []}));
}

const examples = userPages.flatMap(({name, text}) => [
  ...inTables(name, withoutFences(text)),
  ...inBlocks(name, text),
  ...inSentences(name, withoutFences(text)),
]);

/** A number as the guide prints it: as many decimals, in percent where it says so. */
function shownAs(value: CellValue, printed: string): string {
  if (typeof value !== 'number') return plain(String(value ?? ''));
  const isShare = printed.endsWith('%');
  const decimals = /,(\d+)/.exec(printed)?.[1]?.length ?? 0;
  const [whole, part] = (isShare ? value * 100 : value).toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+$)/g, ' ');
  return `${grouped}${part === undefined ? '' : `,${part}`}${isShare ? ' %' : ''}`;
}

/** What a formula really gives, written as the guide does where it can be: « … » stands for lines or words left out. */
function given({formula, lines}: Example): string[] {
  const answer = answerFrench(formula);
  if (!answer.ok) return [upTo(plain(answer.message), lines[0] ?? '')];
  const values = answer.value;
  const left = lines.indexOf('…');
  if (left < 0 && lines.length > 0) return values.map((row, at) => writeRow(row, lines[at] ?? ''));
  const tail = lines.length - left - 1;
  return lines.flatMap((line, at) => {
    if (at === left) return [values.length > lines.length ? '…' : 'nothing left out'];
    const row = at < left ? values[at] : values[values.length - tail + (at - left - 1)];
    return row === undefined ? [] : [writeRow(row, line)];
  });
}

function writeRow(row: readonly CellValue[], line: string): string {
  const printed = line.split('|').map(plain);
  return row
    .map((value, at) => shownAs(value, printed[at] ?? ''))
    .join(' | ')
    .trim();
}

function upTo(message: string, printed: string): string {
  const kept = printed.replace(/ ?…$/, '');
  return printed.endsWith('…') && message.startsWith(kept) ? printed : message;
}

describe('the formulas of the guide, over the sample', () => {
  it('are many, and none is passed over', () => {
    const written = userPages.reduce(
      (sum, {text}) => sum + text.split('\n').filter((line) => /(^|`)=ML[._]/.test(line)).length,
      0,
    );
    expect(written).toBeGreaterThan(25);
    expect(examples).toHaveLength(written);
  });

  it.each(examples.filter(({lines}) => lines.length > 0))('$page: $formula gives what is printed', (example) => {
    expect(given(example)).toEqual(example.lines.map((line) => line.split('|').map(plain).join(' | ').trim()));
  });

  it.each(examples.filter(({lines}) => lines.length === 0))('$page: $formula gives an answer', ({formula}) => {
    expect(answerFrench(formula)).toMatchObject({ok: true});
  });
});

it('the bridge of the CEJ that « Pour les finances » tells is that of the sample ledgers', () => {
  const files = ['000000000FEC20241231.txt', 'retour-asp-2024.csv'];
  const ledgers = files.map((name) => readLedgerBytes(name, readFileSync(join(root, 'samples', name))));
  const sheets = makeRegisters();
  const options = {period: yearPeriodOf(2024), funds: []};
  const {bridges} = controlAids(readRegisters(sheets), sheets, ledgers, options);
  const {register, ledger} = bridges.find(({fund}) => fund === 'CEJ')!;
  const told = plain(userPages.find(({name}) => name === 'finances.md')!.text);
  expect(told).toContain(plain(`le CEJ passe ainsi de ${writeCents(ledger)} € à ${writeCents(register)} €`));
});
