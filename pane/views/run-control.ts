import {addDrawn} from '../../shared';
import type {AidsResult, DrawnSheet} from '../../shared';
import type {PaneContext} from '../pane-context';
import type {AidsRequest} from '../session-answers';
import {aidsWords} from '../words/aids-words';

/** What a control found and drew, and what it left to draw when it was stopped. */
export interface Controlled {
  /** To draw more of it; null once its files are forgotten. */
  readonly request: AidsRequest | null;
  readonly result: AidsResult;
  readonly sheets: readonly DrawnSheet[];
  readonly left: readonly string[];
  /** What the host refused, when that stopped it. */
  readonly failure: string;
}

/** Controls the aids, then draws sheet by sheet. Stopped by the user or by the host, it tells what is found and done. */
export function runControl(
  pane: PaneContext,
  request: AidsRequest,
  before?: Controlled,
): Promise<Controlled | undefined> {
  const aids = aidsWords(pane);
  return pane.work(aids.matching, async (job) => {
    let done: Controlled | null = null;
    let {left} = request;
    let total = left?.length ?? 0;
    for (;;) {
      try {
        const step = await pane.session.controlAids({...request, left});
        ({left} = step);
        if (done === null) total = Math.max(total, left.length);
        const sheets: readonly DrawnSheet[] = (done ?? before)?.sheets ?? [];
        done = {request, result: step.result, sheets: addDrawn(sheets, step.drawn), left, failure: ''};
        if (left.length === 0 || job.isCancelled()) return done;
        job.tell(total - left.length, total, aids.drawing(step.next));
      } catch (error) {
        const isCancelled = error instanceof Error && error.name === 'Cancelled';
        if (done === null) throw error;
        return {...done, failure: isCancelled || !(error instanceof Error) ? '' : error.message};
      }
    }
  });
}
