import {quoteSheet} from '../../shared';
import {decodeEntities} from '../xml/byte-scanner';
import {escapeAttribute, escapeText} from '../xml/escape';

/** Elements whose text is a formula or a reference: of cells, names, validations, formats, charts. */
const formulas =
  /(<(?:[\w.-]+:)?(?:f|formula|formula1|formula2|definedName|calculatedColumnFormula|sqref)(?:\s[^<>]*)?>)([^<]+)(?=<\/)/g;
const links = /(\s(?:location|ref|sheet)\s*=\s*)(?:"([^"]*)"|'([^']*)')/g;

/** An XML part in which every reference to a sheet names it anew; texts of cells are left alone. */
export function renameIn(source: string, from: string, to: string): string {
  if (!mentions(source, from)) return source;
  return source
    .replace(formulas, (whole, opening: string, text: string) => {
      const before = decodeEntities(text);
      const after = renameInFormula(before, from, `${quoteSheet(to)}!`);
      return after === before ? whole : opening + escapeText(after);
    })
    .replace(links, (whole, head: string, double?: string, single?: string) => {
      const before = decodeEntities(double ?? single ?? '');
      const after =
        head.includes('sheet') && before.toLowerCase() === from.toLowerCase()
          ? to
          : renameInFormula(before, from, `${quoteSheet(to)}!`);
      return after === before ? whole : `${head}"${escapeAttribute(after)}"`;
    });
}

/** An element in which references to a sheet lead nowhere. */
export function leadNowhere(source: string, sheet: string): string {
  if (!mentions(source, sheet)) return source;
  return source.replace(formulas, (whole, opening: string, text: string) => {
    const before = decodeEntities(text);
    const after = renameInFormula(before, sheet, '#REF!');
    const bare = after.replace(/#REF!\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?/gi, '#REF!');
    return after === before ? whole : opening + escapeText(bare);
  });
}

/** Texts, quoted names and words are each taken whole: what is begun again at each of its letters would take the square of its length. */
const tokens = /"(?:[^"]|"")*"?|'((?:[^']|'')*)(?:'!?)?|([\p{L}\p{N}_.]+)!?/gu;

/** The formula with something else in the place of the references to sheets, their `!` with them, that are not left as they are. */
export function replaceSheets(formula: string, replaced: (sheet: string) => string | undefined): string {
  return formula.replace(tokens, (word: string, quoted?: string, bare?: string) => {
    const name = quoted?.replace(/''/g, "'") ?? bare;
    return (name !== undefined && word.endsWith('!') ? replaced(name) : undefined) ?? word;
  });
}

export function renameInFormula(formula: string, from: string, to: string): string {
  return replaceSheets(formula, (sheet) => (sheet.toLowerCase() === from.toLowerCase() ? to : undefined));
}

/** A quick look, before a long part is gone through. */
function mentions(source: string, sheet: string): boolean {
  const lower = source.toLowerCase();
  return [sheet, sheet.replace(/'/g, "''")].some((name) => lower.includes(escapeText(name).toLowerCase()));
}
