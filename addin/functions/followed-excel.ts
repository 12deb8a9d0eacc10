import type {AsyncWorkbook, Rows, SheetKey} from '../../shared';
import {
  findParameterTables,
  HostError,
  readRegisters,
  recogniseWorkbook,
  runTaskAsync,
  SETTINGS_PLAN,
} from '../../shared';
import {withParts} from '../../pane/load-part';
import type {ExcelDoor} from '../host/excel-door';
import {attempt} from '../host/excel-fault';
import {cellOf, sheetOf} from './followed-workbook';
import type {FollowedWorkbook, WorkbookChange} from './followed-workbook';
import {later} from './later-sets';
import {cellsByName, findFormulaCells} from './formula-cells';

/** A setting of the workbook, that stays in the file: a fingerprint, and no personal data. */
const NOTE = 'BilanML.formulas';

/** The workbook that is open in Excel, as following needs it. `setDirty` is of ExcelApi 1.9, which the manifest asks for. */
export function followedExcel(door: ExcelDoor, workbook: AsyncWorkbook, namespace: string): FollowedWorkbook {
  const kept = new KeptRows(workbook);
  return {
    read: () => withParts(() => runTaskAsync(recogniseWorkbook(), {...workbook, readRows: (key) => kept.read(key)})),

    forget: (sheet) => kept.forget(sheet),

    holdRegisters: async (sheets) => {
      const listed = (await workbook.listSheets()).filter(({key}) => sheets.includes(key));
      const theirs = listed.filter(({mark, rows}) => (mark === null || mark.plan === SETTINGS_PLAN) && rows > 0);
      for (const {key, name} of theirs) {
        const rows = await kept.read(key);
        if (rows === null) continue;

        const read = async () => readRegisters([{name, rows}]);
        const holds = findParameterTables(name, rows).length > 0 || (await withParts(read)).recognised.length > 0;
        if (holds) return true;
      }
      // Tables and named ranges may stand anywhere on a sheet that is no register as a whole.
      return (await workbook.listRanges()).some(({sheet}) => theirs.some(({key}) => key === sheet));
    },

    markDirty: (cells) =>
      attempt(door, {action: 'markDirty'}, async (context) => {
        const names = [...new Set(cells.map(sheetOf))];
        const sheets = new Map(
          names.map((name) => [name, context.workbook.worksheets.getItemOrNullObject(name).load('id')]),
        );
        const {application} = context.workbook;
        application.load('calculationMode');
        await context.sync();
        for (const cell of cells) {
          const sheet = sheets.get(sheetOf(cell))!;
          if (!sheet.isNullObject) refresh(sheet.getRange(cellOf(cell)), application.calculationMode === 'Manual');
        }
        await context.sync();
      }),

    markAllDirty: async (sheet) => {
      try {
        await markOurs(door, namespace, sheet ?? null);
      } catch (error) {
        if (error instanceof HostError && error.passing) throw error;
        await markEach(door, namespace, workbook);
      }
    },

    findCells: async () => {
      try {
        return await attempt(door, {action: 'findCells'}, async (context) =>
          cellsByName(await findFormulaCells(context, namespace), namespace),
        );
      } catch (error) {
        if (error instanceof HostError && error.passing) throw error;
        return null;
      }
    },

    startWithWorkbook: async () => {
      try {
        await door.startWithWorkbook();
      } catch (error) {
        throw new HostError('unstarted', 'activate', error);
      }
    },

    readNote: () =>
      attempt(door, {action: 'readNote'}, async (context) => {
        const setting = context.workbook.settings.getItemOrNullObject(NOTE).load('value');
        await context.sync();
        return setting.isNullObject ? null : String(setting.value);
      }),

    keepNote: (source) =>
      attempt(door, {action: 'keepNote'}, async (context) => {
        context.workbook.settings.add(NOTE, source);
        await context.sync();
      }),

    later: (milliseconds, run) => void setTimeout(run, milliseconds),
  };
}

/** The rows of sheets, as long as nobody changes them: of ten registers, the one that is typed in is read again. */
class KeptRows {
  private readonly rows = new Map<SheetKey, Promise<Rows | null>>();

  constructor(private readonly workbook: AsyncWorkbook) {}

  read(sheet: SheetKey): Promise<Rows | null> {
    const known = this.rows.get(sheet);
    if (known !== undefined) return known;
    const rows = this.workbook.readRows(sheet);
    this.rows.set(sheet, rows);
    rows.catch(() => this.rows.get(sheet) === rows && this.rows.delete(sheet));
    return rows;
  }

  forget(sheet: SheetKey | null): void {
    if (sheet === null) this.rows.clear();
    else this.rows.delete(sheet);
  }
}

/** Where the user calculates by hand, Excel only notes that a cell is to be done: it is done here, and no other is. */
function refresh(cells: Excel.Range | Excel.RangeAreas, isManual: boolean): void {
  cells.setDirty();
  if (isManual) cells.calculate();
}

function markOurs(door: ExcelDoor, namespace: string, sheet: SheetKey | null): Promise<void> {
  return attempt(door, {action: 'markAllDirty'}, async (context) => {
    const found = await findFormulaCells(context, namespace, sheet);
    for (const {range} of found.areas) refresh(range, found.isManual);
    for (const cells of found.unread) refresh(cells, found.isManual);
    await context.sync();
  });
}

/** Where one sheet refuses to tell its formulas (protected, for instance), the others are done, and that one as a whole. */
async function markEach(door: ExcelDoor, namespace: string, workbook: AsyncWorkbook): Promise<void> {
  let failure: unknown;
  for (const {key} of await workbook.listSheets()) {
    try {
      await markOurs(door, namespace, key);
    } catch {
      try {
        await markWhole(door, key);
      } catch (error) {
        failure = error;
      }
    }
  }
  if (failure !== undefined) throw failure;
}

function markWhole(door: ExcelDoor, sheet: SheetKey): Promise<void> {
  return attempt(door, {action: 'markAllDirty'}, async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).load('address');
    await context.sync();
    if (!used.isNullObject) used.setDirty();
    await context.sync();
  });
}

/** Changes that move the cells that stay. */
const moving = new Set(['RowInserted', 'RowDeleted', 'ColumnInserted', 'ColumnDeleted', 'CellInserted', 'CellDeleted']);

/** Hears of every change of the workbook, by this user, by a co-author, by undo. No calculation of ours is one. */
export async function listenToExcel(door: ExcelDoor, heard: (change: WorkbookChange) => void): Promise<void> {
  await door.run({delayForCellEdit: true}, async (context) => {
    const {worksheets} = context.workbook;
    worksheets.onChanged.add(async ({worksheetId, changeType}) => {
      heard({kind: 'cells', sheet: worksheetId, moves: moving.has(changeType)});
    });
    worksheets.onCalculated.add(async ({worksheetId}) => heard({kind: 'calculated', sheet: worksheetId}));
    worksheets.onAdded.add(async ({worksheetId}) => heard({kind: 'added', sheet: worksheetId}));
    worksheets.onDeleted.add(async () => heard({kind: 'sheets'}));
    await listenToNames(context, door, heard);
    await context.sync();
  });
}

/** A sheet may be called by its name, and addresses are: a renaming counts. */
async function listenToNames(context: Excel.RequestContext, door: ExcelDoor, heard: (change: WorkbookChange) => void) {
  const {worksheets} = context.workbook;
  if (door.supports(later.renamed)) {
    worksheets.onNameChanged.add(async () => heard({kind: 'sheets'}));
    return;
  }
  // Older hosts tell nothing of it: the names are compared when the user comes to another sheet.
  const namesIn = async (other: Excel.RequestContext) => {
    const sheets = other.workbook.worksheets.load('items/id,items/name');
    await other.sync();
    return new Map(sheets.items.map(({id, name}) => [id, name]));
  };
  let names = await namesIn(context);
  worksheets.onActivated.add(async () => {
    const now = await door.run({delayForCellEdit: true}, namesIn);
    const isRenamed = [...now].some(([id, name]) => names.has(id) && names.get(id) !== name);
    names = now;
    if (isRenamed) heard({kind: 'sheets'});
  });
}
