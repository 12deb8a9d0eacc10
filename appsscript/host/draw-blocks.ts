import type {Area, SheetPlan, ZonePlan} from '../../shared';
import {areaReference, boundingArea, holdsCell, NOTICE, noticeCell, ownedAreas, subtract} from '../../shared';
import type {Looks} from './cell-look';
import {drawCharts} from './draw-charts';
import type {FoundChart} from './draw-charts';
import {drawHints} from './draw-hints';
import {drawLinks} from './draw-links';
import {drawBorders, drawLooks} from './draw-looks';
import {drawMerges, paintMerges} from './draw-merges';
import {drawPage, drawProtection} from './draw-page';
import {drawSizes} from './draw-sizes';
import {neededMerges} from './needed-merges';
import {end, rangeAt} from './own-sheet';
import type {OwnSheet} from './own-sheet';
import {partOf} from './sheet-grid';
import type {SheetGrid} from './sheet-grid';
import type {GoogleSheet, SheetsSession} from './sheets-session';

interface Blocks {
  readonly sheet: GoogleSheet;
  /** The sheet as it was; null when it is new. */
  readonly own: OwnSheet | null;
  readonly plan: SheetPlan;
  readonly grid: SheetGrid;
  readonly zones: ZonePlan;
  readonly target: Area;
  readonly depot: Area | undefined;
  readonly looks: Looks;
  /** Looks, merges, sizes and charts are there already. */
  readonly isLookKept: boolean;
  readonly ours: readonly FoundChart[];
  readonly theirs: readonly number[];
}

/** Draws all of a plan but names, and gives the ids of its charts. */
export function drawBlocks(session: SheetsSession, blocks: Blocks): number[] {
  const {sheet, own, plan, grid, zones, target, looks, isLookKept} = blocks;
  const pieces = subtract([target], zones.kept);
  if (!isLookKept) clearGround(blocks);
  const {row, column} = noticeCell(plan);
  const cells = grid.cells.map((line) => [...line]);
  cells[row]![column] = NOTICE;
  const write = () => pieces.forEach((piece) => rangeAt(sheet, piece).setValues(partOf(cells, piece)));
  const joined = neededMerges(plan);
  if (own === null) paintMerges(sheet, joined.stacks);
  // On a new sheet the notice comes first; on another a number would become a text where the user made a column plain text.
  if (own === null) write();
  if (!isLookKept || !hasFormats(sheet, grid))
    for (const piece of pieces) rangeAt(sheet, piece).setNumberFormats(partOf(grid.formats, piece));
  if (own !== null) write();
  if (isLookKept) {
    drawLinks(session, sheet, plan, looks);
    return blocks.ours.map(({id}) => id);
  }
  const isNew = own === null;
  drawLooks(sheet, grid, pieces, looks, joined.overflowing);
  drawLinks(session, sheet, plan, looks);
  const isKept = (area: Area) => zones.kept.some((zone) => holdsCell(zone, area.row, area.column));
  drawBorders(
    sheet,
    grid,
    plan.zones.filter(({area, kind}) => kind === 'comment' && !isKept(area)).map(({area}) => area),
    looks,
  );
  if (own !== null)
    drawMerges(
      sheet,
      joined.stacks.filter(({area}) => !isKept(area)),
    );
  drawSizes(sheet, plan, joined, Math.max(target.rows, isNew ? 0 : formerEnd(own)), isNew);
  drawPage(sheet, plan, looks, isNew);
  drawHints(session, sheet, plan, own?.zones ?? null);
  drawProtection(session, sheet, plan, {target, cells: wholeSheet(blocks), own});
  return drawCharts(session, sheet, plan, joined, blocks.theirs);
}

/** Takes away what the former drawing was: charts, what lies beyond the new one, merges, lines. Notes of the user stay. */
function clearGround({sheet, own, zones, target, depot, ours}: Blocks): void {
  if (own === null) return;
  for (const {chart} of ours) sheet.removeChart(chart);
  const {area, mark} = own;
  const former = [...ownedAreas(own, target), ...own.zones.map((zone) => zone.area)];
  const spared = [...zones.kept, ...(depot === undefined ? [] : [depot])];
  const beyond = subtract(former, [target, ...spared]);
  // Merges are taken apart whole or not at all: by the whole of what was drawn and will be.
  const drawn = [target, area, mark.target].filter((one) => one !== null && one !== undefined);
  const ground = [
    ...subtract([boundingArea(drawn)], spared),
    ...(mark.depot === undefined ? [] : subtract([mark.depot], spared)),
  ];
  sheet.getRangeList(ground.map(areaReference)).breakApart().setBorder(false, false, false, false, false, false);
  if (beyond.length > 0) sheet.getRangeList(beyond.map(areaReference)).clearContent().clearFormat();
}

/** The user may have made a column plain text, where a number would become one too. */
function hasFormats(sheet: GoogleSheet, {area, formats}: SheetGrid): boolean {
  const found = rangeAt(sheet, area).getNumberFormats();
  return found.every((row, r) => row.every((format, c) => (format === '@') === (formats[r]![c] === '@')));
}

function formerEnd({area, mark}: OwnSheet): number {
  return Math.max(0, ...[area, mark.target].filter((one) => one !== null && one !== undefined).map(end));
}

function wholeSheet({sheet, own, target}: Blocks): Area {
  const isPlain = own === null && target.rows <= NEW_ROWS && target.columns <= NEW_COLUMNS;
  const rows = isPlain ? NEW_ROWS : sheet.getMaxRows();
  return {row: 0, column: 0, rows, columns: isPlain ? NEW_COLUMNS : sheet.getMaxColumns()};
}

/** « Class Spreadsheet », insertSheet: the size of a new sheet. */
export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;
