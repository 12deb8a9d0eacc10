import {isFileBeyond, isLineBeyond, refusedLedger} from './beyond-limits';
import {looksLikeFec} from './fec-heading';
import type {Ledger} from './ledger';
import {FaultList} from './fault-list';
import {readFecText} from './read-fec';
import {readLedgerRows} from './read-ledger-rows';
import {TextFile, type TextLine} from './text-lines';

/** Reads a file of text as a ledger: a FEC by its first line, else a table of payments with its headings. */
export function readLedgerBytes(name: string, bytes: Uint8Array): Ledger {
  const file = new TextFile(bytes);
  const faults = new FaultList();
  const refused = () => refusedLedger(name, 'grand livre', `texte, ${file.encoding}`, file, faults);
  if (isFileBeyond(file, faults)) return refused();
  const first = (file.lines().next().value as TextLine | undefined)?.text ?? '';
  if (looksLikeFec(first)) return readFecText(name, file);
  const rows = rowsOf([...file.lines()], faults);
  if (rows === null) return refused();
  const ledger = readLedgerRows(name, rows);
  return {...ledger, form: `${ledger.kind}, ${file.encoding}`, fingerprint: file.fingerprint};
}

/** Cells of the lines, each at the row of its number; quotes around a cell are dropped. Null when a line is beyond the limits. */
function rowsOf(lines: readonly TextLine[], faults: FaultList): string[][] | null {
  const sample = lines.slice(0, 20).map(({text}) => text);
  const counts = [';', '\t', '|', ','].map((separator) => {
    const parts = sample.map((text) => cells(text, separator).length);
    return {separator, score: (parts[0] ?? 1) > 1 ? parts.filter((count) => count === parts[0]).length * parts[0]! : 0};
  });
  const {separator} = counts.reduce((best, one) => (one.score > best.score ? one : best));
  const rows: string[][] = [];
  for (const {number, text} of lines) {
    while (rows.length < number - 1) rows.push([]);
    const row = cells(text, separator);
    if (isLineBeyond(number, row, faults)) return null;
    rows.push(row);
  }
  return rows;
}

function cells(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const out: string[] = [];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (letter === '"') {
      if (isQuoted && text[at + 1] === '"') {
        cell += '"';
        at++;
      } else isQuoted = !isQuoted;
    } else if (letter === separator && !isQuoted) {
      out.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...out, cell];
}
