import type {FormulasKept} from '../session-answers';
import type {frFunctions} from './fr-functions';
import {groupDigits} from './numbers';

const n = (count: number) => groupDigits(count, ',');
const counted = (count: number, one: string, many = `${one}s`) => `${n(count)} ${count === 1 ? one : many}`;

/** The same in English. */
export const enFunctions: typeof frFunctions = {
  title: 'Functions',
  lead: 'To type in your sheets, like any formula.',
  search: 'Search a function',
  found: (count: number) => counted(count, 'function'),
  none: 'No function matches.',
  optional: 'optional',
  otherName: 'Also called:',
  example: 'Example',
  insert: 'Insert in the active cell',
  insertLabel: (name: string) => `Insert in the active cell: example of ${name}`,
  inserted: 'Formula inserted: put your own ranges in it.',
  fresh: (count: number) => `${counted(count, 'ML formula')} in this workbook, up to date with the registers.`,
  older: (count: number) => `${counted(count, 'cell')} with an old figure, or still being calculated by Google.`,
  loose: (count: number) =>
    `${counted(count, 'typed formula')} that Google does not make again when a register changes: the figure may be old. Bilan ML can add one argument, RA_ACTUALISATION, and nothing else.`,
  follow: 'Make them follow',
  unproven: (count: number) =>
    `${counted(count, 'formula')} mixed with other calculations: made again at each refresh, and not checked.`,
  refresh: 'Refresh formulas',
  refreshing: 'Calculating formulas again',
  repair: 'Repair #NAME?',
  repairing: 'Repairing formulas',
  repaired: (count: number) => (count === 0 ? 'No ML formula in error.' : `${counted(count, 'formula')} rewritten.`),
  freeze: 'Freeze ML formulas',
  freezeHelp:
    'Replaces each ML formula by its result, to send the workbook to somebody without Bilan ML. There is no way back.',
  freezing: 'Replacing formulas',
  frozen: (count: number) =>
    count === 0 ? 'No ML formula in this workbook.' : `${counted(count, 'formula')} replaced by their values.`,
  sure: 'Confirm: freeze',
  keep: 'Make durable',
  keepHelp:
    '“Make durable” writes the range in place of the name in formulas that name their registers: Excel then follows them itself, everywhere. Each register must be an Excel table.',
  keeping: 'Writing ranges',
  kept: ({cells, left, leftCount, sheets}: FormulasKept) => {
    const done =
      cells === 0
        ? 'No formula to write by range.'
        : `${counted(cells, 'formula')} written by range, with the same result.`;
    if (leftCount === 0) return done;
    const tables = sheets.length === 0 ? '' : ` Format as a table (Ctrl+T): ${sheets.join(', ')}.`;
    return `${done} ${counted(leftCount, 'cell')} left by name: ${left.join(', ')}${leftCount > left.length ? '…' : ''}.${tables} Write the values themselves there (the year, a name), then try again.`;
  },
};
