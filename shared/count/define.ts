import type {RegisterId} from '../register/register-id';
import {NON_RENSEIGNE} from './table';
import type {AnyColumn, ColumnId} from './column-id';
import type {
  ClassDimension,
  ColumnDimension,
  Condition,
  Count,
  Dated,
  Dimension,
  FigureSpec,
  Formula,
  Group,
  Only,
  Population,
  TableSpec,
  Value,
} from './declaration';

/*
 * How the built-in declarations are written. Each function gives plain data, and takes no column that its register does not have:
 * a condition or a breakdown alone is held to the columns of any register, and to those of its own where it meets a population.
 */

/** Writes a figure of the catalogue. */
export function defineFigure<const Id extends string, Ref extends string = never>(
  spec: Omit<FigureSpec<Id, Ref>, 'kind'>,
): FigureSpec<Id, Ref> {
  return {kind: 'figure', ...spec};
}

/** Writes a table of the catalogue. */
export function defineTable<const Id extends string, R extends RegisterId, Ref extends string = never>(
  spec: Omit<TableSpec<Id, Ref, R, ColumnId<R>>, 'kind'>,
): TableSpec<Id, Ref> {
  return {kind: 'table', ...spec};
}

/** The rows of a register that count. */
export function population<R extends RegisterId>(
  register: R,
  dated: Dated<ColumnId<R>>,
  ...where: readonly Condition<ColumnId<R>>[]
): Population<R> {
  return {register, dated, where};
}

/** A narrower population: the same rows, with more conditions. */
export function narrow<R extends RegisterId>(
  of: Population<R>,
  ...where: readonly Condition<ColumnId<R>>[]
): Population<R> {
  return {...of, where: [...of.where, ...where]};
}

export function within<C extends AnyColumn<'day'>>(column: C): Dated<C> {
  return {kind: 'within', column};
}

export function active<C extends AnyColumn<'day'>>(from: C, to: C): Dated<C> {
  return {kind: 'active', from, to};
}

export function coversEnd<C extends AnyColumn<'day'>>(from: C, to: C): Dated<C> {
  return {kind: 'covers-end', from, to};
}

export function schoolYear<C extends AnyColumn<'words'>>(column: C): Dated<C> {
  return {kind: 'school-year', column};
}

/** The rows of a register without dates. */
export const always: Dated<never> = {kind: 'always'};

export function is<C extends AnyColumn<'words'>>(column: C, values: readonly Value[]): Condition<C> {
  return {kind: 'is', column, values};
}

/** As `is`, an empty cell counting too. */
export function isOrEmpty<C extends AnyColumn<'words'>>(column: C, values: readonly Value[]): Condition<C> {
  return is(column, [NON_RENSEIGNE, ...values]);
}

export function isNot<C extends AnyColumn<'words'>>(column: C, values: readonly Value[]): Condition<C> {
  return {kind: 'is-not', column, values};
}

export function begins<C extends AnyColumn<'words'>>(column: C, words: string): Condition<C> {
  return {kind: 'begins', column, words};
}

/** The day of a column falls between the youth's entry into a dispositif and the exit, both included. */
export function during<C extends AnyColumn<'day'>>(dispositif: string, column: C): Condition<C> {
  return {kind: 'during', dispositif, column};
}

export function among(others: Population): Condition<never> {
  return {kind: 'among', population: others};
}

export function by<C extends AnyColumn<'words'>>(
  column: C,
  groups?: readonly Group[],
  more: Partial<ColumnDimension<C>> = {},
): ColumnDimension<C> {
  return byNamed(column, groups, more);
}

/** As `by`, for a column that a user named. */
export function byNamed<C extends string>(
  column: C,
  groups?: readonly Group[],
  more: Partial<ColumnDimension<C>> = {},
): ColumnDimension<C> {
  return {kind: 'column', column, ...(groups === undefined ? {} : {groups}), ...more};
}

/** Groups of one value each, printed as they are. */
export function each(...values: readonly string[]): readonly Group[] {
  return values.map((value) => ({label: value, values: [value]}));
}

/** Some values of a dimension, or every value but « nothing stated ». */
export function only<C extends string = never>(dimension: Dimension<C>, labels: readonly string[] | 'stated'): Only<C> {
  return {by: dimension, labels};
}

/** Classes of rows over several columns. */
export function classes<C extends string>(spec: Omit<ClassDimension<C>, 'kind'>): ClassDimension<C> {
  return {kind: 'classes', ...spec};
}

export function rows<R extends RegisterId>(of: Population<R>, kept?: Only<ColumnId<R>>): Count<R> {
  return {of, measure: {kind: 'rows'}, ...(kept === undefined ? {} : {only: kept})};
}

export function jeunes<R extends RegisterId>(of: Population<R>, kept?: Only<ColumnId<R>>): Count<R> {
  return {of, measure: {kind: 'jeunes'}, ...(kept === undefined ? {} : {only: kept})};
}

export function sum<R extends RegisterId>(of: Population<R>, column: ColumnId<R, 'number'>): Count<R> {
  return {of, measure: {kind: 'sum', column}};
}

/** Distinct participants of some actions; without any, the largest number of a column. */
export function participants(of: Population<'actions'>, orLargest: ColumnId<'actions', 'number'>): Count<'actions'> {
  return {of, measure: {kind: 'participants', orLargest}};
}

export function count(value: Count, times?: number): Formula<never> {
  return {kind: 'count', count: value, ...(times === undefined ? {} : {times})};
}

/** Fraction of the youths of a population, among those whose value is known. */
export function shareOfJeunes<R extends RegisterId>(
  of: Population<R>,
  kept: Only<ColumnId<R>>,
  base: 'known' | 'all' = 'known',
): Formula<never> {
  return {kind: 'share', of, measure: {kind: 'jeunes'}, only: kept, base};
}

/** Fraction of the rows of a population, among those whose value is known. */
export function shareOfRows<R extends RegisterId>(
  of: Population<R>,
  kept: Only<ColumnId<R>>,
  base: 'known' | 'all' = 'known',
): Formula<never> {
  return {kind: 'share', of, measure: {kind: 'rows'}, only: kept, base};
}

/** One count over another, multiplied where `times` says so. */
export function ratio(part: Count, base: Count, times?: number): Formula<never> {
  return {kind: 'ratio', part, base, ...(times === undefined ? {} : {times})};
}

/** Several counts together. */
export function total(...counts: readonly Count[]): Formula<never> {
  return {kind: 'total', counts};
}

export function changeOf<const Ref extends string>(figure: Ref): Formula<Ref> {
  return {kind: 'change', figure};
}

export function previousOf<const Ref extends string>(figure: Ref): Formula<Ref> {
  return {kind: 'previous', figure};
}
