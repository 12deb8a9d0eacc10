import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {strFromU8} from 'fflate';
import * as fc from 'fast-check';
import type {CellValue} from '../../shared/value/cell';
import {patchCells, readWorkbook, writeSheets} from '../../xlsx';
import type {CellPatch} from '../../xlsx';
import {main, sheetOf, unzip, workbookOf, zip} from './build-package';
import {richWorkbook} from './rich-workbook';

const folder = mkdtempSync(join(tmpdir(), 'bilan-patch-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

const patched = (bytes: Uint8Array, cells: readonly CellPatch[], sheet = 'Feuil1') =>
  patchCells(bytes, [{sheet, cells}]);
const rowsOf = (bytes: Uint8Array, sheet = 'Feuil1') =>
  readWorkbook(bytes).sheets.find(({name}) => name === sheet)!.rows;
const partOf = (bytes: Uint8Array, part = 'xl/worksheets/sheet1.xml') => strFromU8(unzip(bytes)[part]!);

/** The file as LibreOffice understands it, each formula worked out again: it believes the values that stand in the file. */
function opened(bytes: Uint8Array): Uint8Array {
  const bare = partOf(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/g, '$1');
  writeFileSync(join(folder, 'entree.xlsx'), zip({...unzip(bytes), 'xl/worksheets/sheet1.xml': bare}));
  const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
  const args = ['--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'sortie'), join(folder, 'entree.xlsx')];
  execFileSync('soffice', [profile, ...args], {stdio: 'ignore', timeout: 120_000});
  return new Uint8Array(readFileSync(join(folder, 'sortie', 'entree.xlsx')));
}

describe('cells of a file', () => {
  const book = () =>
    workbookOf(
      sheetOf(
        '<row r="2" spans="1:3"><c r="A2" s="3"><v>1</v></c><c r="C2" t="str"><v>x</v></c></row><row r="5"><c r="B5"><v>5</v></c></row>',
      ),
    );

  it('take numbers, texts, truth values and nothing, where they stood or not, in rows that were there or not', () => {
    const after = patched(book(), [
      {row: 1, column: 0, value: 12.5},
      {row: 1, column: 1, value: ' deux\nlignes '},
      {row: 1, column: 2, value: null},
      {row: 1, column: 4, value: true},
      {row: 0, column: 3, value: '=1+1'},
      {row: 2, column: 0, value: 3},
      {row: 4, column: 0, value: '007'},
      {row: 9, column: 2, value: -1},
    ]);
    expect(rowsOf(after)).toEqual([
      [null, null, null, '=1+1', null],
      [12.5, ' deux\nlignes ', null, null, true],
      [3, null, null, null, null],
      [null, null, null, null, null],
      ['007', 5, null, null, null],
      ...Array.from({length: 4}, () => [null, null, null, null, null]),
      [null, null, -1, null, null],
    ]);
    expect(partOf(after)).toContain('<c r="A2" s="3"><v>12.5</v></c>');
    expect(partOf(after)).not.toContain('spans');
  });

  it('are written into a sheet that had none', () => {
    const empty = workbookOf(`<worksheet ${main}><sheetData/></worksheet>`);
    expect(rowsOf(patched(empty, [{row: 1, column: 1, value: 'ici'}]))).toEqual([
      [null, null],
      [null, 'ici'],
    ]);
  });

  it('keep the look of the cell, of the row or of the column', () => {
    const sheet =
      `<worksheet ${main}><cols><col min="2" max="3" style="4"/></cols><sheetData>` +
      '<row r="1" s="5" customFormat="1"><c r="A1" s="2"/></row><row r="2" s="9"/></sheetData></worksheet>';
    const text = partOf(
      patched(
        workbookOf(sheet),
        [0, 1, 4].flatMap((column) => [0, 1, 2].map((row) => ({row, column, value: 1}))),
      ),
    );
    const styles = [...text.matchAll(/<c r="([A-Z]\d)"(?: s="(\d+)")?/g)].map(
      ([, place, style]) => `${place}:${style ?? ''}`,
    );
    expect(styles).toEqual(['A1:2', 'B1:5', 'E1:5', 'A2:', 'B2:4', 'E2:', 'A3:', 'B3:4', 'E3:']);
  });

  it('take a number format, the rest of their look kept', () => {
    const bytes = writeSheets([{name: 'Feuil1', rows: [['Titre'], [45000]], formats: ['date']}]);
    const after = patched(bytes, [
      {row: 0, column: 0, value: 45001, format: 'dd/mm/yyyy'},
      {row: 1, column: 0, value: 0.5, format: '0%'},
      {row: 2, column: 0, value: 45002, format: 'dd/mm/yyyy'},
    ]);
    const styles = partOf(after, 'xl/styles.xml');
    const looks = [...partOf(after).matchAll(/<c r="A\d" s="(\d+)"/g)].map(([, index]) => Number(index));
    const xfs = styles.slice(styles.indexOf('<cellXfs')).match(/<xf [^>]*>/g)!;
    const heading = /fontId="(\d+)"/.exec(xfs[looks[0]!]!)![1];
    expect(heading).not.toBe('0');
    const format = /numFmtId="(\d+)" formatCode="dd\/mm\/yyyy"/.exec(styles)![1];
    expect(xfs[looks[0]!]).toContain(`numFmtId="${format}"`);
    expect(xfs[looks[1]!]).toContain(
      'numFmtId="164"'.replace('164', /numFmtId="(\d+)" formatCode="0%"/.exec(styles)![1]!),
    );
    expect(looks[2]).not.toBe(0);
    expect(Number(/<cellXfs count="(\d+)"/.exec(styles)![1])).toBe(xfs.length);
  });

  it('count their days as the file does', () => {
    const styles = `<styleSheet ${main}><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>`;
    const bytes = workbookOf(
      sheetOf('<row r="1"><c r="A1" s="1"><v>100</v></c><c r="B1"><v>100</v></c></row>'),
      {
        'xl/workbook.xml': `<workbook ${main} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><workbookPr date1904="1"/><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        'xl/styles.xml': styles,
      },
      [['rId9', 'styles', 'styles.xml']],
    );
    const after = patched(bytes, [
      {row: 0, column: 0, value: 45000},
      {row: 0, column: 1, value: 45000},
    ]);
    expect(rowsOf(after)).toEqual([[45000, 45000]]);
    expect(partOf(after)).toContain('<v>43538</v>');
  });
});

describe('formulas of a file', () => {
  it('are written with what they gave, and spill over their area', () => {
    const after = patched(workbookOf(sheetOf('')), [
      {row: 0, column: 0, value: 3, formula: '=1+2'},
      {row: 1, column: 0, value: 'a', formula: 'ROW()', spill: {row: 1, column: 0, rows: 2, columns: 2}},
      {row: 1, column: 1, value: 1},
      {row: 2, column: 0, value: 'b'},
      {row: 2, column: 1, value: 2},
      {row: 4, column: 0, value: '#N/A', formula: 'NA()'},
    ]);
    expect(partOf(after)).toContain('<c r="A1"><f>1+2</f><v>3</v></c>');
    expect(partOf(after)).toContain('<c r="A2" t="str"><f t="array" ref="A2:B3">ROW()</f><v>a</v></c>');
    expect(partOf(after)).toContain('<c r="A5" t="e"><f>NA()</f><v>#N/A</v></c>');
  });

  it('leave the others of their group whole when the first of it is overwritten', () => {
    const after = patched(
      workbookOf(
        sheetOf(
          '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1*$C$1</f><v>1</v></c></row>' +
            '<row r="2"><c r="A2"><f t="shared" si="0"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"/><v>3</v></c></row>',
        ),
      ),
      [{row: 0, column: 0, value: 9}],
    );
    expect(partOf(after)).toContain('<c r="A2"><f>B2*$C$1</f><v>2</v></c>');
    expect(partOf(after)).toContain('<c r="A3"><f>B3*$C$1</f><v>3</v></c>');
  });

  it('take along what they had spilled when they go', () => {
    const after = patched(
      workbookOf(
        sheetOf(
          '<row r="1"><c r="A1"><f t="array" ref="A1:B2">X()</f><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><v>9</v></c></row>' +
            '<row r="2"><c r="A2"><v>3</v></c><c r="B2" s="1"><v>4</v></c></row>',
        ),
      ),
      [{row: 0, column: 0, value: 'à moi'}],
    );
    expect(rowsOf(after)).toEqual([['à moi', null, 9]]);
    expect(partOf(after)).toContain('<c r="B2" s="1"/>');
  });
});

describe('the rest of a file', () => {
  const bytes = richWorkbook();
  const after = patched(bytes, [{row: 40, column: 1, value: 'note'}], 'Suivi');

  it('leaves as it came, but for the calculation chain, and asks to be worked out again', () => {
    const [before, now] = [unzip(bytes), unzip(after)];
    const changed = Object.keys(before).filter(
      (name) => now[name] === undefined || Buffer.compare(before[name]!, now[name]) !== 0,
    );
    expect(changed.sort()).toEqual(
      [
        '[Content_Types].xml',
        'xl/_rels/workbook.xml.rels',
        'xl/calcChain.xml',
        'xl/workbook.xml',
        'xl/worksheets/sheet1.xml',
      ].sort(),
    );
    expect(partOf(after, 'xl/workbook.xml')).toMatch(/<calcPr fullCalcOnLoad="1" calcId="191029" iterate="1"\/>/);
    expect(Object.keys(now).sort()).toEqual(
      Object.keys(before)
        .filter((name) => name !== 'xl/calcChain.xml')
        .sort(),
    );
  });

  it('is the very file when nothing changes', () => {
    expect(patchCells(bytes, [])).toBe(bytes);
    expect(patchCells(bytes, [{sheet: 'Nulle part', cells: [{row: 0, column: 0, value: 1}]}])).toBe(bytes);
  });
});

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  fc.integer({min: -1e6, max: 1e6}),
  fc.double({noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9}).map((number) => number + 0),
  fc.boolean(),
  fc.constant(null),
  fc.string({unit: 'grapheme', maxLength: 12}).filter((text) => text !== ''),
);
const anyCells = fc.uniqueArray(fc.record({row: fc.nat(14), column: fc.nat(6), value: anyValue}), {
  selector: ({row, column}) => `${row},${column}`,
  maxLength: 30,
});

it('reads back whatever was patched, over whatever was there, twice over', () => {
  fc.assert(
    fc.property(anyCells, anyCells, anyCells, (first, second, third) => {
      const grid = new Map<string, CellValue>();
      let bytes = writeSheets([{name: 'Feuil1', rows: []}]);
      for (const cells of [first, second, third]) {
        bytes = patched(bytes, cells);
        for (const {row, column, value} of cells) grid.set(`${row},${column}`, value);
      }
      const rows = rowsOf(bytes);
      for (let row = 0; row < 15; row++)
        for (let column = 0; column < 7; column++) {
          const value = rows[row]?.[column] ?? null;
          const wanted = grid.get(`${row},${column}`) ?? null;
          expect(typeof value === 'string' ? value.replace(/\r\n?/g, '\n') : value).toEqual(
            typeof wanted === 'string' ? wanted.replace(/\r\n?/g, '\n') : wanted,
          );
        }
    }),
    {numRuns: 120},
  );
});

it('is opened by LibreOffice, which works formulas out from the cells as they are now', () => {
  const bytes = writeSheets([
    {
      name: 'Feuil1',
      rows: [
        ['Ville', 'Nombre'],
        ['Lille', 2],
        ['Lompret', 3],
      ],
    },
  ]);
  const after = patched(bytes, [
    {row: 1, column: 1, value: 40},
    {row: 3, column: 1, value: 0, formula: '=SUM(B2:B3)'},
    {row: 3, column: 0, value: 'Total'},
    {row: 5, column: 0, value: 0, formula: 'B2:B3*2', spill: {row: 5, column: 0, rows: 2, columns: 1}},
    {row: 6, column: 0, value: 0},
    {row: 8, column: 3, value: 45658, format: 'dd/mm/yyyy'},
  ]);
  const rows = rowsOf(opened(after));
  expect(rows[3]!.slice(0, 2)).toEqual(['Total', 43]);
  expect([rows[5]![0], rows[6]![0]]).toEqual([80, 6]);
  expect(rows[8]![3]).toBe(45658);
}, 180_000);
