import type {Count, Formula, Only, TableSpec} from '../../indicator/declaration';
import type {Results} from '../../indicator/evaluate-report';
import type {TableResult, Trace} from '../../indicator/result';
import {registerById} from '../../register/all-registers';
import type {RegisterId} from '../../table/table';
import {NON_RENSEIGNE} from '../../table/table';
import {agreements} from '../checks/agreements';
import {kindOf} from '../units';
import {NumberWeb} from './number-web';
import type {Shown} from './number-web';
import type {Quantity} from './quantity';
import {isOfPeople, keptTo, quantityOf, rowsOf} from './quantity';
import {FigureNumbers, personal, weaveShare, wholeOf} from './weave-figures';

/** The numbers of a report, and which of them each place shows. */
export interface Woven {
  readonly web: NumberWeb;
  /** By table: the lines, then the total, column by column. A share shows its part, the rest and the whole. */
  readonly tables: ReadonlyMap<string, readonly (readonly (readonly Shown[])[])[]>;
  readonly figures: ReadonlyMap<string, readonly Shown[]>;
  /** Rows counted, by the id of the trace; rows read, by register. */
  readonly counted: ReadonlyMap<string, Shown>;
  readonly read: ReadonlyMap<string, Shown>;
}

/** Every number of the results, and the sums and parts that tie them. */
export function weaveResults(results: Results): Woven {
  const web = new NumberWeb();
  const numbers = new FigureNumbers(web, results.figures);
  const figures = new Map([...results.figures.keys()].map((id) => [id, numbers.of(id)] as const));
  const tables = new Map([...results.tables].map(([id, table]) => [id, weaveTable(web, table, figures)] as const));
  const counted = new Map<string, Shown>();
  const read = new Map<string, Shown>();
  const trace = ({id, register, read: all, counted: rows}: Trace, count: Count | undefined) => {
    const people = registerById.get(register as RegisterId)?.columns.dossier !== undefined;
    const whole = read.get(register) ?? web.own(all, people);
    read.set(register, whole);
    const number = count === undefined ? web.own(rows, people) : web.number(rowsOf(count), rows, people);
    web.within(whole, number);
    counted.set(id, number);
  };
  for (const {spec, traces} of results.tables.values()) {
    traces.forEach((one, column) => trace(one, countsOf(spec)[column]));
  }
  for (const {spec, trace: one} of results.figures.values()) trace(one, countOf(spec.formula));
  web.tieQuantities();
  tieEqual(web, figures, tables);
  return {web, tables, figures, counted, read};
}

/** The counts of the columns of a table, or the one of all of it. */
function countsOf({by, body}: TableSpec): readonly Count[] {
  if (body.kind === 'columns') return body.columns;
  const {of, measure} = body;
  return [body.kind === 'shares' ? {of, measure, only: {by, labels: 'stated'}} : {of, measure}];
}

function countOf(formula: Formula): Count | undefined {
  if (formula.kind === 'count') return formula.count;
  if (formula.kind === 'ratio') return formula.part;
  return formula.kind === 'share' ? wholeOf(formula) : undefined;
}

function weaveTable(
  web: NumberWeb,
  table: TableResult,
  figures: ReadonlyMap<string, readonly Shown[]>,
): (readonly Shown[])[][] {
  const {spec, lines, total} = table;
  if (spec.body.kind === 'shares') return weaveShares(web, table);
  const shown = [...lines.map(({values}) => values), ...(total === null ? [] : [total])].map((values, line) =>
    values.map((value, column) => {
      if (value === null) return [];
      const {unit} = table.columns[column]!;
      const quantity = quantityAt(table, line, column);
      const people = personal.has(unit) || (kindOf(unit) === 'count' && isOfRows(spec, column));
      return [quantity === null ? web.own(value, people) : web.number(quantity, value, people)];
    }),
  );
  const at = (line: number, column: number) => shown[line]?.[column]?.[0];
  const isThere = (number: Shown | undefined): number is Shown => number !== undefined;
  table.columns.forEach((_, column) => {
    const whole = total === null ? undefined : at(lines.length, column);
    if (whole === undefined) return;
    const parts = lines.map((_line, line) => at(line, column)).filter(isThere);
    const plus = table.totalPlus[column];
    if (table.additive[column] !== true) web.union(whole, parts);
    else web.sum(whole, [...parts, ...(plus === undefined ? [] : (figures.get(plus) ?? []))]);
    tieStated(web, table, column, parts);
  });
  if (spec.body.kind === 'cross' && spec.body.total !== undefined) {
    const last = table.columns.length - 1;
    shown.forEach((_, line) => {
      const whole = at(line, last);
      const parts = table.columns
        .slice(0, last)
        .map((_column, column) => at(line, column))
        .filter(isThere);
      if (whole !== undefined) web.sum(whole, parts);
    });
  }
  tieAmounts(table, at);
  return shown;
}

function isOfRows({body}: TableSpec, column: number): boolean {
  const count = body.kind === 'columns' ? body.columns[column] : body;
  return count !== undefined && isOfPeople(count.of, count.measure);
}

/** What a cell counts; null where a person counts on several lines. */
function quantityAt({spec, lines, columns}: TableResult, line: number, column: number): Quantity | null {
  const {by, body} = spec;
  const isEach = (one: TableSpec['by']) => one.kind === 'column' && one.each === true;
  const count: Count | undefined = body.kind === 'columns' ? body.columns[column] : body;
  if (count === undefined || isEach(by) || (body.kind === 'cross' && isEach(body.columns))) return null;
  const {of, measure} = count;
  let quantity = quantityOf({of, measure, ...(count.only === undefined ? {} : {only: count.only})});
  const kept = (only: Only) => (quantity = keptTo(quantity, measure, only));
  if (line < lines.length) kept({by, labels: [lines[line]!.label]});
  const isTotal = body.kind === 'cross' && body.total !== undefined && column === columns.length - 1;
  if (body.kind === 'cross' && !isTotal) kept({by: body.columns, labels: [columns[column]!.label]});
  return quantity;
}

/** Those who state something are the lines but the last, « Non renseigné ». */
function tieStated(web: NumberWeb, table: TableResult, column: number, parts: readonly Shown[]): void {
  const {body, by} = table.spec;
  if (body.kind !== 'columns') return;
  const count = body.columns[column];
  if (count === undefined) return;
  const stated = parts.filter((_, line) => table.lines[line]!.label !== NON_RENSEIGNE);
  const sum = stated.reduce((all, {value}) => all + value, 0);
  const whole = web.find(keptTo(quantityOf(count), count.measure, {by, labels: 'stated'}), sum);
  if (whole !== undefined) web.sum(whole, stated);
}

/** Amounts go with the counts of their line. */
function tieAmounts({columns, lines}: TableResult, at: (line: number, column: number) => Shown | undefined): void {
  const first = columns.findIndex(({unit}) => personal.has(unit));
  columns.forEach(({unit}, column) => {
    if (first < 0 || kindOf(unit) !== 'euros') return;
    for (let line = 0; line <= lines.length; line++) {
      const [count, amount] = [at(line, first), at(line, column)];
      if (count !== undefined && amount !== undefined) count.amounts.push(amount);
    }
  });
}

function weaveShares(web: NumberWeb, {spec, lines, total, base}: TableResult): (readonly Shown[])[][] {
  const {by, body} = spec;
  if (body.kind !== 'shares' || base === undefined || base === 0) return lines.map(() => [[]]);
  const {of, measure} = body;
  const whole = quantityOf({of, measure, only: {by, labels: 'stated'}});
  const shown = lines.map(({label, values}) => {
    const part: Count = {of, measure, only: {by, labels: [label]}};
    const count = Math.round((values[0] ?? 0) * base);
    return weaveShare(web, part, {of, measure, only: {by, labels: 'stated'}}, [count, base]);
  });
  web.sum(
    web.number(whole, base, isOfPeople(of, measure)),
    shown.map(([part]) => part!),
  );
  return [...shown.map((numbers) => [numbers]), ...(total === null ? [] : [[[]]])];
}

/** Figures that are the total of a table by their rules, and those of the quartiers, which make one. */
function tieEqual(web: NumberWeb, figures: Woven['figures'], tables: Woven['tables']): void {
  for (const [id, table, column = 1] of agreements) {
    const lines = tables.get(table);
    const [figure, total] = [figures.get(id)?.[0], lines?.[lines.length - 1]?.[column - 1]?.[0]];
    if (figure !== undefined && total !== undefined && figure.value === total.value) web.sum(figure, [total]);
  }
  const quartiers = [...figures]
    .filter(([id]) => id.startsWith('accompagnes.qpv.'))
    .flatMap(([, [number]]) => number ?? []);
  const all = figures.get('accompagnes.qpv')?.[0];
  if (all !== undefined) web.sum(all, quartiers);
  for (const [id, [amount]] of figures) {
    const people = figures.get(id.replace(/\.montant$/, '.jeunes'))?.[0];
    if (id.endsWith('.montant') && people !== undefined && amount !== undefined) people.amounts.push(amount);
  }
}
