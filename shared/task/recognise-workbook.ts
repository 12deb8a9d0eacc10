import {fingerprintOf} from '../cell/fingerprint';
import type {SheetInfo, SheetKey} from '../host/workbook';
import {readRegisters} from '../register/read-registers';
import type {Registers, SourceSheet} from '../register/registers';
import type {Settings} from '../setting/settings';
import {ask, tell} from './task';
import type {Task} from './task';

/** What a workbook holds: its registers, read whole, and which sheets they come from. */
export interface RecognisedWorkbook {
  readonly registers: Registers;
  readonly sheets: readonly SheetInfo[];
  /** Key of each sheet read, by name. */
  readonly keys: ReadonlyMap<string, SheetKey>;
  /** Changes when any cell that was read changes. */
  readonly source: string;
}

/** Reads every sheet that is not ours, and what stands in Excel tables and named ranges; recognises the registers. */
export function* recogniseWorkbook(given: Partial<Settings> = {}): Task<RecognisedWorkbook> {
  const sheets = yield* ask('listSheets');
  const theirs = sheets.filter(({mark, rows}) => mark === null && rows > 0);
  const sources: SourceSheet[] = [];
  const keys = new Map<string, SheetKey>();
  for (const [done, {key, name}] of theirs.entries()) {
    yield* tell(done, theirs.length, `Lecture de « ${name} »`);
    const rows = yield* ask('readRows', key);
    if (rows === null) continue;
    sources.push({name, rows});
    keys.set(name, key);
  }
  return {registers: readRegisters(sources, given), sheets, keys, source: fingerprintOf(sources)};
}
