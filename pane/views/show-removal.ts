import type {Removable, RemovalGroup} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext, Shown} from '../pane-context';
import {backTo, button, note} from '../parts/rows';
import {removalWords} from '../words/removal-words';

const groups: readonly RemovalGroup[] = ['report', 'pages', 'lists', 'aids', 'years'];

/** Groups ticked, and the sheets of theirs that go with what the user put there. */
interface Choice {
  readonly groups: Set<RemovalGroup>;
  readonly evenTheirs: Set<string>;
}

/** What we made in the workbook, sheet by sheet, and what of it is to go: nothing is ticked beforehand. */
export async function loadRemoval(pane: PaneContext): Promise<Shown> {
  const words = removalWords(pane);
  const found = await pane.session.removable();
  const choice: Choice = {groups: new Set(), evenTheirs: new Set()};
  const going = () => found.filter((one) => isChosen(one, choice));
  const warning = h('div', {'aria-live': 'polite'});
  const main = button('', () => void remove(pane, going(), choice), 'main');
  main.dataset.focus = 'remove';
  const changed = () => {
    main.textContent = words.go(going().length);
    const citing = [...new Set(going().flatMap(({citedBy}) => citedBy))];
    warning.replaceChildren(...(citing.length === 0 ? [] : [note('warn', h('p', {}, words.cited(citing)))]));
  };
  changed();
  const back = backTo(pane.words.common.back(pane.words.report.title), () => pane.go('report'));
  if (found.length === 0) return {title: words.title, body: [back, note('plain', h('p', {}, words.none))]};
  return {
    title: words.title,
    body: [
      back,
      h('p', {class: 'lead'}, words.lead),
      ...groups.map((group) => groupOf(pane, group, found, choice, changed)),
      warning,
    ],
    foot: main,
  };
}

const isChosen = ({sheet, group, outcome}: Removable, choice: Choice) =>
  choice.groups.has(group) && (outcome === 'removed' || choice.evenTheirs.has(sheet));

function groupOf(
  pane: PaneContext,
  group: RemovalGroup,
  found: readonly Removable[],
  choice: Choice,
  changed: () => void,
): Child {
  const words = removalWords(pane);
  const own = found.filter((one) => one.group === group);
  if (own.length === 0) return null;
  const kept = own.filter(({outcome}) => outcome === 'kept');
  const going = own.filter(({outcome}) => outcome === 'removed');
  return h(
    'fieldset',
    {},
    tick(words.groups[group](own.length), choice.groups, group, changed),
    h(
      'details',
      {open: kept.length > 0},
      h('summary', {}, words.see),
      going.length === 0 ? null : h('p', {class: 'lead'}, words.going(going.map(({name}) => name))),
      kept.length === 0 ? null : h('p', {class: 'lead'}, words.kept),
      ...kept.map(({sheet, name, theirs}) => tick(words.even(name, theirs), choice.evenTheirs, sheet, changed)),
    ),
  );
}

function tick<T extends string>(label: string, ticked: Set<T>, value: T, changed: () => void): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    'data-focus': `remove ${value}`,
    onchange: () => {
      if (box.checked) ticked.add(value);
      else ticked.delete(value);
      changed();
    },
  });
  return h('p', {}, h('label', {}, box, ' ', label));
}

async function remove(pane: PaneContext, sheets: readonly Removable[], {evenTheirs}: Choice): Promise<void> {
  const words = removalWords(pane);
  if (sheets.length === 0) return pane.say(words.noneChosen, 'warn');
  const told = await pane.work(words.working, () =>
    pane.session.remove({sheets: sheets.map(({sheet}) => sheet), evenTheirs: [...evenTheirs]}),
  );
  if (told !== undefined) pane.go({id: 'report', load: async (shown) => showRemoved(shown, told)});
}

/** What went and what stayed, by name: all that is left to tell of it. */
function showRemoved(pane: PaneContext, told: readonly Removable[]): Shown {
  const words = removalWords(pane);
  const gone = told.filter(({outcome}) => outcome === 'removed');
  const kept = told.filter(({outcome}) => outcome === 'kept');
  const list = (some: readonly Removable[], line: (one: Removable) => string) =>
    h('ul', {}, ...some.map((one) => h('li', {}, line(one))));
  return {
    title: words.done(gone.length),
    body: [
      gone.length > 0 &&
        note(
          'good',
          h('p', {role: 'status'}, words.gone(gone.length)),
          list(gone, ({name}) => name),
        ),
      kept.length > 0 &&
        note(
          'warn',
          h('p', {role: 'alert'}, words.left),
          list(kept, ({name, theirs}) => words.why(name, theirs)),
        ),
    ],
    foot: button(pane.words.common.back(pane.words.report.title), () => pane.go('report'), 'main'),
  };
}
