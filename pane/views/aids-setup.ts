import type {AidsState, LedgerReading} from '../../shared';
import {dayOf, civilOf} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {remarkFold} from '../parts/remark-list';
import {button, dotted, line} from '../parts/rows';
import {aidsChoice, chosenPeriod, isTicked, proposals} from './aids-choice';
import {chooseLedger} from './aids-files';
import {aidsWords} from '../words/aids-words';

const OTHER = 'other';

/** Which period: one of those that the aids cover, or two dates. */
export function periodField(pane: PaneContext, state: AidsState): Child {
  const aids = aidsWords(pane);
  const choice = aidsChoice(pane);
  const chosen = chosenPeriod(choice, state);
  const isSame = (one: {readonly from: number; readonly to: number}) =>
    one.from === chosen?.from && one.to === chosen.to;
  const isTyped = choice.isTyped || !state.periods.some(isSame);
  const select = h(
    'select',
    {
      'data-focus': 'period',
      onchange: () => {
        choice.isTyped = select.value === OTHER;
        choice.period = state.periods[Number(select.value)] ?? chosen;
        pane.refresh();
      },
    },
    ...state.periods.map((one, at) => h('option', {value: at, selected: !isTyped && isSame(one)}, one.label)),
    h('option', {value: OTHER, selected: isTyped}, aids.otherDates),
  );
  const field = h('div', {class: 'field'}, h('label', {}, aids.period, ' ', select));
  if (!isTyped) return field;
  const dates = {from: dateInput(chosen?.from ?? 0), to: dateInput(chosen?.to ?? 0)};
  const take = () => (choice.period = {from: dayOfInput(dates.from), to: dayOfInput(dates.to)});
  for (const input of [dates.from, dates.to]) input.addEventListener('change', take);
  return [
    field,
    h('div', {class: 'field pair'}, h('label', {}, aids.from, ' ', dates.from), h('label', {}, aids.to, ' ', dates.to)),
  ];
}

function dateInput(day: number): HTMLInputElement {
  const input = h('input', {type: 'date'});
  if (day > 0) {
    const {year, month, day: number} = civilOf(day);
    const two = (part: number) => String(part).padStart(2, '0');
    input.value = `${year}-${two(month)}-${two(number)}`;
  }
  return input;
}

/** 0 while the date is not whole. */
function dayOfInput({value}: HTMLInputElement): number {
  const [year, month, day] = value.split('-').map(Number);
  return year !== undefined && month !== undefined && day !== undefined ? dayOf(year, month, day) : 0;
}

/** By which ledgers: sheets of the workbook, files. */
export function ledgerList(pane: PaneContext, state: AidsState): Child {
  const aids = aidsWords(pane);
  const choice = aidsChoice(pane);
  return [
    h('h2', {}, aids.ledgers),
    h('p', {class: 'lead'}, aids.ledgersHelp),
    h(
      'ul',
      {class: 'rows'},
      ...state.ledgers.map((ledger) => sheetLine(pane, state, ledger)),
      ...choice.files.flatMap(({file, ledgers}) =>
        ledgers.map((ledger, at) => fileLine(pane, ledger, file.name, at === 0)),
      ),
    ),
    h('p', {}, chooseLedger(pane)),
    h('p', {class: 'lead'}, aids.fileNote[pane.counts]),
  ];
}

function sheetLine(pane: PaneContext, state: AidsState, ledger: LedgerReading): HTMLElement {
  const choice = aidsChoice(pane);
  const box = h('input', {
    type: 'checkbox',
    checked: isTicked(choice, ledger),
    'data-focus': `ledger ${ledger.name}`,
    'aria-label': aidsWords(pane).useLedger(ledger.name),
    onchange: () => {
      const ticked = new Set(state.ledgers.filter((one) => isTicked(choice, one)).map(({name}) => name));
      if (box.checked) ticked.add(ledger.name);
      else ticked.delete(ledger.name);
      choice.sheets = ticked;
    },
  });
  return h(
    'li',
    {class: 'row top'},
    box,
    h('div', {class: 'grow'}, h('b', {}, ledger.name), h('small', {}, notesOf(pane, ledger)), remarkFold(pane, ledger)),
  );
}

function fileLine(pane: PaneContext, ledger: LedgerReading, file: string, isFirst: boolean): HTMLElement {
  const aids = aidsWords(pane);
  const choice = aidsChoice(pane);
  const drop = button(aids.drop, () => {
    choice.files = choice.files.filter((one) => one.file.name !== file);
    pane.refresh();
  }, 'link', aids.dropLabel(file)); // prettier-ignore
  const item = line(ledger.name, notesOf(pane, ledger), isFirst ? drop : null);
  const fold = remarkFold(pane, ledger);
  if (fold instanceof Node) item.append(fold);
  return item;
}

function notesOf(pane: PaneContext, {kind, lines, period, debit, credit}: LedgerReading): string {
  const aids = aidsWords(pane);
  const sums =
    kind !== 'fec' && kind !== 'grand livre'
      ? aids.debit(debit - credit)
      : debit === credit
        ? aids.balanced(debit)
        : aids.unbalanced(debit, credit);
  return dotted(aids.kinds[kind], aids.ledgerLines(lines), period !== '' && aids.covers(period), sums);
}

/** Which account is which fund: in force, proposed, or to come. */
export function accountList(pane: PaneContext, state: AidsState): Child {
  const aids = aidsWords(pane);
  const {inForce, place} = state.accounts;
  const proposed = proposals(aidsChoice(pane), state);
  const open = place === null ? null : button(aids.openAccounts, () => void pane.show(place), 'link');
  return [
    h('h2', {}, aids.accounts),
    inForce.length === 0 ? null : h('p', {class: 'lead'}, aids.accountsInForce(inForce.length), ' ', open),
    inForce.length + proposed.length === 0 ? h('p', {class: 'lead'}, aids.accountsNone) : null,
    proposed.length === 0
      ? null
      : [
          h('p', {class: 'lead'}, aids.accountsProposed),
          h(
            'table',
            {'aria-label': aids.accounts, class: 'accounts'},
            h('thead', {}, h('tr', {}, h('th', {scope: 'col'}, aids.account), h('th', {scope: 'col'}, aids.fund))),
            h(
              'tbody',
              {},
              ...proposed.map(({compte, fonds, libelle}) =>
                h(
                  'tr',
                  {},
                  h('th', {scope: 'row'}, compte),
                  h('td', {}, fonds, libelle === '' ? null : h('small', {}, aids.accountLabel(libelle))),
                ),
              ),
            ),
          ),
          h(
            'p',
            {class: 'buttons'},
            button(aids.accept, () => void accept(pane, state)),
          ),
        ],
  ];
}

async function accept(pane: PaneContext, state: AidsState): Promise<void> {
  const aids = aidsWords(pane);
  const choice = aidsChoice(pane);
  const lines = proposals(choice, state);
  const answer = await pane.work(aids.accepting, () => pane.session.acceptAccounts(lines));
  if (answer === undefined) return;
  choice.files = choice.files.map((file) => ({...file, proposed: []})); // they are in force now
  pane.refresh();
  pane.say(aids.accepted(answer.added));
}
