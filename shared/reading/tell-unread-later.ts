import {PartToCome} from '../value/part-to-come';
import type {reportMissing as missing, tellUnread as unread} from './tell-unread';

interface Part {
  readonly tellUnread: typeof unread;
  readonly reportMissing: typeof missing;
}

let part: Part | undefined;

function needed(): Part {
  if (part !== undefined) return part;
  throw new PartToCome(async () => {
    part = await import(/* webpackChunkName: "unread" */ './tell-unread');
  });
}

/** Stand for `tell-unread` where that is loaded for a workbook whose headings are not all read, and for no other (`webpack.config.js`). */
export const tellUnread: typeof unread = (...asked) => needed().tellUnread(...asked);
export const reportMissing: typeof missing = (...asked) => needed().reportMissing(...asked);
