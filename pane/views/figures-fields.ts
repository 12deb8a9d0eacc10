import type {ChoiceGroup, TableDraft} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {labelled, selectOf} from '../parts/choices';
import {tableWords} from '../words/table-words';
import type {Composed, Composition, Say} from './composition';

/** Figures of the report and of the agency: what stands beside others. */
const figuresIn = ({page: {bases, figures}}: Composition): readonly ChoiceGroup[] =>
  bases.map(({title, choices}) => ({title, choices: choices.filter(({word}) => figures.includes(word))}));

/** « Valeurs » piece by piece; null where it says more than names, and is written out. */
export function figuresOf(values: string): readonly string[] | null {
  return /[«»“”"\n]/.test(values) ? null : values.split(';').map((piece) => piece.trim());
}

/** A figure of the report as it is may stand beside others; of one that is narrowed, nothing else can be said in its words. */
export function besideField(pane: PaneContext, composition: Composition, {draft, choices}: Composed, say: Say): Child {
  const {base, date, period, count, criteria, objective} = draft;
  const isPlain = [date, period, count, objective, ...criteria].every((text) => text === '');
  if (!choices.isFigure || !isPlain || !composition.page.figures.includes(base)) return null;
  return addField(pane, composition, [base], say);
}

/** The figures that a table shows side by side, each with the way to drop it, and one more. */
export function figureFields(pane: PaneContext, composition: Composition, {values}: TableDraft, say: Say): Child {
  const words = tableWords(pane).form;
  const figures = figuresOf(values);
  if (figures === null) return null;
  const labels = new Map(
    composition.page.bases.flatMap(({choices}) => choices.map(({word, label}) => [word, label] as const)),
  );
  const keep = (left: readonly string[]) => {
    const [only, ...others] = left;
    const isAlone = others.length === 0 && composition.page.figures.includes(only!);
    say(isAlone ? {values: '', base: only!} : {values: left.join(' ; ')});
  };
  return [
    h(
      'div',
      {class: 'compose', role: 'group', 'aria-label': words.values},
      h('span', {}, words.values),
      h(
        'div',
        {class: 'chips'},
        ...figures.map((figure) => {
          const label = labels.get(figure) ?? figure;
          if (figures.length === 1) return h('span', {class: 'chip'}, label);
          const drop = words.dropFigure(label);
          const others = figures.filter((other) => other !== figure);
          return h(
            'button',
            {type: 'button', class: 'chip drop', 'aria-label': drop, 'data-focus': drop, onclick: () => keep(others)},
            `${label} ×`,
          );
        }),
      ),
    ),
    addField(pane, composition, figures, say),
  ];
}

function addField(pane: PaneContext, composition: Composition, figures: readonly string[], say: Say): HTMLElement {
  const words = tableWords(pane).form;
  const groups = figuresIn(composition).map(({title, choices}) => ({
    title,
    choices: choices.filter(({word}) => !figures.includes(word)),
  }));
  const none = {word: '', label: words.noFigure};
  return labelled(
    words.beside,
    selectOf('beside', '', [none], groups, (word) => say({values: [...figures, word].join(' ; ')})),
  );
}
