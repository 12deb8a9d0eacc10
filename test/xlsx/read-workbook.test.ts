import {addressOf} from '../../shared/value/address';
import {Zip, ZipDeflate, zipSync} from 'fflate';
import {readWorkbook} from '../../xlsx';
import {main, rel, relations, sheetOf, unzip, workbookOf, zip} from './build-package';

const rowsOf = (bytes: Uint8Array) => readWorkbook(bytes).sheets[0]!.rows;
const strings = (items: string) => ({'xl/sharedStrings.xml': `<sst ${main}>${items}</sst>`});
const stringsRelation = [['rId9', 'sharedStrings', 'sharedStrings.xml']] as const;

describe('the cells of a sheet', () => {
  it('keep their types', () => {
    const bytes = workbookOf(
      sheetOf(
        '<row r="1"><c r="A1"><v>12.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="b"><v>0</v></c>' +
          '<c r="D1" t="s"><v>1</v></c><c r="E1" t="str"><f>A1&amp;"x"</f><v>12,5x</v></c>' +
          '<c r="F1" t="e"><f>NA()</f><v>#N/A</v></c><c r="G1"><f>A1*2</f><v>25</v></c>' +
          '<c r="H1" t="inlineStr"><is><r><rPr><b/></rPr><t>gras</t></r><r><t xml:space="preserve"> et </t></r><t>é&#233;</t></is></c>' +
          '<c r="I1" t="d"><v>2024-01-01</v></c><c r="J1"><v>1.5E-3</v></c><c r="K1"><v>0.10000000000000001</v></c>' +
          '<c r="L1" t="str"><f>""</f><v></v></c></row>',
      ),
      strings('<si><t>un</t></si><si><t>deux</t></si>'),
      stringsRelation,
    );
    expect(rowsOf(bytes)).toEqual([[12.5, true, false, 'deux', '12,5x', '#N/A', 25, 'gras et éé', 45292, 0.0015, 0.1]]);
  });

  it('stand at their place, with nulls between, and nothing after the last', () => {
    const bytes = workbookOf(
      sheetOf(
        '<row r="2"><c r="B2"><v>1</v></c><c r="D2" s="3"/></row><row r="3"/><row r="5"><c r="C5"><v>2</v></c></row><row r="9"><c r="A9" s="1"/></row>',
      ),
    );
    expect(rowsOf(bytes)).toEqual([
      [null, null, null],
      [null, 1, null],
      [null, null, null],
      [null, null, null],
      [null, null, 2],
    ]);
  });

  it('are read without references, with prefixes, comments, CDATA, single quotes and attributes in any order', () => {
    const sheet =
      `<?xml version='1.0'?><!-- <row> --><x:worksheet xmlns:x='http://purl.oclc.org/ooxml/spreadsheetml/main'>` +
      `<x:sheetData><x:row><x:c t='str' s='1'><x:v><![CDATA[a<b & c]]></x:v></x:c><x:c><x:v>2</x:v></x:c></x:row>` +
      `<x:row><x:c s='4' r='C2' t="str"><x:v>&lt;&#x41;&amp;amp;</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(rowsOf(workbookOf(sheet))).toEqual([
      ['a<b & c', 2, null],
      [null, null, '<A&amp;'],
    ]);
  });

  it('give shared strings without their phonetic runs, whatever the characters', () => {
    const bytes = workbookOf(
      sheetOf(
        '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c><c t="s"><v>4</v></c></row>',
      ),
      strings(
        '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si><si><r><t>Qu</t></r><r><t>’il</t></r></si>' +
          '<si><t>a_x000D_\r\nb</t></si><si/><si><t>𝒜 _x005F_x0041_</t></si>',
      ),
      stringsRelation,
    );
    expect(rowsOf(bytes)).toEqual([['東京', 'Qu’il', 'a\r\nb', null, '𝒜 _x0041_']]);
  });

  it('are read from UTF-16', () => {
    const text = sheetOf('<row><c t="str"><v>été</v></c></row>').replace('UTF-8', 'UTF-16');
    const bytes = new Uint8Array(2 + 2 * text.length);
    bytes.set([0xff, 0xfe]);
    for (let at = 0; at < text.length; at++)
      new DataView(bytes.buffer).setUint16(2 + 2 * at, text.charCodeAt(at), true);
    expect(rowsOf(workbookOf(sheetOf(''), {'xl/worksheets/sheet1.xml': bytes}))).toEqual([['été']]);
  });

  it('do not fill the memory for one stray cell', () => {
    const low = rowsOf(workbookOf(sheetOf('<row r="1048576"><c r="B1048576"><v>1</v></c></row>')));
    expect([low.length, low[1048575]]).toEqual([1048576, [null, 1]]);
    const far =
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="9"><c r="A9"><v>2</v></c><c r="XFD9"><v>3</v></c></row>';
    const [sheet] = readWorkbook(workbookOf(sheetOf(far + '<row r="12"><c r="XFC12"><v>4</v></c></row>'))).sheets;
    expect(sheet!.rows).toEqual([[1], ...Array.from({length: 7}, () => [null]), [2]]);
    expect(sheet!.far).toEqual({cell: 'XFD9', count: 2});
  });

  it('are read far right where the sheet is as wide', () => {
    const wide = Array.from({length: 60}, (_, at) => `<c r="${addressOf(1, at * 250)}"><v>${at}</v></c>`).join('');
    const [sheet] = readWorkbook(workbookOf(sheetOf(`<row r="1">${wide}</row>`))).sheets;
    expect([sheet!.rows[0]!.length, sheet!.rows[0]![59 * 250], sheet!.far]).toEqual([14751, 59, null]);
  });
});

describe('dates of a workbook that counts from 1904', () => {
  const styles =
    `<styleSheet ${main}><numFmts count="2"><numFmt numFmtId="164" formatCode="&quot;jour&quot; 0"/><numFmt numFmtId="165" formatCode="[$-40C]d\\ mmmm\\ yyyy"/></numFmts>` +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';
  const sheet = sheetOf('<row>' + [0, 1, 2, 3].map((s) => `<c s="${s}"><v>43830</v></c>`).join('') + '</row>');

  it('are converted, and other numbers are not', () => {
    const book = (flag: string) =>
      workbookOf(
        sheet,
        {
          'xl/styles.xml': styles,
          'xl/workbook.xml': `<workbook ${main} ${rel}><workbookPr ${flag}/><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        },
        [['rId2', 'styles', 'styles.xml']],
      );
    expect(rowsOf(book('date1904="1"'))).toEqual([[43830, 45292, 43830, 45292]]);
    expect(rowsOf(book('date1904="0"'))).toEqual([[43830, 43830, 43830, 43830]]);
  });
});

describe('a workbook', () => {
  it('is found by its relations, wherever its parts are', () => {
    const bytes = zip({
      '_rels/.rels': relations([
        ['a', 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument', '/book/main.xml'],
      ]),
      'book/main.xml':
        '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:rr="http://purl.oclc.org/ooxml/officeDocument/relationships">' +
        '<x:sheets><x:sheet name="Un" sheetId="7" rr:id="z1"/><x:sheet name="Graphe" sheetId="8" rr:id="z2"/><x:sheet name="Caché" sheetId="9" state="veryHidden" rr:id="z3"/></x:sheets></x:workbook>',
      'book/_rels/main.xml.rels': relations([
        ['z1', 'worksheet', '/data/un.xml'],
        ['z2', 'chartsheet', 'charts/c.xml'],
        ['z3', 'worksheet', '../data/DEUX.xml'],
      ]),
      'data/un.xml': sheetOf('<row><c><v>1</v></c></row>'),
      'data/deux.xml': sheetOf('<row><c><v>2</v></c></row>'),
    });
    expect(readWorkbook(bytes).sheets).toEqual([
      {name: 'Un', hidden: false, rows: [[1]], far: null, odd: []},
      {name: 'Caché', hidden: true, rows: [[2]], far: null, odd: []},
    ]);
  });

  it('tells its names and its tables', () => {
    const bytes = workbookOf(sheetOf('<row><c><v>1</v></c></row>'), {
      'xl/workbook.xml':
        `<workbook ${main} ${rel}><sheets><sheet name="L&apos;an" sheetId="1" r:id="rId1"/></sheets><definedNames>` +
        '<definedName name="Registre">\'L\'\'an\'!$A$1:$F$20</definedName><definedName name="x" localSheetId="0" hidden="1">1</definedName></definedNames></workbook>',
      'xl/worksheets/_rels/sheet1.xml.rels': relations([['t1', 'table', '../tables/table1.xml']]),
      'xl/tables/table1.xml': `<table ${main} id="1" name="T" displayName="Tableau1" ref="A3:F20" totalsRowCount="1"/>`,
    });
    const book = readWorkbook(bytes);
    expect(book.names).toEqual([
      {name: 'Registre', formula: "'L''an'!$A$1:$F$20", sheet: null, hidden: false},
      {name: 'x', formula: '1', sheet: "L'an", hidden: true},
    ]);
    expect(book.tables).toEqual([{name: 'Tableau1', sheet: "L'an", ref: 'A3:F20', headerRows: 1, totalsRows: 1}]);
  });

  it('is read whether its archive was streamed, stored, or has 64-bit sizes', () => {
    const plain = workbookOf(sheetOf('<row><c><v>1</v></c></row>'));
    const parts = Object.entries(unzip(plain));
    const chunks: Uint8Array[] = [];
    const archive = new Zip((_, chunk) => chunks.push(chunk));
    for (const [name, part] of parts) {
      const stream = new ZipDeflate(name);
      archive.add(stream);
      stream.push(part, true); // sizes are said after the bytes, as one does who cannot go back
    }
    archive.end();
    expect(rowsOf(new Uint8Array(Buffer.concat(chunks)))).toEqual([[1]]);
    expect(rowsOf(zipSync(Object.fromEntries(parts), {level: 0}))).toEqual([[1]]);
    expect(rowsOf(withWideSizes(plain))).toEqual([[1]]);
  });

  it('may come as a view of a larger buffer', () => {
    const bytes = workbookOf(sheetOf('<row><c><v>1</v></c></row>'));
    const larger = new Uint8Array(bytes.length + 20);
    larger.set(bytes, 10);
    expect(rowsOf(larger.subarray(10, 10 + bytes.length))).toEqual([[1]]);
  });
});

/** The same archive with its sizes, offsets and counts in their zip64 places. */
function withWideSizes(bytes: Uint8Array): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = bytes.length - 22;
  const count = view.getUint16(end + 10, true);
  const directory = view.getUint32(end + 16, true);
  const pieces: Uint8Array[] = [bytes.slice(0, directory)];
  let size = 0;
  for (let at = directory, k = 0; k < count; k++) {
    const name = view.getUint16(at + 28, true);
    const entry = new Uint8Array(46 + name + 28);
    entry.set(bytes.subarray(at, at + 46 + name));
    const to = new DataView(entry.buffer);
    to.setUint16(30, 28, true);
    to.setUint16(46 + name, 1, true);
    to.setUint16(48 + name, 24, true);
    [24, 20, 42].forEach((field, index) => {
      to.setUint32(50 + name + 8 * index, view.getUint32(at + field, true), true);
      to.setUint32(field, 0xffffffff, true);
    });
    pieces.push(entry);
    size += entry.length;
    at += 46 + name + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setUint32(32, count, true);
  tail.setUint32(48, directory, true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setUint32(64, directory + size, true);
  tail.setUint32(76, 0x06054b50, true);
  tail.setUint16(86, 0xffff, true);
  tail.setUint32(92, 0xffffffff, true);
  return new Uint8Array(Buffer.concat([...pieces, new Uint8Array(tail.buffer)]));
}
