import type {Area, SheetMark} from '../../shared';
import {later} from './excel-door';
import type {ExcelDoor} from './excel-door';

/** What we keep with a sheet of ours: its mark, and what it takes to go on after an interruption. */
export interface StoredMark extends SheetMark {
  /** The cell that says « Génération interrompue » while the sheet is being drawn. */
  readonly notice: {readonly row: number; readonly column: number};
  /** While drawing: what the new plan fills, beside what the former one did. */
  readonly target?: Area;
  /** While drawing: where the comments stand that are about to move. */
  readonly depot?: Area;
  /** While drawing: ids of the charts that were there, so that one added and not yet named is told from theirs. */
  readonly charts?: readonly string[];
}

/** A sheet about to be added: known by this until it bears its own mark. */
interface Journal {
  readonly name: string;
  /** Sheets that were there before: none of them is the new one. */
  readonly known: readonly string[];
  readonly mark: StoredMark;
}

const property = 'BilanML';
const marksSetting = 'BilanML.marks';
const journalSetting = 'BilanML.adding';

export interface StoredMarks {
  readonly journal: Journal | null;
  /** By id of the sheet, in hosts without properties of sheets. */
  readonly bySheet: ReadonlyMap<string, StoredMark>;
}

/** Queues the reading of what the settings of the workbook hold; the answer is for after the sync. */
export function queueMarks(context: Excel.RequestContext): () => StoredMarks {
  const {settings} = context.workbook;
  const [marks, journal] = [marksSetting, journalSetting].map((key) =>
    settings.getItemOrNullObject(key).load('value'),
  ) as [Excel.Setting, Excel.Setting];
  return () => ({
    journal: journal.isNullObject ? null : parse<Journal>(journal.value),
    bySheet: new Map(
      Object.entries((marks.isNullObject ? null : parse<Record<string, StoredMark>>(marks.value)) ?? {}),
    ),
  });
}

/** Queues the reading of the mark that a sheet bears; null where sheets have no properties. */
export function queueSheetMark(door: ExcelDoor, sheet: Excel.Worksheet): () => StoredMark | null {
  if (!door.supports(later.sheetProperties)) return () => null;
  const item = sheet.customProperties.getItemOrNullObject(property).load('value');
  return () => (item.isNullObject ? null : parse<StoredMark>(item.value));
}

/** Queues the writing of a mark. Where sheets have no properties it takes the id, which a sheet just added has not yet told. */
export function writeMark(
  context: Excel.RequestContext,
  door: ExcelDoor,
  sheet: Excel.Worksheet,
  id: string | null,
  mark: StoredMark,
  marks: StoredMarks,
): void {
  if (door.supports(later.sheetProperties)) sheet.customProperties.add(property, JSON.stringify(mark));
  else if (id !== null) {
    const all = Object.fromEntries([...marks.bySheet, [id, mark]]);
    context.workbook.settings.add(marksSetting, JSON.stringify(all));
  }
}

export function writeJournal(context: Excel.RequestContext, journal: Journal): void {
  context.workbook.settings.add(journalSetting, JSON.stringify(journal));
}

export function dropJournal(context: Excel.RequestContext): void {
  context.workbook.settings.getItemOrNullObject(journalSetting).delete();
}

/** Anything may stand there, written by another version of ours: what cannot be read counts for nothing. */
function parse<T>(text: unknown): T | null {
  try {
    return JSON.parse(String(text)) as T;
  } catch {
    return null;
  }
}
