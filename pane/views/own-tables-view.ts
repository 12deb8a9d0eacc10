import type {OwnTableLine, TableChange} from '../../shared';
import {capitalize} from '../../shared';
import {h} from '../dom';
import type {PaneContext, Shown, View} from '../pane-context';
import {backTo, button, chip, dotted} from '../parts/rows';
import {tableWords} from '../words/table-words';
import {composeView} from './compose-view';
import {lastChange, remember} from './last-change';
import type {From} from './last-change';
import {sectionCopyView} from './section-copy-view';

/** « Nos tableaux »: those that stand, and the ways to another. */
export function ownTablesView(year: number | null): View {
  return {id: 'report', load: (pane) => show(pane, year)};
}

async function show(pane: PaneContext, year: number | null): Promise<Shown> {
  const from: From = {year, list: () => ownTablesView(year)};
  const words = tableWords(pane).list;
  const {tables} = await pane.session.tables(year);
  return {
    title: words.title,
    body: [
      backTo(pane.words.common.back(pane.words.report.title), () => pane.go('report')),
      h('p', {class: 'lead'}, words.lead),
      lastChange(pane),
      tables.length === 0
        ? h('p', {}, words.none)
        : h('ul', {class: 'rows'}, ...tables.map((table) => lineOf(pane, table, from))),
    ],
    foot: [
      button(words.create, () => pane.go(composeView('', null, from)), 'main'),
      button(capitalize(words.fromReport), () => pane.go(sectionCopyView(from))),
    ],
  };
}

function lineOf(pane: PaneContext, table: OwnTableLine, from: From): HTMLElement {
  const words = tableWords(pane).list;
  const {name, title, place, shown, fault, canMove} = table;
  const act = (text: string, how: TableChange['how'], label = words.of(text, title)) =>
    button(text, () => void change(pane, {name, how}, title), 'link', label);
  const step = (text: string, how: 'up' | 'down', label: string) => {
    const made = act(text, how, label);
    made.disabled = !canMove[how];
    return made;
  };
  const copy = async () => {
    const made = await pane.work(words.working, () =>
      pane.session.composeTable({name, draft: null, year: from.year ?? 0}),
    );
    if (made !== undefined) pane.go(composeView('', {...made.draft, title: words.copyOf(title)}, from));
  };
  return h(
    'li',
    {class: 'item'},
    h(
      'div',
      {class: 'head'},
      h('b', {class: 'grow'}, title),
      fault !== null && chip(words.notUnderstood, 'bad'),
      !shown && chip(words.hidden),
    ),
    h('small', {}, dotted(place, fault)),
    h(
      'div',
      {class: 'chips acts'},
      button(words.edit, () => pane.go(composeView(name, null, from)), 'link', words.of(words.edit, title)),
      button(words.copy, () => void copy(), 'link', words.of(words.copy, title)),
      shown ? act(words.hide, 'hide') : act(words.show, 'show'),
      act(words.remove, 'delete'),
      step(words.up, 'up', words.moveUp(title)),
      step(words.down, 'down', words.moveDown(title)),
    ),
  );
}

async function change(pane: PaneContext, asked: TableChange, title: string): Promise<void> {
  const words = tableWords(pane).list;
  const done = await pane.work(words.working, () => pane.session.changeTable(asked));
  if (done === undefined) return;
  if (done.changes.length > 0) remember(pane, done.changes, words.done[asked.how](title));
  else pane.say(words.unmoved, 'warn');
  pane.refresh();
}
