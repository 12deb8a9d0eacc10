import type {ReportDocument} from '../shared';
import {APPLICATION, escapeText} from '../xlsx';
import type {NewPackage} from '../xlsx';

export const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const namespaces =
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Title, author and language; no date, or the file would differ at each run. */
export function addProperties(pack: NewPackage, {title, agency}: Pick<ReportDocument, 'title' | 'agency'>): void {
  const whole = agency === '' ? title : `${title} · ${agency}`;
  pack.relate('', 'core', 'docProps/core.xml');
  pack.add(
    'docProps/core.xml',
    'core',
    `${xmlHead}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
      'xmlns:dc="http://purl.org/dc/elements/1.1/">' +
      `<dc:title>${escapeText(whole)}</dc:title><dc:creator>${escapeText(agency)}</dc:creator><dc:language>fr-FR</dc:language></cp:coreProperties>`,
  );
  pack.relate('', 'app', 'docProps/app.xml');
  pack.add(
    'docProps/app.xml',
    'app',
    `${xmlHead}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
      `<Application>${APPLICATION}</Application><Company>${escapeText(agency)}</Company></Properties>`,
  );
}

/** The graphic of a chart, in a document as on a slide. */
export function printChartGraphic(relation: string): string {
  const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
  return `<a:graphic><a:graphicData uri="${uri}"><c:chart xmlns:c="${uri}" r:id="${relation}"/></a:graphicData></a:graphic>`;
}
