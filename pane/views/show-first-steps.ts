import type {Recognition, ReportState, SettingsPage} from '../../shared';
import {fill, h, newId} from '../dom';
import type {Child} from '../dom';
import type {PaneContext, Shown, View} from '../pane-context';
import {backTo, button, chip, dotted, line, note} from '../parts/rows';
import {generate} from './generate';
import type {Made} from './generate';
import {madeCard} from './made-card';
import {territoryView} from './show-territory';
import {startWords} from '../words/start-words';

/** The steps in their order. */
const steps = [nameStep, territoryStep, registersStep, reportStep] as const;

/** « Premiers pas »: name, territory, registers, report, one after the other, each of which may be skipped. */
export function firstSteps(at = 0): View {
  return steps[at]!(at);
}

function head(pane: PaneContext, at: number): Child {
  const {first} = startWords(pane);
  return [
    at > 0 && backTo(pane.words.common.back(first.back), () => pane.go(firstSteps(at - 1))),
    h('p', {class: 'lead'}, first.step(at + 1, steps.length)),
    h('progress', {max: steps.length, value: at + 1, 'aria-label': first.step(at + 1, steps.length)}),
  ];
}

const on = (pane: PaneContext, at: number) => pane.go(at + 1 < steps.length ? firstSteps(at + 1) : 'report');

function skip(pane: PaneContext, at: number): Child {
  const {first} = startWords(pane);
  return [button(first.skip, () => on(pane, at)), button(first.leave, () => pane.go('data'), 'link')];
}

function nameStep(at: number): View {
  return {id: 'data', load: async (pane) => showName(pane, at, await pane.session.settings())};
}

function showName(pane: PaneContext, at: number, page: SettingsPage): Shown {
  const {first} = startWords(pane);
  const known = page.fields.find(({name}) => name === 'structure')!.value;
  const error = h('small', {class: 'error', id: newId(), role: 'alert'});
  const hint = h('small', {id: newId()}, first.nameHint);
  const input = h('input', {id: newId(), autocomplete: 'organization', 'aria-describedby': `${hint.id} ${error.id}`});
  input.value = known;
  const save = async () => {
    const name = input.value.trim();
    const fault = name === '' ? first.nameMissing : isBare(name) ? first.nameBare : '';
    const answer =
      fault === '' && name !== known
        ? await pane.work(first.saving, () => pane.session.saveSettings([{name: 'structure', value: name}]))
        : undefined;
    const refused = fault || (answer?.refused[0]?.message ?? '');
    fill(error, refused);
    input.toggleAttribute('aria-invalid', refused !== '');
    if (refused !== '') input.focus();
    else if (name === known || answer !== undefined) on(pane, at);
  };
  const form = h(
    'form',
    {
      onsubmit: (event) => {
        event.preventDefault();
        void save();
      },
    },
    h('div', {class: 'field stacked'}, h('label', {for: input.id}, first.name), input, error, hint),
  );
  return {
    title: first.title,
    body: [head(pane, at), form, h('p', {class: 'lead'}, first.nameLead)],
    foot: [button(first.next, () => void save(), 'main'), skip(pane, at)],
  };
}

/** The kind of agency is the name of none. */
const isBare = (name: string) => /^(?:la\s+)?(?:missions?\s+locales?|ml)$/i.test(name);

function territoryStep(at: number): View {
  let view: View | null = null;
  return {
    id: 'data',
    load: (pane) => {
      view ??= territoryView({head: head(pane, at), foot: skip(pane, at), done: () => on(pane, at)});
      return view.load(pane);
    },
  };
}

function registersStep(at: number): View {
  return {id: 'data', load: async (pane) => showRegisters(pane, at, await pane.session.recognise())};
}

function showRegisters(pane: PaneContext, at: number, {sheets, problems}: Recognition): Shown {
  const {first} = startWords(pane);
  const {data, common} = pane.words;
  const known = sheets.filter(({register}) => register !== null);
  const unread = sheets.filter(({register, settings}) => register === null && !settings).length;
  const of = (wanted: string) => problems.filter(({severity}) => severity === wanted).length;
  const [costly, doubtful] = [of('costs'), of('may-cost')];
  const open = button(first.seeData, () => pane.go('data'), 'link');
  return {
    title: first.registers,
    body: [
      head(pane, at),
      h('p', {class: 'lead'}, first.registersLead),
      known.length === 0
        ? note('warn', h('b', {}, data.none), h('p', {}, data.noneHelp), open)
        : h(
            'ul',
            {class: 'rows'},
            ...known.map(({register, sheet, rows, period}) =>
              line(
                register!.title,
                dotted(
                  register!.title !== sheet && data.sheet(sheet),
                  common.rows(rows),
                  period !== '' && data.period(period),
                ),
                chip(first.read, 'ok'),
              ),
            ),
          ),
      unread > 0 && note('plain', h('p', {}, first.unread(unread))),
      costly + doubtful > 0 && note('warn', h('p', {}, first.toCheck(costly, doubtful)), open),
    ],
    foot: [button(first.next, () => on(pane, at), 'main'), skip(pane, at)],
  };
}

function reportStep(at: number): View {
  let made: Made | null = null;
  return {
    id: 'data',
    load: async (pane) =>
      showReport(pane, at, await pane.session.describe(null), made, (done) => {
        made = done ?? made;
        pane.refresh();
      }),
  };
}

function showReport(
  pane: PaneContext,
  at: number,
  state: ReportState,
  made: Made | null,
  keep: (made: Made | undefined) => void,
): Shown {
  const {first} = startWords(pane);
  const {year} = state;
  const possible = state.chapters.filter((chapter) => chapter.possible).map(({chapter}) => chapter);
  if (year === null || possible.length === 0)
    return {
      title: first.report,
      body: [head(pane, at), note('warn', h('p', {}, first.nothing))],
      foot: button(first.seeData, () => pane.go('data'), 'main'),
    };
  const run = async (plans: readonly string[] | null, before?: Made) =>
    keep(
      await generate(
        pane,
        {
          of: 'report',
          year,
          chapters: plans === null ? possible : [],
          overwrite: before === undefined ? (plans ?? []) : [],
          left: plans,
        },
        before,
      ),
    );
  return {
    title: first.report,
    body: [
      head(pane, at),
      h('p', {class: 'lead'}, first.reportLead(year, possible.length)),
      made !== null &&
        madeCard(
          pane,
          made,
          (plans) => void run(plans),
          () => void run(made.left, made),
        ),
    ],
    foot: [
      made === null && button(first.make(year), () => void run(null), 'main'),
      button(first.finish, () => pane.go('report'), made === null ? 'plain' : 'main'),
    ],
  };
}
