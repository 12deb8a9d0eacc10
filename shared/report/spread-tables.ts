import type {TableResult} from '../count/result';
import {beside, heightOfBlock, stack} from '../sheet/block';
import type {Block} from '../sheet/block';
import {FULL, LEFT, RIGHT, ROW_HEIGHT} from '../sheet/layout';
import type {Span} from '../sheet/layout';
import type {Piece, Spread} from '../sheet/page-flow';
import type {Masks} from './disclosure';
import {drawPart, nameOfPart, partHeights} from './draw-table';
import type {TablePart} from './draw-table';
import {isTurned} from './printed-table';

/** Where lines stand: the first column, and those that a label takes. */
interface Strip {
  readonly from: number;
  readonly labels: number;
}

/** A table of many lines, and the strips that they fill one after the other on each page. */
export interface Lane {
  readonly result: TableResult;
  readonly masks: Masks;
  readonly strips: readonly Strip[];
  /** Columns that its title may run over. */
  readonly titled: number;
  /** It repeats what has its named areas elsewhere. */
  readonly isRepeated: boolean;
}

const WHOLE: readonly Strip[] = [{from: 0, labels: 1}];
const HALVES: readonly Strip[] = [LEFT, RIGHT].map(({from}) => ({from, labels: 1}));
const QUARTERS: readonly Strip[] = HALVES.flatMap((half) => [half, {from: half.from + 2, labels: 2}]);

/** Fewer lines are alone neither at the foot of a page nor at the top of one. */
const LEAST_LINES = 4;
/** A table of fewer lines stays in one piece. */
const LEAST_SPREAD = 16;

/** The ways to set the lines of a table over the page, from the widest strips to the narrowest; none for a short table. */
export function lanesOf(result: TableResult, masks: Masks, isRepeated = false): readonly Lane[] {
  if (isTurned(result) || result.lines.length < LEAST_SPREAD) return [];
  const values = result.columns.length;
  const ways = values >= LEFT.columns ? [WHOLE] : values === 1 ? [HALVES, QUARTERS] : [HALVES];
  return ways.map((strips) => ({result, masks, strips, titled: FULL.columns, isRepeated}));
}

/** The same in half of the page, beside another. */
export function laneAt(lane: Lane, {from, columns}: Span): Lane {
  return {...lane, strips: [{from, labels: 1}], titled: columns};
}

/** Tables that go from one page to the next, as a piece of a section. */
export function spreadPiece(lanes: readonly Lane[], above: Block, below: Block): Piece {
  const spread = spreadTables(lanes, above, below);
  return {block: spread(Infinity, Infinity)[0]!, spread};
}

/**
 * Tables side by side, from one page to the next, under their headings each time. What `above` holds stands over them on their first
 * page, `below` under their last lines.
 */
function spreadTables(lanes: readonly Lane[], above: Block, below: Block): Spread {
  return (left, room) => {
    const pages: Block[] = [];
    const names = lanes.map((): string[] => []);
    let cursor: readonly number[] = lanes.map(() => 0);
    const isOver = () => lanes.every(({result}, lane) => cursor[lane]! >= result.lines.length);
    while (!isOver()) {
      const isFirst = cursor.every((at) => at === 0);
      const free = (pages.length === 0 ? left : room) - (isFirst ? heightOfBlock(above) : 0);
      const rows = rowsThatFit(lanes, cursor, free, heightOfBlock(below));
      if (rows < LEAST_LINES && pages.length === 0 && left < room) {
        pages.push(stack());
        continue;
      }
      const parts = partsFrom(lanes, cursor, Math.max(1, rows));
      const drawn = parts.map((part) => {
        const {result, masks, isRepeated} = lanes[part.lane]!;
        const block = drawPart(result, masks, {...part, before: [...names[part.lane]!]});
        names[part.lane]!.push(nameOfPart(result.spec.id, part, result.lines.length));
        return isRepeated ? {...block, names: []} : block;
      });
      cursor = lanes.map((_, lane) =>
        parts.reduce((at, part) => (part.lane === lane ? part.first + part.count : at), cursor[lane]!),
      );
      pages.push(stack(...(isFirst ? [above] : []), drawn.reduce(beside), ...(isOver() ? [below] : [])));
    }
    return pages;
  };
}

interface Placed extends Omit<TablePart, 'before'> {
  readonly lane: number;
}

/** The lines of each table from one on, so many a strip. */
function partsFrom(lanes: readonly Lane[], cursor: readonly number[], rows: number): readonly Placed[] {
  return lanes.flatMap(({result, strips, titled}, lane) =>
    strips.flatMap((strip, index): Placed[] => {
      const first = cursor[lane]! + index * rows;
      const count = Math.min(rows, result.lines.length - first);
      const {title} = result.spec;
      const shown = index > 0 ? '' : first === 0 ? title : `${title} (suite)`;
      return count > 0 ? [{...strip, lane, title: shown, titled, first, count}] : [];
    }),
  );
}

/** How many lines stand in each strip: all that are left, level, else as many as fit. */
function rowsThatFit(lanes: readonly Lane[], cursor: readonly number[], free: number, below: number): number {
  const rest = lanes.map(({result}, lane) => result.lines.length - cursor[lane]!);
  const heightOf = (rows: number) => {
    const heights = partsFrom(lanes, cursor, rows).map((part) => partHeights(lanes[part.lane]!.result, part));
    const most = Math.max(...heights.map(({length}) => length));
    return Array.from({length: most}, (_, row) => Math.max(...heights.map((of) => of[row] ?? 0))).reduce(
      (sum, height) => sum + height,
      0,
    );
  };
  const level = Math.max(...lanes.map(({strips}, lane) => Math.ceil(rest[lane]! / strips.length)));
  if (heightOf(level) + below <= free) return level;
  let rows = Math.min(level, Math.floor(free / ROW_HEIGHT));
  while (rows > 0 && heightOf(rows) > free) rows--;
  // What goes on takes several rows, and not one alone.
  const over = level - rows;
  return over < LEAST_LINES ? Math.max(rows - LEAST_LINES, 0) : rows;
}
