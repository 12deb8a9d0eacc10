import type {CellValue, ReportPlan, SheetPlan} from '../../shared';
import {NewPackage} from '../package/new-package';
import {escapeAttribute, escapeText} from '../xml/escape';
import {printChart} from './chart-xml';
import type {CellLookup} from './chart-xml';
import {drawSheet} from './draw-sheet';
import {printAnchor, printDrawing} from './drawing-xml';
import {drawPage} from './page-xml';
import {namesOf, printName} from './plan-names';
import {printSheet, xmlHead} from './sheet-xml';
import {mainNamespace, relationNamespace} from '../xml/namespaces';
import {printStyles, StyleTable} from './style-table';

/** How our files are signed, until another program saves them. */
export const APPLICATION = 'Bilan ML';

/** The report as a workbook of its own: our sheets and nothing else. The same plan always gives the same bytes. */
export function writeReport(plan: ReportPlan): Uint8Array {
  const pack = new NewPackage();
  const workbook = 'xl/workbook.xml';
  pack.relate('', 'workbook', workbook);
  const styles = new StyleTable(plan.accent);
  const tabs = new Map(plan.sheets.map((sheet) => [sheet.id, sheet.title]));
  const context = {styles, tabOf: (id: string) => tabs.get(id), formulaFor: (formula: string) => formula};
  const entries: string[] = [];
  const names: string[] = [];
  plan.sheets.forEach((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    const drawing = sheet.charts.length > 0;
    const text = printSheet(drawSheet(sheet, context), drawPage(sheet, plan.accent), {drawing, selected: index === 0});
    pack.add(part, 'worksheet', text);
    const id = pack.relate(workbook, 'worksheet', part);
    entries.push(`<sheet name="${escapeAttribute(sheet.title)}" sheetId="${index + 1}" r:id="${id}"/>`);
    names.push(...namesOf(sheet, sheet.title).map((name) => printName(name, index)));
    if (drawing) addCharts(pack, sheet, part, index + 1);
  });
  pack.add(workbook, 'workbook', printWorkbook(entries, names));
  pack.add('xl/styles.xml', 'styles', xmlHead + printStyles(styles));
  pack.relate(workbook, 'styles', 'xl/styles.xml');
  addProperties(pack, plan);
  return pack.toZip();
}

export function printWorkbook(sheets: readonly string[], names: readonly string[]): string {
  return (
    `${xmlHead}<workbook xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><workbookPr defaultThemeVersion="124226"/>` +
    `<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15000" tabRatio="850"/></bookViews>` +
    `<sheets>${sheets.join('')}</sheets>${names.length ? `<definedNames>${names.join('')}</definedNames>` : ''}` +
    '<calcPr calcId="191029"/></workbook>'
  );
}

export function lookupOf(plan: SheetPlan): CellLookup {
  const values = new Map<string, CellValue>(plan.cells.map((cell) => [`${cell.row},${cell.column}`, cell.value]));
  return (row, column) => values.get(`${row},${column}`) ?? null;
}

function addCharts(pack: NewPackage, sheet: SheetPlan, part: string, number: number): void {
  const drawing = `xl/drawings/drawing${number}.xml`;
  pack.relate(part, 'drawing', drawing);
  const valueAt = lookupOf(sheet);
  const anchors = sheet.charts.map((chart, index) => {
    const name = `xl/charts/chart${number}_${index + 1}.xml`;
    pack.add(name, 'chart', printChart(chart, sheet.title, valueAt));
    return printAnchor(chart, index + 2, pack.relate(drawing, 'chart', name));
  });
  pack.add(drawing, 'drawing', printDrawing(anchors));
}

/** No date: the file would differ at each run, and no clock is at hand here. */
function addProperties(pack: NewPackage, {title, author}: {readonly title: string; readonly author: string}): void {
  pack.relate('', 'core', 'docProps/core.xml');
  pack.add(
    'docProps/core.xml',
    'core',
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title>${escapeText(title)}</dc:title><dc:creator>${escapeText(author)}</dc:creator></cp:coreProperties>`,
  );
  pack.relate('', 'app', 'docProps/app.xml');
  pack.add(
    'docProps/app.xml',
    'app',
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      `<Application>${APPLICATION}</Application><Company>${escapeText(author)}</Company></Properties>`,
  );
}
