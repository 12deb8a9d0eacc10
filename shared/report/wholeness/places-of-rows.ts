import type {Registers} from '../../count/registers';
import type {Table} from '../../count/table';
import type {Place} from '../../message/problem';
import {addressOf} from '../../value/address';

/** Rows that are kept to be walked. */
const WALKED = 200;

/** Where some rows of a register stand, sheet by sheet, in a column that the sheet has: its heading, the cells, and the rows of the table. */
export function placesOfRows(
  {recognised}: Registers,
  {register, segments, sheetRows}: Table,
  column: string,
  rows: ArrayLike<number>,
): readonly {readonly heading: string; readonly place: Place; readonly own: readonly number[]}[] {
  return segments.flatMap(({sheet, start, end}) => {
    const own = Array.from(rows).filter((row) => row >= start && row < end);
    const at = recognised.find((one) => one.sheet === sheet && one.register === register)?.columns.get(column);
    if (own.length === 0 || at === undefined) return [];
    const walked = own.slice(0, WALKED).map((row) => sheetRows[row]!);
    const place = {sheet, cell: addressOf(walked[0]!, at.index), count: own.length, rows: walked};
    return {heading: at.heading, place, own};
  });
}
