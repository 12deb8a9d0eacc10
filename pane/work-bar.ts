import {fill, h} from './dom';
import type {Job} from './pane-context';
import type {Session} from './session';
import type {Words} from './words/words';

/** Work shorter than that shows nothing: a bar that flashes is worse than none. */
const DISCREET = 250;
const EVERY = 300;

/** The bar of the work under way: what is done, how far it is, and « Annuler ». */
export class WorkBar {
  readonly element = h('div', {class: 'work', hidden: true});
  private readonly label = h('span', {role: 'status'});
  private readonly meter = h('progress', {});
  private isCancelled = false;
  private steps: string | null = null;

  constructor(
    private readonly session: Session,
    private readonly words: Words,
  ) {
    fill(this.element, [
      h('div', {class: 'grow'}, this.meter, this.label),
      h('button', {type: 'button', onclick: () => this.cancel()}, words.common.cancel),
    ]);
  }

  async watch<T>(label: string, run: (job: Job) => Promise<T>): Promise<T> {
    this.isCancelled = false;
    this.steps = null;
    this.tell(null, label);
    const appear = setTimeout(() => (this.element.hidden = false), DISCREET);
    const poll = setInterval(() => void this.poll(label), EVERY);
    try {
      return await run({
        isCancelled: () => this.isCancelled,
        tell: (done, total, text) => {
          this.steps = text;
          this.tell({done, total}, text);
        },
      });
    } finally {
      clearTimeout(appear);
      clearInterval(poll);
      this.element.hidden = true;
    }
  }

  /** The session knows how far it is within one step; between steps the job tells. */
  private async poll(label: string): Promise<void> {
    if (this.steps !== null) return;
    const progress = await this.session.progress().catch(() => null);
    if (progress !== null && this.steps === null) this.tell(progress, `${label} · ${progress.label}`);
  }

  private tell(share: {readonly done: number; readonly total: number} | null, text: string): void {
    this.meter.setAttribute('aria-label', text);
    if (share === null || share.total === 0) this.meter.removeAttribute('value');
    else {
      this.meter.max = share.total;
      this.meter.value = share.done;
    }
    if (this.label.textContent !== text) fill(this.label, this.isCancelled ? `${this.words.common.cancel}…` : text);
  }

  private cancel(): void {
    this.isCancelled = true;
    void this.session.cancel();
  }
}
