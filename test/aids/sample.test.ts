import {spawnSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {commandScript} from '../../cli/host/command-script';
import {FEC_NAME, makeLedgers, RETURN_NAME} from '../../samples/ledger-make';
import {CONTROL_REGISTERS_NAME} from '../../samples/ledger-registers';
import {makeRegisters} from '../../samples/make-registers';
import {writeSheets} from '../../xlsx';
import {addsUp} from './lines';
import {controlAids, readLedgerBytes, readRegisters, yearPeriodOf} from './core';

const samples = join(__dirname, '..', '..', 'samples');
const sample = (name: string) => readFileSync(join(samples, name));
const made = makeLedgers();
const sheets = makeRegisters().map(({name, rows}) => ({name, rows}));
const registers = readRegisters(sheets);
const ledgers = [readLedgerBytes(FEC_NAME, made.fec), readLedgerBytes(RETURN_NAME, Buffer.from(made.returns))];
const control = controlAids(registers, sheets, ledgers, {period: yearPeriodOf(2024), funds: []});

describe('the sample ledgers', () => {
  it('are made the same, byte for byte', () => {
    expect(Buffer.from(made.fec).equals(sample(FEC_NAME))).toBe(true);
    expect(Buffer.from(made.returns).equals(sample(RETURN_NAME))).toBe(true);
    expect(JSON.parse(sample('cas-grand-livre-2024.json').toString())).toEqual(made.expected);
  });

  it('are in the form of the article', () => {
    expect(ledgers[0]!.faults).toEqual([]);
    expect(ledgers[0]!.debit).toBe(ledgers[0]!.credit);
  });

  it('give the published totals, and each bridge closes', () => {
    expect(control.bridges.map(({fund, register}) => [fund, register])).toEqual([
      ['PACEA', 5206900],
      ['CEJ', 183524900],
      ['FAJeM', 3420000],
      ['Mobilité', 316800],
      ['Fonds ML indirectes', 751771],
      ['Fonds ML directes', 1002880],
    ]);
    for (const bridge of [...control.bridges, control.total]) {
      expect(addsUp(bridge)).toBe(true);
      expect(bridge).toMatchObject({unexplained: 0, unexplainedLines: 0});
    }
    const suggested = control.suggestions.flatMap(({aids, payments}) => [...aids, ...payments]);
    expect(control.aidDoubts.size + control.paymentDoubts.size).toBe(suggested.length);
  });

  it('each fund stands where the truth file says, from the command itself', () => {
    const truth = JSON.parse(sample('cas-grand-livre-2024.json').toString()) as typeof made.expected;
    const stateOf = (fund: string) => {
      const left = new Set(truth.filter(({funds}) => funds.some((one) => one === fund)).map(({leaves}) => leaves));
      return (['to-correct', 'to-confirm', 'proven'] as const).find((state) => left.has(state));
    };
    const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
    const file = join(folder, 'controle.json');
    const given = ['--in', 'registres-2024.xlsx', '--ledger', FEC_NAME, '--ledger', RETURN_NAME];
    const output = ['--out', join(folder, 'controle.xlsx'), '--json', file];
    const {status} = spawnSync('node', [commandScript('control'), ...given, ...output], {cwd: samples});
    const {funds} = JSON.parse(readFileSync(file, 'utf8')) as {funds: {fund: string; state: string}[]};
    rmSync(folder, {recursive: true});
    expect(funds.map(({fund, state}) => [fund, state])).toEqual(funds.map(({fund}) => [fund, stateOf(fund)]));
    expect(new Set(funds.map(({state}) => state)).size).toBeGreaterThan(1);
    expect(status).toBe(1);
  });

  it('every planted case has the verdict expected', () => {
    const verdicts = new Map<string, {rule: string; group: number}>();
    [...control.groups, ...control.suggestions].forEach(({aids, payments, rule}, group) => {
      for (const at of aids) verdicts.set(`aid ${control.aids[at]!.row}`, {rule, group});
      for (const at of payments) {
        const {ledger, row} = control.payments[at]!;
        verdicts.set(`${ledgers[ledger]!.name} ${row}`, {rule, group});
      }
    });
    const wrong = made.expected.filter(({file, expected, register, ledger}) => {
      const found = [...register.map((row) => `aid ${row}`), ...ledger.map((line) => `${file} ${line}`)].map((key) =>
        verdicts.get(key),
      );
      const isSeen = found.some((one) => one !== undefined); // what lies far outside the year is not looked at
      return isSeen && !found.every((one) => one?.rule === expected && one.group === found[0]!.group);
    });
    expect(wrong).toEqual([]);
  });

  it('follows the chèques: what was bought is given, expired, sent back or left', () => {
    const {bought, given, expired, returned, left, fees} = control.stock!;
    expect(bought - given - expired - returned).toBe(left);
    expect([expired, returned, fees]).toEqual([15000, 20000, 2880]);
  });
});

describe('the registers of the control, with the faults that the published totals leave no room for', () => {
  const spoilt = made.registers.sheets.map(({name, rows}) => ({name, rows}));
  const read = readRegisters(spoilt);
  const found = controlAids(read, spoilt, ledgers, {period: yearPeriodOf(2024), funds: []});
  const aidAt = (row: number) => found.aids.findIndex((aid) => aid.row === row);
  const lineAt = (line: number) => found.payments.findIndex(({ledger, row}) => ledger === 0 && row === line);
  const rulesOf = (row: number) =>
    found.groups.filter(({aids}) => aids.includes(aidAt(row))).map(({rule, payments}) => [rule, payments.length]);

  it('are made the same, byte for byte', () => {
    expect(Buffer.from(writeSheets(made.registers.sheets)).equals(sample(CONTROL_REGISTERS_NAME))).toBe(true);
    expect(JSON.parse(sample('cas-registres-controle-2024.json').toString())).toEqual(made.registers.planted);
  });

  it('an aid typed twice is paid once, and its copy said', () => {
    const twice = made.registers.planted.filter(({expected}) => expected === 'duplicate-register');
    expect(twice).toHaveLength(6);
    for (const {register, ledger} of twice) {
      expect(register.flatMap(rulesOf).sort()).toEqual([
        ['dossier', ledger.length],
        ['duplicate-register', 0],
      ]);
    }
  });

  it('a payment without a name that two aids could claim is left to somebody', () => {
    const ties = made.registers.planted.filter(({expected}) => expected === 'to-confirm');
    expect(ties).toHaveLength(4);
    for (const {register, ledger} of ties) {
      expect(register.flatMap(rulesOf)).toEqual([]);
      expect(register.map((row) => found.aidDoubts.has(aidAt(row)))).toEqual([true, true]);
      expect(found.paymentDoubts.has(lineAt(ledger[0]!))).toBe(true);
    }
  });

  it('changes no other verdict, and each bridge still adds up', () => {
    const planted = new Set(made.registers.planted.flatMap(({register}) => register));
    const verdictsOf = ({aids, groups}: typeof found) =>
      new Map(groups.flatMap((group) => group.aids.map((at) => [aids[at]!.row, group.rule] as const)));
    const [before, after] = [verdictsOf(control), verdictsOf(found)];
    expect([...before].filter(([row, rule]) => !planted.has(row) && after.get(row) !== rule)).toEqual([]);
    for (const bridge of [...found.bridges, found.total]) expect(addsUp(bridge)).toBe(true);
    expect(found.total.unexplained).toBe(0);
    const {planted: rows} = made.registers;
    const doubts = rows.filter(({expected}) => expected === 'to-confirm').length * 3;
    const suggested = found.suggestions.flatMap(({aids, payments}) => [
      ...aids.map((at) => found.aids[at]!),
      ...payments.map((at) => found.payments[at]!),
    ]);
    expect(found.total.reasons.find(({code}) => code === 'to-confirm')!.count).toBe(
      doubts + suggested.filter(found.shows).length,
    );
  });
});
