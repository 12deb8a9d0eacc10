import {h, newId} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import type {Ticks} from './aids-choice';
import {aidsWords} from '../words/aids-words';

const [NONE, OTHER] = ['none', 'other'] as const;

/** Why: of a list, or typed. */
export function reasonField(pane: PaneContext, ticks: Ticks, kind: 'accept' | 'explain' | 'doubt'): Child {
  const aids = aidsWords(pane);
  const own = aids.reasons[kind];
  const all = Object.values(aids.reasons).flat();
  if (all.includes(ticks.reason ?? '') && !own.includes(ticks.reason ?? '')) ticks.reason = null; // of another question
  const isTyped = ticks.reason !== null && !own.includes(ticks.reason);
  const typed = h('input', {
    type: 'text',
    'aria-label': aids.otherReason,
    value: isTyped ? ticks.reason : '',
    hidden: !isTyped,
    'data-focus': 'typed reason',
    oninput: () => (ticks.reason = typed.value),
  });
  const select = h(
    'select',
    {
      'aria-label': aids.reasonLabel,
      'data-focus': 'reason',
      onchange: () => {
        typed.hidden = select.value !== OTHER;
        ticks.reason = select.value === NONE ? null : select.value === OTHER ? typed.value : select.value;
        if (!typed.hidden) typed.focus();
      },
    },
    h('option', {value: NONE}, aids.reasonLabel),
    ...own.map((text) => h('option', {value: text, selected: text === ticks.reason}, text)),
    h('option', {value: OTHER, selected: isTyped}, aids.otherReason),
  );
  return h('div', {class: 'field'}, select, typed);
}

/** Who decides, asked for and kept as long as the pane is open; the names that the sheet holds are offered. */
export function byField(pane: PaneContext, ticks: Ticks, people: readonly string[]): Child {
  const aids = aidsWords(pane);
  const list = newId();
  const input = h('input', {
    type: 'text',
    list,
    autocomplete: 'off',
    value: ticks.by,
    'data-focus': 'by',
    oninput: () => (ticks.by = input.value),
  });
  const names = people.map((name) => h('option', {value: name}));
  return h('div', {class: 'field'}, h('label', {}, aids.by, ' ', input), h('datalist', {id: list}, ...names));
}
