import {controlJson} from '../../cli/control-json';
import {openPoints, saySetAside} from '../../shared';
import {buildControlPlan, readLedgerBytes} from './core';
import {ACCOUNTS, BANK, booked, controlOf, fecOf, paid} from './scenario';

const MARTIN = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const plain = (text: unknown) => String(text ?? '').replace(/[\u00a0\u202f]/g, ' ');
const extract = (lines: string) =>
  readLedgerBytes('gl657.csv', Buffer.from(`Date;Compte;Journal;Libellé;Débit;Crédit\n${lines}`));
/** An extract of one account: it does not balance. */
const OWN = extract('20/03/2024;657100;BQ;AIDE 10000002;150;');
const {key: KEY} = controlOf([MARTIN], [OWN]).control.wholeDoubts[0]!;
const WHY = 'extrait du compte 657, vu avec le comptable';
const SIGNED = ['accepter', KEY, '', WHY, 'N. Petit', '10/01/2025'];

const run = (...decisions: string[][]) => controlOf([MARTIN], [OWN], ACCOUNTS, decisions);
const codes = (...decisions: string[][]) => run(...decisions).control.faults.map(({code}) => code);
const textsOf = ({control, registers}: ReturnType<typeof run>) =>
  buildControlPlan(control, registers, {version: '1'}).sheets[0]!.cells.map(({value}) => plain(value));

describe('a doubt about the whole ledger', () => {
  it('keeps every fund from being proven, and gives the key that accepts it', () => {
    const found = run();
    expect(found.control.bridges[0]!.state).toBe('to-confirm');
    expect(openPoints(found.control)).toHaveLength(2);
    expect(textsOf(found).join('\n')).toContain(`(${KEY})`);
  });

  it('is accepted by who knows why: the state follows, and the sheet says who, when and why', () => {
    const found = run(SIGNED);
    expect(found.control.bridges[0]!.state).toBe('proven');
    expect(openPoints(found.control)).toEqual([]);
    const said = textsOf(found);
    expect(said.find((text) => text.startsWith('Accepté par N. Petit le 10/01/2025'))).toMatch(
      /\(extrait du compte 657, vu avec le comptable\) : « gl657.csv » : Grand livre déséquilibré/,
    );
    expect(said.join('|')).toMatch(/\|1 fonds prouvé sur 1.*\|/);
    expect(said.join('|')).toMatch(/; 1 remarque acceptée sur ce qui a été lu\.\|/i);
    expect(said).not.toContain('Rien de ce qui a été lu ne dit qu’il manque des lignes.');
  });

  it.each([
    ['without a reason', ['accepter', KEY, '', '-', 'N. Petit', '10/01/2025']],
    ['by nobody', ['accepter', KEY, '', WHY, '', '10/01/2025']],
    ['of no day', ['accepter', KEY, '', WHY, 'N. Petit', '']],
    ['by another verb', ['expliquer', KEY, '', WHY, 'N. Petit', '10/01/2025']],
    ['beside a line', ['accepter', KEY, 'E-aaaaaaaaaa', WHY, 'N. Petit', '10/01/2025']],
  ])('is not accepted %s, and that is said', (_, decision) => {
    expect(run(decision).control.bridges[0]!.state).toBe('to-confirm');
    expect(codes(decision)).toContain('decision-remark');
  });

  it('is asked again once it says something else, and the old key is told', () => {
    const more = extract('20/03/2024;657100;BQ;AIDE 10000002;150;\n21/03/2024;606000;BQ;PAPIER;9;');
    const {control} = controlOf([MARTIN], [more], ACCOUNTS, [SIGNED]);
    expect(control.bridges[0]!.state).toBe('to-confirm');
    expect(control.faults.map(({code}) => code)).toContain('decision-unknown');
  });

  it('of lines that no fund has: accepted, they are listed all the same', () => {
    const ledger = fecOf([paid('20/03', 'AIDE 10000002', 150), booked('21/03', ['657400', BANK], 'DIVERS', 9)]);
    const {key} = controlOf([MARTIN], [ledger]).control.wholeDoubts[0]!;
    const {control} = controlOf([MARTIN], [ledger], ACCOUNTS, [['accepter', '', key, WHY, 'N. Petit', '10/01/2025']]);
    expect(openPoints(control)).toEqual([]);
    expect(control.unattributed).toMatchObject([{account: '657400', lines: 1}]);
    const {unattributed, accepted} = controlJson(control);
    expect(unattributed).toMatchObject([{account: '657400', accepted: key}]);
    expect(accepted).toMatchObject([{key, by: 'N. Petit', on: '10/01/2025', reason: WHY}]);
    expect(controlJson(controlOf([MARTIN], [ledger]).control).unattributed[0]).not.toHaveProperty('accepted');
  });
});

describe('what comes in on a bank list', () => {
  const bank = (lines: string) =>
    readLedgerBytes(
      'releve FAJ.csv',
      Buffer.from(`Date;Libellé;Montant\n20/03/2024;VIR FAJ MARTIN PAUL;-150\n${lines}`),
    );
  const controlled = (lines: string) => controlOf([MARTIN], [bank(lines)], []).control;
  it('is told apart from what is paid, with its euros', () => {
    const control = controlled('02/01/2024;VERSEMENT MEL DOTATION;12000\n05/04/2024;SUBVENTION;3000');
    expect(openPoints(control)).toEqual([]);
    expect(control.bridges.map(({state, ledger}) => [state, ledger])).toEqual([['proven', 15000]]);
    expect(plain(saySetAside(control.setAside))).toBe(
      '2 encaissements au relevé bancaire, 15 000,00 € au crédit (« releve FAJ.csv »)',
    );
  });

  it.each([
    ['a payment that came back', '22/03/2024;REJET VIR;150'],
    ['what may be one', '22/03/2024;VIR RECU;150'],
    ['what somebody of the register gives', '22/03/2024;MARTIN PAUL;60'],
    ['what is asked back', '22/03/2024;TROP PERCU;60'],
  ])('stays open: %s', (_, line) => expect(openPoints(controlled(line))).not.toEqual([]));
});

it('an account « hors aides » that no ledger has is told, and costs nothing', () => {
  const {control} = controlOf(
    [MARTIN],
    [fecOf([paid('20/03', 'AIDE 10000002', 150)])],
    [...ACCOUNTS, ['hors aides', '6579']],
  );
  expect(control.faults.map(({message}) => plain(message))).toEqual([
    'Aucune ligne n’a de compte « 6579 », dit « hors aides ». Vérifier ce compte dans la table Comptes.',
  ]);
  expect(openPoints(control)).toEqual([]);
});
