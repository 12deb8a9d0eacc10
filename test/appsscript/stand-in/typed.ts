import {dayOf, isCivilDate} from '../../../shared/value/day';

interface Typed {
  readonly value: string | number | boolean;
  readonly formula?: string;
  /** The format that a date or a share brings along. */
  readonly format?: string;
}

/**
 * What Google Sheets makes of a text given to `setValues`: as if it were typed, in the locale of the spreadsheet (« Class Range »,
 * setValues; « ValueInputOption », USER_ENTERED). The format « @ » keeps a text, but not one that begins with `=`; an apostrophe keeps any.
 */
export function readTyped(text: string, format: string, locale: string): Typed {
  if (text === '') return {value: ''};
  if (text.startsWith("'") && format !== '@') return {value: text.slice(1)};
  if (text.startsWith('=') && text.length > 1) return {value: 0, formula: checkFormula(text, locale)};
  if (format === '@') return {value: text};
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return {value: trimmed.toLowerCase() === 'true'};
  if (locale.startsWith('fr') && /^(vrai|faux)$/i.test(trimmed)) return {value: trimmed.toLowerCase() === 'vrai'};
  const read = readNumber(trimmed, locale) ?? readDate(trimmed, locale);
  if (read === null && /^[+-]./.test(text)) return {value: 0, formula: checkFormula(`=${text}`, locale)};
  return read ?? {value: text};
}

/**
 * Arguments are parted by `;` everywhere, by `,` only where the decimal mark is a point (« Set a spreadsheet’s location & calculation »):
 * a formula that breaks this is kept, and shows #ERROR!.
 */
export function checkFormula(formula: string, locale: string): string {
  return decimalComma(locale) && /,/.test(withoutTexts(formula)) ? `${formula}\u0000` : formula;
}

/** The formula without its texts and quoted sheets. */
function withoutTexts(formula: string): string {
  return formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '');
}

function decimalComma(locale: string): boolean {
  return !/^en/.test(locale);
}

function readNumber(text: string, locale: string): Typed | null {
  const mark = decimalComma(locale) ? ',' : '.';
  const group = decimalComma(locale) ? '[\u00a0\u202f ]' : ',';
  const number = `[+-]?(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)?(?:\\${mark}\\d+)?`;
  const match = new RegExp(`^[€$]?\\s*(${number})(e[+-]?\\d+)?\\s*([%€$]?)$`, 'i').exec(text);
  if (match === null || !/\d/.test(match[1]!)) return null;
  const plain = match[1]!.replace(new RegExp(group, 'g'), '').replace(mark, '.') + (match[2] ?? '');
  const value = Number(plain);
  return match[3] === '%' ? {value: value / 100, format: '0%'} : {value};
}

const months: readonly (readonly [RegExp, number])[] = [
  'jan', 'f[eé]', 'mar', 'a[pv]r', 'ma[iy]', 'juin|jun', 'juil|jul', 'ao|aug', 'sep', 'oct', 'nov', 'd[eé]c',
].map((start, index) => [new RegExp(`^(?:${start})`, 'i'), index + 1] as const); // prettier-ignore

function readDate(text: string, locale: string): Typed | null {
  const numbers = /^(\d{1,4})[/.-](\d{1,2})(?:[/.-](\d{1,4}))?$/.exec(text);
  if (numbers !== null) {
    const [first, second, third] = [Number(numbers[1]), Number(numbers[2]), Number(numbers[3] ?? 2026)];
    if (numbers[1]!.length > 2) return dated(first, second, third);
    return locale === 'en_US' ? dated(third, first, second) : dated(third, second, first);
  }
  if (/^\d{1,2}:\d{2}(:\d{2})?$/.test(text)) {
    const [hours = 0, minutes = 0, seconds = 0] = text.split(':').map(Number);
    return {value: (hours * 3600 + minutes * 60 + seconds) / 86400, format: 'h:mm'};
  }
  const named = /^(?:(\d{1,2})\s+)?(\p{L}{3,9})\.?(?:\s+(\d{1,2}),)?(?:\s+(\d{4}))?$/u.exec(text);
  const month = months.find(([start]) => named !== null && start.test(named[2]!))?.[1];
  if (named === null || month === undefined || (named[1] ?? named[3] ?? named[4]) === undefined) return null;
  return dated(Number(named[4] ?? 2026), month, Number(named[1] ?? named[3] ?? 1));
}

function dated(year: number, month: number, day: number): Typed | null {
  const full = year < 100 ? 2000 + year : year;
  return isCivilDate(full, month, day) ? {value: dayOf(full, month, day), format: 'dd/mm/yyyy'} : null;
}

/** Whether a number shown in that format is a date, a time or a duration. */
export function isDateFormat(format: string): boolean {
  return /[ymdhs]/i.test(format.replace(/"[^"]*"|\\.|_.|General/gi, ''));
}
