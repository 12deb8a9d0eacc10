import {OfficeError} from './office-error';

/**
 * The language in which the Excel that is being played reads texts, set at each batch. By design it is US English whatever the language of
 * the user (« Range.values »; office-js issue 1559), and only `formulasLocal` reads otherwise: French is played as the worse case.
 */
export const typing: {language: 'en' | 'fr'} = {language: 'en'};

/**
 * What Excel makes of a text given to `values` or `formulas`: as if it were typed. A leading apostrophe keeps the text; so does the
 * format « @ ».
 */
export function readTyped(text: string, format: string): {value: string | number | boolean; formula?: string} {
  if (text.startsWith("'")) return {value: text.slice(1)};
  if (format === '@' || text === '') return {value: text};
  if (text.startsWith('=')) return {value: 0, formula: text};
  const {number, truth} = languages[typing.language];
  const trimmed = text.trim();
  const read = number(trimmed) ?? readTime(trimmed) ?? readDate(trimmed);
  if (read !== null) return {value: read};
  if (truth.test(trimmed)) return {value: /^[tv]/i.test(trimmed)};
  if (/^[+\-@]/.test(text)) throw new OfficeError('InvalidArgument', `« ${text} » is read as a formula`);
  return {value: text};
}

const languages = {
  en: {
    number: readEnglishNumber,
    truth: /^(true|false)$/i,
    months: /^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/i,
    dates: /^\d{1,4}[/-]\d{1,2}([/-]\d{1,4})?$/,
  },
  fr: {
    number: readFrenchNumber,
    truth: /^(vrai|faux)$/i,
    months: /^(janv?|f[eé]vr?|mars|avr|mai|juin|juil|ao[uû]t|sept?|oct|nov|d[eé]c)/i,
    dates: /^\d{1,4}[/.-]\d{1,2}([/.-]\d{1,4})?$/,
  },
} as const;

/** Any day will do: what matters is that the text is one no more. */
const SOME_DAY = 45000;

/** Numbers, amounts and percentages, as far as a report might hold texts that look like them. */
function readEnglishNumber(text: string): number | null {
  if (/^[+-]?\$?(\d{1,3}(,\d{3})+|\d+)(\.\d*)?(e[+-]?\d+)?$/i.test(text)) return Number(text.replace(/[$,]/g, ''));
  if (/^[+-]?(\d+)(\.\d*)?\s*%$/.test(text)) return Number(text.replace('%', '').trim()) / 100;
  if (/^\(\d+(\.\d*)?\)$/.test(text)) return -Number(text.slice(1, -1));
  return null;
}

function readFrenchNumber(text: string): number | null {
  const bare = text.replace(/[\s\u00a0\u202f]/g, '').replace(',', '.');
  if (/^[+-]?\d+(\.\d*)?(e[+-]?\d+)?€?$/i.test(bare) && !text.includes('.')) return Number(bare.replace('€', ''));
  if (/^[+-]?\d+(\.\d*)?%$/.test(bare) && !text.includes('.')) return Number(bare.replace('%', '')) / 100;
  if (/^\(\d+(\.\d*)?\)$/.test(bare) && !text.includes('.')) return -Number(bare.slice(1, -1));
  return null;
}

function readTime(text: string): number | null {
  return /^\d{1,2}:\d{2}(:\d{2})?(\s*[ap]m)?$/i.test(text) ? Number(text.split(':')[0]) / 24 : null;
}

function readDate(text: string): number | null {
  const {dates, months} = languages[typing.language];
  if (dates.test(text)) return SOME_DAY;
  const words = text.match(/\p{L}+/gu) ?? [];
  const isNamed = words.length === 1 && months.test(words[0]!);
  return isNamed &&
    /^(\d{1,4}[\s-]*\p{L}+|\p{L}+[\s-]*\d{1,4}|\d{1,2}[\s-]*\p{L}+[\s-]*\d{1,4}|\p{L}+ \d{1,2},? \d{4})$/u.test(text)
    ? SOME_DAY
    : null;
}
