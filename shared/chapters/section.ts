import type {FigureId, TableId} from './catalogue';
import type {Rows} from '../value/cell';
import type {Sentence} from './sentence';

/** How a table is drawn beside it. The categories are its lines. */
export interface ChartSpec {
  readonly kind: 'bar' | 'stacked-bar' | 'column';
  /** Columns of the table, counted from 1, in the order of the series; every column but a total when not given. */
  readonly columns?: readonly number[];
  /** The second column is a part of the first (« dont »): lighter, beside it. */
  readonly overlaid?: true;
}

/** A table of a section, with the chart that stands beside it. */
export interface ExhibitSpec<Table extends string = string> {
  readonly table: Table;
  readonly chart?: ChartSpec;
}

/** Cells that the user keeps elsewhere, under a title; the first row is their headings. */
export interface CitationSpec {
  readonly title: string;
  readonly rows: Rows;
}

/** A column of several tables as one table, whose lines they share. */
export interface GatheredSpec<Table extends string = string> {
  readonly id: string;
  readonly title: string;
  /** Counted from 1. */
  readonly column: number;
  readonly tables: readonly {readonly table: Table; readonly label: string}[];
}

/** A section of the report, as data. */
export interface SectionSpec<
  Id extends string = string,
  Table extends string = string,
  Figure extends string = string,
> {
  /** What « Sections » and « Textes » of « Paramètres ML » call it. */
  readonly id: Id;
  readonly chapter: number;
  readonly heading: string;
  /** Ids of the figures shown large, four to a row. */
  readonly cards: readonly Figure[];
  /**
   * Ids of the other figures, listed. The year before and the change of a figure come with it and are not named here;
   * `x.*` stands for all the figures whose id begins so (the quartiers of the territory).
   */
  readonly figures: readonly (Figure | `${Figure}.*`)[];
  /** In reading order; where they stand on the page is up to who lays them out. */
  readonly exhibits: readonly ExhibitSpec<Table>[];
  /** What the section is about where it only gathers what others detail. */
  readonly gathers?: GatheredSpec<Table>;
  /** Cells of the user's own, after the tables. */
  readonly citations?: readonly CitationSpec[];
  readonly sentences: readonly Sentence[];
}

/** Writes a section of the report: it names tables and figures that exist. */
export function defineSection<const Id extends string>(
  spec: SectionSpec<Id, TableId, FigureId>,
): SectionSpec<Id, TableId, FigureId> {
  return spec;
}

export function charted(
  table: TableId,
  kind: ChartSpec['kind'],
  more: Omit<ChartSpec, 'kind'> = {},
): ExhibitSpec<TableId> {
  return {table, chart: {kind, ...more}};
}

/** Bars by commune; with two columns, the second is a part of the first. */
export function barsWithPart(table: TableId): ExhibitSpec<TableId> {
  return charted(table, 'bar', {columns: [1, 2], overlaid: true});
}

export function alone(table: TableId): ExhibitSpec<TableId> {
  return {table};
}

/** Ids of the tables of a section. */
export function tablesOf({exhibits}: SectionSpec): string[] {
  return exhibits.map(({table}) => table);
}
