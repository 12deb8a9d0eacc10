import type {FigureId, TableId} from './catalogue';
import type {Sentence} from './sentence';

/** How a table is drawn beside it. The categories are its lines. */
export interface ChartSpec {
  readonly kind: 'bar' | 'stacked-bar' | 'column' | 'pie';
  /** Columns of the table, counted from 1, in the order of the series; every column but a total when not given. */
  readonly columns?: readonly number[];
  /** The second column is a part of the first (« dont »), drawn over it. */
  readonly overlaid?: true;
}

/** What stands on one strip of the page. */
export type StripSpec<Table extends string = string> =
  /** A table at left, its chart at right. */
  | {readonly kind: 'charted'; readonly table: Table; readonly chart: ChartSpec}
  /** Two tables side by side: the labels of the second are short. */
  | {readonly kind: 'pair'; readonly left: Table; readonly right: Table}
  | {readonly kind: 'alone'; readonly table: Table}
  /** Tables too wide for a chart beside them, one under the other, then their charts side by side. */
  | {readonly kind: 'crossed'; readonly tables: readonly [Table, Table]; readonly chart: ChartSpec};

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
  readonly strips: readonly StripSpec<Table>[];
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
): StripSpec<TableId> {
  return {kind: 'charted', table, chart: {kind, ...more}};
}

/** Bars by commune; with two columns, the second is a part of the first. */
export function barsWithPart(table: TableId): StripSpec<TableId> {
  return charted(table, 'bar', {columns: [1, 2], overlaid: true});
}

export function pair(left: TableId, right: TableId): StripSpec<TableId> {
  return {kind: 'pair', left, right};
}

export function alone(table: TableId): StripSpec<TableId> {
  return {kind: 'alone', table};
}

export function crossed(first: TableId, second: TableId, chart: ChartSpec['kind']): StripSpec<TableId> {
  return {kind: 'crossed', tables: [first, second], chart: {kind: chart}};
}

/** Ids of the tables of a section. */
export function tablesOf({strips}: SectionSpec): string[] {
  return strips.flatMap(tablesOfStrip);
}

export function tablesOfStrip(strip: StripSpec): readonly string[] {
  if (strip.kind === 'pair') return [strip.left, strip.right];
  return strip.kind === 'crossed' ? strip.tables : [strip.table];
}
