import {googleDoor} from '../host/sheets-door';
import {alone} from '../host/sheets-fault';
import {readWorkbook} from '../functions/google-edge';
import type {Desk} from './desk';
import {entries} from './entries';
import type {Entry} from './entries';
import {findByName} from './find-formulas';
import {refreshFormulas} from './refresh-formulas';
import type {Refreshed} from './refresh-formulas';
import {openedText} from './sentences';
import {readStamp} from './stamp';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** What Google tells a simple trigger. */
export interface OpenEvent {
  readonly authMode?: unknown;
}

/**
 * The menu, always; then formulas that read the workbook are made again when the registers changed since. Where the add-on was never
 * used in this file Google allows the menu and nothing else (AuthMode.NONE), and says nothing of the mode when nobody opened.
 */
export function openWorkbook(desk: Desk, event: OpenEvent | undefined): void {
  addMenu();
  const mode = String(event?.authMode ?? 'NONE');
  if (mode === 'NONE') return;
  try {
    const refreshed = refreshIfOlder(SpreadsheetApp.getActiveSpreadsheet());
    if (refreshed !== null) desk.whisper(openedText(refreshed));
  } catch {
    // Opening a file must never fail for this: the menu does the same, and says why it cannot.
    whisperQuietly(desk);
  }
}

function whisperQuietly(desk: Desk): void {
  try {
    desk.whisper('Formules ML_ non actualisées : menu « Bilan ML », « Actualiser les formules ML ».');
  } catch {
    // nobody to tell
  }
}

/**
 * A script of the spreadsheet has a menu of its own; an add-on has one under « Extensions » (« Custom menus for Editor add-ons »). Where
 * Google does not say which it is, the second, that both may have.
 */
function newMenu(): GoogleAppsScript.Base.Menu {
  const ui = SpreadsheetApp.getUi();
  try {
    const {NONE} = ScriptApp.InstallationSource;
    if (ScriptApp.getInstallationSource() === NONE) return ui.createMenu('Bilan ML');
  } catch {
    // not allowed to ask: an add-on that was never used in this file
  }
  return ui.createAddonMenu();
}

function addMenu(): void {
  const menu = newMenu();
  for (const entry of entries as readonly Entry[]) {
    if (entry.menu === undefined) continue;
    if (entry.menu.apart === true) menu.addSeparator();
    menu.addItem(entry.menu.label, entry.name);
  }
  menu.addToUi();
}

/** Google ends what it starts at the opening after thirty seconds: no rewriting of formulas may begin too late. */
const READING = 15_000;

/** Null where no formula reads the workbook, or the registers are what they were when the values were last read back. */
function refreshIfOlder(spreadsheet: Spreadsheet): Refreshed | null {
  if (findByName(spreadsheet).length === 0) return null;
  const began = Date.now();
  const workbook = readWorkbook({isCancelled: () => Date.now() - began > READING});
  if (readStamp() === workbook.source) return null;
  return alone(googleDoor(), 'formulas', () => refreshFormulas(spreadsheet, workbook, Date.now()));
}
