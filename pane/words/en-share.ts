import type {frShare} from './fr-share';

/** What the pane says of a report that is handed round, in English. */
export const enShare: typeof frShare = {
  title: 'Before it is handed round',
  copy: 'Copy to hand round',
  copyHelp: 'The sheets of the report as they stand, and nothing else of the workbook.',
  withMethod: 'with « Méthode »: the rule of each figure, without the number of rows read',
  docx: 'Word document',
  docxHelp: 'The same numbers, your comments, tables and charts that can be edited.',
  pptx: 'PowerPoint slides',
  pptxHelp: 'One message a slide, charts that can be edited.',
  places: 'A page a commune',
  placesHelp: 'A Word document: each commune beside the whole, small counts hidden.',
  pages: 'A page a commune, as sheets',
  pagesHelp: 'The same pages in this workbook, a sheet a commune.',
  remove: 'Remove from the workbook',
  removeHelp: 'The report, the pages of the communes, the lists of rows: what Bilan ML made, and nothing else.',
  formerPages:
    'A page left as it was keeps its former numbers, whose masks were not chosen with those of the others: do not hand it over with them.',
  working: 'Preparing the file',
  none: 'No sheet of the report is in the workbook: make it first.',
  told: 'The copy takes the sheets as they stand. To know:',
  refused: 'The copy is not made. First:',
  named: (sheet: string) => `“${sheet}”`,
  why: {
    missing: (sheets: string) => `Not made yet, so not in the copy: ${sheets}.`,
    stale: (sheets: string) =>
      `No longer shows what the registers or the settings say, to make again if it should: ${sheets}.`,
    'other-period': (sheets: string) => `Of another year, to make again for this one: ${sheets}.`,
    interrupted: (sheets: string) => `Not whole, its making was interrupted, to make again: ${sheets}.`,
    edited: (sheets: string) => `Edited by hand: ${sheets}.`,
    threshold: (sheets: string) =>
      `Made under another disclosure threshold, may show counts to be masked, to make again: ${sheets}.`,
  },
  go: 'Make the copy as it is',
  back: 'Back to the report',
  handedOver: {
    saved: (file: string) => `“${file}” is saved.`,
    shown: (file: string) => `The download of “${file}” was asked for: see your downloads.`,
    opened: (file: string) => `The copy opens in a new workbook: save it as “${file}”.`,
  },
  notHanded: (file: string) =>
    `“${file}” could not be handed over: the pane may neither save a file here nor open one. Make it in Excel on the web or by the command line.`,
  incomplete: (sheets: string) =>
    `Not all of ${sheets} could come: a chart drawn from another sheet, a linked picture, conditional formatting, another object that the file cannot show alone, or a formula not yet worked out. Check the copy.`,
};
