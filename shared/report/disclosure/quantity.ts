import type {Condition, Count, Dimension, Measure, Only, Population} from '../../count/declaration';
import {registerById} from '../../register/all-registers';
import type {Places} from './places';
import {partsOf} from './places';

/**
 * What a number of the report counts, so that the same number printed in two places, or as part of another, is known to be the same.
 * `scope` is the register, the date that places its rows, the measure and the year; the constraints are what the rows must hold.
 */
export interface Quantity {
  readonly scope: string;
  readonly constraints: readonly Constraint[];
}

interface Constraint {
  readonly on: string;
  /** Values of a column, sorted; null for a condition that is taken whole. */
  readonly values: readonly string[] | null;
}

/** The values that state something, all together. */
const STATED = 'stated';

export function quantityOf({of, measure, only}: Count, year: 'N' | 'N-1' = 'N'): Quantity {
  const moved = of.period?.kind === 'years-before' ? of.period.years : 0;
  const whole = {
    scope: JSON.stringify([
      moved + (year === 'N' ? 0 : 1),
      of.register,
      of.dated,
      measure,
      of.kept,
      of.period?.kind === 'years-before' ? of.period.then : of.period,
    ]),
    constraints: constraintsOf(of),
  };
  return only === undefined ? whole : keptTo(whole, measure, only);
}

/** The quantity kept to some lines of a dimension. */
export function keptTo(whole: Quantity, measure: Measure, {by, labels}: Only): Quantity {
  const on = nameOf(by, measure);
  return {...whole, constraints: [...whole.constraints, constraintTo(on, by, labels)]};
}

/** A person who counts on several lines is in several values: those add up to nothing, and are taken whole. */
function constraintTo(on: string, by: Dimension, labels: Only['labels']): Constraint {
  if (labels === 'stated') return {on: `${on} ${STATED}`, values: null};
  if (by.kind === 'column' && by.each === true) return {on: `${on} ${[...labels].sort().join('|')}`, values: null};
  return {on, values: labels.flatMap((label) => valuesOf(by, label)).sort()};
}

/** The same register, dates and conditions, by its rows: what a trace counts. */
export function rowsOf({of, only}: Pick<Count, 'of' | 'only'>): Quantity {
  return quantityOf({of, measure: {kind: 'rows'}, ...(only === undefined ? {} : {only})});
}

export function keyOf({scope, constraints}: Quantity): string {
  const parts = constraints.map(({on, values}) => (values === null ? on : `${on}=${values.join('|')}`));
  return `${scope} ${parts.sort().join(' & ')}`;
}

/** Whether all that the first counts is in the second, by their conditions alone. */
export function isWithin(part: Quantity, whole: Quantity): boolean {
  if (part.scope !== whole.scope) return false;
  return whole.constraints.every(({on, values}) =>
    part.constraints.some(
      (one) =>
        one.on === on &&
        (values === null ? one.values === null : one.values?.every((value) => values.includes(value)) === true),
    ),
  );
}

/** The quantities, one a value, that a quantity over several values of a column is the sum of; none for another. */
export function termsOf({scope, constraints}: Quantity): readonly (readonly Quantity[])[] {
  return constraints.flatMap(({on, values}, at) => {
    if (values === null || values.length < 2) return [];
    const others = constraints.filter((_, index) => index !== at);
    return [values.map((value) => ({scope, constraints: [...others, {on, values: [value]}]}))];
  });
}

/** The quantities that one of some places is the sum of, place by place of each other column of the territory; none for another. */
export function placesWithin({scope, constraints}: Quantity, places: Places): readonly (readonly Quantity[])[] {
  return constraints.flatMap(({on, values}, at) => {
    if (values === null) return [];
    const prefix = on.startsWith(LATEST) ? LATEST : '';
    const others = constraints.filter((_, index) => index !== at);
    return partsOf(places, on.slice(prefix.length), values).map(({column, names}) =>
      names.map((name) => ({scope, constraints: [...others, {on: prefix + column, values: [name]}]})),
    );
  });
}

/** Whether a count tells of people: rows of a register that names them, or people themselves. */
export function isOfPeople({register}: Population, {kind}: Measure): boolean {
  if (kind === 'jeunes' || kind === 'participants') return true;
  return kind === 'rows' && registerById.get(register)?.columns.dossier !== undefined;
}

/** A population serves many numbers: its conditions are written once. */
const written = new WeakMap<Population, readonly Constraint[]>();

function constraintsOf(population: Population): readonly Constraint[] {
  let constraints = written.get(population);
  if (constraints === undefined) written.set(population, (constraints = population.where.map(constraintOf)));
  return constraints;
}

function constraintOf(condition: Condition): Constraint {
  if (condition.kind !== 'is') return {on: JSON.stringify(withoutWords(condition)), values: null};
  const values = condition.values.map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
  return {on: condition.column, values: values.sort()};
}

/** The reasons that a trace prints change nothing to what is counted. */
function withoutWords(condition: Condition): unknown {
  return condition.kind === 'among'
    ? {kind: condition.kind, population: {...condition.population, where: condition.population.where.map(withoutWords)}}
    : {...condition, why: ''};
}

const LATEST = 'latest ';

/** A youth has one value in all, that of their last row: it is no condition on the rows. */
function nameOf(by: Dimension, {kind}: Measure): string {
  const name = by.kind === 'column' && by.each !== true ? by.column : JSON.stringify(by);
  return kind === 'jeunes' ? LATEST + name : name;
}

function valuesOf(by: Dimension, label: string): readonly string[] {
  if (by.kind !== 'column') return [label];
  return by.groups?.find((group) => group.label === label)?.values ?? [label];
}
