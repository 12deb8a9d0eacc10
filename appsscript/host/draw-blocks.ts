import type {Area, Drawing, SheetGrid, SheetPlan} from '../../shared';
import {areaReference, boundingArea, holdsCell, NOTICE, subtract} from '../../shared';
import type {Looks} from './cell-look';
import {drawLinks} from './draw-links';
import {drawBorders, drawLooks, partOf} from './draw-looks';
import {drawMerges, paintMerges} from './draw-merges';
import {drawSizes} from './draw-sizes';
import type {Joined} from './needed-merges';
import {end, rangeAt} from './own-sheet';
import type {OwnSheet} from './own-sheet';
import type {GoogleSheet, SheetsSession} from './sheets-session';

/** A drawing, and what it takes to draw it here. */
interface Blocks {
  /** The sheet as it was; null when it is new. */
  readonly own: OwnSheet | null;
  readonly plan: SheetPlan;
  readonly drawing: Drawing;
  readonly grid: SheetGrid;
  readonly joined: Joined;
  readonly looks: Looks;
}

/** Takes away what the former drawing was: what lies beyond the new one, merges, lines. Notes of the user stay. */
export function clearGround({sheet, area, mark}: OwnSheet, {target, spared, beyond}: Drawing): void {
  // Merges are taken apart whole or not at all: by the whole of what was drawn and will be.
  const drawn = [target, area, mark.target].filter((one) => one !== null && one !== undefined);
  const ground = [boundingArea(drawn), ...(mark.depot === undefined ? [] : [mark.depot])];
  const apart = ground.flatMap((one) => subtract([one], spared));
  sheet.getRangeList(apart.map(areaReference)).breakApart().setBorder(false, false, false, false, false, false);
  if (beyond.length > 0) sheet.getRangeList(beyond.map(areaReference)).clearContent().clearFormat();
}

/** Contents, and the formats of numbers where they are not there already. */
export function writeCells(
  sheet: GoogleSheet,
  {own, drawing: {notice, pieces}, grid, joined}: Blocks,
  isLookKept: boolean,
): void {
  const cells = grid.cells.map((line) => [...line]);
  cells[notice.row]![notice.column] = NOTICE;
  const write = () => pieces.forEach((piece) => rangeAt(sheet, piece).setValues(partOf(cells, piece)));
  if (own === null) paintMerges(sheet, joined.stacks);
  // On a new sheet the notice comes first; on another a number would become a text where the user made a column plain text.
  if (own === null) write();
  if (!isLookKept || !hasFormats(sheet, grid))
    for (const piece of pieces) rangeAt(sheet, piece).setNumberFormats(partOf(grid.formats, piece));
  if (own !== null) write();
}

/** Styles, links with theirs, lines, merges and sizes. */
export function drawLook(session: SheetsSession, sheet: GoogleSheet, blocks: Blocks): void {
  const {own, plan, grid, joined, looks} = blocks;
  const {target, zones, pieces} = blocks.drawing;
  drawLooks(sheet, grid, pieces, looks, joined.overflowing);
  drawLinks(session, sheet, plan, looks);
  const isKept = (area: Area) => zones.kept.some((zone) => holdsCell(zone, area.row, area.column));
  const framed = plan.zones.filter(({area, kind}) => kind === 'comment' && !isKept(area)).map(({area}) => area);
  drawBorders(sheet, grid, framed, looks);
  if (own !== null)
    drawMerges(
      sheet,
      joined.stacks.filter(({area}) => !isKept(area)),
    );
  drawSizes(sheet, plan, joined, Math.max(target.rows, own === null ? 0 : formerEnd(own)), own === null);
}

/** The user may have made a column plain text, where a number would become one too. */
function hasFormats(sheet: GoogleSheet, {area, formats}: SheetGrid): boolean {
  const found = rangeAt(sheet, area).getNumberFormats();
  return found.every((row, r) => row.every((format, c) => (format === '@') === (formats[r]![c] === '@')));
}

function formerEnd({area, mark}: OwnSheet): number {
  return Math.max(0, ...[area, mark.target].filter((one) => one !== null && one !== undefined).map(end));
}

/** All the cells of a sheet, of which a new one is known to have so many. */
export function wholeSheet(sheet: GoogleSheet, isNew: boolean, target: Area): Area {
  const isPlain = isNew && target.rows <= NEW_ROWS && target.columns <= NEW_COLUMNS;
  const rows = isPlain ? NEW_ROWS : sheet.getMaxRows();
  return {row: 0, column: 0, rows, columns: isPlain ? NEW_COLUMNS : sheet.getMaxColumns()};
}

/** « Class Spreadsheet », insertSheet: the size of a new sheet. */
export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;
