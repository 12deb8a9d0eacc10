import type {Area} from '../../../../shared/sheet/sheet-plan';
import {areaReference, holdsCell} from '../../../../shared/sheet/references';
import {cellAt, change, eachCell} from '../book';
import type {Cell, Look, Sheet} from '../book';
import {breakApart, checkSize, clear, merge, put, putFormula, resultOf, valueOf} from '../cells';
import {showDay} from '../zone';
import {isDateFormat} from '../typed';
import {checkColor} from './formats';
import type {RichTextPlay, TextStylePlay} from './formats';
import {SheetPlay} from './sheet';
import {checkAlive, checkEditable, checkInside, nameOfEnum} from './world';
import type {EnumValue, World} from './world';

type Grid<T> = readonly (readonly T[])[];

/** « Class Range »: coordinates, until something of it is read or written. */
export class RangePlay {
  constructor(
    private readonly world: World,
    readonly sheet: Sheet,
    readonly area: Area,
  ) {
    checkInside(sheet, area);
  }

  private get self() {
    return this.world.gate.wrap('Range', this);
  }

  private read<T>(read: (row: number, column: number, cell: Cell) => T): T[][] {
    checkAlive(this.sheet);
    const rows = Array.from({length: this.area.rows}, () => Array<T>(this.area.columns));
    eachCell(this.area, (row, column, i, j) => (rows[i]![j] = read(row, column, cellAt(this.sheet, row, column))));
    return rows;
  }

  private write(change: (row: number, column: number, i: number, j: number) => void): unknown {
    checkEditable(this.sheet);
    checkInside(this.sheet, this.area);
    eachCell(this.area, change);
    return this.self;
  }

  private writeGrid<T>(data: Grid<T>, write: (row: number, column: number, value: T) => void): unknown {
    checkSize(this.area, data);
    return this.write((row, column, i, j) => write(row, column, data[i]![j]!));
  }

  private dress(look: (i: number, j: number) => Look): unknown {
    return this.write((row, column, i, j) => {
      const given = Object.entries({...cellAt(this.sheet, row, column).look, ...look(i, j)});
      change(this.sheet, row, column, {look: Object.fromEntries(given.filter(([, value]) => value !== ''))});
    });
  }

  private dressGrid<T>(data: Grid<T>, look: (value: T) => Look): unknown {
    checkSize(this.area, data);
    return this.dress((i, j) => look(data[i]![j]!));
  }

  getRow = () => this.area.row + 1;
  getColumn = () => this.area.column + 1;
  getNumRows = () => this.area.rows;
  getNumColumns = () => this.area.columns;
  getA1Notation = () => areaReference(this.area);
  getGridId = () => this.sheet.id;
  getSheet = () => this.world.gate.wrap('Sheet', new SheetPlay(this.world, this.sheet));

  /** « Class Range », offset: of another size too, and inside the sheet. */
  offset(row: number, column: number, rows = this.area.rows, columns = this.area.columns): unknown {
    const area = {row: this.area.row + row, column: this.area.column + column, rows, columns};
    return this.world.gate.wrap('Range', new RangePlay(this.world, this.sheet, area));
  }

  getValues = () => this.read((row, column) => valueOf(this.sheet, row, column));
  getValue = () => this.getValues()[0]![0];
  getFormulas = () => this.read((_, __, {formula}) => (formula ?? '').replace('\u0000', ''));
  getFormula = () => this.getFormulas()[0]![0]!;
  getDisplayValues = () =>
    this.read((row, column, {format}) => {
      const value = resultOf(this.sheet, row, column);
      return typeof value === 'number' && isDateFormat(format) ? showDay(value) : String(value);
    });
  getNumberFormats = () => this.read((_, __, {format}) => format);
  getNotes = () => this.read((_, __, {note}) => note ?? '');
  isBlank = () =>
    this.getFormulas().flat().join('') === '' &&
    this.getValues()
      .flat()
      .every((value) => value === '');

  getMergedRanges(): unknown[] {
    checkAlive(this.sheet);
    return this.sheet.merges
      .filter(({row, column}) => holdsCell(this.area, row, column))
      .map((area) => this.world.gate.wrap('Range', new RangePlay(this.world, this.sheet, area)));
  }

  setValue = (value: unknown) => this.write((row, column) => put(this.sheet, row, column, value));
  setValues = (values: Grid<unknown>) =>
    this.writeGrid(values, (row, column, value) => put(this.sheet, row, column, value));
  setFormula = (formula: string) => this.write((row, column) => putFormula(this.sheet, row, column, formula));
  setFormulas = (formulas: Grid<string>) =>
    this.writeGrid(formulas, (row, column, formula) => putFormula(this.sheet, row, column, formula));
  setNote = (note: string) => this.write((row, column) => change(this.sheet, row, column, {note}));
  setNumberFormat = (format: string) => this.write((row, column) => this.setFormat(row, column, format));
  setNumberFormats = (formats: Grid<string>) =>
    this.writeGrid(formats, (row, column, format) => this.setFormat(row, column, format));

  private setFormat(row: number, column: number, format: string): void {
    if (format === '') throw new Error('Invalid number format.');
    change(this.sheet, row, column, {format});
  }

  setRichTextValue = (rich: RichTextPlay) => this.write((row, column) => this.putRich(row, column, rich));
  setRichTextValues = (values: Grid<RichTextPlay>) =>
    this.writeGrid(values, (row, column, rich) => this.putRich(row, column, rich));

  /** A link without a look of its own is blue and underlined. */
  private putRich(row: number, column: number, {text, link, look}: RichTextPlay): void {
    const former = cellAt(this.sheet, row, column).look;
    const plain: Look = link === null ? {} : {color: '#1155CC', underline: true};
    change(this.sheet, row, column, {value: text, formula: '', link: link ?? '', look: {...former, ...plain, ...look}});
  }

  setTextStyle = (style: TextStylePlay) => this.dress(() => style.look);
  setTextStyles = (styles: Grid<TextStylePlay>) => this.dressGrid(styles, ({look}) => look);
  setFontWeight = (weight: string) => this.dress(() => ({bold: weight === 'bold'}));
  setFontColor = (color: string) => this.dress(() => ({color: checkColor(color)}));
  setBackground = (color: string | null) => this.dress(() => background(color));
  setBackgrounds = (colors: Grid<string | null>) => this.dressGrid(colors, background);
  setHorizontalAlignment = (align: string | null) => this.dress(() => ({align: align ?? ''}));
  setHorizontalAlignments = (aligns: Grid<string | null>) => this.dressGrid(aligns, (align) => ({align: align ?? ''}));
  setVerticalAlignment = (vertical: string | null) => this.dress(() => ({vertical: vertical ?? ''}));
  setVerticalAlignments = (all: Grid<string | null>) => this.dressGrid(all, (vertical) => ({vertical: vertical ?? ''}));
  setWrap = (wrap: boolean) => this.dress(() => ({wrap}));
  setWraps = (wraps: Grid<boolean>) => this.dressGrid(wraps, (wrap) => ({wrap}));

  /** True draws a side, false wipes it, null leaves it as it is; the outer sides, and those within. */
  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumValue | null = null,
  ): unknown {
    const {rows, columns} = this.area;
    const drawn = `${style === null ? 'SOLID' : nameOfEnum(style)} ${checkColor(color ?? '#000000')}`;
    const line = (side: string, draw: boolean | null): Look =>
      draw === null ? {} : {[`border.${side}`]: draw ? drawn : ''};
    return this.dress((i, j) => ({
      ...line('top', i === 0 ? top : horizontal),
      ...line('bottom', i === rows - 1 ? bottom : horizontal),
      ...line('left', j === 0 ? left : vertical),
      ...line('right', j === columns - 1 ? right : vertical),
    }));
  }

  merge(): unknown {
    checkEditable(this.sheet);
    merge(this.sheet, this.area);
    return this.self;
  }

  mergeAcross(): unknown {
    checkEditable(this.sheet);
    for (let i = 0; i < this.area.rows; i++) merge(this.sheet, {...this.area, row: this.area.row + i, rows: 1});
    return this.self;
  }

  breakApart(): unknown {
    checkEditable(this.sheet);
    breakApart(this.sheet, this.area);
    return this.self;
  }

  /** Contents and looks; notes and data validations stay (« Class Range », clear). */
  clear(): unknown {
    this.clearContent();
    return this.clearFormat();
  }

  clearContent = () => this.write((row, column) => clear(this.sheet, row, column));
  clearFormat = () => this.write((row, column) => change(this.sheet, row, column, {look: {}, format: 'General'}));

  /** Contents and looks of the cells, to an area that is given by its first cell (« Class Range », copyTo). */
  copyTo(destination: RangePlay, type?: EnumValue): unknown {
    checkEditable(destination.sheet);
    const cells = this.read((_, __, cell) => cell);
    const onlyLooks = type !== undefined && nameOfEnum(type) === 'PASTE_FORMAT';
    const {row, column} = destination.area;
    const target = {...this.area, row, column};
    checkInside(destination.sheet, target);
    breakApart(destination.sheet, target);
    eachCell(target, (r, c, i, j) => {
      const {value, formula, format, look, link} = cells[i]![j]!;
      change(destination.sheet, r, c, {
        format,
        look,
        ...(onlyLooks ? {} : {value, formula: formula ?? '', link: link ?? ''}),
      });
    });
    for (const one of this.sheet.merges.filter((area) => holdsCell(this.area, area.row, area.column)))
      merge(destination.sheet, {
        ...one,
        row: one.row - this.area.row + row,
        column: one.column - this.area.column + column,
      });
    return undefined;
  }

  activate(): unknown {
    this.world.book.active = {sheet: this.sheet, row: this.area.row, column: this.area.column};
    return this.self;
  }
}

function background(color: string | null): Look {
  return {background: color === null ? '' : checkColor(color)};
}
