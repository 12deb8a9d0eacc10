import {readableOn} from '../../shared';
import {strFromU8} from 'fflate';
import {readWorkbook, writeReport} from '../../xlsx';
import {parseXml} from '../../xlsx/xml/element';
import {demoPlan} from './demo-plan';
import {unzip} from './build-package';

const plan = demoPlan();
const bytes = writeReport(plan);
const parts = unzip(bytes);
const text = (name: string) => strFromU8(parts[name]!);

describe('a report written and read again', () => {
  it('holds every value of the plan at its place, with its type', () => {
    const book = readWorkbook(bytes);
    expect(book.sheets.map((sheet) => sheet.name)).toEqual(['Sommaire', '1. Le public']);
    plan.sheets.forEach((sheet, index) => {
      const {rows} = book.sheets[index]!;
      for (const cell of sheet.cells) expect(rows[cell.row]?.[cell.column] ?? null).toBe(cell.value);
    });
  });

  it('has the defined names of the plan', () => {
    const names = new Map(readWorkbook(bytes).names.map((name) => [name.name, name]));
    expect(names.get('RA_premiers_accueils_commune')!.formula).toBe("'1. Le public'!$A$8:$D$19");
    expect(names.get('RA_fig_premiers_accueils')!.formula).toBe("'1. Le public'!$A$4");
    expect(names.get('BilanML.chapitre.1')).toMatchObject({formula: "'1. Le public'!$A$1:$J$26", hidden: true});
  });

  it('is the same, byte for byte, at each run', () => {
    expect(writeReport(demoPlan())).toEqual(bytes);
  });
});

describe('the parts of a report', () => {
  it('are all well formed, and declared', () => {
    const types = text('[Content_Types].xml');
    for (const name of Object.keys(parts)) {
      expect(() => parseXml(text(name), name)).not.toThrow();
      if (!name.endsWith('.rels') && name !== '[Content_Types].xml') expect(types).toContain(`PartName="/${name}"`);
    }
  });

  it('store the cached value of a formula as a number, and text that looks like a formula as text', () => {
    const sheet = text('xl/worksheets/sheet2.xml');
    expect(sheet).toMatch(/<c r="B19" s="\d+"><f>SUM\(B9:B18\)<\/f><v>745<\/v><\/c>/);
    expect(sheet).toMatch(/<c r="A22" s="\d+" t="inlineStr"><is><t>=CMD\(\)<\/t><\/is><\/c>/);
    expect(sheet.match(/<f>/g)).toHaveLength(13);
    const style = Number(/<c r="A22" s="(\d+)"/.exec(sheet)![1]);
    const xfs = parseXml(text('xl/styles.xml'), 'styles').children.find((child) => child.name === 'cellXfs')!;
    expect(xfs.children[style]!.attributes['quotePrefix']).toBe('1');
  });

  it('set the page: A4, one page wide, titles, breaks, headers, no grid', () => {
    const sheet = text('xl/worksheets/sheet2.xml');
    expect(sheet).toContain('showGridLines="0"');
    expect(sheet).toContain('<pageSetup paperSize="9" fitToHeight="0" orientation="portrait"/>');
    expect(sheet).toContain('<brk id="27" max="16383" man="1"/>');
    expect(sheet).toContain('&amp;&amp; « Contacts »');
    expect(text('xl/workbook.xml')).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">\'1. Le public\'!$1:$1<',
    );
  });

  it('draw the border of a merged area on its sides only', () => {
    const styles = parseXml(text('xl/styles.xml'), 'styles');
    const borders = styles.children.find((child) => child.name === 'borders')!.children;
    const dashed = borders.map(
      (border) => border.children.filter((side) => side.attributes['style'] === 'dashed').length,
    );
    expect(dashed.filter((count) => count > 2)).toEqual([]);
    expect(dashed.filter((count) => count === 2).length).toBeGreaterThanOrEqual(4);
  });

  it('give each chart its figures, by reference and cached, and a text for those who do not see it', () => {
    const chart = text('xl/charts/chart2_1.xml');
    expect(chart).toContain("<c:f>'1. Le public'!$B$9:$B$18</c:f>");
    expect(chart).toContain('<c:pt idx="1"><c:v>185</c:v></c:pt>');
    expect(chart).toContain('<c:pt idx="3"><c:v>Marcq-en-Barœul</c:v></c:pt>');
    expect(text('xl/drawings/drawing2.xml')).toContain(
      'name="RA_graphe_communes" descr="Jeunes en 1er accueil : Lambersart vient en tête."',
    );
  });

  it('link to the sheets by the names of their tabs', () => {
    expect(text('xl/worksheets/sheet1.xml')).toContain(
      '<hyperlink ref="A3" location="\'1. Le public\'!A1" tooltip="Aller au chapitre 1"',
    );
  });
});

describe('the ink on the colour of the agency', () => {
  it.each([
    ['#0B5A8C', 'FFFFFF'],
    ['#FFD400', '1B2733'],
    ['#FFFFFF', '1B2733'],
    ['#000000', 'FFFFFF'],
  ])('on %s is %s', (color, ink) => expect(readableOn(color)).toBe(ink));
});
