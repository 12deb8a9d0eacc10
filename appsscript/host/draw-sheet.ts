import type {Area, DrawAnswer, DrawRequest, ZonePlan} from '../../shared';
import {
  areaReference,
  boundingArea,
  depotOf,
  hashText,
  isSameArea,
  NOTICE,
  noticeCell,
  planZones,
  toTyped,
  usedArea,
  valueOfNotice,
  whyLeft,
} from '../../shared';
import {Looks} from './cell-look';
import {drawBlocks} from './draw-blocks';
import {findOwnCharts, readCharts} from './draw-charts';
import type {FoundChart} from './draw-charts';
import {announced, drawNames, ownNames} from './draw-names';
import {clearDepot, parkComments, restoreComments} from './move-comments';
import {beginSheet, makeRoom, showSheet} from './new-sheet';
import {rangeAt, readCells, readOwnSheet} from './own-sheet';
import type {OwnSheet} from './own-sheet';
import {layOut, layoutMark} from './sheet-grid';
import {findMarked, setMark} from './sheet-mark';
import type {MarkedSheet, StoredMark} from './sheet-mark';
import type {SheetsSession} from './sheets-session';

/**
 * Draws a sheet of ours. A new one is hidden until it is done; one that is there is drawn in place, since all that the user put there is to
 * stay. A fault anywhere leaves a sheet that says « Génération interrompue » and has lost nothing of the user’s, and the same call
 * made again finishes it.
 */
export function drawSheet(session: SheetsSession, request: DrawRequest): DrawAnswer {
  const {plan, accent, mark} = request;
  const marked = findMarked(session, plan.id);
  const own = marked === null ? null : readOwnSheet(session, marked, usedArea(plan));
  const zones: ZonePlan = own === null ? {kept: [], moves: [], stuck: []} : planZones(own, plan);
  const held = own === null ? null : whyLeft(own, request, zones);
  if (held !== null) return {sheet: String(own!.mark.sheet), name: own!.sheet.getName(), ...held};
  const grid = layOut(plan);
  const target = grid.area;
  const layout = layoutMark(grid, plan, accent);
  const present = own === null ? [] : readCharts(own.sheet);
  const ours = own === null ? [] : findOwnCharts(own, present, plan);
  const theirs = present.filter((chart) => !ours.includes(chart)).map(({id}) => id);
  const former = own?.mark.names ?? {};
  const names = ownNames(session, plan, former);
  const depot = depotOf(zones.moves);
  const base = {
    ...mark,
    plan: plan.id,
    notice: noticeCell(plan),
    zones: plan.zones.map(({name, area, hint}) => ({name, area, hintMark: hashText(hint)})),
  };
  const drawing = {
    ...base,
    state: 'drawing' as const,
    ...(own?.mark.area === undefined ? {} : {area: own.mark.area}),
    // Where the comments are as long as they have not moved.
    zones: own?.zones ?? base.zones,
    names: announced(names, former),
    charts: ours.map(({id}) => id),
    theirs,
    target,
    ...(depot === undefined ? {} : {depot}),
    ...(own === null || own.mark.isNew === true ? {isNew: true as const} : {}),
  };
  const looks = new Looks(session.door, accent);
  // Where the former mark expects it: a sheet that shows it counts as interrupted, whatever its mark says.
  if (own !== null) rangeAt(own.sheet, cellOf(own.mark.notice)).setValue(NOTICE);
  const begun =
    own === null
      ? beginSheet(session, (sheet) => ({...drawing, sheet}))
      : setMark(own, {...drawing, sheet: own.mark.sheet} satisfies StoredMark);
  const {sheet} = begun;
  if (own !== null) makeRoomFor(own, target, depot);
  const isLookKept = own !== null && isAsDrawn(own, layout, ours, zones, target);
  parkComments(session, sheet, zones.moves);
  const charts = drawBlocks(session, {sheet, own, plan, grid, zones, target, depot, looks, isLookKept, ours, theirs});
  restoreComments(session, sheet, zones.moves);
  if (depot !== undefined) clearDepot(sheet, depot);
  const made = drawNames(session, begun, names, afterMoves(former, zones));
  const content = readCells(session, rangeAt(sheet, boundingArea([target, cellOf({row: 0, column: 0})]))).contentMark(
    target,
    base.zones.map(({area}) => area),
    {...base.notice, value: valueOfNotice(plan, base.notice)},
  );
  const done = {
    ...base,
    sheet: begun.mark.sheet,
    state: 'complete' as const,
    area: target,
    content,
    layout,
    names: made,
    charts,
  };
  return finish(session, begun, done, request, own === null);
}

/** Whether looks, merges, sizes and charts are what they should be, so that contents alone are to be written. */
function isAsDrawn(own: OwnSheet, layout: string, ours: readonly FoundChart[], zones: ZonePlan, target: Area): boolean {
  return (
    !own.isInterrupted &&
    !own.isEdited &&
    zones.moves.length === 0 &&
    own.mark.layout === layout &&
    own.area !== null &&
    isSameArea(own.area, target) &&
    ours.length === own.mark.charts.length
  );
}

/** A sheet that the plan does not outgrow has the cells for it. */
function makeRoomFor({sheet, area}: OwnSheet, target: Area, depot: Area | undefined): void {
  const areas = [target, ...(depot === undefined ? [] : [depot])];
  const isWithin =
    area !== null &&
    areas.every(({row, rows, column, columns}) => row + rows <= area.rows && column + columns <= area.columns);
  if (!isWithin) makeRoom(sheet, boundingArea(areas));
}

/** The names of comments that moved lead where they should already. */
function afterMoves(names: StoredMark['names'], {moves}: ZonePlan): StoredMark['names'] {
  return {...names, ...Object.fromEntries(moves.map(({target}) => [target.name, areaReference(target.area)]))};
}

/** The notice goes last: until then the sheet counts as interrupted, whatever its mark says. */
function finish(
  session: SheetsSession,
  begun: MarkedSheet,
  done: StoredMark,
  {plan}: DrawRequest,
  isAdded: boolean,
): DrawAnswer {
  const {sheet} = begun;
  const name = begun.mark.isNew === true ? showSheet(session, sheet, plan.title) : sheet.getName();
  setMark(begun, done);
  rangeAt(sheet, cellOf(done.notice)).setValue(toTyped(valueOfNotice(plan, done.notice)));
  // Google keeps writes back: what it refuses is to be told here, and before somebody else’s turn.
  session.door.app.flush();
  session.tabs?.set(plan.id, done.sheet);
  return {sheet: String(done.sheet), name, outcome: isAdded ? 'added' : 'refreshed'};
}

function cellOf({row, column}: {readonly row: number; readonly column: number}): Area {
  return {row, column, rows: 1, columns: 1};
}
