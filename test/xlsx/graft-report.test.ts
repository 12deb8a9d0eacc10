import fc from 'fast-check';
import {strFromU8, strToU8} from 'fflate';
import {listReportSheets, graftReport, readWorkbook, setNames, writeReport} from '../../xlsx';
import {parseXml} from '../../xlsx/xml/element';
import type {XmlElement} from '../../xlsx/xml/element';
import {demoPlan} from './demo-plan';
import {richParts, richWorkbook} from './rich-workbook';
import {main, rel, relations, sheetOf, unzip, workbookOf, zip} from './build-package';

const chapterTab = '1. Le public';

/** Rewrites parts of a workbook as a user would by way of a spreadsheet program. */
function withParts(bytes: Uint8Array, change: (parts: Record<string, string>) => void): Uint8Array {
  const parts = unzip(bytes);
  const texts = Object.fromEntries(Object.entries(parts).map(([name, part]) => [name, strFromU8(part, true)]));
  change(texts);
  return zip(Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text, true)])));
}

/** Texts are handled as Latin-1 so that binary parts live: our accents must be given as UTF-8. */
const utf8 = (text: string) => strFromU8(strToU8(text), true);

function replaceOnce(text: string, before: string, after: string): string {
  if (text.split(before).length !== 2) throw new Error(`not once: ${before}`);
  return text.replace(before, () => after);
}

/** Names of the elements that were added; throws when anything else differs, but for the attributes allowed. */
function additions(before: XmlElement, after: XmlElement, allowed: readonly string[] = []): string[] {
  const attributes = (element: XmlElement) =>
    Object.entries(element.attributes)
      .filter(([name]) => !allowed.includes(name))
      .sort();
  expect([after.prefix + after.name, attributes(after), after.text.trim()]).toEqual([
    before.prefix + before.name,
    attributes(before),
    before.text.trim(),
  ]);
  const added: string[] = [];
  let at = 0;
  const same = (a: XmlElement, b: XmlElement) =>
    JSON.stringify([a.name, a.attributes, a.text]) === JSON.stringify([b.name, b.attributes, b.text]);
  for (const child of before.children) {
    while (at < after.children.length && child.name !== after.children[at]!.name)
      added.push(after.children[at++]!.name);
    while (at < after.children.length && !same(child, after.children[at]!) && child.children.length === 0)
      added.push(after.children[at++]!.name);
    expect(after.children[at]?.name).toBe(child.name);
    added.push(...additions(child, after.children[at++]!, allowed));
  }
  return [...added, ...after.children.slice(at).map((child) => child.name)];
}

describe('a report added to a workbook', () => {
  const before = richWorkbook();
  const result = graftReport(before, demoPlan());
  const parts = unzip(result.bytes);
  const original = unzip(before);
  const tree = (from: Record<string, Uint8Array>, name: string) => parseXml(strFromU8(from[name]!), name);

  it('leaves every other part with its very bytes', () => {
    const changed = [
      '[Content_Types].xml',
      'xl/workbook.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/calcChain.xml',
    ];
    for (const name of Object.keys(richParts()))
      if (!changed.includes(name)) expect(parts[name]).toEqual(original[name]);
    expect(parts['xl/calcChain.xml']).toBeUndefined();
  });

  it('only adds elements to the parts that must change', () => {
    expect(new Set(additions(tree(original, 'xl/workbook.xml'), tree(parts, 'xl/workbook.xml')))).toEqual(
      new Set(['sheet', 'definedName']),
    );
    expect(new Set(additions(tree(original, 'xl/styles.xml'), tree(parts, 'xl/styles.xml'), ['count']))).toEqual(
      new Set(['numFmt', 'font', 'fill', 'border', 'xf', 'dxfs']),
    );
    const withoutChain = (name: string) => {
      const root = tree(original, name);
      const children = root.children.filter(
        ({attributes}) => !/calcChain/.test(`${attributes['Target']}${attributes['PartName']}`),
      );
      return {...root, children};
    };
    expect(new Set(additions(withoutChain('[Content_Types].xml'), tree(parts, '[Content_Types].xml')))).toEqual(
      new Set(['Override']),
    );
    expect(additions(withoutChain('xl/_rels/workbook.xml.rels'), tree(parts, 'xl/_rels/workbook.xml.rels'))).toEqual([
      'Relationship',
      'Relationship',
    ]);
  });

  it('keeps a name of the user, and says so', () => {
    expect(result.namesTaken).toEqual(['RA_fig_premiers_accueils']);
    const names = new Map(readWorkbook(result.bytes).names.map((name) => [name.name, name.formula]));
    expect(names.get('RA_fig_premiers_accueils')).toBe('Suivi!$B$2');
    expect(names.get('RA_premiers_accueils_commune')).toBe(`'${chapterTab}'!$A$8:$D$19`);
  });

  it('holds the same cells as the report by itself', () => {
    expect(result.added).toEqual(['sommaire', 'chapitre-1']);
    expect(readWorkbook(result.bytes).sheets.slice(2)).toEqual(readWorkbook(writeReport(demoPlan())).sheets);
    expect(listReportSheets(result.bytes)).toMatchObject([
      {plan: 'sommaire', tab: 'Sommaire', isEdited: false},
      {plan: 'chapitre-1', tab: chapterTab, isEdited: false},
    ]);
  });

  it('uses the formats that are there', () => {
    expect(strFromU8(parts['xl/styles.xml']!)).toContain('<numFmts count="4">');
  });

  it('is well formed throughout, every part declared and every relation leading somewhere', () => {
    for (const [name, part] of Object.entries(parts)) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      const root = parseXml(strFromU8(part), name);
      if (!name.endsWith('.rels')) continue;
      const folder = name.replace(/_rels\/[^/]*$/, '');
      const ids = root.children.map((child) => child.attributes['Id']);
      expect(new Set(ids).size).toBe(ids.length);
      for (const {attributes} of root.children) {
        const target = new URL(attributes['Target']!, `http://x/${folder}`).pathname.slice(1);
        expect(Object.keys(parts)).toContain(target);
      }
    }
  });

  it('changes nothing the second time', () => {
    const again = graftReport(result.bytes, demoPlan());
    expect(again.refreshed).toEqual(['sommaire', 'chapitre-1']);
    expect(again.added).toEqual([]);
    const third = graftReport(again.bytes, demoPlan());
    expect(unzip(third.bytes)).toEqual(unzip(again.bytes));
    expect(Object.keys(unzip(again.bytes)).sort()).toEqual(Object.keys(parts).sort());
    expect(unzip(again.bytes)['xl/styles.xml']).toEqual(parts['xl/styles.xml']);
  });
});

describe('a tab whose name is taken', () => {
  it('gets a number, and links and formulas follow', () => {
    const taken = workbookOf(sheetOf(''), {
      'xl/workbook.xml': `<workbook ${main} ${rel}><sheets><sheet name="1. LE PUBLIC" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    });
    const {bytes, tabs} = graftReport(taken, demoPlan());
    expect(tabs.get('chapitre-1')).toBe('1. Le public (2)');
    const parts = unzip(bytes);
    expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).toContain('location="\'1. Le public (2)\'!A1"');
    expect(strFromU8(parts['xl/charts/chart1.xml']!)).toContain("'1. Le public (2)'!$B$9");
    expect(Object.keys(parts)).toContain('xl/styles1.xml');
  });
});

describe('a workbook with prefixes, or strict', () => {
  it('gets elements that fit', () => {
    const strict = zip({
      '[Content_Types].xml':
        '<t:Types xmlns:t="http://schemas.openxmlformats.org/package/2006/content-types"><t:Default Extension="xml" ContentType="application/xml"/></t:Types>',
      '_rels/.rels': relations([
        ['r', 'http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument', 'xl/workbook.xml'],
      ]),
      'xl/workbook.xml':
        '<x:workbook xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:q="http://purl.oclc.org/ooxml/officeDocument/relationships"><x:sheets><x:sheet name="A" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>',
      'xl/_rels/workbook.xml.rels': relations([
        ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
        ['rId2', 'styles', 'styles.xml'],
      ]),
      'xl/styles.xml':
        '<x:styleSheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main"><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>',
      'xl/worksheets/sheet1.xml': sheetOf('<row><c><v>5</v></c></row>'),
    });
    const {bytes} = graftReport(strict, demoPlan());
    const parts = unzip(bytes);
    expect(strFromU8(parts['xl/workbook.xml']!)).toMatch(
      /<x:sheet name="Sommaire" sheetId="2" q:id="rId3"\/>.*<x:definedNames><x:definedName name="RA_zone_logo">/,
    );
    expect(strFromU8(parts['xl/worksheets/sheet2.xml']!)).toContain(
      'xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"',
    );
    expect(strFromU8(parts['xl/styles.xml']!)).toMatch(
      /^<x:styleSheet[^>]*><x:numFmts count="\d"><x:numFmt .*<x:fonts count=.*<x:dxfs count="1"><x:dxf>/,
    );
    expect(readWorkbook(bytes).sheets[2]!.rows).toEqual(readWorkbook(writeReport(demoPlan())).sheets[1]!.rows);
  });
});

describe('a sheet that comes between others', () => {
  const [summary, chapter] = demoPlan().sheets;
  const only = (sheet: typeof summary) => ({...demoPlan(), sheets: [sheet!]});
  const withChapter = graftReport(richWorkbook(), only(chapter)).bytes;
  // The user puts a sheet of theirs last, with a print area, and looks at it.
  const before = withParts(withChapter, (parts) => {
    const entry = /<sheet name="Données"[^>]*>/.exec(parts['xl/workbook.xml']!.replace(/DonnÃ©es/g, 'Données'))![0];
    let book = parts['xl/workbook.xml']!.replace(/DonnÃ©es/g, 'Données');
    book = replaceOnce(book, entry, '');
    book = replaceOnce(book, '</sheets>', `${entry}</sheets>`);
    book = book.replace(/localSheetId="2"/g, 'localSheetId="1"');
    book = replaceOnce(book, 'activeTab="1"', 'firstSheet="1" activeTab="2"');
    const area = `<definedName name="_xlnm.Print_Area" localSheetId="2">'Données'!$A$1:$C$4</definedName>`;
    parts['xl/workbook.xml'] = replaceOnce(book, '</definedNames>', `${area}</definedNames>`).replace(
      /Données/g,
      'DonnÃ©es',
    );
  });
  const after = unzip(graftReport(before, only(summary)).bytes);
  const book = parseXml(strFromU8(after['xl/workbook.xml']!), 'xl/workbook.xml');
  const all = (list: string) => book.children.find(({name}) => name === list)!.children;

  it('stands before the chapters, and what counts sheets by their place still means the same', () => {
    const names = all('sheets').map(({attributes}) => attributes['name']!);
    expect(names).toEqual(['Suivi', 'Sommaire', chapterTab, 'Données']);
    const places = all('definedNames').flatMap(({attributes: {name, localSheetId}, text}) =>
      name === '_xlnm.Print_Area' ? [[names[Number(localSheetId)], text.split('!')[0]!.replaceAll("'", '')]] : [],
    );
    expect(places).toHaveLength(4);
    for (const [place, named] of places) expect(place).toBe(named);
    expect(all('bookViews')[0]!.attributes).toMatchObject({firstSheet: '2', activeTab: '3'});
  });

  it('moves no tab of the user’s where it comes last', () => {
    const last = graftReport(graftReport(richWorkbook(), only(summary)).bytes, only(chapter)).bytes;
    expect(strFromU8(unzip(last)['xl/workbook.xml']!)).toContain('activeTab="1"');
    expect(readWorkbook(last).sheets.map(({name}) => name)).toEqual(['Suivi', 'Données', 'Sommaire', chapterTab]);
  });
});

describe('a sheet of ours that the user worked on', () => {
  const made = graftReport(richWorkbook(), demoPlan()).bytes;
  const sheet = 'xl/worksheets/sheet4.xml';
  const worked = withParts(made, (parts) => {
    // The tab renamed and moved to the front; a name of theirs over our table; a name of theirs alone.
    let book = parts['xl/workbook.xml']!.replaceAll(`'${chapterTab}'!`, 'Public!');
    const entry = /<sheet name="1\. Le public"[^>]*>/.exec(book)![0];
    book = replaceOnce(book, entry, '');
    book = replaceOnce(book, '<sheets>', `<sheets>${entry.replace(chapterTab, 'Public')}`);
    book = book.replace(/localSheetId="(\d)"/g, (_, index: string) => `localSheetId="${[1, 2, 3, 0][Number(index)]}"`);
    book = replaceOnce(
      book,
      '<definedName name="Registre"',
      '<definedName name="MaVue">Public!$B$9:$B$18</definedName><definedName name="Registre"',
    );
    parts['xl/workbook.xml'] = book;
    let text = parts[sheet]!;
    // A comment in the zone, in bold; notes right of the table and far below; a shared formula; a validation, a note.
    text = replaceOnce(text, text.match(/<c r="A24"[^]*?<\/c>/)![0], '<c r="A24" s="1" t="s"><v>1</v></c>');
    text = replaceOnce(text, '<row r="9">', '<row r="9" ht="22" customHeight="1">');
    text = text.replace(
      /(<row r="9"[^>]*>[^]*?)<\/row>/,
      '$1<c r="L9"><f t="shared" ref="L9:L10" si="0">B9*2</f><v>218</v></c></row>',
    );
    text = text.replace(/(<row r="10"[^>]*>[^]*?)<\/row>/, '$1<c r="L10"><f t="shared" si="0"/><v>370</v></c></row>');
    text = replaceOnce(
      text,
      '</sheetData>',
      `<row r="70" ht="40" customHeight="1"><c r="B70" t="inlineStr"><is><t>${utf8('À vérifier')}</t></is></c></row></sheetData>`,
    );
    text = replaceOnce(text, '</mergeCells>', '<mergeCell ref="L20:M21"/></mergeCells>');
    text = replaceOnce(text, '</cols>', '<col min="10" max="13" width="33" customWidth="1"/></cols>');
    text = replaceOnce(
      text,
      '<printOptions',
      '<dataValidations count="1"><dataValidation sqref="L9"/></dataValidations><printOptions',
    );
    text = replaceOnce(text, '<drawing r:id="rId1"/>', '<drawing r:id="rId1"/><legacyDrawing r:id="rId7"/>');
    parts[sheet] = text;
    parts['xl/worksheets/_rels/sheet4.xml.rels'] = replaceOnce(
      parts['xl/worksheets/_rels/sheet4.xml.rels']!,
      '</Relationships>',
      '<Relationship Id="rId7" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/vmlDrawing" Target="../drawings/vmlDrawing2.vml"/></Relationships>',
    );
    parts['xl/drawings/vmlDrawing2.vml'] = '<xml/>';
    // A picture of theirs beside our charts, and a chart of ours with the parts that Excel adds to it.
    parts['xl/drawings/drawing2.xml'] = replaceOnce(
      parts['xl/drawings/drawing2.xml']!,
      '</xdr:wsDr>',
      `<xdr:oneCellAnchor><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="40" name="Logo"/></xdr:nvPicPr><xdr:blipFill><a:blip ${rel} r:embed="rId90"/></xdr:blipFill></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`,
    );
    parts['xl/drawings/_rels/drawing2.xml.rels'] = replaceOnce(
      parts['xl/drawings/_rels/drawing2.xml.rels']!,
      '</Relationships>',
      '<Relationship Id="rId90" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="../media/image1.png"/></Relationships>',
    );
    parts['xl/media/image1.png'] = 'PNG';
    parts['xl/charts/_rels/chart2.xml.rels'] = relations([
      ['rId1', 'http://schemas.microsoft.com/office/2011/relationships/chartStyle', 'style1.xml'],
    ]);
    parts['xl/charts/style1.xml'] = '<a/>';
  });

  it('is no sheet edited by hand', () => {
    expect(listReportSheets(worked)).toMatchObject([
      {plan: 'chapitre-1', tab: 'Public', isEdited: false},
      {plan: 'sommaire', tab: 'Sommaire', isEdited: false},
    ]);
  });

  it('keeps all of it when made again, and shows the new figures', () => {
    const result = graftReport(worked, demoPlan({newcomers: 209, accent: '#7A1F5C'}));
    expect(result).toMatchObject({added: [], refreshed: ['sommaire', 'chapitre-1'], editedByHand: [], inTheWay: []});
    const book = readWorkbook(result.bytes);
    expect(book.sheets.map((one) => one.name)).toEqual(['Public', 'Suivi', 'Données', 'Sommaire']);
    const {rows} = book.sheets[0]!;
    expect(rows[8]!.slice(0, 2)).toEqual(['La Madeleine', 209]);
    expect(rows[23]![0]).toBe('Janvier');
    expect([rows[8]![11], rows[9]![11], rows[69]![1]]).toEqual([218, 370, 'À vérifier']);
    const parts = unzip(result.bytes);
    const text = strFromU8(parts[sheet]!);
    expect(text).toContain('<c r="L9"><f>B9*2</f><v>218</v></c>');
    expect(text).toContain('<c r="L10"><f>B10*2</f><v>370</v></c>');
    expect(text).toContain('<c r="A24" s="1" t="s"><v>1</v></c>');
    expect(text).toContain('<mergeCell ref="L20:M21"/>');
    expect(text).toContain('<row r="70" ht="40" customHeight="1">');
    expect(text).toContain('<col min="11" max="13" width="33" customWidth="1"/>');
    expect(text).toMatch(/<dataValidations.*<hyperlinks|<dataValidations.*<printOptions/);
    expect(text).toMatch(/<drawing [^>]*r:id="rId1"\/><legacyDrawing r:id="rId7"\/>/);
    const drawing = strFromU8(parts['xl/drawings/drawing2.xml']!);
    expect([...drawing.matchAll(/ name="([^"]*)"/g)].map((match) => match[1])).toEqual([
      'Logo',
      'RA_graphe_communes',
      'RA_graphe_pile',
      'RA_graphe_parts',
      'RA_graphe_colonnes',
    ]);
    expect(parts['xl/media/image1.png']).toBeDefined();
    expect(parts['xl/charts/style1.xml']).toBeUndefined();
    expect(strFromU8(parts['xl/charts/chart2.xml']!)).toContain('<c:v>209</c:v>');
    const names = new Map(book.names.map((name) => [name.name, name.formula]));
    expect(names.get('MaVue')).toBe('Public!$B$9:$B$18');
    expect(names.get('RA_premiers_accueils_commune')).toBe("'Public'!$A$8:$D$19");
    expect(book.names.filter((name) => name.sheet === 'Public').map((name) => name.name)).toEqual([
      '_xlnm.Print_Area',
      '_xlnm.Print_Titles',
    ]);
  });

  it('is left alone where a cell of theirs stands in the way of a longer table', () => {
    const close = withParts(made, (parts) => {
      parts[sheet] = replaceOnce(
        parts[sheet]!,
        '</sheetData>',
        '<row r="28"><c r="A28"><v>7</v></c></row></sheetData>',
      );
    });
    const result = graftReport(close, demoPlan({extraRows: 4}));
    expect(result.inTheWay).toEqual([{plan: 'chapitre-1', cells: ['A28']}]);
    expect(unzip(result.bytes)[sheet]).toEqual(unzip(close)[sheet]);
    expect(graftReport(close, demoPlan({extraRows: 1})).refreshed).toContain('chapitre-1');
  });

  it('is left alone where a table of theirs lies over our cells', () => {
    const table = withParts(made, (parts) => {
      parts['xl/worksheets/_rels/sheet4.xml.rels'] = replaceOnce(
        parts['xl/worksheets/_rels/sheet4.xml.rels']!,
        '</Relationships>',
        '<Relationship Id="rId8" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/table" Target="/xl/tables/table2.xml"/></Relationships>',
      );
      parts['xl/tables/table2.xml'] = `<table ${main} id="2" name="T2" displayName="T2" ref="A8:D19"/>`;
    });
    expect(graftReport(table, demoPlan()).inTheWay).toEqual([{plan: 'chapitre-1', cells: ['A8:D19']}]);
  });

  it('moves the comment with its zone', () => {
    const {bytes} = graftReport(worked, demoPlan({extraRows: 3}));
    expect(readWorkbook(bytes).sheets[0]!.rows[26]![0]).toBe('Janvier');
    expect(listReportSheets(bytes).every((one) => !one.isEdited)).toBe(true);
  });
});

describe('whatever the user wrote beside our blocks and below', () => {
  const made = graftReport(richWorkbook(), demoPlan()).bytes;
  const beside = fc.record({
    row: fc.integer({min: 0, max: 24}),
    column: fc.integer({min: 10, max: 14}),
    value: fc.integer(),
  });
  const below = fc.record({
    row: fc.integer({min: 60, max: 90}),
    column: fc.integer({min: 0, max: 14}),
    value: fc.integer(),
  });
  const key = ({row, column}: {row: number; column: number}) => `${row},${column}`;
  const notes = fc.uniqueArray(fc.oneof(beside, below), {selector: key, maxLength: 12});

  it('stays where it was when the sheet is made again, and again', () => {
    fc.assert(
      fc.property(notes, fc.nat({max: 6}), fc.nat({max: 6}), (cells, once, twice) => {
        let bytes = withParts(made, (parts) => {
          parts['xl/worksheets/sheet4.xml'] = withCells(parts['xl/worksheets/sheet4.xml']!, cells);
        });
        for (const extraRows of [once, twice]) {
          const result = graftReport(bytes, demoPlan({extraRows}));
          expect(result.refreshed).toEqual(['sommaire', 'chapitre-1']);
          bytes = result.bytes;
          const {rows} = readWorkbook(bytes).sheets[3]!;
          for (const {row, column, value} of cells) expect(rows[row]![column]).toBe(value);
          for (const {row, column, value} of demoPlan({extraRows}).sheets[1]!.cells) {
            expect(rows[row]?.[column] ?? null).toBe(value);
          }
        }
      }),
      {numRuns: 40},
    );
  });
});

/** The sheet with those cells too: right of ours in their rows, or in rows of their own. */
function withCells(sheet: string, cells: readonly {row: number; column: number; value: number}[]): string {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  let text = sheet;
  for (const row of new Set(sorted.map((cell) => cell.row))) {
    const body = sorted
      .filter((cell) => cell.row === row)
      .map(({column, value}) => `<c r="${String.fromCharCode(65 + column)}${row + 1}"><v>${value}</v></c>`)
      .join('');
    const parts = text.split(/(?=<row )|(?=<\/sheetData>)/);
    const at = parts.findIndex((part) => part.startsWith(`<row r="${row + 1}"`));
    if (at >= 0)
      parts[at] = parts[at]!.replace('</row>', `${body}</row>`).replace(/\/>$/, (end) =>
        parts[at]!.includes('</row>') ? end : `>${body}</row>`,
      );
    else {
      const next = parts.findIndex(
        (part) => part.startsWith('</sheetData>') || Number(/^<row r="(\d+)"/.exec(part)?.[1] ?? 0) > row + 1,
      );
      parts.splice(next, 0, `<row r="${row + 1}">${body}</row>`);
    }
    text = parts.join('');
  }
  return text;
}

describe('a sheet of ours edited by hand', () => {
  const made = graftReport(richWorkbook(), demoPlan()).bytes;
  const edited = withParts(made, (parts) => {
    parts['xl/worksheets/sheet4.xml'] = replaceOnce(parts['xl/worksheets/sheet4.xml']!, '<v>109</v>', '<v>110</v>');
  });

  it('is known, and left as it is unless asked otherwise', () => {
    expect(listReportSheets(edited).map((one) => one.isEdited)).toEqual([false, true]);
    const result = graftReport(edited, demoPlan());
    expect(result.editedByHand).toEqual(['chapitre-1']);
    expect(result.refreshed).toEqual(['sommaire']);
    expect(unzip(result.bytes)['xl/worksheets/sheet4.xml']).toEqual(unzip(edited)['xl/worksheets/sheet4.xml']);
    const forced = graftReport(edited, demoPlan(), {overwriteEdited: true});
    expect(forced.refreshed).toEqual(['sommaire', 'chapitre-1']);
    expect(readWorkbook(forced.bytes).sheets[3]!.rows[8]![1]).toBe(109);
  });

  it('is made anew when the user deleted it', () => {
    const deleted = withParts(made, (parts) => {
      parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(/<sheet name="1\. Le public"[^>]*>/, '')
        .replace(/<definedName [^>]*localSheetId="3"[^>]*>[^<]*<\/definedName>/g, '')
        .replace(/'1\. Le public'![^<]*/g, '#REF!');
      delete parts['xl/worksheets/sheet4.xml'];
    });
    const result = graftReport(deleted, demoPlan());
    expect(result.added).toEqual(['chapitre-1']);
    expect(result.namesTaken).toEqual(['RA_fig_premiers_accueils']);
    const names = readWorkbook(result.bytes).names.map((name) => name.name.toLowerCase() + (name.sheet ?? ''));
    expect(new Set(names).size).toBe(names.length);
    expect(readWorkbook(result.bytes).names.some((name) => name.formula.includes('#REF!'))).toBe(false);
  });
});

describe('a workbook that counts its days from 1904', () => {
  it('gets our days as its own count says them, and knows its sheets again', () => {
    const later = withParts(richWorkbook(), (parts) => {
      const name = 'xl/workbook.xml';
      parts[name] = parts[name]!.includes('<workbookPr')
        ? parts[name]!.replace(/<workbookPr/, '<workbookPr date1904="1"')
        : parts[name]!.replace(/<sheets>/, '<workbookPr date1904="1"/><sheets>');
    });
    const plan = demoPlan();
    const days = plan.sheets.map((sheet, at) =>
      at === 1
        ? {...sheet, cells: [...sheet.cells, {row: 60, column: 1, value: 45_292, style: 'row-day' as const}]}
        : sheet,
    );
    const first = graftReport(later, {...plan, sheets: days});
    const made = readWorkbook(first.bytes);
    expect(made.date1904).toBe(true);
    expect(made.sheets.find(({name}) => name === chapterTab)!.rows[60]![1]).toBe(45_292);
    const again = graftReport(first.bytes, {...plan, sheets: days});
    expect([again.editedByHand, again.refreshed.length]).toEqual([[], plan.sheets.length]);
    expect(readWorkbook(again.bytes).sheets.find(({name}) => name === chapterTab)!.rows[60]![1]).toBe(45_292);
  });
});

it('writes names beside those of a plan in the same change, as a change of their own would', () => {
  const names = (plan: string) => [
    {name: `RA_essai.${plan.replace(/-/g, '_')}`, formula: '"fait"', hidden: true},
    {name: 'Parti', formula: null},
  ];
  const before = setNames(richWorkbook(), [{name: 'Parti', formula: '"bientôt"'}]);
  const known: string[] = [];
  const at = graftReport(before, demoPlan(), {
    namesWith: (plan, found) => {
      known.push(...found.map(({name}) => name));
      return names(plan);
    },
  });
  const after = setNames(
    graftReport(before, demoPlan()).bytes,
    demoPlan().sheets.flatMap(({id}) => names(id)),
  );
  expect(unzip(at.bytes)).toEqual(unzip(after));
  expect(known).toContain('Parti');
  expect(unzip(at.bytes)['xl/workbook.xml']!.toString()).not.toContain('Parti');
});
