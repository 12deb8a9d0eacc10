import {main, rel, relations, zip} from './build-package';

const office = 'application/vnd.openxmlformats-officedocument.';
const override = (part: string, type: string) => `<Override PartName="${part}" ContentType="${type}"/>`;
const x14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Bytes that no program of ours can make sense of. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({length}, () => (state = (state * 1103515245 + 12345) & 0x7fffffff) >> 16);
}

/** A workbook with macros as an agency keeps it, with whatever Excel may put in one: all of it must live through a report. */
export function richWorkbook(): Uint8Array {
  return zip(richParts());
}

export function richParts(): Record<string, string | Uint8Array> {
  return {
    '[Content_Types].xml':
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/>' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="vml" ContentType="${office}vmlDrawing"/><Default Extension="xml" ContentType="application/xml"/>` +
      override('/xl/workbook.xml', 'application/vnd.ms-excel.sheet.macroEnabled.main+xml') +
      override('/xl/worksheets/sheet1.xml', `${office}spreadsheetml.worksheet+xml`) +
      override('/xl/worksheets/sheet2.xml', `${office}spreadsheetml.worksheet+xml`) +
      override('/xl/styles.xml', `${office}spreadsheetml.styles+xml`) +
      override('/xl/sharedStrings.xml', `${office}spreadsheetml.sharedStrings+xml`) +
      override('/xl/calcChain.xml', `${office}spreadsheetml.calcChain+xml`) +
      override('/xl/drawings/drawing1.xml', `${office}drawing+xml`) +
      override('/xl/charts/chart1.xml', `${office}drawingml.chart+xml`) +
      override('/xl/tables/table1.xml', `${office}spreadsheetml.table+xml`) +
      override('/xl/comments1.xml', `${office}spreadsheetml.comments+xml`) +
      override('/xl/externalLinks/externalLink1.xml', `${office}spreadsheetml.externalLink+xml`) +
      override('/xl/pivotCache/pivotCacheDefinition1.xml', `${office}spreadsheetml.pivotCacheDefinition+xml`) +
      override('/docProps/app.xml', `${office}extended-properties+xml`) +
      override('/docProps/custom.xml', `${office}custom-properties+xml`) +
      '</Types>',
    '_rels/.rels': relations([
      ['rId1', 'officeDocument', 'xl/workbook.xml'],
      ['rId2', 'extended-properties', 'docProps/app.xml'],
      ['rId3', 'custom-properties', 'docProps/custom.xml'],
    ]),
    'docProps/app.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>Microsoft Excel</Application></Properties>',
    'docProps/custom.xml':
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    'xl/workbook.xml':
      `${head}<workbook ${main} ${rel} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" mc:Ignorable="x15" ` +
      'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main"><fileVersion appName="xl" lastEdited="7"/>' +
      '<workbookPr codeName="ThisWorkbook" defaultThemeVersion="166925"/><workbookProtection workbookPassword="CC1A"/>' +
      '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="100" windowHeight="100" activeTab="1"/></bookViews>\n  ' +
      '<sheets><sheet name="Suivi" sheetId="4" r:id="rId1"/><sheet name="Données" sheetId="9" state="hidden" r:id="rId2"/></sheets>' +
      '<externalReferences><externalReference r:id="rId7"/></externalReferences>' +
      '<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">Suivi!$A$1:$D$9</definedName>' +
      '<definedName name="Registre" comment="à nous">\'Données\'!$A$1:$C$4</definedName>' +
      '<definedName name="RA_fig_premiers_accueils">Suivi!$B$2</definedName></definedNames>' +
      '<calcPr calcId="191029" iterate="1"/><pivotCaches><pivotCache cacheId="3" r:id="rId8"/></pivotCaches>' +
      '<extLst><ext uri="{140A7094-0E35-4892-8432-C4D2E57EDEB5}"><x15:workbookPr chartTrackingRefBase="1"/></ext></extLst></workbook>',
    'xl/_rels/workbook.xml.rels': relations([
      ['rId1', 'worksheet', 'worksheets/sheet1.xml'],
      ['rId2', 'worksheet', '/xl/worksheets/sheet2.xml'],
      ['rId3', 'styles', 'styles.xml'],
      ['rId4', 'sharedStrings', 'sharedStrings.xml'],
      ['rId5', 'http://schemas.microsoft.com/office/2006/relationships/vbaProject', 'vbaProject.bin'],
      ['rId6', 'calcChain', 'calcChain.xml'],
      ['rId7', 'externalLink', 'externalLinks/externalLink1.xml'],
      ['rId8', 'pivotCacheDefinition', 'pivotCache/pivotCacheDefinition1.xml'],
    ]),
    'xl/vbaProject.bin': noise(5000, 1),
    'xl/calcChain.xml': `<calcChain ${main}><c r="B2" i="1"/></calcChain>`,
    'xl/externalLinks/externalLink1.xml': `<externalLink ${main} ${rel}/>`,
    'xl/pivotCache/pivotCacheDefinition1.xml': `<pivotCacheDefinition ${main}/>`,
    'xl/sharedStrings.xml': `${head}<sst ${main} count="2" uniqueCount="2"><si><t>Mois</t></si><si><r><rPr><b/></rPr><t>Ja</t></r><r><t>nvier</t></r></si></sst>`,
    'xl/styles.xml':
      `${head}<styleSheet ${main} xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">` +
      '<numFmts count="1"><numFmt numFmtId="170" formatCode="dd/mm/yyyy"/></numFmts>' +
      '<fonts count="2" x14ac:knownFonts="1" xmlns:x14ac="http://schemas.microsoft.com/office/spreadsheetml/2009/9/ac"><font><sz val="10"/><name val="Arial"/></font><font><b/><sz val="10"/><name val="Arial"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      '<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="170" fontId="1" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      `<tableStyles count="0"/><extLst><ext uri="{EB79DEF2-80B8-43e5-95BD-54CBDDF9020C}" ${x14}><x14:slicerStyles defaultSlicerStyle="SlicerStyleLight1"/></ext></extLst></styleSheet>`,
    'xl/worksheets/sheet1.xml':
      `${head}<worksheet ${main} ${rel} ${x14}><sheetPr codeName="Feuil1"/><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row>` +
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><f>1+1</f><v>2</v></c></row></sheetData>' +
      '<conditionalFormatting sqref="B2:B9"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/><cfvo type="max"/><color rgb="FF638EC6"/></dataBar></cfRule></conditionalFormatting>' +
      '<pageSetup r:id="rId5"/><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><tableParts count="1"><tablePart r:id="rId3"/></tableParts>' +
      '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}"><x14:sparklineGroups xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:sparklineGroup><x14:sparklines><x14:sparkline><xm:f>Suivi!B2:B9</xm:f><xm:sqref>C2</xm:sqref></x14:sparkline></x14:sparklines></x14:sparklineGroup></x14:sparklineGroups></ext></extLst></worksheet>',
    'xl/worksheets/_rels/sheet1.xml.rels': relations([
      ['rId1', 'drawing', '../drawings/drawing1.xml'],
      ['rId2', 'vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['rId3', 'table', '../tables/table1.xml'],
      ['rId4', 'comments', '../comments1.xml'],
      ['rId5', 'printerSettings', '../printerSettings/printerSettings1.bin'],
    ]),
    'xl/worksheets/sheet2.xml': `<worksheet ${main}><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData></worksheet>`,
    'xl/drawings/drawing1.xml':
      '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"/>',
    'xl/drawings/vmlDrawing1.vml': '<xml xmlns:v="urn:schemas-microsoft-com:vml"><v:shape id="_x0000_s1025"/></xml>',
    'xl/charts/chart1.xml': '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>',
    'xl/tables/table1.xml': `<table ${main} id="1" name="T" displayName="T" ref="A1:B9"/>`,
    'xl/comments1.xml': `<comments ${main}><authors><author>Ana</author></authors><commentList/></comments>`,
    'xl/printerSettings/printerSettings1.bin': noise(700, 2),
    'customXml/item1.xml': '<a xmlns="urn:x">  \t</a>',
    'inconnu/piece.dat': noise(3000, 3),
  };
}
