import type {DocumentTable} from '../../shared';
import {heightOfTable, tableSizes, widthOfTable, type Place} from './shapes';
import {GAP, heightOfCaption} from './slide';

/** A table under its caption, and how large its letters are. */
export interface PlacedTable {
  readonly table: DocumentTable;
  readonly place: Place;
  readonly size: number;
}

/** Points between a table and the next one under it. */
export const UNDER = 22;

/**
 * Puts the first of some tables in so many columns at most, each in the shortest one: as many tables as fit, in the largest letters that
 * keep them all there. None where the first does not fit.
 */
export function flowTables(tables: readonly DocumentTable[], room: Place, most: number): readonly PlacedTable[] {
  let best: readonly PlacedTable[] = [];
  for (let count = 1; count <= tables.length; count++) {
    const some = tables.slice(0, count);
    const ways = tableSizes.flatMap((size) =>
      Array.from({length: most}, (_, at) => inColumns(some, room, at + 1, size)),
    );
    const placed = ways.find((way) => way !== null);
    if (placed === undefined) break;
    best = placed;
  }
  return best;
}

/** A table of no more lines would be lonely on a slide. */
const SMALL = 8;

/** As `flowTables`, in one column, and leaving no small table alone for a slide to come. */
export function flowUnder(tables: readonly DocumentTable[], room: Place): readonly PlacedTable[] {
  const placed = flowTables(tables, room, 1);
  const [left, ...others] = tables.slice(placed.length);
  const isLonely = left !== undefined && others.length === 0 && left.lines.length <= SMALL;
  return isLonely ? flowTables(tables.slice(0, Math.max(0, placed.length - 1)), room, 1) : placed;
}

/** All of them in letters of one size; null where they do not fit. */
function inColumns(
  tables: readonly DocumentTable[],
  room: Place,
  columns: number,
  size: number,
): readonly PlacedTable[] | null {
  const width = (room.width - (columns - 1) * GAP) / columns;
  const used = new Array<number>(columns).fill(0);
  const placed: PlacedTable[] = [];
  for (const table of tables) {
    const height = heightOfCaption(table.message, width) + heightOfTable(table, size);
    const column = used.indexOf(Math.min(...used));
    const top = used[column]! === 0 ? 0 : used[column]! + UNDER;
    if (widthOfTable(table, size) > width || top + height > room.height) return null;
    placed.push({table, size, place: {x: room.x + column * (width + GAP), y: room.y + top, width, height}});
    used[column] = top + height;
  }
  return placed;
}
