import type {BaseChoices, ChoiceGroup} from '../../shared';
import {h, newId} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {asWritten, choicesOf, columnNames, labelled, selectOf} from '../parts/choices';
import {tableWords} from '../words/table-words';
import type {Composed, Composition, Say} from './composition';
import {criteriaOf, criterionForm} from './criterion-form';
import {besideField, figureFields, figuresOf} from './figures-fields';
import {lineFields} from './line-fields';
import {A_DELAY, canDelay, delayFields, delayOf, firstDelay} from './delay-fields';

const OF_COLUMN = /^(somme|moyenne|médiane|distincts) de (.+)$/s;

/** What is counted, of what, when. */
export function countFields(pane: PaneContext, composition: Composition, composed: Composed, say: Say): Child {
  const words = tableWords(pane).form;
  const {draft, choices} = composed;
  if (draft.values !== '')
    return figuresOf(draft.values) === null
      ? [written(pane, draft.values, say)]
      : figureFields(pane, composition, draft, say);
  const {counts, columns, hasYouths, hasParticipants, isFigure, isDated, lasts, dates} = choices;
  const [, way = '', of = ''] = OF_COLUMN.exec(draft.count) ?? [];
  const columnsOf = (kind: string) =>
    columns.filter((column) => column.kind === (kind === 'distincts de' ? 'words' : 'number'));
  const isSpread = /^(moyenne|médiane)/.test(way);
  const delay = isSpread ? delayOf(of, choices) : null;
  const counted = (word: string) => say({count: `${way} de ${word === A_DELAY ? firstDelay(choices) : word}`});
  const isPossible = (kind: string) => {
    if (kind === 'jeunes') return hasYouths;
    if (kind === 'participants') return hasParticipants;
    const isDelay = /^(moyenne|médiane)/.test(kind) && canDelay(choices);
    return kind === 'lignes' || columnsOf(kind).length > 0 || isDelay;
  };
  const kinds = Object.entries(words.counts).filter(([kind]) => isPossible(kind));
  const names = (kind: string) => columnNames(columnsOf(kind));
  const count = selectOf(
    'count',
    way === '' ? draft.count : `${way} de`,
    [{word: '', label: words.usual(counts)}, ...choicesOf(Object.fromEntries(kinds))],
    [],
    (kind) => say({count: kind.endsWith(' de') ? `${kind} ${columnsOf(kind)[0]?.word ?? firstDelay(choices)}` : kind}),
  );
  const columnsToCount = [
    ...names(`${way} de`),
    ...(isSpread && canDelay(choices) ? [{word: A_DELAY, label: words.delay}] : []),
  ];
  const moments = [
    ...(isDated ? [{word: '|', label: words.inYear}] : []),
    ...(lasts
      ? [
          {word: '|en cours', label: words.running},
          {word: '|au dernier jour', label: words.lastDay},
        ]
      : []),
    ...dates.map((date) => ({word: `${date}|`, label: words.byDate(date)})),
    {word: '|depuis toujours', label: words.ever},
  ];
  const {bases, sheets} = composition.page;
  const isOther = (word: string) => sheets.includes(word) || sheets.includes(draft.base);
  const base = (word: string) =>
    say({
      base: word,
      date: '',
      period: '',
      count: '',
      criteria: [],
      ...(isOther(word) ? {lines: '', columns: ''} : {}),
    });
  return [
    labelled(
      words.count,
      count,
      way !== '' &&
        h(
          'span',
          {},
          named(words.column, selectOf('counted', delay === null ? of : A_DELAY, columnsToCount, [], counted)),
        ),
    ),
    delay !== null && delayFields(pane, choices, delay, counted),
    labelled(words.of, selectOf('base', draft.base, [], bases, base)),
    besideField(pane, composition, composed, say),
    !isFigure &&
      labelled(
        words.when,
        selectOf('when', `${draft.date}|${draft.period}`, moments, [], (word) => {
          const [date = '', period = ''] = word.split('|');
          say({date, period});
        }),
      ),
    criteriaOf(pane, composition, composed, say),
    criterionForm(pane, composition, composed, say),
  ];
}

/** A field whose name is not shown beside it. */
function named<T extends HTMLElement>(label: string, field: T): T {
  field.setAttribute('aria-label', label);
  return field;
}

/** Several indicators: they are written out. */
function written(pane: PaneContext, values: string, say: Say): HTMLElement {
  const words = tableWords(pane).form;
  const field = h('textarea', {rows: 3, 'data-focus': 'values', onchange: () => say({values: field.value})});
  field.value = values;
  return labelled(words.values, field, h('small', {}, words.valuesHelp));
}

/** What stands on lines and in columns, and what is shown beside. */
export function splitFields(pane: PaneContext, {draft, choices}: Composed, say: Say): Child {
  const words = tableWords(pane).form;
  const splits = splitsOf(pane, choices);
  const time = {title: words.time, choices: choicesOf(words.periods)};
  const none = {word: '', label: words.noColumns};
  const columns = selectOf('columns', draft.columns, [none], [...splits, time], (word) => say({columns: word}));
  const id = newId();
  const shares = h('input', {
    type: 'checkbox',
    id,
    checked: draft.shares,
    'data-focus': 'shares',
    onchange: () => say({shares: shares.checked}),
  });
  const objective = h('input', {
    type: 'text',
    inputmode: 'decimal',
    autocomplete: 'off',
    'data-focus': 'objective',
    onchange: () => say({objective: objective.value.trim()}),
  });
  objective.value = draft.objective;
  return [
    lineFields(pane, draft, splits, time, say),
    draft.lines !== '' && [
      labelled(words.columns, columns),
      draft.values === '' &&
        h(
          'div',
          {class: 'compose'},
          h('span', {}, words.more),
          h('div', {}, shares, ' ', h('label', {for: id}, words.shares)),
        ),
      labelled(
        words.sort,
        selectOf('sort', draft.sort, choicesOf(words.sorts), [], (word) => say({sort: word})),
      ),
    ],
    draft.lines === '' && draft.values === '' && labelled(words.objective, objective),
  ];
}

function splitsOf(pane: PaneContext, {columns, ventilations}: BaseChoices): readonly ChoiceGroup[] {
  const words = tableWords(pane).form;
  const splits = columns.filter(({kind}) => kind !== 'day');
  return [
    {title: words.groups, choices: asWritten(ventilations)},
    {title: words.ofRow, choices: columnNames(splits.filter(({ofYouth}) => !ofYouth))},
    {title: words.ofYouth, choices: columnNames(splits.filter(({ofYouth}) => ofYouth))},
  ];
}

/** Where it goes, under which title, with which chart. */
export function placeFields(pane: PaneContext, composition: Composition, {draft, title}: Composed, say: Say): Child {
  const {page} = composition;
  const words = tableWords(pane).form;
  const text = (focus: string, value: string, placeholder: string, said: (value: string) => Parameters<Say>[0]) => {
    const field = h('input', {
      type: 'text',
      autocomplete: 'off',
      placeholder,
      'data-focus': focus,
      // Nothing of what is shown depends on it: a click on a button right after finds the button.
      oninput: () => (composition.draft = {...composition.draft!, ...said(field.value.trim())}),
    });
    field.value = value;
    return field;
  };
  const chapters = asWritten(page.chapters.map((chapter) => chapter.title));
  const sections = page.chapters.find((chapter) => chapter.title === draft.chapter)?.sections ?? [];
  const list = h('datalist', {id: newId()}, ...sections.map((section) => h('option', {value: section})));
  const section = text('section', draft.section, words.ownSection, (value) => ({section: value}));
  section.setAttribute('list', list.id);
  return [
    labelled(
      words.name,
      text('title', draft.title, title, (value) => ({title: value})),
    ),
    labelled(
      words.chapter,
      selectOf('chapter', draft.chapter, [{word: '', label: words.ownChapter}, ...chapters], [], (word) =>
        say({chapter: word, section: ''}),
      ),
    ),
    labelled(words.section, section, list),
    draft.lines !== '' &&
      labelled(
        words.drawn,
        selectOf('chart', draft.chart, choicesOf(words.charts), [], (word) => say({chart: word})),
      ),
  ];
}
