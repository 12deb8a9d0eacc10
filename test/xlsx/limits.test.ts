import {readCsv, readExport, readWorkbook, WorkbookFileError} from '../../xlsx';
import type {WorkbookFileErrorCode} from '../../xlsx';
import {main, rel, relations, sheetOf, workbookOf, zip} from './build-package';

const cell = '<row><c><v>1</v></c></row>';

/** A workbook of so many sheets, each in a part of its own, or all in one. */
function sheetsOf(count: number, xml: string, shared = false): Uint8Array {
  const ids = Array.from({length: count}, (_, at) => at + 1);
  const part = (id: number) => `worksheets/sheet${shared ? 1 : id}.xml`;
  return workbookOf(xml, {
    'xl/workbook.xml': `<workbook ${main} ${rel}><sheets>${ids.map((id) => `<sheet name="F${id}" sheetId="${id}" r:id="r${id}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(ids.map((id) => [`r${id}`, 'worksheet', part(id)] as const)),
    ...Object.fromEntries(ids.map((id) => [`xl/${part(id)}`, xml])),
  });
}

const named = (names: string) =>
  workbookOf(sheetOf(cell), {
    'xl/workbook.xml': `<workbook ${main} ${rel}><sheets><sheet name="F" sheetId="1" r:id="rId1"/></sheets><definedNames>${names}</definedNames></workbook>`,
  });

const strings = (...texts: string[]) => ({
  'xl/sharedStrings.xml': `<sst ${main}>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`,
});
const withStrings = (rows: string, ...texts: string[]) =>
  workbookOf(sheetOf(rows), strings(...texts), [['rId2', 'sharedStrings', 'sharedStrings.xml']]);

/** One wide row, then rows that hold their first and last cell. */
const hollow = (rows: number) =>
  sheetOf(
    `<row r="1">${Array.from({length: 64}, (_, at) => `<c r="${letters(at * 250)}1"><v>1</v></c>`).join('')}</row>` +
      Array.from(
        {length: rows},
        (_, at) => `<row r="${at + 2}"><c><v>1</v></c><c r="WFA${at + 2}"><v>1</v></c></row>`,
      ).join(''),
  );

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));
}

const low = sheetOf('<row r="1048576"><c><v>1</v></c></row>');

const cases: readonly (readonly [string, WorkbookFileErrorCode, () => unknown])[] = [
  ['too many sheets', 'too-many-sheets', () => readWorkbook(sheetsOf(501, sheetOf(cell)))],
  ['sheets on one part', 'part-shared', () => readWorkbook(sheetsOf(2, sheetOf(cell), true))],
  [
    'too many names',
    'too-many-names',
    () => readWorkbook(named('<definedName name="A">F!$A$1</definedName>'.repeat(65_537))),
  ],
  ['nearly empty rows as wide as a sheet', 'too-many-cells', () => readWorkbook(workbookOf(hollow(2000)))],
  ['many sheets of one low cell', 'too-many-cells', () => readWorkbook(sheetsOf(20, low))],
  [
    'a column beyond the last',
    'malformed-xml',
    () => readWorkbook(workbookOf(sheetOf('<row><c r="XFE1"><v>1</v></c></row>'))),
  ],
  [
    'a row beyond the last',
    'malformed-xml',
    () => readWorkbook(workbookOf(sheetOf('<row r="1048577"><c><v>1</v></c></row>'))),
  ],
  [
    'a text longer than a cell',
    'cell-too-long',
    () => readWorkbook(withStrings('<row r="3"><c r="B3" t="s"><v>0</v></c></row>', 'a'.repeat(32_768))),
  ],
  [
    'a long text in very many cells',
    'too-much-text',
    () => readWorkbook(withStrings('<row><c t="s"><v>0</v></c></row>'.repeat(1000), 'a'.repeat(32_767))),
  ],
  [
    'elements inside one another',
    'malformed-xml',
    () => readWorkbook(workbookOf(sheetOf(cell), {'xl/workbook.xml': '<a>'.repeat(300) + '</a>'.repeat(300)})),
  ],
  [
    'a part of too many elements',
    'too-large',
    () => readWorkbook(workbookOf(sheetOf(cell), {'xl/workbook.xml': `<a>${'<b/>'.repeat(500_000)}</a>`})),
  ],
  [
    'an entity of what every object inherits',
    'malformed-xml',
    () => readWorkbook(workbookOf(sheetOf(cell), {'xl/workbook.xml': '<workbook>&constructor;</workbook>'})),
  ],
  ['two parts of one name', 'corrupt', () => readWorkbook(zip({...strings('a'), 'XL/sharedStrings.xml': 'b'}))],
  [
    'a stray cell in a file that is added whole',
    'cells-far',
    () => readExport('a.xlsx', workbookOf(sheetOf('<row><c><v>1</v></c><c r="XFD1"><v>1</v></c></row>'))),
  ],
  ['a .csv of too many columns', 'too-many-columns', () => readCsv('Export', Buffer.from(';'.repeat(1_000_000)))],
  ['a .csv with a long cell', 'cell-too-long', () => readCsv('Export', Buffer.from(`a;"${'b;c\n'.repeat(250_000)}"`))],
];

describe('what no spreadsheet needs', () => {
  it.each(cases)('%s', (_, code, read) => {
    let error: unknown;
    try {
      read();
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(WorkbookFileError);
    expect([(error as WorkbookFileError).code, (error as Error).message]).toEqual([
      code,
      expect.stringMatching(/^[A-Z].*\./u),
    ]);
  });

  it('names the cell', () => {
    const bytes = withStrings('<row r="3"><c r="B3" t="s"><v>0</v></c></row>', 'a'.repeat(32_768));
    expect(() => readWorkbook(bytes)).toThrow(/«.Feuil1.», cellule B3/);
  });
});

describe('what large workbooks do hold', () => {
  it('is read: sheets, names, a text as long as a cell takes, rows of half empty columns', () => {
    expect(readWorkbook(sheetsOf(300, sheetOf(cell))).sheets).toHaveLength(300);
    expect(readWorkbook(named('<definedName name="A">F!$A$1</definedName>'.repeat(20_000))).names).toHaveLength(20_000);
    expect(readWorkbook(withStrings('<row><c t="s"><v>0</v></c></row>', 'a'.repeat(32_767))).sheets[0]!.rows).toEqual([
      ['a'.repeat(32_767)],
    ]);
    expect(readWorkbook(workbookOf(hollow(300))).sheets[0]!.rows[300]).toHaveLength(15_751);
  });

  it('a text that names what every object inherits', () => {
    const words = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '&amp;constructor;'];
    const rows = `<row>${words.map((_, at) => `<c t="s"><v>${at}</v></c>`).join('')}</row>`;
    expect(readWorkbook(withStrings(rows, ...words)).sheets[0]!.rows).toEqual([
      ['__proto__', 'constructor', 'toString', 'hasOwnProperty', '&constructor;'],
    ]);
    expect(readWorkbook(withStrings('<row><c t="s"><v>0</v></c></row>', '&constructor;')).sheets[0]!.rows).toEqual([
      ['&constructor;'],
    ]);
  });
});

describe('the time to read', () => {
  /** How many times the second takes the time of the first: least times of tries that alternate, so that a busy moment falls on both. */
  const ratioOf = (short: () => unknown, long: () => unknown) => {
    const least = [Infinity, Infinity];
    for (let tries = 0; tries < 12; tries += 1)
      for (const [at, read] of [short, long].entries()) {
        const start = process.cpuUsage();
        read();
        const {user, system} = process.cpuUsage(start);
        least[at] = Math.min(least[at]!, user + system);
      }
    return least[1]! / least[0]!;
  };

  it.each<readonly [string, (size: number) => () => unknown]>([
    [
      'an attribute without a value',
      (size) => {
        const bytes = workbookOf(sheetOf(`<row ${'a'.repeat(size)}><c><v>1</v></c></row>`));
        return () => readWorkbook(bytes);
      },
    ],
    [
      'attributes without a value',
      (size) => {
        const bytes = workbookOf(sheetOf(`<row ${'a '.repeat(size / 2)}><c><v>1</v></c></row>`));
        return () => readWorkbook(bytes);
      },
    ],
    [
      'quotes in a .csv',
      (size) => {
        const bytes = Buffer.from('"";"a""b"\n'.repeat(size / 10));
        return () => readCsv('Export', bytes);
      },
    ],
  ])('grows with %s as with its length', (_, make) => {
    // Eight times the length: about 8 where time grows with it, 64 where it grows with its square.
    const [short, long] = [make(50_000), make(400_000)];
    expect(ratioOf(short, long)).toBeLessThan(24);
  });
});
