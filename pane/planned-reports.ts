import {periodOfLabel, planPeriod} from '../shared';
import type {PlannedReport, RecognisedWorkbook, TraceMemory} from '../shared';
import type {SessionDesk} from './session-desk';

/** The reports worked out from what was read last: they go when it does. */
export class PlannedReports implements TraceMemory {
  private readonly reports = new WeakMap<RecognisedWorkbook, Map<string, PlannedReport>>();

  constructor(private readonly desk: SessionDesk) {}

  workbook(): RecognisedWorkbook | null {
    return this.desk.memory.workbook();
  }

  planned(label: string): PlannedReport | null {
    const workbook = this.workbook();
    const period = periodOfLabel(label);
    if (workbook === null || period === null) return null;
    const known = this.reports.get(workbook) ?? new Map<string, PlannedReport>();
    const {version} = this.desk.options;
    const planned = known.get(label) ?? planPeriod(workbook, period, {chapters: [], version});
    this.reports.set(workbook, known.set(label, planned));
    return planned;
  }
}
