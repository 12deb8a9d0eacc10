import {openPane} from './open-pane';
import type {OpenedPane} from './open-pane';
import {fill, h} from './dom';
import type {PaneOptions} from './pane-options';
import type {Session} from './session';
import {fr} from './words/fr';
import type {Words} from './words/words';

export type {OpenedPane};

const PATIENCE = 6000;

/** Shows the pane: at once, and whatever becomes of the host. What it gives comes once the session answers. */
export function startPane(
  root: HTMLElement,
  session: Session | Promise<Session>,
  options: PaneOptions,
): Promise<OpenedPane> {
  const {language = 'fr'} = options;
  document.documentElement.lang = language;
  const open = (words: Words) => openWith(root, session, words, options);
  const pane = options.words === undefined ? open(fr) : options.words.then(open, (error) => fail(root, fr, error));
  pane.catch(() => undefined); // said in the pane, to whoever needs no more
  return pane;
}

function openWith(
  root: HTMLElement,
  session: Session | Promise<Session>,
  words: Words,
  options: PaneOptions,
): Promise<OpenedPane> {
  showOpening(root, words);
  const watchdog = setTimeout(() => showSilence(root, words), options.patience ?? PATIENCE);
  return Promise.resolve(session)
    .then(async (ready) => ({ready, opened: await ready.open()}))
    .then(
      ({ready, opened}) => {
        clearTimeout(watchdog);
        return openPane(root, ready, opened, words, options);
      },
      (error: unknown) => {
        clearTimeout(watchdog);
        return fail(root, words, error);
      },
    );
}

function fail(root: HTMLElement, words: Words, error: unknown): never {
  showSilence(root, words, error instanceof Error ? error.message : String(error));
  throw error;
}

function showOpening(root: HTMLElement, words: Words): void {
  fill(
    root,
    h(
      'main',
      {class: 'opening'},
      h('h1', {}, words.program),
      h('p', {role: 'status'}, words.opening),
      h('progress', {'aria-label': words.opening}),
    ),
  );
}

/** The host never answered, or refused: what the user can do about it. */
function showSilence(root: HTMLElement, words: Words, message?: string): void {
  const {title, lead, advice, retry} = words.neverOpened;
  fill(
    root,
    h(
      'main',
      {class: 'silence'},
      h('h1', {}, title),
      h('p', {role: 'alert'}, message === undefined ? lead : message),
      h('ol', {}, ...advice.map((text) => h('li', {}, text))),
      h('button', {class: 'main', onclick: () => location.reload()}, retry),
    ),
  );
}
