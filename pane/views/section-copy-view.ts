import {h} from '../dom';
import type {PaneContext, View} from '../pane-context';
import {labelled, selectOf} from '../parts/choices';
import {backTo, button} from '../parts/rows';
import {tableWords} from '../words/table-words';
import {remember} from './last-change';
import type {From} from './last-change';

/** « Partir d’un tableau du rapport »: a section is copied into lines of the agency's own. */
export function sectionCopyView(from: From): View {
  return {
    id: 'report',
    load: async (pane) => {
      const words = tableWords(pane);
      const {copied} = await pane.session.tables(from.year);
      const first = copied[0]?.choices[0];
      let chosen = first?.word ?? '';
      const title = () => copied.flatMap(({choices}) => choices).find(({word}) => word === chosen)?.label ?? '';
      return {
        title: words.section.title,
        body: [
          backTo(pane.words.common.back(words.list.title), () => pane.go(from.list())),
          h('p', {class: 'lead'}, words.section.lead),
          labelled(
            words.section.label,
            selectOf('section', chosen, [], copied, (word) => (chosen = word)),
          ),
        ],
        foot: button(words.section.copy, () => void copy(pane, chosen, title(), from), 'main'),
      };
    },
  };
}

async function copy(pane: PaneContext, id: string, title: string, from: From): Promise<void> {
  const words = tableWords(pane);
  const done = await pane.work(words.list.working, () => pane.session.copySection(id));
  if (done === undefined) return;
  remember(pane, done.changes, words.section.copied(title));
  pane.go(from.list());
}
