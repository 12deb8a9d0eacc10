import type {DrawAnswer, DrawRequest, SheetPlan, ZonePlan} from '../../shared';
import {
  contentName,
  depotOf,
  freeName,
  markerName,
  NOTICE,
  noticeCell,
  ownedAreas,
  planZones,
  toTyped,
  usedArea,
  valueOfNotice,
  whyLeft,
} from '../../shared';
import {queueGrid, rangeAt} from './cell-grid';
import {drawBlocks} from './draw-blocks';
import {drawCharts, dropCharts, findOwnCharts} from './draw-charts';
import {drawHints} from './draw-hints';
import {drawLinks} from './draw-links';
import {drawNames, setName} from './draw-names';
import {drawPage} from './draw-page';
import type {ExcelDoor} from './excel-door';
import type {Trial} from './excel-fault';
import {clearDepot, parkComments, restoreComments} from './move-comments';
import {queueOwnSheet} from './own-sheet';
import type {OwnSheet} from './own-sheet';
import {Pace} from './payload';
import {dropJournal, writeJournal, writeMark} from './sheet-mark';
import type {StoredMark} from './sheet-mark';
import {layOut} from './sheet-grid';
import {survey} from './survey';
import type {FirstLook, SheetFacts, Survey} from './survey';

/**
 * Draws a sheet of ours in four syncs: what there is, what ours holds, the drawing, the end of it. A fault anywhere leaves a sheet
 * that says « Génération interrompue » with all that the user put there, and the same call made again finishes it.
 */
export async function drawSheet(
  context: Excel.RequestContext,
  door: ExcelDoor,
  request: DrawRequest,
  {budget}: Trial,
): Promise<DrawAnswer> {
  const {plan} = request;
  const {book, own} = await findOwnSheet(context, door, plan);
  const zones: ZonePlan = own === null ? {kept: [], moves: [], stuck: []} : planZones(own, plan);
  if (own !== null) {
    const held = whyLeft(own, request, zones, tablesOn(book, own.name));
    if (held !== null) return {sheet: own.id, name: own.name, ...held};
  }
  const pace = new Pace(context, budget);
  const name =
    own?.name ??
    freeName(
      plan.title,
      book.sheets.map((sheet) => sheet.name),
    );
  const target = usedArea(plan);
  const notice = noticeCell(plan);
  const depot = depotOf(zones.moves);
  const base: StoredMark = {...request.mark, plan: plan.id, state: 'drawing', notice};
  const ours = findOwnCharts(own?.charts ?? [], plan, own?.isInterrupted === true ? own.mark.charts : undefined);
  const theirs = (own?.charts ?? []).filter((chart) => !ours.includes(chart)).map(({id}) => id);
  const mark = {
    ...base,
    target,
    charts: theirs,
    ...(depot === undefined ? {} : {depot}),
  };
  context.workbook.application.suspendScreenUpdatingUntilNextSync();
  const sheet = own === null ? addSheet(context, name, mark, book) : context.workbook.worksheets.getItem(own.id);
  if (own === null) sheet.load('id');
  // The notice first: a sheet that shows it counts as interrupted whatever its mark says, and the notice goes last.
  rangeAt(sheet, {...notice, rows: 1, columns: 1}).values = [[NOTICE]];
  writeMark(context, door, sheet, own?.id ?? null, mark, book.marks);
  if (own === null) setName(context, book.names, markerName(plan.id), {sheet, tab: name, area: target}, 'hidden');
  parkComments(context, sheet, name, zones.moves);
  dropCharts(sheet, ours);
  const grid = layOut(plan, zones.kept, request.accent);
  grid.cells[notice.row]![notice.column] = null;
  const former = own === null ? [] : [...ownedAreas(own, target), ...own.zones.map((zone) => zone.area)];
  const depots = zones.moves.map(({depot}) => depot);
  const sized = [own?.area, own?.mark.target].filter((area) => area !== null && area !== undefined);
  await drawBlocks(sheet, plan, grid, {former, sized, spared: [...zones.kept, ...depots]}, pace, () =>
    drawLinks(sheet, plan, book.sheets),
  );
  restoreComments(context, sheet, name, zones.moves);
  clearDepot(sheet, depots);
  drawNames(context, book.names, {sheet, tab: name, plan});
  drawHints(sheet, plan, own?.zones ?? [], zones);
  await drawCharts(sheet, plan, pace);
  drawPage(sheet, plan, request.accent);
  const drawn = queueGrid(sheet, target);
  await pace.send();
  const id = own?.id ?? sheet.id;
  const first = valueOfNotice(plan, notice);
  const content = drawn().contentMark(
    target,
    plan.zones.map(({area}) => area),
    {...notice, value: first},
  );
  setName(context, book.names, contentName(plan.id), {text: content}, 'hidden');
  if (own !== null) setName(context, book.names, markerName(plan.id), {sheet, tab: name, area: target}, 'hidden');
  writeMark(context, door, sheet, id, {...base, state: 'complete'}, book.marks);
  if (own === null || book.marks.journal !== null) dropJournal(context);
  rangeAt(sheet, {...notice, rows: 1, columns: 1}).formulas = [[toTyped(first)]];
  await context.sync();
  return {sheet: id, name, outcome: own === null ? 'added' : 'refreshed'};
}

/** Two syncs, and a third when the sheet is ours but no name leads to it any more. */
async function findOwnSheet(
  context: Excel.RequestContext,
  door: ExcelDoor,
  plan: SheetPlan,
): Promise<{readonly book: Survey; readonly own: OwnSheet | null}> {
  let found: {readonly id: string; readonly read: ReturnType<typeof queueOwnSheet>} | null = null;
  const queue = ({id, name}: SheetFacts, {names}: FirstLook) => {
    const sheet = context.workbook.worksheets.getItem(id);
    found = {id, read: queueOwnSheet(sheet, {id, name, plan: plan.id}, names, usedArea(plan))};
  };
  const book = await survey(context, door, (first) => {
    const guess = first.sheets.find(({mark}) => mark?.plan === plan.id);
    if (guess !== undefined) queue(guess, first);
  });
  const facts = book.sheets.find(({mark}) => mark?.plan === plan.id);
  if (facts === undefined) return {book, own: null};
  if ((found as {id: string} | null)?.id !== facts.id) {
    queue(facts, book);
    await context.sync();
  }
  return {book, own: found!.read(facts.mark!)};
}

/** Tables of the user on a sheet. */
const tablesOn = (book: Survey, name: string) => book.tables.filter(({sheet}) => sheet === name).map(({area}) => area);

/** Recorded before it is made, so that a sheet added just before a fault is not taken for the user's. */
function addSheet(context: Excel.RequestContext, name: string, mark: StoredMark, book: Survey): Excel.Worksheet {
  writeJournal(context, {name, known: book.sheets.map(({id}) => id), mark});
  return context.workbook.worksheets.add(name);
}
