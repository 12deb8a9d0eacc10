import {heightOfBlock, makeBlock, stack} from './block';
import type {Block} from './block';

/** A block to place; `tied` to the next one, it is never the last of its page. */
export interface Piece {
  readonly block: Block;
  readonly tied?: true;
  /** Nothing but room: left out at the top of a page. */
  readonly gap?: true;
}

/** Pieces that belong together: a section with its tables. */
export type Chunk = readonly Piece[];

interface Flow {
  readonly block: Block;
  /** Rows before which a page breaks. */
  readonly breaksBefore: readonly number[];
}

/**
 * Lays pieces on pages of a given height, under rows that every page repeats. Nothing is cut: a piece that does not fit
 * opens a page, with those that are tied to it.
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
    row += block.heights.length;
    left -= heightOfBlock(block);
  };
  for (const chunk of chunks) {
    for (const group of groupsOf(chunk)) {
      if (group[0]?.gap === true && (left === room || heightOfAll(group) > left)) continue;
      if (heightOfAll(group) > left) breakPage();
      for (const piece of group) place(piece.block);
    }
  }
  return {block: placed.length === 0 ? makeBlock({}) : stack(...placed), breaksBefore};
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
