import type {CellChange} from '../../shared';
import {h} from '../dom';
import type {PaneContext, View} from '../pane-context';
import {button, note} from '../parts/rows';
import type {Session} from '../session';
import {tableWords} from '../words/table-words';

/** The last change to « Paramètres ML », and what was said of it: it may be taken back while the pane stays open. */
interface LastChange {
  readonly changes: readonly CellChange[];
  readonly said: string;
}

const last = new WeakMap<Session, LastChange>();

export function remember({session}: PaneContext, changes: readonly CellChange[], said: string): void {
  last.set(session, {changes, said});
}

/** What was done last, with the way to take it back. */
export function lastChange(pane: PaneContext): HTMLElement | null {
  const done = last.get(pane.session);
  if (done === undefined) return null;
  const words = tableWords(pane).list;
  return note(
    'good',
    h(
      'p',
      {role: 'status'},
      done.said,
      ' ',
      button(words.undo, () => void undo(pane, done), 'link'),
    ),
  );
}

async function undo(pane: PaneContext, {changes}: LastChange): Promise<void> {
  const words = tableWords(pane).list;
  const answer = await pane.work(words.working, () => pane.session.takeBackTable(changes));
  if (answer === undefined) return;
  last.delete(pane.session);
  pane.refresh();
  if (answer.done) pane.say(words.undone);
  else pane.say(words.notUndone, 'warn');
}

/** Where a view of the tables was asked for: the year that it looks at, and the list that it goes back to. */
export interface From {
  readonly year: number | null;
  readonly list: () => View;
}
