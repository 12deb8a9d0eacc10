import type {CellValue} from '../../shared';
import {buildControlPlan} from '../../shared';
import {addsUp} from './lines';
import {controlAids, readLedgerBytes, readRegisters, yearPeriodOf} from './core';

const aides: CellValue[][] = [
  ['N° dossier', 'Nom', 'Prénom', 'Fonds', 'Date', 'Montant', 'Référence'],
  ['00010001', 'Martin', 'Léa', 'FAJ', 45352, 200, null],
  ['00010002', 'Durand', 'Tom', 'FAJ', 45355, 200, null],
  ['00010003', 'Petit', 'Zoé', 'Mobilité', 45360, 50.5, 'M1'],
];
const comptes: CellValue[][] = [
  ['Fonds', 'Compte', 'Libellé', 'Journal'],
  ['FAJeM', '65711', '', ''],
  ['Mobilité', '65712', '', ''],
];

function ledger(
  lines: readonly (readonly [date: string, account: string, label: string, debit: string, credit: string])[],
) {
  const rows = ['Date;Compte;Libellé;Débit;Crédit', ...lines.map((line) => line.join(';'))];
  return readLedgerBytes('compta.csv', Buffer.from(rows.join('\n'), 'utf8'));
}

const paid = ledger([
  ['15/03/2024', '657110', 'AIDE MARTIN LEA', '200,00', ''],
  ['15/03/2024', '512000', 'AIDE MARTIN LEA', '', '200,00'],
  ['20/03/2024', '657120', 'BUS 00010003', '50,50', ''],
  ['20/03/2024', '512000', 'BUS 00010003', '', '50,50'],
]);

function run(read = paid, tables = {aides, comptes}, funds: string[] = [], decisions: CellValue[][] = [], year = 2024) {
  const sheets = [
    {name: 'Aides', rows: tables.aides},
    {name: 'Comptes', rows: tables.comptes},
  ];
  const registers = readRegisters(sheets);
  const decisionSheets = decisions.length === 0 ? [] : [{name: 'Décisions', rows: decisions}];
  const control = controlAids(registers, sheets, [read], {period: yearPeriodOf(year), funds, decisionSheets});
  return {control, registers};
}

const faults = (control: {faults: readonly {code: string}[]}) => control.faults.map(({code}) => code);

describe('the control of a workbook', () => {
  it('finds people by their names, funds by their accounts, and shows what is unexplained', () => {
    const {control} = run();
    expect(control.groups.map(({rule}) => rule).sort()).toEqual(['dossier', 'name']);
    expect(control.total).toMatchObject({
      register: 45050,
      ledger: 25050,
      gap: 20000,
      unexplained: 20000,
      unexplainedLines: 1,
    });
    expect(faults(control)).toEqual([]);
  });

  it('two funds on one account are told by the label, and said', () => {
    const both = [comptes[0]!, ['FAJeM', '6571', '', ''], ['Mobilité', '6571', '', '']];
    const {control} = run(
      ledger([
        ['15/03/2024', '657100', 'MOBILITE 00010003', '50,50', ''],
        ['15/03/2024', '657100', '00010001', '200', ''],
      ]),
      {aides, comptes: both},
    );
    expect(faults(control)).toEqual(['two-funds']);
    expect(control.payments.map(({fund, cents}) => [fund, cents]).sort()).toEqual([
      ['FAJeM', 20000],
      ['Mobilité', 5050],
    ]);
  });

  it('says a ledger of another year, of another agency, and accounts that nobody has', () => {
    expect(faults(run(ledger([['15/03/2021', '657110', 'X', '1', '1']])).control)).toEqual([
      'wrong-year',
      'account-unused',
    ]);
    const other = ledger(
      Array.from({length: 6}, (_, n) => ['15/03/2024', '657110', `AIDE 0009000${n}`, `${n + 1}`, ''] as const),
    );
    expect(faults(run(other).control)).toContain('other-agency');
  });

  it('proposes the accounts from the labels where no table says them', () => {
    const read = readLedgerBytes(
      'c.csv',
      Buffer.from(
        'Date;Compte;Intitulé du compte;Libellé;Débit;Crédit\n15/03/2024;657110;Aides FAJ;AIDE 00010001;200,00;\n16/03/2024;467000;Tiers;BUS MOBILITE 00010003;50,50;',
      ),
    );
    const {control} = run(read, {aides, comptes: []});
    expect(control.isProposed).toBe(true);
    expect(control.comptes).toEqual([
      {fonds: 'Mobilité', compte: '467000', libelle: '*Mobilité*', journal: ''},
      {fonds: 'FAJeM', compte: '657110', libelle: '', journal: ''},
    ]);
    expect(control.total.ledger).toBe(25050);
  });

  it('is made even without any aid in the period, or any table', () => {
    const {control, registers} = run(paid, {aides, comptes}, [], [], 2019);
    expect(control.bridges.map(({fund, register, ledger: total}) => [fund, register, total])).toEqual([
      ['FAJeM', 0, 0],
      ['Mobilité', 0, 0],
    ]);
    expect(buildControlPlan(control, registers, {version: '1'}).sheets.length).toBeGreaterThan(2);
    expect(run(paid, {aides: [], comptes: []}).control.bridges).toEqual([]);
  });

  it('replays decisions, whatever the order of rows, and keeps those it cannot', () => {
    const {control} = run(ledger([['18/03/2024', '657110', 'AIDE', '200,00', '']]));
    expect([...control.aidDoubts.values()][0]).toMatch(/^À confirmer/);
    const key = control.aids.find(({dossier}) => dossier === '10002')!.key;
    const decisions: CellValue[][] = [
      ['Décision', 'Aides', 'Écritures', 'Motif'],
      ['Rapprocher', key, control.payments[0]!.key, 'vu sur le relevé'],
      ['expliquer', control.aids.find(({dossier}) => dossier === '10001')!.key, null, 'chèque perdu'],
      ['expliquer', 'A-aaaaaaaaaa', null, ''],
      ['ranger', key, null, ''],
    ];
    const turned = [aides[0]!, ...aides.slice(1).reverse()];
    for (const rows of [aides, turned]) {
      const again = run(
        ledger([['18/03/2024', '657110', 'AIDE', '200,00', '']]),
        {aides: rows, comptes},
        ['FAJ'],
        decisions,
      ).control;
      expect(again.groups.map(({rule, evidence}) => `${rule} ${evidence.replace(/\u00a0/g, ' ')}`)).toEqual([
        'decision Décision de l’utilisateur (rapprocher) : vu sur le relevé.',
        'explained Décision de l’utilisateur (expliquer) : chèque perdu.',
      ]);
      expect(again.bridges.every(addsUp)).toBe(true);
      expect(again.total).toMatchObject({unexplained: 0, unexplainedLines: 0});
      expect(faults(again)).toEqual(expect.arrayContaining(['decision-invalid', 'decision-unknown']));
    }
  });
});
