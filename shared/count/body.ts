import {countsOf} from './counts-of';
import type {Body, Count, Dimension, Population, TableColumn, TableSpec} from './declaration';

/** One number of each line of a table: a count, or a count out of another. */
export interface BodyColumn {
  /** Null where the title of the table says it. */
  readonly label: string | null;
  readonly part: Count;
  readonly base: Count | null;
}

/** What a table counts, whatever its kind. */
interface BodyParts {
  readonly columns: readonly BodyColumn[];
  /** What stands in columns, beside the lines. */
  readonly across: readonly Dimension[];
  /** Setting on which the choice of lines depends. */
  readonly setting?: 'partMinimaleSecteur';
}

type PartsOf<K extends Body['kind']> = (body: Extract<Body, {kind: K}>, by: Dimension) => BodyParts;

/** A kind of table without its parts does not compile. */
const parts: {readonly [K in Body['kind']]: PartsOf<K>} = {
  columns: ({columns}) => ({
    columns: columns.map((column) => ({label: column.label, ...countsOfColumn(column)})),
    across: [],
  }),
  shares: ({of, measure, atLeast}, by) => ({
    columns: [{label: null, part: {of, measure}, base: {of, measure, only: {by, labels: 'stated'}}}],
    across: [],
    ...(atLeast === undefined ? {} : {setting: atLeast}),
  }),
  cross: ({of, measure, columns}) => ({
    columns: [{label: null, part: {of, measure}, base: null}],
    across: [columns],
  }),
  figures: ({columns, across}) => ({
    columns: columns.flatMap(({label, formula}) => countsOf(formula).map((part) => ({label, part, base: null}))),
    across: across?.kind === 'by' ? [across.by] : [],
  }),
};

/** What a column counts. */
export function countsOfColumn(column: TableColumn): Pick<BodyColumn, 'part' | 'base'> {
  if ('part' in column) return {part: column.part, base: column.base};
  const {of, measure, only} = column;
  return {part: {of, measure, ...(only === undefined ? {} : {only})}, base: null};
}

export function partsOfTable({body, by}: Pick<TableSpec, 'body' | 'by'>): BodyParts {
  return (parts[body.kind] as PartsOf<Body['kind']>)(body, by);
}

/** Every count that a table makes. */
function countsOfTable(spec: Pick<TableSpec, 'body' | 'by'>): readonly Count[] {
  return partsOfTable(spec).columns.flatMap(({part, base}) => (base === null ? [part] : [part, base]));
}

export function populationsOfTable(spec: Pick<TableSpec, 'body' | 'by'>): readonly Population[] {
  return [...new Set(countsOfTable(spec).map(({of}) => of))];
}

/** By what a table breaks down, and to what its counts are kept. */
export function dimensionsOfTable(spec: Pick<TableSpec, 'body' | 'by'>): readonly Dimension[] {
  const kept = countsOfTable(spec).flatMap(({only}) => (only === undefined ? [] : [only.by]));
  return [...new Set([spec.by, ...partsOfTable(spec).across, ...kept])];
}
