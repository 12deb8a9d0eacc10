/** Content type and relation type of each kind of part that we write. */
const office = 'application/vnd.openxmlformats-officedocument.';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export const partKinds = {
  workbook: {content: `${office}spreadsheetml.sheet.main+xml`, relation: `${relations}officeDocument`},
  worksheet: {content: `${office}spreadsheetml.worksheet+xml`, relation: `${relations}worksheet`},
  styles: {content: `${office}spreadsheetml.styles+xml`, relation: `${relations}styles`},
  sharedStrings: {content: `${office}spreadsheetml.sharedStrings+xml`, relation: `${relations}sharedStrings`},
  drawing: {content: `${office}drawing+xml`, relation: `${relations}drawing`},
  /** A workbook beside a chart of a document or of a slide. */
  embedded: {content: `${office}spreadsheetml.sheet`, relation: `${relations}package`},
  document: {content: `${office}wordprocessingml.document.main+xml`, relation: `${relations}officeDocument`},
  documentStyles: {content: `${office}wordprocessingml.styles+xml`, relation: `${relations}styles`},
  documentSettings: {content: `${office}wordprocessingml.settings+xml`, relation: `${relations}settings`},
  footer: {content: `${office}wordprocessingml.footer+xml`, relation: `${relations}footer`},
  presentation: {content: `${office}presentationml.presentation.main+xml`, relation: `${relations}officeDocument`},
  slideMaster: {content: `${office}presentationml.slideMaster+xml`, relation: `${relations}slideMaster`},
  slideLayout: {content: `${office}presentationml.slideLayout+xml`, relation: `${relations}slideLayout`},
  slide: {content: `${office}presentationml.slide+xml`, relation: `${relations}slide`},
  theme: {content: `${office}theme+xml`, relation: `${relations}theme`},
  chart: {content: `${office}drawingml.chart+xml`, relation: `${relations}chart`},
  png: {content: 'image/png', relation: `${relations}image`},
  jpeg: {content: 'image/jpeg', relation: `${relations}image`},
  gif: {content: 'image/gif', relation: `${relations}image`},
  bmp: {content: 'image/bmp', relation: `${relations}image`},
  app: {content: `${office}extended-properties+xml`, relation: `${relations}extended-properties`},
  core: {
    content: 'application/vnd.openxmlformats-package.core-properties+xml',
    relation: 'http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties',
  },
} as const;

export type PartKind = keyof typeof partKinds;
