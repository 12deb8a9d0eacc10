import {strFromU8} from 'fflate';
import {decodeText, findSeparator} from '../../shared';
import {WorkbookFileError} from '../workbook-file-error';

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** Says what a file is when it is not a zip archive: people choose .xls, protected or half-copied files, pages that another program named .xls. */
export function checkKind(bytes: Uint8Array): void {
  if (startsWith(bytes, ZIP)) return;
  const head = headOf(bytes);
  if (isPage(head)) throw new WorkbookFileError('web-page');
  if (isXml(head)) throw new WorkbookFileError('xml-file');
  if (!startsWith(bytes, OLE)) throw new WorkbookFileError('not-a-workbook');
  if (holdsName(bytes, 'EncryptedPackage')) throw new WorkbookFileError('encrypted');
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) throw new WorkbookFileError('old-format');
  throw new WorkbookFileError('not-a-workbook');
}

/** The first letters of a file, were it a text. */
const headOf = (bytes: Uint8Array): string => strFromU8(decodeText(bytes.subarray(0, 2048)).utf8);

const isXml = (head: string): boolean => /^\s*<\?xml\s/i.test(head);

/** Whether a text is a page of the web, or one saved with its pictures. */
const isPage = (head: string): boolean =>
  /^(?:<!--[^]*?-->|\s)*<(?:!doctype\s+html|html|head|meta|body|table|style)\b/i.test(head) ||
  /^\s*mime-version:/i.test(head) ||
  (isXml(head) && /<html[\s>]/i.test(head));

/** Whether a file is no workbook, of any kind, and no page: its bytes are those of a text. */
export const holdsText = (bytes: Uint8Array): boolean =>
  !startsWith(bytes, ZIP) && !startsWith(bytes, OLE) && !isPage(headOf(bytes));

/** Whether a file is a text of cells, by what it holds more than by its name: a workbook may be named .csv, and a text .xls. */
export function isText(name: string, bytes: Uint8Array): boolean {
  const head = headOf(bytes);
  if (!holdsText(bytes) || isXml(head)) return false;
  if (/\.(?:csv|tsv|txt)$/i.test(name)) return true;
  return !/[^\P{Cc}\t\r\n]/u.test(head) && findSeparator(head).cuts > 0;
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** Names in the directory of an OLE file are in UTF-16, in entries that start on a multiple of 128 bytes. */
function holdsName(bytes: Uint8Array, name: string): boolean {
  for (let at = 512; at + 2 * name.length < bytes.length; at += 128) {
    let same = 0;
    while (same < name.length && bytes[at + 2 * same] === name.charCodeAt(same) && bytes[at + 2 * same + 1] === 0)
      same++;
    if (same === name.length && bytes[at + 2 * same] === 0) return true;
  }
  return false;
}
