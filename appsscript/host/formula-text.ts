import {renameCalls} from '../commands/formula-text';

/**
 * A formula in English syntax as Google Sheets takes it whatever its locale: `;` between arguments, since `,` is the decimal mark in French
 * spreadsheets, and our functions under the names that they have here. Texts, quoted sheets and arrays stay to the letter.
 */
export function toSheetsFormula(formula: string): string {
  const whole = formula.startsWith('=') ? formula : `=${formula}`;
  const parts = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}?|,/g;
  return renameCalls(
    whole.replace(parts, (part) => (part === ',' ? ';' : part)),
    'ML_',
  );
}
