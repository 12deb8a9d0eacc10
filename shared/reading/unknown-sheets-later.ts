import {PartToCome} from '../value/part-to-come';
import type {unknownSheets as sheets} from './unknown-sheets';

let part: typeof sheets | undefined;

function needed(): typeof sheets {
  if (part !== undefined) return part;
  throw new PartToCome(async () => {
    part = (await import(/* webpackChunkName: "unread" */ './unknown-sheets')).unknownSheets;
  });
}

/** Stands for `unknown-sheets` where that is loaded for a workbook that has a sheet which is no register, and for no other (`webpack.config.js`). */
export const unknownSheets: typeof sheets = {
  continueSheets: (...asked) => needed().continueSheets(...asked),
  reportTotals: (...asked) => needed().reportTotals(...asked),
  reportLeftSheets: (...asked) => needed().reportLeftSheets(...asked),
};
