import {strToU8, zipSync} from 'fflate';
import {readWorkbook, WorkbookFileError} from '../../xlsx';
import type {WorkbookFileErrorCode} from '../../xlsx';
import {relations, sheetOf, workbookOf, zip} from './build-package';

function errorOf(bytes: Uint8Array): WorkbookFileError {
  try {
    readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookFileError) return error;
    throw error;
  }
  throw new Error('read without an error');
}

function oleFile(stream: string): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  for (let at = 0; at < stream.length; at++) bytes[1024 + 128 + 2 * at] = stream.charCodeAt(at);
  return bytes;
}

/** Changes the sizes that the archive declares for its last entry, or its flags. */
function withDirectory(bytes: Uint8Array, change: (view: DataView, at: number) => void): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = copy.length - 22; at >= 0; at--) {
    if (view.getUint32(at, true) === 0x02014b50) {
      change(view, at);
      return copy;
    }
  }
  throw new Error('no directory');
}

const good = workbookOf(sheetOf('<row><c><v>1</v></c></row>'.repeat(50)));
const badSheet = (xml: string) => workbookOf(xml);

const cases: readonly (readonly [string, WorkbookFileErrorCode, Uint8Array])[] = [
  ['an empty file', 'not-a-workbook', new Uint8Array(0)],
  ['a text', 'not-a-workbook', strToU8('Dossier;Date\n1;2\n')],
  ['a PDF', 'not-a-workbook', strToU8('%PDF-1.4 ...')],
  ['a zip of something else', 'not-a-workbook', zip({'lisez-moi.txt': 'bonjour'})],
  [
    'a document of Word',
    'not-a-workbook',
    zip({
      '_rels/.rels': relations([['r', 'officeDocument', 'word/document.xml']]),
      'word/document.xml': '<w:document xmlns:w="w"/>',
    }),
  ],
  ['a file with a password', 'encrypted', oleFile('EncryptedPackage')],
  ['an .xls', 'old-format', oleFile('Workbook')],
  ['a very old .xls', 'old-format', oleFile('Book')],
  ['another OLE file', 'not-a-workbook', oleFile('WordDocument')],
  [
    'an .xlsb',
    'binary-format',
    zip({'_rels/.rels': relations([['r', 'officeDocument', 'xl/workbook.bin']]), 'xl/workbook.bin': 'x'}),
  ],
  [
    'an .ods',
    'open-document',
    zip({mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': '<x/>'}),
  ],
  ['a zip with a password', 'encrypted', withDirectory(good, (view, at) => view.setUint16(at + 8, 1, true))],
  ['a file cut in its middle', 'corrupt', good.subarray(0, good.length >> 1)],
  ['a file whose end is cut', 'corrupt', good.subarray(0, good.length - 30)],
  [
    'a part that gives more than it declares',
    'corrupt',
    withDirectory(good, (view, at) => view.setUint32(at + 24, 40, true)),
  ],
  [
    'a part that gives less than it declares',
    'corrupt',
    withDirectory(good, (view, at) => view.setUint32(at + 24, 99999, true)),
  ],
  ['a part whose CRC is wrong', 'corrupt', withDirectory(good, (view, at) => view.setUint32(at + 16, 1, true))],
  ['an unknown compression', 'corrupt', withDirectory(good, (view, at) => view.setUint16(at + 10, 14, true))],
  [
    'a part declared beyond the limit',
    'too-large',
    withDirectory(good, (view, at) => view.setUint32(at + 24, 0xfffffff0, true)),
  ],
  [
    'a part packed too tight',
    'too-large',
    withDirectory(good, (view, at) => view.setUint32(at + 24, 100 * 2 ** 20, true)),
  ],
  [
    'a missing sheet',
    'part-missing',
    workbookOf(sheetOf(''), {
      'xl/_rels/workbook.xml.rels': relations([['rId1', 'worksheet', 'worksheets/sheet9.xml']]),
    }),
  ],
  ['a missing relation', 'part-missing', workbookOf(sheetOf(''), {'xl/_rels/workbook.xml.rels': relations([])})],
  [
    'a workbook part that is not XML',
    'malformed-xml',
    workbookOf(sheetOf(''), {'xl/workbook.xml': '<workbook><sheets></workbook>'}),
  ],
  [
    'a document type',
    'malformed-xml',
    workbookOf(sheetOf(''), {'xl/workbook.xml': '<!DOCTYPE a [<!ENTITY b "c">]><workbook/>'}),
  ],
  ['a sheet cut short', 'malformed-xml', badSheet(sheetOf('<row><c><v>1</v></c></row>').slice(0, -60))],
  ['a sheet whose elements cross', 'malformed-xml', badSheet(sheetOf('<row><c><v>1</c></v></row>'))],
  ['a sheet with an open tag', 'malformed-xml', badSheet(sheetOf('<row><c r="A1'))],
  ['a document type in a sheet', 'malformed-xml', badSheet('<!DOCTYPE a><worksheet/>')],
];

describe('a file that cannot be read', () => {
  it.each(cases)('%s', (_, code, bytes) => {
    const error = errorOf(bytes);
    expect(error.code).toBe(code);
    expect(error.message).toMatch(/^(Ce |Il |Une ).*\./u);
    expect(error.message).not.toMatch(/ [»:;?!]|« /u);
  });

  it('is refused before a bomb is inflated', () => {
    const bomb = workbookOf(sheetOf(''), {'xl/worksheets/sheet1.xml': new Uint8Array(80 * 2 ** 20)});
    expect(bomb.length).toBeLessThan(200_000);
    expect(errorOf(bomb).code).toBe('too-large');
  });

  it('is refused while a bomb that lies about its size is inflated', () => {
    const bomb = withDirectory(zipSync({'xl/workbook.xml': new Uint8Array(300 * 2 ** 20)}), (view, at) =>
      view.setUint32(at + 24, 1000, true),
    );
    const before = process.memoryUsage().arrayBuffers;
    expect(errorOf(bomb).code).toBe('corrupt');
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(200 * 2 ** 20);
  });

  it('honours a lower limit', () => {
    expect(() => readWorkbook(good, {total: 1000, ratio: 250})).toThrow(WorkbookFileError);
  });

  it('reads a damaged byte or refuses it, but never gives other cells', () => {
    const before = JSON.stringify(readWorkbook(good).sheets);
    for (let at = 0; at < good.length; at += 7) {
      const copy = good.slice();
      copy[at]! ^= 0x10;
      let after: string | undefined;
      try {
        after = JSON.stringify(readWorkbook(copy).sheets);
      } catch (error) {
        expect(error).toBeInstanceOf(WorkbookFileError);
      }
      if (after !== undefined) expect(after).toBe(before);
    }
  });
});
