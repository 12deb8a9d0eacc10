import type {CellValue} from '../../shared/cell/cell';
import {decodeCsvText} from './decode-text';

/** Rows of a .csv file. Cells stay text, empty ones are null: what they mean is for the registers to say. */
export function readCsv(bytes: Uint8Array): CellValue[][] {
  const text = decodeCsvText(bytes);
  const declared = /^sep=(.)\r?\n/i.exec(text); // Excel's own hint
  const start = declared ? declared[0].length : 0;
  return parseCsv(text, start, declared?.[1] ?? findSeparator(text));
}

function parseCsv(text: string, start: number, separator: string): CellValue[][] {
  const mark = separator.charCodeAt(0);
  const rows: CellValue[][] = [];
  let row: CellValue[] = [];
  let at = start;
  while (at < text.length) {
    let value: string;
    if (text.charCodeAt(at) === 34) {
      [value, at] = readQuoted(text, at, mark);
    } else {
      const from = at;
      for (let code = text.charCodeAt(at); at < text.length; code = text.charCodeAt(++at)) {
        if (code === mark || code === 10 || code === 13) break;
      }
      value = text.slice(from, at);
    }
    row.push(value === '' ? null : value);
    const code = text.charCodeAt(at++);
    if (code === mark) {
      // A separator that ends the text is followed by one more cell.
      if (at === text.length) row.push(null);
      continue;
    }
    if (code === 13 && text.charCodeAt(at) === 10) at++;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  while (rows.length > 0 && rows[rows.length - 1]!.every((value) => value === null)) rows.pop();
  return rows;
}

/** The value between quotes, and the place of what follows. What stands after the closing quote is kept as text. */
function readQuoted(text: string, start: number, mark: number): [string, number] {
  let value = '';
  let from = start + 1;
  for (;;) {
    const quote = text.indexOf('"', from);
    if (quote < 0) return [value + text.slice(from), text.length];
    value += text.slice(from, quote);
    from = quote + 1;
    if (text.charCodeAt(from) !== 34) break;
    value += '"';
    from++;
  }
  let end = from;
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end);
    if (code === mark || code === 10 || code === 13) break;
  }
  return [value + text.slice(from, end), end];
}

/** The separator that cuts the first lines in the most regular way; `;`, the French one, wins a draw. */
function findSeparator(text: string): string {
  const sample = text.slice(0, 20000).replace(/"(?:[^"]|"")*"?/g, 'q');
  const lines = sample
    .split(/\r\n?|\n/)
    .slice(0, 20)
    .filter((line) => line !== '');
  let best = ';';
  let bestScore = 0;
  for (const separator of [';', '\t', ',']) {
    const counts = lines.map((line) => line.split(separator).length - 1);
    const first = counts[0] ?? 0;
    // Decimal commas cut lines too, but not each line alike, and not the headings.
    const score = first * (1 + counts.filter((count) => count === first).length);
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}
