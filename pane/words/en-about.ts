import type {frAbout} from './fr-about';

/** The same in English. */
export const enAbout: typeof frAbout = {
  title: 'Privacy and version',
  privacy: 'Your data stay in this workbook',
  counts: {
    here: 'Registers are read and counted right here, in this pane. No row is sent, to us or to anybody.',
    google:
      'Registers are read and counted by the script of this workbook, where Google keeps it already. No row is sent elsewhere.',
  },
  points: [
    'No analytics, no font, no script from elsewhere. One exception, in Excel: Microsoft requires its library to be loaded from its own address.',
    'Bilan ML writes only to the sheets it made, and to “Paramètres ML”. Your other sheets are only read.',
    'It asks for the right to read and write the workbook: Excel offers no narrower one to an add-in that writes sheets.',
    'In the workbook it keeps the version, the period and a fingerprint of the data: never a name or a file number.',
    '“List the rows” copies personal data into a sheet marked as such. “Copy to hand round” holds none.',
  ],
  version: 'Version',
  host: 'Spreadsheet',
  undo: 'Ctrl+Z',
  undoInSteps: 'This spreadsheet takes several undos for one action of Bilan ML: it refused to group them.',
  check: 'Check this computer',
  link: 'Privacy and version',
};
