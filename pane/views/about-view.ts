import {h} from '../dom';
import type {PaneContext, Shown, View} from '../pane-context';
import {backTo, button} from '../parts/rows';
import {aboutWords} from '../words/about-words';
import {openCheck} from './open-check';

/** « Confidentialité et version »: what a DPO asks, in six sentences. */
export const aboutView: View = {
  id: 'settings',
  load: async (pane) => showAbout(pane),
};

function showAbout(pane: PaneContext): Shown {
  const {settings, common} = pane.words;
  const about = aboutWords(pane);
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
        button(about.check, () => void openCheck(pane)),
      ),
    ],
  };
}
