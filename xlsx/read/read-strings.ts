import {MOST_STRINGS} from '../limits';
import {WorkbookFileError} from '../workbook-file-error';
import {ByteScanner} from '../xml/byte-scanner';
import {readRichText} from './read-rows';

/** The shared strings of a workbook, in their order. */
export function readStrings(bytes: Uint8Array, part: string): string[] {
  const scan = new ByteScanner(bytes, part);
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
