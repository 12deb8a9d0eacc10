import {continueSheets} from './continue-sheet';
import {reportLeftSheets} from './left-sheets';
import {reportTotals} from './totals-sheet';

/** What is done with sheets that are no register by their headings: read as the next of a series, or told. */
export const unknownSheets = {continueSheets, reportTotals, reportLeftSheets};
