import {foldText, writeCents} from '../../shared';
import type {AidsResult, AidsState, OpenLine, OpenLines, SuggestedPair} from '../../shared';
import {fill, h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {button} from '../parts/rows';
import type {Ticks} from './aids-choice';
import {DecisionDesk, pairKey} from './decision-desk';
import {aidsWords} from '../words/aids-words';

/** Suggestions shown at a time: as many as one looks at before one accepts them together. */
const AT_A_TIME = 10;
const [FIRST_LINES, MOST_FOUND] = [8, 20] as const;

interface Work {
  readonly body: Child;
  readonly foot: Child;
}

/** What waits for somebody, and what decides about it. `main` is the button of the foot while nothing is ticked. */
export function decideOpen(
  pane: PaneContext,
  state: AidsState,
  result: AidsResult,
  ticks: Ticks,
  main: HTMLElement,
  onDecided: () => void,
): Work {
  const [pending, suggestions, lines] = [h('div', {'aria-live': 'polite'}), h('div', {}), h('div', {})];
  const desk: DecisionDesk = new DecisionDesk(pane, state, result, ticks, main, () => draw(true));
  const draw = (isDecided: boolean) => {
    fill(pending, pendingNote(pane, ticks, desk, main));
    fill(suggestions, [doubtList(pane, result, desk), suggestionList(pane, result, ticks, desk, () => draw(false))]);
    fill(lines, openLists(pane, result, state, desk));
    if (!isDecided) return;
    onDecided();
    suggestions.hidden = false;
    for (const input of search.querySelectorAll('input')) input.value = '';
    pending.querySelector('button')?.focus();
  };
  const search = searchField(pane, result, state, desk, (found) => {
    suggestions.hidden = found !== null;
    fill(lines, found ?? openLists(pane, result, state, desk));
  });
  draw(false);
  return {body: [pending, search, suggestions, lines], foot: desk.foot};
}

/** What was decided since the control was made: not counted yet. */
function pendingNote(pane: PaneContext, {since, last}: Ticks, desk: DecisionDesk, main: HTMLElement): Child {
  const aids = aidsWords(pane);
  if (since === 0) return null;
  return h(
    'div',
    {class: 'note good'},
    h('p', {}, aids.pending(since)),
    h(
      'p',
      {class: 'buttons'},
      last === null ? null : button(aids.takeBack(last.lines.length), () => void desk.takeBack()),
      button(aids.applyNow, () => main.click(), 'main'),
    ),
  );
}

/** What makes it doubtful that all was read, to be accepted by who knows why; and what was. */
function doubtList(pane: PaneContext, {doubts, accepted}: AidsResult, desk: DecisionDesk): Child {
  const aids = aidsWords(pane);
  const left = doubts.filter(({key}) => !desk.ticks.decided.has(key));
  if (left.length + accepted.length === 0) return null;
  return [
    h('h2', {}, aids.doubts(left.length)),
    left.length === 0 ? null : h('p', {class: 'lead'}, aids.doubtsHelp),
    h(
      'ul',
      {class: 'rows'},
      ...left.map(({key, message}) =>
        h('li', {class: 'row top'}, desk.box(key, aids.tickDoubt(message)), h('p', {class: 'grow'}, message)),
      ),
      ...accepted.map((message) => h('li', {class: 'row'}, h('small', {}, message))),
    ),
  ];
}

function suggestionList(pane: PaneContext, result: AidsResult, ticks: Ticks, desk: DecisionDesk, redraw: () => void): Child {
  const aids = aidsWords(pane);
  const {count, first} = result.suggestions;
  const left = first.filter((pair) => !desk.isDecided(pair));
  const decided = first.length - left.length;
  if (count === decided) return null;
  if (ticks.from >= left.length) ticks.from = 0;
  const shown = left.slice(ticks.from, ticks.from + AT_A_TIME);
  const move = (by: number) => {
    ticks.from = Math.max(0, ticks.from + by);
    redraw();
  };
  return [
    h(
      'div',
      {class: 'head'},
      h('h2', {class: 'grow'}, aids.suggestions(count - decided)),
      button(aids.tickAll(shown.length), () => desk.tick(shown.map(pairKey)), 'link'),
    ),
    h('p', {class: 'lead'}, aids.suggestionsHelp),
    h('ul', {class: 'rows'}, ...shown.map((pair) => suggestion(pane, pair, desk))),
    h(
      'p',
      {class: 'ways'},
      ticks.from > 0 ? button(aids.previous, () => move(-AT_A_TIME), 'link') : null,
      ticks.from + AT_A_TIME < left.length ? button(aids.next(left.length - ticks.from - AT_A_TIME), () => move(AT_A_TIME), 'link') : null,
    ),
  ];
} // prettier-ignore

function suggestion(pane: PaneContext, pair: SuggestedPair, desk: DecisionDesk): HTMLElement {
  const aids = aidsWords(pane);
  const {keys, cents, evidence, rivals} = pair;
  const [aid, payment] = [pair.aids[0], pair.payments[0]];
  const title = `${aids.euros(cents)} · ${(payment ?? aid)!.day}`;
  const side = (lines: readonly OpenLine[], all: number) => {
    const said = lines.map(({words, day}) => `${words}, ${day}`).join(' + ');
    return all > lines.length ? `${said} ${aids.andOthers(all - lines.length)}` : said;
  };
  const sides = [side(pair.payments, keys.payments.length), side(pair.aids, keys.aids.length)];
  return h(
    'li',
    {class: 'row top'},
    desk.box(pairKey(pair), aids.tickPair(title, sides[1]!)),
    h(
      'div',
      {class: 'grow'},
      h('b', {}, `${(aid ?? payment)!.fund} · ${title}`),
      h('small', {}, sides.filter((text) => text !== '').join(' ↔ ')),
      h('small', {}, evidence, ' ', rivals === null ? '' : h('b', {}, aids.rivals(rivals))),
      h('p', {class: 'ways'}, ...[aid, payment].map((line) => (line === undefined ? null : seeLine(pane, line)))),
    ),
  );
}

/** Lines of the ledger or of the register, whose words or amount one types. */
function searchField(pane: PaneContext, result: AidsResult, state: AidsState, desk: DecisionDesk, show: (found: Child) => void): HTMLElement {
  const aids = aidsWords(pane);
  const all = result.open.flatMap(({first}) => first);
  const missing = result.open.reduce((sum, {count, first}) => sum + count - first.length, 0);
  const input = h('input', {
    type: 'search',
    autocomplete: 'off',
    'data-focus': 'search',
    placeholder: aids.searchHint,
    oninput: () => {
      const asked = input.value.trim();
      if (asked === '') return show(null);
      const found = all.filter((line) => !desk.ticks.decided.has(line.key) && isMeant(line, asked));
      show([
        h('p', {class: 'lead', role: 'status'}, aids.found(found.length), missing > 0 ? ` ${aids.notSearched(missing)}` : ''),
        h('ul', {class: 'problems'}, ...found.slice(0, MOST_FOUND).map((one) => openLine(pane, one, state, desk))),
      ]);
    },
  });
  return h('div', {class: 'field stacked search', hidden: all.length === 0}, h('label', {}, aids.search, input));
} // prettier-ignore

/** The amount typed, its cents left out or not; else every word typed. */
function isMeant({words, fund, cents, day}: OpenLine, asked: string): boolean {
  const number = asked.replace(/[\s€]/g, '').replace('.', ',');
  const amount = writeCents(Math.abs(cents)).replace(/\s/g, '');
  if (/^\d+(,\d*)?$/.test(number) && (amount === number || amount.startsWith(`${number.replace(/,$/, '')},`)))
    return true;
  const said = foldText(`${words} ${fund} ${day}`);
  return foldText(asked)
    .split(' ')
    .every((word) => said.includes(word));
}

/** The first lines that wait for somebody and that no suggestion holds, each with a way to it. */
function openLists(pane: PaneContext, {open}: AidsResult, state: AidsState, desk: DecisionDesk): Child {
  const aids = aidsWords(pane);
  const {place} = state.decisions;
  const shown = open.filter(({alone}) => alone > 0);
  return [
    ...shown.map((lines) => openList(pane, lines, state, desk)),
    h(
      'p',
      {class: 'lead'},
      shown.length === 0 ? null : aids.decide,
      ' ',
      place === null ? null : button(aids.openDecisions, () => void pane.show({key: place.key, row: place.row + 1, column: 0}), 'link'),
    ),
  ];
} // prettier-ignore

function openList(
  pane: PaneContext,
  {state: kind, alone, first}: OpenLines,
  state: AidsState,
  desk: DecisionDesk,
): Child {
  const aids = aidsWords(pane);
  const own = first.filter(({isSuggested, key}) => !isSuggested && !desk.ticks.decided.has(key));
  const more = alone - Math.min(own.length, FIRST_LINES);
  return [
    h('h2', {}, aids.openTitles[kind](alone)),
    h('ul', {class: 'problems'}, ...own.slice(0, FIRST_LINES).map((one) => openLine(pane, one, state, desk))),
    more > 0 && own.length > FIRST_LINES ? h('p', {class: 'lead'}, aids.moreLines(more)) : null,
  ];
}

function openLine(pane: PaneContext, one: OpenLine, {sheets}: AidsState, desk: DecisionDesk): HTMLElement {
  const aids = aidsWords(pane);
  const {side, key, fund, day, age, cents, source, line, words, why, detailRow} = one;
  const detail = sheets.find(({plan}) => plan === 'controle-detail')?.sheet ?? null;
  const title = `${fund} · ${day}`;
  return h(
    'li',
    {class: 'row top'},
    desk.box(key, aids.tickLine(title, aids.openLine(side, source, line))),
    h(
      'div',
      {class: 'grow'},
      h('div', {class: 'head'}, h('b', {class: 'grow'}, title), h('b', {}, aids.euros(cents))),
      h('small', {}, words === '' ? '' : `${words} · `, aids.openLine(side, source, line), age > 0 ? ` · ${aids.age(age)}` : ''),
      h('p', {}, why === '' ? aids.alone[side] : why),
      h(
        'p',
        {class: 'ways'},
        seeLine(pane, one),
        detail === null || detailRow === null
          ? null
          : button(aids.seeDetail, () => void pane.show({key: detail.key, row: detailRow, column: 0}), 'link', aids.seeDetailLabel(source, line)),
      ),
    ),
  );
} // prettier-ignore

function seeLine(pane: PaneContext, {place, side, source, line}: OpenLine): Child {
  const aids = aidsWords(pane);
  return place === null
    ? null
    : button(aids.seeLine[side], () => void pane.show(place), 'link', aids.seeLineLabel(side, source, line));
}
