import {beside, gap, makeBlock, stack} from '../sheet/block';
import type {Block} from '../sheet/block';
import {FULL, LEFT, RIGHT} from '../sheet/layout';
import type {Piece} from '../sheet/page-flow';
import {drawDefinition} from './draw-notes';
import {spreadPiece} from './spread-tables';
import type {Lane} from './spread-tables';
import type {Exhibit} from './draw-exhibit';

/** Between two exhibits of a column. */
const GAP = 10;

/** What closes a section: at the right of that many rows, or under all. */
interface SectionEnd {
  readonly beside: (rows: number) => Block;
  readonly under: (isBeside: boolean) => Block;
}

/** A strip of the page, between what stands above and below it. */
type Strip = (above: Block, below: Block) => Piece;

const stripOf =
  (block: Block): Strip =>
  (above, below) => ({block: stack(above, block, below)});

/** A table that goes from one page to the next. */
const spreadStrip =
  (lane: Lane): Strip =>
  (above, below) =>
    spreadPiece([lane], above, stack(gap(2), drawDefinition(lane.result, FULL), below));

/** How a section is laid out. */
export interface Layout {
  /** Wide exhibits stand in halves too. */
  readonly isClose: boolean;
  /** Two of them a strip, and no columns of several: a page may end between them. */
  readonly isPaired: boolean;
  /** How tables of many lines are set over pages; null where they stay in one piece. */
  readonly spread: number | null;
}

/**
 * Exhibits on strips, in their order. Those that follow one another and fit in halves share strips, in two columns, so that they take
 * the least height; what closes the section stands beside one that is left alone, or under all, on the last strip.
 */
export function layStrips(exhibits: readonly Exhibit[], end: SectionEnd, {isClose, isPaired, spread}: Layout): Strip[] {
  const laneOf = ({lanes = []}: Exhibit) => (spread === null ? undefined : (lanes[spread] ?? lanes[lanes.length - 1]));
  const isHalf = (one: Exhibit) =>
    one.half !== undefined && laneOf(one) === undefined && (isClose || one.isLong !== true);
  const strips: Strip[] = [];
  let isBeside = false;
  let run: Exhibit[] = [];
  const layRun = () => {
    for (const {left, right} of bestGroups(run, isPaired)) {
      const [only] = left;
      if (right.length > 0) strips.push(stripOf(beside(drawColumn(left, LEFT), drawColumn(right, RIGHT))));
      else if (isBeside) strips.push(stripOf(only!.draw()));
      else {
        const block = only!.half!(LEFT);
        strips.push(stripOf(beside(block, end.beside(block.heights.length))));
        isBeside = true;
      }
    }
    run = [];
  };
  for (const one of exhibits) {
    if (isHalf(one)) run.push(one);
    else {
      layRun();
      const lane = laneOf(one);
      strips.push(lane === undefined ? stripOf(one.draw()) : spreadStrip(lane));
    }
  }
  layRun();
  const last = strips.pop();
  const under = end.under(isBeside);
  return [...strips, (above, below) => (last ?? stripOf(makeBlock({})))(above, stack(under, below))];
}

/** Exhibits of a strip: those of its left column, and those of its right one, if any. */
interface Group {
  readonly left: readonly Exhibit[];
  readonly right: readonly Exhibit[];
  readonly cost: number;
}

/** The ways to cut a run into strips are few: the best is that of the least height, where rows that stand level are as high. */
function bestGroups(run: readonly Exhibit[], isPaired: boolean): readonly Group[] {
  const best: {readonly cost: number; readonly groups: readonly Group[]}[] = [{cost: 0, groups: []}];
  for (let to = 1; to <= run.length; to++) {
    const least = isPaired ? Math.max(0, to - 2) : 0;
    const ways = Array.from({length: to - least}, (_, at) => {
      const from = least + at;
      const group = groupOf(run.slice(from, to));
      const {cost, groups} = best[from]!;
      return {cost: cost + group.cost + (from === 0 ? 0 : GAP), groups: [...groups, group]};
    });
    best.push(leastOf(ways));
  }
  return best[run.length]!.groups;
}

function groupOf(exhibits: readonly Exhibit[]): Group {
  const ways = exhibits.map((_, index): Group => {
    const [left, right] = [exhibits.slice(0, index + 1), exhibits.slice(index + 1)];
    return {left, right, cost: costOf(heightsOf(left, LEFT), heightsOf(right, RIGHT))};
  });
  // All in one column only where there is but one.
  return leastOf(ways.length === 1 ? ways : ways.slice(0, -1));
}

const heightsOf = (exhibits: readonly Exhibit[], span: Half) =>
  exhibits.flatMap(({half}, index) => [...(index === 0 ? [] : [GAP]), ...half!(span).heights]);

type Half = typeof LEFT | typeof RIGHT;

/** The height of two columns, and by how much the rows of one raise those of the other. */
function costOf(left: readonly number[], right: readonly number[]): number {
  let cost = 0;
  for (let row = 0; row < Math.max(left.length, right.length); row++) {
    const [one, other] = [left[row], right[row]];
    cost += Math.max(one ?? 0, other ?? 0);
    if (one !== undefined && other !== undefined) cost += Math.abs(one - other);
  }
  return cost;
}

function leastOf<T extends {readonly cost: number}>(ways: readonly T[]): T {
  return ways.reduce((least, way) => (way.cost < least.cost ? way : least));
}

function drawColumn(exhibits: readonly Exhibit[], span: Half): Block {
  return stack(...exhibits.flatMap(({half}, index) => [...(index === 0 ? [] : [gap(GAP)]), half!(span)]));
}
