import {toPattern} from '../../../appsscript/host/number-patterns';
import {numberFormats} from '../../../shared/sheet/style';
import type {Area} from '../../../shared/sheet/sheet-plan';
import {quoteSheet} from '../../../shared/sheet/references';
import {addSheet, newBag, newBook, keyOf} from '../../addin/stand-in/book';
import type {
  Bag,
  Book as ExcelBook,
  Cell as ExcelCell,
  Chart as ExcelChart,
  Look as ExcelLook,
  Sheet as ExcelSheet,
} from '../../addin/stand-in/book';
import {saveBook as saveExcelBook} from '../../addin/stand-in/save-book';
import {placeOf} from './book';
import type {Book, Cell, Chart, Sheet} from './book';

/** The spreadsheet of the stand-in as a file, to be looked at and checked: what Google Sheets would download of it. */
export function saveBook(book: Book): Uint8Array {
  const excel = newBook();
  excel.sheets.splice(0);
  const sheets = new Map(book.sheets.map((sheet) => [sheet, addSheet(excel, sheet.name)]));
  for (const [sheet, copy] of sheets) fill(book, sheet, copy);
  for (const {name, place} of book.names)
    excel.names.push({book: excel, name, target: {sheet: sheets.get(place.sheet)!, area: place.area}, visible: true});
  return saveExcelBook(excel as ExcelBook);
}

function fill(book: Book, sheet: Sheet, copy: ExcelSheet): void {
  copy.visibility = sheet.hidden ? 'Hidden' : 'Visible';
  copy.tabColor = sheet.tabColor ?? '';
  copy.showGridlines = !sheet.gridlinesHidden;
  copy.freeze = sheet.frozen;
  copy.merges = [...sheet.merges];
  for (const [row, pixels] of sheet.heights) copy.heights.set(row, pixels * 0.75);
  for (const [column, pixels] of sheet.widths) copy.widths.set(column, pixels * 0.75);
  for (const [key, cell] of sheet.cells) {
    const {row, column} = placeOf(key);
    copy.cells.set(keyOf(row, column), cellOf(book, sheet, cell));
  }
  copy.charts = sheet.charts.map((chart) => chartOf(chart, sheet, copy));
}

/** Excel’s codes by Google’s patterns. */
const codes = new Map(Object.values(numberFormats).map((code) => [toPattern(code).toLowerCase(), code]));

/** One look for all the cells that have it: they are many, and share a few. */
const looks = new Map<string, ExcelLook>();

function excelLook(look: Cell['look']): ExcelLook {
  const key = JSON.stringify(look);
  const known = looks.get(key);
  if (known !== undefined) return known;
  const made = Object.fromEntries(Object.entries(look).flatMap(([name, given]) => lookOf(name, given))) as ExcelLook;
  looks.set(key, made);
  return made;
}

function cellOf(book: Book, sheet: Sheet, {value, formula, format, look, link}: Cell): ExcelCell {
  const to = link === undefined ? null : /^#gid=(\d+)&range=(\w+)$/.exec(link);
  const tab = to === null ? undefined : book.sheets.find(({id}) => id === Number(to[1]));
  return {
    value,
    format: codes.get(format.toLowerCase()) ?? format,
    look: excelLook(look),
    ...(formula === undefined ? {} : {formula}),
    ...(tab === undefined ? {} : {link: {documentReference: `${quoteSheet((tab ?? sheet).name)}!${to![2]!}`}}),
  };
}

const capital = (text: unknown) => String(text).replace(/^./, (first) => first.toUpperCase());
const fonts: Readonly<Record<string, string>> = {
  size: 'size',
  bold: 'bold',
  italic: 'italic',
  color: 'color',
  family: 'name',
};
const weights: Readonly<Record<string, string>> = {
  SOLID: 'Thin',
  SOLID_MEDIUM: 'Medium',
  SOLID_THICK: 'Thick',
  DASHED: 'Thin',
};

function lookOf(name: string, given: string | number | boolean): [string, unknown][] {
  if (fonts[name] !== undefined) return [[`font.${fonts[name]}`, given]];
  if (name === 'underline') return [['font.underline', given === true ? 'Single' : 'None']];
  if (name === 'background') return [['fill.color', given]];
  if (name === 'align') return [['horizontalAlignment', capital(given)]];
  if (name === 'vertical') return [['verticalAlignment', given === 'middle' ? 'Center' : capital(given)]];
  if (name === 'wrap') return [['wrapText', given]];
  const [style = '', color = ''] = String(given).split(' ');
  const side = name.replace('border.', 'borders.');
  return [
    [`${side}.style`, style === 'DASHED' ? 'Dash' : 'Continuous'],
    [`${side}.weight`, weights[style]],
    [`${side}.color`, color],
  ];
}

const kinds: Readonly<Record<string, readonly [plain: string, stacked: string]>> = {
  BAR: ['BarClustered', 'BarStacked'],
  COLUMN: ['ColumnClustered', 'ColumnStacked'],
  PIE: ['Pie', 'Pie'],
};

function chartOf({id, type, ranges, options, headers, position}: Chart, sheet: Sheet, copy: ExcelSheet): ExcelChart {
  const colors = options['colors'] as readonly string[];
  const names = options['series'] as readonly {labelInLegend: string}[] | undefined;
  const body = ({row, rows, ...area}: Area): Area => ({...area, row: row + headers, rows: rows - headers});
  const [categories, ...values] = ranges.map(({area}) => ({...body(area), sheet: copy}));
  const chart: ExcelChart = {
    ...newBag(),
    state: {name: `Graphique ${id}`, chartType: kinds[type]![options['isStacked'] === true ? 1 : 0]},
    parts: {title: {state: {text: options['title']}, parts: {}}},
    sheet: copy,
    id: String(id),
    position: {row: position.row, column: position.column, ...spanOf(sheet, position, options)},
    series: [],
  };
  chart.series = values.map((range, index) => ({
    ...newBag(),
    state: {name: names?.[index]?.labelInLegend ?? ''},
    parts: {format: {state: {}, parts: {fill: {state: {color: colors[index] ?? colors[0]}, parts: {}}}}},
    chart,
    values: range,
    categories: categories!,
    points: type === 'PIE' ? [{state: {}, parts: {format: fillOf(colors[0]!)}}] : [],
  }));
  return chart;
}

function fillOf(color: string): Bag {
  return {state: {}, parts: {fill: {state: {color}, parts: {}}}};
}

/** The cells that a chart covers, by its size in pixels. */
function spanOf(sheet: Sheet, {row, column}: Chart['position'], options: Chart['options']) {
  const count = (from: number, pixels: unknown, sizes: ReadonlyMap<number, number>, plain: number) => {
    let [at, left] = [from, Number(pixels)];
    while (left > 0) left -= sizes.get(at++) ?? plain;
    return at - from;
  };
  return {
    rows: count(row, options['height'], sheet.heights, 21),
    columns: count(column, options['width'], sheet.widths, 100),
  };
}
