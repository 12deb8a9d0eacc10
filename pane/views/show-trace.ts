import type {TraceAnswer} from '../../shared';
import {capitalize} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext, Shown} from '../pane-context';
import {backTo, button, note} from '../parts/rows';
import {UserError} from '../user-error';
import {traceWords} from '../words/trace-words';

type Found = Extract<TraceAnswer, {found: true}>;

/** « D’où vient ce chiffre ? »: the rule, the rows read, counted and left out. */
export function showTrace(pane: PaneContext, answer: TraceAnswer): Shown {
  const trace = traceWords(pane);
  const {common, report} = pane.words;
  const again = button(trace.again, () => pane.refresh(), 'main');
  const back = backTo(common.back(report.title), () => pane.go('report'));
  if (!answer.found)
    return {
      title: trace.title,
      body: [back, note('plain', h('p', {role: 'status'}, trace.why[answer.why]))],
      foot: again,
    };
  return {title: trace.title, body: explain(pane, answer), foot: again};
}

function explain(pane: PaneContext, found: Found): Child {
  const trace = traceWords(pane);
  const number = (label: string, rows: number) =>
    h('tr', {}, h('th', {scope: 'row'}, label), h('td', {}, trace.number(rows)));
  return [
    h('p', {class: 'lead'}, `${found.chapter}, ${found.title}`),
    h('p', {class: 'figure'}, h('b', {}, found.text), found.unit === '' ? null : h('span', {}, ` ${found.unit}`)),
    found.differs ? note('warn', h('p', {}, trace.differs(trace.value(found.shown)))) : null,
    h('p', {class: 'rule'}, found.rule),
    h(
      'table',
      {'aria-label': trace.path},
      h(
        'tbody',
        {},
        number(trace.read(found.register), found.read),
        ...found.excluded.map(({reason, rows}) => number(capitalize(reason), rows)),
        h('tr', {class: 'sum'}, h('th', {scope: 'row'}, trace.counted), h('td', {}, trace.number(found.counted))),
        ...found.details.map(({label, text}) => h('tr', {}, h('th', {scope: 'row'}, label), h('td', {}, text))),
      ),
    ),
    h(
      'p',
      {class: 'buttons'},
      found.counted === 0 ? null : button(trace.list(found.counted), () => void list(pane, found)),
      pane.can.insertFormula && found.formula !== null
        ? button(trace.insert, () => void insert(pane, found), 'plain')
        : null,
    ),
    found.formula === null
      ? null
      : [h('p', {class: 'lead'}, `${trace.formula}. ${trace.insertHelp}`), h('code', {}, found.formula.french)],
  ];
}

async function list(pane: PaneContext, {cell}: Found): Promise<void> {
  const trace = traceWords(pane);
  const listed = await pane.work(trace.listing, async () => {
    const answer = await pane.session.listRows(cell);
    if (answer.name === '') throw new UserError(trace.lost);
    return answer;
  });
  if (listed === undefined) return;
  if (listed.key !== null) await pane.show({key: listed.key, row: 0, column: 0});
  pane.say(trace.listed(listed.name));
}

async function insert(pane: PaneContext, {formula}: Found): Promise<void> {
  if (formula === null) return;
  const done = await pane.work(traceWords(pane).insert, () => pane.session.insertFormula(formula.english));
  if (done !== undefined) pane.say(traceWords(pane).inserted);
}
