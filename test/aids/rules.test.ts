import {matchingRules} from '../../shared/aids/matching/matching-rules';
import type {Group} from '../../shared/aids/matching/pool';
import {aid, control, DAY, payment, type AidDraft, type PaymentDraft} from './lines';

/** What a small case comes to: its groups as `rule: rows | lines`, its doubts, and the reasons of the bridge. */
function outcome(aids: readonly AidDraft[], payments: readonly PaymentDraft[]) {
  const {found, total} = control(aids, payments);
  const {groups, suggestions} = found;
  const write = ({rule, aids: ours, payments: theirs}: Group) =>
    `${rule}: ${rowsOf(found.aids, ours)} | ${rowsOf(found.payments, theirs)}`;
  return {
    groups: groups.map(write).sort(),
    suggested: suggestions.map(write).sort(),
    state: total.state,
    doubts: [...found.aidDoubts.values(), ...found.paymentDoubts.values()],
    evidence: groups.map(({evidence}) => evidence.replace(/[\u00a0\u202f]/g, ' ')),
    reasons: total.reasons.map(({code, count, cents}) => `${code} ${count} ${cents}`),
    unexplained: total.unexplained,
  };
}

const rowsOf = (lines: readonly {readonly row: number}[], places: readonly number[]) =>
  places
    .map((at) => lines[at]!.row)
    .sort()
    .join(' ');

const known = ['1001'];

describe('the rules', () => {
  it('are data, what proves before what is only likely', () => {
    const tiers = matchingRules.map(({tier}) => tier);
    expect(tiers.lastIndexOf('proven')).toBeLessThan(tiers.indexOf('suggested'));
    expect([...new Set(matchingRules.map(({id}) => id))]).toEqual(
      'fee reversal reference batch dossier name split wrong-fund duplicate-register recovery amount-date cut-off'.split(
        ' ',
      ),
    );
  });

  it('reference, with what proves it', () => {
    const made = outcome([aid({reference: 'p 12'})], [payment({reference: 'p 12'})]);
    expect(made.groups).toEqual(['reference: 0 | 0']);
    expect(made.evidence).toEqual([
      'Même référence « P 12 », 552,29 €, payée 19 jours après la décision (20/03/2024).',
    ]);
    expect(made.reasons).toEqual([]);
  });

  it('dossier, by month then by date: three payments of three months', () => {
    const months = [1, 2, 3].map((month) => aid({day: DAY(month, 10)}));
    const paid = [1, 2, 3].map((month) => payment({day: DAY(month + 1, 5), dossiers: known}));
    expect(outcome(months, paid).groups).toEqual(['series: 0 1 2 | 0 1 2']);
    // one of them is not paid: which one, nothing says
    expect(outcome(months, paid.slice(1))).toMatchObject({groups: [], state: 'to-confirm'});
    const late = [1, 2, 3].map((month) => payment({day: DAY(month + 2, 25), dossiers: known, month: DAY(month, 1)}));
    expect(outcome(months, late).groups).toEqual(['dossier: 0 | 0', 'dossier: 1 | 1', 'dossier: 2 | 2']);
  });

  it('never another dossier, nor a name that is two people’s', () => {
    expect(outcome([aid()], [payment({dossiers: ['1002']})]).groups).toEqual([]);
    expect(outcome([aid()], [payment({isForeign: true})]).groups).toEqual([]);
    const twins = [aid(), aid({dossier: '1002'})];
    const made = outcome(twins, [payment({dossiers: ['1001', '1002'], isByName: true})]);
    expect(made.groups).toEqual([]);
    expect(made.doubts).toHaveLength(3);
  });

  it('amount and date alone are a suggestion, never a proof; a tie is left to somebody', () => {
    const alone = outcome([aid()], [payment()]);
    expect(alone).toMatchObject({groups: [], suggested: ['amount-date: 0 | 0'], state: 'to-confirm', unexplained: 0});
    expect(alone.doubts[0]).toMatch(/^Suggéré, à confirmer.: .*par hasard on en trouverait moins de 0,1/);
    const tie = outcome([aid(), aid({dossier: '1002', day: DAY(3, 4)})], [payment()]);
    expect(tie.groups).toEqual([]);
    expect(tie.doubts[0]).toMatch(/^À confirmer.: 2.aides et 1.paiement de 552,29/);
    expect(tie.reasons).toEqual(['to-confirm 3 55229']);
    expect(tie.unexplained).toBe(0);
  });

  it('what chance alone gives as well is no suggestion: its lines only wait', () => {
    const others = Array.from({length: 40}, (_, n) => aid({dossier: `3${n}00`, day: DAY(1, 1, 2021)}));
    const made = outcome([aid(), ...others], [payment()]);
    expect(made).toMatchObject({groups: [], suggested: []});
    expect(made.doubts[0]).toMatch(/par hasard on en trouverait [5-6],/);
  });

  it('a batch by its reference; as a slip, or as the one set that adds up, it is a suggestion', () => {
    const slip = [1, 2, 3].map((n) => aid({reference: 'b7', dossier: `100${n}`, cents: 10000 * n}));
    expect(outcome(slip, [payment({reference: 'b7', cents: 60000})]).groups).toEqual(['batch: 0 1 2 | 0']);
    expect(outcome(slip, [payment({cents: 60000})])).toMatchObject({groups: [], suggested: ['batch: 0 1 2 | 0']});
    // a part of a slip, and a slip net of a fee
    const part = outcome(slip, [payment({reference: 'b7', cents: 30000, day: DAY(3, 2)})]);
    expect(part.groups.filter((group) => group.startsWith('batch'))).toEqual([]);
    expect(outcome(slip, [payment({reference: 'b7', cents: 59750})])).toMatchObject({
      groups: [],
      suggested: ['batch: 0 1 2 | 0'],
      state: 'to-confirm',
    });
    const loose = [
      aid({cents: 10001, day: DAY(3, 1)}),
      aid({cents: 20003, day: DAY(3, 2), dossier: '1002'}),
      aid({cents: 7, day: DAY(4, 3), dossier: '1003'}),
    ];
    expect(outcome(loose, [payment({cents: 30004, day: DAY(3, 30)})]).suggested).toEqual(['batch: 0 1 | 0']);
  });

  it('too many combinations are said, and left', () => {
    const many = Array.from({length: 30}, (_, n) =>
      aid({dossier: `2${n}00`, cents: 10000 + n, day: DAY(3, 1 + (n % 28))}),
    );
    const made = outcome(many, [payment({cents: 123456, day: DAY(4, 2)})]);
    expect(made.groups).toEqual([]);
    expect(made.doubts.join()).toContain('Trop de combinaisons');
  });

  it('one aid in two payments', () => {
    const parts = [payment({dossiers: known, cents: 20000}), payment({dossiers: known, cents: 35229, day: DAY(4, 2)})];
    expect(outcome([aid()], parts).groups).toEqual(['split: 0 | 0 1']);
  });

  it('reversal, and the payment that stays', () => {
    const label = 'aide 1001';
    const lines = [
      payment({dossiers: known, label, day: DAY(3, 10)}),
      payment({dossiers: known, label: `annulation ${label}`, saysReversal: true, cents: -55229, day: DAY(3, 12)}),
      payment({dossiers: known, label, day: DAY(3, 15)}),
    ];
    const made = outcome([aid()], lines);
    expect(made.groups).toEqual(['dossier: 0 | 2', 'reversal:  | 0 1']);
    expect(made.reasons).toEqual(['reversal 2 0']);
  });

  it('a fee on one side is a reason, on both a pair', () => {
    const fee = aid({isFee: true, dossier: '', cents: 2880});
    expect(outcome([fee], []).reasons).toEqual(['fee 1 2880']);
    expect(outcome([], [payment({isFee: true, cents: 2880})]).reasons).toEqual(['fee 1 -2880']);
    expect(outcome([fee], [payment({isFee: true, cents: 2880})])).toMatchObject({groups: ['fee: 0 | 0'], reasons: []});
  });

  it('cut-off: granted in December and paid in January, or the year before', () => {
    const after = outcome([aid({day: DAY(12, 20)})], [payment({dossiers: known, day: DAY(1, 25, 2025)})]);
    expect(after.reasons).toEqual(['cut-off-after 1 55229']);
    const before = outcome([aid({day: DAY(12, 20, 2023)})], [payment({dossiers: known, day: DAY(1, 25)})]);
    expect(before.reasons).toEqual(['cut-off-before 1 -55229']);
  });

  it('cut-off by the register’s own day of payment is no proof: the ledger of that month is to be read', () => {
    const end = payment({day: DAY(12, 30), cents: 100, dossiers: ['1002']});
    const other = aid({dossier: '1002', cents: 100, day: DAY(12, 20)});
    const made = outcome([aid({day: DAY(12, 20), paid: DAY(1, 15, 2025)}), other], [end]);
    expect(made).toMatchObject({reasons: ['to-confirm 1 55229'], suggested: ['cut-off: 0 | '], state: 'to-confirm'});
    expect(outcome([aid({day: DAY(12, 20)}), other], [end]).reasons).toEqual(['to-confirm 1 55229']);
  });

  it('duplicates of either side', () => {
    const twice = outcome([aid(), aid()], [payment({dossiers: known})]);
    expect(twice.reasons).toEqual(['duplicate-register 1 55229']);
    const again = outcome([aid()], [payment({dossiers: known}), payment({dossiers: known})]);
    expect(again.reasons).toEqual(['duplicate-ledger 1 -55229']);
    const antennas = outcome(
      [aid({reference: 'a1'}), aid({reference: 'b1'})],
      [payment({reference: 'a1', dossiers: known})],
    );
    expect(antennas.reasons).toEqual(['to-confirm 1 55229']);
  });

  it('recovery of what was paid too much', () => {
    const made = outcome(
      [aid()],
      [payment({dossiers: known}), payment({dossiers: known, cents: -5000, day: DAY(5, 2), saysRecovery: true})],
    );
    expect(made.reasons).toEqual(['recovery 1 5000']);
  });

  it('wrong fund: a gap in each, none in all; wrong commune: none at all', () => {
    const {bridges, total} = control([aid()], [payment({fund: 'PACEA', dossiers: known})]);
    expect(bridges.map(({fund, reasons}) => [fund, reasons[0]])).toEqual([
      ['CEJ', {code: 'wrong-fund', count: 1, cents: 55229}],
      ['PACEA', {code: 'wrong-fund', count: 1, cents: -55229}],
    ]);
    expect(total).toMatchObject({gap: 0, unexplained: 0});
    const made = outcome([aid({commune: 'Roanne'})], [payment({dossiers: known, commune: 'Feurs'})]);
    expect(made.reasons).toEqual(['wrong-commune 2 0']);
  });

  it('one dossier and two amounts: to be confirmed', () => {
    const made = outcome([aid()], [payment({dossiers: known, cents: 55292})]);
    expect(made.groups).toEqual([]);
    expect(made.doubts[0]).toContain('mais 552,29');
  });

  it('a fee has a ceiling and a bank; a recovery has a dossier, to whom as much was paid', () => {
    expect(outcome([], [payment({isFee: true, cents: 123400})])).toMatchObject({groups: [], state: 'to-confirm'});
    expect(outcome([], [payment({isFee: true, isBank: false, cents: 2880})]).groups).toEqual([]);
    expect(outcome([aid({isFee: true, dossier: '', cents: 500000})], []).groups).toEqual([]);
    const back = (cents: number, dossiers: readonly string[]) =>
      outcome([aid()], [payment({dossiers: known}), payment({dossiers, saysRecovery: true, cents, day: DAY(5, 2)})]);
    expect(back(-1200000, []).groups).toEqual(['dossier: 0 | 0']);
    expect(back(-1200000, known).groups).toEqual(['dossier: 0 | 0']);
    expect(back(-5000, known).groups).toEqual(['dossier: 0 | 0', 'recovery:  | 1']);
  });

  it('what names somebody else, or may, proves nothing', () => {
    const doubtful: readonly Partial<PaymentDraft>[] = [
      {stranger: 'konate aminata'},
      {dossiers: known, isSure: false},
      {dossiers: ['1001', '1002']},
      {reference: 'b7', stranger: 'konate aminata'},
      {reference: 'b7', day: DAY(3, 1) + 199},
      {dossiers: known, day: DAY(3, 1) + 199},
    ];
    for (const given of doubtful)
      expect(outcome([aid({reference: 'b7'})], [payment(given)])).toMatchObject({groups: []});
    // the first is nobody of the register: not even suggested
    expect(outcome([aid()], [payment({stranger: 'konate aminata'})])).toMatchObject({
      suggested: [],
      state: 'unexplained',
    });
  });

  it('nearly the name of the youth is a suggestion, and of two youths a tie', () => {
    const martin = {surname: 'martin', firstName: 'paul'};
    const label = (words: string) => payment({label: words, stranger: words.split(' ').length > 2 ? words : ''});
    for (const words of ['aide martin', 'aide martin p', 'aide marten paul', 'aide paul martin leo'])
      expect(outcome([aid(martin)], [label(words)])).toMatchObject({groups: [], suggested: ['name: 0 | 0']});
    const two = [aid(martin), aid({...martin, firstName: 'pierre', dossier: '1002', day: DAY(3, 2)})];
    expect(outcome(two, [label('aide martin p')])).toMatchObject({groups: [], suggested: []});
  });

  it('several people in one label, an aid of each: a suggestion', () => {
    const made = outcome(
      [aid({cents: 15000}), aid({cents: 18000, dossier: '1002', day: DAY(3, 2)})],
      [payment({dossiers: ['1001', '1002'], cents: 33000})],
    );
    expect(made).toMatchObject({groups: [], suggested: ['batch: 0 1 | 0']});
  });

  it('parts of a dossier are proven when all of it adds up, and suggested when some of it does', () => {
    const parts = [payment({dossiers: known, cents: 20000}), payment({dossiers: known, cents: 35229, day: DAY(4, 2)})];
    const more = payment({dossiers: known, cents: 1000, day: DAY(4, 9)});
    expect(outcome([aid()], [...parts, more])).toMatchObject({groups: [], suggested: ['split: 0 | 0 1']});
  });

  it('a reversal by the label alone is a suggestion', () => {
    const lines = [
      payment({label: 'aide urgente', day: DAY(3, 10)}),
      payment({label: 'annulation aide urgente', saysReversal: true, cents: -55229, day: DAY(3, 12)}),
    ];
    expect(outcome([], lines)).toMatchObject({groups: [], suggested: ['reversal:  | 0 1'], state: 'to-confirm'});
  });

  it('typed twice and paid twice, alike in all: one is proven, the other for somebody to say', () => {
    const made = outcome([aid(), aid()], [payment({dossiers: known}), payment({dossiers: known})]);
    expect(made).toMatchObject({groups: ['dossier: 0 | 0'], suggested: ['dossier: 1 | 1'], state: 'to-confirm'});
  });

  it('booked is not paid, and a mistake is to be corrected even when its fund adds up', () => {
    const booked = outcome([aid()], [payment({dossiers: known, settled: 'booked'})]);
    expect(booked).toMatchObject({groups: ['dossier: 0 | 0'], reasons: ['booked 1 0'], state: 'to-confirm'});
    expect(outcome([aid(), aid()], [payment({dossiers: known})]).state).toBe('to-correct');
    expect(outcome([aid()], [payment({dossiers: known})]).state).toBe('proven');
  });

  it('opposite errors do not cancel: each side is open for its own euros', () => {
    const {total} = control([aid({cents: 15000})], [payment({cents: 15000, stranger: 'konate aminata'})]);
    expect(total).toMatchObject({gap: 0, unexplained: 0, state: 'unexplained', open: {register: 15000, ledger: 15000}});
  });
});
