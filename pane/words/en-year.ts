import type {frYear} from './fr-year';
import {groupDigits} from './numbers';

const n = (count: number) => groupDigits(count, ',');
const many = (count: number, one: string) => `${n(count)} ${one}${count === 1 ? '' : 's'}`;

/** The same in English. */
export const enYear: typeof frYear = {
  since: {
    action: 'Since last time',
    help: 'What would move in the sheets already made.',
    lead: 'The numbers of the sheets, beside those of the data of today. Nothing is changed.',
    none: 'No sheet is made for this year.',
    same: (chapters) => `Nothing would move: ${many(chapters, 'chapter')} made, all up to date.`,
    moved: (chapter, count) => `${chapter}: ${many(count, 'number')}`,
    words: 'No number moves: only texts would change.',
    edited: 'Edited by hand: a difference may be yours.',
    rows: 'Rows of the registers',
    sameRows: 'Each register has as many rows each month.',
    noRows: 'Numbers of rows are not kept: “Contrôles” is not made, is older, or there is a “Seuil de diffusion”.',
    undated: 'without a date',
    limit: 'Only numbers of rows are kept: no row that is gone can be named.',
    apart: (chapters) => `Made at another moment than “Contrôles”, rows do not explain them: ${chapters}.`,
    absent: 'absent',
    count: n,
    euros: (value) => `€${value.toFixed(2)}`,
    percent: (value) => `${(value * 100).toFixed(1)}%`,
    decimal: (value) => String(Math.round(value * 100) / 100),
  },
  year: {
    action: 'New year',
    help: 'Keep the sheets of this year, and begin the next.',
    title: (year) => `Begin ${year}`,
    lead: (year, sheets) =>
      sheets === 0
        ? `No sheet of ${year} can be kept as it is. Nothing in the workbook is deleted or changed.`
        : `${many(sheets, 'sheet')} of ${year} will be kept, as values, in new tabs that nothing makes again. Nothing in the workbook is deleted or changed.`,
    references: (count, year) => `${many(count, 'figure')} of ${year} will go into “Références”, to be compared with.`,
    setting: (year) => `“Année” will be ${year}. Other settings, “Valeurs”, “Territoire” and “Sections” stay.`,
    left: (year) => `Then put in the registers of ${year}, and make the report.`,
    notKept: 'Will not be kept:',
    copyThem: 'Make them again first, or copy their tabs: a copy is yours.',
    start: (year) => `Begin ${year}`,
    working: 'Keeping the sheets of the year',
    nothing: 'No register has a date: there is no year to close.',
    done: (sheets, year) => `${many(sheets, 'sheet')} kept. The report is now that of ${year}.`,
    stopped: 'Stopped: what is kept is kept. Ask again to finish.',
    kept: (names) => `Left as they were, edited since: ${names}.`,
    refused: (why) => `“Année” was not changed. ${why}`,
  },
};
