import type {Measure, Statistic} from '../count/declaration';
import type {Scope} from './column';
import {wordsOfColumn} from './words-of-column';

const statistics: {readonly [S in Statistic]: string} = {
  mean: 'moyenne',
  median: 'médiane',
  min: 'minimum',
  max: 'maximum',
};

/** What « Compter » says of a measure, and of its multiple. */
export function wordsOfMeasure(measure: Measure, scope: Scope, times: number | undefined): string {
  const words = plainWords(measure, scope);
  return times === undefined ? words : `${words} × ${String(times).replace('.', ',')}`;
}

function plainWords(measure: Measure, scope: Scope): string {
  // The youths of an action are those that it states, else those who took part.
  const column = (id: string) => (id === 'jeunesAction' ? 'Jeunes' : wordsOfColumn(scope, id));
  switch (measure.kind) {
    case 'rows':
      return 'lignes';
    case 'jeunes':
      return 'jeunes';
    case 'participants':
      return 'participants';
    case 'sum':
      return `somme de ${column(measure.column)}`;
    case 'distinct':
      return `distincts de ${column(measure.column)}`;
    case 'statistic':
      return `${statistics[measure.what]} de ${column(measure.column)}`;
  }
}
