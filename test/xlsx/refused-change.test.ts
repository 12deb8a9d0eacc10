import {strToU8} from 'fflate';
import {
  addEmptySheet,
  graftReport,
  patchCells,
  removeSheet,
  renameSheet,
  setNames,
  WorkbookFileError,
} from '../../xlsx';
import type {WorkbookFileErrorCode} from '../../xlsx';
import {checkEdit} from '../../xlsx/graft/check-edit';
import {openPackage} from '../../xlsx/package/open-package';
import {demoPlan} from './demo-plan';
import {unzip, zip} from './build-package';
import {kinds, latin1, stylesOf, written} from './other-writers';

type Parts = Record<string, string | Uint8Array>;
const changed = (change: (parts: Parts) => Parts) => written({parts: change});
const replaced = (name: string, before: string, after: string) =>
  changed((parts) => {
    const text = String(parts[name]);
    if (!text.includes(before)) throw new Error(`not there: ${before}`);
    return {...parts, [name]: text.replace(before, after)};
  });

function codeOf(run: () => unknown): WorkbookFileErrorCode | 'done' {
  try {
    run();
    return 'done';
  } catch (error) {
    if (!(error instanceof WorkbookFileError)) throw error;
    expect(error.message).not.toMatch(/ [»:;?!]|« /u);
    return error.code;
  }
}

const everyChange: Readonly<Record<string, (bytes: Uint8Array) => unknown>> = {
  report: (bytes) => graftReport(bytes, demoPlan()),
  cell: (bytes) => patchCells(bytes, [{sheet: 'Suivi', cells: [{row: 0, column: 0, value: 1}]}]),
  name: (bytes) => setNames(bytes, [{name: 'n', formula: 'Suivi!$A$1'}]),
  'new tab': (bytes) => addEmptySheet(bytes, 'B'),
  'other tab': (bytes) => renameSheet(bytes, 'Suivi', 'C'),
};
const codes = (bytes: Uint8Array) =>
  Object.fromEntries(Object.entries(everyChange).map(([name, change]) => [name, codeOf(() => change(bytes))]));
const all = (code: string) => Object.fromEntries(Object.keys(everyChange).map((name) => [name, code]));

describe('a workbook that must not be changed', () => {
  it('is refused for its signature', () => {
    const signed = changed((parts) => ({...parts, '_xmlsignatures/sig1.xml': '<Signature/>'}));
    expect(codes(signed)).toEqual(all('signed'));
  });

  it('is refused for the log of its sharing', () => {
    expect(codes(changed((parts) => ({...parts, 'xl/revisions/revisionHeaders.xml': '<headers/>'})))).toEqual(
      all('shared'),
    );
  });

  it('is refused, for its tabs alone, when its structure is locked', () => {
    const locked = replaced('xl/workbook.xml', '<sheets>', '<workbookProtection lockStructure="1"/><sheets>');
    const tabs = 'structure-locked';
    expect(codes(locked)).toEqual({...all('done'), report: tabs, 'new tab': tabs, 'other tab': tabs});
    const open = graftReport(written(), demoPlan()).bytes;
    const parts = unzip(open);
    const book = Buffer.from(parts['xl/workbook.xml']!).toString('utf8');
    const lockedAfter = zip({
      ...parts,
      'xl/workbook.xml': book.replace('<sheets>', '<workbookProtection lockStructure="true"/><sheets>'),
    });
    expect(graftReport(lockedAfter, demoPlan()).refreshed).toEqual(['sommaire', 'chapitre-1']);
    expect(codeOf(() => removeSheet(lockedAfter, 'Suivi'))).toBe(tabs);
    expect(codes(replaced('xl/workbook.xml', '<sheets>', '<workbookProtection lockWindows="1"/><sheets>'))).toEqual(
      all('done'),
    );
  });
});

describe('a workbook that no program opens is not written again', () => {
  const cases: [string, Uint8Array, WorkbookFileErrorCode][] = [
    ['a prefix that is not declared', replaced('xl/workbook.xml', '<sheets>', '<sheets><x:autre/>'), 'unsafe-change'],
    [
      'bytes that are not UTF-8',
      changed((parts) => ({
        ...parts,
        'xl/workbook.xml': latin1(String(parts['xl/workbook.xml']).replace('Suivi', 'été')),
      })),
      'malformed-xml',
    ],
    [
      'an encoding that we do not know',
      changed((parts) => ({
        ...parts,
        'xl/workbook.xml': latin1(
          `<?xml version="1.0" encoding="macintosh"?>${String(parts['xl/workbook.xml']).replace('Suivi', 'été')}`,
        ),
      })),
      'malformed-xml',
    ],
    ['a document type', replaced('xl/workbook.xml', '<workbook', '<!DOCTYPE workbook><workbook'), 'malformed-xml'],
    [
      'styles that ask for a font beyond all',
      changed((parts) => ({...parts, 'xl/styles.xml': stylesOf('').replace('fontId="0"', 'fontId="9999999"')})),
      'malformed-xml',
    ],
  ];

  it.each(cases)('%s', (_, bytes, code) => {
    expect(codeOf(() => graftReport(bytes, demoPlan()))).toBe(code);
  });
});

describe('the last look', () => {
  const before = graftReport(kinds['everything under x:']!(), demoPlan()).bytes;
  const parts = unzip(before);
  const text = (name: string) => Buffer.from(parts[name]!).toString('utf8');
  const sheet = 'xl/worksheets/sheet2.xml';
  const book = 'xl/workbook.xml';
  const look = (name: string, after: string | Uint8Array) => () =>
    checkEdit(openPackage(before), openPackage(zip({...parts, [name]: after})), [name]);
  const edited = (name: string, from: string | RegExp, to: string) => {
    const after = text(name).replace(from, () => to);
    if (after === text(name)) throw new Error(`not there: ${String(from)}`);
    return look(name, after);
  };

  it('lets by what is right', () => {
    expect(look(sheet, text(sheet))).not.toThrow();
    expect(edited(sheet, 'encoding="UTF-8"', 'encoding="utf-8"')).not.toThrow();
  });

  const wrong: [string, () => void, RegExp][] = [
    ['a part that is cut', look(sheet, text(sheet).slice(0, -20)), /sheet2/],
    ['a prefix twice', edited(book, '<x:sheet ', '<x:x:sheet '), /workbook/],
    ['a prefix of nothing', edited(book, '<x:sheet ', '<y:sheet '), /workbook/],
    ['an element without a namespace', edited(book, '</x:sheets>', '<autre/></x:sheets>'), /sans espace de noms/],
    ['a sheet without its relation', edited(book, ' r:id="rId3"', ' x:id="rId3"'), /sans relation/],
    ['a relation that leads nowhere', edited(book, 'r:id="rId3"', 'r:id="rId99"'), /sans contenu/],
    ['an encoding that is not said', edited(sheet, 'encoding="UTF-8"', 'encoding="ISO-8859-1"'), /encodage/],
    ['bytes of another encoding', look(sheet, latin1('<a xmlns="b">é</a>')), /encodage/],
    ['UTF-16 bytes', look(sheet, strToU8('<\0a\0/\0>\0', true)), /sheet2/],
    ['a number twice', edited(book, 'sheetId="2"', 'sheetId="1"'), /deux feuilles de numéro 1/],
    ['a tab twice', edited(book, 'name="Sommaire"', 'name="SUIVI"'), /deux feuilles « suivi »/],
    ['a style that is not there', edited(sheet, / s="\d+"/, ' s="4000"'), /cellXfs trop court/],
    [
      'a conditional style that is not there',
      edited(sheet, '</worksheet>', '<conditionalFormatting><cfRule dxfId="99"/></conditionalFormatting></worksheet>'),
      /dxfs trop court/,
    ],
    ['a font that is not there', edited('xl/styles.xml', 'fontId="1"', 'fontId="900"'), /fonts trop court/],
    ['a name of a sheet beyond', edited(book, 'localSheetId="2"', 'localSheetId="7"'), /sans feuille/],
    ['a name twice', edited(book, 'RA_premiers_accueils_commune', 'RA_fig_premiers_accueils'), /deux noms/],
    [
      'a sheet that is not declared',
      edited('[Content_Types].xml', /<Override PartName="\/xl\/worksheets\/sheet2[^>]*>/, ''),
      /non déclaré/,
    ],
    [
      'a drawing that is not there',
      edited('xl/worksheets/_rels/sheet3.xml.rels', 'drawing1.xml', 'drawing9.xml'),
      /drawing9.xml absent/,
    ],
  ];

  it.each(wrong)('stops %s', (_, run, detail) => {
    expect(codeOf(run)).toBe('unsafe-change');
    expect(run).toThrow(new RegExp(detail.source.replace(/ /g, '[\\s\\u00a0]')));
  });
});
