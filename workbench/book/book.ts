import type {Area, CellValue, Problem, Rows, SheetKey} from '../../shared';
import {
  addEmptySheet,
  findUsedStyles,
  isText,
  patchCells,
  readCsv,
  removeSheet,
  renameSheet,
  setNames,
  writeSheets,
} from '../../xlsx';
import type {CellPatch, UsedStyles} from '../../xlsx';
import {holdsCell, problem} from '../../shared';
import type {CellChange, PageChange} from './cell-change';
import {contentRows, contentSize, eachCell, isNews, writeChanges} from './mirror';
import {OpenFile} from './read-book';
import type {BookSheet} from './read-book';
import {keyOf, storedFormula} from './read-cells';
import {SLICE_ROWS} from './sheet-view';
import type {BookView, Refusal, SheetView, Slice, ViewStyle} from './sheet-view';

/**
 * The workbook that the page shows, as the file that it is: the bytes that were opened, and what changed since. The page only shows it; what
 * is saved is made here, from those bytes, so that nothing is lost of what the page cannot show.
 */
export class Book {
  readonly sheets: BookSheet[] = [];
  styles: ViewStyle[] = [];
  readonly refusal: Refusal;
  /** Raised by each change. */
  revision = 0;
  /** Raised when tabs or names are others. */
  structure = 0;
  private readonly pending = new Map<SheetKey, Map<string, CellPatch>>();
  private readonly sizes = new WeakMap<readonly unknown[], {rows: number; columns: number}>();
  private readonly contents = new WeakMap<readonly unknown[], Rows>();
  /** What there is to tell of how it was read. */
  readonly told: readonly Problem[];
  private nextKey = 1;
  private opened: OpenFile | undefined;
  private used: UsedStyles | undefined;

  constructor(
    /** With its extension. */
    readonly name: string,
    /** Without the cells that wait to be written. */
    public bytes: Uint8Array,
    /** What the reader of a text had to tell of it. */
    told: readonly Problem[] = [],
  ) {
    const file = this.file();
    this.refusal = file.refusal();
    this.told = [...told, ...file.lost().map((sheet) => problem('sheet-lost', {sheet}, {}))];
    for (const part of file.worksheets) this.sheets.push(file.readSheet(part, this.newKey()));
    this.styles = file.readStyles();
  }

  /** Opens an .xlsx or .xlsm file, or a text of cells that becomes one. Throws a WorkbookFileError. */
  static open(name: string, bytes: Uint8Array): Book {
    const title = name.replace(/\.[^.]*$/, '');
    if (!isText(name, bytes)) return new Book(/\.xls[xm]$/i.test(name) ? name : `${title}.xlsx`, bytes);
    const sheet = readCsv(title.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31) || 'Feuille', bytes);
    return new Book(`${title}.xlsx`, writeSheets([sheet]), sheet.told);
  }

  /** The bytes as they are, opened once. */
  file(): OpenFile {
    if (this.opened?.bytes !== this.bytes) this.opened = new OpenFile(this.bytes);
    return this.opened;
  }

  /** What its sheets count on: they are all read for it, once, for nothing that is written later counts on more. */
  usedStyles(): UsedStyles {
    const {pack, book} = this.file();
    return (this.used ??= findUsedStyles(pack, book));
  }

  newKey(): SheetKey {
    return `f${this.nextKey++}`;
  }

  find(key: SheetKey): BookSheet | undefined {
    return this.sheets.find((sheet) => sheet.key === key);
  }

  findNamed(name: string): BookSheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  sizeOf(sheet: BookSheet): {rows: number; columns: number} {
    const known = this.sizes.get(sheet.values) ?? contentSize(sheet);
    this.sizes.set(sheet.values, known);
    return known;
  }

  rowsOf(sheet: BookSheet): Rows {
    const known = this.contents.get(sheet.values) ?? contentRows(sheet);
    this.contents.set(sheet.values, known);
    return known;
  }

  /** What the page shows, without the cells. */
  view(): BookView {
    const file = this.file();
    return {
      name: this.name,
      sheets: this.sheets.map((sheet) => this.viewOf(sheet)),
      styles: this.styles,
      names: file.visibleNames(),
      notShown: file.notShown(),
      told: this.told.map(({message}) => message),
      refusal: this.refusal,
    };
  }

  viewOf(sheet: BookSheet): SheetView {
    const {values: _values, styles, formulas: _formulas, odd: _odd, ...frame} = sheet;
    const columns = styles.reduce((most, line) => Math.max(most, line.length), this.sizeOf(sheet).columns);
    return {...frame, rows: Math.max(styles.length, sheet.values.length), columns};
  }

  /** A sheet as the page takes it: how it stands among the others, and its first cells. */
  shown(sheet: BookSheet): [SheetView, Slice | null, readonly ViewStyle[], number] {
    return [this.viewOf(sheet), this.slice(sheet.key, 0, SLICE_ROWS), this.styles, this.sheets.indexOf(sheet)];
  }

  slice(key: SheetKey, first: number, count: number): Slice | null {
    const sheet = this.find(key);
    if (sheet === undefined) return null;
    const last = Math.min(first + count, Math.max(sheet.values.length, sheet.styles.length));
    const lines = Array.from({length: Math.max(0, last - first)}, (_, at) => first + at);
    const columns = lines.reduce((most, row) => Math.max(most, sheet.styles[row]?.length ?? 0), 0);
    const styles = new Uint16Array(lines.length * columns);
    lines.forEach((row, at) =>
      sheet.styles[row]?.forEach((style, column) => (styles[at * columns + column] = style ?? 0)),
    );
    const formulas = [...sheet.formulas].flatMap(([place, {text}]) => {
      const [row, column] = place.split(',').map(Number) as [number, number];
      return row >= first && row < last ? [{row, column, text}] : [];
    });
    const spills = [...sheet.formulas.values()].flatMap(({spill}) => spill ?? []);
    return {
      first,
      values: lines.map((row) => shownRow(sheet.values[row] ?? [], row, spills)),
      styles,
      columns,
      formulas,
    };
  }

  /** What the page tells, kept for the next saving. */
  heard(change: PageChange): boolean {
    const isNew = this.take(change);
    if (isNew) this.revision++;
    if (isNew && change.kind !== 'cells') this.structure++;
    return isNew;
  }

  private take(change: PageChange): boolean {
    if (this.refusal.cells !== null) return false; // the page lets nobody write: what comes was worked out again
    if (change.kind === 'named') {
      this.bytes = setNames(this.bytes, [{name: change.name, formula: change.formula}]);
      return true;
    }
    const sheet = this.find(change.key);
    if (change.kind === 'added') {
      if (sheet !== undefined) return false;
      this.bytes = addEmptySheet(this.bytes, change.name);
      const part = this.file().worksheets.find(({name}) => name === change.name);
      if (part !== undefined) this.sheets.push(this.file().readSheet(part, change.key));
      return true;
    }
    if (sheet === undefined) return false;
    if (change.kind === 'cells') return this.takeCells(sheet, change.cells);
    if (change.kind === 'renamed') {
      if (sheet.name === change.name) return false;
      this.flush();
      this.bytes = renameSheet(this.bytes, sheet.name, change.name);
      sheet.name = change.name;
      return true;
    }
    this.bytes = removeSheet(this.bytes, sheet.name);
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    this.pending.delete(sheet.key);
    return true;
  }

  private takeCells(sheet: BookSheet, cells: readonly CellChange[]): boolean {
    const news = cells.filter((cell) => isNews(sheet, cell));
    if (news.length === 0) return false;
    const waiting = this.pending.get(sheet.key) ?? new Map<string, CellPatch>();
    this.pending.set(sheet.key, waiting);
    for (const cell of news) {
      const former = sheet.formulas.get(keyOf(cell.row, cell.column))?.spill;
      if (former !== undefined)
        eachCell(former, (row, column) => waiting.set(keyOf(row, column), {row, column, value: null}));
    }
    for (const cell of news) addPatch(waiting, cell);
    writeChanges(sheet, news);
    return true;
  }

  /** Sheets with cells that wait. */
  get waiting(): readonly SheetKey[] {
    return [...this.pending.keys()];
  }

  /** Writes the cells that wait into the bytes; of those sheets alone, where they are given. */
  flush(keys: ReadonlySet<SheetKey> | null = null): void {
    const patches = [...this.pending].flatMap(([key, cells]) => {
      const sheet = this.find(key);
      if (sheet === undefined || cells.size === 0 || (keys !== null && !keys.has(key))) return [];
      return [{key, sheet: sheet.name, cells: [...cells.values()]}];
    });
    if (patches.length === 0) return;
    this.bytes = patchCells(this.bytes, patches); // where it refuses, the cells go on waiting
    for (const {key} of patches) this.pending.delete(key);
  }
}

/** A row as the page takes it: what a formula spills comes from the formula, and would be in its way. */
function shownRow(line: readonly CellValue[], row: number, spills: readonly Area[]): readonly CellValue[] {
  const met = spills.filter((area) => row >= area.row && row < area.row + area.rows);
  if (met.length === 0) return line;
  return line.map((value, column) =>
    met.some((area) => holdsCell(area, row, column) && !(row === area.row && column === area.column)) ? null : value,
  );
}

/** A spilled formula is written with its values: programs that do not know it show them all the same. */
function addPatch(waiting: Map<string, CellPatch>, {row, column, value, formula, format, spill}: CellChange): void {
  const look = format === null ? {} : {format};
  if (formula === null) {
    waiting.set(keyOf(row, column), {row, column, value, ...look});
    return;
  }
  if (spill !== undefined)
    eachCell(spill.area, (r, c) =>
      waiting.set(keyOf(r, c), {row: r, column: c, value: spill.values[r - row]?.[c - column] ?? null}),
    );
  const area = spill === undefined ? {} : {spill: spill.area};
  waiting.set(keyOf(row, column), {row, column, value, formula: storedFormula(formula), ...area, ...look});
}
