import {ourCalls} from '../../shared';
import type {OurCall} from '../../shared';
import {readsWorkbook} from './formula-text';
import type {Prefix} from './formula-text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

/** A cell with at least one call of ours. */
export interface FormulaCell {
  readonly range: Range;
  readonly formula: string;
  readonly calls: readonly OurCall[];
}

/**
 * The cells of the whole spreadsheet that call our functions under a prefix. One search of Google's finds them: reading the
 * formulas of every register would take most of the thirty seconds that the opening of a file leaves us.
 */
export function findFormulas(spreadsheet: Spreadsheet, prefix: Prefix): FormulaCell[] {
  // `_xldudf_ML_`, as a file from Excel may call them, holds « ML_ » too.
  const words = prefix === 'ML.' ? ['ML.', '_xldudf_ML_'] : ['ML_'];
  const seen = new Set<string>();
  return words.flatMap((word) =>
    spreadsheet
      .createTextFinder(word)
      .matchFormulaText(true)
      .findAll()
      .flatMap((range): FormulaCell[] => {
        const place = `${range.getSheet().getSheetId()} ${range.getA1Notation()}`;
        if (seen.has(place)) return [];
        seen.add(place);
        const formula = range.getFormula();
        const calls = ourCalls(formula);
        return calls.some((call) => call.prefix === prefix) ? [{range, formula, calls}] : [];
      }),
  );
}

/** Those that Sheets does not follow by itself: they read the workbook when they are calculated, and not since. */
export function findByName(spreadsheet: Spreadsheet): FormulaCell[] {
  return findFormulas(spreadsheet, 'ML_').filter(({calls}) => calls.some(readsWorkbook));
}

/** « Feuil1!B4 », as the user finds it. */
export function cellNamed({range}: FormulaCell): string {
  return `${range.getSheet().getName()}!${range.getA1Notation()}`;
}
