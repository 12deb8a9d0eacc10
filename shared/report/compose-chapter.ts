import {heightOfBlock} from '../sheet/block';
import type {Block} from '../sheet/block';
import {flow, giveAir} from '../sheet/page-flow';
import type {Chunk, Flow} from '../sheet/page-flow';
import {drawSection, drawSideBySide, partsOf} from './draw-section';
import type {ReportContext} from './report-context';
import type {ChosenSection} from './section-choice';

/** Sections that stand together on the width of the page, and how they may. */
interface Group {
  readonly close: Chunk;
  readonly open: Chunk;
}

/**
 * Lays sections on as few pages as they can stand on: two that fit in halves stand side by side, and each of the others opens as wide as
 * it reads best, or stands closer where that saves a page.
 */
export function composeChapter(
  head: Block,
  sections: readonly ChosenSection[],
  room: number,
  context: ReportContext,
): Flow {
  const groups = groupsOf(sections, context);
  const isOpen = groups.map(() => false);
  const layOut = () =>
    flow(
      head,
      groups.map(({open, close}, index) => (isOpen[index] === true ? open : close)),
      room,
    );
  let best = layOut();
  groups.forEach((_, index) => {
    isOpen[index] = true;
    const opened = layOut();
    if (opened.breaksBefore.length <= best.breaksBefore.length) best = opened;
    else isOpen[index] = false;
  });
  return giveAir(best, head, room);
}

/** Which sections stand side by side: those that take less height so. */
function groupsOf(sections: readonly ChosenSection[], context: ReportContext): readonly Group[] {
  const parts = sections.map((section) => partsOf(section, context));
  const best: {readonly height: number; readonly groups: readonly Group[]}[] = [{height: 0, groups: []}];
  const after = (at: number, group: Group) => ({
    height: best[at]!.height + heightOf(group.close),
    groups: [...best[at]!.groups, group],
  });
  parts.forEach((part, at) => {
    const close = drawSection(part, true);
    const alone = after(at, {close, open: part.exhibits.some(({isLong}) => isLong) ? drawSection(part, false) : close});
    const both = at === 0 ? undefined : drawSideBySide(parts[at - 1]!, part);
    const together = both === undefined ? alone : after(at - 1, {close: both, open: both});
    best.push(together.height < alone.height ? together : alone);
  });
  return best[sections.length]!.groups;
}

function heightOf(chunk: Chunk): number {
  return chunk.reduce((sum, {block}) => sum + heightOfBlock(block), 0);
}
