type App = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

/** All that the host asks of Apps Script: tests come in here with a stand-in. */
export interface SheetsDoor {
  readonly app: App;
  readonly charts: GoogleAppsScript.Charts.Charts;
  /** The document at hand: `spreadsheets.currentonly` opens no other. */
  spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet;
  /** Null outside of a document. */
  documentLock(): GoogleAppsScript.Lock.Lock | null;
  /** Texts kept with the document, for whoever uses the add-on in it. */
  properties(): GoogleAppsScript.Properties.Properties;
  sleep(milliseconds: number): void;
  /** What the clocks of a zone show: `yyyy-MM-dd HH:mm:ss`. */
  formatDate(date: Date, zone: string, pattern: string): string;
}

/** The services of Apps Script that the host uses. */
export interface SheetsGlobals {
  readonly SpreadsheetApp: App;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly Charts: GoogleAppsScript.Charts.Charts;
}

export function doorOf({
  SpreadsheetApp: app,
  LockService: locks,
  PropertiesService: kept,
  Utilities: tools,
  Charts: charts,
}: SheetsGlobals): SheetsDoor {
  return {
    app,
    charts,
    spreadsheet: () => app.getActiveSpreadsheet(),
    documentLock: () => locks.getDocumentLock() as GoogleAppsScript.Lock.Lock | null,
    properties: () => kept.getDocumentProperties(),
    sleep: (milliseconds) => tools.sleep(milliseconds),
    formatDate: (date, zone, pattern) => tools.formatDate(date as unknown as GoogleAppsScript.Base.Date, zone, pattern),
  };
}

/** The services that a script finds in its global scope; none is touched before it is needed. */
export function googleDoor(): SheetsDoor {
  return doorOf({SpreadsheetApp, LockService, PropertiesService, Utilities, Charts});
}
