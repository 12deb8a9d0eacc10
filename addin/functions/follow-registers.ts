import {findParameterTables} from '../../shared';
import {HostError} from '../../shared';
import type {RecognisedWorkbook, SheetKey} from '../../shared';
import type {NamedRegisters, Reading} from './call-edge';
import {cellOf, sheetOf} from './followed-workbook';
import type {FollowedWorkbook, WorkbookChange} from './followed-workbook';
import {addressOfCell, isError} from './formula-cells';

/**
 * Between a change and what follows from it: a paste or a fast typist makes one round of many changes. Where a round takes long, the
 * next comes later, so that Excel is never busy with us for more than a third of the time.
 */
const PATIENCE = 500;
const SHARE = 2;
/** After a refusal of the host, a cell under edition for instance; twice as long after each that follows. */
const RETRY = 3000;
const LONGEST = 120_000;

/**
 * Keeps the answers of calls by name true. Excel knows no link between such a cell and the register: this does. It remembers
 * which cells were answered, and with what; when a register changed since, it has Excel calculate them again, which asks for the new
 * registers and tells the new address of each cell.
 *
 * Excel calculates no such cell when a workbook is opened either. They are answered only where the workbook starts the add-in
 * (« Activer »), which then compares the registers with those that the cells were answered with. Elsewhere they say so.
 */
export class FollowRegisters implements NamedRegisters {
  private reading: Promise<RecognisedWorkbook> | null = null;
  private last: RecognisedWorkbook | null = null;
  /** Sheets that counted when the workbook was last read. */
  private used: ReadonlySet<SheetKey> = new Set();
  /** Each cell that was answered, and the fingerprint of the registers it was answered with. */
  private cells = new Map<string, string>();
  /** With which registers all the cells of the file were answered, as it remembers; null where it does not start the add-in, as far as we know. */
  private note: string | null = null;
  private isOpened = false;
  private added = new Set<SheetKey>();
  private touched = new Set<SheetKey>();
  private moved = false;
  private isWaiting = false;
  private retry = RETRY;
  private patience = PATIENCE;
  /** Raised by each change: whatever changes the workbook changes it. */
  revision = 0;

  constructor(private readonly workbook: FollowedWorkbook) {}

  async current(): Promise<Reading> {
    if (!(await this.isStarted())) throw new HostError('unfollowed', 'current');
    const {registers, source} = await this.read();
    return {registers, source};
  }

  follow(cell: string, source: string): void {
    if (this.note === null) return;
    this.cells.set(addressOfCell(sheetOf(cell), cellOf(cell)), source);
    if (source !== this.note) this.settleIn(this.patience);
  }

  /** Somebody else may have activated the workbook meanwhile. */
  private async isStarted(): Promise<boolean> {
    return this.note !== null || (this.note = await this.workbook.readNote()) !== null;
  }

  /** Once, as the add-in starts with a workbook: cells saved with other registers are answered again, and no other is touched. */
  openSoon(): void {
    this.settleIn(0);
  }

  /** « Activer »: the workbook starts the add-in from now on, and every formula is answered. */
  async activate(): Promise<void> {
    await this.workbook.startWithWorkbook();
    if (!(await this.isStarted())) await this.keepNote('');
    await this.refreshAll();
  }

  /** How many cells read by name, as far as they can be told, and whether they are answered. */
  async byName(): Promise<{readonly cells: number; readonly isStarted: boolean}> {
    const found = await this.workbook.findCells();
    return {cells: found?.length ?? 0, isStarted: await this.isStarted()};
  }

  /** How many cells are followed. */
  get followed(): number {
    return this.cells.size;
  }

  changed(change: WorkbookChange): void {
    if (change.kind === 'calculated') {
      // No calculation makes a register; and ours, on other sheets, must not call for another.
      if (this.isRegister(change.sheet)) this.touch(change.sheet);
      return;
    }
    if (change.kind === 'added') this.added.add(change.sheet);
    if (change.kind === 'cells' || change.kind === 'added') {
      if (change.kind === 'cells' && change.moves && this.holdsFollowed(change.sheet)) this.moved = true;
      this.touch(change.sheet);
      return;
    }
    this.revision++;
    this.reading = null;
    this.workbook.forget(null);
    if (this.cells.size > 0) this.moved = true;
    this.settleIn(this.patience);
  }

  private touch(sheet: SheetKey): void {
    this.revision++;
    this.workbook.forget(sheet);
    if (this.isRegister(sheet)) this.reading = null;
    this.touched.add(sheet);
    this.settleIn(this.patience);
  }

  /** Answers every function of the workbook afresh. */
  private async refreshAll(): Promise<void> {
    this.reading = null;
    this.workbook.forget(null);
    this.cells.clear();
    await this.workbook.markAllDirty();
    this.isOpened = true;
  }

  private settleIn(milliseconds: number): void {
    if (this.isWaiting) return;
    this.isWaiting = true;
    this.workbook.later(milliseconds, () => {
      this.isWaiting = false;
      const started = Date.now();
      this.settle().then(
        () => {
          this.retry = RETRY;
          this.patience = Math.max(PATIENCE, SHARE * (Date.now() - started));
        },
        () => {
          this.settleIn(this.retry);
          this.retry = Math.min(this.retry * 2, LONGEST);
        },
      );
    });
  }

  /** One round for all changes since the last; what it could not do stays to be done. */
  private async settle(): Promise<void> {
    if (!this.isOpened) await this.open();
    if (this.moved) return this.settleMoved();
    for (const sheet of this.added) {
      await this.workbook.markAllDirty(sheet);
      this.added.delete(sheet);
    }
    const touched = [...this.touched];
    if (this.cells.size === 0) {
      // Nobody asked for anything yet: the next call reads what there is.
      this.reading = null;
      this.workbook.forget(null);
      this.touched.clear();
      return;
    }
    const others = touched.filter((sheet) => !this.isRegister(sheet));
    if (others.length > 0 && (await this.workbook.holdRegisters(others))) this.reading = null;
    for (const sheet of touched) this.touched.delete(sheet);
    try {
      const {source} = await this.read();
      const stale = [...this.cells].filter(([, answered]) => answered !== source);
      if (stale.length > 0) await this.markDirty(stale.map(([cell]) => cell));
      else if (source !== this.note) await this.noteIfAll(source);
    } catch (error) {
      for (const sheet of touched) this.touched.add(sheet);
      throw error;
    }
  }

  private async open(): Promise<void> {
    this.note = await this.workbook.readNote();
    const found = await this.workbook.findCells();
    this.isOpened = true;
    if (found === null) {
      // Too many to look at each, or a sheet that hides them: as before, all are answered again.
      this.moved = true;
    } else if (this.note === null) {
      // Whatever they show is of another day: they say how to be answered. Those that say so already are left.
      const old = found.filter(({value}) => !isError(value)).map(({address}) => address);
      if (old.length > 0) await this.workbook.markDirty(old);
    } else {
      for (const {address} of found) if (!this.cells.has(address)) this.cells.set(address, this.note);
    }
  }

  /** Once every cell of the file was answered with the same registers, it remembers with which. */
  private async noteIfAll(source: string): Promise<void> {
    const found = await this.workbook.findCells();
    if (found?.every(({address}) => this.cells.get(address) === source) === true) await this.keepNote(source);
  }

  private async keepNote(source: string): Promise<void> {
    await this.workbook.keepNote(source);
    this.note = source;
  }

  /** Addresses no longer hold: all cells are answered again, and tell where they stand. */
  private async settleMoved(): Promise<void> {
    const {cells} = this;
    this.moved = false;
    this.touched.clear();
    try {
      await this.refreshAll();
    } catch (error) {
      this.moved = true;
      for (const [cell, source] of cells) if (!this.cells.has(cell)) this.cells.set(cell, source);
      throw error;
    }
  }

  /** Forgotten first: Excel may answer before this call does, and tells anew each cell that still asks. */
  private async markDirty(stale: readonly string[]): Promise<void> {
    const before = stale.map((cell) => [cell, this.cells.get(cell)!] as const);
    for (const cell of stale) this.cells.delete(cell);
    try {
      await this.workbook.markDirty(stale);
    } catch (error) {
      for (const [cell, source] of before) if (!this.cells.has(cell)) this.cells.set(cell, source);
      throw error;
    }
  }

  private read(): Promise<RecognisedWorkbook> {
    if (this.reading !== null) return this.reading;
    const reading = this.workbook.read();
    this.reading = reading;
    reading.then(
      (workbook) => {
        if (this.reading !== reading) return;
        this.last = workbook;
        this.used = sheetsThatCount(workbook);
      },
      () => {
        if (this.reading === reading) this.reading = null;
      },
    );
    return reading;
  }

  /** Before anything was read, any sheet may count. */
  private isRegister(sheet: SheetKey): boolean {
    return this.last === null || this.used.has(sheet);
  }

  private holdsFollowed(sheet: SheetKey): boolean {
    const name = this.last?.sheets.find(({key}) => key === sheet)?.name;
    if (name === undefined) return true;
    return [...this.cells.keys()].some((cell) => sheetOf(cell).toLowerCase() === name.toLowerCase());
  }
}

/** Sheets with a register, or with settings. */
function sheetsThatCount({registers, sources, keys}: RecognisedWorkbook): ReadonlySet<SheetKey> {
  const recognised = new Set(registers.recognised.map(({sheet}) => sheet));
  const used = sources.filter(({name, rows}) => recognised.has(name) || findParameterTables(name, rows).length > 0);
  return new Set(used.map(({name}) => keys.get(name)!));
}
