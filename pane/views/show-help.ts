import {h} from '../dom';
import type {PaneContext, Shown, View, ViewId} from '../pane-context';
import {button} from '../parts/rows';
import {openCheck} from './open-check';
import {guidePages, hasGuide} from './guide-pages';
import {firstSteps} from './show-first-steps';
import {territoryView} from './show-territory';
import {startWords} from '../words/start-words';

/** « ? »: what one may want to do, and where. */
export function showHelp(pane: PaneContext): Shown {
  const {help} = startWords(pane);
  const way = (title: string, text: string, go: () => void) =>
    h('li', {class: 'row'}, h('span', {class: 'grow'}, button(title, go, 'link'), h('small', {}, text)));
  const page = (view: ViewId) =>
    h(
      'li',
      {class: 'row'},
      h('a', {href: `guide/${guidePages[view]}`, target: '_blank', rel: 'noopener'}, help.guidePages[view]),
    );
  const to = (view: () => View) => () => pane.go(view());
  return {
    title: help.title,
    body: [
      h('p', {class: 'lead'}, help.lead),
      h(
        'ul',
        {class: 'rows actions'},
        way(help.start, help.startHelp, to(firstSteps)),
        way(help.territory, help.territoryHelp, to(territoryView)),
        way(help.trace, help.traceHelp, () => pane.go('trace')),
        way(help.check, help.checkHelp, () => void openCheck(pane)),
      ),
      hasGuide(pane) && [
        h('h2', {}, help.guide),
        h('p', {class: 'lead'}, help.guideHelp),
        h('ul', {class: 'rows'}, ...[...new Set<ViewId>([pane.before, 'help'])].map(page)),
      ],
    ],
  };
}
