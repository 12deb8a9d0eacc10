import {strToU8, unzipSync, zipSync} from 'fflate';

export const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
export const rel = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';
const officeRelations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Zips texts or bytes, as other writers would. */
export function zip(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

export function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  return unzipSync(bytes);
}

export function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const items = list.map(
    ([id, type, target]) =>
      `<Relationship Id="${id}" Type="${type.includes(':') ? type : `${officeRelations}/${type}`}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

/** A workbook of one sheet, with the parts given put over the plain ones. */
export function workbookOf(
  sheet: string,
  parts: Readonly<Record<string, string | Uint8Array>> = {},
  extra: readonly (readonly [string, string, string])[] = [],
): Uint8Array {
  const all = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook ${main} ${rel}><sheets><sheet name="Feuil1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ...extra]),
    'xl/worksheets/sheet1.xml': sheet,
    ...parts,
  };
  return zip(all);
}

export function sheetOf(rows: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?><worksheet ${main}><sheetData>${rows}</sheetData></worksheet>`;
}
