import type {ChoiceGroup} from '../../shared';
import {h} from '../dom';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {choicesOf, labelled, selectOf} from '../parts/choices';
import {tableWords} from '../words/table-words';
import type {Among, Composition} from './composition';

/** Whether a criterion is about the youths that another figure counts. */
export const isAmong = (column: string): boolean => column === 'parmi' || column === 'pas parmi';

/** What a youth may be counted in: sheets that no register is are not read for it. */
function figuresOf({page: {bases, sheets}}: Composition): readonly ChoiceGroup[] {
  return bases.map(({title, choices}) => ({title, choices: choices.filter(({word}) => !sheets.includes(word))}));
}

/** Which figure, and when beside the date of the line. */
export function amongFields(pane: PaneContext, composition: Composition, among: Among): Child {
  const words = tableWords(pane).criterion;
  const show = (part: Partial<Among>) => {
    Object.assign(among, part);
    pane.refresh();
  };
  const months = h('input', {
    type: 'number',
    min: '1',
    max: '120',
    value: among.months,
    'data-focus': 'among-months',
    oninput: () => (among.months = months.value),
  });
  return [
    labelled(
      words.figure,
      selectOf('among-figure', among.figure, [{word: '', label: words.choose}], figuresOf(composition), (figure) =>
        show({figure}),
      ),
    ),
    labelled(
      words.moment,
      selectOf('among-moment', among.moment, choicesOf(words.moments), [], (moment) => show({moment})),
    ),
    among.moment.includes('N') && labelled(words.months, months),
  ];
}
