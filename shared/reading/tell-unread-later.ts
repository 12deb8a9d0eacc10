import {PartToCome} from '../value/part-to-come';
import type {tellUnread as tell} from './tell-unread';

let part: {readonly tellUnread: typeof tell} | undefined;

/** Stands for `tell-unread` where that is loaded for a workbook that has headings that nothing reads, and for no other (`webpack.config.js`). */
export const tellUnread: typeof tell = (...asked) => {
  if (part !== undefined) return part.tellUnread(...asked);
  throw new PartToCome(async () => {
    part = await import(/* webpackChunkName: "unread" */ './tell-unread');
  });
};
