import {toBase64} from '../../pane/base64';
import {download} from '../../pane/download';
import type {Handover} from '../../pane/start';
import {UserError} from '../../pane/user-error';

/**
 * Hands a file to the user. Excel for Mac lets the page of a pane save none, and tells nobody (office-js #2700, #4681, #6468): there the
 * file opens as a workbook of its own, still to be saved.
 */
export async function handOver(name: string, bytes: Uint8Array): Promise<Handover> {
  if (String(Office.context.platform) !== 'Mac') return download(name, bytes);
  try {
    await Excel.createWorkbook(toBase64(bytes));
  } catch {
    throw new UserError(REFUSED);
  }
  return 'opened';
}

const REFUSED =
  'Excel pour Mac n’a pas ouvert la copie, et ne laisse pas le volet enregistrer un fichier. Faites-la dans Excel pour le web, ou par la ligne de commande.';
