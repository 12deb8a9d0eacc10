import fc from 'fast-check';
import type {Group} from '../../shared/aids/matching/pool';
import {addsUp, aid, control, DAY, payment, verdictsOf, type AidDraft, type PaymentDraft} from './lines';

const fund = fc.constantFrom('CEJ', 'PACEA', 'FAJeM');
const day = fc.integer({min: DAY(10, 1, 2023), max: DAY(3, 31, 2025)});
/** Few amounts, dossiers and references, so that lines often meet, and tie. */
const cents = fc.oneof(fc.constantFrom(55229, 20000, 30000, 50000, 75229), fc.integer({min: 1, max: 90000}));
const reference = fc.constantFrom('', '', 'b1', 'b2', 'b3');

const anyAid: fc.Arbitrary<AidDraft> = fc
  .record({
    fund,
    day,
    cents,
    reference,
    dossier: fc.constantFrom('1001', '1002', '1003', '1004', '1005'),
    paid: fc.oneof(fc.constant(0), day),
    isFee: fc.constantFrom(false, false, false, false, true),
    commune: fc.constantFrom('', 'Roanne', 'Feurs'),
  })
  .map((given) => aid(given.isFee ? {...given, dossier: ''} : given));

const anyPayment: fc.Arbitrary<PaymentDraft> = fc
  .record({
    fund,
    day,
    cents: fc.oneof(
      cents,
      cents,
      cents,
      cents.map((sum) => -sum),
    ),
    reference,
    dossiers: fc.constantFrom([], [], ['1001'], ['1002'], ['1003'], ['1001', '1002']),
    isByName: fc.boolean(),
    isForeign: fc.constantFrom(false, false, false, true),
    isFee: fc.constantFrom(false, false, false, false, true),
    saysReversal: fc.boolean(),
    saysRecovery: fc.boolean(),
    label: fc.constantFrom('', 'aide', 'aide cej', 'virement'),
    month: fc.constantFrom(0, 0, DAY(3, 1), DAY(4, 1)),
    commune: fc.constantFrom('', '', 'Roanne'),
    letter: fc.constantFrom('', '', 'aa'),
  })
  .map((given) =>
    payment(given.dossiers.length > 0 ? {...given, isFee: false, isForeign: false} : {...given, isByName: false}),
  );

const lists = [fc.array(anyAid, {maxLength: 24}), fc.array(anyPayment, {maxLength: 24})] as const;
const runs = {numRuns: 400};

/** What a group says, whatever holds it. */
const said = ({aids, payments, rule, evidence}: Group) => ({aids, payments, rule, evidence});

describe('for any register and any ledger', () => {
  it('every line of either side ends in exactly one list', () => {
    fc.assert(
      fc.property(...lists, (aids, payments) => {
        const {found} = control(aids, payments);
        const marks = found.groups.flatMap((group) => [
          ...group.aids.map((at) => `a${at}`),
          ...group.payments.map((at) => `p${at}`),
        ]);
        expect(new Set(marks).size).toBe(marks.length);
        for (const at of found.aidDoubts.keys()) expect(marks).not.toContain(`a${at}`);
        for (const at of found.paymentDoubts.keys()) expect(marks).not.toContain(`p${at}`);
      }),
      runs,
    );
  });

  it('the reasons add up to the gap to the cent, fund by fund and in all', () => {
    fc.assert(
      fc.property(...lists, (aids, payments) => {
        const {bridges, total} = control(aids, payments);
        for (const bridge of [...bridges, total]) expect(addsUp(bridge)).toBe(true);
        const inside = (line: {day: number; cents: number}) =>
          line.day >= DAY(1, 1) && line.day <= DAY(12, 31) ? line.cents : 0;
        expect(total.register).toBe(aids.reduce((sum, one) => sum + inside(one), 0));
        expect(total.ledger).toBe(payments.reduce((sum, one) => sum + inside(one), 0));
        // What went to a wrong fund costs nothing in all, unless the period cuts it.
      }),
      runs,
    );
  });

  it('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(...lists, fc.integer({min: 1, max: 23}), (aids, payments, by) => {
        const turn = <T>(list: readonly T[]) =>
          [...list.slice(by % (list.length || 1)), ...list.slice(0, by % (list.length || 1))].reverse();
        const [before, after] = [control(aids, payments), control(turn(aids), turn(payments))];
        expect(after.bridges).toEqual(before.bridges);
        expect(new Map([...verdictsOf(after.found)].sort())).toEqual(new Map([...verdictsOf(before.found)].sort()));
      }),
      runs,
    );
  });

  it('adding a matching pair changes no other verdict', () => {
    fc.assert(
      fc.property(...lists, cents, day, fc.boolean(), (aids, payments, sum, on, byReference) => {
        // What the year after takes back of that amount, naming nobody, may be the pair.
        fc.pre(!payments.some((line) => line.cents === -sum && line.day > DAY(12, 31) && line.dossiers.length === 0));
        // Both ends of the year are held, so that the pair adds no day that was unknown.
        const ends = [
          payment({day: DAY(10, 1, 2023), cents: 1, dossiers: ['1']}),
          payment({day: DAY(6, 1, 2025), cents: 1, dossiers: ['2']}),
        ];
        const early = aid({day: DAY(10, 1, 2023), cents: 3, dossier: '3'});
        const pair = byReference ? {reference: 'unique'} : {};
        const one = aid({dossier: '9999', cents: sum, day: on, ...pair});
        const paid = payment({
          dossiers: byReference ? [] : ['9999'],
          cents: sum,
          day: on + 9,
          label: 'aide 9999',
          ...pair,
        });
        const before = verdictsOf(control([...aids, early], [...payments, ...ends]).found);
        const {found} = control([...aids, early, one], [...payments, ...ends, paid]);
        const after = verdictsOf(found);
        for (const [key, verdict] of before) expect([key, after.get(key)]).toEqual([key, verdict]);
        const group = found.groups.find((own) => own.aids.some((at) => found.aids[at]!.dossier === '9999'));
        expect(group?.payments).toHaveLength(1);
      }),
      runs,
    );
  });

  it('accepting what stands, or refusing what does not, changes nothing; refusing a pair parts it', () => {
    fc.assert(
      fc.property(...lists, (aids, payments) => {
        const {found} = control(aids, payments);
        const pair = found.groups.find((group) => group.aids.length === 1 && group.payments.length === 1);
        if (pair === undefined) return;
        const keys = {
          aids: [found.aids[pair.aids[0]!]!.key],
          payments: [found.payments[pair.payments[0]!]!.key],
          remarks: [],
        };
        const refused = control(aids, payments, [{what: 'refuser', ...keys, reason: '', by: '', on: '', row: 1}]);
        const together = refused.found.groups.some(
          (group) =>
            group.aids.some((at) => refused.found.aids[at]!.key === keys.aids[0]) &&
            group.payments.some((at) => refused.found.payments[at]!.key === keys.payments[0]),
        );
        expect(together).toBe(false);
        expect(refused.bridges.every(addsUp)).toBe(true);
        const accepted = control(aids, payments, [{what: 'accepter', ...keys, reason: 'vu', by: '', on: '', row: 1}]);
        expect(accepted.bridges.map(({gap}) => gap)).toEqual(control(aids, payments).bridges.map(({gap}) => gap));
        const again = control(aids, payments, [{what: 'accepter', ...keys, reason: 'vu', by: '', on: '', row: 1}]);
        expect(again.found.groups.map(said)).toEqual(accepted.found.groups.map(said));
      }),
      runs,
    );
  });
});
