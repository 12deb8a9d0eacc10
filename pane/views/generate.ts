import {addDrawn} from '../../shared';
import type {DrawnSheet} from '../../shared';
import type {PaneContext} from '../pane-context';
import type {GenerateRequest} from '../session-answers';

/** What a generation made, and what it left to do when it was stopped. */
export interface Made {
  readonly request: GenerateRequest;
  readonly period: string;
  readonly sheets: readonly DrawnSheet[];
  readonly left: readonly string[];
  /** Titles of the sheets left. */
  readonly titles: readonly string[];
  readonly tables: number;
  readonly figures: number;
  readonly problems: number;
  readonly told: string;
  /** What the host refused, when that stopped it. */
  readonly failure: string;
}

/**
 * Makes a report sheet by sheet. Stopped by the user or by the host, it tells what is done: each sheet finished is whole, and the rest is
 * taken up where it stood.
 */
export function generate(pane: PaneContext, request: GenerateRequest, before?: Made): Promise<Made | undefined> {
  const {report} = pane.words;
  return pane.work(report.reading, async (job) => {
    let made: Made =
      before === undefined
        ? {
            request,
            period: '',
            sheets: [],
            left: [],
            titles: [],
            tables: 0,
            figures: 0,
            problems: 0,
            told: '',
            failure: '',
          }
        : {...before, failure: ''};
    let left: readonly string[] | null = request.left;
    let total = left?.length ?? 0;
    let sheets = before?.titles.length ?? 0;
    for (;;) {
      try {
        const step = await pane.session.generate({...request, left});
        if (left === null) total = step.left.length;
        sheets = Math.max(sheets, step.titles.length);
        ({left} = step);
        made = {
          ...made,
          period: step.period,
          sheets: addDrawn(made.sheets, step.drawn),
          left,
          titles: step.titles,
          tables: step.tables,
          figures: step.figures,
          problems: step.problems,
          told: step.told,
        };
        if (left.length === 0 || job.isCancelled()) return made;
        job.tell(total - left.length, total, report.drawing(sheets - step.titles.length + 1, sheets, step.next));
      } catch (error) {
        const isCancelled = error instanceof Error && error.name === 'Cancelled';
        // Before the first sheet nothing was made: a failure is told as any other.
        if (left === null || (made.sheets.length === 0 && !isCancelled)) throw error;
        return {...made, left, failure: isCancelled || !(error instanceof Error) ? '' : error.message};
      }
    }
  });
}
