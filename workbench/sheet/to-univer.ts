import type {
  ICellData,
  IColumnData,
  IObjectArrayPrimitiveType,
  IRange,
  IRowData,
  IStyleData,
  IWorksheetData,
} from '@univerjs/core';
import {
  BooleanNumber,
  BorderStyleTypes,
  CellValueType,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/core';
import type {Area, CellValue} from '../../shared';
import type {SheetView, Slice, ViewStyle} from '../book/sheet-view';

/** Rows and columns left free beyond what a sheet holds. */
const SPARE_ROWS = 200;
const SPARE_COLUMNS = 8;

const widths: ReadonlyMap<string, BorderStyleTypes> = new Map([
  ['thin', BorderStyleTypes.THIN],
  ['hair', BorderStyleTypes.HAIR],
  ['dotted', BorderStyleTypes.DOTTED],
  ['dashed', BorderStyleTypes.DASHED],
  ['double', BorderStyleTypes.DOUBLE],
  ['medium', BorderStyleTypes.MEDIUM],
  ['thick', BorderStyleTypes.THICK],
]);

const sides = {top: 't', bottom: 'b', left: 'l', right: 'r'} as const;

/** Name under which a style of the file is kept. */
export const styleId = (index: number) => `x${index}`;

export function toUniverStyle(style: ViewStyle): IStyleData {
  const {font, size, bold, italic, underline, strike, color, fill, align, vertical, wrap, indent, format, borders} =
    style;
  const one = BooleanNumber.TRUE;
  return {
    ff: font ?? 'Calibri',
    fs: size ?? 11,
    ...(bold ? {bl: one} : {}),
    ...(italic ? {it: one} : {}),
    ...(underline ? {ul: {s: one}} : {}),
    ...(strike ? {st: {s: one}} : {}),
    ...(color === undefined ? {} : {cl: {rgb: color}}),
    ...(fill === undefined ? {} : {bg: {rgb: fill}}),
    ...(align === undefined
      ? {}
      : {ht: {left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT}[align]}),
    vt: {top: VerticalAlign.TOP, center: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM}[vertical ?? 'bottom'],
    ...(wrap ? {tb: WrapStrategy.WRAP} : {}),
    // One step of indent is about as wide as three letters.
    ...(indent === undefined ? {} : {pd: align === 'right' ? {r: 2 + indent * 9} : {l: 2 + indent * 9}}),
    ...(format === undefined ? {} : {n: {pattern: format}}),
    ...(borders === undefined
      ? {}
      : {
          bd: Object.fromEntries(
            Object.entries(borders).map(([side, {width, color: rgb}]) => [
              sides[side as keyof typeof sides],
              {s: widths.get(width) ?? BorderStyleTypes.THIN, cl: {rgb}},
            ]),
          ),
        }),
  };
}

export function toCellData(value: CellValue): ICellData {
  if (value === null || value === '') return {};
  if (typeof value === 'number') return {v: value, t: CellValueType.NUMBER};
  if (typeof value === 'boolean') return {v: value ? 1 : 0, t: CellValueType.BOOLEAN};
  // A text that no one could take for anything else needs no type, and Univer draws it sooner.
  return mayBeTaken.test(value) ? {v: value, t: CellValueType.STRING} : {v: value};
}

const mayBeTaken = /\d|^(?:true|false|nan|infinity)$/i;

type CellRows = Record<number, Record<number, ICellData>>;

/** Cells of a slice as Univer keeps them: objects are made here, on the thread that needs them. */
export function toCellRows({first, values, styles, columns, formulas}: Slice): CellRows {
  const rows: CellRows = {};
  values.forEach((line, at) => {
    const cells: Record<number, ICellData> = {};
    const width = Math.max(line.length, columns);
    for (let column = 0; column < width; column++) {
      const style = column < columns ? styles[at * columns + column]! : 0;
      const value = line[column] ?? null;
      if (value === null && style === 0) continue;
      const cell = toCellData(value);
      if (style > 0) cell.s = styleId(style);
      cells[column] = cell;
    }
    rows[first + at] = cells;
  });
  for (const {row, column, text} of formulas) {
    const line = (rows[row] ??= {});
    line[column] = {...line[column], f: text};
  }
  return rows;
}

const pixels = {
  ofWidth: (characters: number) => Math.round(characters * 7 + 5),
  ofHeight: (points: number) => Math.round((points * 4) / 3),
};

function toRange({row, column, rows, columns}: Area): IRange {
  return {startRow: row, endRow: row + rows - 1, startColumn: column, endColumn: column + columns - 1};
}

/** A sheet without its cells. */
export function toWorksheet(view: SheetView): Partial<IWorksheetData> {
  const {freeze} = view;
  const columnData: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  const columnCount = Math.max(26, view.columns + SPARE_COLUMNS);
  for (const {from, to, width, hidden} of view.widths)
    for (let column = from; column <= Math.min(to, columnCount - 1); column++)
      columnData[column] = {w: pixels.ofWidth(width), ...(hidden ? {hd: BooleanNumber.TRUE} : {})};
  const rowData: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const {row, height, hidden} of view.heights)
    rowData[row] = {
      ...(height === null ? {} : {h: pixels.ofHeight(height), ia: BooleanNumber.FALSE}),
      ...(hidden ? {hd: BooleanNumber.TRUE} : {}),
    };
  return {
    id: view.key,
    defaultStyle: styleId(0),
    name: view.name,
    tabColor: view.tabColor ?? '',
    hidden: view.hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    rowCount: Math.max(1000, view.rows + SPARE_ROWS),
    columnCount,
    defaultColumnWidth: pixels.ofWidth(view.defaultWidth),
    defaultRowHeight: pixels.ofHeight(view.defaultHeight),
    freeze:
      freeze.rows + freeze.columns === 0
        ? {xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1}
        : {
            xSplit: freeze.columns,
            ySplit: freeze.rows,
            startRow: freeze.rows > 0 ? freeze.rows : -1,
            startColumn: freeze.columns > 0 ? freeze.columns : -1,
          },
    mergeData: view.merges.map(toRange),
    showGridlines: view.gridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    cellData: {},
    rowData,
    columnData,
  };
}
