import {
  chartPrefix,
  contentName,
  isList,
  isOwnName,
  judgeRemoval,
  quoteSheet,
  theirsOn,
  zoneMarkName,
} from '../../shared';
import type {Citing, RemovedSheet, RemoveRequest} from '../../shared';
import {queueGrid} from './cell-grid';
import type {ExcelDoor} from './excel-door';
import {queueOwnSheet} from './own-sheet';
import {survey} from './survey';
import type {SheetFacts, Survey} from './survey';

const CORNER = {row: 0, column: 0, rows: 1, columns: 1};
/** Above so many cells with formulas a sheet is not read for what it cites: it counts as citing every sheet that goes. */
const MOST_READ = 20_000;

/** What a former try of the same call answered: it may have removed sheets before it failed. */
export interface BegunRemoval {
  answers: readonly RemovedSheet[] | null;
}

/** Three syncs to look, one to remove. */
export async function removeSheets(
  context: Excel.RequestContext,
  door: ExcelDoor,
  request: RemoveRequest,
  begun: BegunRemoval,
): Promise<readonly RemovedSheet[]> {
  const {worksheets} = context.workbook;
  const used = new Map<string, Excel.Range>();
  const formulas = new Map<string, Excel.RangeAreas>();
  const book = await survey(context, door, ({sheets}) => {
    for (const {id} of sheets) {
      const range = worksheets.getItem(id).getUsedRangeOrNullObject(true);
      used.set(id, range.load('rowIndex,columnIndex,rowCount,columnCount'));
      formulas.set(id, range.getSpecialCellsOrNullObject('Formulas').load('cellCount'));
    }
  });
  const asked = book.sheets.filter(({id}) => request.sheets.includes(id));
  const found = asked.map((facts) => queueCandidate(context, book, facts, used.get(facts.id)!));
  const written = [...formulas].filter(([, cells]) => !cells.isNullObject);
  for (const [, cells] of written) if (cells.cellCount <= MOST_READ) cells.areas.load('items/formulas');
  await context.sync();
  const tabs = new Map(book.sheets.map(({id, name}) => [id, name]));
  const everything = asked.map(({name}) => `${quoteSheet(name)}!A1`).join('+');
  const cited = written.flatMap(([id, {cellCount, areas}]): Citing[] => {
    const on = tabs.get(id)!;
    if (cellCount > MOST_READ) return [{sheet: id, on, formula: everything}];
    const texts = areas.items.flatMap((area) => area.formulas as unknown[][]).flat();
    return texts.map((formula) => ({sheet: id, on, formula: String(formula)}));
  });
  const {answers, going} = judgeRemoval(
    {
      sheets: book.sheets.map(({id, visible}) => ({key: id, visible})),
      candidates: found.map((candidate) => candidate()),
      formulas: [...cited, ...namesOfUser(book)],
    },
    request,
  );
  if (request.isTrial) return answers;
  begun.answers ??= answers;
  for (const {sheet} of going) {
    const item = worksheets.getItem(sheet);
    // One that is hidden from the menus too cannot be deleted.
    if (!book.sheets.some(({id, visible}) => id === sheet && visible)) item.visibility = 'Hidden';
    item.delete();
  }
  await context.sync();
  for (const {names} of going) for (const name of names) context.workbook.names.getItem(name).delete();
  await context.sync();
  return begun.answers;
}

/** A sheet that is to go; the answer is for after the sync. */
function queueCandidate(
  context: Excel.RequestContext,
  {names}: Survey,
  {id, name, mark}: SheetFacts,
  used: Excel.Range,
): () => Parameters<typeof judgeRemoval>[0]['candidates'][number] {
  const sheet = context.workbook.worksheets.getItem(id);
  const shapes = sheet.shapes.load('items/id');
  const area = used.isNullObject
    ? CORNER
    : {row: 0, column: 0, rows: used.rowIndex + used.rowCount, columns: used.columnIndex + used.columnCount};
  if (mark === null) {
    const corner = queueGrid(sheet, CORNER);
    const charts = sheet.charts.load('items/id');
    return () => {
      const hasDrawings = shapes.items.length + charts.items.length > 0;
      const isOurs = isList([[String(corner().valueAt(0, 0))]]);
      return {sheet: id, name, isOurs, theirs: hasDrawings ? ['drawings'] : [], names: []};
    };
  }
  const read = queueOwnSheet(sheet, {id, name, plan: mark.plan}, names, area);
  return () => {
    const own = read(mark);
    const hasDrawings =
      shapes.items.length > 0 || own.charts.some((chart) => !chart.name.startsWith(chartPrefix) && !own.isInterrupted);
    return {sheet: id, name, isOurs: true, theirs: theirsOn(own, hasDrawings), names: namesOn(names, name, mark.plan)};
  };
}

/** The names of ours that go with a sheet: those that lead there, and those that tell of them. */
function namesOn(names: Survey['names'], tab: string, plan: string): string[] {
  const here = [...names.values()].filter(
    ({name, place}) =>
      place?.sheet.toLowerCase() === tab.toLowerCase() &&
      (isOwnName(name) || names.has(zoneMarkName(name).toLowerCase())),
  );
  const beside = [contentName(plan), ...here.map(({name}) => zoneMarkName(name))];
  return [...here.map(({name}) => name), ...beside.filter((name) => names.has(name.toLowerCase()))];
}

function namesOfUser({names}: Survey): Citing[] {
  return [...names.values()].flatMap(({name, place, visible}) =>
    place === null || !visible || isOwnName(name) || names.has(zoneMarkName(name).toLowerCase())
      ? []
      : [{sheet: null, on: name, formula: `${quoteSheet(place.sheet)}!A1`}],
  );
}
