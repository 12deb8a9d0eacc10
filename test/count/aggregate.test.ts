import fc from 'fast-check';
import {
  countByCode,
  countByTwoCodes,
  earliestDay,
  keysWithRows,
  latestCode,
  latestDay,
  rowsByKey,
  sumByCode,
  sumOf,
} from '../../shared/count/aggregate';
import {selectByCode, selectByDay, selectWhere} from '../../shared/count/select';

/** A small register: dossier, two codes, a day and an amount on each row. */
const anyRows = fc.array(
  fc.record({
    key: fc.integer({min: 0, max: 6}),
    a: fc.integer({min: 0, max: 4}),
    b: fc.integer({min: 0, max: 3}),
    day: fc.integer({min: 0, max: 50000}),
    cents: fc.oneof(fc.integer({min: -5000, max: 5000}), fc.constant(NaN)),
  }),
  {maxLength: 60},
);
type Row = {key: number; a: number; b: number; day: number; cents: number};

function columnsOf(rows: readonly Row[]) {
  return {
    keys: Uint32Array.from(rows, (row) => row.key),
    a: Uint8Array.from(rows, (row) => row.a),
    b: Uint8Array.from(rows, (row) => row.b),
    days: Int32Array.from(rows, (row) => row.day),
    cents: Float64Array.from(rows, (row) => row.cents),
  };
}

const every = (rows: readonly Row[]) => rows.map((_, index) => index);

describe('selections', () => {
  it('keep the rows a naive filter keeps', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const {a, days} = columnsOf(rows);
        const marked = Uint8Array.from([1, 0, 1, 0, 1]);
        const byCode = selectByCode(a, marked, null) ?? Uint32Array.from(every(rows));
        expect([...byCode]).toEqual(every(rows).filter((i) => rows[i]!.a % 2 === 0));
        const expected = [...byCode].filter((i) => rows[i]!.day >= 100 && rows[i]!.day <= 30000);
        expect([...selectByDay(days, 100, 30000, byCode)]).toEqual(expected);
        expect([...selectWhere(rows.length, byCode, (i) => rows[i]!.key === 3)]).toEqual(
          [...byCode].filter((i) => rows[i]!.key === 3),
        );
      }),
    );
  });

  it('find no missing day (0) in any period', () => {
    expect(selectByDay(Int32Array.of(0, 1, 0), 1, 2_000_000_000, null)).toEqual(Uint32Array.of(1));
  });

  it('give back the selection that they take when they lose nothing', () => {
    const some = Uint32Array.of(0, 2);
    expect(selectByCode(Uint8Array.of(1, 0, 1), Uint8Array.of(0, 1), some)).toBe(some);
    expect(selectByDay(Int32Array.of(5, 6, 7), 5, 7, null)).toBeNull();
  });
});

describe('counts and sums', () => {
  it('equal the naive ones, over all rows or a selection', () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, all) => {
        const {a, b, cents} = columnsOf(rows);
        const kept = every(rows).filter((i) => all || rows[i]!.key > 2);
        const selection = all ? null : Uint32Array.from(kept);
        const times = (test: (row: Row) => boolean) => kept.filter((i) => test(rows[i]!)).length;
        expect([...countByCode(a, 5, selection)]).toEqual(
          [0, 1, 2, 3, 4].map((code) => times((row) => row.a === code)),
        );
        expect([...countByTwoCodes(a, b, 5, 4, selection)]).toEqual(
          Array.from({length: 20}, (_, cell) => times((row) => row.a * 4 + row.b === cell)),
        );
        const stated = kept.filter((i) => !Number.isNaN(rows[i]!.cents));
        const sum = stated.reduce((before, i) => before + rows[i]!.cents, 0);
        expect(sumOf(cents, selection)).toEqual({sum, stated: stated.length});
        expect([...sumByCode(cents, a, 5, selection)]).toEqual(
          [0, 1, 2, 3, 4].map((code) =>
            stated.filter((i) => rows[i]!.a === code).reduce((sum, i) => sum + rows[i]!.cents, 0),
          ),
        );
      }),
    );
  });
});

describe('distinct youths', () => {
  it('are those a Set holds, no dossier being none', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const expected = [...new Set(rows.map((row) => row.key))].filter((key) => key !== 0).sort((x, y) => x - y);
        expect([...keysWithRows(rowsByKey(columnsOf(rows).keys, 7, null))]).toEqual(expected);
      }),
    );
  });

  it('take the value of their latest row that states one, the smaller on the same day, whatever the order', () => {
    fc.assert(
      fc.property(anyRows, fc.boolean(), (rows, dated) => {
        const days = (row: Row) => (dated ? row.day : 0);
        const expected = Array.from({length: 7}, (_, key) => {
          const stating = rows.filter((row) => row.key === key && row.a !== 0);
          stating.sort((x, y) => days(y) - days(x) || x.a - y.a);
          return key === 0 ? 0 : (stating[0]?.a ?? 0);
        });
        for (const order of [rows, [...rows].reverse()]) {
          const {keys, a, days: column} = columnsOf(order);
          const found = latestCode(keys, 7, a, 5, dated ? column : null, null);
          expect([...found].slice(1)).toEqual(expected.slice(1));
          const many = latestCode(keys, 7, a, 100_000, dated ? column : null, null);
          expect([...many].slice(1)).toEqual(expected.slice(1));
        }
      }),
    );
  });

  it('have a latest stated day and an earliest day', () => {
    fc.assert(
      fc.property(anyRows, (rows) => {
        const {keys, days} = columnsOf(rows);
        const latest = latestDay(keys, 7, days, days, null);
        const earliest = earliestDay(keys, 7, days, null);
        for (let key = 1; key < 7; key++) {
          const own = rows.filter((row) => row.key === key && row.day !== 0).map((row) => row.day);
          expect(latest[key]).toBe(own.length === 0 ? 0 : Math.max(...own));
          expect(earliest[key]).toBe(own.length === 0 ? 0 : Math.min(...own));
        }
      }),
    );
  });
});
