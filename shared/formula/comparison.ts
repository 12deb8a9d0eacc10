import type {CellValue} from '../value/cell';
import {dayOf} from '../value/day';
import {isNothingMark, textOf} from '../value/nothing';
import {dayOfNumber, parseDay} from '../value/parse-day';
import {centsOfNumber, parseCents, parseNumber} from '../value/parse-number';
import {refuse} from './refusal';

/** A test of one number. */
type Test = (value: number) => boolean;

const OPERATOR = /^(<>|>=|<=|=|>|<)?(.*)$/su;

/** `31/12/2024`, `>=01/09/2024`, `2024`, `<>` on a column of days, in which 0 is no day. */
export function dayTest(value: CellValue): Test {
  const {operator, text} = takeOperator(value);
  if (text === '') return stated(operator, value, (day) => day !== 0);
  if (text === '*') return (day) => day !== 0;
  if (isNothingMark(text)) return operator === '<>' ? (day) => day !== 0 : (day) => day === 0;
  const year = /^(19|20)\d\d$/.test(text) ? Number(text) : null;
  const read = year !== null ? 0 : typeof value === 'number' ? dayOfNumber(value) : parseDay(text);
  if (year === null && read === 0) return refuse('day-unreadable', {value: text});
  const first = year === null ? read : dayOf(year, 1, 1);
  const last = year === null ? read : dayOf(year, 12, 31);
  const within = between(operator, first, last);
  return (day) => day !== 0 && within(day);
}

/** `>100`, `12,50`, `<>` on a column of numbers or, in cents, of amounts; NaN states none. */
export function numberTest(value: CellValue, kind: 'cents' | 'number', heading: string): Test {
  const {operator, text} = takeOperator(value);
  if (text === '') return stated(operator, value, (number) => !Number.isNaN(number));
  if (text === '*') return (number) => !Number.isNaN(number);
  if (isNothingMark(text)) return operator === '<>' ? (number) => !Number.isNaN(number) : Number.isNaN;
  const plain = typeof value === 'number' ? value : parseNumber(text);
  const cents = typeof value === 'number' ? centsOfNumber(value) : parseCents(text);
  const wanted = kind === 'cents' ? cents?.cents : plain;
  if (wanted === undefined || Number.isNaN(wanted))
    return refuse('value-unknown', {value: text, column: heading, values: ['un nombre, comme 12,50', '>100', '<>0']});
  const within = between(operator, wanted, wanted);
  return (number) => !Number.isNaN(number) && within(number);
}

function takeOperator(value: CellValue): {operator: string; text: string} {
  const [, operator = '', text = ''] = OPERATOR.exec(textOf(value))!;
  return {operator, text: text.trim()};
}

/** « <> » alone, as in NB.SI.ENS, is what states something. */
function stated(operator: string, value: CellValue, test: Test): Test {
  return operator === '<>' ? test : refuse('criterion-alone', {value: textOf(value)});
}

function between(operator: string, first: number, last: number): Test {
  switch (operator) {
    case '<>':
      return (value) => value < first || value > last;
    case '>=':
      return (value) => value >= first;
    case '<=':
      return (value) => value <= last;
    case '>':
      return (value) => value > last;
    case '<':
      return (value) => value < first;
    default:
      return (value) => value >= first && value <= last;
  }
}
