import {h} from '../dom';
import type {Child} from '../dom';

/** How a thing stands, said in one or two words. */
export function chip(text: string, look: 'ok' | 'warn' | 'bad' | 'plain' = 'plain'): HTMLElement {
  return h('span', {class: look === 'plain' ? 'chip' : `chip ${look}`}, text);
}

export function button(
  text: string,
  onclick: () => void,
  look: 'main' | 'plain' | 'link' = 'plain',
  label: string | null = null,
): HTMLButtonElement {
  return h(
    'button',
    {
      type: 'button',
      class: look === 'plain' ? null : look,
      'aria-label': label,
      'data-focus': label ?? text,
      onclick: () => onclick(),
    },
    text,
  );
}

/** The way back to the view that one came from. */
export function backTo(text: string, go: () => void): HTMLElement {
  return h('p', {class: 'back'}, button(text, go, 'link'));
}

/** A line of a list: what it is, what is said of it, how it stands. */
export function line(title: string, notes: string, ...side: readonly Child[]): HTMLLIElement {
  return h(
    'li',
    {class: 'item'},
    h('div', {class: 'head'}, h('b', {class: 'grow'}, title), ...side),
    notes === '' ? null : h('small', {}, notes),
  );
}

export function note(look: 'warn' | 'bad' | 'good' | 'plain', ...content: readonly Child[]): HTMLElement {
  return h('div', {class: look === 'plain' ? 'note' : `note ${look}`}, ...content);
}

/** Parts of a remark, those that say something, apart by a dot. */
export function dotted(...parts: readonly (string | null | false)[]): string {
  return parts.filter((part): part is string => typeof part === 'string' && part !== '').join(' · ');
}
