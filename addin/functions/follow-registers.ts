import {findParameterTables} from '../../shared';
import type {RecognisedWorkbook, SheetKey} from '../../shared';
import type {NamedRegisters, Reading} from './call-edge';

/** What happened in the workbook. */
export type WorkbookChange =
  /** Cells of a sheet; `moves` where rows, columns or cells came or went, so that the others changed their address. */
  | {readonly kind: 'cells'; readonly sheet: SheetKey; readonly moves: boolean}
  /** Formulas of a sheet gave new values, though nobody wrote there. */
  | {readonly kind: 'calculated'; readonly sheet: SheetKey}
  /** A sheet was added, deleted or renamed. */
  | {readonly kind: 'sheets'};

/** All that following asks of a host. */
export interface FollowedWorkbook {
  /** May remember the cells of a sheet until it is told that they changed. */
  read(): Promise<RecognisedWorkbook>;
  /** The cells of a sheet changed; null for all. */
  forget(sheet: SheetKey | null): void;
  /** Whether one of these sheets, which held no register when last read, holds one or settings now. */
  holdRegisters(sheets: readonly SheetKey[]): Promise<boolean>;
  /** Has Excel calculate cells again, by the addresses that it gave. A cell that is gone is none of our business. */
  markDirty(cells: readonly string[]): Promise<void>;
  /** The same for every cell of the workbook with a function of ours, wherever it stands now. */
  markAllDirty(): Promise<void>;
  /** Calls once after a while. */
  later(milliseconds: number, run: () => void): void;
}

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
 */
export class FollowRegisters implements NamedRegisters {
  private reading: Promise<RecognisedWorkbook> | null = null;
  private last: RecognisedWorkbook | null = null;
  /** Sheets that counted when the workbook was last read. */
  private used: ReadonlySet<SheetKey> = new Set();
  /** Each cell that was answered, and the fingerprint of the registers it was answered with. */
  private cells = new Map<string, string>();
  private touched = new Set<SheetKey>();
  private moved = false;
  private isWaiting = false;
  private retry = RETRY;
  private patience = PATIENCE;
  /** Raised by each change: whatever changes the workbook changes it. */
  revision = 0;

  constructor(private readonly workbook: FollowedWorkbook) {}

  async current(): Promise<Reading> {
    const {registers, source} = await this.read();
    return {registers, source};
  }

  follow(cell: string, source: string): void {
    this.cells.set(cell, source);
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
    if (change.kind === 'cells') {
      if (change.moves && this.holdsFollowed(change.sheet)) this.moved = true;
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

  /** Answers every function of the workbook afresh: what « Activer » does, and the opening of a workbook changed elsewhere. */
  async refreshAll(): Promise<void> {
    this.reading = null;
    this.workbook.forget(null);
    this.cells.clear();
    await this.workbook.markAllDirty();
  }

  /** The same as soon as the host bears it. */
  refreshSoon(): void {
    this.moved = true;
    this.settleIn(0);
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
    if (this.moved) return this.settleMoved();
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
      const stale = [...this.cells].filter(([, answered]) => answered !== source).map(([cell]) => cell);
      if (stale.length > 0) await this.markDirty(stale);
    } catch (error) {
      for (const sheet of touched) this.touched.add(sheet);
      throw error;
    }
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

/** `'Feuille d''avril'!B2` → Feuille d'avril. */
export function sheetOf(address: string): string {
  const name = address.slice(0, address.lastIndexOf('!'));
  return name.startsWith("'") ? name.slice(1, -1).replace(/''/g, "'") : name;
}

export const cellOf = (address: string) => address.slice(address.lastIndexOf('!') + 1);
