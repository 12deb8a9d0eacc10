import {buildControlPlan, controlAids, readLedgerBytes, readRegisters, yearPeriodOf} from './core';
import {detailEntries} from '../../shared/aids/detail-entries';
import {comptes, generate} from './generate';

const made = generate(400, 'détail');
const sheets = [
  {name: 'Aides', rows: made.rows},
  {name: 'Comptes', rows: comptes},
];
const registers = readRegisters(sheets);
const ledger = readLedgerBytes('livre.txt', Buffer.from(made.fec, 'latin1'));
const control = controlAids(registers, sheets, [ledger], {period: yearPeriodOf(2024), funds: []});

/** « Détail » as a person reads it: what is said above, and each row's verdict and keys. */
function detail(mostRows?: number) {
  const options = mostRows === undefined ? {version: '0'} : {version: '0', mostRows};
  const sheet = buildControlPlan(control, registers, options).sheets.find(({title}) => title === 'Détail')!;
  const rows = new Map<number, Map<number, unknown>>();
  for (const {row, column, value} of sheet.cells) {
    if (!rows.has(row)) rows.set(row, new Map());
    rows.get(row)!.set(column, value);
  }
  const lines = [...rows.values()].filter((row) => /^[AE]-/.test(String(row.get(12) || row.get(13))));
  return {
    said: String(sheet.cells.find(({value}) => String(value).startsWith('Ce qui est inexpliqué'))!.value),
    verdicts: lines.map((row) => String(row.get(1))).filter((word) => word !== ''),
    keys: lines.flatMap((row) => [row.get(12), row.get(13)]).filter((key) => key !== '') as string[],
    rows: lines.length,
  };
}

/** Keys of the period that are in no group, or in one that explains more than a plain agreement. */
const {aids, payments, groups, shows} = control;
const agreed = new Set(['reference', 'batch', 'split', 'dossier', 'series', 'name', 'amount-date', 'decision', 'fee']);
const inside = ({day}: {day: number}) => day >= control.period.from && day <= control.period.to;
const cut = new Set(
  groups
    .filter(({rule}) => agreed.has(rule))
    .map((group) => [...group.aids.map((at) => aids[at]!), ...group.payments.map((at) => payments[at]!)])
    .filter((lines) => lines.every(inside))
    .flatMap((lines) => lines.map(({key}) => key)),
);
const mustStand = [...aids, ...payments].filter((line) => shows(line) && !cut.has(line.key)).map(({key}) => key);

describe('« Détail »', () => {
  it('holds every line of the period once, when all are asked for', () => {
    const {keys, said} = detail(1_000_000);
    expect(new Set(keys).size).toBe(keys.length);
    expect(keys).toEqual(expect.arrayContaining([...aids, ...payments].filter(shows).map(({key}) => key)));
    expect(said).not.toContain('liste');
  });

  it('cuts agreed pairs only, and says how many', () => {
    const whole = detail(1_000_000);
    for (const most of [0, 120]) {
      const {keys, rows, said} = detail(most);
      expect(mustStand.filter((key) => !keys.includes(key))).toEqual([]);
      expect(mustStand.length).toBeGreaterThan(40);
      const left = whole.rows - rows;
      expect(left).toBeGreaterThan(200);
      expect(said.replace(/\u00a0/g, ' ')).toContain(`${left} lignes rapprochées de plus ne sont pas listées.`);
    }
    expect(detail(120).rows).toBeLessThanOrEqual(Math.max(120, detail(0).rows));
  });

  it('puts first what is unexplained, then what is to confirm', () => {
    const {verdicts} = detail();
    const open = verdicts.filter((word) => word === 'Inexpliqué' || word.includes('confirmer'));
    expect(open.length).toBeGreaterThan(4);
    expect(verdicts.slice(0, open.length)).toEqual(open);
    expect(open.indexOf('À confirmer')).toBe(open.filter((word) => word === 'Inexpliqué').length);
  });
});

describe('« Détail » of dossiers that begin with zeros', () => {
  const aid = (dossier: string, day: number, amount: number) => [dossier, 'CEJ', day, amount];
  const day = 45306;
  const given = [
    {
      name: 'Aides',
      rows: [
        ['N° dossier', 'Fonds', 'Date', 'Montant'],
        aid('00030004', day, 552.29),
        aid('00030007', day, 220.92),
        aid('AB12', day, 100),
      ],
    },
  ];
  const back = [
    'N° dossier;Fonds;Mois;Montant payé',
    '30004;CEJ;01/2024;552,29',
    '000030007;CEJ;01/2024;220,92',
    '00099999;CEJ;01/2024;75,00',
  ].join('\r\n');
  const found = controlAids(readRegisters(given), given, [readLedgerBytes('retour.csv', Buffer.from(back, 'latin1'))], {
    period: yearPeriodOf(2024),
    funds: [],
  });
  const {cells} = buildControlPlan(found, readRegisters(given), {version: '0'}).sheets.find(
    ({title}) => title === 'Détail',
  )!;
  const column = (at: number) => cells.filter((one) => one.column === at).map(({value}) => value);

  it('writes each side as it stands there, and proves by what the register writes', () => {
    expect(found.groups).toHaveLength(2);
    expect(column(3)).toEqual(expect.arrayContaining(['00030004', '00030007', 'AB12']));
    expect(column(9)).toEqual(expect.arrayContaining(['Dossier 30004', 'Dossier 000030007', 'Dossier 00099999']));
    const proofs = column(10).map(String);
    expect(proofs.filter((proof) => /dossier 0003000[47]\b/i.test(proof))).toHaveLength(2);
    expect(proofs.filter((proof) => /dossier [1-9]/i.test(proof))).toEqual([]);
  });

  it('counts what is open beyond what anybody reads', () => {
    const rows = Array.from({length: 20_005}, (_, at) => [String(10000 + at), 'Roanne', 'PACEA', 45352, at + 1, null]);
    const open = [
      {name: 'Aides', rows: [made.rows[0]!, ...rows]},
      {name: 'Comptes', rows: comptes},
    ];
    const {entries, leftOpen} = detailEntries(
      controlAids(readRegisters(open), open, [ledger], {
        period: yearPeriodOf(2024),
        funds: ['PACEA'],
      }),
      0,
    );
    expect(entries).toHaveLength(6000);
    expect(leftOpen).toBeGreaterThanOrEqual(5);
  });
});
