import type {CellValue} from './cell';
import {civilOf, dayOf, NO_DAY, type Day} from './day';
import {textOf} from './nothing';
import {dayOfNumber, parseDay} from './parse-day';

/** First day of the month that a cell names: `03/2024`, `2024-03`, `mars 2024`, `202403`, or a day of it. */
export function monthOf(cell: CellValue): Day {
  const firstOf = (day: Day) => {
    if (day === NO_DAY) return NO_DAY;
    const {year, month} = civilOf(day);
    return dayOf(year, month, 1);
  };
  if (typeof cell === 'number') {
    const isPlain = cell >= 193001 && cell <= 210012 && cell % 100 >= 1 && cell % 100 <= 12;
    return isPlain ? dayOf(Math.floor(cell / 100), cell % 100, 1) : firstOf(dayOfNumber(cell));
  }
  const text = textOf(cell);
  const found = /^(\d{1,2})[/\-. ](\d{4})$/.exec(text) ?? /^(\d{4})[/\-. ]?(\d{2})$/.exec(text);
  if (found !== null) {
    const [a, b] = [Number(found[1]), Number(found[2])];
    const [year, month] = a > 12 ? [a, b] : [b, a];
    return month >= 1 && month <= 12 && year >= 1930 && year <= 2100 ? dayOf(year, month, 1) : NO_DAY;
  }
  return text === '' ? NO_DAY : firstOf(parseDay(/^\p{L}/u.test(text) ? `1 ${text}` : text));
}
