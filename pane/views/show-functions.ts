import {foldText} from '../../shared';
import {fill, h, newId} from '../dom';
import type {Child} from '../dom';
import type {ShownFunction} from '../function-help';
import {functionHelp} from '../function-help';
import type {PaneContext, Shown} from '../pane-context';
import {button, note} from '../parts/rows';
import type {FormulasState} from '../session-answers';
import {functionsWords} from '../words/functions-words';

/** Help on each function, examples to insert, and what is done to formulas that stand already. */
export function showFunctions(pane: PaneContext, state: FormulasState | null): Shown {
  const words = functionsWords(pane);
  const all = functionHelp(pane.prefix);
  const list = h('div', {class: 'functions'});
  const found = h('p', {class: 'lead', role: 'status'});
  const input = h('input', {type: 'search', id: newId(), autocomplete: 'off', oninput: () => search()});
  const search = () => {
    const asked = foldText(input.value)
      .split(' ')
      .filter((word) => word !== '');
    const kept = all.filter((help) => asked.every((word) => textOf(help).includes(word)));
    fill(
      list,
      kept.map((help) => card(pane, help, kept.length <= 2)),
    );
    fill(found, kept.length === 0 ? words.none : words.found(kept.length));
  };
  search();
  return {
    title: words.title,
    body: [
      h('p', {class: 'lead'}, words.lead),
      state === null ? null : stateNote(pane, state),
      h('p', {class: 'field stacked'}, h('label', {for: input.id}, words.search), input),
      found,
      list,
      pane.can.keepFormulas ? h('p', {class: 'lead'}, words.keepHelp) : null,
      freezeHelp(pane),
    ],
    foot: services(pane),
  };
}

/** Where the host recalculates late: how the formulas stand beside the registers, and the buttons that mend it. */
function stateNote(pane: PaneContext, {calls, older, loose, unproven, advice}: FormulasState): Child {
  const words = functionsWords(pane);
  const refresh = async (consent: boolean) => {
    if ((await pane.work(words.refreshing, () => pane.session.activate(consent))) !== undefined) pane.refresh();
  };
  const warn = (text: string, label: string, consent: boolean) =>
    note(
      'warn',
      h('p', {}, text),
      button(label, () => void refresh(consent)),
    );
  const isFresh = calls > 0 && older + loose + unproven === 0;
  return [
    isFresh && h('p', {class: 'lead'}, words.fresh(calls)),
    older > 0 && warn(words.older(older), words.refresh, false),
    loose > 0 && warn(words.loose(loose), words.follow, true),
    unproven > 0 && h('p', {class: 'lead'}, words.unproven(unproven)),
    ...advice.map((text) => note('warn', h('p', {}, text))),
  ];
}

/** What a search looks through. */
function textOf({name, otherName, summary, parameters}: ShownFunction): string {
  return foldText(
    [name, otherName ?? '', summary, ...parameters.flatMap((parameter) => [parameter.name, parameter.help])].join(' '),
  );
}

function card(pane: PaneContext, help: ShownFunction, open: boolean): HTMLElement {
  const words = functionsWords(pane);
  const {name, otherName, summary, parameters, example} = help;
  const typed = parameters
    .map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name))
    .join(' ; ');
  return h(
    'details',
    {class: 'function', open},
    h('summary', {}, h('b', {}, name), h('small', {}, summary)),
    h('code', {}, `${name}(${typed})`),
    otherName === null ? null : h('p', {class: 'lead'}, words.otherName, ' ', h('code', {}, otherName)),
    h(
      'dl',
      {},
      ...parameters.map((parameter): Child => [
        h('dt', {}, parameter.name, parameter.optional ? h('small', {}, ` ${words.optional}`) : null),
        h('dd', {}, parameter.help),
      ]),
    ),
    h('p', {class: 'lead'}, words.example),
    h('code', {}, example),
    pane.can.insertFormula
      ? h(
          'p',
          {},
          button(words.insert, () => void insertExample(pane, help), 'plain', words.insertLabel(name)),
        )
      : null,
  );
}

async function insertExample(pane: PaneContext, {insert}: ShownFunction): Promise<void> {
  const words = functionsWords(pane);
  const done = await pane.work(words.insert, () => pane.session.insertFormula(insert));
  if (done !== undefined) pane.say(words.inserted);
}

function freezeHelp(pane: PaneContext): Child {
  return pane.can.freezeFormulas ? h('p', {class: 'lead'}, functionsWords(pane).freezeHelp) : null;
}

function services(pane: PaneContext): Child {
  const words = functionsWords(pane);
  const repair = button(
    words.repair,
    () =>
      void change(
        words.repairing,
        () => pane.session.repairFormulas(),
        ({cells}) => words.repaired(cells),
      ),
  );
  // There is no way back from freezing: it takes two clicks.
  const freeze = button(words.freeze, () => {
    if (freeze.textContent !== words.sure) {
      freeze.textContent = words.sure;
      return;
    }
    freeze.textContent = words.freeze;
    void change(
      words.freezing,
      () => pane.session.freezeFormulas(),
      ({cells}) => words.frozen(cells),
    );
  });
  const keep = button(
    words.keep,
    () =>
      void change(
        words.keeping,
        () => pane.session.keepFormulas(),
        words.kept,
        ({leftCount}) => leftCount === 0,
      ),
  );
  const change = async <T>(
    label: string,
    run: () => Promise<T>,
    say: (changed: T) => string,
    isWhole: (changed: T) => boolean = () => true,
  ) => {
    const changed = await pane.work(label, run);
    if (changed !== undefined) pane.say(say(changed), isWhole(changed) ? 'good' : 'warn');
  };
  return [pane.can.keepFormulas && keep, pane.can.repairFormulas && repair, pane.can.freezeFormulas && freeze];
}
