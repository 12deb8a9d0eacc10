import {h} from '../dom';
import type {PaneContext, Shown, View} from '../pane-context';
import {loadPart} from '../load-part';
import {backTo, button} from '../parts/rows';

/** « Confidentialité et version »: what a DPO asks, in six sentences. */
export const aboutView: View = {
  id: 'settings',
  load: async (pane) => showAbout(pane),
};

function showAbout(pane: PaneContext): Shown {
  const {about, settings, common} = pane.words;
  return {
    title: about.title,
    body: [
      backTo(common.back(settings.title), () => pane.go('settings')),
      h('h2', {}, about.privacy),
      h(
        'ul',
        {class: 'points'},
        h('li', {}, about.counts[pane.counts]),
        ...about.points.map((point) => h('li', {}, point)),
      ),
      h(
        'table',
        {'aria-label': about.version},
        h(
          'tbody',
          {},
          h('tr', {}, h('th', {scope: 'row'}, about.version), h('td', {}, `${pane.words.program} ${pane.version}`)),
          h('tr', {}, h('th', {scope: 'row'}, about.host), h('td', {}, pane.host)),
          pane.options.isUndoGrouped?.() === false
            ? h('tr', {}, h('th', {scope: 'row'}, about.undo), h('td', {}, about.undoInSteps))
            : null,
        ),
      ),
      h(
        'p',
        {},
        button(pane.words.check.title, () => void openCheck(pane)),
      ),
    ],
  };
}

/** A view of its own part: few need it, once. */
export async function openCheck(pane: PaneContext): Promise<void> {
  const part = await pane.work(pane.words.common.loading, () =>
    loadPart(() => import(/* webpackChunkName: "check" */ './check-view')),
  );
  if (part !== undefined) pane.go(part.checkView);
}
