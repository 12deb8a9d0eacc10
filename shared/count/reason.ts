import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {formatDay} from '../value/day';
import {capitalize, sayCents} from '../value/french';
import type {After, Condition, Dimension, Only, Population, Value} from './declaration';
import {calendarHeading} from './calendar-columns';
import {madeOf} from './made-columns';
import {NON_RENSEIGNE} from './table';

/** Columns that a rule makes, as staff call them. */
const MADE: Readonly<Record<string, string>> = {
  conformite: 'Conformité',
  jeunesAction: 'Jeunes',
};

/** Why a row of a register is left out by a condition, said from the condition itself: « « Fonds » autre que « CEJ » ». */
export function reasonOfCondition(condition: Condition, register: RegisterId): string {
  switch (condition.kind) {
    case 'is':
      return otherThan(columnName(register, condition.column), stated(condition.values));
    case 'is-not':
      return `${columnName(register, condition.column)} ${either(stated(condition.values))}`;
    case 'begins':
      return `${columnName(register, condition.column)} qui ne commence pas par « ${condition.words} »`;
    case 'during':
      return `${columnName(register, condition.column)} hors du dispositif « ${condition.dispositif} » du jeune`;
    case 'among':
      return `jeune sans ligne qui compte dans « ${titleOf(condition.population.register)} »${afterwards(condition.after)}`;
    case 'contains':
      return `${columnName(register, condition.column)} qui ne contient pas « ${condition.words} »`;
    case 'compare': {
      const {column, as, op, value} = condition;
      return `${columnName(register, column)} qui n’est pas ${op} ${written(value, as, register, column)}`;
    }
    case 'between': {
      const {column, as, from, to} = condition;
      const [first, last] = [from, to].map((value) => written(value, as, register, column));
      return `${columnName(register, column)} hors de ${first} à ${last}`;
    }
    case 'stated':
      return `${columnName(register, condition.column)} non renseigné`;
    case 'times':
      return `lignes du jeune dans « ${titleOf(condition.population.register)} » dont le nombre n’est pas ${condition.op} ${condition.value}`;
    case 'not':
      return reasonOfNot(condition.of, register);
    case 'any':
      return [...new Set(condition.of.map((one) => reasonOfCondition(one, register)))].join(', et ');
    case 'all':
      return condition.of.map((one) => reasonOfCondition(one, register)).join(', ou ');
  }
}

/** Why a row that meets a condition is left out by its contrary. */
function reasonOfNot(condition: Condition, register: RegisterId): string {
  switch (condition.kind) {
    case 'among':
      return `jeune qui a une ligne dans « ${titleOf(condition.population.register)} »${afterwards(condition.after)}`;
    case 'begins':
      return `${columnName(register, condition.column)} qui commence par « ${condition.words} »`;
    case 'contains':
      return `${columnName(register, condition.column)} qui contient « ${condition.words} »`;
    case 'stated':
      return `${columnName(register, condition.column)} renseigné`;
    case 'during':
      return `${columnName(register, condition.column)} dans le dispositif « ${condition.dispositif} » du jeune`;
    default:
      return `contraire de : ${reasonOfCondition(condition, register)}`;
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

/** Why a row is left out of a count kept to some values of a breakdown. */
export function reasonOfOnly({by, labels}: Only, {register}: Population, name?: string): string {
  const called = name === undefined ? dimensionName(by, register) : `« ${name} »`;
  return labels === 'stated' ? `${called} non renseigné` : otherThan(called, labels);
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
