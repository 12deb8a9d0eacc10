import type {Chapter} from '../chapters/catalogue';
import {french} from '../value/french';
import {cell, makeBlock, settle} from '../sheet/block';
import type {Block} from '../sheet/block';
import {composeChapter} from './compose-chapter';
import {pageHeight, WIDTHS} from '../sheet/layout';
import {setUpPage} from './page-setup';
import type {PageContext, ReportContext} from './report-context';
import type {ChosenSection} from './section-choice';
import type {PageSetup, SheetPlan} from '../sheet/sheet-plan';
import {NOTE_SIZE} from '../sheet/style';
import {widthOf} from '../sheet/text-width';

/** Names of the tabs: short, and the same from one year to the next. */
const tabs: Readonly<Record<number, string>> = {
  1: 'Le public',
  2: 'Les immersions',
  3: 'La formation',
  4: 'L’emploi',
  5: 'L’alternance',
  6: 'Le Service Civique',
  7: 'Citoyenneté',
  8: 'Mobilité internationale',
  9: 'Les dispositifs',
  10: 'La santé',
  11: 'Le décrochage',
  12: 'Les aides',
  13: 'La labellisation',
};

export function chapterSheetId(chapter: number): string {
  return `chapitre-${chapter}`;
}

export function chapterTab({number, title}: Chapter): string {
  return `${number}. ${tabs[number] ?? title}`.slice(0, 31);
}

/** One sheet: a chapter, its sections one after the other. */
export function buildChapterSheet(
  chapter: Chapter,
  sections: readonly ChosenSection[],
  context: ReportContext,
): SheetPlan {
  const head = drawTitle(`${chapter.number}. ${chapter.title}`, context);
  const {block, breaksBefore} = composeChapter(head, sections, pageHeight(WIDTHS), context);
  return toSheet(
    {id: chapterSheetId(chapter.number), title: chapterTab(chapter), widths: WIDTHS},
    block,
    breaksBefore,
    context,
  );
}

/** Title at left, agency and report at right, a rule in the agency's colour: repeated on every page. */
export function drawTitle(
  text: string,
  {agency, title}: Pick<PageContext, 'agency' | 'title'>,
  widths: readonly number[] = WIDTHS,
): Block {
  const shown = french(text);
  const all = widths.length;
  const line = [agency, title].filter((part) => part !== '').join(' · ');
  // The agency takes as few columns as hold it, the title the rest.
  let right = 1;
  while (right < all - 1 && sum(widths.slice(all - right)) < widthOf(line, {size: NOTE_SIZE}) + 1) right++;
  const left = all - right;
  const fits = widthOf(shown, {size: 18, bold: true}) < sum(widths.slice(0, left));
  return makeBlock({
    heights: [28, 3, 6],
    cells: [
      cell(0, 0, shown, fits ? 'title' : 'title-small'),
      cell(0, left, line, 'subtitle'),
      ...Array.from({length: all}, (_, column) => cell(1, column, null, 'title-rule')),
    ],
    merges: [
      {row: 0, column: 0, rows: 1, columns: left},
      ...(right > 1 ? [{row: 0, column: left, rows: 1, columns: right}] : []),
    ],
  });
}

function sum(widths: readonly number[]): number {
  return widths.reduce((total, width) => total + width, 0);
}

/** Width of a column beyond those of the page. */
const FURTHER = 14;

/** A laid-out block as a sheet. */
export function toSheet(
  identity: {
    readonly id: string;
    readonly title: string;
    readonly widths: readonly number[];
    readonly orientation?: PageSetup['orientation'];
  },
  block: Block,
  breaksBefore: readonly number[],
  context: PageContext,
): SheetPlan {
  const rows = block.heights.length;
  const {id, title, widths, orientation = 'landscape'} = identity;
  // A table of many columns goes on beyond those of the page.
  const columns = block.cells.reduce((most, {column}) => Math.max(most, column + 1), widths.length);
  return {
    id,
    title,
    widths: [...widths, ...Array.from({length: columns - widths.length}, () => FURTHER)],
    tabColor: context.accent,
    heights: new Map(block.heights.map((height, row) => [row, height])),
    cells: settle(block),
    merges: block.merges,
    names: block.names,
    charts: block.charts,
    zones: block.zones,
    page: setUpPage(context, {
      orientation,
      titleRows: {first: 0, last: 2},
      breaksBefore,
      area: {row: 0, column: 0, rows, columns},
    }),
    freeze: {rows: 2, columns: 0},
  };
}
