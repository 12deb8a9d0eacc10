import {parseArea} from '../../../../shared/sheet/references';
import {cellAt, extent, removeSheet} from '../book';
import type {Sheet} from '../book';
import {ChartBuilderPlay, EmbeddedChartPlay, emptyChart} from './charts';
import {addMetadata, MetadataFinderPlay} from './metadata';
import {ProtectionPlay} from './protection';
import {RangeListPlay} from './range-list';
import {RangePlay} from './range';
import {RulePlay} from './rules';
import {NamedRangePlay} from './spreadsheet';
import {checkName} from './sheet-name';
import {checkAlive, checkEditable, nameOfEnum} from './world';
import type {EnumValue, World} from './world';

/** « Class Sheet » */
export class SheetPlay {
  constructor(
    private readonly world: World,
    readonly sheet: Sheet,
  ) {}

  private get self() {
    return this.world.gate.wrap('Sheet', this);
  }

  private alive(): Sheet {
    checkAlive(this.sheet);
    return this.sheet;
  }

  private change(act: (sheet: Sheet) => void): unknown {
    checkEditable(this.sheet);
    act(this.sheet);
    return this.self;
  }

  getName = () => this.alive().name;
  getSheetId = () => this.alive().id;
  getIndex = () => this.world.book.sheets.indexOf(this.alive()) + 1;
  isSheetHidden = () => this.alive().hidden;
  getLastRow = () => extent(this.alive()).rows;
  getLastColumn = () => extent(this.alive()).columns;
  getMaxRows = () => this.alive().rows;
  getMaxColumns = () => this.alive().columns;
  hasHiddenGridlines = () => this.alive().gridlinesHidden;

  setName(name: string): unknown {
    return this.change((sheet) => (sheet.name = checkName(this.world.book, name, sheet)));
  }

  /** « Class Sheet », hideSheet: the last sheet in sight cannot be hidden. */
  hideSheet(): unknown {
    const {book} = this.world;
    const other = book.sheets.find((sheet) => sheet !== this.sheet && !sheet.hidden);
    if (other === undefined) throw new Error('You can’t hide all the sheets in a document.');
    if (book.active.sheet === this.sheet) book.active = {sheet: other, row: 0, column: 0};
    return this.change((sheet) => (sheet.hidden = true));
  }

  showSheet(): unknown {
    return this.change((sheet) => (sheet.hidden = false));
  }

  activate(): unknown {
    this.world.book.active = {sheet: this.alive(), row: 0, column: 0};
    return this.self;
  }

  setCurrentCell(range: RangePlay): unknown {
    return range.activate();
  }

  getRange(row: number | string, column = 1, rows = 1, columns = 1): unknown {
    const area = typeof row === 'string' ? parseArea(row) : {row: row - 1, column: column - 1, rows, columns};
    if (area === null) throw new Error('Range not found');
    return this.world.gate.wrap('Range', new RangePlay(this.world, this.sheet, area));
  }

  getRangeList(notations: readonly string[]): unknown {
    return this.world.gate.wrap('RangeList', new RangeListPlay(this.world, this.alive(), notations));
  }

  /** From A1 to the last cell with content; A1 alone when there is none. */
  getDataRange(): unknown {
    const {rows, columns} = extent(this.alive());
    return this.getRange(1, 1, Math.max(1, rows), Math.max(1, columns));
  }

  insertRowsAfter(after: number, howMany: number): unknown {
    return this.change((sheet) => {
      // Rows among others would push down what stands below: not played, since nothing of ours does it.
      if (after !== sheet.rows) throw new Error('the stand-in adds rows at the end only');
      sheet.rows += howMany;
    });
  }

  insertColumnsAfter(after: number, howMany: number): unknown {
    return this.change((sheet) => {
      if (after !== sheet.columns) throw new Error('the stand-in adds columns at the end only');
      sheet.columns += howMany;
    });
  }

  private size(sizes: 'widths' | 'heights', from: number, count: number, pixels: number): unknown {
    if (pixels < 2 || pixels > 2000) throw new Error('The size is out of bounds.');
    const last = sizes === 'widths' ? this.sheet.columns : this.sheet.rows;
    if (from < 1 || count < 1 || from + count - 1 > last) throw new Error('Those rows or columns are out of bounds.');
    return this.change((sheet) => {
      const plain = sizes === 'widths' ? 100 : 21;
      for (let at = from - 1; at < from - 1 + count; at++)
        if (pixels === plain) sheet[sizes].delete(at);
        else sheet[sizes].set(at, pixels);
    });
  }

  setColumnWidth = (column: number, width: number) => this.size('widths', column, 1, width);
  setColumnWidths = (from: number, count: number, width: number) => this.size('widths', from, count, width);
  /**
   * « By default, rows grow to fit cell contents » with `setRowHeights`; `setRowHeightsForced` gives what is told. What a text takes is not
   * played: a line, at least.
   */
  setRowHeights = (from: number, count: number, height: number) =>
    this.size('heights', from, count, Math.max(21, height));
  setRowHeightsForced = (from: number, count: number, height: number) => this.size('heights', from, count, height);
  /** « Sets the height of all rows starting at the given row position to fit their contents »: as rows are that nobody sized. */
  autoResizeRows = (from: number, count: number) => this.size('heights', from, count, 21);
  setFrozenRows = (rows: number) => void this.change((sheet) => (sheet.frozen = {...sheet.frozen, rows}));
  setFrozenColumns = (columns: number) => void this.change((sheet) => (sheet.frozen = {...sheet.frozen, columns}));
  setHiddenGridlines = (hide: boolean) => this.change((sheet) => (sheet.gridlinesHidden = hide));
  setTabColor = (color: string | null) => this.change((sheet) => (sheet.tabColor = color));

  newChart = () => this.world.gate.wrap('EmbeddedChartBuilder', new ChartBuilderPlay(this.world, emptyChart));
  getImages = () =>
    this.alive().pictures.map(({name}) => this.world.gate.wrap('OverGridImage', {getAltTextTitle: () => name}));
  getCharts = () =>
    this.alive().charts.map((chart) => this.world.gate.wrap('EmbeddedChart', new EmbeddedChartPlay(this.world, chart)));
  insertChart = (built: EmbeddedChartPlay) =>
    void this.change((sheet) => sheet.charts.push({...built.chart, id: 77_001 * this.world.book.nextId++}));

  removeChart(gone: EmbeddedChartPlay): void {
    this.change((sheet) => {
      const at = sheet.charts.findIndex(({id}) => id === gone.chart.id);
      if (at < 0) throw new Error('The chart is not in this sheet.');
      sheet.charts.splice(at, 1);
    });
  }

  getConditionalFormatRules = () =>
    this.alive().rules.map((rule) =>
      this.world.gate.wrap('ConditionalFormatRule', new RulePlay(this.world, this.sheet, rule)),
    );
  setConditionalFormatRules = (rules: readonly RulePlay[]) =>
    void this.change((sheet) => (sheet.rules = rules.map(({rule}) => rule)));

  getProtections = (type: EnumValue) =>
    nameOfEnum(type) !== 'SHEET'
      ? []
      : this.alive().protections.map((one) =>
          this.world.gate.wrap('Protection', new ProtectionPlay(this.world, this.sheet, one)),
        );

  /** « Class Sheet », protect: a sheet has one protection at most; asked again, that one answers. */
  protect(): unknown {
    this.change((sheet) => {
      if (sheet.protections.length === 0)
        sheet.protections.push({warningOnly: false, description: '', open: [], editable: true});
    });
    return this.world.gate.wrap('Protection', new ProtectionPlay(this.world, this.sheet, this.sheet.protections[0]!));
  }

  getNamedRanges = () =>
    this.world.book.names
      .filter(({place}) => place.sheet === this.alive())
      .map((name) => this.world.gate.wrap('NamedRange', new NamedRangePlay(this.world, name)));

  addDeveloperMetadata(key: string, value: string, visibility: EnumValue): unknown {
    addMetadata(this.world, this.alive(), key, value, visibility);
    return this.self;
  }

  createDeveloperMetadataFinder = () =>
    this.world.gate.wrap('DeveloperMetadataFinder', new MetadataFinderPlay(this.world, this.alive()));

  /** For the stand-in: the text of a cell as the sheet holds it. */
  cellAt(row: number, column: number) {
    return cellAt(this.sheet, row, column);
  }

  remove(): void {
    removeSheet(this.sheet);
  }
}
