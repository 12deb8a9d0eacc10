import {foldText, officialFinder} from '../../shared';
import type {OfficialList} from '../../shared';
import {h, newId} from '../dom';
import type {PaneContext} from '../pane-context';
import {button} from '../parts/rows';
import {startWords} from '../words/start-words';
import {pastedLines} from './territory-candidates';
import {allOf, keyOf, type Choice} from './territory-choice';

/** One more commune, by its name in the list. */
export function finder(pane: PaneContext, choice: Choice, list: OfficialList): HTMLElement {
  const {territory} = startWords(pane);
  const [id, names] = [newId(), newId()];
  const input = h('input', {id, list: names, autocomplete: 'off', 'data-focus': 'add'});
  const add = () => {
    const {kind, commune} = officialFinder(list)(input.value);
    if (kind !== 'official' || commune === null) return pane.say(territory.notFound(input.value), 'warn');
    choice.ticked.add(commune.insee);
    if (choice.candidates.communes.every(({insee}) => insee !== commune.insee))
      choice.pasted.push({...commune, rows: 0, nearly: [], isDeclared: false});
    pane.refresh();
  };
  return h(
    'p',
    {class: 'field stacked'},
    h('label', {for: id}, territory.add),
    input,
    h('datalist', {id: names}, ...list.communes.map(({name}) => h('option', {value: name}))),
    button(territory.addButton, add),
  );
}

/** Communes pasted one a line. */
export function paste(pane: PaneContext, choice: Choice): HTMLElement {
  const {territory} = startWords(pane);
  const id = newId();
  const area = h('textarea', {id, rows: 4, 'data-focus': 'paste'});
  const find = choice.list === null ? null : officialFinder(choice.list);
  const take = () => {
    const lines = pastedLines(area.value);
    for (const line of lines) {
      const official = find?.(line.name);
      const same = allOf(choice).find((one) =>
        official?.kind === 'official'
          ? one.insee === official.commune!.insee
          : foldText(one.name) === foldText(line.name),
      );
      const one = same ?? {
        ...line,
        ...(official?.kind === 'official' ? official.commune : {}),
        rows: 0,
        nearly: [],
        isDeclared: false,
      };
      if (same === undefined) choice.pasted.push(one);
      choice.ticked.add(keyOf(one));
    }
    pane.refresh();
    pane.say(territory.pasted(lines.length));
  };
  return h(
    'details',
    {},
    h('summary', {}, territory.paste),
    h(
      'p',
      {class: 'field stacked'},
      h('label', {for: id}, territory.pasteLead),
      area,
      button(territory.pasteButton, take),
    ),
  );
}
