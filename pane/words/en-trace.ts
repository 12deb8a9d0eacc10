import type {frTrace} from './fr-trace';
import {groupDigits} from './numbers';

const n = (count: number) => groupDigits(count, ',');

/** The same in English. */
export const enTrace: typeof frTrace = {
  title: 'Where does this number come from?',
  again: 'Explain the selected cell',
  why: {
    'nothing-selected': 'Select a number in a sheet of the report, then click on “Explain the selected cell”.',
    'not-ours': 'This cell is not in a sheet made by Bilan ML. Select a number of the report.',
    'no-number': 'This cell shows no number of the report. Select one, in a table or among the key figures.',
    moved: 'This row is no longer in the report as computed today. Make this chapter again, then retry.',
  },
  rule: 'Rule',
  path: 'From rows read to rows counted',
  read: (register: string) => `Rows read in “${register}”`,
  counted: 'Counted',
  differs: (shown: string) =>
    `The sheet shows ${shown}: the data changed since, or the cell was edited. Make this chapter again.`,
  list: (count: number) => (count === 1 ? 'List the row' : `List the ${n(count)} rows`),
  listing: 'Writing the list',
  listed: (sheet: string) => `List written in “${sheet}”. It holds personal data: delete it after use.`,
  lost: 'This number is no longer found. Make the chapter again.',
  insert: 'Insert the formula',
  insertHelp: 'First select an empty cell in one of your sheets.',
  inserted: 'Formula inserted.',
  formula: 'Equivalent formula',
  number: (value: number) => n(value),
  value: (value: string | number | boolean | null) => String(value),
};
