import type {frCheck} from './fr-check';

/** The same in English. */
export const enCheck: typeof frCheck = {
  title: 'Check this computer',
  lead: 'Tries, in this empty workbook, all that Bilan ML asks of the spreadsheet: write sample registers, draw two chapters, type formulas, change a row, freeze, draw again. The result is a sheet, and a text to copy for whoever helps you: it holds no name, file or address.',
  notEmpty:
    'This workbook holds something already. Open a new one, then come back here: nothing is written anywhere else.',
  start: 'Check, in this workbook',
  working: 'Checking this computer',
  result: 'Result to copy',
  kept: (sheet: string) =>
    `Result written in “${sheet}”. Copy it from here, or send the sheet. This workbook may then be thrown away.`,
};
