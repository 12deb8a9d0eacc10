import type {Condition, Only, Population} from '../count/declaration';
import {registerById} from '../register/all-registers';
import type {Scope} from './column';
import {whole, wordsOfNumber, wordsOfValues} from './words-of-value';
import {wordsOfAge, wordsOfColumn} from './words-of-column';
import {beforeMoved} from './words-of-period';

/** What names a population, or lines that hold several conditions, where a condition needs a name for them. */
export interface Namer {
  rowsNamed(population: Population): string;
  linesNamed(scope: Scope, alternatives: readonly (readonly Condition[])[], youth: boolean): string;
}

/** The clause that asks a condition of the youth, or of each row. */
export function wordsOfCondition(condition: Condition, youth: boolean, scope: Scope, namer: Namer): string {
  switch (condition.kind) {
    case 'among':
      return `parmi ${rowsAmong(condition, namer)}`;
    case 'during':
      return `pendant ${whole(condition.dispositif)}`;
    case 'times':
      return `Nombre de ${namer.rowsNamed(condition.population)} ${condition.op} ${condition.value}`;
    case 'not':
      return wordsOfContrary(condition.of, youth, scope, namer);
    case 'any':
    case 'all':
      return several(condition, youth, scope, namer) ?? `${namedLines(condition, youth, scope, namer)} = oui`;
    default: {
      const [column, op, value] = wordsOfColumnCondition(condition, youth, scope);
      return `${column} ${op} ${value}`.trim();
    }
  }
}

type OnColumn = Extract<
  Condition,
  {readonly column: string; readonly kind: 'is' | 'is-not' | 'begins' | 'contains' | 'compare' | 'between' | 'stated'}
>;

function wordsOfColumnCondition(condition: OnColumn, youth: boolean, scope: Scope): readonly [string, string, string] {
  const column = wordsOfColumn(scope, condition.column, youth);
  switch (condition.kind) {
    case 'is':
      return [column, '=', wordsOfValues(condition.values)];
    case 'is-not':
      return [column, '<>', wordsOfValues(condition.values)];
    case 'begins':
      return [asWritten(column), 'commence par', whole(condition.words)];
    case 'contains':
      return [asWritten(column), 'contient', whole(condition.words)];
    case 'compare':
      return [column, condition.op, number(condition.value, condition, scope)];
    case 'between': {
      const [from, to] = [condition.from, condition.to].map((value) => number(value, condition, scope));
      return [column, 'entre', `${from} et ${to}`];
    }
    case 'stated':
      return [column, 'non vide', ''];
  }
}

/** What is written is asked of the cells without a word more. */
const asWritten = (column: string) => column.replace(/ \(lue\)/, '');

function number(
  value: number,
  {as, column}: {readonly as: 'number' | 'day'; readonly column: string},
  scope: Scope,
): string {
  const spec = registerById.get(scope.register)?.columns[column] ?? registerById.get('jeunes')?.columns[column];
  return wordsOfNumber(value, as, spec?.kind === 'cents');
}

function rowsAmong({population, after}: Extract<Condition, {kind: 'among'}>, namer: Namer): string {
  const {period} = population;
  const rest = beforeMoved(population);
  const isBefore = after === undefined && period?.kind === 'years-before' && period.years === 1;
  const name = namer.rowsNamed(isBefore ? rest : population);
  if (isBefore) return `${name} (année précédente)`;
  if (after === undefined) return name;
  if (after.kind === 'within') return `${name} (dans les ${after.months} mois après)`;
  return after.months === 0 ? `${name} (le même jour)` : `${name} (${after.months} mois après)`;
}

function wordsOfContrary(condition: Condition, youth: boolean, scope: Scope, namer: Namer): string {
  switch (condition.kind) {
    case 'among':
    case 'during':
      return `pas ${wordsOfCondition(condition, youth, scope, namer)}`;
    case 'stated':
      return `${wordsOfColumn(scope, condition.column, youth)} vide`;
    case 'begins':
    case 'contains': {
      const [column, op, words] = wordsOfColumnCondition(condition, youth, scope);
      return `${column} ne ${op.replace('commence', 'commence pas').replace('contient', 'contient pas')} ${words}`;
    }
    default:
      return `${namedLines(condition, youth, scope, namer)} <> oui`;
  }
}

/** Several values of one comparison of one column: « Enfants = 1, 2 ». */
function several(condition: Condition, youth: boolean, scope: Scope, namer: Namer): string | null {
  if (condition.kind !== 'any') return null;
  const [first, ...others] = condition.of;
  const isList = (one: Condition) =>
    (one.kind === 'compare' && one.op === '=') || one.kind === 'begins' || one.kind === 'contains';
  const isSame = (one: Condition) =>
    first !== undefined &&
    one.kind === first.kind &&
    isList(one) &&
    'column' in one &&
    'column' in first &&
    one.column === first.column;
  if (first === undefined || others.length === 0 || !condition.of.every(isSame)) return null;
  const [begin, ...rest] = condition.of.map((one) => wordsOfCondition(one, youth, scope, namer));
  const head = /^(.*?(?: = | commence par | contient ))/su.exec(begin!)?.[1] ?? '';
  return [begin!, ...rest.map((text) => text.slice(head.length))].join(', ');
}

/** Conditions of which any is enough, or that hold together, as the line « oui » of a ventilation. */
function namedLines(condition: Condition, youth: boolean, scope: Scope, namer: Namer): string {
  const alternatives = condition.kind === 'any' ? condition.of : [condition];
  return namer.linesNamed(
    scope,
    alternatives.map((one) => (one.kind === 'all' ? one.of : [one])),
    youth,
  );
}

/** The clause that keeps to some lines of a breakdown; null where it is by no column or age. */
export function wordsOfOnly({by, labels}: Only, scope: Scope, isRows: boolean): string | null {
  if (by.kind !== 'column' && by.kind !== 'age') return null;
  const youth = isRows ? undefined : by.kind === 'column' && by.each !== true;
  const column = by.kind === 'age' ? wordsOfAge(by.on) : wordsOfColumn(scope, by.column, youth);
  return labels === 'stated' ? `${column} non vide` : `${column} = ${wordsOfValues(labels)}`;
}
