import {fill, h} from './dom';

/** When the sheets were read that a view speaks of: whoever is in the sheets changes them, and what the view says is of before. */
export class Sight {
  private readAt = '';
  private isAway = false;
  private readonly past = h('p', {class: 'as-of'});

  constructor(
    private readonly content: HTMLElement,
    private readonly sayReadAt: (time: string) => string,
    /** Whether the view speaks of sheets, and nothing is under way. */
    private readonly isOfSheets: () => boolean,
    comeBack: () => void,
  ) {
    addEventListener('blur', () => this.leave());
    addEventListener('focus', () => {
      const wasAway = this.isAway;
      this.isAway = false;
      if (wasAway) comeBack();
    });
  }

  /** The view was read again, and shows it; whoever is in the sheets meanwhile may have changed them since. */
  renew(): void {
    this.readAt = new Date().toTimeString().slice(0, 5);
    this.content.classList.remove('past');
    if (this.isAway) this.leave();
  }

  private leave(): void {
    this.isAway = true;
    if (!this.isOfSheets() || this.content.classList.contains('past')) return;
    fill(this.past, this.sayReadAt(this.readAt));
    this.content.prepend(this.past);
    this.content.classList.add('past');
    // What reassures was true at that time: it says so itself.
    for (const state of this.content.querySelectorAll('.chip.ok, .note.good > p, .as-read'))
      state.append(` (${this.readAt})`);
  }
}
