import {makeLedgers} from '../../samples/ledger-make';
import {makeRegisters} from '../../samples/make-registers';
import {controlJson} from '../../cli/control-json';
import {answer} from '../../shared/formula/answer';
import {RangeMemory} from '../../shared/formula/remember';
import type {CellValue} from '../../shared/value/cell';
import {controlAids} from '../../shared/aids/control';
import {readLedgerBytes} from '../../shared/reading/ledger/read-ledger-bytes';
import {readRegisters} from '../../shared/reading/read-registers';
import {yearPeriod} from '../../shared/count/period';
import {valuesOf} from './sample';

/** The sample workbook with its FEC pasted into a sheet, as the accountant's export opens: all in texts. */
const fec = Buffer.from(makeLedgers().fec);
const book: CellValue[][] = new TextDecoder('iso-8859-15')
  .decode(fec)
  .split('\r\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'));
const sheets = [...makeRegisters().map(({name, rows}) => ({name, rows})), {name: 'Compta', rows: book}];
const registers = readRegisters(sheets);
const ranges = Object.fromEntries(sheets.map(({name, rows}) => [name, rows]));

/** The accounts of each fund, as a person writes them in the formula. */
const accounts: readonly [fund: string, prefixes: string][] = [
  ['FAJeM', '65711'],
  ['Mobilité', '657120'],
  ['Fonds ML indirectes', '65713'],
  ['Fonds ML directes', '65714;6278'],
];

const control = controlAids(registers, sheets, [readLedgerBytes('000000000FEC20241231.txt', fec)], {
  period: yearPeriod(2024),
  funds: [],
});
const {funds} = controlJson(control);

const byName = (name: 'LEDGERGAP' | 'LEDGERBRIDGE', fund: string, prefixes: string) =>
  valuesOf(answer(name, ['Aides', fund, 'Compta', prefixes, 2024], {registers}));
const byRange = (name: 'LEDGERGAP' | 'LEDGERBRIDGE', fund: string, prefixes: string, memory?: RangeMemory) =>
  valuesOf(
    answer(name, [ranges.Aides!, fund, ranges.Compta!, prefixes, 2024, ranges.Jeunes!, ranges['Paramètres ML']!], {
      memory,
    }),
  );

it('the control of the sample follows the four funds of its ledger', () => {
  expect(funds.map(({fund}) => fund)).toEqual(accounts.map(([fund]) => fund));
});

describe.each(accounts)('the formula and « Contrôle des aides » show the same numbers: %s', (fund, prefixes) => {
  const json = funds.find((one) => one.fund === fund)!;

  it('LEDGERGAP', () => {
    expect(byName('LEDGERGAP', fund, prefixes)).toEqual([[json.gap]]);
    expect(byRange('LEDGERGAP', fund, prefixes)).toEqual([[json.gap]]);
  });

  it('LEDGERBRIDGE, reason by reason', () => {
    const [, total, ...rest] = byName('LEDGERBRIDGE', fund, prefixes);
    const [open, ledger, unexplained, ...reasons] = rest.reverse();
    expect([total![2], ledger![2], unexplained![2]]).toEqual([json.register, json.ledger, 0 - json.unexplained]);
    expect(reasons.reverse().map(([, count, euros]) => [count, euros])).toEqual(
      json.reasons.map(({count, amount}) => [count, 0 - amount]),
    );
    expect(open![2] === 0).toBe(control.bridges.find((one) => one.fund === fund)!.open.lines === 0);
    expect(byRange('LEDGERBRIDGE', fund, prefixes)).toEqual(byName('LEDGERBRIDGE', fund, prefixes));
  });

  it('the last line is 0 only when nothing is left open', () => {
    const left = control.aids.filter((aid, at) => aid.fund === fund && isAlone(at, 'aids') && control.shows(aid));
    const paid = control.payments.filter(
      (one, at) => one.fund === fund && isAlone(at, 'payments') && control.shows(one),
    );
    const rows = byName('LEDGERBRIDGE', fund, prefixes);
    const cents = [...left, ...paid].reduce((sum, one) => sum + Math.abs(one.cents), 0);
    expect(rows[rows.length - 1]!.slice(1)).toEqual([left.length + paid.length, cents / 100]);
  });
});

function isAlone(place: number, side: 'aids' | 'payments'): boolean {
  return !control.groups.some((group) => group[side].includes(place));
}

/** The row with another value in one of its cells. */
const put = (row: readonly CellValue[], column: number, value: CellValue) =>
  row.map((cell, at) => (at === column ? value : cell));

it('changes with any cell of the register or of the ledger, and answers the same again', () => {
  const memory = new RangeMemory();
  const ask = (aids: CellValue[][], ledger: CellValue[][]) =>
    valuesOf(answer('LEDGERGAP', [aids, 'FAJeM', ledger, '65711', 2024], {memory}))[0]![0] as number;
  const first = ask(ranges.Aides!, book);
  const at = ranges.Aides!.findIndex(
    (row) => row[2] === 'FAJeM' && Number(row[3]) > 45292 && Number(row[3]) < 45658 && row[8] === 'Payé',
  );
  const dearer = ranges.Aides!.map((row, line) => (line === at ? put(row, 5, (row[5] as number) + 0.01) : row));
  const line = book.findIndex((row) => row[4] === '657110' && row[11] !== '0,00');
  const paid = book.map((row, place) => (place === line ? put(row, 11, '1,00') : row));
  expect(Math.round((ask(dearer, book) - first) * 100)).toBe(1);
  expect(ask(ranges.Aides!, paid)).not.toBe(first);
  expect(ask(ranges.Aides!, book)).toBe(first);
});
