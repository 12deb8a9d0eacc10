import {ILayoutService} from '@univerjs/ui';
import {hearKeys} from './hear-keys';
import type {Workbench} from './workbench';

/** Ctrl+F, wherever the keyboard is, searches the cells: the browser would search a picture of them. */
export class FindBar {
  private readonly sought: HTMLInputElement;
  private readonly said: HTMLElement;

  constructor(
    private readonly form: HTMLFormElement,
    frame: HTMLIFrameElement,
    private readonly bench: () => Workbench | null,
  ) {
    this.sought = form.querySelector('input')!;
    this.said = form.querySelector('output')!;
    const [, previous, leave] = form.querySelectorAll('button');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.find(1);
    });
    previous!.addEventListener('click', () => void this.find(-1));
    leave!.addEventListener('click', () => this.close());
    form.addEventListener('keydown', (event) => {
      if (event.key === 'Escape') this.close();
      else if (event.key !== 'Enter' || !event.shiftKey) return;
      else void this.find(-1);
      event.preventDefault();
    });
    hearKeys(frame, this.heard, true);
  }

  private readonly heard = (event: KeyboardEvent): void => {
    const {key, ctrlKey, metaKey, altKey, shiftKey} = event;
    if (!(ctrlKey || metaKey) || altKey || shiftKey || key.toLowerCase() !== 'f') return;
    if (this.bench() === null) return;
    event.preventDefault();
    event.stopPropagation();
    this.form.hidden = false;
    this.sought.select();
    this.sought.focus();
  };

  private async find(step: 1 | -1): Promise<void> {
    const text = this.sought.value;
    const found = await this.bench()?.find(text, step);
    if (text.trim() === '' || found === undefined) this.said.textContent = '';
    else this.said.textContent = found === null ? 'Introuvable dans le classeur.' : `${found.at} sur ${found.count}`;
  }

  private close(): void {
    this.form.hidden = true;
    this.said.textContent = '';
    this.bench()?.univer.__getInjector().get(ILayoutService).focus();
  }
}
