import type {RecognisedWorkbook} from '../shared';

interface MemoryOptions {
  /** Changes whenever a cell of the workbook does; without it nothing is remembered. */
  readonly revision?: (() => number) | undefined;
}

/** What was read last, while nothing changed since. */
export class SessionMemory {
  private kept: {workbook: RecognisedWorkbook; revision: number} | null = null;

  constructor(private readonly options: MemoryOptions) {}

  keep(workbook: RecognisedWorkbook, revision: number): RecognisedWorkbook {
    this.kept = {workbook, revision};
    return workbook;
  }

  workbook(): RecognisedWorkbook | null {
    if (this.options.revision === undefined || this.kept?.revision !== this.options.revision()) return null;
    return this.kept.workbook;
  }

  forget(): void {
    this.kept = null;
  }
}
