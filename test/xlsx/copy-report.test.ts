import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate';
import {spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {buildReportPlan, catalogueOf, evaluate, readRegisters, yearPeriod} from '../../shared';
import {copyReport, graftReport, listOwnTabs, readWorkbook, writeSheets} from '../../xlsx';

const jeunes = [
  ['N° dossier', 'Nom', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
  ['000123', 'SECRET-NOM', 'F', 38000, 'Roanne', 'CAP', 45300],
  ['000124', 'SECRET-NOM', 'M', 38500, 'Feurs', 'BAC', 45310],
];

/** A workbook with its registers and the sheets of a report. */
function reported(): Uint8Array {
  const book = writeSheets([{name: 'Jeunes', rows: jeunes}]);
  const registers = readRegisters(readWorkbook(book).sheets, {}, []);
  const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
  return graftReport(book, buildReportPlan(registers, results, {version: '1.0'})).bytes;
}

const pixel = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const chunk = (name: string, data: string) => [
  ...new Uint8Array(new Uint32Array([data.length]).buffer).reverse(),
  ...strToU8(name + data),
  0,
  0,
  0,
  0,
];

const png = new Uint8Array([
  ...pixel,
  ...chunk('IHDR', 'x'.repeat(13)),
  ...chunk('tEXt', 'SECRET-AUTEUR'),
  ...chunk('IEND', ''),
  ...strToU8('SECRET-FIN'),
]);

type Parts = Record<string, string>;

/** The workbook as somebody else's program would leave it. */
function changed(
  bytes: Uint8Array,
  change: (parts: Parts, sheet: string) => void,
  pictures: Record<string, Uint8Array> = {},
  tab = '1. Le public',
): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
  const names = [...parts['xl/workbook.xml']!.matchAll(/<sheet name="([^"]*)"[^>]*r:id="([^"]*)"/g)];
  const id = names.find(([, name]) => name === tab)![2];
  const target = new RegExp(`Id="${id}"[^>]*Target="([^"]*)"`).exec(parts['xl/_rels/workbook.xml.rels']!)![1]!;
  change(parts, `xl/${target}`);
  return zipSync({
    ...Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])),
    ...pictures,
  });
}

const copyOf = (bytes: Uint8Array) => copyReport(bytes, 'Rapport 2024');
const partsOf = (bytes: Uint8Array) =>
  new Map(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part, true)]));
const textOf = (bytes: Uint8Array) => [...partsOf(bytes)].map(([name, part]) => `${name}\n${part}`).join('\n');

const emptyRelations =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';

/** Adds a relation to a part, and gives its id. */
function relate(parts: Parts, part: string, type: string, target: string, mode = ''): string {
  const name = part.replace(/([^/]*)$/, '_rels/$1.rels');
  const list = parts[name] ?? emptyRelations;
  const id = `rTest${list.split('<Relationship ').length}`;
  const base = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
  parts[name] = list.replace(
    '</Relationships>',
    `<Relationship Id="${id}" Type="${base}${type}" Target="${target}"${mode}/></Relationships>`,
  );
  return id;
}

const typed = (parts: Parts, name: string, kind: string) =>
  (parts['[Content_Types].xml'] = parts['[Content_Types].xml']!.replace(
    '</Types>',
    `<Override PartName="/${name}" ContentType="${kind}"/></Types>`,
  ));

const cellText = (at: string, text: string, more = '') =>
  `<c r="${at}" t="inlineStr"${more}><is><t>${text}</t></is></c>`;

/** Adds rows under those of a sheet. */
const addRows = (parts: Parts, sheet: string, rows: string) =>
  (parts[sheet] = parts[sheet]!.replace('</sheetData>', `${rows}</sheetData>`));

const rowsOf = (bytes: Uint8Array, tab = '1. Le public') =>
  readWorkbook(bytes).sheets.find(({name}) => name === tab)!.rows;
const saysOf = (bytes: Uint8Array, tab?: string) =>
  rowsOf(bytes, tab)
    .flat()
    .filter((value) => value !== null && value !== '');

it('holds the sheets as they stand: a number mended by hand, a column added, a comment with its bold word, and no register', () => {
  const bytes = changed(reported(), (parts, sheet) => {
    parts[sheet] = parts[sheet]!.replace(/(<c r="A\d+"[^>]*>)<v>2<\/v>/, '$1<v>9</v>');
    addRows(
      parts,
      sheet,
      `<row r="900">${cellText('A900', 'Notre note')}<c r="J900" t="inlineStr"><is><r><rPr><b/></rPr><t>gras</t></r><r><t> et maigre</t></r></is></c></row>`,
    );
  });
  const copy = copyOf(bytes);
  expect(copy.tabs).toEqual([
    'Sommaire',
    ...copy.tabs.filter((tab) => /^\d+\. /.test(tab)),
    'Comment ces chiffres sont faits',
  ]);
  expect(readWorkbook(copy.bytes).sheets.map(({name}) => name)).toEqual(copy.tabs);
  expect(saysOf(copy.bytes)).toEqual(expect.arrayContaining([9, 'Notre note', 'gras et maigre']));
  expect(textOf(copy.bytes)).toContain('<r><rPr><b/></rPr><t>gras</t></r>');
  expect(copy.lost).toEqual([]);
  expect(listOwnTabs(copy.bytes).get('chapitre-1')).toBe('1. Le public');
  expect(textOf(copy.bytes).match(/SECRET|00012[34]/g)).toBeNull();
});

it('holds « Méthode » where it is asked for: the rule of each figure and why rows are left out, and no count', () => {
  const before = reported();
  const isCount = (value: unknown) => typeof value === 'number' || /(^|; )[\d\s]+\s:\s/.test(String(value));
  expect(saysOf(before, 'Méthode').filter(isCount)).not.toEqual([]);
  const {bytes, tabs} = copyReport(before, 'Rapport 2024', true);
  expect(tabs.filter((tab) => ['Méthode', 'Contrôles', 'Paramètres ML', 'Jeunes'].includes(tab))).toEqual(['Méthode']);
  const says = saysOf(bytes, 'Méthode');
  expect(says).toEqual(expect.arrayContaining(['premiers-accueils.commune', 'Règle, et réglages en vigueur']));
  expect(says.filter((value) => isCount(value) || value === 'Lues' || value === 'Comptées')).toEqual([]);
  expect(says.filter((value) => /^hors de la période/.test(String(value)))).not.toEqual([]);
  expect(saysOf(bytes, 'Sommaire')).toEqual(expect.arrayContaining(['Pour vérifier', 'Méthode']));
  expect(saysOf(bytes, 'Sommaire')).not.toContain('Contrôles');
  expect(textOf(bytes).match(/SECRET|00012[34]/g)).toBeNull();
  expect(copyOf(before).tabs).not.toContain('Méthode');
});

it('takes out how many rows were read and excluded, what leads to sheets that stay, and zones that nobody filled', () => {
  const before = reported();
  expect(saysOf(before).join('\n')).toMatch(/lignes? lues?/);
  expect(saysOf(before, 'Sommaire').join('\n')).toMatch(/Pour vérifier[\s\S]*Contrôles/);
  const {bytes} = copyOf(before);
  const says = [...saysOf(bytes), ...saysOf(bytes, 'Sommaire')].join('\n');
  for (const gone of [
    'lue',
    'exclue',
    'Contrôles',
    'Méthode',
    'Pour vérifier',
    'Ce qui a été lu',
    'Vos commentaires',
    'Votre avant-propos',
    'Logos de',
  ])
    expect([gone, says.includes(gone)]).toEqual([gone, false]);
  expect(says).toContain('Dossiers distincts dont la date de 1er accueil est dans l’année, par commune de résidence.');
  expect(rowsOf(bytes).length).toBeLessThan(rowsOf(before).length);
  expect(textOf(bytes).match(/ML_com|BilanML_|<f>/g)).toBeNull();
});

it('keeps what a user wrote in a zone', () => {
  const hint = 'Vos commentaires (cette zone est gardée quand la feuille est refaite)';
  const bytes = changed(reported(), (parts, sheet) => {
    expect(parts[sheet]).toContain(hint);
    parts[sheet] = parts[sheet]!.replace(hint, 'Une belle année.');
  });
  expect(saysOf(copyOf(bytes).bytes)).toContain('Une belle année.');
});

it('keeps a picture on a zone with the row that it stands on, and leaves no zone that stands empty', () => {
  const before = reported();
  const place = (name: string) =>
    Number(new RegExp(`name="${name}"[^>]*>[^<]*\\$(\\d+)`).exec(partsOf(before).get('xl/workbook.xml')!)![1]) - 1;
  const heights = (bytes: Uint8Array) =>
    [
      ...partsOf(bytes)
        .get('xl/worksheets/sheet1.xml')!
        .matchAll(/<row [^>]*\sht="([\d.]+)"/g),
    ].map(([, ht]) => Number(ht));
  const withPicture = (zone: string) => {
    const row = place(zone);
    const corner = (name: string, column: number, at: number) =>
      `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>9</xdr:colOff><xdr:row>${at}</xdr:row><xdr:rowOff>9</xdr:rowOff></xdr:${name}>`;
    return changed(
      before,
      (parts, sheet) => {
        const image = relate(parts, 'xl/drawings/drawing900.xml', 'image', '../media/image1.png');
        typed(parts, 'xl/media/image1.png', 'image/png');
        typed(parts, 'xl/drawings/drawing900.xml', 'application/vnd.openxmlformats-officedocument.drawing+xml');
        parts['xl/drawings/drawing900.xml'] =
          '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
          `<xdr:twoCellAnchor>${corner('from', 0, row)}${corner('to', 3, row)}<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="7" name="x"/><xdr:cNvPicPr/></xdr:nvPicPr>` +
          `<xdr:blipFill><a:blip r:embed="${image}"/></xdr:blipFill><xdr:spPr/></xdr:pic><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`;
        const own = sheet.replace(/([^/]*)$/, '_rels/$1.rels');
        parts[own] = (parts[own] ?? '').replace(/<Relationship [^>]*\/drawing"[^>]*\/>/, '') || emptyRelations;
        const id = relate(parts, sheet, 'drawing', '../drawings/drawing900.xml');
        parts[sheet] = parts[sheet]!.replace(/<drawing [^>]*>/, '').replace(
          '</worksheet>',
          `<drawing r:id="${id}"/></worksheet>`,
        );
      },
      {'xl/media/image1.png': png},
      'Sommaire',
    );
  };
  const without = copyOf(before).bytes;
  for (const zone of ['ML_photo', 'ML_logo']) {
    const {bytes} = copyOf(withPicture(zone));
    expect([zone, [...partsOf(bytes).keys()].filter((name) => name.startsWith('xl/media/')).length]).toEqual([zone, 1]);
    expect(heights(bytes)).toHaveLength(heights(without).length + 1);
  }
  expect(Math.max(...heights(without))).toBeLessThan(Math.max(...heights(copyOf(withPicture('ML_photo')).bytes)));
});

it('holds nothing that is not shown, whatever the workbook holds', () => {
  const exif = strToU8('SECRET-GPS');
  const jpeg = new Uint8Array([
    0xff,
    0xd8,
    0xff,
    0xe1,
    0,
    exif.length + 2,
    ...exif,
    0xff,
    0xda,
    0,
    2,
    1,
    2,
    0xff,
    0xd9,
  ]);
  const bytes = changed(
    reported(),
    (parts, sheet) => {
      addRows(
        parts,
        sheet,
        `<row r="900" hidden="1">${cellText('A900', 'SECRET-LIGNE')}</row><row r="901">${cellText('B901', 'Juste après')}<c r="C901" t="str"><f>Jeunes!B2&amp;"SECRET-FORMULE"</f><v>montré</v></c></row>` +
          `<row r="902">${cellText('Z902', 'SECRET-COLONNE')}</row>`,
      );
      parts[sheet] = parts[sheet]!.replace('</cols>', '<col min="26" max="16384" width="9" hidden="1"/></cols>');
      // Formats that show nothing, rules, lists to choose from, comments, printers, links.
      const styles = parts['xl/styles.xml']!;
      const count = styles.split('<cellXfs')[1]!.split('<xf ').length - 1;
      parts['xl/styles.xml'] = styles
        .replace(
          /<numFmts count="\d+">/,
          (list) =>
            `${list}<numFmt numFmtId="399" formatCode=";;;"/><numFmt numFmtId="398" formatCode="&quot;SECRET-FORMAT&quot;"/>`,
        )
        .replace('</cellXfs>', '<xf numFmtId="399" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>');
      addRows(parts, sheet, `<row r="903">${cellText('A903', 'SECRET-POINTS-VIRGULES', ` s="${count}"`)}</row>`);
      parts[sheet] = parts[sheet]!.replace(
        /(?=<pageMargins)/,
        '<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>"SECRET-REGLE"=A1</formula></cfRule></conditionalFormatting>' +
          '<dataValidations count="1"><dataValidation type="list" sqref="A1"><formula1>"SECRET-LISTE"</formula1></dataValidation></dataValidations>',
      ).replace('</worksheet>', '<extLst><ext uri="x"><secret>SECRET-EXT</secret></ext></extLst></worksheet>');
      parts['xl/comments9.xml'] =
        '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author>SECRET-AUTEUR</author></authors><commentList/></comments>';
      typed(parts, 'xl/comments9.xml', 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml');
      relate(parts, sheet, 'comments', '../comments9.xml');
      parts['xl/threadedComments/threadedComment1.xml'] = '<ThreadedComments>SECRET-FIL</ThreadedComments>';
      relate(parts, sheet, 'threadedComment', '../threadedComments/threadedComment1.xml');
      parts['docProps/custom.xml'] = '<Properties>SECRET-PROPRIETE</Properties>';
      parts['xl/externalLinks/externalLink1.xml'] =
        '<externalLink xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">SECRET-LIEN</externalLink>';
      relate(parts, 'xl/workbook.xml', 'externalLink', 'externalLinks/externalLink1.xml');
      parts['xl/pivotCache/pivotCacheRecords1.xml'] = '<pivotCacheRecords>SECRET-CACHE</pivotCacheRecords>';
      parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(
        '</definedNames>',
        '<definedName name="SECRET_NOM">"SECRET-VALEUR"</definedName></definedNames>',
      );
      // Over the sheet: two pictures, a hidden one, a chart of the register, a box of text tied to a cell.
      const drawing = `xl/drawings/${/drawings\/(drawing\d+\.xml)/.exec(parts[sheet.replace('worksheets/', 'worksheets/_rels/') + '.rels']!)![1]}`;
      const images = ['image1.png', 'image2.jpeg', 'image3.png'].map((name) =>
        relate(parts, drawing, 'image', `../media/${name}`),
      );
      typed(parts, 'xl/media/image1.png', 'image/png');
      typed(parts, 'xl/media/image2.jpeg', 'image/jpeg');
      typed(parts, 'xl/media/image3.png', 'image/png');
      const far = relate(parts, drawing, 'hyperlink', 'https://exemple.fr/SECRET-ADRESSE', ' TargetMode="External"');
      const chart = Object.keys(parts).find((name) => /charts\/chart/.test(name))!;
      parts['xl/charts/chart99.xml'] = parts[chart]!.replace(
        /<c:f>[^<]*<\/c:f>/g,
        '<c:f>Jeunes!$A$2:$A$3</c:f>',
      ).replace(/<c:v>[^<]*<\/c:v>/g, '<c:v>SECRET-GRAPHE</c:v>');
      typed(parts, 'xl/charts/chart99.xml', 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml');
      parts[chart] = parts[chart]!.replace(
        '<c:ptCount',
        '<c:pt idx="40"><c:v>SECRET-POINT</c:v></c:pt><c:ptCount',
      ).replace('</c:chartSpace>', '<c:extLst><c:ext uri="x">SECRET-CX</c:ext></c:extLst></c:chartSpace>');
      const graph = relate(parts, drawing, 'chart', '../charts/chart99.xml');
      const corner =
        '<xdr:from><xdr:col>1</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>900</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>3</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>905</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>';
      const ns =
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
      const anchor = (inside: string) =>
        `<xdr:twoCellAnchor ${ns}>${corner}${inside}<xdr:clientData/></xdr:twoCellAnchor>`;
      const picture = (id: number, image: string, more: string) =>
        `<xdr:pic><xdr:nvPicPr><xdr:cNvPr id="${id}" name="C:\\SECRET-CHEMIN.png"${more}><a:hlinkClick r:id="${far}"/></xdr:cNvPr><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip r:embed="${image}"/></xdr:blipFill>` +
        '<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic>';
      parts[drawing] = parts[drawing]!.replace(
        '</xdr:wsDr>',
        anchor(picture(71, images[0]!, ' descr="Logo"')) +
          anchor(picture(72, images[1]!, '')) +
          anchor(picture(73, images[2]!, ' hidden="1"')) +
          anchor(
            `<xdr:graphicFrame macro="SECRET-MACRO"><xdr:nvGraphicFramePr><xdr:cNvPr id="74" name="x"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/chart"><c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="${graph}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
          ) +
          anchor(
            '<xdr:sp macro="" textlink="Jeunes!$B$2"><xdr:nvSpPr><xdr:cNvPr id="75" name="x"/><xdr:cNvSpPr/></xdr:nvSpPr><xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr><xdr:txBody><a:bodyPr/><a:p><a:r><a:t>Une boîte</a:t></a:r></a:p></xdr:txBody></xdr:sp>',
          ) +
          '</xdr:wsDr>',
      );
    },
    {'xl/media/image1.png': png, 'xl/media/image2.jpeg': jpeg, 'xl/media/image3.png': strToU8('SECRET-IMAGE')},
  );
  expect(textOf(bytes).match(/SECRET-[A-Z]+/g)!.length).toBeGreaterThan(20);
  const copy = copyOf(bytes);
  const text = textOf(copy.bytes);
  expect([...new Set(text.match(/SECRET[-_A-Z]*/g) ?? [])]).toEqual([]);
  expect(text.match(/TargetMode="External"|hidden=|Jeunes!|<f>/g)).toBeNull();
  const kinds = [...partsOf(copy.bytes).keys()].map((name) => name.replace(/\d+/g, '#').replace(/_rels\/.*/, '_rels'));
  expect([...new Set(kinds)].sort()).toEqual(
    ['[Content_Types].xml', '_rels', 'docProps/app.xml', 'docProps/core.xml', 'xl/_rels', 'xl/charts/chart#.xml', 'xl/drawings/_rels', 'xl/drawings/drawing#.xml',
      'xl/media/image#.jpeg', 'xl/media/image#.png', 'xl/styles.xml', 'xl/workbook.xml', 'xl/worksheets/_rels', 'xl/worksheets/sheet#.xml'],
  ); // prettier-ignore
  expect(text).toContain('descr="Logo"');
  expect(text).toContain('<a:t>Une bo');
  expect(copy.lost).toEqual([{tab: '1. Le public', pieces: 2, cells: []}]);
  expect(saysOf(copy.bytes)).toEqual(expect.arrayContaining(['Juste après', 'montré']));
});

it('tells a cell whose formula nobody worked out, and opens in LibreOffice with the numbers of the workbook', () => {
  const bytes = changed(reported(), (parts, sheet) => {
    addRows(parts, sheet, '<row r="900"><c r="A900"><f>1+1</f></c></row>');
  });
  const copy = copyOf(bytes);
  expect(copy.lost).toEqual([{tab: '1. Le public', pieces: 0, cells: ['A900']}]);
  const folder = mkdtempSync(join(tmpdir(), 'bilan-'));
  writeFileSync(join(folder, 'copie.xlsx'), copy.bytes);
  const words = [
    `-env:UserInstallation=file://${folder}/profil`,
    '--headless',
    '--convert-to',
    'ods',
    '--outdir',
    folder,
    join(folder, 'copie.xlsx'),
  ];
  expect(spawnSync('soffice', words).status).toBe(0);
  rmSync(folder, {recursive: true, force: true});
  const numbers = (from: Uint8Array) => saysOf(from).filter((value) => typeof value === 'number');
  expect(numbers(copy.bytes)).toEqual(numbers(bytes));
});
