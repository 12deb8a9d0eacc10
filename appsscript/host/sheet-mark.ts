import type {Area, OldZone, Place, SheetMark} from '../../shared';
import {SETTINGS_PLAN} from '../../shared';
import {keepOwnIds} from './own-sheet-ids';
import type {GoogleSheet, SheetsSession} from './sheets-session';

type Metadata = GoogleAppsScript.Spreadsheet.DeveloperMetadata;

/**
 * What a sheet of ours bears, as one piece of developer metadata. Google Sheets has neither hidden names nor names of texts, so that it
 * also says what a hidden name says in Excel: what we drew, and the mark of its content.
 */
export interface StoredMark extends SheetMark {
  /** Id of the sheet: metadata that a copy of the sheet took along is not the copy’s own. */
  readonly sheet: number;
  readonly notice: Place;
  /** What we drew; not yet there while a sheet is drawn for the first time. */
  readonly area?: Area;
  /** Hash of what we left there, outside of the zones. */
  readonly content?: string;
  /** Hash of all that is not content: looks, merges, sizes, charts. */
  readonly layout?: string;
  readonly zones: readonly OldZone[];
  /** Our defined names, and where we made them lead; "" for one that we are about to make. */
  readonly names: Readonly<Record<string, string>>;
  /** Ids of our charts. */
  readonly charts: readonly number[];
  /** While drawing: what the new plan fills, beside what the former one did. */
  readonly target?: Area;
  /** While drawing: where the comments stand that are about to move. */
  readonly depot?: Area;
  /** While drawing: ids of the charts that were there and are not ours. */
  readonly theirs?: readonly number[];
  /** While drawn for the first time: the sheet is hidden until it is done. */
  readonly isNew?: true;
}

const KEY = 'BilanML';

/** A sheet that bears a mark, and the metadata to change it by. */
export interface MarkedSheet {
  readonly sheet: GoogleSheet;
  readonly mark: StoredMark;
  readonly metadata: Metadata;
}

/** The key says the plan too, so that one sheet is found without reading the marks of the others. */
function keyOf(plan: string): string {
  return `${KEY}.${plan}`;
}

/** The sheet of ours that a plan drew: four calls. */
export function findMarked({book}: SheetsSession, plan: string): MarkedSheet | null {
  const found = book.createDeveloperMetadataFinder().withKey(keyOf(plan)).find();
  return found.map(markedBy).find((one) => one !== null) ?? null;
}

/** Every sheet of ours. */
export function findAllMarked(session: SheetsSession): MarkedSheet[] {
  const {door, book} = session;
  const found = book
    .createDeveloperMetadataFinder()
    .withLocationType(door.app.DeveloperMetadataLocationType.SHEET)
    .find()
    .filter((metadata) => metadata.getKey().startsWith(`${KEY}.`));
  const marked = found.map(markedBy).filter((one) => one !== null);
  session.tabs = new Map(marked.map(({mark, sheet}) => [mark.plan, {id: mark.sheet, sheet}]));
  return marked;
}

function markedBy(metadata: Metadata): MarkedSheet | null {
  const mark = parse(metadata.getValue());
  const sheet = mark === null ? null : metadata.getLocation().getSheet();
  if (mark === null || sheet === null || sheet.getSheetId() !== mark.sheet) return null;
  return {sheet, mark, metadata};
}

/**
 * The mark goes to anyone who opens the document (visibility DOCUMENT): it holds no personal data, and must outlive a change of script
 * project, as when a file is copied with its script.
 */
export function addMark({door, book}: SheetsSession, sheet: GoogleSheet, mark: StoredMark): MarkedSheet {
  const key = keyOf(mark.plan);
  sheet.addDeveloperMetadata(key, JSON.stringify(mark), door.app.DeveloperMetadataVisibility.DOCUMENT);
  if (mark.plan !== SETTINGS_PLAN) keepOwnIds(door, [mark.sheet]);
  const made = book.createDeveloperMetadataFinder().withKey(key).find();
  return {sheet, mark, metadata: made[made.length - 1]!};
}

export function setMark(marked: MarkedSheet, mark: StoredMark): MarkedSheet {
  marked.metadata.setValue(JSON.stringify(mark));
  return {...marked, mark};
}

/** Anything may stand there, written by another version of ours: what cannot be read counts for nothing. */
function parse(text: string | null): StoredMark | null {
  try {
    const mark = JSON.parse(text ?? '') as StoredMark | null;
    return typeof mark?.plan === 'string' && Array.isArray(mark.zones) ? mark : null;
  } catch {
    return null;
  }
}
