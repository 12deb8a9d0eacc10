import type {CheckLine} from '../../shared';
import {fill, h} from '../dom';
import type {PaneContext, View} from '../pane-context';
import {backTo, button, note} from '../parts/rows';
import type {CheckPlan} from '../session-answers';
import {checkWords} from '../words/check-words';

/** A spreadsheet that calculates late is asked again, this often and this many times. */
const PAUSE = 500;
const TRIES = 20;

/** « Vérifier ce poste »: what this very spreadsheet does with each thing that we ask of it. */
export const checkView: View = {
  id: 'settings',
  load: async (pane) => {
    const {common, settings} = pane.words;
    const check = checkWords(pane);
    const plan = await pane.session.checkPlan();
    const result = h('div', {});
    const start = button(check.start, () => void run(pane, plan, result, start), 'main');
    return {
      title: check.title,
      body: [
        backTo(common.back(settings.title), () => pane.go('settings')),
        h('p', {}, check.lead),
        plan.isEmpty ? null : note('warn', h('p', {}, check.notEmpty)),
        result,
      ],
      foot: plan.isEmpty ? start : null,
    };
  },
};

async function run(pane: PaneContext, plan: CheckPlan, result: HTMLElement, start: HTMLElement): Promise<void> {
  const check = checkWords(pane);
  const kept = await pane.work(check.working, async (job) => {
    const lines: CheckLine[] = [];
    for (const [at, step] of plan.steps.entries()) {
      job.tell(at, plan.steps.length, step);
      lines.push(...(await stepOf(pane, step)));
    }
    return pane.session.keepCheck({facts: plan.facts, lines, planned: plan.steps.length});
  });
  if (kept === undefined) return;
  start.remove();
  const text = h('textarea', {readonly: true, rows: '16', 'aria-label': check.result}, kept.text);
  fill(result, [note('good', h('p', {}, check.kept(kept.sheet))), text]);
  text.select();
}

/** A step with its time; what is worked out late is waited for. */
async function stepOf(pane: PaneContext, step: string): Promise<readonly CheckLine[]> {
  const started = performance.now();
  let lines = await pane.session.checkStep(step);
  for (let tries = 0; lines.some(({state}) => state === 'waiting') && tries < TRIES; tries++) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
    lines = await pane.session.checkStep(step);
  }
  const milliseconds = Math.round(performance.now() - started);
  return lines.map((line) => ({
    ...line,
    milliseconds,
    ...(line.state === 'waiting' ? {state: 'different' as const} : {}),
  }));
}
