import {buildControlPlan} from './core';
import type {CellValue} from '../../shared';
import {chooseDecisions, readDecisions} from '../../shared/aids/decision/decisions';
import {openItems} from '../../shared/aids/largest-open';
import {paidByFund, paidStatesOf} from '../../shared/aids/paid-states';
import {controlOf, fecOf, paid} from './scenario';
import {dayOf} from '../../shared';

const A = 'A-aaaaaaaaaa';
const E = 'E-bbbbbbbbbb';
const FORMER = ['Décision', 'Aides', 'Écritures', 'Motif'];
const HEADINGS = [...FORMER, 'Décidé par', 'Décidé le'];
const codes = (rows: CellValue[][]) => readDecisions(rows)!.faults.map(({code, line}) => `${line} ${code}`);

describe('the table « Décisions »', () => {
  it('says who decided and when, a day being typed or a date of the spreadsheet', () => {
    const lines = [
      ['rapprocher', A, E, 'vu', 'N. Petit', '12/01/2025'],
      ['refuser', 'A-cccccccccc', E, null, 'N. Petit', dayOf(2025, 1, 13)],
    ];
    expect(readDecisions([HEADINGS, ...lines])!.decisions.map(({by, on}) => [by, on])).toEqual([
      ['N. Petit', '12/01/2025'],
      ['N. Petit', '13/01/2025'],
    ]);
  });

  it('is read without these columns, and in another order', () => {
    const plain = {what: 'rapprocher', aids: [A], payments: [E], reason: 'vu', by: '', on: ''};
    expect(readDecisions([FORMER, ['rapprocher', A, E, 'vu']])!.decisions).toMatchObject([plain]);
    const turned = [
      ['Motif', 'Qui', 'Écritures', 'Aides', 'Décision'],
      ['vu', 'NP', E, A, 'rapprocher'],
    ];
    expect(readDecisions(turned)!.decisions).toMatchObject([{...plain, by: 'NP'}]);
    expect(readDecisions([['Date', 'Compte']])).toBeNull();
  });

  it('says what is no decision, line by line, and applies none of it', () => {
    const lines: CellValue[][] = [
      ['peut-être', A, E, 'vu'],
      ['expliquer', 'A-cut', null, 'vu'],
      ['rapprocher', null, E, 'vu'],
      ['refuser', A, null, null],
      ['accepter', A, null, null],
      ['accepter', 'A-dddddddddd', null, 'une'],
      ['expliquer', 'A-dddddddddd', null, 'autre'],
      [null, A, E, 'vu'],
      ['reconnaître', null, 'DURAND', 'vu'],
      ['accepter', 'A-eeeeeeeeee', E, ' - '],
      ['expliquer', 'A-ffffffffff', null, '?'],
    ];
    expect(codes([HEADINGS, ...lines])).toEqual([
      '2 decision-invalid',
      '3 decision-key',
      '4 decision-one-side',
      '5 decision-one-side',
      '6 decision-no-reason',
      '7 decision-twice',
      '9 decision-invalid',
      '10 alias-incomplete',
      '11 decision-no-reason',
      '12 decision-no-reason',
    ]);
    expect(readDecisions([HEADINGS, ...lines])!.decisions).toEqual([]);
  });

  it.each(['je ne sais pas', 'À voir', 'en attente', 'inconnu', 'OK', 'à vérifier.'])('« %s » is no reason', (reason) =>
    expect(codes([HEADINGS, ['expliquer', A, null, reason, 'NP', '12/01/2025']])).toEqual(['2 decision-no-reason']),
  );

  it('a reason may begin as one that is none', () => {
    const reasons = ['en attente du retour de la banque', 'inconnu du Département : aide payée par la commune'];
    for (const reason of reasons)
      expect(codes([HEADINGS, ['expliquer', A, null, reason, 'NP', '12/01/2025']])).toEqual([]);
  });

  it('is one: what a second sheet says besides is said, and not applied', () => {
    const [first, second] = [
      {name: 'Décisions', rows: [HEADINGS, ['rapprocher', A, E, 'vu', 'NP', '10/01/2025']]},
      {name: 'Les miennes', rows: [HEADINGS, ['rapprocher', A, E, 'vu', 'NP'], ['refuser', 'A-cccccccccc', E, null]]},
    ];
    const read = chooseDecisions([{name: 'vide', rows: [FORMER]}, first, second])!;
    expect(read.decisions).toHaveLength(1);
    expect(read.faults.map(({code, message}) => `${code} ${message}`)).toEqual([
      expect.stringMatching(/^decision-elsewhere 1.décision de «.Les miennes.» non lue/),
    ]);
    expect(chooseDecisions([first, {name: 'copie', rows: first.rows}])!.faults).toEqual([]);
  });

  it('says once which decisions do not tell who took them, or when, and applies them', () => {
    const other = (at: number) => `E-${'b'.repeat(9)}${at}`;
    const lines = [2, 3, 4, 5, 6, 7].map((at) => [
      'expliquer',
      '',
      other(at),
      'vu',
      ...(at === 4 ? ['NP', 45667] : ['NP', null]),
    ]);
    const {decisions, faults} = readDecisions([HEADINGS, ...lines])!;
    expect(decisions).toHaveLength(6);
    expect(faults.map(({line, message}) => `${line} ${message.replace(/\u00a0/g, ' ')}`)).toEqual([
      '2 5 décisions ne disent pas qui les a prises, ou quand (lignes 2, 3, 5, 6…). Remplir « Décidé par » et « Décidé le » : qui relit la feuille le demandera.',
    ]);
  });

  it('is written again whole: what is not understood, and the columns that somebody added', () => {
    const headings = [...FORMER, 'Décidé par', 'Pièce'];
    const rows = [
      headings,
      ['ranger', 'plus tard', null, null, null, 'P12'],
      ['expliquer', A, null, 'perdue', 'NP', 'P13'],
    ];
    const aid = '10000001;MARTIN;Julie;FAJ;05/03/2024;150';
    const {control, registers} = controlOf(
      [aid],
      [fecOf([paid('20/03', 'AIDE 10000001', 150)])],
      undefined,
      rows.slice(1),
      headings,
    );
    const plan = buildControlPlan(control, registers, {version: '1'}).sheets.find(
      ({id}) => id === 'controle-decisions',
    )!;
    const drawn: (string | number | boolean | null)[][] = [];
    for (const {row, column, value} of plan.cells) (drawn[row] ??= [])[column] = value;
    const top = drawn.findIndex((row) => row?.[0] === 'Décision');
    expect(drawn.slice(top, top + 3)).toEqual([
      [...HEADINGS, 'Pièce'],
      ['ranger', 'plus tard', '', '', '', '', 'P12'],
      ['expliquer', A, '', 'perdue', 'NP', '', 'P13'],
    ]);
  });

  it('shows in the evidence who decided', () => {
    const aid = '10000001;MARTIN;Julie;FAJ;05/03/2024;150';
    const ledger = fecOf([paid('20/03', 'VIREMENT', 140)]);
    const {control} = controlOf([aid], [ledger]);
    const line = [
      'rapprocher',
      control.aids[0]!.key,
      control.payments[0]!.key,
      'dix euros retenus',
      'N. Petit',
      '12/01/2025',
    ];
    const again = controlOf([aid], [ledger], undefined, [line], HEADINGS).control;
    expect(again.groups[0]!.evidence.replace(/\u00a0/g, ' ')).toContain(
      'Décision de l’utilisateur (rapprocher) : dix euros retenus (N. Petit, 12/01/2025).',
    );
  });
});

type Said = [what: string, aids: number[], payments: number[], on?: string];

/** An aid of 150 and one of 80, paid as told; what is decided of the lines at these places, by a verb, then of others. */
function decided(euros: readonly number[], ...decisions: readonly Said[]) {
  const aids = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150', '10000003;LEROY;Anna;FAJ;02/04/2024;80'];
  const ledger = fecOf(euros.map((cents, at) => paid(`2${at}/04`, `VIREMENT ${'ABC'[at]}`, cents)));
  const {control} = controlOf(aids, [ledger]);
  const lines = decisions.map(([what, ours, theirs, on = '10/01/2025']) => [
    what,
    ours.map((at) => control.aids[at]!.key).join(' '),
    theirs.map((at) => control.payments[at]!.key).join(' '),
    'vu au relevé',
    'N. Petit',
    on,
  ]);
  return controlOf(aids, [ledger], undefined, lines, HEADINGS).control;
}

const openOf = ({bridges: [bridge]}: ReturnType<typeof decided>) => ({
  state: bridge!.state,
  register: bridge!.open.register,
  ledger: bridge!.open.ledger,
  net: bridge!.unexplained + (bridge!.reasons.find(({code}) => code === 'to-confirm')?.cents ?? 0),
});
const [FIRST, OTHER]: [Said, Said] = [
  ['rapprocher', [0], [0]],
  ['rapprocher', [1], [1]],
];

describe('a pair by hand of unequal amounts', () => {
  it('leaves open what the aid has more, and says it is paid in part', () => {
    const control = decided([80, 80], FIRST, OTHER);
    expect(openOf(control)).toEqual({state: 'to-confirm', register: 7000, ledger: 0, net: 7000});
    expect(paidStatesOf(control)).toEqual(['part', 'paid']);
    expect(paidByFund(control).get('FAJeM')).toEqual({paid: 16000, booked: 0, 'to-pay': 7000, unseen: 0});
    expect(openItems(control, 'period')).toMatchObject([{aids: [0], payments: [0], granted: 15000, paid: 8000}]);
    expect(control.groups[0]!.evidence.replace(/\u00a0/g, ' ')).toMatch(/Reste ouvert : 70,00 € au registre\./);
  });

  it('leaves open what the payment has more: no aid is paid more than it is', () => {
    const control = decided([150, 150], FIRST, OTHER);
    expect(openOf(control)).toEqual({state: 'to-confirm', register: 0, ledger: 7000, net: -7000});
    expect(paidByFund(control).get('FAJeM')).toMatchObject({paid: 23000, 'to-pay': 0});
  });

  it('of opposite gaps, shows both sides', () => {
    const control = decided([80, 150], FIRST, OTHER);
    expect(openOf(control)).toEqual({state: 'to-confirm', register: 7000, ledger: 7000, net: 0});
    expect(paidByFund(control).get('FAJeM')).toMatchObject({paid: 16000, 'to-pay': 7000});
  });

  it('is closed by what makes up for it, or by a reason', () => {
    expect(openOf(decided([100, 80, 50], ['rapprocher', [0], [0, 2]], OTHER)).state).toBe('proven');
    expect(openOf(decided([80, 80], ['expliquer', [0], [0]], OTHER)).state).toBe('proven');
  });

  it('is not closed by being accepted, but for a slip net of its fees', () => {
    expect(openOf(decided([80, 80], ['accepter', [0], [0]], OTHER)).state).toBe('to-confirm');
    expect(openOf(decided([220], ['accepter', [0, 1], [0]])).state).toBe('proven');
    expect(openOf(decided([207], ['accepter', [0, 1], [0]])).state).toBe('proven');
    expect(openOf(decided([206], ['accepter', [0, 1], [0]]))).toMatchObject({state: 'to-confirm', register: 2400});
    expect(openOf(decided([100], ['accepter', [0, 1], [0]]))).toMatchObject({register: 13000, net: 13000});
  });
});

describe('the day of a decision', () => {
  it.each(['10/01/2019', '19/04/2024'])('%s, before the payment, is said, and nothing is applied', (on) => {
    const control = decided([150, 80], ['rapprocher', [0], [0], on], OTHER);
    expect(control.bridges[0]!.state).not.toBe('proven');
    expect(control.faults.map(({code}) => code)).toEqual(['decision-early']);
  });

  it.each(['20/04/2024', '2024-04-20', 'hier'])('« %s » is not before it', (on) => {
    expect(openOf(decided([150, 80], ['rapprocher', [0], [0], on], OTHER)).state).toBe('proven');
  });
});

it('what is accepted on one side alone is explained, and paired with nothing', () => {
  const aids = ['10000002;MARTIN;Paul;FAJ;05/03/2024;150'];
  const book = fecOf([paid('20/03', 'PAPIER', 10, {debit: '606000'})]);
  const {key} = controlOf(aids, [book]).control.aids[0]!;
  const {control} = controlOf(aids, [book], undefined, [['accepter', key, null, 'payée en 2025']]);
  expect(control.groups.map(({rule}) => rule)).toEqual(['explained']);
  expect(control.bridges[0]!.reasons).toEqual([{code: 'explained', count: 1, cents: 15000}]);
});

describe('the person behind a dossier', () => {
  const aid = (name: string) => `10000002;${name};FAJ;05/03/2024;150`;
  const ledger = fecOf([paid('20/03', 'VIREMENT', 150)]);
  const accepted = (key: string, name: string, what = 'accepter') => {
    const payment = controlOf([aid(name)], [ledger]).control.payments[0]!.key;
    const {control} = controlOf(
      [aid(name)],
      [ledger],
      undefined,
      [[what, key, payment, 'vu au relevé', 'NP', '10/01/2025']],
      HEADINGS,
    );
    return [control.bridges[0]!.state, ...control.faults.map(({code}) => code)];
  };
  const keyOf = (name: string) => controlOf([aid(name)], [ledger]).control.aids[0]!.key;

  it('is part of what was decided: another one is asked again', () => {
    expect(accepted(keyOf('MARTIN;Paul'), 'MARTIN;Paul')).toEqual(['proven']);
    expect(accepted(keyOf('MARTIN;Paul'), 'Martin;PAUL-HENRI')).toEqual(['proven']);
    expect(accepted(keyOf('MARTIN;Paul'), 'DUPONT;Jean')).toEqual(['to-confirm', 'decision-unknown']);
    expect(accepted(keyOf('MARTIN;Paul'), 'MARTIN;Julie')).toEqual(['to-confirm', 'decision-unknown']);
  });

  it('is not asked of what was decided before keys held it', () => {
    const former = keyOf(';'); // of a register without names, as all keys were
    expect(former).not.toBe(keyOf('MARTIN;Paul'));
    expect(accepted(former, 'MARTIN;Paul')).toEqual(['proven']);
    const {suggestions} = controlOf([aid('MARTIN;Paul')], [ledger]).control;
    expect(suggestions).toHaveLength(1);
    expect(accepted(former, 'MARTIN;Paul', 'refuser')[0]).toBe('unexplained');
  });
});
