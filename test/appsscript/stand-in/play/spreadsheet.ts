import {parseArea} from '../../../../shared/sheet/references';
import {addSheet, removeSheet} from '../book';
import type {Name, Sheet} from '../book';
import {MetadataFinderPlay} from './metadata';
import {RangePlay} from './range';
import {SheetPlay} from './sheet';
import {checkName} from './sheet-name';
import {TextFinderPlay} from './text-finder';
import {checkAlive} from './world';
import type {World} from './world';

/** « Class NamedRange » */
export class NamedRangePlay {
  constructor(
    private readonly world: World,
    private readonly name: Name,
  ) {}

  getName = () => this.name.name;
  getRange = () =>
    this.world.gate.wrap('Range', new RangePlay(this.world, this.name.place.sheet, this.name.place.area));

  setRange({sheet, area}: RangePlay): unknown {
    checkAlive(sheet);
    this.name.place = {sheet, area};
    return this.world.gate.wrap('NamedRange', this);
  }

  remove(): void {
    this.world.book.names.splice(this.world.book.names.indexOf(this.name), 1);
  }
}

/** « Class Spreadsheet »: the one that the script is bound to, or used in. */
export class SpreadsheetPlay {
  constructor(private readonly world: World) {}

  private give(sheet: Sheet | undefined) {
    return sheet === undefined ? null : this.world.gate.wrap('Sheet', new SheetPlay(this.world, sheet));
  }

  getId = () => '1AbC';
  getSpreadsheetLocale = () => this.world.book.locale;
  getSpreadsheetTimeZone = () => this.world.book.timeZone;
  getSheets = () => this.world.book.sheets.map((sheet) => this.give(sheet)!);
  getNumSheets = () => this.world.book.sheets.length;
  getSheetByName = (name: string) =>
    this.give(this.world.book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase()));
  getSheetById = (id: number) => this.give(this.world.book.sheets.find((sheet) => sheet.id === id));
  getActiveSheet = () => this.give(this.world.book.active.sheet)!;

  setActiveSheet({sheet}: SheetPlay): unknown {
    checkAlive(sheet);
    this.world.book.active = {sheet, row: 0, column: 0};
    return this.give(sheet);
  }

  getCurrentCell() {
    const {sheet, row, column} = this.world.book.active;
    return this.world.gate.wrap('Range', new RangePlay(this.world, sheet, {row, column, rows: 1, columns: 1}));
  }

  getActiveRange = () => this.getCurrentCell();
  getActiveCell = () => this.getCurrentCell();

  /** « Class Spreadsheet », insertSheet: the new sheet becomes the active one. */
  insertSheet(name: string, at?: number): unknown {
    const {book} = this.world;
    const sheet = addSheet(book, checkName(book, name), at ?? book.sheets.indexOf(book.active.sheet) + 1);
    book.active = {sheet, row: 0, column: 0};
    return this.give(sheet);
  }

  deleteSheet({sheet}: SheetPlay): void {
    checkAlive(sheet);
    if (!this.world.book.sheets.some((one) => one !== sheet && !one.hidden))
      throw new Error('You can’t remove all the visible sheets in a document.');
    removeSheet(sheet);
  }

  getRange(notation: string): unknown {
    const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(notation);
    const sheet = this.world.book.sheets.find(({name}) => name === (match?.[1]?.replace(/''/g, "'") ?? match?.[2]));
    const area = match === null ? null : parseArea(match[3]!);
    if (sheet === undefined || area === null) throw new Error(`Range not found: ${notation}`);
    return this.world.gate.wrap('Range', new RangePlay(this.world, sheet, area));
  }

  private named(name: string): Name | undefined {
    return this.world.book.names.find((one) => one.name.toLowerCase() === name.toLowerCase());
  }

  getNamedRanges = () =>
    this.world.book.names.map((name) => this.world.gate.wrap('NamedRange', new NamedRangePlay(this.world, name)));

  getRangeByName(name: string): unknown {
    const found = this.named(name);
    return found === undefined
      ? null
      : this.world.gate.wrap('Range', new RangePlay(this.world, found.place.sheet, found.place.area));
  }

  /** « Name a range of cells »: letters, digits and underscores; no digit first, no address, 250 characters at most. */
  setNamedRange(name: string, {sheet, area}: RangePlay): void {
    checkAlive(sheet);
    const isWord = /^[\p{L}_][\p{L}\p{N}_]{0,249}$/u.test(name) && !/^(true|false)/i.test(name);
    if (!isWord || parseArea(name.toUpperCase()) !== null || /^R\d*C\d*$/i.test(name))
      throw new Error(`The name of the range is invalid: ${name}`);
    const found = this.named(name);
    if (found === undefined) this.world.book.names.push({name, place: {sheet, area}});
    else found.place = {sheet, area};
  }

  removeNamedRange(name: string): void {
    const found = this.named(name);
    if (found === undefined) throw new Error(`The named range was not found: ${name}`);
    this.world.book.names.splice(this.world.book.names.indexOf(found), 1);
  }

  createDeveloperMetadataFinder = () =>
    this.world.gate.wrap('DeveloperMetadataFinder', new MetadataFinderPlay(this.world, null));

  createTextFinder = (text: string) => this.world.gate.wrap('TextFinder', new TextFinderPlay(this.world, text));

  toast(message: string): void {
    this.world.screen.toasts.push(message);
  }
}
