import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeControl} from '../../cli/make-control';
import {readControlOptions} from '../../cli/control-options';
import {answer} from '../../shared/formula/answer';
import type {Bridge, CellValue} from '../../shared';
import {planControl, recogniseWorkbook, runTask} from '../../shared';
import {GridWorkbook} from '../task/grid-workbook';
import {valuesOf} from '../formula/sample';

// One ledger in the forms that offices have, read by a formula, by the pane and by the command: the same totals and the same bridge.

const aids: CellValue[][] = [
  ['N° dossier', 'Fonds', 'Date', 'Montant'],
  ['00010001', 'FAJ', 45352, 200],
  ['00010002', 'FAJ', 45355, 150.5],
  ['00010003', 'FAJ', 45640, 90.1],
];
const comptes: CellValue[][] = [
  ['Fonds', 'Compte'],
  ['FAJeM', '6571'],
];

/** An entry: day, journal, account, its label, label, piece, debit, credit. */
type Line = readonly [number, string, string, string, string, string, number, number];
const lines: readonly Line[] = [
  [45360, 'BQ', '657110', 'Aides FAJ', 'AIDE 00010001', 'P1', 200, 0],
  [45360, 'BQ', '512000', 'Banque', 'AIDE 00010001', 'P1', 0, 200],
  [45365, 'BQ', '657110', 'Aides FAJ', 'AIDE 00010002', 'P2', 150.5, 0],
  [45365, 'BQ', '512000', 'Banque', 'AIDE 00010002', 'P2', 0, 150.5],
  [45366, 'BQ', '657120', 'Mobilité', 'BUS', 'P3', 50, 0],
  [45366, 'BQ', '512000', 'Banque', 'BUS', 'P3', 0, 50],
  [45420, 'OD', '657110', 'Aides FAJ', 'INCONNU', 'P4', 45, 0],
  [45420, 'OD', '512000', 'Banque', 'INCONNU', 'P4', 0, 45],
];

/** The same lines under other headings, in the order: day, account, label, debit, credit. */
const headed = (...heads: readonly string[]): CellValue[][] => [
  [...heads],
  ...lines.map(([day, , account, , label, , debit, credit]) => [day, account, label, debit, credit]),
];

const ymd = (serial: number) => new Date((serial - 25569) * 86400e3).toISOString().slice(0, 10).replace(/-/g, '');
const comma = (euros: number) => euros.toFixed(2).replace('.', ',');

const fec: CellValue[][] = [
  [
    ...[
      'JournalCode',
      'JournalLib',
      'EcritureNum',
      'EcritureDate',
      'CompteNum',
      'CompteLib',
      'CompAuxNum',
      'CompAuxLib',
    ],
    ...['PieceRef', 'PieceDate', 'EcritureLib', 'Debit', 'Credit', 'EcritureLet', 'DateLet', 'ValidDate'],
    ...['Montantdevise', 'Idevise'],
  ],
  ...lines.map(([day, journal, account, accountLabel, label, piece, debit, credit]) => [
    ...[journal, 'Journal', piece, ymd(day), account, accountLabel, '', ''],
    ...[piece, ymd(day), label, comma(debit), comma(credit), '', '', ymd(day), '', ''],
  ]),
];

const titled = (account: string): CellValue[][] => [
  [`${account} ${lines.find((line) => line[2] === account)![3]}`, null, null, null, null, null],
  ...lines
    .filter((line) => line[2] === account)
    .map(([day, journal, , , label, , debit, credit]) => [null, day, journal, label, debit || null, credit || null]),
  [`Total ${account}`, null, null, null, 1, 1],
];

const forms: Readonly<Record<string, CellValue[][]>> = {
  'a printed ledger': headed('Date', 'Compte', 'Libellé', 'Débit', 'Crédit'),
  'other words': headed('Date comptable', 'Compte général', 'Libellé écriture', 'Débit euros', 'Crédit euros'),
  'N° compte': headed('Date d’écriture', 'N°compte', 'Libellé de l’écriture', 'Débit EUR', 'Crédit EUR'),
  'Compte comptable': headed('Date opération', 'Compte comptable', 'Motif', 'Débit', 'Crédit'),
  'Code compte': headed('Date de l’opération', 'Code compte', 'Objet', 'Débit', 'Crédit'),
  Cpte: headed('Date', 'Cpte', 'Libellé', 'Débit', 'Crédit'),
  'N° cpte': headed('Date', 'N° cpte', 'Libellé', 'Débit', 'Crédit'),
  Account: headed('Date', 'Account', 'Libellé', 'Débit', 'Crédit'),
  'a FEC': fec,
  'Montant and Sens': [
    ['Date', 'Compte', 'Libellé', 'Montant', 'Sens'],
    ...lines.map(([day, , account, , label, , debit, credit]) => [
      ...[day, account, label, debit || credit],
      debit > 0 ? 'Débit' : 'C',
    ]),
  ],
  'debits alone': [
    ['Date', 'Compte', 'Libellé', 'Débit'],
    ...lines.filter((line) => line[6] > 0).map(([day, , account, , label, , debit]) => [day, account, label, debit]),
  ],
  'the account as a title': [
    ['Compte', 'Date', 'Journal', 'Libellé', 'Débit', 'Crédit'],
    ...['657110', '657120', '512000'].flatMap(titled),
  ],
  'pages, totals and what is carried over': [
    ['Grand livre général'],
    [],
    ...headed('Date', 'Compte', 'Libellé', 'Débit', 'Crédit').slice(0, 5),
    [null, null, 'À reporter', 350.5, 350.5],
    ['Date', 'Compte', 'Libellé', 'Débit', 'Crédit'],
    [null, null, 'Report', 350.5, 350.5],
    ...headed('Date', 'Compte', 'Libellé', 'Débit', 'Crédit').slice(5),
    ['Total général', null, null, 445.5, 445.5],
    [],
    ['Édité le 3 janvier'],
  ],
  'the dossier in a column of its own': [
    ['Date', 'Compte', 'N° bénéficiaire', 'Libellé', 'Débit', 'Crédit'],
    ...lines.map(([day, , account, , label, , debit, credit]) => {
      const [word, dossier = null] = label.split(' ');
      return [day, account, dossier, word!, debit, credit];
    }),
  ],
};

const byFormula = (ledger: CellValue[][]) => {
  const rows = valuesOf(answer('LEDGERBRIDGE', [aids, 'FAJeM', ledger, '6571', 2024, comptes])).slice(1);
  return {
    register: rows[0]![2],
    ledger: rows[rows.length - 2]![2],
    lines: [rows[0]![1], rows[rows.length - 2]![1]],
    open: rows[rows.length - 1]!.slice(1),
    gap: valuesOf(answer('LEDGERGAP', [aids, 'FAJeM', ledger, '6571', 2024, comptes]))[0]![0],
  };
};

const saidBy = ({register, ledger, gap, lines: counts, open}: Bridge) => ({
  register: register / 100,
  ledger: ledger / 100,
  lines: [counts.register, counts.ledger],
  open: [open.lines, open.cents / 100],
  gap: gap / 100,
});

function byPane(rows: CellValue[][]) {
  const book = new GridWorkbook([
    {name: 'Aides', rows: aids},
    {name: 'Comptes', rows: comptes},
    {name: 'Compta', rows},
  ]);
  const {control} = runTask(
    planControl(runTask(recogniseWorkbook(), book), {
      ...{from: 45292, to: 45657, sheets: ['Compta'], files: [], version: '1', linksBy: 'name'},
    }),
    book,
  );
  return saidBy(control.bridges[0]!);
}

const folder = mkdtempSync(join(tmpdir(), 'forms-'));
afterAll(() => rmSync(folder, {recursive: true}));

const french = (cell: CellValue) => (typeof cell === 'number' ? String(cell).replace('.', ',') : (cell ?? ''));
const csv = (rows: CellValue[][], separator = ';') => rows.map((row) => row.map(french).join(separator)).join('\r\n');

function byCommand(rows: CellValue[][]) {
  const registers = join(folder, 'registres');
  mkdirSync(registers, {recursive: true});
  writeFileSync(join(registers, 'Aides.csv'), csv(aids));
  writeFileSync(join(registers, 'Comptes.csv'), csv(comptes));
  const file = join(folder, rows === fec ? '123456789FEC20241231.txt' : 'compta.csv');
  writeFileSync(file, csv(rows, rows === fec ? '\t' : ';'));
  const args = ['--in', registers, '--ledger', file, '--year', '2024', '--out', join(folder, 'out.xlsx')];
  return saidBy(makeControl(readControlOptions(args), () => undefined).control.bridges[0]!);
}

describe.each(Object.entries(forms))('%s', (_, rows) => {
  // 200 and 150,50 paid, 45 that nothing explains, and 50 of another account of the same beginning
  const expected = {register: 440.6, ledger: 445.5, lines: [3, 4], gap: -4.9};

  it('is read alike by a formula, by the pane and by the command', () => {
    const formula = byFormula(rows);
    expect(formula).toMatchObject(expected);
    expect(byPane(rows)).toEqual(formula);
    expect(byCommand(rows)).toEqual(formula);
  });
});
