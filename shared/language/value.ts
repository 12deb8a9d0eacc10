import {dayOf} from '../value/day';
import {foldText} from '../value/fold';
import {isNothingMark} from '../value/nothing';
import {parseDay} from '../value/parse-day';
import {parseCents, parseNumber} from '../value/parse-number';
import {communeFinder} from '../reading/commune-finder';
import {levelOf, niveau} from '../reading/level';
import {quarterKey} from '../reading/link-qpv';
import {made} from '../count/made-columns';
import {NON_RENSEIGNE} from '../count/table';
import {isSpelling, lookupOf, valueIn} from '../register/value-list';
import {ouiNon} from '../register/value-lists/jeune';
import {answerOf} from './asked';
import type {NamedColumn, Scope} from './column';
import {fault} from './fault';

/** The values of a column that a text names, as the column holds them; and the column that tells them. */
interface NamedValues {
  readonly column: string;
  readonly values: readonly string[];
  /** « oui », « non » of a column where stating something is saying yes. */
  readonly stated?: boolean;
  /** Nothing in the registers bears this value. */
  readonly unmet?: true;
}

/** Finds the values that a text names: the canonical one where there is one, else as the cells write it. */
export function valuesNamed(scope: Scope, column: NamedColumn, text: string): NamedValues {
  const {id, spec} = column;
  if (isNothingMark(text) || foldText(text) === foldText(NON_RENSEIGNE)) return {column: id, values: [NON_RENSEIGNE]};
  const word = foldText(text);
  const met = (name: string) => valuesLike(scope, name, text);
  switch (spec?.kind) {
    case 'choice': {
      const canonical = valueIn(spec.list, text);
      if (canonical !== null && isSpelling(spec.list, text)) return {column: id, values: [canonical]};
      const isValue = met(id);
      if (isValue.length > 0) return {column: id, values: isValue};
      const written = met(made.written(id));
      const isKind = spec.list.values.some(({kinds = []}) => kinds.some((kind) => foldText(kind) === word));
      if (written.length > 0 || isKind)
        return {column: made.written(id), values: written.length > 0 ? written : [text]};
      return canonical === null ? {column: id, values: [text], unmet: true} : {column: id, values: [canonical]};
    }
    case 'level': {
      const level = levelOf(text);
      if (typeof level === 'number') return {column: id, values: [niveau.values[level]!.value]};
      break;
    }
    case 'commune': {
      const found = met(id).length > 0 ? null : communeFinder(scope.registers.territoire).find(text);
      if (found?.kind === 'inside') return {column: id, values: [scope.registers.territoire.communes[found.at]!.name]};
      break;
    }
    case 'qpv': {
      const answer = lookupOf(ouiNon)(word);
      if (answer >= 0) return {column: id, values: [], stated: answer === 0};
      const key = quarterKey(text);
      const values = valuesMet(scope, id).filter((value) => quarterKey(value) === key);
      return values.length > 0 ? {column: id, values} : {column: id, values: [text], unmet: true};
    }
  }
  if (column.own === 'oui/non') {
    const answer = valueIn(ouiNon, text);
    if (answer !== null) return {column: id, values: [answer]};
  }
  const values = met(id);
  return values.length > 0 ? {column: id, values} : {column: id, values: [text], unmet: true};
}

/** Whether a text is, letter for letter once folded, a value that the column may hold. */
export function valueExists(scope: Scope, {id, spec}: NamedColumn, text: string): boolean {
  const isChoice = spec?.kind === 'choice';
  if (isChoice && spec.list.values.some(({value}) => foldText(value) === foldText(text))) return true;
  return [...(isChoice ? [made.written(id)] : []), id].some((column) => valuesLike(scope, column, text).length > 0);
}

/** The values that a column may state in the base's register, or in Jeunes, answers taken apart. */
export const valuesMet = ({registers, register}: Scope, column: string): readonly string[] =>
  answerOf('values', registers, register, column);

const byWord = new WeakMap<readonly string[], ReadonlyMap<string, readonly string[]>>();

/** Those of its values that are a text once folded. */
function valuesLike(scope: Scope, column: string, text: string): readonly string[] {
  const values = valuesMet(scope, column);
  const known = byWord.get(values) ?? foldedValues(values);
  byWord.set(values, known);
  return known.get(foldText(text)) ?? [];
}

function foldedValues(values: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const value of values) {
    const word = foldText(value);
    const same = found.get(word);
    if (same === undefined) found.set(word, [value]);
    else same.push(value);
  }
  return found;
}

/** A number as a column counts it: cents of an amount. */
export function numberNamed({heading, cents}: NamedColumn, text: string): number {
  const number =
    cents === true
      ? (parseCents(text)?.cents ?? NaN)
      : parseNumber(text.replace(/\s*(ans?|mois|jours?|€|euros?)$/iu, ''));
  return Number.isNaN(number) ? fault('value-kind', {word: text, column: heading, expected: 'un nombre'}) : number;
}

/** The first day and the last that a text names: a day, or a year. */
export function daysNamed({heading}: NamedColumn, text: string): readonly [number, number] {
  const word = text.trim();
  if (/^(19|20)\d\d$/.test(word)) return [dayOf(Number(word), 1, 1), dayOf(Number(word), 12, 31)];
  const day = parseDay(word);
  return day === 0 ? fault('value-kind', {word: text, column: heading, expected: 'une date'}) : [day, day];
}

/** The ages that a text names: a band of the settings, « 18 - 21 », « 26 et + ». */
export function bandNamed({registers}: Scope, text: string): readonly [number, number] | null {
  const key = (label: string) =>
    foldText(label)
      .replace(/ ans?$/, '')
      .replace(/ ?et (\+|plus)$/, '+');
  const band = registers.settings.tranchesAge.find(({label}) => key(label) === key(text));
  if (band !== undefined) return [band.from, band.to === Infinity ? OLDEST : band.to];
  const [, from, to] = /^(\d{1,2})\s*(?:-|–|à|a|et)\s*(\d{1,2})(?:\s*ans)?$/iu.exec(text.trim()) ?? [];
  if (from !== undefined && to !== undefined) return [Number(from), Number(to)];
  const [, least] = /^(\d{1,2})(?:\s*ans)?\s*(?:et\s*)?(?:\+|plus)$/iu.exec(text.trim()) ?? [];
  return least === undefined ? null : [Number(least), OLDEST];
}

const OLDEST = 199;
