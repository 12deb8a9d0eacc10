import type {CellValue, Rows} from '../value/cell';

/** Without the empty rows and columns at the end: a spreadsheet may count as used what was only formatted, or was filled once. */
export function trimRows(rows: CellValue[][]): Rows {
  const width = rows.reduce((most, row) => {
    let last = row.length;
    while (last > most && row[last - 1] === null) last--;
    return Math.max(most, last);
  }, 0);
  let height = rows.length;
  while (height > 0 && rows[height - 1]!.every((cell) => cell === null)) height--;
  return rows.slice(0, height).map((row) => row.slice(0, width));
}
