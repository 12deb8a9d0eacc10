import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {formatDay} from '../value/day';
import {capitalize, sayCents} from '../value/french';
import type {After, Condition, Dimension, Only, Population, Value} from './declaration';
import {calendarHeading} from './calendar-columns';
import {made, madeOf} from './made-columns';
import {NON_RENSEIGNE} from './table';

/** Columns that a rule makes, as staff call them. */
const MADE: Readonly<Record<string, string>> = {
  conformite: 'Conformité',
  jeunesAction: 'Jeunes',
};

/** Whose value a reason speaks of: that of the row, or the one that its youth has of all their rows. */
type Whose = '' | ' du jeune';
export const OF_YOUTH: Whose = ' du jeune';

/** Why a row of a register is left out by a condition, said from the condition itself: « « Fonds » autre que « CEJ » ». */
export function reasonOfCondition(condition: Condition, register: RegisterId, whose: Whose = ''): string {
  return say(condition, false, register, whose);
}

/** What a row says that meets a condition, or that does not. */
function say(condition: Condition, holds: boolean, register: RegisterId, whose: Whose): string {
  const named = (column: string) => columnName(register, column) + whose;
  const is = holds ? 'est' : 'n’est pas';
  switch (condition.kind) {
    case 'is':
    case 'is-not': {
      const [called, values] = [named(condition.column), stated(condition.values)];
      return holds === (condition.kind === 'is') ? `${called} ${either(values)}` : otherThan(called, values);
    }
    case 'begins':
      return `${named(condition.column)} qui ${holds ? 'commence' : 'ne commence pas'} par « ${condition.words} »`;
    case 'contains':
      return `${named(condition.column)} qui ${holds ? 'contient' : 'ne contient pas'} « ${condition.words} »`;
    case 'during':
      return `${columnName(register, condition.column)} ${holds ? 'dans le' : 'hors du'} dispositif « ${condition.dispositif} » du jeune`;
    case 'among': {
      const title = titleOf(condition.population.register);
      return `jeune ${holds ? 'qui a une ligne' : 'sans ligne'} qui compte dans « ${title} »${afterwards(condition.after)}`;
    }
    case 'compare': {
      const {column, as, op, value} = condition;
      return `${named(column)} qui ${is} ${op} ${written(value, as, register, column)}`;
    }
    case 'between': {
      const {column, as, from, to} = condition;
      const [first, last] = [from, to].map((value) => written(value, as, register, column));
      return `${named(column)} ${holds ? 'de' : 'hors de'} ${first} à ${last}`;
    }
    case 'stated':
      return named(condition.column) + (holds ? ' renseigné' : unstated(condition.column));
    case 'times': {
      const {population, op, value} = condition;
      return `lignes du jeune dans « ${titleOf(population.register)} » dont le nombre ${is} ${op} ${value}`;
    }
    case 'not':
      return say(condition.of, !holds, register, whose);
    case 'any':
    case 'all': {
      const said = condition.of.map((one) => say(one, holds, register, whose));
      return [...new Set(said)].join(holds === (condition.kind === 'any') ? ', ou ' : ', et ');
    }
  }
}

const afterwards = (after: After | undefined) =>
  after === undefined
    ? ''
    : after.kind === 'at'
      ? ` ${after.months} mois après`
      : ` dans les ${after.months} mois après`;

/** A number as a trace writes it: a day, an amount in euros, or itself. */
function written(value: number, as: 'number' | 'day', register: RegisterId, column: string): string {
  if (as === 'day') return formatDay(value);
  const isCents = registerById.get(register)?.columns[column]?.kind === 'cents';
  return isCents ? sayCents(value) : String(value).replace('.', ',');
}

/** What is said of a column that states nothing: an empty QPV means no, and a column made of others has no cell. */
function unstated(column: string): string {
  if (column === 'qpv') return ' vide ou « non »';
  return /^(age|jours|mois$|delai)/.test(madeOf(column)?.kind ?? '') ? ' impossible à calculer' : ' non renseigné';
}

/** Why a row is left out of a count kept to some values of a breakdown. */
export function reasonOfOnly({by, labels}: Only, {register}: Population, whose: Whose = '', name?: string): string {
  const called = (name === undefined ? dimensionName(by, register) : `« ${name} »`) + whose;
  if (labels !== 'stated') return otherThan(called, labels);
  if (by.kind === 'classes') return `dans aucune ligne de ${called}`;
  return called + unstated(by.kind === 'age' ? made.ageAtEnd : 'column' in by ? by.column : '');
}

function dimensionName(by: Dimension, register: RegisterId): string {
  if ('column' in by) return columnName(register, by.column);
  if (by.kind === 'nested') return by.by.map((one) => dimensionName(one, register)).join(' et ');
  return by.kind === 'age' ? '« Âge »' : '« Catégorie »';
}

/** The first heading of a column; its own name for one that no register declares. */
function columnName(register: RegisterId, column: string): string {
  return `« ${nameOfColumn(register, column)} »`;
}

/** What staff call a column: its first heading, or what it is made of. */
function nameOfColumn(register: RegisterId, column: string): string {
  const spec = registerById.get(register)?.columns[column] ?? registerById.get('jeunes')?.columns[column];
  const {kind, args: [first = '', second = ''] = []} = madeOf(column) ?? {};
  const named = (name: string) => nameOfColumn(register, name);
  switch (kind) {
    case undefined:
      return spec?.headings[0] ?? MADE[column] ?? column;
    case 'lu':
    case 'niveau':
      return capitalize(first);
    case 'ecrit':
    case 'reponses':
      return named(first);
    case 'age':
    case 'age-fin':
      return 'Âge';
    case 'jours':
    case 'mois':
      return `Durée en ${kind}`;
    case 'delai-jours':
    case 'delai-mois':
      return `Durée en ${kind.slice(6)} de ${named(first)} à ${named(second)}`;
    default:
      return calendarHeading(kind);
  }
}

const titleOf = (register: RegisterId) => registerById.get(register)?.title ?? register;
const otherThan = (called: string, values: readonly string[]) => `${called} autre que ${either(values)}`;
const stated = (values: readonly Value[]) =>
  values.map((value) => (typeof value === 'string' ? value : value.value)).filter((value) => value !== NON_RENSEIGNE);

/** « A », « B » ou « C ». */
function either(values: readonly string[]): string {
  const words = values.map((value) => `« ${value} »`);
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} ou ${words[words.length - 1]}`;
}
