import {NO_DAY} from '../value/day';
import {foldText} from '../value/fold';
import type {Settings} from '../setting/settings';
import type {Use} from './column-id';
import type {Condition, Op, Population, Value} from './declaration';
import {covers} from './neighbours';
import {comesAfter} from './own-counts';
import type {Selection} from './select';
import {marksWhere, selectByCode, selectWhere} from './select';
import type {View} from './source';

/** What a condition about other registers needs to know, answered by the evaluation that owns the caches. */
export interface Neighbours {
  /** Entries of the youth (a dossier code of this view) in a dispositif, as pairs of days. */
  intervalsOf(view: View, dispositif: string): (dossier: number) => readonly number[];
  /** Rows of the youth in another population, as pairs of days, whatever the period. */
  eventsOf(view: View, population: Population): (dossier: number) => readonly number[];
  /** How many rows each youth, by dossier code of this view, has in another population. */
  timesOf(view: View, population: Population): Uint32Array;
}

/** What stands at a selection of a view, rows or youths, that meets one condition. */
export function filterRows(
  view: View,
  condition: Condition,
  rows: Selection,
  settings: Settings,
  neighbours: Neighbours,
): Selection {
  const {length} = view;
  switch (condition.kind) {
    case 'is':
    case 'is-not': {
      const wanted = new Set(condition.values.filter((value) => holds(value, settings)).map(nameOf));
      const positive = condition.kind === 'is';
      return selectValues(view, condition.column, rows, (value) => wanted.has(value) === positive, positive);
    }
    case 'begins': {
      const words = foldText(condition.words);
      return selectValues(view, condition.column, rows, (value) => foldText(value).startsWith(words));
    }
    case 'contains': {
      const words = ` ${foldText(condition.words)}`;
      return selectValues(view, condition.column, rows, (value) => ` ${foldText(value)}`.includes(words));
    }
    case 'compare': {
      const {column, as, op, value} = condition;
      const numbers = as === 'day' ? view.days(column) : view.numbers(column);
      const meets = compare[op];
      return selectWhere(length, rows, (row) => isStated(numbers[row]!, as) && meets(numbers[row]!, value));
    }
    case 'between': {
      const {column, as, from, to} = condition;
      const numbers = as === 'day' ? view.days(column) : view.numbers(column);
      return selectWhere(
        length,
        rows,
        (row) => isStated(numbers[row]!, as) && numbers[row]! >= from && numbers[row]! <= to,
      );
    }
    case 'stated': {
      const {column, as} = condition;
      if (as === 'words') {
        const {codes, values} = view.codes(column);
        return selectByCode(
          codes,
          Uint8Array.from(values, (_, code) => (code === 0 ? 0 : 1)),
          rows,
        );
      }
      const numbers = as === 'day' ? view.days(column) : view.numbers(column);
      return selectWhere(length, rows, (row) => isStated(numbers[row]!, as));
    }
    case 'during': {
      const days = view.days(condition.column);
      const dossiers = view.codes('dossier').codes;
      const intervalsOf = neighbours.intervalsOf(view, condition.dispositif);
      return selectWhere(length, rows, (row) => covers(intervalsOf(dossiers[row]!), days[row]!));
    }
    case 'among': {
      const {population, after} = condition;
      const dossiers = view.codes('dossier').codes;
      if (after === undefined)
        return selectByCode(
          dossiers,
          marksWhere(neighbours.timesOf(view, population), (times) => times > 0),
          rows,
        );
      const days = view.days(after.column);
      const eventsOf = neighbours.eventsOf(view, population);
      return selectWhere(length, rows, (row) => comesAfter(days[row]!, after, eventsOf(dossiers[row]!)));
    }
    case 'times': {
      const dossiers = view.codes('dossier').codes;
      const times = neighbours.timesOf(view, condition.population);
      const meets = compare[condition.op];
      return selectByCode(
        dossiers,
        marksWhere(times, (count) => meets(count, condition.value)),
        rows,
      );
    }
    case 'not': {
      const out = new Uint8Array(length).fill(1);
      const met = filterRows(view, condition.of, rows, settings, neighbours);
      if (met === null) return new Uint32Array(0);
      for (const row of met) out[row] = 0;
      return selectWhere(length, rows, (row) => out[row] === 1);
    }
    case 'all':
      return condition.of.reduce<Selection>((left, one) => filterRows(view, one, left, settings, neighbours), rows);
    case 'any': {
      const met = new Uint8Array(length);
      for (const one of condition.of) {
        const found = filterRows(view, one, rows, settings, neighbours);
        if (found === null) return rows;
        for (const row of found) met[row] = 1;
      }
      return selectWhere(length, rows, (row) => met[row] === 1);
    }
  }
}

/** By the values of a column; of a cell that holds several answers, any of them, or all where a value is refused. */
function selectValues(
  view: View,
  column: string,
  rows: Selection,
  holdsFor: (value: string) => boolean,
  positive = true,
): Selection {
  const {codes, values, answers} = view.codes(column);
  const test = (value: string) => {
    const several = answers?.get(value);
    if (several === undefined) return holdsFor(value);
    return positive ? several.some(holdsFor) : several.every(holdsFor);
  };
  return selectByCode(
    codes,
    Uint8Array.from(values, (value) => (test(value) ? 1 : 0)),
    rows,
  );
}

const compare: {readonly [O in Op]: (a: number, b: number) => boolean} = {
  '=': (a, b) => a === b,
  '<>': (a, b) => a !== b,
  '<': (a, b) => a < b,
  '<=': (a, b) => a <= b,
  '>': (a, b) => a > b,
  '>=': (a, b) => a >= b,
};

const isStated = (number: number, as: Use) => (as === 'day' ? number !== NO_DAY : !Number.isNaN(number));

function nameOf(value: Value): string {
  return typeof value === 'string' ? value : value.value;
}

function holds(value: Value, settings: Settings): boolean {
  return typeof value === 'string' || settings[value.whileSetting];
}
