import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {strToU8} from 'fflate';
import {relations, zip} from './build-package';

const transitional = {
  main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  rel: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
};
const strict = {
  main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
  rel: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
};

type Parts = Record<string, string | Uint8Array>;

/** Encodes a part that says so. */
export const latin1 = (text: string) => strToU8(text, true);
function utf16(text: string, isBig = false, mark = '\ufeff'): Uint8Array {
  const bytes = new Uint8Array(2 * (mark + text).length);
  const view = new DataView(bytes.buffer);
  [...(mark + text)].forEach((unit, at) => view.setUint16(2 * at, unit.charCodeAt(0), !isBig));
  return bytes;
}
const headed = (encoding: string, text: string) => `<?xml version="1.0" encoding="${encoding}"?>${text}`;

interface Forms {
  /** Prefix of the main namespace, with its colon. */
  readonly prefix?: string;
  readonly names?: typeof transitional;
  readonly parts?: (parts: Parts) => Parts;
}

/** Styles as ClosedXML and others write them, under a prefix or none. */
export const stylesOf = (p: string, {main} = transitional) =>
  `<${p}styleSheet xmlns${p && `:${p.slice(0, -1)}`}="${main}"><${p}fonts count="1"><${p}font><${p}sz val="11"/><${p}name val="Arial"/></${p}font></${p}fonts>` +
  `<${p}fills count="2"><${p}fill><${p}patternFill patternType="none"/></${p}fill><${p}fill><${p}patternFill patternType="gray125"/></${p}fill></${p}fills>` +
  `<${p}borders count="1"><${p}border><${p}left/><${p}right/><${p}top/><${p}bottom/><${p}diagonal/></${p}border></${p}borders>` +
  `<${p}cellStyleXfs count="1"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></${p}cellStyleXfs>` +
  `<${p}cellXfs count="2"><${p}xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><${p}xf numFmtId="4" fontId="0" fillId="0" borderId="0" xfId="0"><${p}alignment horizontal="center"/></${p}xf></${p}cellXfs></${p}styleSheet>`;

const sheetOf = (p: string, {main} = transitional) =>
  `<${p}worksheet xmlns${p && `:${p.slice(0, -1)}`}="${main}"><${p}sheetData><${p}row r="1"><${p}c r="A1" s="1"><${p}v>12</${p}v></${p}c>` +
  `<${p}c r="B1" t="inlineStr"><${p}is><${p}t>vu</${p}t></${p}is></${p}c></${p}row></${p}sheetData></${p}worksheet>`;

const bookOf = (p: string, {main, rel} = transitional, tab = 'Suivi') =>
  `<${p}workbook xmlns${p && `:${p.slice(0, -1)}`}="${main}" xmlns:r="${rel}"><${p}sheets><${p}sheet name="${tab}" sheetId="1" r:id="rId1"/></${p}sheets></${p}workbook>`;

/** A workbook of one sheet « Suivi » as some program writes it. */
export function written({prefix = '', names = transitional, parts: change = (parts) => parts}: Forms = {}): Uint8Array {
  const office = 'application/vnd.openxmlformats-officedocument.spreadsheetml.';
  return zip(
    change({
      '[Content_Types].xml':
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>' +
        `<Override PartName="/xl/workbook.xml" ContentType="${office}sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${office}worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${office}styles+xml"/></Types>`,
      '_rels/.rels': relations([['rId1', `${names.rel}/officeDocument`, 'xl/workbook.xml']]),
      'xl/workbook.xml': bookOf(prefix, names),
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', `${names.rel}/worksheet`, 'worksheets/sheet1.xml'],
        ['rId2', `${names.rel}/styles`, 'styles.xml'],
      ]),
      'xl/styles.xml': stylesOf(prefix, names),
      'xl/worksheets/sheet1.xml': sheetOf(prefix, names),
    }),
  );
}

const withPart = (name: string, change: (text: string) => string | Uint8Array) =>
  written({parts: (parts) => ({...parts, [name]: change(String(parts[name]))})});
const withBook = (change: (text: string) => string | Uint8Array) => withPart('xl/workbook.xml', change);
const withStyles = (styles: string | Uint8Array) => withPart('xl/styles.xml', () => styles);
const withLists = (lists: string) => withStyles(`<styleSheet xmlns="${transitional.main}">${lists}</styleSheet>`);
const fixture = (name: string) =>
  new Uint8Array(readFileSync(join(__dirname, '..', 'fixtures', 'graft', `${name}.xlsx`)));

const {main, rel} = transitional;
const plainXf = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>';
const declared = (tab: string, id: string) => `<sheet xmlns:r="${rel}" name="${tab}" sheetId="${id}" r:id="rId1"/>`;

/** One workbook of each kind that programs write. */
export const kinds: Readonly<Record<string, () => Uint8Array>> = {
  'openpyxl, plain': () => fixture('openpyxl-plain'),
  'openpyxl, with notes, chart, table, formats': () => fixture('openpyxl-rich'),
  'openpyxl, write only': () => fixture('openpyxl-write-only'),
  'relations declared on each sheet': () =>
    withBook(() => `<workbook xmlns="${main}"><sheets>${declared('Suivi', '1')}</sheets></workbook>`),
  'relations declared on the list': () =>
    withBook(
      () =>
        `<workbook xmlns="${main}"><sheets xmlns:q="${rel}"><sheet name="Suivi" sheetId="1" q:id="rId1"/></sheets></workbook>`,
    ),
  'relations under another prefix, r being something else': () =>
    withBook((text) =>
      text
        .replace(`xmlns:r="${rel}"`, `xmlns:r="urn:autre" xmlns:lien="${rel}"`)
        .replace('r:id=', 'r:place="x" lien:id='),
    ),
  'everything under x:': () => written({prefix: 'x:'}),
  'everything under ns0:': () => written({prefix: 'ns0:'}),
  'everything under r:, relations on each sheet': () =>
    written({
      prefix: 'r:',
      parts: (parts) => ({
        ...parts,
        'xl/workbook.xml': `<r:workbook xmlns:r="${main}"><r:sheets><r:sheet xmlns:s="${rel}" name="Suivi" sheetId="1" s:id="rId1"/></r:sheets></r:workbook>`,
      }),
    }),
  'a prefix with a dash': () => written({prefix: 'a-b:'}),
  'a prefix, the names without one being another’s': () =>
    written({
      prefix: 'x:',
      parts: (parts) =>
        Object.fromEntries(
          Object.entries(parts).map(([name, text]) => [
            name,
            String(text).replace('xmlns:x=', 'xmlns="urn:autre" xmlns:x='),
          ]),
        ),
    }),
  strict: () => written({names: strict}),
  'strict under a prefix': () => written({prefix: 'x:', names: strict}),
  'styles without anything': () => withStyles(`<styleSheet xmlns="${main}"></styleSheet>`),
  'styles closed at once': () => withStyles(`<styleSheet xmlns="${main}"/>`),
  'styles closed at once under a prefix': () => withStyles(`<x:styleSheet xmlns:x="${main}" />`),
  'styles whose lists are closed': () =>
    withLists('<fonts count="0"/><fills count="0"/><borders/><cellXfs count="0"/><dxfs count="0"/>'),
  'styles without fonts': () =>
    withLists(
      `<cellXfs count="2"><xf numFmtId="0" fontId="3" fillId="4" borderId="2"/><xf numFmtId="170" fontId="1"/></cellXfs>`,
    ),
  'one fill': () =>
    withLists(
      `<fills count="1"><fill><patternFill patternType="none"/></fill></fills><cellXfs>${plainXf}${plainXf}</cellXfs>`,
    ),
  'fewer styles than cells use': () => withLists(`<cellXfs count="1">${plainXf}</cellXfs>`),
  'no styles part': () =>
    written({
      parts: ({'xl/styles.xml': _styles, ...parts}) => ({
        ...parts,
        '[Content_Types].xml': String(parts['[Content_Types].xml']).replace(
          /<Override PartName="\/xl\/styles[^>]*>/,
          '',
        ),
        'xl/_rels/workbook.xml.rels': relations([['rId1', 'worksheet', 'worksheets/sheet1.xml']]),
      }),
    }),
  'styles that are announced only': () => written({parts: ({'xl/styles.xml': _styles, ...parts}) => parts}),
  'styles with extensions': () =>
    withStyles(
      stylesOf('').replace(
        '</styleSheet>',
        '<extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>',
      ),
    ),
  'UTF-16': () => withBook((text) => utf16(headed('UTF-16', text.replace('Suivi', 'Suivi été')))),
  'UTF-16, the other way': () => withBook((text) => utf16(headed('UTF-16', text), true)),
  'UTF-16 without its mark': () => withBook((text) => utf16(headed('UTF-16', text), false, '')),
  'Latin-1': () => withBook((text) => latin1(headed('ISO-8859-1', text.replace('Suivi', 'Suivi été')))),
  'Windows-1252 in single quotes': () =>
    withBook((text) =>
      latin1(`<?xml version='1.0' encoding='windows-1252' standalone='yes'?>${text.replace('Suivi', 'Suivi \x80')}`),
    ),
  ASCII: () => withBook((text) => headed('us-ascii', text)),
  'styles in UTF-16': () => withStyles(utf16(headed('utf-16', stylesOf('')))),
  'a sheet in Latin-1': () =>
    withPart('xl/worksheets/sheet1.xml', (text) => latin1(headed('iso-8859-1', text.replace('vu', 'vu à Sète')))),
  'a sheet in UTF-16': () => withPart('xl/worksheets/sheet1.xml', (text) => utf16(headed('UTF-16', text))),
  'content types in UTF-16': () => withPart('[Content_Types].xml', (text) => utf16(headed('UTF-16', text))),
  'a byte order mark': () => withBook((text) => `\ufeff${headed('utf-8', text)}`),
  'single quotes': () => withBook((text) => text.replaceAll('"', "'")),
  'comments, instructions, CDATA, references': () =>
    withBook((text) =>
      headed(
        'UTF-8',
        `<!-- <sheets/> --><?prog <sheets/> ?>${text
          .replace('<sheets>', '<!-- <sheets><sheet/> --><sheets>')
          .replace(
            '</workbook>',
            '<definedNames><definedName name="l&#39;an"><![CDATA[Suivi!$A$1]]></definedName></definedNames></workbook>',
          )}`,
      ),
    ),
  'alternate content': () =>
    withBook((text) =>
      text.replace(
        '<sheets>',
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="x15"><x15ac:absPath xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac" url="C:\\"/></mc:Choice></mc:AlternateContent><sheets>',
      ),
    ),
  'empty names and protection': () =>
    withBook((text) =>
      text.replace('<sheets>', '<workbookProtection/><sheets>').replace('</workbook>', '<definedNames/></workbook>'),
    ),
  'a module without a part': () =>
    withBook((text) =>
      text.replace('</sheets>', '<sheet name="Module1" sheetId="2" state="veryHidden" r:id=""/></sheets>'),
    ),
  'line ends of Windows': () => withBook((text) => `<?xml version="1.0"?>\r\n${text.replaceAll('><', '>\r\n<')}\r\n`),
};
