import {heightOfBlock, stack} from '../../sheet/block';
import type {Block} from '../../sheet/block';
import type {Piece} from '../../sheet/page-flow';

/** A table under the title of its section, whose pages all have its heading. */
export function longTable(title: Block, head: Block, lines: readonly Block[]): Piece {
  const spread = (left: number, room: number): Block[] => {
    const pages: Block[][] = [[title, head]];
    const heightOf = (blocks: readonly Block[]) => blocks.reduce((sum, block) => sum + heightOfBlock(block), 0);
    // With no room for a line under its heading, a table begins on the next page.
    const isLate = heightOf([title, head, ...lines.slice(0, 1)]) > left;
    if (isLate) pages.unshift([]);
    for (const line of lines) {
      const page = pages[pages.length - 1]!;
      const most = pages.length === 1 ? left : room;
      if (page.length > 1 && heightOf([...page, line]) > most) pages.push([head, line]);
      else page.push(line);
    }
    return pages.map((blocks) => stack(...blocks));
  };
  return {block: stack(title, head, ...lines), spread};
}
