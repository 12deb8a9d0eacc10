import {chooseDecisions} from '../../shared/aids/decision/decisions';
import type {CellValue, Ledger} from '../../shared';
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

function run(
  read: Ledger | readonly Ledger[] = paid,
  tables = {aides, comptes},
  funds: string[] = [],
  decisions: CellValue[][] = [],
  year = 2024,
) {
  const sheets = [
    {name: 'Aides', rows: tables.aides},
    {name: 'Comptes', rows: tables.comptes},
  ];
  const registers = readRegisters(sheets);
  const decisionSheets = decisions.length === 0 ? [] : [{name: 'Décisions', rows: decisions}];
  const control = controlAids(registers, sheets, [read].flat(), {
    period: yearPeriodOf(year),
    funds,
    decided: chooseDecisions(decisionSheets),
  });
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
      'fund-unseen',
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
      ['expliquer', 'A-aaaaaaaaaa', null, 'annulée'],
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

  it.each([
    ['a key cut short', 'decision-key', ['expliquer', 'A-5nq27u2', null, 'vu']],
    ['one side', 'decision-one-side', ['rapprocher', 'A', null, 'vu']],
    ['no reason', 'decision-no-reason', ['expliquer', 'A', null, ' ']],
  ] as const)('a decision with %s is said, and not applied', (_, code, [what, key, payment, reason]) => {
    const {control} = run();
    const own = control.aids.find(({dossier}) => dossier === '10002')!.key;
    const cells = [what, key === 'A' ? own : `${own} ${key}`, payment, reason];
    const again = run(paid, {aides, comptes}, [], [['Décision', 'Aides', 'Écritures', 'Motif'], cells]).control;
    expect(faults(again)).toEqual([code]);
    expect(again.groups.map(({rule}) => rule).sort()).toEqual(['dossier', 'name']);
  });

  it('two decisions on one line are said, and neither is applied, whatever their order', () => {
    const own = run().control.aids.find(({dossier}) => dossier === '10002')!.key;
    const rows: CellValue[][] = [
      ['expliquer', own, null, 'annulée'],
      ['accepter', own, null, 'vue'],
    ];
    for (const lines of [rows, [...rows].reverse()]) {
      const {control} = run(paid, {aides, comptes}, [], [['Décision', 'Aides', 'Écritures', 'Motif'], ...lines]);
      expect(faults(control)).toEqual(['decision-twice']);
      expect(control.total.state).toBe('unexplained');
    }
    const signed = [...rows[0]!, 'N. Petit', '10/01/2025'];
    const twice = [['Décision', 'Aides', 'Écritures', 'Motif', 'Décidé par', 'Décidé le'], signed, signed];
    expect(run(paid, {aides, comptes}, [], twice).control.total.state).toBe('proven');
    const unsigned = run(paid, {aides, comptes}, [], [twice[0]!.slice(0, 4), rows[0]!]).control;
    expect([unsigned.total.state, unsigned.wholeDoubts.length]).toEqual(['to-confirm', 1]);
  });
});

describe('what is read is whole, or is said not to be', () => {
  const two = {aides: aides.filter((_, at) => at !== 2), comptes};
  const fec = (name: string, ...lines: readonly string[]) =>
    readLedgerBytes(
      name,
      Buffer.from(
        [
          'JournalCode|JournalLib|EcritureNum|EcritureDate|CompteNum|CompteLib|CompAuxNum|CompAuxLib|PieceRef|PieceDate|EcritureLib|Debit|Credit|EcritureLet|DateLet|ValidDate|Montantdevise|Idevise',
          ...lines.map((line) => {
            const [number, day, account, label, debit, credit, letter = ''] = line.split(';');
            return `BQ|Banque|${number}|${day}|${account}|Compte|||P${day}|${day}|${label}|${debit}|${credit}|${letter}||${day}||`;
          }),
        ].join('\r\n'),
      ),
    );
  const NAME = '123456789FEC20241231.txt';
  const entries = [
    '1;20240315;657110;AIDE MARTIN LEA;200,00;0,00',
    '1;20240315;512000;AIDE MARTIN LEA;0,00;200,00',
    '2;20240320;657120;BUS 00010003;50,50;0,00',
    '2;20240320;512000;BUS 00010003;0,00;50,50',
  ];
  const state = (read: Ledger | readonly Ledger[]) => {
    const {control} = run(read, two);
    return [control.total.state, ...control.bridges.map(({ledger: cents}) => cents), ...faults(control)];
  };

  it('proven when it is', () => {
    expect(state(fec(NAME, ...entries))).toEqual(['proven', 20000, 5050]);
  });

  it('the same ledger twice, its own sheet, or periods that overlap count once, and are to confirm', () => {
    const whole = fec(NAME, ...entries);
    expect(state([whole, whole])).toEqual(['to-confirm', 20000, 5050, 'ledger-twice']);
    expect(state([whole, fec('123456789FEC20241230.txt', ...entries.slice(2))])).toEqual([
      ...['to-confirm', 20000, 5050, 'ledger-twice'],
    ]);
    const later = ['3;20240321;606000;PAPIER;1,00;0,00', '3;20240321;512000;PAPIER;0,00;1,00'];
    expect(state([whole, fec('123456789FEC20241229.txt', ...entries.slice(2), ...later)])).toEqual([
      ...['to-confirm', 20000, 5050, 'lines-twice'],
    ]);
  });

  it('the year before serves the cut-off, and is no wrong year', () => {
    const before = fec(
      '123456789FEC20231231.txt',
      ...['9;20231220;606000;PAPIER;1,00;0,00', '9;20231220;512000;PAPIER;0,00;1,00'],
    );
    expect(state([before, fec(NAME, ...entries)])).toEqual(['proven', 20000, 5050]);
  });

  it('a few lines of another time in a printed ledger are slips of the pen: to confirm', () => {
    const many = Array.from({length: 10}, () => ['20/03/2024', '606000', 'PAPIER', '1,00', '1,00'] as const);
    const line = (day: string) => [day, '657110', 'AIDE MARTIN LEA', '200,00', ''] as const;
    const bus = ['20/03/2024', '657120', 'BUS 00010003', '50,50', ''] as const;
    const back = ['20/03/2024', '512000', 'BANQUE', '', '250,50'] as const;
    const codes = (...lines: readonly Parameters<typeof ledger>[0][number][]) =>
      faults(run(ledger([...many, line('15/03/2024'), bus, back, ...lines]), two).control);
    expect(codes()).toEqual([]);
    expect(codes(line('15/03/2042'))).toEqual(['days-far']);
  });

  it.each<[string, readonly string[]]>([
    ['cut in the middle of an entry', entries.slice(0, 3)],
    ['an entry that does not balance', [...entries, '3;20240321;606000;PAPIER;1,00;0,00']],
    ['days outside the year', [...entries, '3;20230321;606000;X;1,00;0,00', '3;20230321;512000;X;0,00;1,00']],
    ['entries without numbers', entries.map((line) => line.replace(/^\d/, '0'))],
  ])('%s: to confirm', (_, lines) => {
    expect(state(fec(NAME, ...lines))[0]).toBe('to-confirm');
  });

  it('lines of a shared account that name no fund are listed with their euros, and nothing is proven', () => {
    const shared = [comptes[0]!, ['FAJeM', '6571', '*FAJ*', ''], ['Mobilité', '6571', '*MOB*', '']];
    const read = ledger([
      ['15/03/2024', '657100', 'FAJ MARTIN LEA', '200,00', ''],
      ['20/03/2024', '657100', 'MOB 00010003', '50,50', ''],
      ['21/03/2024', '657100', 'AIDES DIVERSES MARS', '9000,00', ''],
    ]);
    const {control, registers} = run(read, {aides: two.aides, comptes: shared});
    expect(control.total).toMatchObject({gap: 0, state: 'to-confirm'});
    expect(control.unattributed).toMatchObject([{account: '657100', lines: 1, debit: 900000, credit: 0}]);
    const [page] = buildControlPlan(control, registers, {version: '1'}).sheets;
    const words = page!.cells.map(({value}) => value);
    expect(words).toEqual(expect.arrayContaining(['Lignes non attribuées, par compte', 9000]));
  });

  it('aids without a fund, and rows that could not be read, are said', () => {
    const none = [...two.aides, ['00010004', 'Roux', 'Ana', null, 45352, 80, null]];
    expect(faults(run(fec(NAME, ...entries), {aides: none, comptes}).control)).toContain('aids-unattributed');
    const odd = [...two.aides, ['00010004', 'Roux', 'Ana', 'FAJ', 'en mars', 80, null]];
    const {control} = run(fec(NAME, ...entries), {aides: odd, comptes});
    expect([control.total.state, ...faults(control)]).toEqual(['to-confirm', 'aids-unread']);
  });

  it.each<[string, string, CellValue[][]]>([
    [
      'dossiers beside days and amounts, under headings that nobody knows',
      'Antenne 2',
      [['Code', 'Le', 'Somme'], ...['00010001', '00010002', '00010003'].map((code) => [code, 45380, 75])],
    ],
    [
      'a column a month',
      'Versements',
      [
        ['N° dossier', 'janvier', 'février', 'mars', 'avril', 'mai', 'juin'],
        ['00010001', 75, 75, 75, 75, 75, 75],
      ],
    ],
    ['rows of aids without headings', 'Feuil2', [['00010001', 'Martin', 'Léa', 'FAJ', 45380, 75, null]]],
  ])('a sheet that is left out whole and may hold aids leaves nothing proven: %s', (_, name, rows) => {
    const sheets = [
      {name: 'Aides', rows: two.aides},
      {name: 'Comptes', rows: comptes},
      {name, rows: [...rows, ...Array.from({length: 3}, () => rows.at(-1)!)]},
    ];
    const own = (more: CellValue[][]) => {
      const given = [...sheets, {name: 'Correspondances', rows: more}];
      const control = controlAids(readRegisters(given), given, [fec(NAME, ...entries)], {
        period: yearPeriodOf(2024),
        funds: [],
      });
      return [control.total.state, ...faults(control)];
    };
    expect(own([])).toEqual(['to-confirm', 'aids-unread']);
    const aside = ['Feuille', 'Registre', 'Colonne lue', 'Colonne du registre'];
    expect(own([aside, [name, 'aucun', null, null]])).toEqual(['proven']);
  });

  it.each(['408000', '421000', '467000', '471000', '658000'])(
    'an aid booked against %s is not seen to be paid',
    (account) => {
      const lines = ['2;20240320;657120;BUS 00010003;50,50;0,00', `2;20240320;${account};BUS 00010003;0,00;50,50`];
      expect(state(fec(NAME, ...entries.slice(0, 2), ...lines))[0]).toBe('to-confirm');
    },
  );

  it('an invoice is booked until the bank pays it', () => {
    const invoice = ['2;20240320;657120;BUS 00010003;50,50;0,00', '2;20240320;401000;BUS 00010003;0,00;50,50'];
    const paidOff = ['3;20240420;401000;REGLT;50,50;0,00', '3;20240420;512000;REGLT;0,00;50,50'];
    expect(state(fec(NAME, ...entries.slice(0, 2), ...invoice))[0]).toBe('to-confirm');
    expect(state(fec(NAME, ...entries.slice(0, 2), ...invoice, ...paidOff))[0]).toBe('proven');
    const lettered = (lines: readonly string[], letter: string) => lines.map((line) => `${line};${letter}`);
    expect(state(fec(NAME, ...entries.slice(0, 2), ...lettered(invoice, 'A'), ...lettered(paidOff, 'B')))[0]).toBe(
      'to-confirm',
    );
    expect(state(fec(NAME, ...entries.slice(0, 2), ...lettered(invoice, 'A'), ...lettered(paidOff, 'A')))[0]).toBe(
      'proven',
    );
  });
});

describe('who a label pays', () => {
  const twoYouths = {aides: aides.slice(0, 3), comptes};
  const rulesOf = (label: string, more: CellValue[][] = []) => {
    const read = ledger([['15/03/2024', '657110', label, '200,00', '']]);
    const {control} = run(read, {aides: [...twoYouths.aides, ...more], comptes});
    const write = ({rule, aids}: {rule: string; aids: readonly number[]}) =>
      `${rule} ${aids.map((at) => control.aids[at]!.dossier).join(' ')}`;
    return {groups: control.groups.map(write), suggested: control.suggestions.map(write)};
  };

  it.each([
    ['AIDE FAJ MARTIN LEA', 'name 10001'],
    ['AIDE LEA MARTIN CHQ 00010002', 'name 10001'], // the number of a cheque is no dossier
    ['AIDE FAJ 00010001', 'dossier 10001'],
    ['FACT AUTO ECOLE DU CENTRE 00010001', 'dossier 10001'],
    ['DECATHLON PRO POUR MARTIN LEA', 'name 10001'],
  ])('%s', (label, group) => {
    expect(rulesOf(label)).toEqual({groups: [group], suggested: []});
  });

  it.each([
    'AIDE MARTIN LEA 00010002', // one says another than the other
    'AIDE MARTIN LEA CLOTILDE',
    'AIDE KONATE AMINATA 00010001',
    'AIDE CHQ 00010001',
    'AIDE LEA DURAND TOM MARTIN',
    'AIDE FAJ MARTIN L',
    'AIDE FAJ MARTEN LEA',
  ])('%s proves nothing', (label) => {
    expect(rulesOf(label).groups).toEqual([]);
  });

  it('a reference proves when two files cannot hold it alike by chance, and no word calls it something else', () => {
    const rulesWith = (reference: string, piece: string, label: string) => {
      const read = readLedgerBytes(
        'c.csv',
        Buffer.from(`Date;Compte;Pièce;Libellé;Débit;Crédit\n15/03/2024;657110;${piece};${label};200,00;`),
      );
      const row: CellValue[] = ['00010001', 'Martin', 'Léa', 'FAJ', 45352, 200, reference];
      return run(read, {aides: [aides[0]!, row], comptes}).control.groups.map(({rule}) => rule);
    };
    expect(rulesWith('B-2024-03', 'B-2024-03', 'VIREMENT')).toEqual(['reference']);
    expect(rulesWith('B-2024-03', 'VIR 9', 'BORDEREAU B-2024-03')).toEqual(['reference']);
    expect(rulesWith('12', '12', 'VIREMENT')).toEqual([]); // the twelfth line of each
    expect(rulesWith('1452371', 'P9', 'CHQ 1452371')).toEqual([]);
    expect(rulesWith('B-2024-03', 'B-2024-03', 'KONATE AMINATA')).toEqual([]);
  });

  it('an aid that the register refuses and the ledger pays is for somebody to say', () => {
    const [heads, first] = twoYouths.aides;
    const rows = [
      [...heads!, 'Statut'],
      [...first!, 'Refusée'],
    ];
    const read = ledger([['15/03/2024', '657110', 'AIDE 00010001', '200,00', '']]);
    const {control} = run(read, {aides: rows, comptes});
    expect(control.total).toMatchObject({register: 0, ledger: 20000, unexplained: 0, state: 'to-confirm'});
    expect([...control.paymentDoubts.values()][0]).toContain('ne la compte pas');
  });

  it('what is said of a line names nobody but by the dossier: the pane shows it', () => {
    const read = ledger([['15/03/2024', '657110', 'AIDE FAJ MARTEN LEA', '200,00', '']]);
    const {control} = run(read, {aides: twoYouths.aides, comptes});
    expect([...control.aidDoubts.values(), ...control.paymentDoubts.values()].join(' ')).not.toMatch(/mart|l[eé]a/i);
    expect(control.suggestions.map(({rule}) => rule)).toEqual(['name']);
  });

  it('somebody else is foreign to every aid, and of two people of one name none is sure', () => {
    expect(rulesOf('AIDE FAJ KONATE AMINATA')).toEqual({groups: [], suggested: []});
    const namesake: CellValue[] = ['00010009', 'Martin', 'Léa', 'FAJ', 45352, 90, null];
    expect(rulesOf('AIDE FAJ MARTIN LEA', [namesake])).toEqual({groups: [], suggested: ['name 10001']});
  });
});
