import type {RecognisedWorkbook} from '../../shared';
import {edgeOver} from '../functions/google-edge';
import {ensureCounter, raiseCounter} from '../host/counter';
import {googleDoor} from '../host/sheets-door';
import {openSession} from '../host/sheets-session';
import {checkValues} from './check-values';
import {findByName, cellNamed} from './find-formulas';
import type {FormulaCell} from './find-formulas';
import {followsAll, markCalls} from './formula-text';
import {hasConsent, keepStamp} from './stamp';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

export interface Refreshed {
  /** Cells that show what the registers give now, read back. */
  readonly fresh: number;
  /** Mixed with other calculations: made again, and not compared. */
  readonly unproven: number;
  /** Cells that still show something else, by their places. */
  readonly older: readonly string[];
  /** Cells without the counter: nothing makes them again. */
  readonly loose: readonly string[];
}

/** Between two looks at cells that Google is still calculating. */
const PAUSE = 2000;

/**
 * Has Sheets calculate again the formulas that read the workbook: typed ones gain the counter where the user agreed, the counter is
 * raised, and what the cells show then is read back. It is looked at again until `until`, since Google calculates at its own time.
 */
export function refreshFormulas(spreadsheet: Spreadsheet, workbook: RecognisedWorkbook, until: number): Refreshed {
  const session = openSession(googleDoor());
  const isLoose = ({calls}: FormulaCell) => !followsAll(calls);
  let cells = findByName(spreadsheet);
  if (hasConsent() && cells.some(isLoose)) {
    ensureCounter(session);
    cells.filter(isLoose).forEach(giveCounter);
    cells = findByName(spreadsheet);
  }
  if (!cells.every(isLoose)) raiseCounter(session, Date.now(), workbook.data);
  SpreadsheetApp.flush();
  const edge = edgeOver(() => workbook.registers);
  let {older, unproven} = checkValues(cells, edge);
  const pending = () => !older.every(isLoose);
  while (pending() && Date.now() + PAUSE < until) {
    session.door.sleep(PAUSE);
    const again = checkValues(older, edge);
    older = again.older;
    unproven = [...unproven, ...again.unproven];
  }
  if (!pending()) keepStamp(workbook.source);
  return {
    fresh: cells.length - older.length - unproven.length,
    unproven: unproven.length,
    older: older.map(cellNamed),
    loose: cells.filter(isLoose).map(cellNamed),
  };
}

/** A cell that this user may not write in stays as it is, and is told among the loose ones. */
function giveCounter({range, formula}: FormulaCell): void {
  try {
    range.setFormula(markCalls(formula));
  } catch {
    // protected
  }
}
