import type {Rows} from '../../shared';
import {absoluteReference, areaReference, cellReference, columnLetters, numberFormats} from '../../shared';
import {NewPackage} from '../package/new-package';
import {escapeAttribute, escapeText} from '../xml/escape';
import {printText} from './cell-xml';
import {printColumns, xmlHead} from './sheet-xml';
import {mainNamespace, relationNamespace} from '../xml/namespaces';
import {printStyles, StyleTable} from './style-table';
import {printWorkbook} from './write-report';

/** A sheet of data as a person keeps it: a heading row, then rows. */
export interface DataSheet {
  readonly name: string;
  readonly rows: Rows;
  /** How each column is shown; a text column keeps the zeros that lead a code. */
  readonly formats?: readonly ('date' | 'euros' | 'text' | null)[];
  /** In characters. */
  readonly widths?: readonly number[];
}

/** A plain workbook: bold frozen headings with a filter, typed columns. The same rows always give the same bytes. */
export function writeSheets(sheets: readonly DataSheet[]): Uint8Array {
  const pack = new NewPackage();
  const workbook = 'xl/workbook.xml';
  pack.relate('', 'workbook', workbook);
  const styles = new StyleTable('#000000');
  const look = {
    heading: styles.add({bold: true, fill: '#E9EDF0', borders: {bottom: {width: 'thin', color: '#5A6872'}}}),
    date: styles.xfs.add(plainFormat(styles.format(numberFormats.day))),
    euros: styles.xfs.add(plainFormat(styles.format('#,##0.00" €"'))),
    text: styles.xfs.add(plainFormat(styles.format(numberFormats.text))),
  };
  const strings = new StringList();
  const names: string[] = [];
  const entries = sheets.map((sheet, index) => {
    const part = `xl/worksheets/sheet${index + 1}.xml`;
    pack.add(part, 'worksheet', printDataSheet(sheet, look, strings, index === 0));
    const filter = escapeText(absoluteReference(sheet.name, fullArea(sheet)));
    names.push(`<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${filter}</definedName>`);
    const id = pack.relate(workbook, 'worksheet', part);
    return `<sheet name="${escapeAttribute(sheet.name)}" sheetId="${index + 1}" r:id="${id}"/>`;
  });
  pack.add(workbook, 'workbook', printWorkbook(entries, names));
  pack.add('xl/styles.xml', 'styles', xmlHead + printStyles(styles));
  pack.relate(workbook, 'styles', 'xl/styles.xml');
  pack.add('xl/sharedStrings.xml', 'sharedStrings', strings.print());
  pack.relate(workbook, 'sharedStrings', 'xl/sharedStrings.xml');
  return pack.toZip();
}

function plainFormat(id: number): string {
  return `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>`;
}

function fullArea({rows}: DataSheet) {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
  return {row: 0, column: 0, rows: Math.max(1, rows.length), columns};
}

function printDataSheet(
  sheet: DataSheet,
  look: Readonly<Record<'heading' | 'date' | 'euros' | 'text', number>>,
  strings: StringList,
  selected: boolean,
): string {
  const area = fullArea(sheet);
  const letters = Array.from({length: area.columns}, (_, column) => columnLetters(column));
  const styleOf = letters.map((_, column) => {
    const format = sheet.formats?.[column];
    return format ? ` s="${look[format]}"` : '';
  });
  const lines = sheet.rows.map((row, index) => {
    let line = `<row r="${index + 1}">`;
    for (let column = 0; column < row.length; column++) {
      const value = row[column]!;
      if (value === null || value === '') continue;
      const head = `<c r="${letters[column]}${index + 1}"${index === 0 ? ` s="${look.heading}"` : styleOf[column]}`;
      if (typeof value === 'string') line += `${head} t="s"><v>${strings.add(value)}</v></c>`;
      else if (typeof value === 'number') line += `${head}><v>${value}</v></c>`;
      else line += `${head} t="b"><v>${value ? 1 : 0}</v></c>`;
    }
    return `${line}</row>`;
  });
  const widths = (sheet.widths ?? []).map((width, column) => ({from: column, to: column, width: width + 0.71}));
  const below = cellReference(1, 0);
  return (
    `${xmlHead}<worksheet xmlns="${mainNamespace}" xmlns:r="${relationNamespace}"><dimension ref="${areaReference(area)}"/>` +
    `<sheetViews><sheetView${selected ? ' tabSelected="1"' : ''} workbookViewId="0">` +
    `<pane ySplit="1" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${printColumns(widths)}<sheetData>${lines.join('')}</sheetData>` +
    `<autoFilter ref="${areaReference(area)}"/></worksheet>`
  );
}

class StringList {
  private readonly indexes = new Map<string, number>();
  private uses = 0;

  add(text: string): number {
    this.uses++;
    let index = this.indexes.get(text);
    if (index === undefined) this.indexes.set(text, (index = this.indexes.size));
    return index;
  }

  print(): string {
    const items = [...this.indexes.keys()].map((text) => `<si>${printText(text)}</si>`);
    return `${xmlHead}<sst xmlns="${mainNamespace}" count="${this.uses}" uniqueCount="${items.length}">${items.join('')}</sst>`;
  }
}
