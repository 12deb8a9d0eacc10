import {strFromU8} from 'fflate';
import {
  addEmptySheet,
  findWorkbookParts,
  graftReport,
  listOwnTabs,
  openPackage,
  patchCells,
  readNames,
  readWorkbook,
  renameSheet,
  setNames,
} from '../../xlsx';
import {main, rel, relations, unzip, workbookOf} from './build-package';
import {demoPlan} from './demo-plan';
import {inheritedNames} from './inherited-names';

const types = 'http://schemas.openxmlformats.org/officeDocument/2006';

/** A workbook where the word is every name that may be chosen: sheet, relations, defined name, style, property, part, text. */
const workbook = (word: string) =>
  workbookOf('', {
    '_rels/.rels': relations([
      [word, 'officeDocument', 'xl/workbook.xml'],
      [`${word}2`, 'custom-properties', 'docProps/custom.xml'],
    ]),
    'docProps/custom.xml':
      `<Properties xmlns="${types}/custom-properties" xmlns:vt="${types}/docPropsVTypes">` +
      `<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="${word}"><vt:lpwstr>${word}</vt:lpwstr></property></Properties>`,
    'xl/workbook.xml':
      `<workbook ${main} ${rel}><sheets><sheet name="${word}" sheetId="1" r:id="${word}"/></sheets>` +
      `<definedNames><definedName name="${word}">${word}!$A$1</definedName></definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([
      [word, 'worksheet', `worksheets/${word}.xml`],
      [`${word}2`, 'styles', 'styles.xml'],
      [`${word}3`, 'sharedStrings', 'sharedStrings.xml'],
    ]),
    [`xl/worksheets/${word}.xml`]:
      `<worksheet ${main}><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>${word}</t></is></c></row>` +
      `<row r="2"><c r="A2" s="1"><f>${word}</f><v>45000</v></c></row></sheetData></worksheet>`,
    'xl/sharedStrings.xml': `<sst ${main} count="1" uniqueCount="1"><si><t>${word}</t></si></sst>`,
    'xl/styles.xml':
      `<styleSheet ${main}><numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;${word}&quot;"/></numFmts>` +
      '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill/><fill/></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      `<cellXfs count="2"><xf/><xf numFmtId="164" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="${word}" xfId="0"/></cellStyles></styleSheet>`,
  });

/** What is read of a file, and its parts, with the word for its fellow. */
function shown(bytes: Uint8Array, [word, fellow]: readonly [string, string]): string[] {
  const parts = Object.entries(unzip(bytes)).map(([name, part]) => `${name}: ${strFromU8(part)}`);
  const read = [
    readWorkbook(bytes).sheets,
    readNames(findWorkbookParts(openPackage(bytes))),
    [...listOwnTabs(bytes)],
  ].map((one) => JSON.stringify(one));
  return [...read, ...parts].map((text) => text.split(word).join(fellow));
}

const edits: readonly (readonly [string, (bytes: Uint8Array, word: string) => Uint8Array])[] = [
  ['is read', (bytes) => bytes],
  ['takes a report', (bytes) => graftReport(bytes, demoPlan()).bytes],
  [
    'takes a report again',
    (bytes) => graftReport(graftReport(bytes, demoPlan()).bytes, demoPlan({newcomers: 1})).bytes,
  ],
  [
    'takes cells',
    (bytes, word) =>
      patchCells(bytes, [
        {
          sheet: word,
          cells: [
            {row: 0, column: 0, value: word},
            {row: 3, column: 3, value: 45000, format: `"${word}"`},
            {row: 4, column: 3, value: null, formula: word},
          ],
        },
      ]),
  ],
  ['takes a name', (bytes, word) => setNames(bytes, [{name: word, formula: `${word}!$B$1`}])],
  ['takes a sheet', (bytes, word) => addEmptySheet(bytes, `${word}9`)],
  ['takes another name for a sheet', (bytes, word) => renameSheet(bytes, word, `${word}9`)],
];

describe.each(inheritedNames)('a workbook where all is named « %s », as where all is named « %s »,', (...word) => {
  it.each(edits)('%s', (_, edit) => {
    const [own, other] = word.map((one) => shown(edit(workbook(one), one), word));
    expect(own).toEqual(other);
  });
});
