import type {
  Count,
  Dimension,
  FigureColumn,
  FiguresBody,
  Formula,
  Sort,
  TableColumn,
  TableSpec,
} from '../count/declaration';
import {takesAll} from '../count/axis';
import {madeOf} from '../count/made-columns';
import {linesOfRows} from './column-lines';

/** How a table that crosses two breakdowns is summed: a last column of sums under this label, or a last line alone. */
export type Sums = {readonly label?: string};

/** A table in the simplest form that says it: columns of counts, shares, or two breakdowns crossed. Null where only figures over lines do. */
export function simplestTable(head: Omit<TableSpec, 'body'>, body: FiguresBody, sums: Sums | null): TableSpec | null {
  const [by, ...others] = Object.values(body.lines ?? {});
  // A mean of no row is nothing, and its lines add up to nothing: figures over lines know it.
  const isSummed = body.columns.every(({formula}) =>
    countsIn(formula)?.every(({measure: {kind}}) => !['statistic', 'distinct', 'participants'].includes(kind)),
  );
  if (!isSummed) return null;
  const isBare = body.subtotals === true || body.turned === true;
  if (by === undefined || others.length > 0 || body.periods !== undefined || isBare) return null;
  const isRows = body.columns.every(({formula}) => countsIn(formula)?.every(({measure}) => !isOfYouths(measure)));
  const plain = isRows ? linesOfRows(by) : by;
  const ordered = inOrder(plain, body.sort);
  if (body.across !== undefined)
    return sums === null || ordered === null ? null : crossed(head, ordered, body, sums, isRows);
  if (body.total !== 'both') return null;
  const shares = sharesOf(head, plain, ordered, body);
  if (shares !== null) return shares;
  const columns = body.columns.map(columnOf);
  if (ordered === null || columns.some((column) => column === null)) return null;
  return {...head, by: ordered, body: {kind: 'columns', columns: columns as readonly TableColumn[]}};
}

export const isOfYouths = (measure: Count['measure']) =>
  measure.kind === 'jeunes' || (measure.kind === 'statistic' && measure.of === 'jeunes');

/** The counts of a formula that is one count, or one over another. */
function countsIn(formula: Formula): readonly Count[] | null {
  if (formula.kind === 'count' && formula.times === undefined) return [formula.count];
  return formula.kind === 'ratio' && formula.times === undefined ? [formula.part, formula.base] : null;
}

function columnOf({label, unit, formula, share, totalPlus}: FigureColumn): TableColumn | null {
  const [part, base] = countsIn(formula) ?? [];
  if (part === undefined || share === true) return null;
  if (base === undefined) return {label, unit, ...part, ...(totalPlus === undefined ? {} : {totalPlus})};
  return totalPlus === undefined ? {label, unit, part, base} : null;
}

/** The lines in an order that they have by themselves; null for any other. */
function inOrder(by: Dimension, sort: Sort | undefined): Dimension | null {
  if (sort === undefined) return by;
  if (sort.first !== undefined || sort.atLeast !== undefined) return null;
  if (by.kind === 'number' && by.ascending === true && sort.by === 'descending') {
    const {ascending: _, ...rest} = by;
    return rest;
  }
  const isOpen =
    by.kind === 'column' && by.groups === undefined && by.column !== 'commune' && madeOf(by.column)?.kind !== 'niveau';
  return isOpen && (sort.by === 'frequent' || sort.by === 'text') ? {...by, open: sort.by} : null;
}

function sharesOf(
  head: Omit<TableSpec, 'body'>,
  by: Dimension,
  ordered: Dimension | null,
  {columns, sort}: FiguresBody,
): TableSpec | null {
  const [column, ...others] = columns;
  const [count, base] = column === undefined ? [] : (countsIn(column.formula) ?? []);
  if (column?.share !== true || others.length > 0 || count === undefined || base !== undefined) return null;
  if (takesAll(head.by)) return null;
  const {of, measure, only} = count;
  // A youth who stands on several lines would make shares of more than all.
  const isOne = measure.kind === 'rows' || (measure.kind === 'jeunes' && isSingle(by));
  if (!isOne || only !== undefined || column.totalPlus !== undefined) return null;
  const body = {kind: 'shares', label: column.label, of, measure} as const;
  if (ordered !== null) return {...head, by: ordered, body};
  const isLeast = sort?.by === 'frequent' && sort.atLeast === 'partMinimaleSecteur' && sort.first === undefined;
  return isLeast ? {...head, by, body: {...body, atLeast: 'partMinimaleSecteur'}} : null;
}

const isSingle = (by: Dimension) =>
  by.kind === 'column' || by.kind === 'number' ? by.each !== true : by.kind === 'age';

function crossed(
  head: Omit<TableSpec, 'body'>,
  by: Dimension,
  {columns, across}: FiguresBody,
  {label}: Sums,
  isRows: boolean,
): TableSpec | null {
  const [column, ...others] = columns;
  const [count, base] = column === undefined ? [] : (countsIn(column.formula) ?? []);
  if (column === undefined || others.length > 0 || across?.kind !== 'by' || count === undefined) return null;
  const {of, measure, only} = count;
  if (base !== undefined || only !== undefined || column.share === true || column.totalPlus !== undefined) return null;
  const [lines, ...further] = Object.values(across.lines ?? {});
  if (lines === undefined || further.length > 0) return null;
  const body = {kind: 'cross', columns: isRows ? linesOfRows(lines) : lines, of, measure, unit: column.unit} as const;
  return {...head, by, body: label === undefined ? body : {...body, total: label}};
}
