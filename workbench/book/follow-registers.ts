import type {AsyncWorkbook, RecognisedWorkbook} from '../../shared';
import {recogniseWorkbook, runTaskAsync} from '../../shared';
import type {FunctionCall} from '../functions/function-call';
import type {Book} from './book';

type Cell = FunctionCall['cell'];

/** Between a change and what follows from it: a paste is one round. */
const PATIENCE = 250;

/**
 * Keeps the answers of calls by name true: nothing links such a cell to a register but this. It remembers what each was answered with, and has it
 * worked out again when the registers are others.
 */
export class FollowRegisters {
  private reading: {readonly revision: number; readonly workbook: Promise<RecognisedWorkbook>} | null = null;
  private readonly cells = new Map<string, {readonly cell: Cell; readonly source: string}>();
  private isWaiting = false;

  constructor(
    private readonly book: Book,
    private readonly workbook: AsyncWorkbook,
    private readonly recalculate: (cells: readonly Cell[]) => void,
    private readonly later: (milliseconds: number, run: () => void) => void = (time, run) => void setTimeout(run, time),
  ) {}

  /** The registers as they stand now. */
  read(): Promise<RecognisedWorkbook> {
    const {revision} = this.book;
    if (this.reading?.revision !== revision)
      this.reading = {revision, workbook: runTaskAsync(recogniseWorkbook(), this.workbook)};
    return this.reading.workbook;
  }

  follow(cell: Cell, source: string): void {
    this.cells.set(`${cell.sheet} ${cell.row},${cell.column}`, {cell, source});
  }

  /** Something changed: what hangs on it is seen to a moment later. */
  changed(): void {
    if (this.isWaiting || this.cells.size === 0) return;
    this.isWaiting = true;
    this.later(PATIENCE, () => {
      this.isWaiting = false;
      void this.settle();
    });
  }

  /** Every call by name is worked out again. */
  refreshAll(): void {
    const cells = [...this.cells.values()].map(({cell}) => cell);
    this.reading = null;
    this.cells.clear();
    this.recalculate(cells);
  }

  private async settle(): Promise<void> {
    const {source} = await this.read();
    const stale = [...this.cells].filter(([, answered]) => answered.source !== source);
    for (const [key] of stale) this.cells.delete(key); // told anew by each that still asks
    if (stale.length > 0) this.recalculate(stale.map(([, {cell}]) => cell));
  }
}
