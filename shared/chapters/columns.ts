import type {ColumnId, RegisterWith} from '../count/column-id';
import type {
  Count,
  CountColumn,
  Dimension,
  Only,
  Population,
  RatioColumn,
  TableColumn,
  TableSpec,
} from '../count/declaration';
import type {Unit} from '../count/unit';
import type {RegisterId} from '../register/register-id';
import {parCommune} from './dimensions';

/** Shapes of tables that come again from one chapter to the next. */

/** A column that counts rows. */
export function rowColumn<R extends RegisterId>(
  label: string,
  unit: Unit,
  of: Population<R>,
): CountColumn<R, never, never> {
  return {label, unit, of, measure: {kind: 'rows'}};
}

/** A column that counts distinct dossiers, of some values only where `only` is given. */
export function jeunesColumn<R extends RegisterId>(
  label: string,
  of: Population<R>,
  only?: Only<ColumnId<R>>,
): CountColumn<R, ColumnId<R>, never> {
  return {label, unit: 'jeunes', of, measure: {kind: 'jeunes'}, ...(only === undefined ? {} : {only})};
}

/** A column that sums another one. */
export function sumColumn<R extends RegisterId, const Ref extends string = never>(
  label: string,
  unit: Unit,
  of: Population<R>,
  column: ColumnId<R, 'number'>,
  totalPlus?: Ref,
): CountColumn<R, ColumnId<R, 'number'>, Ref> {
  return {label, unit, of, measure: {kind: 'sum', column}, ...(totalPlus === undefined ? {} : {totalPlus})};
}

/** On each line, one count over another: « part des jeunes en QPV ». */
export function ratioColumn<R extends RegisterId>(
  label: string,
  unit: Unit,
  part: Count<R>,
  base: Count<R>,
): RatioColumn<R> {
  return {label, unit, part, base};
}

interface Head<Id extends string> {
  readonly id: Id;
  readonly chapter: number;
  readonly title: string;
  readonly definition: string;
}

/** A table with a line for each commune of the territory. */
export function communeTable<const Id extends string, R extends RegisterWith<'commune'>, Ref extends string = never>(
  head: Head<Id>,
  ...columns: readonly TableColumn<R, string, Ref>[]
): TableSpec<Id, Ref> {
  return {kind: 'table', ...head, lines: 'Commune', by: parCommune, body: {kind: 'columns', columns}};
}

/** A table of columns over the lines of a dimension. */
export function columnTable<const Id extends string, R extends RegisterId, Ref extends string = never>(
  head: Head<Id>,
  lines: string,
  by: Dimension<ColumnId<NoInfer<R>>>,
  ...columns: readonly TableColumn<R, string, Ref>[]
): TableSpec<Id, Ref> {
  return {kind: 'table', ...head, lines, by, body: {kind: 'columns', columns}};
}

/** Shares of those known over the lines of a dimension. */
export function shareTable<const Id extends string, R extends RegisterId>(
  head: Head<Id>,
  lines: string,
  by: Dimension<ColumnId<NoInfer<R>>>,
  of: Population<R>,
  unit: 'rows' | 'jeunes',
  atLeast?: 'partMinimaleSecteur',
): TableSpec<Id, never> {
  const body = {kind: 'shares', label: 'Part', of, measure: {kind: unit}} as const;
  return {kind: 'table', ...head, lines, by, body: atLeast === undefined ? body : {...body, atLeast}};
}
