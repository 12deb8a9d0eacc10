import {fingerprintOf} from '../../value/fingerprint';
import {foldText} from '../../value/fold';
import type {SheetInfo, SheetKey} from '../../drawing/workbook';
import {SETTINGS_PLAN} from '../../report/settings-plan';
import {holdsRegister, readRegisters} from '../../reading/read-registers';
import type {Registers, SourceSheet} from '../../count/registers';
import {findParameterTables} from '../../setting/parameter-tables';
import type {Settings} from '../../setting/settings';
import {correctedSheets} from './corrected-sheets';
import {isList} from '../trace/list-mark';
import {ask, tell} from '../task';
import type {Task} from '../task';

/** What a workbook holds: its registers, read whole, and which sheets they come from. */
export interface RecognisedWorkbook {
  readonly registers: Registers;
  readonly sheets: readonly SheetInfo[];
  /** What was read, as it was read: sheets, then tables and ranges of the others. */
  readonly sources: readonly SourceSheet[];
  /** Key of the sheet of each source, by name. */
  readonly keys: ReadonlyMap<string, SheetKey>;
  /** Sources that are a range of a sheet and not the whole of it: their addresses are not the sheet's. */
  readonly ranges: ReadonlySet<string>;
  /** Keys of the sheets that figures are made from: those of registers and of settings. */
  readonly data: readonly SheetKey[];
  /** Changes when any cell of a register or of a setting changes; other sheets of the user do not matter to it. */
  readonly source: string;
}

/** Reads every sheet that is not ours, and what stands in Excel tables and named ranges; recognises the registers. */
export function* recogniseWorkbook(given: Partial<Settings> = {}): Task<RecognisedWorkbook> {
  const sheets = yield* ask('listSheets');
  // the sheet of settings may be ours, when a file came with it: it is read like the user's own
  const theirs = sheets.filter(({mark, rows}) => (mark === null || mark.plan === SETTINGS_PLAN) && rows > 0);
  const sources: SourceSheet[] = [];
  const keys = new Map<string, SheetKey>();
  for (const [done, {key, name, odd, told, visible}] of theirs.entries()) {
    yield* tell(done, theirs.length, `Lecture de « ${name} »`);
    const rows = yield* ask('readRows', key);
    if (rows === null || isList(rows)) continue;
    sources.push({
      name,
      rows,
      isHidden: !visible,
      ...(odd === undefined ? {} : {odd}),
      ...(told === undefined ? {} : {told}),
    });
    keys.set(name, key);
  }
  const found = yield* readRanges(sources, keys);
  for (const {source, key} of found) {
    sources.push(source);
    keys.set(source.name, key);
  }
  const registers = readRegisters(sources, given);
  const ranges = new Set(found.map(({source}) => source.name));
  const used = dataOf(registers, sources);
  const data = [...new Set(used.map(({name}) => keys.get(name)!))];
  return {registers, sheets, sources, keys, ranges, data, source: fingerprintOf(used)};
}

interface FoundRange {
  readonly source: SourceSheet;
  readonly key: SheetKey;
}

/** Tables and ranges of sheets that are no register as a whole: several may stand side by side on one. */
function* readRanges(sources: readonly SourceSheet[], keys: ReadonlyMap<string, SheetKey>): Task<FoundRange[]> {
  const told = correctedSheets(sources); // what the user said of a sheet holds for all of it
  const open = sources.filter((source) => !told.has(foldText(source.name)) && !holdsRegister(source));
  const left = new Set(open.map(({name}) => keys.get(name)));
  if (left.size === 0) return [];
  const found: FoundRange[] = [];
  const seen = new Set<string>();
  const nameOf = new Map([...keys].map(([name, key]) => [key, name]));
  for (const {name, sheet} of yield* ask('listRanges')) {
    if (!left.has(sheet) || keys.has(name)) continue;
    const rows = yield* ask('readRange', name);
    if (rows === null || rows.length < 2) continue;
    // The same cells may bear the name of a table and another: they count once.
    const cells = `${sheet} ${fingerprintOf([{name: '', rows}])}`;
    if (seen.has(cells)) continue;
    seen.add(cells);
    const source = {name, rows, within: nameOf.get(sheet)!};
    // A range that holds no register by itself stays out: it would only be reported as not recognised.
    if (holdsRegister(source)) found.push({source, key: sheet});
  }
  return found;
}

/** What the report is made from: registers, settings and what they cite, and no other sheet. */
function dataOf({recognised, own, tables}: Registers, sources: readonly SourceSheet[]): SourceSheet[] {
  const counted = Object.values(tables).flatMap(({segments}) => segments.map(({sheet}) => sheet));
  const used = new Set([...recognised.map(({sheet}) => sheet), ...counted]);
  const cited = own.citations.map(({words}) => foldText(words['plage'] ?? ''));
  const isUsed = (name: string) => used.has(name) || cited.some((range) => range.startsWith(foldText(name)));
  return sources.filter(({name, rows}) => isUsed(name) || findParameterTables(name, rows).length > 0);
}
