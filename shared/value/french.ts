const NO_BREAK = '\u00a0';
const NARROW = '\u202f';

/** Puts the no-break spaces that French typography wants around guillemets and before double signs, and curls apostrophes. */
export function french(sentence: string): string {
  if (sentence === '') return '';
  const spaced = sentence.replace(/« /g, `«${NO_BREAK}`).replace(/ (?=[»:;?!%€])/g, NO_BREAK);
  return spaced.includes("'") ? spaced.replace(/(\p{L})'(?=\p{L})/gu, '$1’') : spaced;
}

/** `2 273`, thousands apart by narrow no-break spaces; `2,5`, where what is counted has parts. */
export function writeCount(count: number): string {
  if (Number.isFinite(count) && !Number.isInteger(count)) return writeDecimal(count, 2).replace(/,?0+$/, '');
  const digits = String(Math.abs(count)).replace(/\B(?=(\d{3})+$)/g, NARROW);
  return count < 0 ? `-${digits}` : digits;
}

/** `3,63`: rounded half up, with a comma. */
export function writeDecimal(value: number, places: number): string {
  const scale = 10 ** places;
  const rounded = Math.floor(Math.abs(value) * scale + 0.5 + 1e-9);
  const whole = writeCount(Math.floor(rounded / scale));
  const rest = String(rounded % scale).padStart(places, '0');
  const sign = value < 0 && rounded > 0 ? '-' : '';
  return places === 0 ? sign + whole : `${sign}${whole},${rest}`;
}

/** A fraction as it is printed: whole percents, rounded half up. */
export function wholePercent(fraction: number): number {
  return Math.floor(fraction * 100 + 0.5 + 1e-9);
}

/** `60 %`, whole and rounded half up. */
export function writePercent(fraction: number): string {
  return `${writeCount(wholePercent(fraction))}${NO_BREAK}%`;
}

/** `60 %`; « moins de 1 % » of what is there and rounds to nothing: « 0 % » would say that nobody is. */
export function sayShare(fraction: number): string {
  return fraction > 0 && wholePercent(fraction) === 0 ? `moins de ${writePercent(0.01)}` : writePercent(fraction);
}

/** `52 069 €` or `7 517,71 €`: cents only where there are some. */
export function writeEuros(cents: number): string {
  const whole = cents % 100 === 0;
  return `${writeDecimal(cents / 100, whole ? 0 : 2)}${NO_BREAK}€`;
}

/** `1 241,43`, always with its cents: accounts are read so. */
export function writeCents(cents: number): string {
  const whole = writeCount(Math.floor(Math.abs(cents) / 100));
  return `${cents < 0 ? '-' : ''}${whole},${String(Math.abs(cents) % 100).padStart(2, '0')}`;
}

/** `552,29 €`, to stand in a sentence. */
export const sayCents = (cents: number) => `${writeCents(cents)} €`;

/** Whether French says « jeunes » of that many: from two on. */
export function isPlural(count: number): boolean {
  return Math.abs(count) >= 2;
}

/** `1 cellule`, `12 500 cellules`, with no-break spaces; `des cellules` for a number that is not told (NaN). */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  if (Number.isNaN(count)) return `des ${plural}`;
  return `${writeCount(count)}${NO_BREAK}${isPlural(count) ? plural : singular}`;
}

/**
 * A text that agrees with a count: `{n}` is the count, `[s]` stands from two on, `[a|ont]` is the singular or the plural.
 * At zero it is `none`, in full words; without it there is nothing to say.
 */
export function agree(count: number | null, text: string, none?: string): string | null {
  if (count === null) return null;
  if (count === 0) return none ?? null;
  const plural = isPlural(count);
  return text
    .replace(/\{n\} ?/g, `${writeCount(count)}${NO_BREAK}`)
    .replace(/\[([^[\]|]*)(?:\|([^[\]]*))?\]/g, (_, one: string, many?: string) => {
      if (many === undefined) return plural ? one : '';
      return plural ? many : one;
    });
}

/** « 2024 », « 2023/2024 »: a whole year, by its name. */
export const isYearName = (period: string) => /^\d{4}(\/\d{4})?$/.test(period);

/** « en 2023 », « en 2023/2024 », « du 01/03/2024 au 31/08/2024 ». */
export function inYear(period: string): string {
  return isYearName(period) ? `en ${period}` : `du ${period}`;
}

/** « de 2024 », « du 01/03/2024 au 31/08/2024 ». */
export function ofYear(period: string): string {
  return isYearName(period) ? `de ${period}` : `du ${period}`;
}

/** « A, B et C ». */
export function enumerate(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} et ${parts[parts.length - 1]}`;
}

/** `« A », « B » et « C »`. */
export function quoted(words: readonly string[]): string {
  return enumerate(words.map((word) => `« ${word} »`));
}

/** ` (« A », « B »)`, or nothing where no word is to be quoted. */
export function inBrackets(words: readonly string[]): string {
  const told = words.filter((word) => word !== '');
  return told.length === 0 ? '' : ` (${quoted(told)})`;
}

/** The first letter in upper case; letters with accents too. */
export function capitalize(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The first letter in lower case, but in a word in capitals: « CEJ » stays « CEJ ». */
export function uncapitalize(text: string): string {
  return /^\p{Lu}(?![\p{Lu}\d-])/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/**
 * A sentence from its parts: nothing where one of them is nothing, so that a comparison without a year before, or a
 * figure without a base, is left out. Spaces before double signs become no-break ones.
 */
export function phrase(texts: TemplateStringsArray, ...parts: readonly (string | null)[]): string | null {
  if (parts.some((part) => part === null)) return null;
  const sentence = texts.reduce((whole, text, index) => whole + text + (index < parts.length ? parts[index]! : ''), '');
  return french(capitalize(sentence.trim()));
}

/** « (10 % de plus qu’en 2023) » after a space, or nothing at all: an aside that may be missing. */
export function aside(part: string | null, before = ', ', after = ''): string {
  return part === null || part === '' ? '' : before + part + after;
}
