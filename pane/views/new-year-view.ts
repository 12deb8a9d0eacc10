import type {DrawnSheet, YearStep} from '../../shared';
import {h} from '../dom';
import type {PaneContext, View} from '../pane-context';
import {backTo, button, note} from '../parts/rows';
import {yearWords} from '../words/year-words';
import {listRemarks} from './list-remarks';

/** « Nouvelle année »: what it will do, then does once the user has read it; `done` takes the year that begins. */
export function newYearView(year: number | null, done: () => void): View {
  return {
    id: 'report',
    load: async (pane) => {
      const words = yearWords(pane).year;
      const {report, common} = pane.words;
      const told = await pane.session.newYear({year, left: null});
      const back = backTo(common.back(report.title), () => pane.go('report'));
      if (told.year === null) return {title: words.action, body: [back, note('warn', h('p', {}, words.nothing))]};
      const next = told.year + 1;
      return {
        title: words.title(next),
        body: [back, ...sayYear(pane, told, told.year)],
        foot: button(words.start(next), () => void start(pane, told, next, done), 'main'),
      };
    },
  };
}

function sayYear(pane: PaneContext, {left, references, remarks}: YearStep, year: number) {
  const words = yearWords(pane).year;
  return [
    h('p', {}, words.lead(year, left.length)),
    h(
      'ul',
      {class: 'problems'},
      h('li', {}, h('p', {}, words.references(references, year))),
      h('li', {}, h('p', {}, words.setting(year + 1))),
      h('li', {}, h('p', {}, words.left(year + 1))),
    ),
    remarks.length > 0 &&
      note('warn', h('p', {}, words.notKept), listRemarks(remarks, pane), h('p', {}, words.copyThem)),
  ];
}

/** Sheet after sheet: stopped, what is kept is whole, and the same button takes the rest up. */
async function start(pane: PaneContext, told: YearStep, next: number, done: () => void): Promise<void> {
  const words = yearWords(pane).year;
  const kept: DrawnSheet[] = [];
  const last = await pane.work(words.working, async (job) => {
    let step = await pane.session.newYear({year: told.year, left: told.left});
    kept.push(...step.drawn);
    while (step.left.length > 0 && !job.isCancelled()) {
      job.tell(told.left.length - step.left.length, told.left.length, words.working);
      step = await pane.session.newYear({year: told.year, left: step.left});
      kept.push(...step.drawn);
    }
    return step;
  });
  if (last === undefined) return;
  done();
  pane.go('report');
  const edited = kept.filter(({outcome}) => outcome === 'kept-edited' || outcome === 'in-the-way');
  const said = [
    last.left.length > 0 ? words.stopped : words.done(kept.length - edited.length, next),
    edited.length > 0 && words.kept(edited.map(({name}) => name).join(', ')),
    last.refused.length > 0 && words.refused(last.refused.map(({message}) => message).join(' ')),
    last.left.length === 0 && words.left(next),
  ];
  const isWhole = last.left.length + edited.length + last.refused.length === 0;
  pane.say(said.filter((text) => text !== false).join(' '), isWhole ? 'good' : 'warn');
}
