import {findFormulas} from './find-formulas';
import {readsWorkbook} from './formula-text';
import {readStamp} from './stamp';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google counts each formula as an execution: above so many of ours, one that spills should take the place of several. */
export const MANY_CALLS = 20;

export interface FormulaState {
  /** Calls of our functions in the whole file. */
  readonly calls: number;
  /** Cells that read the workbook by themselves. */
  readonly byName: number;
  /** Of those, cells calculated before the registers became what they are; null where the registers were not read. */
  readonly older: number | null;
  /** The sheet with most calls. */
  readonly busiest: {readonly sheet: string; readonly calls: number} | null;
}

/** How many formulas of ours there are, and how many are older than the data. `source` is asked only when it matters. */
export function formulaState(spreadsheet: Spreadsheet, source: (() => string) | null): FormulaState {
  const cells = findFormulas(spreadsheet, 'ML_');
  const bySheet = new Map<string, number>();
  let calls = 0;
  for (const {range, calls: own} of cells) {
    const sheet = range.getSheet().getName();
    bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + own.length);
    calls += own.length;
  }
  const byName = cells.filter((cell) => cell.calls.some(readsWorkbook)).length;
  const busiest = [...bySheet].sort((a, b) => b[1] - a[1])[0];
  return {
    calls,
    byName,
    older: byName === 0 ? 0 : source === null ? null : readStamp() === source() ? 0 : byName,
    busiest: busiest === undefined ? null : {sheet: busiest[0], calls: busiest[1]},
  };
}

/** What to do about it, as sentences; none where all is well. */
export function adviceOf({calls, busiest}: FormulaState): string[] {
  if (calls <= MANY_CALLS || busiest === null) return [];
  return [
    `Ce classeur compte ${calls} appels de fonctions ML_, dont ${busiest.calls} dans « ${busiest.sheet} » : au-delà de ${MANY_CALLS}, Google les calcule lentement. ` +
      'Convertissez-les en un seul appel : ML_BYCOMMUNE, ML_BREAKDOWN ou ML_CROSS donnent tout un tableau d’un coup.',
  ];
}
