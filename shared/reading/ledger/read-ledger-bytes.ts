import {findSeparator} from '../../value/find-separator';
import {isFileBeyond, isLineBeyond, refusedLedger} from './beyond-limits';
import {looksLikeFec} from './fec-heading';
import type {Ledger} from './ledger';
import {FaultList} from './fault-list';
import {cells} from './quoted-cells';
import {isEbcdic} from './ebcdic';
import {readFecText} from './read-fec';
import {looksLikeXml, readFecXml} from './read-fec-xml';
import {readLedgerRows} from './read-ledger-rows';
import {tellEncoding} from './tell-encoding';
import {TextFile, type TextLine} from './text-lines';

/** Reads a file of text as a ledger: a FEC by its first line, else a table of payments with its headings. */
export function readLedgerBytes(name: string, bytes: Uint8Array): Ledger {
  const file = new TextFile(bytes);
  const faults = new FaultList();
  const refused = () => refusedLedger(name, 'grand livre', `texte, ${file.encoding}`, file, faults);
  if (isFileBeyond(file, faults)) return refused();
  if (isEbcdic(bytes)) {
    faults.add(0, 'form-ebcdic');
    return refused();
  }
  const first = (file.lines().next().value as TextLine | undefined)?.text ?? '';
  if (looksLikeFec(first)) return readFecText(name, file);
  if (looksLikeXml(first)) return readFecXml(name, file);
  const rows = rowsOf([...file.lines()], faults);
  if (rows === null) return refused();
  const ledger = readLedgerRows(name, rows);
  tellEncoding(file, faults);
  return {
    ...ledger,
    form: `${ledger.kind}, ${file.encoding}`,
    faults: [...faults.list(), ...ledger.faults],
    fingerprint: file.fingerprint,
  };
}

/** Cells of the lines, each at the row of its number; quotes around a cell are dropped, one that nothing closes is a sign like another. Null when a line is beyond the limits. */
function rowsOf(lines: readonly TextLine[], faults: FaultList): string[][] | null {
  const sample = lines.slice(0, 40).map(({text}) => text);
  const {separator} = findSeparator(sample.join('\n'));
  const rows: string[][] = [];
  for (const {number, text} of lines) {
    while (rows.length < number - 1) rows.push([]);
    const row = cells(text, separator);
    if (isLineBeyond(number, row, faults)) return null;
    rows.push(row);
  }
  return rows;
}
