import {dayOf, formatDay} from '../../shared/value/day';
import {periodBefore, periodBetween, yearPeriod} from '../../shared/count/period';

const before = (from: readonly [number, number, number], to: readonly [number, number, number]) => {
  const {from: first, to: last} = periodBefore(periodBetween(dayOf(...from), dayOf(...to)));
  return `${formatDay(first)}-${formatDay(last)}`;
};

it('a year, or any period, is compared with the same a year before', () => {
  expect(periodBefore(yearPeriod(2025))).toEqual({...yearPeriod(2024), back: 1});
  expect(before([2024, 9, 1], [2025, 8, 31])).toBe('01/09/2023-31/08/2024');
  expect(before([2025, 3, 1], [2025, 3, 31])).toBe('01/03/2024-31/03/2024');
});

it('two years that touch leave no day between them, a 29 February neither', () => {
  expect(before([2024, 3, 1], [2025, 2, 28])).toBe('01/03/2023-29/02/2024');
  expect(before([2023, 3, 1], [2024, 2, 29])).toBe('01/03/2022-28/02/2023');
});
