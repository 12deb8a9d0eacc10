import type {Chapter} from '../chapters/catalogue';
import {chaptersOf} from '../language/catalogue-of';
import {makeBlock, stack} from '../sheet/block';
import {pageHeight, WIDTHS} from '../sheet/layout';
import {flow, giveAir} from '../sheet/page-flow';
import type {Chunk} from '../sheet/page-flow';
import type {SheetPlan} from '../sheet/sheet-plan';
import {toSheet} from './chapter-sheet';
import {drawContentsPage} from './contents-page';
import type {ContentsEntry} from './contents-page';
import {drawCoverPage} from './cover-page';
import {drawEssentialPage} from './essential-page';
import {essentialsOf} from './essentials';
import type {ReportContext} from './report-context';
import type {ChosenSection} from './section-choice';

/** First sheet, three pages: the cover, the year on one page, where to find what. */
export function buildSummarySheet(
  others: readonly SheetPlan[],
  sections: readonly ChosenSection[],
  context: ReportContext,
): SheetPlan {
  const room = pageHeight(WIDTHS);
  const cover = drawCoverPage(context, room);
  const essential = layOut(drawEssentialPage(essentialsOf(context, sections), context), room);
  const contents = (entries: readonly ContentsEntry[]) => layOut([{block: drawContentsPage(entries, context)}], room);
  const chapters = chaptersOf(context.registers);
  const ownPages = 1 + essential.pages + contents(entriesOf(others, chapters, sections, 0)).pages;
  const last = contents(entriesOf(others, chapters, sections, ownPages));
  const block = stack(cover, essential.block, last.block);
  const top = cover.heights.length;
  const below = top + essential.block.heights.length;
  const breaksBefore = [
    top,
    ...essential.breaksBefore.map((row) => top + row),
    below,
    ...last.breaksBefore.map((row) => below + row),
  ];
  const sheet = toSheet({id: 'sommaire', title: 'Sommaire', widths: WIDTHS}, block, breaksBefore, context);
  return {...sheet, freeze: {rows: 0, columns: 0}, page: {...sheet.page, titleRows: null}};
}

function layOut(chunk: Chunk, room: number) {
  const head = makeBlock({});
  const laid = giveAir(flow(head, [chunk], room), head, room);
  return {...laid, pages: laid.breaksBefore.length + 1};
}

/** The other sheets in their order, each with the page on which it begins. */
function entriesOf(
  sheets: readonly SheetPlan[],
  chapters: readonly Chapter[],
  sections: readonly ChosenSection[],
  before: number,
): ContentsEntry[] {
  let page = before + 1;
  return sheets.map((sheet) => {
    const chapter = chapters.find(({number}) => sheet.id === `chapitre-${number}`);
    const headings = sections.filter(({spec}) => spec.chapter === chapter?.number).map(({heading}) => heading);
    const entry = {
      sheet,
      title: chapter === undefined ? sheet.title : `${chapter.number}. ${chapter.title}`,
      about: headings.length > 1 ? headings.join(' · ') : '',
      page,
    };
    page += sheet.page.breaksBefore.length + 1;
    return entry;
  });
}
