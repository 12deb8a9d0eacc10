/** Where the keyboard stops in a view. */
const STOPS = 'h1, a[href], button, input, select, textarea, summary';

const textOf = (element: Element) => element.textContent;

/** Shows a view again: what was opened in it stays open, and the keyboard stays where it was, by the name of the place or by its turn. */
export function keepingPlace(content: HTMLElement, show: () => void): void {
  const active = document.activeElement;
  const name = active?.getAttribute('data-focus') ?? null;
  const stops = () => [...content.querySelectorAll<HTMLElement>(STOPS)];
  const turn = active === null ? -1 : stops().indexOf(active as HTMLElement);
  const opened = new Set([...content.querySelectorAll('details[open] > summary')].map(textOf));
  show();
  for (const summary of content.querySelectorAll('details > summary'))
    if (opened.has(textOf(summary))) (summary.parentElement as HTMLDetailsElement).open = true;
  if (name === null) stops()[turn]?.focus({preventScroll: true});
  else
    for (const element of document.querySelectorAll<HTMLElement>('[data-focus]'))
      if (element.dataset.focus === name) element.focus();
}

/** From now on, what to await before something is put under a pointer that is down: at once where it is up. */
export function pointerReleased(): () => Promise<void> {
  let released = Promise.resolve();
  addEventListener('pointerdown', () => {
    released = new Promise((done) => {
      for (const end of ['pointerup', 'pointercancel']) addEventListener(end, () => setTimeout(done), {once: true});
    });
  });
  return () => released;
}
