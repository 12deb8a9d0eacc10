import type {ChapterReport} from '../../shared';
import {fill, h} from '../dom';
import type {PaneContext, Shown, View} from '../pane-context';
import {backTo, button} from '../parts/rows';

interface Line {
  readonly id: string;
  /** As it is printed when nobody gives it another title. */
  readonly heading: string;
  shown: boolean;
  title: string;
}

/** The sections of a chapter: which are shown, in which order, under which titles. */
export function sectionsView(chapter: ChapterReport): View {
  return {id: 'report', load: async (pane) => showSections(pane, chapter)};
}

function showSections(pane: PaneContext, {chapter, title, sections}: ChapterReport): Shown {
  const {report, common} = pane.words;
  const lines = sections.map(({id, heading, shown, title}): Line => ({id, heading, shown, title}));
  const list = h('ul', {class: 'rows'});
  const draw = () =>
    fill(
      list,
      lines.map((line, at) => lineOf(pane, line, at, lines.length, move)),
    );
  const move = (at: number, by: -1 | 1) => {
    const [line] = lines.splice(at, 1);
    lines.splice(at + by, 0, line!);
    draw();
    // The same section, or the other way where it can go no further.
    const moves = list.children[at + by]!.querySelectorAll('button');
    const same = moves[by < 0 ? 0 : 1]!;
    (same.disabled ? moves[by < 0 ? 1 : 0]! : same).focus();
  };
  draw();
  const save = async () => {
    const wanted = lines.map(({id, shown, title}) => ({id, shown, title}));
    const saved = await pane.work(report.savingSections, () => pane.session.saveSections({chapter, sections: wanted}));
    if (saved === undefined) return;
    pane.go('report');
    pane.say(report.savedSections);
  };
  return {
    title: report.sectionsOf(title),
    body: [
      backTo(common.back(report.title), () => pane.go('report')),
      h('p', {class: 'lead'}, report.sectionsLead),
      list,
    ],
    foot: button(report.saveSections, () => void save(), 'main'),
  };
}

function lineOf(
  pane: PaneContext,
  line: Line,
  at: number,
  count: number,
  move: (at: number, by: -1 | 1) => void,
): HTMLElement {
  const {report} = pane.words;
  const {heading} = line;
  const box = h('input', {
    type: 'checkbox',
    checked: line.shown,
    'aria-label': report.showSection(heading),
    onchange: () => (line.shown = box.checked),
  });
  const title = h('input', {
    type: 'text',
    class: 'grow',
    autocomplete: 'off',
    placeholder: heading,
    'aria-label': report.titleOf(heading),
    oninput: () => (line.title = title.value),
  });
  title.value = line.title;
  const step = (text: string, by: -1 | 1, label: string) => {
    const go = button(text, () => move(at, by), 'plain', label);
    go.disabled = by < 0 ? at === 0 : at === count - 1;
    return go;
  };
  return h(
    'li',
    {class: 'row'},
    box,
    title,
    step('↑', -1, report.moveUp(heading)),
    step('↓', 1, report.moveDown(heading)),
  );
}
