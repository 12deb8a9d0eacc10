import {WorkbookFileError} from '../workbook-file-error';

/** Says what a file is when it is not a zip archive: people choose .xls, protected or half-copied files. */
export function checkKind(bytes: Uint8Array): void {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04])) return;
  if (!startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) throw new WorkbookFileError('not-a-workbook');
  if (holdsName(bytes, 'EncryptedPackage')) throw new WorkbookFileError('encrypted');
  if (holdsName(bytes, 'Workbook') || holdsName(bytes, 'Book')) throw new WorkbookFileError('old-format');
  throw new WorkbookFileError('not-a-workbook');
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
