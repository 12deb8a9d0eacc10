import type {Area, OldZone} from '../../shared';
import {NOTICE, parseReference, planOfMarker, zoneMarkName} from '../../shared';
import type {ExcelDoor} from './excel-door';
import {queueMarks, queueSheetMark} from './sheet-mark';
import type {StoredMark, StoredMarks} from './sheet-mark';

export interface SheetFacts {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  /** Null for a sheet of the user's. */
  readonly mark: StoredMark | null;
}

export interface NameFacts {
  readonly name: string;
  readonly visible: boolean;
  /** Where it leads, when it is one area; else the text that it holds. */
  readonly place: {readonly sheet: string; readonly area: Area} | null;
  readonly text: string;
}

/** What a workbook is made of: read anew before each action, since others may work in it too. */
export interface Survey {
  readonly sheets: readonly SheetFacts[];
  readonly names: ReadonlyMap<string, NameFacts>;
  readonly tables: readonly {readonly name: string; readonly sheet: string; readonly area: Area}[];
  readonly marks: StoredMarks;
}

export type FirstLook = Omit<Survey, 'tables'>;

/** Two syncs. `queueMore` adds to the second, knowing all but the marks that the sheets bear and where the tables stand. */
export async function survey(
  context: Excel.RequestContext,
  door: ExcelDoor,
  queueMore: (first: FirstLook) => void = () => undefined,
): Promise<Survey> {
  const {worksheets, names, tables} = context.workbook;
  worksheets.load('items/id,items/name,items/visibility');
  names.load('items/name,items/type,items/value,items/visible');
  tables.load('items/name');
  const marksLater = queueMarks(context);
  await context.sync();
  const marks = marksLater();
  let nameFacts = readNames(names);
  if (!leadSomewhere(nameFacts, worksheets)) {
    // A tab was renamed between the reading of the sheets and that of the names.
    worksheets.load('items/id,items/name,items/visibility');
    names.load('items/name,items/type,items/value,items/visible');
    await context.sync();
    nameFacts = readNames(names);
  }
  const fromFile = marksOfFile(nameFacts);
  const {journal} = marks;
  const sheets = worksheets.items.map(({id, name, visibility}): SheetFacts => {
    const isNew = journal !== null && journal.name.toLowerCase() === name.toLowerCase() && !journal.known.includes(id);
    const mark =
      marks.bySheet.get(id) ?? (isNew ? withoutAreas(journal.mark) : null) ?? fromFile.get(name.toLowerCase()) ?? null;
    return {id, name, visible: visibility === 'Visible', mark};
  });
  const first = {sheets, names: nameFacts, marks};
  const marksOfSheets = worksheets.items.map((sheet) => queueSheetMark(door, sheet));
  const isBegun = worksheets.items.map((sheet, index) => queueBegun(sheet, sheets[index]!, marks, fromFile));
  const ranges = tables.items.map((table) => table.getRange().load('address'));
  queueMore(first);
  await context.sync();
  const borne = marksOfSheets.map((mark) => mark());
  const plans = new Set(borne.map((mark) => mark?.plan));
  return {
    ...first,
    sheets: sheets.map((sheet, index) => ({
      ...sheet,
      // A mark that the sheet itself bears tells more than a name that leads there.
      mark:
        borne[index] ?? (sheet.mark !== null && (plans.has(sheet.mark.plan) || !isBegun[index]!()) ? null : sheet.mark),
    })),
    tables: tables.items.flatMap(({name}, index) => {
      const place = parseReference(ranges[index]!.address);
      return place === null ? [] : [{name, ...place}];
    }),
  };
}

/** Of a sheet that was begun, only what its hidden name leads to is ours. */
function withoutAreas({target: _target, depot: _depot, ...mark}: StoredMark): StoredMark {
  return mark;
}

/**
 * A sheet known by the journal alone, under the name that we meant to give: ours if it is blank still, or says that it was interrupted.
 * Anything else was made by the user since.
 */
function queueBegun(
  sheet: Excel.Worksheet,
  {id, name, mark}: SheetFacts,
  marks: StoredMarks,
  fromFile: ReadonlyMap<string, StoredMark>,
): () => boolean {
  if (mark?.state !== 'drawing' || marks.bySheet.has(id) || fromFile.get(name.toLowerCase())?.plan === mark.plan)
    return () => true;
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex');
  const cell = sheet.getRangeByIndexes(mark.notice.row, mark.notice.column, 1, 1).load('values');
  const below = sheet.getRangeByIndexes(0, 0, 60, 20).load('values');
  return () =>
    used.isNullObject ||
    (cell.values[0]![0] === NOTICE && below.values.flat().filter((value) => value !== '').length === 1);
}

function readNames(names: Excel.NamedItemCollection): Map<string, NameFacts> {
  return new Map(names.items.map((item) => [item.name.toLowerCase(), factsOf(item)]));
}

/** Whether every name of a sheet of ours leads to one that is there. */
function leadSomewhere(names: ReadonlyMap<string, NameFacts>, worksheets: Excel.WorksheetCollection): boolean {
  const tabs = new Set(worksheets.items.map(({name}) => name.toLowerCase()));
  return [...names.values()].every(
    ({name, place}) => planOfMarker(name) === undefined || place === null || tabs.has(place.sheet.toLowerCase()),
  );
}

/** The value of a name that leads to a range is its address, in English: its formula may be in the user's language. */
function factsOf({name, type, value, visible}: Excel.NamedItem): NameFacts {
  const text = String(value);
  return {name, visible, place: type === 'Range' ? parseReference(text.replace(/^=/, '')) : null, text};
}

/** Sheets that the command line made bear no property: a hidden name leads to each (`xlsx/write/plan-names`). */
function marksOfFile(names: ReadonlyMap<string, NameFacts>): Map<string, StoredMark> {
  const marks = new Map<string, StoredMark>();
  for (const {name, place} of names.values()) {
    const plan = planOfMarker(name);
    if (plan === undefined || place === null) continue;
    marks.set(place.sheet.toLowerCase(), {
      plan,
      version: '',
      period: '',
      source: '',
      state: 'complete',
      notice: {row: 0, column: 0},
    });
  }
  return marks;
}

/** The zones of a sheet of ours: names that have a mark of their hint beside them. */
export function zonesOn(names: ReadonlyMap<string, NameFacts>, sheet: string): OldZone[] {
  return [...names.values()].flatMap(({name, place}) => {
    const mark = names.get(zoneMarkName(name).toLowerCase());
    if (mark === undefined || place?.sheet.toLowerCase() !== sheet.toLowerCase()) return [];
    return [{name, area: place.area, hintMark: mark.text.replace(/^="?|"$/g, '')}];
  });
}

/** The area of a sheet of ours that we drew; null when its name was lost. */
export function drawnArea(names: ReadonlyMap<string, NameFacts>, marker: string, sheet: string): Area | null {
  const place = names.get(marker.toLowerCase())?.place ?? null;
  return place !== null && place.sheet.toLowerCase() === sheet.toLowerCase() ? place.area : null;
}
