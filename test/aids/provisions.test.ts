import {BANK, booked, controlOf, FAJ, fecOf, paid} from './scenario';

const MARTIN = '10000002;MARTIN;Paul;FAJ;05/03/2024;150';
const KONATE = '10000004;KONATE;Aminata;FAJ;15/12/2023;220';
const PAID = paid('20/03', 'AIDE 10000002', 150);
const LATE = paid('10/01', 'AIDE 10000004', 220);
const released = (label: string, account = '408100', day = '01/01') =>
  booked(day, [account, FAJ], label, 220, {journal: 'OD'});

/** The state of the fund, and why its lines wait. */
function readOf(aids: readonly string[], ...books: (readonly [Parameters<typeof fecOf>[0], string?])[]) {
  const ledgers = books.map(([bookings, year = '2024']) => fecOf(bookings, `123456789FEC${year}1231.txt`));
  const {bridges, paymentDoubts} = controlOf(aids, ledgers).control;
  return [bridges[0]!.state, ...[...paymentDoubts.keys()].map((at) => paymentDoubts.get(at)!.replace(/\u00a0/g, ' '))];
}

describe('a charge that is only foreseen', () => {
  it.each([
    ['EXTOURNE FNP AIDE FAJ 10000004', '408100'],
    ['EXTOURNE CAP 2023', '468600'],
    ['REPRISE AIDES FAJ', '151800'],
    ['AIDE FAJ 10000004', '408100'],
  ])('is said where « %s » takes it back from the year before', (label, account) =>
    expect(readOf([MARTIN, KONATE], [[released(label, account), LATE, PAID]])).toEqual([
      'to-confirm',
      expect.stringMatching(
        /^À confirmer : extourne d’une provision .*donner aussi le grand livre de l’exercice d’avant/,
      ),
    ]),
  );

  it('is said at the end of the year, and not of what somebody is owed', () => {
    const foreseen = (account: string) =>
      readOf([MARTIN], [[PAID, booked('31/12', [FAJ, account], 'AIDES FAJ', 900, {journal: 'OD'})]]);
    expect(foreseen('408100')).toEqual(['to-confirm', expect.stringMatching(/provision ou charge à payer de 900/)]);
    expect(foreseen('401000')[0]).toBe('unexplained');
  });

  it('is not what the bank gives back', () =>
    expect(readOf([MARTIN, KONATE], [[released('VIR RECU', BANK), LATE, PAID]])[0]).toBe('unexplained'));

  it('cancels no payment when it is taken back, lettered or not', () => {
    const strange = paid('10/01', 'AIDE DUPONT JEAN', 220, {letter: 'A'});
    const back = {...released('EXTOURNE', '408100', '31/01'), letter: 'A'};
    expect(readOf([MARTIN], [[strange, back, PAID]])).not.toContain('proven');
    expect(readOf([MARTIN], [[strange, {...back, debit: '471000'}, PAID]])).toEqual(['proven']);
  });

  it('is undone by its release, where the year before is given', () =>
    expect(
      readOf(
        [MARTIN, KONATE],
        [[booked('31/12/2023', [FAJ, '408100'], 'FNP AIDE 10000004', 220, {journal: 'OD'})], '2023'],
        [[released('EXTOURNE FNP AIDE 10000004'), LATE, PAID]],
      ),
    ).toEqual(['proven']));
});
