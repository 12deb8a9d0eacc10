import type {AidsResult, AidsState, FundResult, FundState, LinesOfAccount} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {button, chip} from '../parts/rows';
import {aidsWords} from '../words/aids-words';

const looks: Readonly<Record<FundState, 'ok' | 'warn' | 'bad'>> = {
  proven: 'ok',
  'to-confirm': 'warn',
  'to-correct': 'warn',
  unexplained: 'bad',
};

/** Where each fund stands, at a glance, and its bridge when opened; no state where the data changed since. */
export function fundList(pane: PaneContext, {funds, total}: AidsResult, isOld: boolean): HTMLElement {
  const all = funds.length > 1 ? [...funds, {...total, fund: aidsWords(pane).total}] : funds;
  return h('ul', {class: 'rows funds'}, ...all.map((fund) => h('li', {}, fundLine(pane, fund, isOld))));
}

function fundLine(pane: PaneContext, result: FundResult, isOld: boolean): HTMLElement {
  const aids = aidsWords(pane);
  const {fund, state, register, gap, reasons, unexplained, open} = result;
  const word = state === 'unexplained' && unexplained !== 0 ? aids.euros(unexplained) : '';
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
        isOld
          ? chip(aids.sheetStates.stale, 'warn')
          : chip(word === '' ? aids.states[state] : `${aids.states[state]} ${word}`, looks[state]),
      ),
      h('small', {}, aids.fundNote(register, gap, reasons.length)),
      open.register + open.ledger === 0 ? null : h('small', {class: 'open'}, aids.fundOpen(open.register, open.ledger)),
    ),
    bridge(pane, result),
  );
}

/** What leads from one total to the other: the lines add up. */
function bridge(
  pane: PaneContext,
  {fund, register, ledger, reasons, unexplained, unexplainedLines}: FundResult,
): HTMLElement {
  const aids = aidsWords(pane);
  const row = (label: string, cents: number, look: string | null = null) =>
    h('tr', {class: look}, h('th', {scope: 'row'}, label), h('td', {}, aids.euros(cents)));
  return h(
    'table',
    {'aria-label': aids.bridge(fund)},
    h(
      'tbody',
      {},
      row(aids.ledgerTotal, ledger),
      ...reasons.map(({title, count, cents}) => row(aids.reason(title, count), cents)),
      row(
        unexplainedLines === 0 ? aids.unexplainedTotal : aids.reason(aids.unexplainedTotal, unexplainedLines),
        unexplained,
      ),
      row(aids.registerTotal, register, 'sum'),
    ),
  );
}

/** Lines of accounts of aids that no fund has, and those that the user said are no aids. */
export function unattributedNote(pane: PaneContext, {unattributed, setAside}: AidsResult, state: AidsState): Child {
  const aids = aidsWords(pane);
  const detail = state.sheets.find(({plan}) => plan === 'controle-detail')?.sheet ?? null;
  const say = (all: readonly LinesOfAccount[]) => all.map(aids.linesOfAccount).join(' ; ');
  return [
    unattributed.length === 0
      ? null
      : h(
          'p',
          {class: 'lead'},
          aids.unattributed(say(unattributed)),
          ' ',
          detail === null ? null : button(aids.seeDetail, () => void pane.show({key: detail.key, row: 0, column: 0}), 'link'),
        ),
    setAside.length === 0 ? null : h('p', {class: 'lead'}, aids.setAside(say(setAside))),
  ];
} // prettier-ignore

/** What is to be corrected: the entry to be passed, the row to be taken out. */
export function correctionList(pane: PaneContext, {corrections}: AidsResult): Child {
  const aids = aidsWords(pane);
  if (corrections.length === 0) return null;
  const shown = corrections.slice(0, MOST_SHOWN);
  return [
    h('h2', {}, aids.toCorrect(corrections.length)),
    h(
      'ul',
      {class: 'problems'},
      ...shown.map(({fund, why, by, debit, credit, cents, day, label}) =>
        h(
          'li',
          {},
          h('div', {class: 'head'}, h('b', {class: 'grow'}, aids.corrections[why](fund)), h('b', {}, aids.euros(cents))),
          h('small', {}, `${label}, ${day}`),
          h('p', {}, by === 'entry' ? aids.entry(debit, credit, cents) : aids.withoutEntry[by]),
        ),
      ),
    ),
    corrections.length > shown.length ? h('p', {class: 'lead'}, aids.moreOnSheet(corrections.length - shown.length)) : null,
  ];
} // prettier-ignore

/** What the ledger of the year before left open, the largest first, with its age. */
export function beforeList(pane: PaneContext, {before}: AidsResult): Child {
  const aids = aidsWords(pane);
  if (before.count === 0) return null;
  return h(
    'details',
    {class: 'before'},
    h('summary', {}, aids.before(before.count)),
    h(
      'ul',
      {class: 'problems'},
      ...before.first.map(({fund, day, age, granted, paid, why}) =>
        h(
          'li',
          {},
          h('div', {class: 'head'}, h('b', {class: 'grow'}, `${fund} · ${day}`), h('b', {}, aids.euros(granted || paid))),
          h('small', {}, aids.age(age)),
          h('p', {}, why),
        ),
      ),
    ),
    before.count > before.first.length ? h('p', {class: 'lead'}, aids.moreInDetail(before.count - before.first.length)) : null,
  );
} // prettier-ignore

const MOST_SHOWN = 8;
