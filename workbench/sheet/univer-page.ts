import type {ICellData, IExecutionOptions, Injector, Univer, Workbook} from '@univerjs/core';
import {BooleanNumber, ICommandService, mergeWorksheetSnapshotWithDefault} from '@univerjs/core';
import {FormulaDataModel, SetDefinedNameMutation} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type {Selection, SheetKey} from '../../shared';
import type {CellChange, PageChange} from '../book/cell-change';
import {SLICE_ROWS} from '../book/sheet-view';
import type {BookView, SheetView, Slice, ViewStyle} from '../book/sheet-view';
import type {PageDoor} from '../host/page-door';
import {fence} from './fence';
import {PageListener} from './listen';
import {PlainSheets} from './plain-sheets';
import {definedName, showBook, UNIT} from './show-book';
import {styleId, toCellData, toCellRows, toUniverStyle, toWorksheet} from './to-univer';

/** Univer goes to a sheet that comes, but for one that another user added: whoever reads another sheet stays there. */
const STAYS: IExecutionOptions = {fromCollab: true};

interface PageOptions {
  /** Cells of a sheet, from the book. */
  readonly slice: (key: SheetKey, first: number, count: number) => Promise<Slice | null>;
  readonly tell: (change: PageChange) => void;
  /** Says to the user why something was refused. */
  readonly say: (why: string) => void;
  /** Lets the page breathe between two slices. */
  readonly breathe: () => Promise<void>;
  /** Scrolls to a cell; where there is a screen. */
  readonly scrollTo?: (row: number, column: number) => void;
}

/** A workbook shown by Univer, with or without a screen: all that our side does there goes through here. */
export class UniverPage implements PageDoor {
  readonly workbook: Workbook;
  readonly listener: PageListener;
  private readonly commands: ICommandService;
  private readonly injector: Injector;
  private readonly plain: PlainSheets;
  /** What shows beside cells: charts and links, by sheet. */
  readonly views = new Map<SheetKey, SheetView>();
  private knownStyles: number;
  private drawing = 0;

  constructor(
    univer: Univer,
    view: BookView,
    private readonly options: PageOptions,
  ) {
    this.injector = univer.__getInjector();
    this.commands = this.injector.get(ICommandService);
    this.workbook = showBook(univer, view);
    this.knownStyles = view.styles.length;
    this.plain = new PlainSheets(this.workbook, this.injector.get(FormulaDataModel), this.commands);
    for (const sheet of view.sheets) {
      this.plain.add(sheet.key);
      this.views.set(sheet.key, sheet);
    }
    const isOurs = () => this.drawing > 0;
    this.listener = new PageListener(this.workbook, this.injector.get(FormulaDataModel), isOurs, options.tell);
    this.listener.listenTo(this.commands);
    fence(this.commands, isOurs, options.say, view.refusal);
  }

  /**
   * Brings the cells of every sheet, the one in sight first; the page can be used meanwhile. All are asked for at once: who asks the book
   * something else after that, as the pane does, does not make them wait.
   */
  async fill(sheets: readonly SheetView[], shown: () => void = () => undefined): Promise<void> {
    const active = this.workbook.getActiveSheet()?.getSheetId();
    const order = [...sheets].sort((a, b) => Number(b.key === active) - Number(a.key === active));
    const coming = order.map((sheet) => ({key: sheet.key, slices: this.slicesOf(sheet)}));
    for (const {key, slices} of coming) {
      for (const slice of slices) {
        const cells = await slice;
        if (cells !== null) this.place(key, cells, slice === slices[slices.length - 1]);
        await this.options.breathe();
      }
      if (key === active) shown();
    }
  }

  private slicesOf({key, rows}: SheetView, from = 0): Promise<Slice | null>[] {
    const slices: Promise<Slice | null>[] = [];
    for (let first = from; first < rows; first += SLICE_ROWS) slices.push(this.options.slice(key, first, SLICE_ROWS));
    return slices;
  }

  /** Cells go straight into the model: as mutations, a hundred thousand rows would take seconds. Only formulas are told to the engine. */
  place(key: SheetKey, slice: Slice, isLast = true): void {
    const sheet = this.workbook.getSheetBySheetId(key);
    if (sheet === null || sheet === undefined) return;
    const matrix = sheet.getCellMatrix();
    Object.assign(matrix.getMatrix(), toCellRows({...slice, formulas: []}));
    if (isLast) matrix.getLength(); // ends are worked out again
    if (slice.formulas.length === 0) return; // a formula that comes by a mutation is heard of
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const {row, column, text} of slice.formulas)
      (cellValue[row] ??= {})[column] = {...sheet.getCellRaw(row, column), f: text};
    this.quietly(SetRangeValuesMutation.id, {subUnitId: key, cellValue});
  }

  async putSheet(view: SheetView, cells: Slice | null, styles: readonly ViewStyle[], place: number): Promise<void> {
    this.addStyles(styles);
    this.views.set(view.key, view);
    const cellData = cells === null ? {} : toCellRows(cells);
    for (const coming of this.slicesOf(view, SLICE_ROWS)) {
      const slice = await coming;
      if (slice !== null) Object.assign(cellData, toCellRows(slice));
    }
    const sheet = mergeWorksheetSnapshotWithDefault({...toWorksheet(view), cellData});
    const former = this.workbook.getSheetBySheetId(view.key);
    const wasActive =
      former !== null && former !== undefined && this.workbook.getActiveSheet()?.getSheetId() === view.key;
    const index = former ? this.workbook.getSheetIndex(former) : Math.min(place, this.workbook.getSheets().length);
    if (former) this.quietly(RemoveSheetMutation.id, {subUnitId: view.key, subUnitName: view.name});
    this.quietly(InsertSheetMutation.id, {index, sheet}, STAYS);
    if (wasActive) this.quietly(SetWorksheetActiveOperation.id, {subUnitId: view.key});
    await this.options.breathe();
  }

  async removeSheet(key: SheetKey): Promise<void> {
    const sheet = this.workbook.getSheetBySheetId(key);
    if (sheet === null || sheet === undefined) return;
    this.views.delete(key);
    if (this.workbook.getActiveSheet()?.getSheetId() === key) {
      const other = this.workbook
        .getSheets()
        .find((one) => one !== sheet && one.isSheetHidden() === BooleanNumber.FALSE);
      if (other !== undefined) this.quietly(SetWorksheetActiveOperation.id, {subUnitId: other.getSheetId()});
    }
    this.quietly(RemoveSheetMutation.id, {subUnitId: key, subUnitName: sheet.getName()});
    await this.options.breathe();
  }

  async putNames(names: readonly {readonly name: string; readonly formula: string}[]): Promise<void> {
    for (const {name, formula} of names) this.quietly(SetDefinedNameMutation.id, definedName(name, formula));
  }

  async putCells(key: SheetKey, cells: readonly CellChange[]): Promise<void> {
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (const {row, column, value} of cells) {
      const cell = toCellData(value);
      (cellValue[row] ??= {})[column] = {v: cell.v ?? null, t: cell.t ?? null, f: null, si: null, p: null};
    }
    this.quietly(SetRangeValuesMutation.id, {subUnitId: key, cellValue});
  }

  async readSelection(): Promise<Selection | null> {
    const range = this.injector.get(SheetsSelectionsService).getCurrentLastSelection();
    const sheet = this.workbook.getActiveSheet()?.getSheetId();
    if (range === null || range === undefined || sheet === undefined) return null;
    const {actualRow, actualColumn} = range.primary ?? {
      actualRow: range.range.startRow,
      actualColumn: range.range.startColumn,
    };
    return {sheet, row: actualRow, column: actualColumn};
  }

  async showCell(key: SheetKey, row: number, column: number): Promise<void> {
    this.quietly(SetWorksheetActiveOperation.id, {subUnitId: key});
    const range = {startRow: row, endRow: row, startColumn: column, endColumn: column};
    const primary = {actualRow: row, actualColumn: column, isMerged: false, isMergedMainCell: false, ...range};
    this.quietly(SetSelectionsOperation.id, {subUnitId: key, selections: [{range, primary, style: null}]});
    this.options.scrollTo?.(row, column);
  }

  async insertFormula(formula: string): Promise<boolean> {
    const place = await this.readSelection();
    if (place === null) return false;
    const {sheet, row, column} = place;
    const held = this.workbook.getSheetBySheetId(sheet)?.getCell(row, column);
    if (held !== null && held !== undefined && ((held.v ?? '') !== '' || held.p || held.f || held.si)) return false;
    const range = {startRow: row, endRow: row, startColumn: column, endColumn: column};
    const written = await this.commands.executeCommand(SetRangeValuesCommand.id, {
      unitId: UNIT,
      subUnitId: sheet,
      range,
      value: {f: formula},
    });
    this.listener.flush();
    return written === true;
  }

  /** Every cell with a function of ours. */
  ourFormulas(): {readonly key: SheetKey; readonly change: CellChange}[] {
    const sheets = this.injector.get(FormulaDataModel).getFormulaData()[UNIT] ?? {};
    return Object.entries(sheets).flatMap(([key, rows]) =>
      Object.entries(rows ?? {}).flatMap(([row, columns]) =>
        Object.keys(columns ?? {})
          .map((column) => this.listener.read(key, Number(row), Number(column)))
          .filter(({formula}) => formula !== null && /(^|[^\p{L}\p{N}_.])ML\.[A-Z]/iu.test(formula))
          .map((change) => ({key, change})),
      ),
    );
  }

  /** Writes cells as a user would. */
  write(key: SheetKey, cellValue: Record<number, Record<number, ICellData>>): void {
    this.commands.syncExecuteCommand(SetRangeValuesMutation.id, {unitId: UNIT, subUnitId: key, cellValue});
  }

  /** Styles keep their number: those of a sheet drawn later come after the ones known. */
  private addStyles(styles: readonly ViewStyle[]): void {
    const table = this.workbook.getStyles();
    for (; this.knownStyles < styles.length; this.knownStyles++)
      table.addCustomStyle(styleId(this.knownStyles), toUniverStyle(styles[this.knownStyles]!));
  }

  /** Does what nobody needs to be told of. */
  private quietly(id: string, params: object, options: IExecutionOptions = {}): void {
    this.drawing++;
    try {
      this.commands.syncExecuteCommand(id, {unitId: UNIT, ...params}, options);
    } finally {
      this.drawing--;
    }
  }
}
