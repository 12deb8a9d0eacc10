import fc from 'fast-check';
import {centsOfNumber, parseCents, parseNumber} from '../../shared/value/parse-number';

describe('parseNumber', () => {
  it.each([
    ['2 273', 2273],
    ['2\u00a0273', 2273],
    ['2\u202f273', 2273],
    ["2'273", 2273],
    ['2’273', 2273],
    ['1 241,43', 1241.43],
    ['1241.43', 1241.43],
    ['1.241,43', 1241.43],
    ['1,241.43', 1241.43],
    ['52 069 €', 52069],
    ['12€50', 12.5],
    ['1 012 € 05', 1012.05],
    ['12 euros 5', 12.5],
    ['12€50c', 12.5],
    ['\u200b12,50\u200b', 12.5],
    ['– 12,50', -12.5],
    ['52069 euros', 52069],
    ['(28,80)', -28.8],
    ['28,80-', -28.8],
    ['-28,80', -28.8],
    ['−28,80', -28.8],
    ['‑12,50', -12.5],
    ['－ 12,50', -12.5],
    ['‒1 012,50', -1012.5],
    ['\u200e-12,50\u200f', -12.5],
    ['\u202a1\u00ad200\u202c', 1200],
    ['1\u2009012\u2009345,5', 1012345.5],
    [' 12 ,50 ', 12.5],
    ['1  200', 1200],
    ['+3', 3],
    ['10,5 %', 0.105],
    [',5', 0.5],
    ['5,', 5],
  ])('reads « %s »', (text, value) => expect(parseNumber(text)).toBeCloseTo(value, 12));

  // A space that is not followed by exactly three digits, whatever the space: one or two numbers, cents or none.
  it.each([
    '12 50',
    '1 23',
    '1 2345',
    '1234 567',
    '1 234 56',
    '12\u00a050',
    '1\u202f23',
    '12,5 0',
    '12, 50',
    '1 234, 50',
    "1'23",
    '7 5 €',
    '1 234,5 6',
  ])('reads no number in « %s », whose spaces part no thousands', (text) => {
    expect(parseNumber(text)).toBeNaN();
    expect(parseCents(text)).toBeNull();
  });

  it.each(['', 'abc', '12a', '1,2,3', '--5', '(-5)', '€', '1 2/3', '1e5', '.', '12€500', '1€2€3'])(
    'reads no number in « %s »',
    (text) => expect(parseNumber(text)).toBeNaN(),
  );
});

describe('amounts', () => {
  it('are exact cents, half a cent going away from zero', () => {
    const cents = (text: string) => parseCents(text)?.cents;
    expect(['1 241,43 €', '52 069', '(28,80)', '28,80-', '0,005', '-0,005', '1,005', '0'].map(cents)).toEqual([
      124143, 5206900, -2880, -2880, 1, -1, 101, 0,
    ]);
    expect([1.005, -1.005, 0.29, 1.1, 28.8, 0, 2.675].map((euros) => centsOfNumber(euros)?.cents)).toEqual([
      101, -101, 29, 110, 2880, 0, 268,
    ]);
  });

  it('say when more than two decimals were rounded', () => {
    expect(parseCents('12,345')).toEqual({cents: 1235, rounded: true});
    expect(parseCents('12,340')).toEqual({cents: 1234, rounded: false});
    expect(centsOfNumber(1e-7)).toEqual({cents: 0, rounded: true});
  });

  it('refuse what is no amount', () => {
    expect([
      parseCents('10 %'),
      parseCents('dix'),
      centsOfNumber(Infinity),
      centsOfNumber(NaN),
      centsOfNumber(1e30),
    ]).toEqual(Array(5).fill(null));
  });

  it('come back from every way of writing them', () => {
    fc.assert(
      fc.property(fc.integer({min: -1e12, max: 1e12}), (cents) => {
        const digits = String(Math.abs(cents)).padStart(3, '0');
        const plain = `${digits.slice(0, -2)},${digits.slice(-2)}`;
        const grouped = plain.replace(/\B(?=(\d{3})+,)/g, '\u202f');
        const sign = cents < 0 ? '-' : '';
        expect(parseCents(sign + plain)?.cents).toBe(cents);
        expect(parseCents(`${sign}${grouped} €`)?.cents).toBe(cents);
        if (cents < 0) expect(parseCents(`(${plain})`)?.cents).toBe(cents);
        expect(centsOfNumber(cents / 100)?.cents).toBe(cents);
      }),
    );
  });
});
