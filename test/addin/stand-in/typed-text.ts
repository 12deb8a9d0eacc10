import {OfficeError} from './office-error';

/**
 * What Excel makes of a text given to `values` or `formulas`: as if it were typed, in US English whatever the language of the user
 * (« Range.values », office-js issue 1559). A leading apostrophe keeps the text; so does the format « @ ».
 */
export function readTyped(text: string, format: string): {value: string | number | boolean; formula?: string} {
  if (text.startsWith("'")) return {value: text.slice(1)};
  if (format === '@' || text === '') return {value: text};
  if (text.startsWith('=')) return {value: 0, formula: text};
  const number = readNumber(text.trim());
  if (number !== null) return {value: number};
  if (/^(true|false)$/i.test(text)) return {value: text.toLowerCase() === 'true'};
  if (/^[+\-@]/.test(text)) throw new OfficeError('InvalidArgument', `« ${text} » is read as a formula`);
  return {value: text};
}

const months = 'jan feb mar apr may jun jul aug sep oct nov dec';

/** Numbers, amounts, percentages, dates and times, as far as a report might hold texts that look like them. */
function readNumber(text: string): number | null {
  if (/^[+-]?\$?(\d{1,3}(,\d{3})+|\d+)(\.\d*)?(e[+-]?\d+)?$/i.test(text)) return Number(text.replace(/[$,]/g, ''));
  if (/^[+-]?(\d+)(\.\d*)?\s*%$/.test(text)) return Number(text.replace('%', '').trim()) / 100;
  if (/^\(\d+(\.\d*)?\)$/.test(text)) return -Number(text.slice(1, -1));
  if (/^\d{1,2}:\d{2}(:\d{2})?(\s*[ap]m)?$/i.test(text)) return Number(text.split(':')[0]) / 24;
  if (/^\d{1,4}[/-]\d{1,2}([/-]\d{1,4})?$/.test(text)) return 45000;
  const words = text.toLowerCase().match(/[a-z]+/g) ?? [];
  const named = words.length === 1 && months.split(' ').some((month) => words[0]!.startsWith(month));
  return named &&
    /^(\d{1,4}[\s-]*[a-z]+|[a-z]+[\s-]*\d{1,4}|\d{1,2}[\s-]*[a-z]+[\s-]*\d{1,4}|[a-z]+ \d{1,2},? \d{4})$/i.test(text)
    ? 45000
    : null;
}
