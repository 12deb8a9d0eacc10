import {heightOfBlock, makeBlock, stack} from './block';
import type {Block} from './block';
import type {Area} from './sheet-plan';

/** Gives what stands on each page: the first of them has that much left, the others have room; an empty block leaves the first. */
export type Spread = (left: number, room: number) => readonly Block[];

/** A block to place; `tied` to the next one, it is never the last of its page. */
export interface Piece {
  readonly block: Block;
  /** How it goes from one page to the next; `block` is then what it is on a page without end. */
  readonly spread?: Spread;
  readonly tied?: true;
  /** Nothing but room: left out at the top of a page. */
  readonly gap?: true;
}

/** Pieces that belong together: a section with its tables. */
export type Chunk = readonly Piece[];

/** Pieces laid on pages. */
export interface Flow {
  readonly block: Block;
  /** Rows before which a page breaks. */
  readonly breaksBefore: readonly number[];
}

/** A piece that is higher than a page begins where that part of one is left. */
const LEAST_OPENING = 0.5;

/**
 * Lays pieces on pages of a given height, under rows that every page repeats. A piece that does not fit opens a page, with those that
 * are tied to it; nothing is cut but what is higher than a page, between two of its rows.
 */
export function flow(head: Block, chunks: readonly Chunk[], pageHeight: number): Flow {
  const room = pageHeight - heightOfBlock(head);
  const placed: Block[] = [head];
  const breaksBefore: number[] = [];
  let row = head.heights.length;
  let left = room;
  const breakPage = () => {
    if (left === room) return;
    breaksBefore.push(row);
    left = room;
  };
  const place = (block: Block) => {
    placed.push(block);
    if (heightOfBlock(block) <= room) left -= heightOfBlock(block);
    else left = cut(block, left, room, (at) => breaksBefore.push(row + at));
    row += block.heights.length;
  };
  const beginsHere = (group: readonly Piece[]) =>
    heightOfAll(group) > room &&
    left > LEAST_OPENING * room &&
    group.every(({block}) => block.heights.every((height) => height <= left));
  for (const chunk of chunks) {
    for (const group of groupsOf(chunk)) {
      if (group[0]?.gap === true && (left === room || heightOfAll(group) > left)) continue;
      const [{spread}] = group as [Piece];
      if (spread !== undefined) {
        spread(left, room).forEach((block, page) => {
          if (page > 0) breakPage();
          place(block);
        });
        continue;
      }
      if (heightOfAll(group) > left && !beginsHere(group)) breakPage();
      for (const piece of group) place(piece.block);
    }
  }
  return {block: placed.length === 0 ? makeBlock({}) : stack(...placed), breaksBefore};
}

const ABOVE_ZONE = 4;

/** Breaks a block where a page ends, never within an area that stands whole; gives the room that is left after it. */
function cut(block: Block, left: number, room: number, breakBefore: (row: number) => void): number {
  const heightOf = ({row, rows}: Area) => block.heights.slice(row, row + rows).reduce((sum, one) => sum + one, 0);
  // A zone keeps some rows above it: it is never alone on a page.
  const zones = block.zones.map(({area}) => ({...area, row: area.row - ABOVE_ZONE, rows: area.rows + ABOVE_ZONE}));
  const whole = [...block.merges, ...[...block.names, ...block.charts].map(({area}) => area), ...zones].filter(
    (area) => heightOf(area) <= room,
  );
  const isWithin = (at: number) => whole.some(({row, rows}) => at > row && at < row + rows);
  let first = 0;
  block.heights.forEach((height, row) => {
    if (height > left && row > first) {
      let at = row;
      while (at > first && isWithin(at)) at--;
      if (at === first) at = row;
      breakBefore(at);
      left = room - block.heights.slice(at, row).reduce((sum, one) => sum + one, 0);
      first = at;
    }
    left -= height;
  });
  return left;
}

function heightOfAll(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, {block}) => sum + heightOfBlock(block), 0);
}

/** Pieces with those they are tied to. */
function groupsOf(chunk: Chunk): Piece[][] {
  const groups: Piece[][] = [];
  let open = false;
  for (const piece of chunk) {
    if (open) groups[groups.length - 1]!.push(piece);
    else groups.push([piece]);
    open = piece.tied === true;
  }
  return groups;
}

/** The part of each page that is taken, titles repeated. */
export function fillsOf({block, breaksBefore}: Flow, head: Block, pageHeight: number): number[] {
  const starts = [0, ...breaksBefore, block.heights.length];
  const again = heightOfBlock(head);
  return starts.slice(0, -1).map((from, index) => {
    const taken = block.heights.slice(from, starts[index + 1]).reduce((sum, height) => sum + height, 0);
    return (taken + (index === 0 ? 0 : again)) / pageHeight;
  });
}

/** How much higher rows may stand where a page has room left. */
const MOST_AIR = 1.5;
/** Lines of tables and what parts pieces: rows that are higher hold what stands as high as it needs. */
const AIRY = 15;
/** A pixel, in points: hosts keep whole ones. */
const PIXEL = 0.75;

/** The same pages, their lines higher where room is left at the end of one. Rows that every page repeats keep their height. */
export function giveAir({block, breaksBefore}: Flow, head: Block, pageHeight: number): Flow {
  const room = pageHeight - heightOfBlock(head);
  const starts = [head.heights.length, ...breaksBefore];
  const heights = [...block.heights];
  starts.forEach((from, index) => {
    const rows = Array.from({length: (starts[index + 1] ?? heights.length) - from}, (_, at) => from + at);
    const sum = (of: readonly number[]) => of.reduce((total, row) => total + heights[row]!, 0);
    const airy = rows.filter((row) => heights[row]! <= AIRY);
    const air = Math.max(1, Math.min(MOST_AIR, 1 + (room - sum(rows)) / sum(airy)));
    for (const row of airy) heights[row] = Math.max(heights[row]!, Math.floor((heights[row]! * air) / PIXEL) * PIXEL);
  });
  return {block: {...block, heights}, breaksBefore};
}
