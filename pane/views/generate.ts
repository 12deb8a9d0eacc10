import {addDrawn} from '../../shared';
import type {DrawnSheet} from '../../shared';
import type {PaneContext} from '../pane-context';
import type {GenerateRequest, GenerateStep, PagesStep} from '../session-answers';
import {UserError} from '../user-error';

/** Sheets of the report, or the pages of the communes. */
interface Generation extends GenerateRequest {
  readonly of: 'report' | 'pages';
}

/** What a generation made, and what it left to do when it was stopped. */
export interface Made {
  readonly request: Generation;
  readonly period: string;
  readonly sheets: readonly DrawnSheet[];
  readonly left: readonly string[];
  /** Titles of the sheets left. */
  readonly titles: readonly string[];
  readonly tables: number;
  readonly figures: number;
  /** What there is to know of the pages. */
  readonly notes: readonly string[];
  /** What the host refused, when that stopped it. */
  readonly failure: string;
}

/**
 * Makes a report sheet by sheet. Stopped by the user or by the host, it tells what is done: each sheet finished is whole, and the rest is
 * taken up where it stood.
 */
export function generate(pane: PaneContext, request: Generation, before?: Made): Promise<Made | undefined> {
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
            notes: [],
            failure: '',
          }
        : {...before, failure: ''};
    let left: readonly string[] | null = request.left;
    let total = left?.length ?? 0;
    let sheets = before?.titles.length ?? 0;
    for (;;) {
      try {
        const step = await stepOf(pane, {...request, left});
        if (step.drawn.length + step.left.length === 0 && step.notes.length > 0) throw new UserError(step.notes[0]!);
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
          notes: step.notes,
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

/** A page holds no table of the report: it is told by its notes. */
async function stepOf(
  {session}: PaneContext,
  {of, ...request}: Generation,
): Promise<GenerateStep & Pick<PagesStep, 'notes'>> {
  if (of === 'report') return {...(await session.generate(request)), notes: []};
  return {tables: 0, figures: 0, problems: 0, told: '', ...(await session.drawPages(request))};
}
