import type {DrawAnswer, DrawRequest, LookStep, SheetPlan, StepHands} from '../../shared';
import {
  contentName,
  drawSteps,
  freeName,
  markerName,
  NOTICE,
  planDrawing,
  tabPlace,
  toTyped,
  usedArea,
} from '../../shared';
import {queueGrid, rangeAt} from './cell-grid';
import {clearGround, drawLooks, writeCells} from './draw-blocks';
import {drawCharts, dropCharts, findOwnCharts} from './draw-charts';
import {drawHints} from './draw-hints';
import {drawLinks} from './draw-links';
import {drawNames, setName} from './draw-names';
import {drawPage} from './draw-page';
import type {ExcelDoor} from './excel-door';
import type {Trial} from './excel-fault';
import {parkComments, restoreComments} from './move-comments';
import {queueOwnSheet} from './own-sheet';
import type {OwnSheet} from './own-sheet';
import {Pace} from './payload';
import {dropJournal, writeJournal, writeMark} from './sheet-mark';
import type {StoredMark} from './sheet-mark';
import {gridOf} from './sheet-grid';
import {survey} from './survey';
import type {FirstLook, SheetFacts, Survey} from './survey';

interface Drawn {
  readonly answer: DrawAnswer;
  /** Where a new sheet goes among the tabs, when that is not last. Desktops refuse it in a group that is undone at once. */
  readonly place: number | null;
}

/**
 * Draws a sheet of ours in four syncs: what there is, what ours holds, the drawing, the end of it. A fault anywhere leaves a sheet
 * that says « Génération interrompue » with all that the user put there, and the same call made again finishes it. `skipped`: looks to
 * leave out.
 */
export async function drawSheet(
  context: Excel.RequestContext,
  door: ExcelDoor,
  request: DrawRequest,
  {budget}: Trial,
  skipped: readonly LookStep[] = [],
): Promise<Drawn> {
  const {plan, accent} = request;
  const {book, own} = await findOwnSheet(context, door, plan);
  const drawing = planDrawing(own, request, own === null ? [] : tablesOn(book, own.name));
  if ('outcome' in drawing) return {answer: {sheet: own!.id, name: own!.name, ...drawing}, place: null};
  const {target, notice, first, zones, depot} = drawing;
  const {moves} = zones;
  const pace = new Pace(context, budget);
  const name =
    own?.name ??
    freeName(
      plan.title,
      book.sheets.map((sheet) => sheet.name),
    );
  const base: StoredMark = {...request.mark, plan: plan.id, state: 'drawing', notice};
  const ours = findOwnCharts(own?.charts ?? [], plan, own?.isInterrupted === true ? own.mark.charts : undefined);
  const theirs = (own?.charts ?? []).filter((chart) => !ours.includes(chart)).map(({id}) => id);
  const mark = {...base, target, charts: theirs, ...(depot === undefined ? {} : {depot})};
  const sheet = own === null ? addSheet(context, name, mark, book) : context.workbook.worksheets.getItem(own.id);
  if (own === null) sheet.load('id');
  const noticeRange = () => rangeAt(sheet, {...notice, rows: 1, columns: 1});
  const setMarker = () => setName(context, book.names, markerName(plan.id), {sheet, tab: name, area: target}, 'hidden');
  const grid = gridOf(plan, zones.kept, accent);
  grid.cells[notice.row]![notice.column] = null;
  const {application} = context.workbook;
  const hands: StepHands<void | Promise<void>> = {
    screen: () => {
      application.suspendScreenUpdatingUntilNextSync();
      application.load('calculationMode');
    },
    'mark-begun': () => {
      // The notice first: a sheet that shows it counts as interrupted whatever its mark says, and the notice goes last.
      noticeRange().values = [[NOTICE]];
      writeMark(context, door, sheet, own?.id ?? null, mark, book.marks);
      if (own === null) setMarker();
    },
    'park-comments': () => parkComments(context, sheet, name, moves),
    clear: () => {
      dropCharts(sheet, ours);
      clearGround(sheet, drawing);
    },
    write: () => {
      // A link changes the look and the text of its cell: both are written after it.
      drawLinks(sheet, plan, book.sheets);
      return writeCells(sheet, grid, pace);
    },
    look: () => {
      const sized = [own?.area, own?.mark.target].filter((area) => area !== null && area !== undefined);
      return drawLooks(sheet, plan, grid, sized, pace);
    },
    'restore-comments': () => restoreComments(context, sheet, name, moves),
    'set-names': () => drawNames(context, book.names, {sheet, tab: name, plan}),
    hints: () => drawHints(sheet, plan, own?.zones ?? [], zones),
    charts: () => drawCharts(sheet, plan, pace),
    page: () => drawPage(sheet, plan, accent),
    'mark-whole': async () => {
      const drawn = queueGrid(sheet, target);
      await pace.send();
      // Each formula was worked out as it was entered, perhaps before the cells that it adds up.
      if (!skipped.includes('screen') && application.calculationMode === 'Manual') sheet.calculate(false);
      const areas = plan.zones.map(({area}) => area);
      const content = drawn().contentMark(target, areas, {...notice, value: first});
      setName(context, book.names, contentName(plan.id), {text: content}, 'hidden');
      if (own !== null) setMarker();
      writeMark(context, door, sheet, own?.id ?? sheet.id, {...base, state: 'complete'}, book.marks);
      if (own === null || book.marks.journal !== null) dropJournal(context);
      noticeRange().formulas = [[toTyped(first)]];
      await context.sync();
    },
  };
  for (const {kind, step} of drawSteps(drawing)) if (kind === 'content' || !skipped.includes(step)) await hands[step]();
  if (own !== null) return {answer: {sheet: own.id, name, outcome: 'refreshed'}, place: null};
  const tabs = book.sheets.map((one) => one.mark?.plan ?? null);
  const place = tabPlace(plan.id, tabs);
  return {answer: {sheet: sheet.id, name, outcome: 'added'}, place: place < tabs.length ? place : null};
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
