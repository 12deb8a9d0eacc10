import type {frYear} from './fr-year';
import {groupDigits} from './numbers';

const n = (count: number) => groupDigits(count, ',');
const many = (count: number, one: string) => `${n(count)} ${one}${count === 1 ? '' : 's'}`;

/** The same in English. */
export const enYear: typeof frYear = {
  since: {
    action: 'Since last time',
    help: 'What would move in the sheets already made, and where it comes from.',
    lead: 'The numbers of the sheets as they stand, beside those of the data of today. Nothing is changed: make a chapter again once you have seen it.',
    none: 'No sheet of the report is made for this year: there is nothing to compare.',
    same: (chapters) => `Nothing would move: ${many(chapters, 'chapter')} made, all up to date.`,
    moved: (chapter, count) => `${chapter}: ${many(count, 'number')}`,
    words: 'No number moves: only texts would change.',
    edited: 'This sheet was edited by hand: a difference may be yours.',
    rows: 'Rows of the registers',
    sameRows: 'Each register has as many rows each month: cells changed, or settings did.',
    noRows:
      'Rows cannot be compared: “Contrôles” is not made, was by an earlier version, or “Seuil de diffusion” forbids to keep their number.',
    undated: 'without a date',
    limit:
      'The workbook keeps only the number of rows of each month, and nothing of them: it can name neither a row that is gone, nor one of which a cell changed.',
    apart: (chapters) => `Made at another moment than “Contrôles”, rows do not explain them: ${chapters}.`,
    absent: 'absent',
    count: n,
    euros: (value) => `€${value.toFixed(2)}`,
    percent: (value) => `${(value * 100).toFixed(1)}%`,
    decimal: (value) => String(Math.round(value * 100) / 100),
  },
  year: {
    action: 'New year',
    help: 'Keep the sheets of this year as they are, and begin the next one.',
    title: (year) => `Begin ${year}`,
    lead: (year, sheets) =>
      sheets === 0
        ? `No sheet of ${year} can be kept as it is. Nothing in the workbook is deleted or changed.`
        : `${many(sheets, 'sheet')} of ${year} will be kept, as values, in new tabs that nothing makes again. Nothing in the workbook is deleted or changed.`,
    references: (count, year) => `${many(count, 'figure')} of ${year} will go into “Références”, to be compared with.`,
    setting: (year) => `“Année” will be ${year}. Other settings, “Valeurs”, “Territoire” and “Sections” stay.`,
    left: (year) =>
      `You will have to put in the registers of ${year}: add the exports, or replace the rows, then make the report.`,
    notKept: 'Will not be kept:',
    copyThem:
      'To keep one of these sheets, make it again if the registers of the year are still there. Otherwise copy its tab: the copy is yours, and Bilan ML never touches it.',
    start: (year) => `Begin ${year}`,
    working: 'Keeping the sheets of the year',
    nothing: 'No register has a date: there is no year to close.',
    done: (sheets, year) => `${many(sheets, 'sheet')} kept. The report is now that of ${year}.`,
    stopped: 'Stopped: what is kept is kept. Ask again to finish.',
    kept: (names) => `Left as they were, edited since: ${names}.`,
    refused: (why) => `“Année” was not changed. ${why}`,
  },
};
