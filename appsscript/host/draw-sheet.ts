import type {Area, DrawAnswer, DrawRequest, StepHands, ZonePlan} from '../../shared';
import {
  areaReference,
  boundingArea,
  drawSteps,
  hashText,
  layOut,
  NOTICE,
  planDrawing,
  toTyped,
  usedArea,
} from '../../shared';
import {Looks} from './cell-look';
import {clearGround, drawLook, wholeSheet, writeCells} from './draw-blocks';
import {drawCharts, findOwnCharts, readCharts} from './draw-charts';
import {drawHints} from './draw-hints';
import {drawLinks} from './draw-links';
import {announced, drawNames, ownNames} from './draw-names';
import {drawPage, drawProtection} from './draw-page';
import {toSheetsFormula} from './formula-text';
import {parkComments, restoreComments} from './move-comments';
import {neededMerges} from './needed-merges';
import {beginSheet, makeRoom, showSheet} from './new-sheet';
import {toPattern} from './number-patterns';
import {rangeAt, readCells, readOwnSheet} from './own-sheet';
import type {OwnSheet} from './own-sheet';
import {layoutMark} from './layout-mark';
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
  const drawing = planDrawing(own, request);
  if ('outcome' in drawing) return {sheet: String(own!.mark.sheet), name: own!.sheet.getName(), ...drawing};
  const {target, notice, first, zones, depot} = drawing;
  const grid = layOut(plan, toSheetsFormula, toPattern);
  const layout = layoutMark(grid, plan, accent);
  const present = own === null ? [] : readCharts(own.sheet);
  const ours = own === null ? [] : findOwnCharts(own, present, plan);
  const theirs = present.filter((chart) => !ours.includes(chart)).map(({id}) => id);
  const former = own?.mark.names ?? {};
  const names = ownNames(session, plan, former);
  const base = {
    ...mark,
    plan: plan.id,
    notice,
    zones: plan.zones.map(({name, area, hint}) => ({name, area, hintMark: hashText(hint)})),
  };
  const underWay = {
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
  const steps = drawSteps(drawing, own?.mark.layout === layout && ours.length === own.mark.charts.length);
  const isLookKept = steps.every(({kind}) => kind === 'content');
  const looks = new Looks(session.door, accent);
  const blocks = {own, plan, drawing, grid, joined: neededMerges(plan), looks};
  let begun!: MarkedSheet;
  let name!: string;
  let charts = underWay.charts;
  let made: StoredMark['names'];
  const hands: StepHands<void> = {
    screen: () => undefined, // Google shows what a script does once it pauses
    'mark-begun': () => {
      if (own === null) begun = beginSheet(session, plan.id, (sheet) => ({...underWay, sheet}));
      else {
        // Where the former mark expects it: a sheet that shows it counts as interrupted, whatever its mark says.
        rangeAt(own.sheet, cellOf(own.mark.notice)).setValue(NOTICE);
        begun = setMark(own, {...underWay, sheet: own.mark.sheet});
        makeRoomFor(own, target, depot);
      }
    },
    'park-comments': () => parkComments(session, begun.sheet, zones.moves),
    clear: () => {
      for (const {chart} of ours) begun.sheet.removeChart(chart);
      if (own !== null) clearGround(own, drawing);
    },
    write: () => {
      writeCells(begun.sheet, blocks, isLookKept);
      if (isLookKept) drawLinks(session, begun.sheet, plan, looks);
    },
    look: () => drawLook(session, begun.sheet, blocks),
    'restore-comments': () => restoreComments(session, begun.sheet, zones.moves, depot!),
    'set-names': () => void (made = drawNames(session, begun, names, afterMoves(former, zones))),
    hints: () => drawHints(session, begun.sheet, plan, own?.zones ?? null),
    charts: () => void (charts = drawCharts(session, begun.sheet, plan, blocks.joined, theirs)),
    page: () => {
      drawPage(begun.sheet, plan, looks, own === null);
      const cells = wholeSheet(begun.sheet, own === null, target);
      drawProtection(session, begun.sheet, plan, {target, cells, own});
    },
    'mark-whole': () => {
      const {sheet} = begun;
      const read = readCells(session, rangeAt(sheet, target));
      const areas = plan.zones.map(({area}) => area);
      const content = read.contentMark(target, areas, {...notice, value: first});
      name = begun.mark.isNew === true ? showSheet(session, sheet, plan.title) : sheet.getName();
      const whole = {state: 'complete' as const, area: target, content, layout, names: made, charts};
      setMark(begun, {...base, sheet: begun.mark.sheet, ...whole});
      // The notice goes last: until then the sheet counts as interrupted, whatever its mark says.
      rangeAt(sheet, cellOf(notice)).setValue(toTyped(first));
      // Google keeps writes back: what it refuses is to be told here, and before somebody else’s turn.
      session.door.app.flush();
    },
  };
  for (const {step} of steps) hands[step]();
  session.tabs?.set(plan.id, {id: begun.mark.sheet, sheet: begun.sheet});
  return {sheet: String(begun.mark.sheet), name, outcome: own === null ? 'added' : 'refreshed'};
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

function cellOf({row, column}: {readonly row: number; readonly column: number}): Area {
  return {row, column, rows: 1, columns: 1};
}
