import type {Area, Color, SheetPlan} from '../../shared';
import {subtract} from '../../shared';
import type {Looks} from './cell-look';
import {rangeAt} from './own-sheet';
import type {OwnSheet} from './own-sheet';
import {toHostError} from './sheets-fault';
import type {GoogleSheet, SheetsSession} from './sheets-session';

/** How the sheet is shown. Apps Script sets nothing of how it prints: no margins, no breaks, no header. */
export function drawPage(sheet: GoogleSheet, plan: SheetPlan, looks: Looks, isNew: boolean): void {
  const {freeze, tabColor} = plan;
  sheet.setHiddenGridlines(true);
  if (tabColor !== undefined) sheet.setTabColor(looks.colorOf(tabColor as Color));
  if (!isNew || freeze.rows > 0) sheet.setFrozenRows(freeze.rows);
  if (!isNew || freeze.columns > 0) sheet.setFrozenColumns(freeze.columns);
}

/**
 * Who types over our figures is warned, and nobody is locked out. Zones of comments, and all that lies beside and below our cells, are open.
 * `cells` is all the cells of the sheet.
 */
export function drawProtection(
  {door}: SheetsSession,
  sheet: GoogleSheet,
  plan: SheetPlan,
  {target, cells, own}: {readonly target: Area; readonly cells: Area; readonly own: OwnSheet | null},
): void {
  try {
    const former = own === null ? undefined : sheet.getProtections(door.app.ProtectionType.SHEET)[0];
    if (former?.isWarningOnly() === false) {
      // Somebody locked the sheet on purpose: theirs stays. One that a fault left half made is ours.
      if (own?.isInterrupted !== true || former.getDescription() !== '') return;
      former.setWarningOnly(true);
    }
    const protection = former ?? sheet.protect().setWarningOnly(true);
    const open = [...plan.zones.map(({area}) => area), ...subtract([cells], [target])];
    protection.setUnprotectedRanges(open.map((area) => rangeAt(sheet, area)));
  } catch (error) {
    // Only the owner may protect in some files: the sheet is none the worse.
    if (toHostError(error, 'protect').fault !== 'protected') throw error;
  }
}
