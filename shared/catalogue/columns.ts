import {defineTable, jeunes, rows} from '../indicator/define';
import type {Dimension, Population, TableColumn, TableSpec, Unit} from '../indicator/declaration';
import {parCommune} from './dimensions';

/** Shapes of tables that come again from one chapter to the next. */

/** A column that counts rows. */
export function rowColumn(label: string, unit: Unit, of: Population): TableColumn {
  return {label, unit, of, measure: rows(of).measure};
}

/** A column that counts distinct dossiers. */
export function jeunesColumn(label: string, of: Population): TableColumn {
  return {label, unit: 'jeunes', of, measure: jeunes(of).measure};
}

/** A column that sums another one. */
export function sumColumn(label: string, unit: Unit, of: Population, column: string, totalPlus?: string): TableColumn {
  return {label, unit, of, measure: {kind: 'sum', column}, ...(totalPlus === undefined ? {} : {totalPlus})};
}

interface Head {
  readonly id: string;
  readonly chapter: number;
  readonly title: string;
  readonly definition: string;
}

/** A table with a line for each commune of the territory. */
export function communeTable(head: Head, ...columns: readonly TableColumn[]): TableSpec {
  return columnTable(head, 'Commune', parCommune, ...columns);
}

/** A table of columns over the lines of a dimension. */
export function columnTable(head: Head, lines: string, by: Dimension, ...columns: readonly TableColumn[]): TableSpec {
  return defineTable({...head, lines, by, body: {kind: 'columns', columns}});
}

/** Shares of those known over the lines of a dimension. */
export function shareTable(
  head: Head,
  lines: string,
  by: Dimension,
  of: Population,
  unit: 'rows' | 'jeunes',
  atLeast?: 'partMinimaleSecteur',
): TableSpec {
  const body = {kind: 'shares', label: 'Part', of, measure: {kind: unit}} as const;
  return defineTable({...head, lines, by, body: atLeast === undefined ? body : {...body, atLeast}});
}
