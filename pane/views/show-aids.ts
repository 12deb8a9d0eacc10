import type {AidsSheet, AidsState} from '../../shared';
import {fill, h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext, Shown} from '../pane-context';
import {remarkLists} from '../parts/remark-list';
import {button, chip, dotted, line, note} from '../parts/rows';
import type {AidsRequest} from '../session-answers';
import {aidsChoice, chosenPeriod, isTicked, newTicks} from './aids-choice';
import {beforeList, correctionList, fundList, unattributedNote} from './aids-funds';
import {decideOpen} from './aids-open';
import {accountList, ledgerList, periodField} from './aids-setup';
import {runControl} from './run-control';
import type {Controlled} from './run-control';
import {aidsWords} from '../words/aids-words';

/** The register of aids beside the ledger: what to put side by side, then what was found. */
export function showAids(pane: PaneContext, state: AidsState): Shown {
  const aids = aidsWords(pane);
  const {data} = pane.words;
  const {done} = aidsChoice(pane);
  if (state.registers.length === 0)
    return {
      title: aids.title,
      body: note('warn', h('b', {}, aids.none), h('p', {}, aids.noneHelp)),
      foot: button(data.title, () => pane.go('data'), 'main'),
    };
  const main = button(done === null ? aids.run : aids.runAgain, () => void start(pane, state), 'main');
  main.dataset.focus = 'control';
  const setUp = [ledgerList(pane, state), accountList(pane, state)];
  const {ticks} = aidsChoice(pane);
  const sheets = h('div', {});
  const drawSheets = () => fill(sheets, sheetList(pane, state.sheets, ticks.since > 0));
  drawSheets();
  const work = done === null ? null : decideOpen(pane, state, done.result, ticks, main, drawSheets);
  return {
    title: aids.title,
    body: [
      h('p', {class: 'lead'}, done === null ? aids.lead : aids.register(state.registers.join(', '), state.rows)),
      periodField(pane, state),
      done === null ? null : results(pane, state, done, work?.body ?? null),
      sheets,
      done === null ? setUp : h('details', {open: done.result.isProposed}, h('summary', {}, aids.setUp), ...setUp),
    ],
    foot: work?.foot ?? main,
  };
}

function results(pane: PaneContext, state: AidsState, done: Controlled, work: Child): Child {
  const aids = aidsWords(pane);
  const {result} = done;
  const isOld = isOutdated(pane, state);
  return [
    doneCard(pane, done, isOld),
    fundList(pane, result, isOld),
    result.isProposed ? note('warn', h('p', {}, aids.proposedNote)) : null,
    unattributedNote(pane, result, state),
    work,
    correctionList(pane, result),
    beforeList(pane, result),
    remarkLists(pane, result),
  ];
}

/** Whether what was found is no longer what the workbook says; decisions just written are told beside them. */
function isOutdated(pane: PaneContext, {sheets}: AidsState): boolean {
  return (
    aidsChoice(pane).ticks.since === 0 && sheets.some(({plan, state}) => plan === 'controle-aides' && state === 'stale')
  );
}

/** How many funds are proven; what was left, and what to do about it. */
function doneCard(pane: PaneContext, done: Controlled, isOld: boolean): HTMLElement {
  const aids = aidsWords(pane);
  const {report} = pane.words;
  const {request, result, sheets, left, failure} = done;
  const closed = result.funds.filter(({state}) => state === 'proven').length;
  const kept = sheets.filter(({outcome}) => outcome === 'kept-edited');
  const blocked = sheets.filter(({outcome}) => outcome === 'in-the-way');
  const title = aids.closed(closed, result.funds.length, result.period);
  const isWhole = !isOld && left.length === 0 && failure === '' && blocked.length === 0 && result.points.length === 0;
  return h(
    'section',
    {class: isWhole ? 'card' : 'card warn', 'aria-label': title},
    h('p', {role: 'status'}, h('b', {}, title)),
    isOld ? h('p', {role: 'alert'}, aids.outdated) : null,
    result.points.length === 0 ? null : h('p', {}, aids.open(result.points.join(' ; '))),
    h('p', {class: 'lead'}, aids.against(result.ledgers.join(', ')), ' ', !isOld && `${result.isWhole ? aids.whole : ''} ${result.part}`, ' ', result.decisions > 0 && aids.decisions(result.decisions)),
    left.length === 0 ? null : h('p', {}, report.stopped(left.length)),
    failure === '' ? null : h('p', {role: 'alert'}, failure),
    left.length === 0 || request === null ? null : button(report.resume, () => void go(pane, {...request, left}, done), 'main'),
    ...blocked.map(({name, cells = []}) => h('p', {role: 'alert'}, aids.inTheWay(name, cells.join(', ')))),
    kept.length === 0 ? null : h('p', {}, report.kept(kept.length)),
    kept.length === 0 || request === null ? null : button(report.overwrite, () => void again(pane, request, done, kept.map(({plan}) => plan))),
  );
} // prettier-ignore

/** The sheets as they stand; decisions just written make them old. */
function sheetList(pane: PaneContext, all: readonly AidsSheet[], isDecided: boolean): Child {
  const aids = aidsWords(pane);
  const {common} = pane.words;
  const sheets = all.map((one) => (isDecided && one.state === 'current' ? {...one, state: 'stale' as const} : one));
  const there = sheets.filter(({sheet}) => sheet !== null);
  if (there.length === 0) return null;
  return [
    h('h2', {}, aids.sheets),
    h(
      'ul',
      {class: 'rows'},
      ...there.map(({sheet, state, editedByHand, period, files}) =>
        line(
          sheet!.name,
          dotted(
            aids.notes.period(period),
            files > 0 && aids.notes.files(files),
            state === 'stale' && aids.notes.stale,
            state === 'interrupted' && aids.notes.interrupted,
            editedByHand && aids.notes.edited,
          ),
          chip(aids.sheetStates[state], state === 'current' ? 'ok' : state === 'interrupted' ? 'bad' : 'warn'),
          button(
            common.see,
            () => void pane.show({key: sheet!.key, row: 0, column: 0}),
            'link',
            common.seeSheet(sheet!.name),
          ),
        ),
      ),
    ),
  ];
}

async function start(pane: PaneContext, state: AidsState): Promise<void> {
  const aids = aidsWords(pane);
  const choice = aidsChoice(pane);
  const period = chosenPeriod(choice, state);
  if (period === null || period.from === 0 || period.to < period.from) {
    pane.say(aids.badDates, 'warn');
    return;
  }
  const sheets = state.ledgers.filter((ledger) => isTicked(choice, ledger)).map(({name}) => name);
  const files = choice.files.map(({file}) => file);
  if (sheets.length + files.length === 0) {
    pane.say(aids.noLedger, 'warn');
    return;
  }
  await go(pane, {from: period.from, to: period.to, sheets, files, overwrite: [], left: null});
}

async function go(pane: PaneContext, request: AidsRequest, before?: Controlled): Promise<void> {
  const choice = aidsChoice(pane);
  const done = await runControl(pane, request, before);
  if (done !== undefined) {
    choice.done = done;
    choice.ticks = newTicks(choice.ticks.by);
    await standOnControl(pane, done);
  }
  pane.refresh();
}

/** Once all is drawn, the user stands on the sheet to sign. */
async function standOnControl(pane: PaneContext, {sheets, left, failure}: Controlled): Promise<void> {
  const own = sheets.find(({plan}) => plan === 'controle-aides');
  if (own !== undefined && left.length === 0 && failure === '') await pane.show({key: own.sheet, row: 0, column: 0});
}

/** Makes again, whatever was edited, the sheets that were left. */
function again(pane: PaneContext, request: AidsRequest, done: Controlled, plans: readonly string[]): Promise<void> {
  const sheets = done.sheets.filter(({plan}) => !plans.includes(plan));
  return go(pane, {...request, overwrite: plans, left: plans}, {...done, sheets});
}
