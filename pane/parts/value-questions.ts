import type {Recognition, ValueAnswer, ValueQuestion} from '../../shared';
import {writeCents} from '../../shared';
import {h, newId} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {UserError} from '../user-error';
import {button, dotted, line} from './rows';

/** Questions shown before « Tout afficher ». */
const FIRST = 8;

/** « Visio » compte comme [Entretien ▾]: what values count as, asked once; and what was answered, to take back. Of one register, or of all. */
export function valueQuestions(
  pane: PaneContext,
  {values, answers}: Recognition,
  register?: ValueQuestion['register'],
): Child {
  const {words} = pane;
  const asked = values.filter((one) => register === undefined || one.register.id === register.id);
  const said = answers.filter(({registre}) => register === undefined || registre === register.title);
  return [
    asked.length > 0 && [
      h('h2', {}, words.values.title(asked.length)),
      h('p', {class: 'lead'}, words.values.lead),
      ...fields(pane, asked, register === undefined),
    ],
    said.length > 0 &&
      h(
        'details',
        {},
        h('summary', {}, words.values.answered(said.length)),
        h('ul', {class: 'rows'}, ...said.map((answer) => answeredLine(pane, answer))),
      ),
  ];
}

function fields(pane: PaneContext, asked: readonly ValueQuestion[], isOfAll: boolean): Child[] {
  const {words} = pane;
  const selects = new Map<ValueQuestion, HTMLSelectElement>();
  const fieldOf = (question: ValueQuestion): HTMLElement => {
    const {register, column, value, rows, cents, answers} = question;
    const select = h(
      'select',
      {id: newId()},
      h('option', {value: ''}, words.values.choose),
      ...answers.map((answer) => h('option', {value: answer}, answer === value ? words.values.own(value) : answer)),
    );
    selects.set(question, select);
    const where = dotted(
      isOfAll && register.title,
      column,
      words.common.rows(rows),
      cents === null ? null : `${writeCents(cents)}\u00a0€`,
    );
    return h(
      'p',
      {class: 'field pair'},
      h('label', {for: select.id}, words.values.counts(value), h('small', {}, where)),
      select,
    );
  };
  const list = h('div', {}, ...asked.slice(0, FIRST).map(fieldOf));
  const more = button(words.common.showAll(asked.length), () => {
    more.remove();
    list.append(...asked.slice(FIRST).map(fieldOf));
    list.querySelectorAll('select')[FIRST]?.focus();
  }, 'link'); // prettier-ignore
  const chosen = (): ValueAnswer[] =>
    [...selects]
      .filter(([, {value}]) => value !== '')
      .map(([{register, column, value}, select]) => ({
        registre: register.title,
        colonne: column,
        lue: value,
        compte: select.value,
      }));
  return [
    list,
    asked.length > FIRST ? more : null,
    h(
      'p',
      {},
      button(words.values.save, () => void answer(pane, chosen)),
    ),
  ];
}

function answeredLine(pane: PaneContext, said: ValueAnswer): HTMLElement {
  const {values} = pane.words;
  const {registre, colonne, lue, compte} = said;
  return line(
    values.says(lue, compte),
    dotted(registre, colonne),
    button(values.undo, () => void answer(pane, () => [{...said, compte: ''}]), 'link', values.undoLabel(lue)),
  );
}

async function answer(pane: PaneContext, answers: () => readonly ValueAnswer[]): Promise<void> {
  const {values} = pane.words;
  const done = await pane.work(values.working, async () => {
    const given = answers();
    if (given.length === 0) throw new UserError(values.noneChosen);
    return pane.session.answerValues(given);
  });
  if (done === undefined) return;
  pane.go('data');
  pane.say(values.saved);
}
