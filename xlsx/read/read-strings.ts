import {MOST_STRINGS} from '../limits';
import type {Package} from '../package/open-package';
import type {WorkbookParts} from '../package/workbook-parts';
import {WorkbookFileError} from '../workbook-file-error';
import {ByteScanner} from '../xml/byte-scanner';
import {toUtf8} from '../xml/decode-xml';
import {readRichText} from './read-rows';

/** The shared strings of a workbook, in their order; none where it has no part of them. */
export function readStrings(pack: Package, {strings: part}: WorkbookParts): string[] {
  if (!part || !pack.find(part)) return [];
  const scan = new ByteScanner(toUtf8(pack.read(part), part), part);
  const strings: string[] = [];
  let depth = 0;
  while (scan.next()) {
    if (scan.isClosing) depth--;
    else if (scan.isNamed('si')) {
      if (strings.length === MOST_STRINGS) throw new WorkbookFileError('too-large', part);
      strings.push(scan.isEmpty ? '' : readRichText(scan, 'si'));
    } else if (!scan.isEmpty) depth++;
  }
  if (depth !== 0) throw scan.malformed();
  return strings;
}
