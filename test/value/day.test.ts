import fc from 'fast-check';
import {addYears, ageOn, civilOf, dayOf, formatDay, isCivilDate, yearOf} from '../../shared/value/day';

describe('civil days', () => {
  it('are the serial numbers of spreadsheets', () => {
    expect(dayOf(2024, 1, 1)).toBe(45292);
    expect(dayOf(1900, 3, 1)).toBe(61);
    expect(formatDay(45657)).toBe('31/12/2024');
    expect(yearOf(45292)).toBe(2024);
  });

  it('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({min: 61, max: 80000}), (serial) => {
        const {year, month, day} = civilOf(serial);
        expect(dayOf(year, month, day)).toBe(serial);
        expect(isCivilDate(year, month, day)).toBe(true);
      }),
    );
  });

  it('know leap years', () => {
    expect(isCivilDate(2024, 2, 29)).toBe(true);
    expect(isCivilDate(2023, 2, 29)).toBe(false);
    expect(isCivilDate(2100, 2, 29)).toBe(false);
    expect(addYears(dayOf(2024, 2, 29), -1)).toBe(dayOf(2023, 2, 28));
  });

  it('count whole years of age', () => {
    const birth = dayOf(2006, 6, 15);
    expect(ageOn(birth, dayOf(2024, 6, 14))).toBe(17);
    expect(ageOn(birth, dayOf(2024, 6, 15))).toBe(18);
    expect(ageOn(dayOf(2004, 2, 29), dayOf(2023, 2, 28))).toBe(18);
    expect(ageOn(dayOf(2004, 2, 29), dayOf(2023, 3, 1))).toBe(19);
  });
});
