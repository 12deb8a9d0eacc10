import {foldText} from '../value/fold';
import {parseNumber} from '../value/parse-number';
import type {Measure, Statistic} from '../count/declaration';
import type {Unit} from '../count/unit';
import {registerById} from '../register/all-registers';
import {columnNamed} from './column';
import type {Scope} from './column';
import {fault} from './fault';
import {unquoted} from './split-words';

/** What « Compter » says: how rows are counted, and by how much the result is multiplied. */
export interface ReadMeasure {
  /** Null for the change from a year to the next. */
  readonly measure: Measure | null;
  readonly unit: Unit;
  readonly times?: number;
}

const statisticNamed: ReadonlyMap<string, Statistic> = new Map([
  ['moyenne', 'mean'],
  ['mediane', 'median'],
  ['minimum', 'min'],
  ['maximum', 'max'],
]);

function multipleOf(word: string): number {
  const times = parseNumber(word);
  return times > 0 ? times : fault('number-unread', {word, what: 'le multiple, après « × »'});
}

/** Null where nothing is said: the base's own way of counting stands. */
export function readMeasure(text: string, scope: Scope, ofYouths: boolean): ReadMeasure | null {
  const [, what = text, factor] = /^(.*?)\s*[×x*]\s*([\d.,]+)\s*$/isu.exec(text.trim()) ?? [];
  const times = factor === undefined ? {} : {times: multipleOf(factor)};
  const word = foldText(what);
  const {columns, title} = registerById.get(scope.register)!;
  if (word === '') return factor === undefined ? null : fault('count-unknown', {word: text});
  if (/^(nombre de )?(lignes?|contacts?|situations?|actions?|propositions?|aides?)$/.test(word))
    return {measure: {kind: 'rows'}, unit: 'lignes', ...times};
  if (/^(nombre de )?(jeunes?|dossiers?|personnes?)( distincts?)?$/.test(word) && !('dossier' in columns))
    return fault('no-youths', {register: title});
  if (/^(nombre de )?(jeunes?|dossiers?|personnes?)( distincts?)?$/.test(word))
    return {measure: {kind: 'jeunes'}, unit: 'jeunes', ...times};
  if (/^(nombre de )?participants?$/.test(word)) {
    if (scope.register !== 'actions') fault('count-unknown', {word: text});
    return {measure: {kind: 'participants', orLargest: 'jeunes'}, unit: 'jeunes', ...times};
  }
  if (word === 'evolution' || word === 'variation') return {measure: null, unit: '%'};
  const [, way = '', name = ''] =
    /^(\p{L}+)\s+(?:de la |de l['’]|des |de |du |d['’])\s*(.+)$/isu.exec(what.trim()) ?? [];
  const kind = foldText(way);
  if (/^(distincts?|differents?|nombre)$/.test(kind)) {
    const column = columnNamed(scope, unquoted(name));
    if (column.use !== 'words') fault('column-kind', {column: column.heading, expected: 'une colonne de mots'});
    return {measure: {kind: 'distinct', column: column.id}, unit: 'nombre', ...times};
  }
  const statistic = statisticNamed.get(kind);
  if (kind !== 'somme' && kind !== 'total' && statistic === undefined) return fault('count-unknown', {word: text});
  const column = columnNamed(scope, unquoted(name));
  if (column.use !== 'number' && column.unfilled !== true)
    return fault('column-kind', {column: column.heading, expected: 'une colonne de nombres'});
  // The youths of an action are those that it states, else those who took part.
  const id = scope.register === 'actions' && column.id === 'jeunes' ? 'jeunesAction' : column.id;
  const counted = column.broken === true ? 'nombre à virgule' : 'nombre';
  if (statistic === undefined)
    return {measure: {kind: 'sum', column: id}, unit: column.cents === true ? 'euros' : counted, ...times};
  const of = column.youth && ofYouths ? 'jeunes' : 'rows';
  return {
    measure: {kind: 'statistic', what: statistic, column: id, of},
    unit: column.cents === true ? 'euros' : 'en moyenne',
    ...times,
  };
}
