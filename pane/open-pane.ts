import {fill, h} from './dom';
import {keepingPlace, pointerReleased} from './keep-place';
import type {Child} from './dom';
import type {Job, PaneContext, View, ViewId} from './pane-context';
import type {Session} from './session';
import type {Opened} from './session-answers';
import type {PaneOptions} from './pane-options';
import {Sight} from './sight';
import {WorkBar} from './work-bar';
import {openCheck} from './views/open-check';
import {aidsView} from './views/aids-view';
import {dataView} from './views/data-view';
import {functionsView} from './views/functions-view';
import {firstStepsView, helpView} from './views/help-view';
import {reportView} from './views/report-view';
import {settingsView} from './views/settings-view';
import {traceView} from './views/trace-view';
import {button, note} from './parts/rows';
import type {Words} from './words/words';

/** The views of the bar, in their order. */
const bar: readonly {readonly view: View; readonly sign?: string}[] = [
  {view: dataView},
  {view: reportView},
  {view: aidsView},
  {view: functionsView},
  {view: helpView, sign: '?'},
  {view: settingsView, sign: '⋯'},
];
const views: readonly View[] = [...bar.map(({view}) => view), traceView];

/** What the program around the pane may ask of it. */
export interface OpenedPane {
  /** Runs a work that was asked for elsewhere (the ribbon): the pane waits, then shows what changed. False, and nothing runs, when it works already. */
  hold(run: () => Promise<void>): Promise<boolean>;
  /** Shows « Vérifier ce poste ». */
  check(): void;
}

/** Builds the pane over a session that answers, and shows what it reads: everything else follows from that. */
export function openPane(
  root: HTMLElement,
  session: Session,
  opened: Opened,
  words: Words,
  options: PaneOptions,
): OpenedPane {
  const pane = new Pane(root, session, opened, words, options);
  pane.go(dataView);
  if (opened.isNew) pane.welcome();
  return pane;
}

class Pane implements PaneContext, OpenedPane {
  readonly can;
  readonly version;
  readonly host;
  readonly prefix;
  readonly counts;
  readonly largestLedger;
  private readonly nav: HTMLElement;
  private readonly content = h('main', {});
  private readonly foot = h('footer', {});
  private readonly notice = h('div', {class: 'notices', 'aria-live': 'polite'});
  private readonly alerts = h('div', {class: 'notices', role: 'alert'});
  private readonly bar: WorkBar;
  private readonly sight: Sight;
  private view: View = dataView;
  before: ViewId = 'data';
  private shown = 0;
  private busy = false;
  /** Words typed in the view, which would be lost if it were shown again. */
  private isTyped = false;
  /** Until the pointer is up: what is put under it meanwhile would lose its click. */
  private readonly released = pointerReleased();

  constructor(
    root: HTMLElement,
    readonly session: Session,
    opened: Opened,
    readonly words: Words,
    readonly options: PaneOptions,
  ) {
    this.can = opened.can;
    this.version = opened.version;
    this.host = opened.host;
    this.prefix = opened.prefix;
    this.counts = opened.counts;
    this.largestLedger = opened.largestLedger;
    this.bar = new WorkBar(session, words);
    this.nav = h('nav', {'aria-label': words.nav.label}, ...bar.map(({view, sign}) => this.link(view, sign)));
    fill(root, [this.nav, this.content, this.notice, this.alerts, this.bar.element, this.foot]);
    this.content.addEventListener('input', ({target}) => {
      this.isTyped ||= !(target instanceof HTMLInputElement && /^(checkbox|radio|file)$/.test(target.type));
    });
    const isAtRest = () => this.view.isOfSheets === true && !this.busy;
    this.sight = new Sight(this.content, words.common.readAt, isAtRest, () => {
      // The sheets may have changed: what the view says of them is read again.
      if (isAtRest() && !this.isTyped) this.refresh();
    });
  }

  go(to: View | ViewId): void {
    const view = typeof to === 'string' ? views.find(({id}) => id === to)! : to;
    if (view.id !== this.view.id) {
      this.view.leave?.(this);
      this.before = this.view.id;
    }
    this.view = view;
    this.clear();
    void this.load(true);
  }

  refresh(): void {
    void this.load(false);
  }

  async work<T>(label: string, run: (job: Job) => Promise<T>): Promise<T | undefined> {
    if (this.busy) return undefined;
    this.setBusy(true);
    this.clear();
    const focused = document.activeElement;
    try {
      return await this.bar.watch(label, run);
    } catch (error) {
      this.fail(error);
      return undefined;
    } finally {
      this.setBusy(false);
      // A button that was set aside while it worked lost the focus: it is given back.
      if (focused instanceof HTMLElement && focused.isConnected && document.activeElement === document.body)
        focused.focus();
    }
  }

  async hold(run: () => Promise<void>): Promise<boolean> {
    if (this.busy) return false;
    this.setBusy(true);
    this.clear();
    try {
      await run();
    } finally {
      this.setBusy(false);
      // Elsewhere there may be words half typed, and nothing of the report.
      if (this.view.id === 'report') this.refresh();
    }
    return true;
  }

  check(): void {
    void openCheck(this);
  }

  say(text: string, look: 'good' | 'warn' = 'good'): void {
    fill(this.notice, h('p', {class: `note ${look}`}, text));
  }

  async show(place: {readonly key: string; readonly row: number; readonly column: number}): Promise<void> {
    await this.work(this.words.common.see, () => this.session.show(place));
  }

  /** The way to the first steps, for a workbook in which nothing of ours stands; anything else that is done takes it away. */
  welcome(): void {
    const {lead, start} = this.words.welcome;
    fill(
      this.notice,
      note(
        'plain',
        h('p', {}, lead),
        button(start, () => this.go(firstStepsView), 'main'),
      ),
    );
  }

  private async load(isNew: boolean): Promise<void> {
    const {view} = this;
    const turn = ++this.shown;
    this.markNav();
    if (isNew) {
      fill(this.content, h('p', {class: 'loading', role: 'status'}, this.words.common.loading));
      fill(this.foot, []);
    }
    try {
      const {title, body, foot} = await view.load(this);
      await this.released();
      if (turn !== this.shown) return;
      const heading = h('h1', {tabindex: '-1'}, title);
      this.put(heading, body, foot ?? null);
      if (isNew) {
        this.content.scrollTop = 0;
        heading.focus();
      }
    } catch (error) {
      if (turn !== this.shown) return;
      fill(this.content, h('p', {}, h('button', {onclick: () => this.go(view)}, this.words.common.retry)));
      this.fail(error);
    }
  }

  private put(heading: HTMLElement, body: Child, foot: Child): void {
    this.isTyped = false;
    keepingPlace(this.content, () => {
      fill(this.content, [heading, body]);
      fill(this.foot, foot);
      this.foot.hidden = this.foot.childElementCount === 0;
    });
    this.sight.renew();
  }

  private link(view: View, sign: string | undefined): HTMLElement {
    const label = this.words.nav[view.id as Exclude<ViewId, 'trace'>];
    const named = sign === undefined ? {} : {'aria-label': label, title: label};
    return h('button', {type: 'button', 'data-view': view.id, ...named, onclick: () => this.go(view)}, sign ?? label);
  }

  private markNav(): void {
    const shown = this.view.id === 'trace' ? 'report' : this.view.id; // a figure is of the report
    for (const button of this.nav.children) {
      if (button.getAttribute('data-view') === shown) button.setAttribute('aria-current', 'page');
      else button.removeAttribute('aria-current');
    }
  }

  private setBusy(busy: boolean): void {
    this.busy = busy;
    this.content.inert = busy;
    this.foot.hidden = busy || this.foot.childElementCount === 0;
    this.nav.inert = busy;
  }

  private clear(): void {
    fill(this.notice, []);
    fill(this.alerts, []);
  }

  /** A refusal of the host speaks for itself; a cancelled work is no failure; the rest is a bug and says so. */
  private fail(error: unknown): void {
    const {name, message} = error instanceof Error ? error : {name: '', message: String(error)};
    if (name === 'Cancelled') {
      this.say(this.words.common.cancelled);
      return;
    }
    const text = name === 'HostError' || name === 'UserError' ? message : this.words.common.unexpected(message);
    fill(this.alerts, h('p', {class: 'note bad'}, text));
  }
}
