import type {Notice} from './commands';

/** A line over the pane, read out by screen readers, that goes when the user has seen it. */
export function paneNotice(): Notice {
  const text = document.createElement('p');
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = 'Fermer';
  const box = document.createElement('div');
  box.className = 'command-notice';
  box.setAttribute('role', 'status');
  box.hidden = true;
  box.append(text, close);
  close.addEventListener('click', () => (box.hidden = true));
  document.body.append(box);
  return {
    show: (said, state) => {
      text.textContent = said;
      box.dataset.state = state;
      close.hidden = state === 'working';
      box.hidden = false;
    },
  };
}
