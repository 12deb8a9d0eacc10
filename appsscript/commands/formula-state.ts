import type {RecognisedWorkbook} from '../../shared';
import {edgeOver} from '../functions/google-edge';
import {checkValues} from './check-values';
import {findFormulas} from './find-formulas';
import type {FormulaCell} from './find-formulas';
import {followsAll, readsWorkbook} from './formula-text';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Google counts each formula as an execution: above so many of ours, one that spills should take the place of several. */
export const MANY_CALLS = 20;

/** How many formulas of ours there are, and the sheet with most. */
interface FormulaCount {
  /** Calls of our functions in the whole file. */
  readonly calls: number;
  /** Cells that read the workbook by themselves. */
  readonly byName: number;
  readonly busiest: {readonly sheet: string; readonly calls: number} | null;
}

export interface FormulaState extends FormulaCount {
  /** Cells that show something else than what the registers give now. */
  readonly older: number;
  /** Cells that nothing makes again when the registers change. */
  readonly loose: number;
  /** Cells mixed with other calculations: whether they are up to date cannot be told. */
  readonly unproven: number;
}

export function countFormulas(spreadsheet: Spreadsheet): FormulaCount {
  return countOf(findFormulas(spreadsheet, 'ML_'));
}

/** The same, and how they stand beside the registers, which are read only where a formula reads them. */
export function formulaState(spreadsheet: Spreadsheet, read: () => RecognisedWorkbook): FormulaState {
  const all = findFormulas(spreadsheet, 'ML_');
  const cells = all.filter(({calls}) => calls.some(readsWorkbook));
  if (cells.length === 0) return {...countOf(all), older: 0, loose: 0, unproven: 0};
  const {registers} = read();
  const {older, unproven} = checkValues(
    cells,
    edgeOver(() => registers),
  );
  const loose = cells.filter(({calls}) => !followsAll(calls));
  return {...countOf(all), older: older.length, loose: loose.length, unproven: unproven.length};
}

function countOf(cells: readonly FormulaCell[]): FormulaCount {
  const bySheet = new Map<string, number>();
  let calls = 0;
  for (const {range, calls: own} of cells) {
    const sheet = range.getSheet().getName();
    bySheet.set(sheet, (bySheet.get(sheet) ?? 0) + own.length);
    calls += own.length;
  }
  const byName = cells.filter((cell) => cell.calls.some(readsWorkbook)).length;
  const busiest = [...bySheet].sort((a, b) => b[1] - a[1])[0];
  return {calls, byName, busiest: busiest === undefined ? null : {sheet: busiest[0], calls: busiest[1]}};
}

/** What to do about it, as sentences; none where all is well. */
export function adviceOf({calls, busiest}: FormulaCount): string[] {
  if (calls <= MANY_CALLS || busiest === null) return [];
  return [
    `Ce classeur compte ${calls} appels de fonctions ML_, dont ${busiest.calls} dans « ${busiest.sheet} » : au-delà de ${MANY_CALLS}, Google les calcule lentement. ` +
      'Convertissez-les en un seul appel : ML_BYCOMMUNE, ML_BREAKDOWN ou ML_CROSS donnent tout un tableau d’un coup.',
  ];
}
