import {foldText} from '../value/fold';
import {letterDistance} from '../value/nearest';
import type {ListedColumn} from '../register/define-register';
import type {ValueList} from '../register/value-list';
import {NON_RENSEIGNE} from '../count/table';
import {levelsOfDigit, niveau} from './level';

const listOf = (column: ListedColumn): ValueList => (column.kind === 'level' ? niveau : column.list);

/** What a value of a column may count as, in the order of its list. « Non renseigné » where an empty cell states nothing. */
export function targetsOf(column: ListedColumn): readonly string[] {
  const list = listOf(column);
  const values = list.values.map(({value}) => value);
  return typeof list.others === 'string' && list.empty === undefined ? [...values, NON_RENSEIGNE] : values;
}

/** The same, those that a text looks like first. */
export function likelyTargets(column: ListedColumn, text: string): readonly string[] {
  const likely = scoresIn(listOf(column), text)
    .filter(({score}) => score > 0)
    .sort((a, b) => b.score - a.score);
  const byDigit = column.kind === 'level' ? levelsOfDigit(text) : [];
  return [...new Set([...byDigit, ...likely.map(({value}) => value), ...targetsOf(column)])];
}

/** The value of a list that a text is surely a form of: « CEJ renouvellement » is one of CEJ. Null for a text of its own. */
export function valueLike(list: ValueList, text: string): string | null {
  const [best] = scoresIn(list, text).sort((a, b) => b.score - a.score);
  return best !== undefined && best.score >= SURE ? best.value : null;
}

const SURE = 2;
/** Shorter names say too little: « F », « PE ». */
const LEAST = 3;
/** Letters of a text that are compared. */
const COMPARED = 80;

const names = new WeakMap<ValueList, readonly {readonly value: string; readonly known: readonly string[]}[]>();

function namesIn(list: ValueList) {
  const found =
    names.get(list) ??
    list.values.map(({value, spellings = [], kinds = [], begins = []}) => ({
      value,
      known: [value, ...spellings, ...kinds, ...begins].map(foldText).filter(({length}) => length >= LEAST),
    }));
  names.set(list, found);
  return found;
}

/** How much a text looks like each value: 0 for not at all, `SURE` and more when it holds a name of it whole, begins it or misspells it. */
function scoresIn(list: ValueList, text: string): {readonly value: string; readonly score: number}[] {
  const folded = foldText(text.slice(0, COMPARED)).replace(/^(?:\p{L} )+\p{L}(?= |$)/u, (letters) =>
    letters.replace(/ /g, ''),
  ); // C.E.J.
  const words = new Set(folded.split(' '));
  const scoreOf = (name: string) => {
    const own = name.split(' ');
    const isBegun = folded.length > 4 && name.startsWith(folded);
    const most = name.length / 6;
    const isMisspelt = () => Math.abs(name.length - folded.length) <= most && letterDistance(folded, name) <= most;
    if (own.every((word) => words.has(word)) || isBegun || isMisspelt()) return SURE + name.length / 1000;
    const shared = own.filter((word) => word.length >= LEAST && words.has(word));
    return shared.join('').length / 1000;
  };
  return namesIn(list).map(({value, known}) => ({value, score: Math.max(0, ...known.map(scoreOf))}));
}
