import {newBook} from './book';
import type {Book} from './book';
import {Gate} from './gate';
import type {Calls, Mode, Spoil} from './gate';
import {copyBook} from './copy-book';
import {ChartsPlay} from './play/charts';
import {HtmlServicePlay} from './play/html';
import {LockServicePlay, PropertiesServicePlay, ScriptAppPlay, SessionPlay, UtilitiesPlay} from './play/services';
import {SpreadsheetAppPlay} from './play/spreadsheet-app';
import {newScreen} from './play/ui';
import type {Screen} from './play/ui';

export {throughScriptRun} from './script-run';

interface StandInOptions {
  /** Of the spreadsheet: `fr_FR` unless told. */
  readonly locale?: string;
  readonly timeZone?: string;
  /** Of the script project (the manifest). */
  readonly scriptTimeZone?: string;
  /** Installed from the Marketplace; else the script is bound to the spreadsheet. */
  readonly isAddon?: boolean;
}

/** What a script finds in its global scope: to be given to `vm.createContext`. */
interface Globals {
  readonly SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  readonly LockService: GoogleAppsScript.Lock.LockService;
  readonly PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  readonly Session: GoogleAppsScript.Base.Session;
  readonly Utilities: GoogleAppsScript.Utilities.Utilities;
  readonly HtmlService: GoogleAppsScript.HTML.HtmlService;
  readonly Charts: GoogleAppsScript.Charts.Charts;
  readonly ScriptApp: GoogleAppsScript.Script.ScriptApp;
}

/**
 * A strict stand-in for Google Sheets and Apps Script: its spreadsheet is `book`, scripts come in by `globals`, tests count by `calls` and
 * spoil by `failAt`. What it refuses, the real one refuses; where the documents leave room it takes the harder reading.
 */
export class SheetsStandIn {
  readonly globals: Globals;
  readonly book: Book;
  /** What the user sees of us: menus, sidebars, alerts, toasts. */
  readonly screen: Screen = newScreen();
  /** Milliseconds that the script slept, one entry each time. */
  readonly sleeps: number[] = [];
  private readonly gate = new Gate();
  private readonly options: StandInOptions;

  constructor(options: StandInOptions = {}, book?: Book) {
    this.options = options;
    const {locale = 'fr_FR', timeZone = 'Europe/Paris', scriptTimeZone = timeZone, isAddon = false} = options;
    this.book = book ?? newBook(locale, timeZone);
    const {gate, screen, sleeps} = this;
    const world = {gate, book: this.book, screen, scriptTimeZone, sleeps, isAddon};
    this.globals = {
      SpreadsheetApp: this.gate.wrap('SpreadsheetApp', new SpreadsheetAppPlay(world)),
      LockService: this.gate.wrap('LockService', new LockServicePlay(world)),
      PropertiesService: this.gate.wrap('PropertiesService', new PropertiesServicePlay(world)),
      Session: this.gate.wrap('Session', new SessionPlay(world)),
      Utilities: this.gate.wrap('Utilities', new UtilitiesPlay(world)),
      HtmlService: this.gate.wrap('HtmlService', new HtmlServicePlay(world)),
      Charts: this.gate.wrap('Charts', new ChartsPlay()),
      ScriptApp: this.gate.wrap('ScriptApp', new ScriptAppPlay(world)),
    } as unknown as Globals;
  }

  get calls(): Calls {
    return this.gate.calls;
  }

  /** Counts from nought again. */
  resetCalls(): void {
    this.gate.reset();
  }

  get mode(): Mode {
    return this.gate.mode;
  }

  set mode(mode: Mode) {
    this.gate.mode = mode;
  }

  /** Called before and after each call that goes to the spreadsheet: a test that throws there plays a fault. */
  set spoil(spoil: Spoil | null) {
    this.gate.spoil = spoil;
  }

  /** Makes the n-th call throw, before it is applied or after, once or from then on. */
  failAt(
    call: number,
    {
      applied = false,
      lasting = false,
      message = 'Service Spreadsheets timed out while accessing document with id 1AbC.',
    }: {applied?: boolean; lasting?: boolean; message?: string} = {},
  ): void {
    const from = this.calls.count;
    this.spoil = (at, _, moment) => {
      const isIt = lasting ? at - from >= call : at - from === call;
      if (isIt && (moment === 'after') === (applied && at - from === call)) throw new Error(message);
    };
  }

  /** The same spreadsheet in another session: nothing counted, nothing spoilt, apart from this one from now on. */
  copy(): SheetsStandIn {
    return new SheetsStandIn(this.options, copyBook(this.book));
  }
}
