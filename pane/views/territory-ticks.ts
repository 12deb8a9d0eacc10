import {h, newId} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {button, dotted} from '../parts/rows';
import {startWords} from '../words/start-words';
import {groupsOf, type Candidate} from './territory-candidates';
import {keyOf, type Choice} from './territory-choice';

/** Communes shown before « Tout afficher ». */
const FIRST = 12;
const MAIN_GROUPS = 3;

/** A box with what it ticks, and what is said of it. */
function tick(
  pane: PaneContext,
  id: string,
  title: string,
  notes: string,
  isOn: boolean,
  set: (on: boolean) => void,
  isFixed = false,
): HTMLElement {
  const box = h('input', {
    type: 'checkbox',
    id: newId(),
    checked: isOn,
    disabled: isFixed,
    'data-focus': `tick ${id}`,
    onchange: () => {
      set(box.checked);
      pane.refresh();
    },
  });
  return h(
    'li',
    {class: 'row'},
    box,
    h('label', {for: box.id, class: 'grow'}, h('b', {}, title), notes === '' ? null : h('small', {}, ' ', notes)),
  );
}

/** The EPCI of the département, those of the registers first, and the whole of it. */
export function groups(pane: PaneContext, choice: Choice): Child[] {
  const {territory} = startWords(pane);
  const {list, candidates, ticked} = choice;
  const setAll = (members: readonly Candidate[], on: boolean) => {
    for (const one of members) {
      if (on) ticked.add(keyOf(one));
      else if (!one.isDeclared) ticked.delete(keyOf(one));
    }
  };
  const line = (name: string, members: readonly Candidate[], rows: number) =>
    tick(
      pane,
      name,
      name,
      territory.size(members.length, rows),
      members.every((one) => ticked.has(keyOf(one))),
      (on) => setAll(members, on),
    );
  const own = candidates.communes.filter(({insee}) =>
    list!.communes.some((one) => one.insee === insee && one.of === '' && !one.isBeyond),
  );
  const all = groupsOf(candidates.communes);
  const main = all.filter(({rows}, at) => rows > 0 && at < MAIN_GROUPS);
  const others = all.slice(main.length);
  return [
    h('h2', {}, territory.groups),
    h('ul', {class: 'rows'}, ...main.map(({name, members, rows}) => line(name, members, rows))),
    h(
      'details',
      {open: main.length === 0},
      h('summary', {}, territory.otherGroups(others.length)),
      h(
        'ul',
        {class: 'rows'},
        line(
          territory.whole(list!.name),
          own,
          own.reduce((sum, {rows}) => sum + rows, 0),
        ),
        ...others.map(({name, members, rows}) => line(name, members, rows)),
      ),
    ),
  ];
}

/** Communes, each with what the registers write of it. */
export function tickList(pane: PaneContext, choice: Choice, candidates: readonly Candidate[]): Child {
  const {territory} = startWords(pane);
  const {ticked} = choice;
  const line = (one: Candidate) =>
    tick(
      pane,
      keyOf(one),
      one.name,
      dotted(
        one.rows > 0 && territory.rows(one.rows),
        one.nearly.length > 0 && territory.nearly(one.nearly.map(territory.nearOne).join(', ')),
        one.isDeclared && territory.declared,
      ),
      one.isDeclared || ticked.has(keyOf(one)),
      (on) => (on ? ticked.add(keyOf(one)) : ticked.delete(keyOf(one))),
      one.isDeclared,
    );
  const shown = choice.isWhole ? candidates : candidates.slice(0, FIRST);
  return [
    h('ul', {class: 'rows'}, ...shown.map(line)),
    shown.length < candidates.length &&
      button(territory.showAll(candidates.length), () => {
        choice.isWhole = true;
        pane.refresh();
      }, 'link'), // prettier-ignore
  ];
}
