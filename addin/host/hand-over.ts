import {toBase64} from '../../pane/base64';
import {download} from '../../pane/download';
import type {HandOver} from '../../shared';

/**
 * Excel for Mac lets the page of a pane save no file, and tells nobody (office-js #2700, #4681, #6468): there a workbook opens in a
 * window of its own, still to be saved, and no other kind of file can.
 */
export const handOver: HandOver = async (bytes, name) => {
  if (String(Office.context.platform) !== 'Mac') return download(bytes, name);
  if (!name.endsWith('.xlsx')) return 'refused';
  try {
    await Excel.createWorkbook(toBase64(bytes));
    return 'opened';
  } catch {
    return 'refused';
  }
};
