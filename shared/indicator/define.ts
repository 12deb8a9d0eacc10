import type {
  ColumnDimension,
  Condition,
  Count,
  Dated,
  FigureSpec,
  Formula,
  Group,
  Only,
  Population,
  TableSpec,
  Value,
} from './declaration';
import {NON_RENSEIGNE} from '../table/table';

/** Writes a figure of the catalogue. */
export function defineFigure(spec: Omit<FigureSpec, 'kind'>): FigureSpec {
  return {kind: 'figure', ...spec};
}

/** Writes a table of the catalogue. */
export function defineTable(spec: Omit<TableSpec, 'kind'>): TableSpec {
  return {kind: 'table', ...spec};
}

export function within(column: string): Dated {
  return {kind: 'within', column};
}

export function active(from: string, to: string): Dated {
  return {kind: 'active', from, to};
}

export function is(column: string, values: readonly Value[], why: string): Condition {
  return {kind: 'is', column, values, why};
}

/** As `is`, an empty cell counting too. */
export function isOrEmpty(column: string, values: readonly Value[], why: string): Condition {
  return is(column, [NON_RENSEIGNE, ...values], why);
}

export function isNot(column: string, values: readonly Value[], why: string): Condition {
  return {kind: 'is-not', column, values, why};
}

export function begins(column: string, words: string): Condition {
  return {kind: 'begins', column, words, why: `autre action que « ${words}… »`};
}

/** A narrower population: the same rows, with more conditions. */
export function narrow(population: Population, ...where: readonly Condition[]): Population {
  return {...population, where: [...population.where, ...where]};
}

export function by(column: string, groups?: readonly Group[], more: Partial<ColumnDimension> = {}): ColumnDimension {
  return {kind: 'column', column, ...(groups === undefined ? {} : {groups}), ...more};
}

/** Groups of one value each, printed as they are. */
export function each(...values: readonly string[]): readonly Group[] {
  return values.map((value) => ({label: value, values: [value]}));
}

export function rows(of: Population, only?: Only): Count {
  return {of, measure: {kind: 'rows'}, ...(only === undefined ? {} : {only})};
}

export function jeunes(of: Population, only?: Only): Count {
  return {of, measure: {kind: 'jeunes'}, ...(only === undefined ? {} : {only})};
}

export function sum(of: Population, column: string): Count {
  return {of, measure: {kind: 'sum', column}};
}

export function count(value: Count, times?: number): Formula {
  return {kind: 'count', count: value, ...(times === undefined ? {} : {times})};
}

/** Fraction of the youths of a population, among those whose value is known. */
export function shareOfJeunes(of: Population, only: Only, base: 'known' | 'all' = 'known'): Formula {
  return {kind: 'share', of, measure: {kind: 'jeunes'}, only, base};
}

/** Fraction of the rows of a population, among those whose value is known. */
export function shareOfRows(of: Population, only: Only, base: 'known' | 'all' = 'known'): Formula {
  return {kind: 'share', of, measure: {kind: 'rows'}, only, base};
}

export function changeOf(figure: string): Formula {
  return {kind: 'change', figure};
}

export function previousOf(figure: string): Formula {
  return {kind: 'previous', figure};
}
