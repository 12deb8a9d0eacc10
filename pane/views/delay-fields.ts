import type {BaseChoices} from '../../shared';
import type {Child} from '../dom';
import type {PaneContext} from '../pane-context';
import {choicesOf, columnNames, labelled, selectOf} from '../parts/choices';
import {tableWords} from '../words/table-words';

/** A delay from a date to another, as « Compter » writes it. */
interface Delay {
  readonly unit: string;
  readonly from: string;
  readonly to: string;
}

const DELAY = /^Durée en (jours|mois) de (.+)$/s;

/** The column that stands for the choice of a delay. */
export const A_DELAY = 'Durée en jours de … à …';

export function delayOf(column: string, choices: BaseChoices): Delay | null {
  const [, unit, dates = ''] = DELAY.exec(column) ?? [];
  const pieces = dates.split(' à ');
  const known = datesOf(choices).map(({word}) => word);
  // A heading may hold « à » itself.
  const found = pieces
    .slice(1)
    .map((_, at) => [pieces.slice(0, at + 1).join(' à '), pieces.slice(at + 1).join(' à ')] as const)
    .find((names) => names.every((name) => known.includes(name)));
  return unit === undefined || found === undefined ? null : {unit, from: found[0], to: found[1]};
}

const written = ({unit, from, to}: Delay) => `Durée en ${unit} de ${from} à ${to}`;

/** The dates between which a delay may run. */
const datesOf = ({columns}: BaseChoices) => columns.filter(({kind}) => kind === 'day');

export const canDelay = (choices: BaseChoices): boolean => datesOf(choices).length > 1;

/** The first delay that is offered: from a date of the youth, where there is one, to one of the row. */
export function firstDelay(choices: BaseChoices): string {
  const dates = datesOf(choices);
  const from = dates.find(({ofYouth}) => ofYouth) ?? dates[0]!;
  const to = dates.find((date) => date !== from && !date.ofYouth) ?? dates.find((date) => date !== from)!;
  return written({unit: 'jours', from: from.word, to: to.word});
}

/** From which date to which, in days or in months. */
export function delayFields(
  pane: PaneContext,
  choices: BaseChoices,
  delay: Delay,
  say: (column: string) => void,
): Child {
  const words = tableWords(pane).form;
  const dates = columnNames(datesOf(choices));
  const change = (part: Partial<Delay>) => say(written({...delay, ...part}));
  return [
    labelled(
      words.from,
      selectOf('delay-from', delay.from, dates, [], (from) => change({from})),
    ),
    labelled(
      words.to,
      selectOf('delay-to', delay.to, dates, [], (to) => change({to})),
    ),
    labelled(
      words.unit,
      selectOf('delay-unit', delay.unit, choicesOf(words.units), [], (unit) => change({unit})),
    ),
  ];
}
