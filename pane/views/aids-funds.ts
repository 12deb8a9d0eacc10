import type {AidsResult, AidsState, FundResult, FundState, OpenLine, OpenLines} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {button, chip} from '../parts/rows';

const looks: Readonly<Record<FundState, 'ok' | 'warn' | 'bad'>> = {
  proven: 'ok',
  'to-confirm': 'warn',
  'to-correct': 'warn',
  unexplained: 'bad',
};

/** Where each fund stands, at a glance, and its bridge when opened. */
export function fundList(pane: PaneContext, {funds, total}: AidsResult): HTMLElement {
  const all = funds.length > 1 ? [...funds, {...total, fund: pane.words.aids.total}] : funds;
  return h('ul', {class: 'rows funds'}, ...all.map((fund) => h('li', {}, fundLine(pane, fund))));
}

function fundLine(pane: PaneContext, result: FundResult): HTMLElement {
  const {aids} = pane.words;
  const {fund, state, register, gap, reasons, unexplained} = result;
  const word = state === 'unexplained' && unexplained !== 0 ? aids.euros(-unexplained) : '';
  return h(
    'details',
    {class: 'function'},
    h(
      'summary',
      {},
      h(
        'span',
        {class: 'head'},
        h('b', {class: 'grow'}, fund),
        chip(word === '' ? aids.states[state] : `${aids.states[state]} ${word}`, looks[state]),
      ),
      h('small', {}, aids.fundNote(register, gap, reasons.length)),
    ),
    bridge(pane, result),
  );
}

/** What leads from one total to the other: the lines add up. */
function bridge(
  pane: PaneContext,
  {fund, register, ledger, reasons, unexplained, unexplainedLines}: FundResult,
): HTMLElement {
  const {aids} = pane.words;
  const row = (label: string, cents: number, look: string | null = null) =>
    h('tr', {class: look}, h('th', {scope: 'row'}, label), h('td', {}, aids.euros(cents)));
  return h(
    'table',
    {'aria-label': aids.bridge(fund)},
    h(
      'tbody',
      {},
      row(aids.registerTotal, register),
      ...reasons.map(({title, count, cents}) => row(aids.reason(title, count), -cents)),
      row(
        unexplainedLines === 0 ? aids.unexplainedTotal : aids.reason(aids.unexplainedTotal, unexplainedLines),
        -unexplained,
      ),
      row(aids.ledgerTotal, ledger, 'sum'),
    ),
  );
}

/** The first lines that wait for somebody, each with a way to it. */
export function openLists(pane: PaneContext, {open}: AidsResult, state: AidsState): Child {
  const {aids} = pane.words;
  const {place} = state.decisions;
  const shown = open.filter(({count}) => count > 0);
  if (shown.length === 0) return null;
  return [
    ...shown.map((lines) => openList(pane, lines, state)),
    h(
      'p',
      {class: 'lead'},
      aids.decide,
      ' ',
      place === null
        ? null
        : button(aids.openDecisions, () => void pane.show({key: place.key, row: place.row + 1, column: 0}), 'link'),
    ),
  ];
}

function openList(pane: PaneContext, {state: kind, count, first}: OpenLines, state: AidsState): Child {
  const {aids} = pane.words;
  return [
    h('h2', {}, aids.openTitles[kind](count)),
    h('ul', {class: 'problems'}, ...first.map((one) => openLine(pane, one, state))),
  ];
}

function openLine(pane: PaneContext, one: OpenLine, {sheets}: AidsState): HTMLElement {
  const {aids} = pane.words;
  const {side, fund, day, cents, source, line, why, place, detailRow} = one;
  const detail = sheets.find(({plan}) => plan === 'controle-detail')?.sheet ?? null;
  return h(
    'li',
    {},
    h('div', {class: 'head'}, h('b', {class: 'grow'}, `${fund} · ${day}`), h('b', {}, aids.euros(cents))),
    h('small', {}, aids.openLine(side, source, line)),
    h('p', {}, why === '' ? aids.alone[side] : why),
    h(
      'p',
      {class: 'ways'},
      place === null
        ? null
        : button(aids.seeLine, () => void pane.show(place), 'link', aids.seeLineLabel(source, line)),
      detail === null || detailRow === null
        ? null
        : button(
            aids.seeDetail,
            () => void pane.show({key: detail.key, row: detailRow, column: 0}),
            'link',
            aids.seeDetailLabel(source, line),
          ),
    ),
  );
}
