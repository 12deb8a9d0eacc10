import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {SaxesParser} from 'saxes';
import {addEmptySheet, graftReport, patchCells, readWorkbook, removeSheet, renameSheet, setNames} from '../../xlsx';
import {Book} from '../../workbench/book/book';
import {OwnSheets} from '../../workbench/book/own-sheets';
import {openPackage} from '../../xlsx/package/open-package';
import {findWorkbookParts} from '../../xlsx/package/workbook-parts';
import {childOf, childrenOf} from '../../xlsx/xml/element';
import type {XmlElement} from '../../xlsx/xml/element';
import {demoPlan} from './demo-plan';
import {unzip, zip} from './build-package';
import {kinds} from './other-writers';

const folder = mkdtempSync(join(tmpdir(), 'bilan-autres-'));
afterAll(() => rmSync(folder, {recursive: true, force: true}));

/** Reads every XML part as a strict program would: its encoding as it says, its namespaces declared, no element without one. */
function expectWellFormed(bytes: Uint8Array): void {
  for (const [name, part] of Object.entries(unzip(bytes))) {
    if (!/\.(xml|rels)$/.test(name)) continue;
    const head = Buffer.from(part.subarray(0, 120)).toString('latin1').replaceAll('\0', '');
    const label = /encoding=["']([^"']+)/.exec(head)?.[1] ?? 'utf-8';
    const isWide = part[0] === 0 || part[1] === 0 || part[0] === 0xff || part[0] === 0xfe;
    if (isWide || !/^utf-16$/i.test(label)) {
      const encoding = isWide ? (part[0] === 0 || part[0] === 0xfe ? 'utf-16be' : 'utf-16le') : label;
      const text = new TextDecoder(encoding, {fatal: true}).decode(part);
      const parser = new SaxesParser({xmlns: true});
      parser.on('error', (error) => {
        throw new Error(`${name}: ${error.message}`);
      });
      parser.on('opentag', ({name: tag, uri}) => {
        if (uri === '') throw new Error(`${name}: <${tag}> without a namespace`);
      });
      parser.write(text).close();
    } else throw new Error(`${name}: says ${label}`);
  }
}

/** An element without its prefixes: what it means. */
const meaning = ({name, attributes, children}: XmlElement): unknown => [
  name,
  Object.entries(attributes).filter(([key]) => !key.startsWith('xmlns')),
  children.map(meaning),
];

/** How the styles that cells give are shown: font, fill, border, format and the rest; the default where nothing says. */
function looks(bytes: Uint8Array, count: number): unknown[] {
  const pack = openPackage(bytes);
  const {styles} = findWorkbookParts(pack);
  const root = styles !== undefined && pack.find(styles) ? pack.parse(styles) : undefined;
  return Array.from({length: count}, (_, index) => {
    const xf = childOf(root, 'cellXfs')?.children[index];
    const of = (list: string, attribute: string) =>
      childOf(root, list)?.children[Number(xf?.attributes[attribute] ?? 0)];
    const size = childOf(of('fonts', 'fontId'), 'sz')?.attributes['val'] ?? '11';
    const face = childOf(of('fonts', 'fontId'), 'name')?.attributes['val'] ?? 'Calibri';
    const bold = childOf(of('fonts', 'fontId'), 'b') !== undefined;
    const pattern = childOf(of('fills', 'fillId'), 'patternFill')?.attributes['patternType'] ?? 'none';
    const id = Number(xf?.attributes['numFmtId'] ?? 0);
    const code = childrenOf(childOf(root, 'numFmts'), 'numFmt').find(
      ({attributes}) => Number(attributes['numFmtId']) === id,
    )?.attributes['formatCode'];
    const sides = (of('borders', 'borderId')?.children ?? []).filter(({attributes}) => attributes['style']);
    return {size, face, bold, pattern, id, code, sides: sides.map(meaning), rest: xf?.children.map(meaning) ?? []};
  });
}

const stylesPart = (bytes: Uint8Array) => {
  const pack = openPackage(bytes);
  return pack.readText(findWorkbookParts(pack).styles!);
};

describe.each(Object.entries(kinds))('%s', (_, make) => {
  const before = make();
  const first = graftReport(before, demoPlan());
  const tab = readWorkbook(before).sheets[0]!.name;

  it('takes a report, and only what must change is other', () => {
    expect(first.added).toEqual(['sommaire', 'chapitre-1']);
    expectWellFormed(first.bytes);
    const [one, other] = [unzip(before), unzip(first.bytes)];
    for (const name of Object.keys(one))
      if (!/^(\[Content_Types\]\.xml|xl\/workbook\.xml|xl\/_rels\/workbook\.xml\.rels|xl\/styles\.xml)$/.test(name))
        expect(other[name]).toEqual(one[name]);
    const {sheets, names} = readWorkbook(before);
    expect(readWorkbook(first.bytes).sheets.slice(0, sheets.length)).toEqual(sheets);
    expect(readWorkbook(first.bytes).names.slice(0, names.length)).toEqual(names);
  });

  it('shows the cells of the user as before', () => {
    expect(looks(first.bytes, 3).slice(0, 2)).toEqual(looks(before, 2));
  });

  it('takes the same report in the workbench, which looked its styles up before', () => {
    const book = Book.open('classeur.xlsx', before);
    book.usedStyles();
    book.heard({kind: 'added', key: 'nouvelle', name: 'Nouvelle'});
    const added = book.bytes;
    const [plan] = demoPlan().sheets;
    const mark = {plan: plan!.id, version: '1', period: '2024', source: ''};
    const drawn = new OwnSheets(book).draw({plan: plan!, accent: 'blue', mark, overwrite: false});
    expect(drawn.answer.outcome).toBe('added');
    const alone = graftReport(added, {sheets: [plan!], accent: 'blue', title: '', author: ''});
    expect(stylesPart(book.bytes)).toBe(stylesPart(alone.bytes));
  });

  it('is the same the second time and the third', () => {
    const second = graftReport(first.bytes, demoPlan());
    expect(second.refreshed).toEqual(['sommaire', 'chapitre-1']);
    expect(stylesPart(second.bytes)).toBe(stylesPart(first.bytes));
    expect(unzip(graftReport(second.bytes, demoPlan()).bytes)).toEqual(unzip(second.bytes));
  });

  it('takes a day and a number, the look of the cell kept', () => {
    const cells = [
      {row: 0, column: 0, value: 45300, format: 'dd/mm/yyyy'},
      {row: 4, column: 1, value: 'été'},
    ];
    const after = patchCells(before, [{sheet: tab, cells}]);
    expectWellFormed(after);
    const {rows} = readWorkbook(after).sheets[0]!;
    expect([rows[0]![0], rows[4]![1]]).toEqual([45300, 'été']);
    const pack = openPackage(after);
    const book = findWorkbookParts(pack);
    const styleOf = (text: string) => Number(/ r="A1"[^>]*? s="(\d+)"/.exec(text)?.[1] ?? 0);
    const [was, is] = [openPackage(before), pack].map((one) => styleOf(one.readText(book.sheets[0]!.part)));
    const [look, formerly] = [looks(after, is! + 1)[is!], looks(before, was! + 1)[was!]] as Record<string, unknown>[];
    expect(look!['code']).toBe('dd/mm/yyyy');
    expect({...look, id: 0, code: ''}).toEqual({...formerly, id: 0, code: ''});
    const again = patchCells(after, [{sheet: tab, cells}]);
    expect(stylesPart(again)).toBe(stylesPart(after));
  });

  it('takes a sheet, a name, another name for a tab, and gives the sheet back', () => {
    const added = addEmptySheet(before, 'À côté');
    const named = setNames(added, [{name: 'Mon_nom', formula: "'À côté'!$A$1"}]);
    const renamed = renameSheet(named, 'À côté', 'Là');
    for (const bytes of [added, named, renamed]) expectWellFormed(bytes);
    expect(readWorkbook(renamed).names.find(({name}) => name === 'Mon_nom')!.formula).toBe("'Là'!$A$1");
    const removed = removeSheet(renamed, 'Là');
    expectWellFormed(removed);
    expect(readWorkbook(removed).sheets.map(({name}) => name)).toEqual(
      readWorkbook(before).sheets.map(({name}) => name),
    );
  });
});

it('makes its sheets again in a file that another program saved since, and keeps what was added there', () => {
  const saved = new Uint8Array(readFileSync(join(__dirname, '..', 'fixtures', 'graft', 'openpyxl-report.xlsx')));
  const {refreshed, bytes} = graftReport(saved, demoPlan({newcomers: 209}));
  expect(refreshed).toEqual(['sommaire', 'chapitre-1']);
  expectWellFormed(bytes);
  const {rows} = readWorkbook(bytes).sheets[2]!;
  expect([rows[8]![1], rows[8]![11]]).toEqual([209, 'à nous']);
});

it('makes its sheets again under the prefix that another program gave them', () => {
  const parts = unzip(graftReport(kinds['everything under x:']!(), demoPlan()).bytes);
  const part = 'xl/worksheets/sheet3.xml';
  const text = Buffer.from(parts[part]!).toString('utf8');
  const prefixed = text.replace(/<(\/?)(?=[a-z])/gi, '<$1y:').replace('xmlns="', 'xmlns="urn:autre" xmlns:y="');
  const {refreshed, bytes} = graftReport(zip({...parts, [part]: prefixed}), demoPlan({newcomers: 209}));
  expect(refreshed).toContain('chapitre-1');
  expectWellFormed(bytes);
  expect(readWorkbook(bytes).sheets[2]!.rows[8]![1]).toBe(209);
  expect(Buffer.from(unzip(bytes)[part]!).toString('utf8')).not.toMatch(/<\/?(?!y:)[a-z]/i);
});

it('tells which tabs lead to nothing', () => {
  expect(graftReport(kinds['a module without a part']!(), demoPlan()).withoutPart).toEqual(['Module1']);
});

it('LibreOffice opens them all, with a report and with a day', () => {
  const files = Object.values(kinds).flatMap((make, index) => {
    const bytes = graftReport(make(), demoPlan()).bytes;
    const tab = readWorkbook(bytes).sheets[0]!.name;
    const file = join(folder, `c${index}.xlsx`);
    writeFileSync(
      file,
      patchCells(bytes, [{sheet: tab, cells: [{row: 6, column: 3, value: 45300, format: 'dd/mm/yyyy'}]}]),
    );
    return [file];
  });
  const profile = `-env:UserInstallation=file://${join(folder, 'profil')}`;
  const out = join(folder, 'sortie');
  execFileSync('soffice', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...files], {
    stdio: 'ignore',
    timeout: 600_000,
  });
  Object.keys(kinds).forEach((kind, index) => {
    const {sheets} = readWorkbook(new Uint8Array(readFileSync(join(out, `c${index}.xlsx`))));
    expect([kind, sheets[0]!.rows[6]?.[3]]).toEqual([kind, 45300]);
    expect([kind, sheets.map(({name}) => name)]).toEqual([kind, expect.arrayContaining(['Sommaire', '1. Le public'])]);
  });
}, 600_000);
