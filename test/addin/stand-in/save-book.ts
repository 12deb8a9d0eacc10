import {PART_OVERLAP} from '../../../shared/sheet/chart-look';
import type {Area, PlanChart} from '../../../shared/sheet/sheet-plan';
import {numberFormats} from '../../../shared/sheet/style';
import type {Border, Color, NumberFormat, Style} from '../../../shared/sheet/style';
import {NewPackage} from '../../../xlsx/package/new-package';
import {printCell} from '../../../xlsx/write/cell-xml';
import {printChart} from '../../../xlsx/write/chart-xml';
import {printAnchor, printDrawing} from '../../../xlsx/write/drawing-xml';
import {drawPage} from '../../../xlsx/write/page-xml';
import {printName} from '../../../xlsx/write/plan-names';
import {absoluteReference, cellReference, quoteSheet} from '../../../shared/sheet/references';
import {printSheet, xmlHead} from '../../../xlsx/write/sheet-xml';
import {printStyles, StyleTable} from '../../../xlsx/write/style-table';
import {printWorkbook} from '../../../xlsx/write/write-report';
import {placeOf} from './book';
import type {Bag, Book, Cell, Chart, Look, Sheet} from './book';
import {valueOf} from './recalculate';

/** The workbook of the stand-in as a file, to be looked at and checked: what Excel would save of it. */
export function saveBook(book: Book): Uint8Array {
  const pack = new NewPackage();
  const workbook = 'xl/workbook.xml';
  pack.relate('', 'workbook', workbook);
  const styles = new StyleTable('#000000');
  const styleAt = stylesAt(styles);
  const names = book.names.flatMap(({name, target, visible}) => {
    const formula = 'sheet' in target ? absoluteReference(target.sheet.name, target.area) : target.text.slice(1);
    return [printName({name, formula, hidden: !visible}, 0)];
  });
  const entries = book.sheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    pack.add(part, 'worksheet', printOne(sheet, styleAt, index === 0));
    const id = pack.relate(workbook, 'worksheet', part);
    names.push(...localNames(sheet, index));
    if (sheet.charts.length > 0) addCharts(pack, sheet, part, index + 1);
    return `<sheet name="${sheet.name.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}" sheetId="${index + 1}" r:id="${id}"/>`;
  });
  pack.add(workbook, 'workbook', printWorkbook(entries, names));
  pack.add('xl/styles.xml', 'styles', xmlHead + printStyles(styles));
  pack.relate(workbook, 'styles', 'xl/styles.xml');
  return pack.toZip();
}

function printOne(sheet: Sheet, styleAt: (cell: Cell) => number, selected: boolean): string {
  const rows = new Map<number, {height?: number; cells: Map<number, string>}>();
  const line = (row: number) => rows.get(row) ?? rows.set(row, {cells: new Map()}).get(row)!;
  for (const [row, height] of sheet.heights) line(row).height = height;
  const links: {ref: string; element: string}[] = [];
  for (const [key, cell] of [...sheet.cells].sort(([a], [b]) => a - b)) {
    const {row, column} = placeOf(key);
    const value = cell.formula === undefined ? cell.value : valueOf(sheet, row, column);
    line(row).cells.set(column, printCell(row, column, styleAt(cell), value, cell.formula));
    const ref = cellReference(row, column);
    const target = cell.link?.documentReference?.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
    if (target !== undefined) links.push({ref, element: `<hyperlink ref="${ref}" location="${target}"/>`});
  }
  const ordered = new Map([...rows].sort(([a], [b]) => a - b));
  return printSheet({rows: ordered, merges: sheet.merges, links, hints: []}, pageOf(sheet), {
    drawing: sheet.charts.length > 0,
    selected,
  });
}

function pageOf(sheet: Sheet) {
  const {state, parts} = sheet.pageLayout;
  const texts = parts['headersFooters']?.parts['defaultForAllPages']?.state ?? {};
  const third = (name: string) => String(texts[name] ?? '').replace(/^&11&K5A6872/, '');
  const page = drawPage(
    {
      id: '',
      title: sheet.name,
      widths: [],
      heights: new Map(),
      cells: [],
      merges: [],
      names: [],
      charts: [],
      zones: [],
      freeze: sheet.freeze,
      ...(sheet.tabColor === '' ? {} : {tabColor: sheet.tabColor}),
      page: {
        orientation: state['orientation'] === 'Landscape' ? 'landscape' : 'portrait',
        header: {left: third('leftHeader'), center: third('centerHeader'), right: third('rightHeader')},
        footer: {left: third('leftFooter'), center: third('centerFooter'), right: third('rightFooter')},
        titleRows: null,
        breaksBefore: sheet.breaks,
        area: {row: 0, column: 0, rows: 1, columns: 1},
      },
    },
    '#000000',
  );
  // Points, as Excel gives them, to characters as files hold them.
  const columns = [...sheet.widths]
    .sort(([a], [b]) => a - b)
    .map(([column, points]) => ({from: column, to: column, width: points / 0.75 / 7}));
  const view = {attributes: sheet.showGridlines ? '' : ' showGridLines="0"', content: page.sheetView.content};
  return {...page, columns, sheetView: view};
}

function localNames(sheet: Sheet, index: number): string[] {
  const names: string[] = [];
  const local = (name: string, formula: string) => names.push(printName({name, formula, isLocal: true}, index));
  if (sheet.printArea !== null) local('_xlnm.Print_Area', absoluteReference(sheet.name, sheet.printArea));
  const titles = sheet.printTitleRows;
  if (titles !== null)
    local('_xlnm.Print_Titles', `${quoteSheet(sheet.name)}!$${titles.first + 1}:$${titles.last + 1}`);
  return names;
}

/** The number of each cell's style; most cells of registers share one look. */
function stylesAt(styles: StyleTable): (cell: Cell) => number {
  const known = new Map<Look, Map<string, number>>();
  return (cell) => {
    const formats = known.get(cell.look) ?? known.set(cell.look, new Map()).get(cell.look)!;
    const number = formats.get(cell.format) ?? styles.add(styleOf(cell));
    formats.set(cell.format, number);
    return number;
  };
}

const formatKeys = new Map(Object.entries(numberFormats).map(([key, code]) => [code as string, key as NumberFormat]));

function styleOf({look, format}: Cell): Style {
  const given = <T>(name: string) => look[name] as T | undefined;
  const lower = (name: string) => given<string>(name)?.toLowerCase();
  const borders = (['top', 'bottom', 'left', 'right'] as const).flatMap((side) => {
    const style = given<string>(`borders.${side}.style`);
    const width = style === 'Dash' ? 'dashed' : lower(`borders.${side}.weight`);
    return style === undefined ? [] : [[side, {width, color: look[`borders.${side}.color`]} as Border] as const];
  });
  const fields: Partial<Record<keyof Style, unknown>> = {
    size: given('font.size'),
    bold: given('font.bold'),
    italic: given('font.italic'),
    color: given<Color>('font.color'),
    fill: given<Color>('fill.color'),
    align: lower('horizontalAlignment'),
    vertical: lower('verticalAlignment'),
    wrap: given('wrapText'),
    indent: given('indentLevel'),
    underline: look['font.underline'] === 'Single' || undefined,
    format: formatKeys.get(format),
    borders: borders.length === 0 ? undefined : Object.fromEntries(borders),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Style;
}

const kindsOfChart: Readonly<Record<string, PlanChart['kind']>> = {
  BarClustered: 'bar',
  BarStacked: 'stacked-bar',
  ColumnClustered: 'column',
  ColumnStacked: 'stacked-column',
  Pie: 'pie',
};

function addCharts(pack: NewPackage, sheet: Sheet, part: string, number: number): void {
  const drawing = `xl/drawings/drawing${number}.xml`;
  pack.relate(part, 'drawing', drawing);
  const anchors = sheet.charts.map((chart, index) => {
    const plan = planOf(chart);
    const name = `xl/charts/chart${number}_${index + 1}.xml`;
    pack.add(
      name,
      'chart',
      printChart(plan, sheet.name, (row, column) => valueOf(sheet, row, column)),
    );
    return printAnchor(plan, index + 2, pack.relate(drawing, 'chart', name));
  });
  pack.add(drawing, 'drawing', printDrawing(anchors));
}

function planOf({state, parts, position, series}: Chart): PlanChart {
  const first = series[0]!;
  const colorOf = (bag: Bag) => String(bag.parts['format']?.parts['fill']?.state['color'] ?? '#888888');
  const pieColor = first.points[0] === undefined ? null : colorOf(first.points[0]);
  return {
    name: String(state['name']),
    kind: kindsOfChart[String(state['chartType'])]!,
    title: String(parts['title']?.state['text'] ?? ''),
    alt: '',
    area: position,
    categories: first.categories as Area,
    format: String(
      first.parts['dataLabels']?.state['numberFormat'] ??
        parts['axes']?.parts['valueAxis']?.state['numberFormat'] ??
        'General',
    ),
    series: series.map((one) => ({
      name: String(one.state['name']),
      values: one.values as Area,
      color: pieColor ?? colorOf(one),
    })),
    ...(state['chartType'] === 'BarClustered' && first.state['overlap'] === PART_OVERLAP
      ? {overlaid: true as const}
      : {}),
  };
}
