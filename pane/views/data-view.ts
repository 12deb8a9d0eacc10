import type {LocatedProblem, Recognition, SheetReading} from '../../shared';
import {fill, h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext, Shown, View} from '../pane-context';
import {problemList} from '../parts/problem-list';
import {button, chip, dotted, line, note} from '../parts/rows';
import {valueQuestions} from '../parts/value-questions';
import {chooseFile} from './add-export';
import type {Session} from '../session';
import {mappingView} from './mapping-view';

type Problems = readonly LocatedProblem[];

/** « Données »: what was recognised, what is wrong with it, and how to mend the recognition. */
export const dataView: View = {
  id: 'data',
  isOfSheets: true,
  load: async (pane) => showData(pane, await pane.session.recognise()),
};

function showData(pane: PaneContext, recognition: Recognition): Shown {
  const {words} = pane;
  const {sheets, problems} = recognition;
  const known = sheets.filter(({register}) => register !== null);
  const others = sheets.filter(({register, settings}) => register === null && !settings);
  const rows = known.reduce((sum, sheet) => sum + sheet.rows, 0);
  const warning = h('div', {});
  return {
    title: words.data.title,
    body: [
      h('p', {class: 'lead'}, words.data.lead),
      warning,
      known.length === 0
        ? note('warn', h('b', {}, words.data.none), h('p', {}, words.data.noneHelp))
        : h(
            'p',
            {class: 'chips'},
            chip(words.data.registers(known.length), 'ok'),
            chip(words.common.rows(rows)),
            ...glance(pane, problems),
          ),
      h(
        'ul',
        {class: 'rows'},
        ...known.map((sheet) => registerLine(pane, recognition, sheet)),
        ...sheets
          .filter(({settings}) => settings)
          .map(({sheet}) =>
            line(
              sheet,
              '',
              button(words.data.settingsSheet, () => pane.go('settings'), 'link'),
            ),
          ),
      ),
      others.length === 0 ? null : unknownSheets(pane, recognition, others),
      recognition.aside.length === 0 ? null : asideSheets(pane, recognition),
      valueQuestions(pane, recognition),
      ...showProblems(pane, problems, others.length === 0),
      mended(pane, problems),
    ],
    foot: [
      pane.options.readFile === undefined ? null : chooseFile(pane),
      pane.can.activate && activateButton(pane, warning),
      button(words.common.refresh, () => pane.refresh()),
    ],
  };
}

function registerLine(pane: PaneContext, recognition: Recognition, sheet: SheetReading): HTMLElement {
  const {data, common} = pane.words;
  const {register, rows, period, problems, corrected, sure, hidden} = sheet;
  const title = register!.title;
  const read = Object.values(sheet.read);
  const left = sheet.headings.filter((heading) => !read.includes(heading));
  const notes = dotted(
    title === sheet.sheet ? null : data.sheet(sheet.sheet),
    common.rows(rows),
    period === '' ? null : data.period(period),
    data.columnsRead(read.length),
    left.length > 0 && data.columnsLeft(left),
    corrected && data.corrected,
    hidden && data.hidden,
  );
  const state =
    problems === 0 ? (sure ? chip(data.sure, 'ok') : chip(data.unsure, 'warn')) : chip(data.problems(problems), 'warn');
  return line(
    title,
    notes,
    state,
    button(data.correct, () => pane.go(mappingView(recognition, sheet)), 'link', data.correctLabel(sheet.sheet)),
  );
}

function unknownSheets(pane: PaneContext, recognition: Recognition, sheets: readonly SheetReading[]): Child {
  const {data, common} = pane.words;
  return [
    h('h2', {}, data.unknown),
    h('p', {class: 'lead'}, data.unknownHelp),
    h(
      'ul',
      {class: 'rows'},
      ...sheets.map((sheet) =>
        line(
          sheet.sheet,
          dotted(common.rows(sheet.rows), sheet.why, sheet.hidden && data.hidden),
          button(data.tell, () => pane.go(mappingView(recognition, sheet)), 'link', `${data.tell} : ${sheet.sheet}`),
        ),
      ),
    ),
  ];
}

/** The sheets that are no data, so that every one of the workbook is named. */
function asideSheets(pane: PaneContext, {aside}: Recognition): Child {
  const {data, common} = pane.words;
  return h(
    'details',
    {},
    h('summary', {}, data.aside(aside.length)),
    h(
      'ul',
      {class: 'rows'},
      ...aside.map(({sheet, key, why}) => {
        const see = () => void pane.show({key, row: 0, column: 0});
        return line(sheet, why, button(common.see, see, 'link', common.seeSheet(sheet)));
      }),
    ),
  );
}

/** That all was understood is said only where every sheet was read. */
function showProblems(pane: PaneContext, problems: Recognition['problems'], isAllRead: boolean): Child[] {
  const {data} = pane.words;
  const [costly, doubtful, told] = bySeverity(problems);
  return [
    problems.length === 0 && isAllRead && note('good', h('p', {}, data.nothingToCheck)),
    costly.length > 0 && [h('h2', {}, data.costly(costly.length)), problemList(pane, costly)],
    doubtful.length > 0 && [h('h2', {}, data.doubtful(doubtful.length)), problemList(pane, doubtful)],
    told.length > 0 && h('details', {}, h('summary', {}, data.remarks(told.length)), problemList(pane, told)),
  ];
}

/** What was met since the pane was opened, by what it is and where: kept in the pane alone, and gone with it. */
const met = new WeakMap<Session, Map<string, string>>();

/** What was to mend, and is no more. */
function mended({session, words}: PaneContext, problems: Problems): Child {
  const before = met.get(session) ?? new Map<string, string>();
  met.set(session, before);
  const costly = problems.filter(({severity}) => severity !== 'said');
  const now = new Map(costly.map(({code, sheet, place, says}) => [`${code} ${sheet} ${place?.column}`, says]));
  const gone = [...before].filter(([key]) => !now.has(key));
  for (const [key, says] of now) before.set(key, says);
  if (gone.length === 0) return null;
  return h(
    'details',
    {},
    h('summary', {}, words.data.mended(gone.length)),
    h('ul', {class: 'problems'}, ...gone.map(([, says]) => h('li', {class: 'mended'}, h('p', {}, says)))),
  );
}

/** What costs figures, what may, and what is only said. */
function bySeverity(problems: Recognition['problems']): [costly: Problems, doubtful: Problems, told: Problems] {
  const of = (wanted: LocatedProblem['severity']) => problems.filter(({severity}) => severity === wanted);
  return [of('costs'), of('may-cost'), of('said')];
}

/** How the data stand, in three numbers. */
function glance(pane: PaneContext, problems: Recognition['problems']): Child[] {
  const {data} = pane.words;
  const [costly, doubtful, told] = bySeverity(problems).map(({length}) => length) as [number, number, number];
  return [
    costly > 0 && chip(data.costly(costly), 'bad'),
    doubtful > 0 && chip(data.doubtful(doubtful), 'warn'),
    told > 0 && chip(data.remarks(told)),
  ];
}

/** Where the workbook will start the add-in, the user is told first what others see: it takes two clicks. */
function activateButton(pane: PaneContext, warning: HTMLElement): HTMLElement {
  const {data} = pane.words;
  const given = button(
    data.activate,
    () => {
      if (pane.can.keepFormulas && warning.childElementCount === 0) {
        fill(warning, note('warn', h('p', {role: 'status'}, data.activateWarning)));
        given.textContent = data.activateSure;
        given.removeAttribute('aria-label');
        return;
      }
      void activate(pane);
    },
    'plain',
    data.activateHelp,
  );
  return given;
}

async function activate(pane: PaneContext): Promise<void> {
  const answer = await pane.work(pane.words.data.activateHelp, () => pane.session.activate());
  if (answer === undefined) return;
  if (answer.done) pane.say(pane.words.data.activated);
  else pane.say(pane.words.data.notAllActivated, 'warn');
}
