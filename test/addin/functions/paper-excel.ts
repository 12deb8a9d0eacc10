import {answer} from '../../../shared/formula/answer';
import {makeFunction} from '../../../addin/functions/call-edge';
import type {Edge} from '../../../addin/functions/call-edge';
import {addressOfCell} from '../../../addin/functions/formula-cells';
import {FollowRegisters} from '../../../addin/functions/follow-registers';
import {cellOf, sheetOf} from '../../../addin/functions/followed-workbook';
import type {FollowedWorkbook, WorkbookChange} from '../../../addin/functions/followed-workbook';
import {followedExcel} from '../../../addin/functions/followed-excel';
import type {ExcelDoor} from '../../../addin/host/excel-door';
import type {CellValue} from '../../../shared/value/cell';
import {namedFunctions} from '../../../shared/formula/functions';
import {RangeMemory} from '../../../shared/formula/remember';
import {HostError} from '../../../shared/drawing/host-error';
import type {SourceSheet} from '../../../shared/count/registers';
import {makeRegisters} from '../../../samples/make-registers';
import {MemoryWorkbook, put} from '../../contract/memory-workbook';
import type {MemorySheet} from '../../contract/memory-workbook';
import {asyncWorkbook} from '../../task/grid-workbook';

/** A cell with a function of ours, wherever it stands, and what it shows. */
interface LiveCell {
  address: string;
  readonly name: string;
  readonly args: readonly unknown[];
  shown: Promise<string>;
  /** Times that it was calculated. */
  calculated: number;
}

let few: readonly SourceSheet[] | undefined;

/** The sheets that a few youths need: a whole register would only make the tests slow. */
export function fewYouths(): readonly SourceSheet[] {
  const isIn2023Or24 = (cell: CellValue) => typeof cell === 'number' && cell >= 44927 && cell < 45658;
  return (few ??= makeRegisters()
    .filter(({name}) => ['Jeunes', 'Paramètres ML'].includes(name))
    .map(({name, rows: [heading, ...rows]}) => {
      const kept =
        name === 'Jeunes' ? rows.filter((row, at) => at % 7 === 0 && row.some(isIn2023Or24)).slice(-60) : rows;
      return {name, rows: [heading!, ...kept]};
    }));
}

/** As much of Excel as following needs: cells that are calculated when told, events that come late, and moves. */
export class PaperExcel {
  readonly book = new MemoryWorkbook();
  readonly cells: LiveCell[] = [];
  follow: FollowRegisters;
  /** A setting of the file, and whether the file starts the add-in: a new one does not. */
  note: string | null = null;
  starts = false;
  /** The add-in runs: it hears of changes, and answers. */
  private isRunning = true;
  /** Excel said, as the workbook was opened, that the add-in it starts is not there. */
  saysAddinMissing = false;
  refusesToStart = false;
  /** Next calls to mark cells that fail. */
  refusals = 0;
  private readonly planned: (() => void)[] = [];
  private readonly edge: Edge;

  constructor() {
    for (const {name, rows} of fewYouths()) this.addSheet(name, rows);
    this.follow = this.startAddin();
    this.edge = {
      memory: new RangeMemory(),
      error: (kind, message) => Object.assign(new Error(message), {kind}),
      named: () => Promise.resolve(this.follow),
      ledger: () => Promise.resolve(answer),
    };
  }

  private startAddin(): FollowRegisters {
    const door = {} as ExcelDoor; // nothing asked of it here goes through it
    const read = followedExcel(door, asyncWorkbook(this.book), 'ML');
    const port: FollowedWorkbook = {
      read: read.read,
      forget: read.forget,
      holdRegisters: read.holdRegisters,
      markDirty: async (cells) => this.dirty(({address}) => cells.includes(keyOf(address))),
      markAllDirty: async (sheet) =>
        this.dirty(
          ({address}) =>
            sheet === undefined || this.book.sheets.find(({key}) => key === sheet)?.name === sheetOf(address),
        ),
      findCells: () =>
        Promise.all(
          this.cells.map(async ({address, shown}) => ({address: keyOf(address), value: errorOr(await shown)})),
        ),
      startWithWorkbook: async () => {
        if (this.refusesToStart) throw new HostError('unstarted', 'activate');
        this.starts = true;
      },
      readNote: async () => this.note,
      keepNote: async (source) => void (this.note = source),
      later: (_, run) => void this.planned.push(run),
    };
    const follow = new FollowRegisters(port);
    follow.openSoon();
    return follow;
  }

  /**
   * Closed, and opened again: cells keep what they showed, and none is calculated (Excel-Custom-Functions #368, by design). The add-in
   * starts with the workbook where it was told to (« Run code in your Office Add-in when the document opens ») and is installed.
   */
  reopen({isInstalled}: {readonly isInstalled: boolean}): void {
    this.planned.length = 0;
    this.isRunning = false;
    if (!this.starts) return;
    if (isInstalled) this.startByHand();
    else this.saysAddinMissing = true; // an error as the workbook opens (office-js #1542, #3558)
  }

  /** The user opens the pane. */
  startByHand(): void {
    this.isRunning = true;
    this.follow = this.startAddin();
  }

  /** The user looks at the value of a part of a formula: no cell asks for it. */
  preview(address: string, name: string, ...args: unknown[]): Promise<unknown> {
    const run = makeFunction(namedFunctions.find(({called}) => called === name)!.spec, this.edge);
    return Promise.resolve(run(...args, {address, isInValuePreview: 'true'}));
  }

  enter(address: string, name: string, ...args: unknown[]): LiveCell {
    const cell: LiveCell = {address, name, args, shown: Promise.resolve(''), calculated: 0};
    this.cells.push(cell);
    this.calculate(cell);
    return cell;
  }

  /** What a cell would show were it entered now. */
  async fresh({name, args}: LiveCell): Promise<string> {
    const other = new PaperExcel();
    other.book.sheets.length = 0;
    for (const sheet of this.book.sheets) other.book.sheets.push(sheet);
    other.note = ''; // activated: it answers
    return other.enter('Feuil1!A1', name, ...args).shown;
  }

  sheet(name: string): MemorySheet {
    return this.book.sheets.find((sheet) => sheet.name === name)!;
  }

  addSheet(name: string, rows: readonly (readonly CellValue[])[]): MemorySheet {
    const sheet = this.book.make(name);
    rows.forEach((row, at) => row.forEach((value, column) => put(sheet, at, column, value)));
    return sheet;
  }

  rows(name: string): CellValue[][] {
    return this.book.readRows(this.sheet(name).key)!.map((row) => [...row]);
  }

  /** Replaces the rows of a sheet, as whatever the user did leaves them. */
  change(name: string, rows: readonly (readonly CellValue[])[], moves = false): void {
    const sheet = this.sheet(name);
    sheet.cells.clear();
    rows.forEach((row, at) => row.forEach((value, column) => put(sheet, at, column, value)));
    this.tell({kind: 'cells', sheet: sheet.key, moves});
  }

  rename(from: string, to: string): void {
    this.sheet(from).name = to;
    for (const cell of this.cells) if (sheetOf(cell.address) === from) cell.address = `'${to}'!${cellOf(cell.address)}`;
    this.tell({kind: 'sheets'});
  }

  remove(name: string): void {
    this.book.sheets.splice(this.book.sheets.indexOf(this.sheet(name)), 1);
    this.tell({kind: 'sheets'});
  }

  tell(change: WorkbookChange): void {
    if (this.isRunning) this.follow.changed(change);
  }

  /** Lets every planned round run, and what they plan in turn. */
  async settle(): Promise<void> {
    for (let quiet = 0; quiet < 5;) {
      const run = this.planned.shift();
      run?.();
      await Promise.allSettled(this.cells.map(({shown}) => shown));
      await new Promise((resolve) => setImmediate(resolve));
      quiet = this.planned.length === 0 && run === undefined ? quiet + 1 : 0;
    }
  }

  private dirty(which: (cell: LiveCell) => boolean): void {
    if (this.refusals-- > 0) throw new HostError('busy', 'markDirty');
    this.refusals = 0;
    for (const cell of this.cells.filter(which)) this.calculate(cell);
  }

  private calculate(cell: LiveCell): void {
    cell.calculated++;
    const {spec} = namedFunctions.find(({called}) => called === cell.name)!;
    const run = makeFunction(spec, this.edge);
    // Inside the promise: a function of ours may also throw at once.
    cell.shown = Promise.resolve()
      .then(() => run(...cell.args, {address: cell.address}))
      .then(
        (matrix) => JSON.stringify(matrix),
        (error: Error) => error.message,
      );
  }
}

const keyOf = (address: string) => addressOfCell(sheetOf(address), cellOf(address));

/** What Excel gives as the value of a cell: a sentence of ours stands behind an error. */
const errorOr = (shown: string) => (shown.startsWith('[') ? shown : '#N/A');
