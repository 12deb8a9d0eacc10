import {periodOfLabel, planPeriod} from '../shared/index';
import type {PlannedReport, RecognisedWorkbook, TraceMemory} from '../shared/index';

interface MemoryOptions {
  readonly version: string;
  /** Changes whenever a cell of the workbook does; without it nothing is remembered. */
  readonly revision?: (() => number) | undefined;
}

/** What was read last, while nothing changed since; and the reports worked out from it. */
export class SessionMemory implements TraceMemory {
  private kept: {workbook: RecognisedWorkbook; revision: number} | null = null;
  private readonly reports = new Map<string, PlannedReport>();

  constructor(private readonly options: MemoryOptions) {}

  keep(workbook: RecognisedWorkbook, revision: number): RecognisedWorkbook {
    this.forget();
    this.kept = {workbook, revision};
    return workbook;
  }

  workbook(): RecognisedWorkbook | null {
    if (this.options.revision === undefined || this.kept?.revision !== this.options.revision()) return null;
    return this.kept.workbook;
  }

  planned(label: string): PlannedReport | null {
    const workbook = this.workbook();
    const period = periodOfLabel(label);
    if (workbook === null || period === null) return null;
    const planned =
      this.reports.get(label) ?? planPeriod(workbook, period, {chapters: [], version: this.options.version});
    this.reports.set(label, planned);
    return planned;
  }

  forget(): void {
    this.kept = null;
    this.reports.clear();
  }
}
