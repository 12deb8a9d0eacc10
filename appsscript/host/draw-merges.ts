import type {Area} from '../../shared';
import {areaReference} from '../../shared';
import type {Joined} from './needed-merges';
import {end, rangeAt} from './own-sheet';
import type {GoogleSheet} from './sheets-session';

type Stacks = Joined['stacks'];

/** Merges one by one: a call for each run of rows. */
export function drawMerges(sheet: GoogleSheet, stacks: Stacks): void {
  for (const {area, across} of stacks) {
    const range = rangeAt(sheet, area);
    if (across) range.mergeAcross();
    else range.merge();
  }
}

/**
 * Merges of a sheet that holds nothing yet, in fewer calls: the rows of a whole block are merged across at once, then those that were not
 * to be are taken apart, all by one call (« Class RangeList », breakApart). Merging loses what cells hold: this comes before contents.
 */
export function paintMerges(sheet: GoogleSheet, stacks: Stacks): void {
  const blocks = bestBlocks(stacks);
  for (const {area} of blocks) rangeAt(sheet, area).mergeAcross();
  const apart = blocks.flatMap(({area, wanted}) => gapsOf(area, wanted));
  if (apart.length > 0) sheet.getRangeList(apart.map(areaReference)).breakApart();
  const painted = new Set(blocks.flatMap(({wanted}) => wanted));
  drawMerges(
    sheet,
    stacks.filter(({area}) => !painted.has(area)),
  );
}

/** Merges of the same columns, and the block that holds them all. */
interface Block {
  readonly area: Area;
  readonly wanted: readonly Area[];
}

/** The blocks, side by side, that spare most calls. */
function bestBlocks(stacks: Stacks): readonly Block[] {
  const byColumns = new Map<string, Area[]>();
  for (const {area, across} of stacks) {
    if (!across) continue;
    const key = `${area.column},${area.columns}`;
    byColumns.set(key, [...(byColumns.get(key) ?? []), area]);
  }
  const blocks = [...byColumns.values()].map((wanted) => ({area: aroundRows(wanted), wanted}));
  let best: readonly Block[] = [];
  const saved = (chosen: readonly Block[]) =>
    chosen.reduce((sum, {wanted}) => sum + wanted.length - 1, chosen.length === 0 ? 0 : -1);
  const choose = (from: number, chosen: readonly Block[]): void => {
    if (saved(chosen) > saved(best)) best = chosen;
    blocks.slice(from).forEach((block, index) => {
      if (chosen.every(({area}) => areBeside(area, block.area))) choose(from + index + 1, [...chosen, block]);
    });
  };
  choose(0, []);
  return best;
}

function areBeside(one: Area, other: Area): boolean {
  return one.column + one.columns <= other.column || other.column + other.columns <= one.column;
}

function aroundRows(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  return {...areas[0]!, row, rows: Math.max(...areas.map(end)) - row};
}

/** The rows of a block between those that are wanted. */
function gapsOf(block: Area, wanted: readonly Area[]): Area[] {
  const sorted = [...wanted].sort((a, b) => a.row - b.row);
  return sorted.flatMap((area, index) => {
    const next = sorted[index + 1];
    const gap = next === undefined ? 0 : next.row - end(area);
    return gap === 0 ? [] : [{...block, row: end(area), rows: gap}];
  });
}
