import {heightOfBlock} from '../sheet/block';
import type {Block} from '../sheet/block';
import {fillsOf, flow, giveAir} from '../sheet/page-flow';
import type {Chunk, Flow} from '../sheet/page-flow';
import {drawSection, drawSideBySide, partsOf} from './draw-section';
import type {SectionParts} from './draw-section';
import type {ReportContext} from './report-context';
import type {ChosenSection} from './section-choice';

/** A page that is emptier is one to avoid, unless it ends the chapter. */
const LEAST_FILL = 0.6;

/** Sections that stand together on the width of the page. */
interface Group {
  /** The ways to lay them out close. */
  readonly ways: readonly Way[];
}

interface Way {
  readonly close: Chunk;
  /** The same, wide exhibits on the width of the page. */
  readonly open?: Chunk;
}

/**
 * Lays sections on as few pages as they can stand on: two that fit in halves stand side by side, a table of many lines is set in as many
 * strips as save a page, and each of the others opens as wide as it reads best, or stands closer where that saves one.
 */
export function composeChapter(
  head: Block,
  sections: readonly ChosenSection[],
  room: number,
  context: ReportContext,
): Flow {
  const groups = groupsOf(sections, room - heightOfBlock(head), context);
  const chosen = groups.map(({ways}) => lowestOf(ways));
  const chunks = chosen.map(({close}) => close);
  const layOut = (of: readonly Chunk[]) => {
    const laid = flow(head, of, room);
    const fills = fillsOf(laid, head, room);
    const poor = fills.slice(0, -1).filter((fill) => fill < LEAST_FILL);
    return {laid, cost: fills.length + poor.length / (fills.length + 1)};
  };
  let best = layOut(chunks);
  /** Takes a way to lay out a group where that costs less, or as much where it reads better. */
  const tryOut = (index: number, chunk: Chunk | undefined, readsBetter: boolean): boolean => {
    if (chunk === undefined) return false;
    const tried = layOut(chunks.map((one, at) => (at === index ? chunk : one)));
    if (readsBetter ? tried.cost > best.cost : tried.cost >= best.cost) return false;
    best = tried;
    chunks[index] = chunk;
    return true;
  };
  groups.forEach(({ways}, index) => {
    for (const way of ways) if (tryOut(index, way.close, false)) chosen[index] = way;
  });
  chosen.forEach(({open}, index) => tryOut(index, open, true));
  return giveAir(best.laid, head, room);
}

/** Which sections stand side by side: those that take less height so. */
function groupsOf(sections: readonly ChosenSection[], room: number, context: ReportContext): readonly Group[] {
  const parts = sections.map((section) => partsOf(section, context));
  const best: {readonly height: number; readonly groups: readonly Group[]}[] = [{height: 0, groups: []}];
  const after = (at: number, ways: readonly Way[]) => ({
    height: best[at]!.height + heightOf(lowestOf(ways).close),
    groups: [...best[at]!.groups, {ways}],
  });
  parts.forEach((part, at) => {
    const alone = after(at, waysOf(part, room));
    const both = at === 0 ? undefined : drawSideBySide(parts[at - 1]!, part);
    const together = both === undefined || !fits(both, room) ? alone : after(at - 1, [{close: both}]);
    best.push(together.height < alone.height ? together : alone);
  });
  return best[sections.length]!.groups;
}

/** The ways to lay out a section: its long tables in one piece, or over pages. */
function waysOf(part: SectionParts, room: number): readonly Way[] {
  const isLong = part.exhibits.some((one) => one.isLong === true);
  const spreads = Math.max(0, ...part.exhibits.map(({lanes = []}) => lanes.length));
  const ways = [null, ...Array.from({length: spreads}, (_, index) => index)].flatMap((spread) =>
    [false, true].map((isPaired): Way => {
      const close = drawSection(part, {isClose: true, isPaired, spread});
      return isLong ? {close, open: drawSection(part, {isClose: false, isPaired, spread})} : {close};
    }),
  );
  const fitting = ways.filter(({close}) => fits(close, room));
  return fitting.length === 0 ? ways : fitting;
}

/** Whether nothing of it is cut by the end of a page in another place than between lines under their headings. */
function fits(chunk: Chunk, room: number): boolean {
  return chunk.every(({block, spread}) => spread !== undefined || heightOfBlock(block) <= room);
}

function lowestOf(ways: readonly Way[]): Way {
  return ways.reduce((lowest, way) => (heightOf(way.close) < heightOf(lowest.close) ? way : lowest));
}

function heightOf(chunk: Chunk): number {
  return chunk.reduce((sum, {block}) => sum + heightOfBlock(block), 0);
}
