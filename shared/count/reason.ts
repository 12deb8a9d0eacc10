import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import type {Condition, Dimension, Only, Population, Value} from './declaration';
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
      return `jeune sans ligne qui compte dans « ${titleOf(condition.population.register)} »`;
  }
}

/** Why a row is left out of a count kept to some values of a breakdown. */
export function reasonOfOnly({by, labels}: Only, {register}: Population, name?: string): string {
  const called = name === undefined ? dimensionName(by, register) : `« ${name} »`;
  return labels === 'stated' ? `${called} non renseigné` : otherThan(called, labels);
}

function dimensionName(by: Dimension, register: RegisterId): string {
  if ('column' in by) return columnName(register, by.column);
  return by.kind === 'age' ? '« Âge »' : '« Catégorie »';
}

/** The first heading of a column; its own name for one that no register declares. */
function columnName(register: RegisterId, column: string): string {
  const spec = registerById.get(register)?.columns[column] ?? registerById.get('jeunes')?.columns[column];
  return `« ${spec?.headings[0] ?? MADE[column] ?? column} »`;
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
