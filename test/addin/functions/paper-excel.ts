import {answer} from '../../../shared/formula/answer';
import {makeFunction} from '../../../addin/functions/call-edge';
import type {Edge} from '../../../addin/functions/call-edge';
import {cellOf, FollowRegisters, sheetOf} from '../../../addin/functions/follow-registers';
import type {FollowedWorkbook, WorkbookChange} from '../../../addin/functions/follow-registers';
import {followedExcel} from '../../../addin/functions/followed-excel';
import type {ExcelDoor} from '../../../addin/host/excel-door';
import type {CellValue} from '../../../shared/value/cell';
import {functions} from '../../../shared/formula/functions';
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
function fewYouths(): readonly SourceSheet[] {
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
  readonly follow: FollowRegisters;
  /** Next calls to mark cells that fail. */
  refusals = 0;
  private readonly planned: (() => void)[] = [];
  private readonly edge: Edge;

  constructor() {
    for (const {name, rows} of fewYouths()) this.addSheet(name, rows);
    const door = {} as ExcelDoor; // nothing asked of it here goes through it
    const read = followedExcel(door, asyncWorkbook(this.book), 'ML');
    const port: FollowedWorkbook = {
      read: read.read,
      forget: read.forget,
      holdRegisters: read.holdRegisters,
      markDirty: async (cells) => this.dirty((cell) => cells.includes(cell.address)),
      markAllDirty: async () => this.dirty(() => true),
      later: (_, run) => void this.planned.push(run),
    };
    this.follow = new FollowRegisters(port);
    this.edge = {
      memory: new RangeMemory(),
      error: (kind, message) => Object.assign(new Error(message), {kind}),
      named: () => Promise.resolve(this.follow),
      ledger: () => Promise.resolve(answer),
    };
  }

  /** The user looks at the value of a part of a formula: no cell asks for it. */
  preview(address: string, name: string, ...args: unknown[]): Promise<unknown> {
    const run = makeFunction(
      functions.find((spec) => spec.name === name)!,
      this.edge,
    );
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
    this.follow.changed(change);
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
    const spec = functions.find(({name}) => name === cell.name)!;
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
