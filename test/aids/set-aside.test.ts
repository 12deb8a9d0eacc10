import {buildControlPlan} from '../../shared';
import {controlJson} from '../../cli/control-json';
import {openPoints} from '../../shared/aids/open-points';
import {readLedgerBytes} from './core';
import {ACCOUNTS, BANK, booked, controlOf, fecOf, paid} from './scenario';

const AID = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const PAID = paid('20/03', 'AIDE FAJ 10000002', 150);
const ASIDE = ['hors aides', '6574'];
const other = (label: string, euros = 80, more: Parameters<typeof paid>[3] = {}) =>
  paid('21/03', label, euros, {debit: '657400', ...more});
const BACK = booked('22/03', [BANK, '657400'], 'AVOIR COTISATION', 30);

const plain = (text: unknown) => String(text).replace(/[\u00a0\u202f]/g, ' ');
const run = (bookings: Parameters<typeof fecOf>[0], comptes: Parameters<typeof controlOf>[2] = [...ACCOUNTS, ASIDE]) =>
  controlOf([AID], [fecOf(bookings)], comptes);
const points = (...given: Parameters<typeof run>) => openPoints(run(...given).control).map(plain);
const firstPage = ({control, registers}: ReturnType<typeof run>) => {
  const [page] = buildControlPlan(control, registers, {version: '1'}).sheets;
  return page!.cells.map(({value}) => plain(value));
};

describe('an account that « Comptes » says is no aids', () => {
  it('is no longer open, and is counted on the first page, by account, and in the JSON', () => {
    const found = run([PAID, other('COTISATION'), BACK]);
    expect(points([PAID, other('COTISATION'), BACK], ACCOUNTS)).toEqual([
      '2 lignes d’un compte d’aides ne sont d’aucun fonds',
    ]);
    expect(openPoints(found.control)).toEqual([]);
    expect(found.control.bridges.map(({fund, state}) => `${fund} ${state}`)).toEqual(['FAJeM proven']);
    const said = firstPage(found);
    expect(said).toContain('2 lignes hors aides selon « Comptes », 80,00 € et 30,00 € au crédit (657400) : plus loin.');
    expect(said).toContain('Lignes hors aides, par compte');
    const {unattributed, setAside, doubts} = controlJson(found.control);
    expect([unattributed, doubts]).toEqual([[], []]);
    expect(setAside).toMatchObject([{account: '657400', lines: 2, debit: 80, credit: 30, rows: [4, 7]}]);
  });

  it.each(['hors aides', 'Hors aides', 'HORS AIDES', 'Hors-aides'])('is written « %s »', (fonds) =>
    expect(points([PAID, other('COTISATION')], [...ACCOUNTS, [fonds, '657400']])).toEqual([]),
  );

  it.each([
    ['a dossier', other('REGLEMENT 10000002')],
    ['a youth', other('VIR MARTIN PAUL')],
    ['a youth by the auxiliary account', other('VIR', 80, {auxiliaryLabel: 'MARTIN PAUL'})],
    ['the aid of a fund to somebody unknown', other('AIDE FAJ DUPONT JEAN')],
    ['a fund beside somebody unknown', other('FAJ DUPONT JEAN')],
  ])('stays open where a line names %s', (_, line) => {
    const {control, registers} = run([PAID, other('COTISATION', 12), line]);
    expect(openPoints(control).map(plain)).toContain('1 ligne d’un compte d’aides n’est d’aucun fonds');
    expect(control.wholeDoubts.map(({message}) => plain(message))).toEqual([
      '657400 Compte 657400, 1 ligne, 80,00 €, hors aides selon « Comptes », mais l’aide d’un fonds, un dossier ou un jeune du registre y est nommé',
    ]);
    expect(controlJson(control)).toMatchObject({unattributed: [{lines: 1, debit: 80, isAside: true}]});
    expect(control.setAside).toMatchObject([{lines: 1, debit: 1200}]);
    const said = firstPage({control, registers});
    expect(said).toContain('1 ligne hors aides selon « Comptes », 12,00 € (657400) : plus loin.');
  });

  it.each(['FRAIS DE GESTION FAJ', 'SUBVENTION FAJ DEPARTEMENT', 'CONVENTION FAJ 2024', 'COMMISSION FAJ'])(
    'is no aid by the words « %s »',
    (label) => expect(points([PAID, other(label)])).toEqual([]),
  );

  it('on the account of a fund, stays open where a line says that it is an aid to somebody', () => {
    const comptes = [...ACCOUNTS, ['hors aides', '6571', '*DUPONT*']];
    const on = (label: string) => points([PAID, other(label, 80, {debit: '657100'})], comptes);
    expect(on('AIDE DUPONT JEAN')).toEqual(['1 ligne d’un compte d’aides n’est d’aucun fonds']);
    expect(on('COTISATION DUPONT')).toEqual([]);
  });

  it('stays open where the bank pays a youth in the same entry', () => {
    const stateOf = (bank: string) => {
      const rows = [
        ...['20/03/2024;657100;AIDE FAJ 10000002;150;;1;BQ', '20/03/2024;512000;AIDE FAJ 10000002;;150;1;BQ'],
        ...['21/03/2024;657400;COTISATION;80;;2;BQ', `21/03/2024;512000;${bank};;80;2;BQ`],
      ];
      const text = ['Date;Compte;Libellé;Débit;Crédit;N° écriture;Journal', ...rows].join('\n');
      const {control} = controlOf([AID], [readLedgerBytes('compta.csv', Buffer.from(text))], [...ACCOUNTS, ASIDE]);
      return [control.unattributed.length, control.setAside.length];
    };
    expect(stateOf('VIR MARTIN PAUL')).toEqual([1, 0]);
    expect(stateOf('VIR COTISATION')).toEqual([0, 1]);
  });

  it('takes only the lines of its label, and nothing from a fund whose rule is as good', () => {
    const shared = [...ACCOUNTS, ['hors aides', '6571', '*COTISATION*']];
    const cotisation = paid('21/03', 'COTISATION', 80);
    expect(points([PAID, cotisation], shared)).toEqual([]);
    expect(points([PAID, cotisation], ACCOUNTS)).toEqual(['inexpliqué : FAJeM']);
    const same = run([PAID, cotisation], [['hors aides', '6571'], ...ACCOUNTS]).control;
    expect([same.bridges[0]!.ledger, same.setAside]).toEqual([23000, []]);
  });

  it('leaves the other accounts to be proposed, and is no fund', () => {
    const {control} = run([PAID, other('PARTICIPATION FAJ')], [ASIDE]);
    expect(control.isProposed).toBe(true);
    expect(control.comptes.map(({fonds, compte}) => `${fonds} ${compte}`)).toEqual(['FAJeM 657100', 'hors aides 6574']);
    expect(control.bridges.map(({fund, ledger}) => [fund, ledger])).toEqual([['FAJeM', 15000]]);
    expect(control.leftOut).toEqual([]);
  });
});
