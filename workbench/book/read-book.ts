import type {CellValue, PlanChart, SheetKey} from '../../shared';
import {
  CellRoom,
  findDateStyles,
  findLock,
  findWorkbookParts,
  isStructureLocked,
  openPackage,
  readNames,
  readStrings,
  toUtf8,
  WorkbookFileError,
} from '../../xlsx';
import type {Package, SheetPart, WorkbookParts} from '../../xlsx';
import {readCells} from './read-cells';
import type {SheetCells} from './read-cells';
import {readCharts} from './read-charts';
import {readFrame} from './read-sheet';
import type {SheetFrame} from './read-sheet';
import {readStyles} from './read-styles';
import type {Refusal, ViewStyle} from './sheet-view';

/** A sheet of the file, read whole. */
export interface BookSheet extends SheetFrame, SheetCells {
  readonly key: SheetKey;
  name: string;
  readonly hidden: boolean;
  readonly charts: readonly PlanChart[];
  values: CellValue[][];
}

/** A file opened for reading: its parts are found once. */
export class OpenFile {
  readonly pack: Package;
  readonly book: WorkbookParts;
  private readonly room: CellRoom;
  private known: readonly string[] | undefined;
  private dates: readonly boolean[] | undefined;

  constructor(readonly bytes: Uint8Array) {
    this.pack = openPackage(bytes);
    this.room = new CellRoom(bytes.length);
    this.book = findWorkbookParts(this.pack);
  }

  get worksheets(): readonly SheetPart[] {
    return this.book.sheets.filter(({type, part}) => type === 'worksheet' && this.pack.find(part));
  }

  readSheet({name, hidden, part}: SheetPart, key: SheetKey): BookSheet {
    const bytes = toUtf8(this.pack.read(part), part);
    const {pack, room} = this;
    const cells = readCells(bytes, {part, sheet: name, room, strings: () => this.strings(), shiftOf: this.shift()});
    return {key, name, hidden, ...readFrame(bytes, part), ...cells, charts: readCharts(pack, part)};
  }

  /** Read once a cell asks for them: our sheets hold their texts themselves. */
  private strings(): readonly string[] {
    return (this.known ??= readStrings(this.pack, this.book));
  }

  readStyles(): ViewStyle[] {
    const {pack, book} = this;
    return book.styles && pack.find(book.styles) ? readStyles(pack.parse(book.styles)) : [];
  }

  /** What the page does not show of this file, though saving keeps it. */
  notShown(): string[] {
    const has = (pattern: RegExp) => this.pack.entries.some(({name}) => pattern.test(name));
    const kinds: [string, boolean][] = [
      ['les images', has(/^xl\/media\//i)],
      ['les commentaires de cellules', has(/^xl\/(?:comments|threadedComments)/i)],
      ['les tableaux croisés dynamiques', has(/^xl\/pivotTables\//i)],
      ['les macros', has(/vbaProject/i)],
      ['les feuilles graphiques', this.book.sheets.some(({type}) => type !== 'worksheet' && type !== '')],
      ['les feuilles annoncées sans contenu', this.book.sheets.some(({part}) => part === '' || !this.pack.find(part))],
    ];
    return kinds.filter(([, isThere]) => isThere).map(([kind]) => kind);
  }

  /** Sheets that the file announces, and that are not in it. */
  lost(): string[] {
    const isLost = ({relationId, type, part}: SheetPart) =>
      (relationId !== '' && type === '') || (type === 'worksheet' && !this.pack.find(part));
    return this.book.sheets.filter(isLost).map(({name}) => name);
  }

  /** What the graft of files will refuse, told before anybody works for nothing. */
  refusal(): Refusal {
    const lock = findLock(this.pack, this.book);
    const cells = lock === null ? null : new WorkbookFileError(lock).message;
    const tabs = isStructureLocked(this.book) ? new WorkbookFileError('structure-locked').message : null;
    return {cells, tabs: cells ?? tabs};
  }

  /** Names that formulas may use. */
  visibleNames(): {name: string; formula: string}[] {
    return readNames(this.book)
      .filter(
        ({name, hidden, sheet, formula}) =>
          !hidden && sheet === null && !/^_xl/.test(name) && !formula.includes('#REF!'),
      )
      .map(({name, formula}) => ({name, formula}));
  }

  private shift(): ((style: number) => number) | null {
    const {book, pack} = this;
    if (!book.date1904 || !book.styles) return null;
    this.dates ??= findDateStyles(pack.parse(book.styles));
    const {dates} = this;
    return (style) => (dates[style] === true ? 1462 : 0);
  }
}
