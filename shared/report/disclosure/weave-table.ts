import type {BodyColumn} from '../../count/body';
import {partsOfTable} from '../../count/body';
import {countsOf} from '../../count/counts-of';
import type {Count, FiguresBody, Only} from '../../count/declaration';
import type {Quotient, TableLine, TableResult} from '../../count/result';
import {outersOf} from '../../count/subtotals';
import {NON_RENSEIGNE} from '../../count/table';
import {kindOf} from '../units';
import type {NumberWeb, Shown} from './number-web';
import type {Quantity} from './quantity';
import {isOfPeople, keptTo, quantityOf} from './quantity';
import {personal, weaveShare, withRest} from './weave-figures';

/**
 * The numbers that each cell of a table tells: the lines, then the total, column by column. A share tells its part, the rest and the
 * whole; a column of ratios the two counts of each, and the rest of a percentage.
 */
export type Cells = (readonly Shown[])[][];

export function weaveTable(web: NumberWeb, table: TableResult, figures: ReadonlyMap<string, readonly Shown[]>): Cells {
  const {spec, lines, total} = table;
  if (spec.body.kind === 'shares') return weaveShares(web, table);
  if (spec.body.kind === 'figures') return weaveFigures(web, table, spec.body, figures);
  const {columns} = partsOfTable(spec);
  const countedAt = (column: number): BodyColumn => columns[spec.body.kind === 'columns' ? column : 0]!;
  const rows = [...lines, ...(total === null ? [] : [{values: total, from: table.totalFrom}])];
  const shown = rows.map(({values, from}, line) =>
    values.map((value, column) => {
      const place = {line, column, counted: countedAt(column)};
      return value === null ? [] : weaveCell(web, table, place, value, from?.[column]);
    }),
  );
  const at = (line: number, column: number) => shown[line]?.[column]?.[0];
  table.columns.forEach((_, column) => {
    const {part, base} = countedAt(column);
    const parts = lines.map((_line, line) => at(line, column));
    const whole = total === null ? undefined : at(lines.length, column);
    if (base !== null) {
      const bases = lines.map((_line, line) => lastOf(shown[line]![column]!));
      tieCounted(web, table, part, whole, parts);
      tieCounted(web, table, base, total === null ? undefined : lastOf(shown[lines.length]![column]!), bases);
      return;
    }
    if (whole === undefined) return;
    const plus = table.totalPlus[column];
    const added = plus === undefined ? [] : (figures.get(plus) ?? []);
    if (table.additive[column] !== true) web.union(whole, parts.filter(isThere));
    else web.sum(whole, [...parts.filter(isThere), ...added]);
    tieStated(web, table, part, parts);
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

/**
 * A ratio in all goes with any of its lines: with the others, it would help to tell the one that is masked. Where its two counts are
 * read elsewhere (`plain`), whoever divides them has it, and it stays.
 */
export function hideInAll(
  web: NumberWeb,
  {lines, totalFrom}: TableResult,
  cells: Cells,
  plain: ReadonlySet<Shown>,
): void {
  totalFrom?.forEach((pair, column) => {
    const told = cells[lines.length]?.[column] ?? [];
    if (pair === null || told.length === 0 || (plain.has(told[0]!) && plain.has(lastOf(told)!))) return;
    const ratio = web.own(pair[0] / pair[1], false);
    cells[lines.length]![column] = [...told, ratio];
    for (const line of lines.keys()) for (const number of cells[line]![column]!) number.amounts.push(ratio);
  });
}

const isThere = (number: Shown | undefined): number is Shown => number !== undefined;
const lastOf = (numbers: readonly Shown[]): Shown | undefined => numbers[numbers.length - 1];

function weaveCell(
  web: NumberWeb,
  table: TableResult,
  {line, column, counted: {part, base}}: {line: number; column: number; counted: BodyColumn},
  value: number,
  pair: Quotient | undefined,
): Shown[] {
  const {unit} = table.columns[column]!;
  const number = (count: Count, counted: number, people: boolean) =>
    web.number(quantityAt(table, line, column, count), counted, people);
  const isPeople = ({of, measure}: Count) => isOfPeople(of, measure);
  if (base === null || !pair) {
    return [number(part, value, personal.has(unit) || (kindOf(unit) === 'count' && isPeople(part)))];
  }
  const [one, whole] = [number(part, pair[0], isPeople(part)), number(base, pair[1], isPeople(base))];
  return unit === '%' && pair[0] <= pair[1] ? withRest(web, one, whole, isPeople(base)) : [one, whole];
}

/** What a cell counts. */
function quantityAt({spec, lines, columns}: TableResult, line: number, column: number, count: Count): Quantity {
  const {by, body} = spec;
  let quantity = quantityOf(count);
  const kept = (only: Only) => (quantity = keptTo(quantity, count.measure, only));
  if (line < lines.length) kept({by, labels: [lines[line]!.label]});
  const isTotal = body.kind === 'cross' && body.total !== undefined && column === columns.length - 1;
  if (body.kind === 'cross' && !isTotal) kept({by: body.columns, labels: [columns[column]!.label]});
  return quantity;
}

/** The parts of a column of ratios, or its bases: they add up, unless a person is on several lines. */
function tieCounted(
  web: NumberWeb,
  table: TableResult,
  count: Count,
  whole: Shown | undefined,
  onLines: readonly (Shown | undefined)[],
): void {
  if (whole === undefined) return;
  const parts = onLines.filter(isThere);
  if (parts.reduce((all, {value}) => all + value, 0) > whole.value) web.union(whole, parts);
  else web.sum(whole, parts);
  tieStated(web, table, count, onLines);
}

/** Those who state something are the lines but the last, « Non renseigné ». */
function tieStated(
  web: NumberWeb,
  {spec, lines}: TableResult,
  count: Count,
  parts: readonly (Shown | undefined)[],
): void {
  if (spec.body.kind !== 'columns') return;
  const stated = parts.filter((_, line) => lines[line]!.label !== NON_RENSEIGNE).filter(isThere);
  const sum = stated.reduce((all, {value}) => all + value, 0);
  const whole = web.find(keptTo(quantityOf(count), count.measure, {by: spec.by, labels: 'stated'}), sum);
  if (whole !== undefined) web.sum(whole, stated);
}

/** Figures over lines: a count is what other places may show too; the others are of their own. Lines that add up are tied to their total. */
function weaveFigures(
  web: NumberWeb,
  {spec, lines, columns, total, totalFrom, additive, totalPlus}: TableResult,
  body: FiguresBody,
  figures: ReadonlyMap<string, readonly Shown[]>,
): Cells {
  const {columns: figuresShown, across, periods, lines: byRegister} = body;
  const rows: readonly Partial<TableLine>[] = [
    ...lines,
    ...(total === null ? [] : [{values: total, from: totalFrom!}]),
  ];
  const isPlain = across === undefined && periods === undefined;
  const shown = rows.map(({label, values, from, holds}) =>
    values!.map((value, column): Shown[] => {
      const pair = from?.[column] ?? null;
      const {formula, unit, share} = figuresShown[column % figuresShown.length]!;
      const people = personal.has(unit) || countsOf(formula).some((count) => isOfPeople(count.of, count.measure));
      if (value === null) return [];
      const counted = (of: number): Shown => {
        if (!isPlain || formula.kind !== 'count' || formula.times !== undefined) return web.own(of, people);
        const {count} = formula;
        const line = byRegister?.[count.of.register] ?? spec.by;
        const by = holds === undefined ? line : outersOf(line)[holds.level]!;
        const quantity = quantityOf(count);
        const kept = holds?.label ?? label;
        return web.number(
          kept === undefined ? quantity : keptTo(quantity, count.measure, {by, labels: [kept]}),
          of,
          people,
        );
      };
      if (pair !== null) {
        const [one, whole] = [counted(pair[0]), web.own(pair[1], people)];
        return columns[column]!.unit === '%' && pair[0] <= pair[1] ? withRest(web, one, whole, people) : [one, whole];
      }
      return share === true ? [] : [counted(value)];
    }),
  );
  columns.forEach((_, column) => {
    const whole = total === null ? undefined : shown[lines.length]![column]![0];
    const at = (line: number) => shown[line]![column]![0];
    tieSubtotals(web, lines, at);
    const parts = lines.map(({holds}, line) => (holds === undefined ? at(line) : undefined)).filter(isThere);
    const plus = totalPlus[column];
    if (whole === undefined || parts.length === 0) return;
    if (additive[column] === true) web.sum(whole, [...parts, ...(plus === undefined ? [] : (figures.get(plus) ?? []))]);
    else if ((totalFrom?.[column] ?? null) === null) web.union(whole, parts);
  });
  if (across?.kind === 'by' && body.total === 'both') for (const cells of shown) tieAcross(web, cells, figuresShown);
  return shown;
}

/** A sub-total is the sum of the lines that it holds; of people who stand on several, their union. */
function tieSubtotals(web: NumberWeb, lines: TableResult['lines'], at: (line: number) => Shown | undefined): void {
  const plain: (Shown | undefined)[] = [];
  lines.forEach(({holds}, line) => {
    const number = at(line);
    if (holds === undefined) plain.push(number);
    else if (number !== undefined) {
      const parts = plain.slice(plain.length - holds.lines).filter(isThere);
      if (parts.reduce((sum, {value}) => sum + value, 0) === number.value) web.sum(number, parts);
      else web.union(number, parts);
    }
  });
}

/** On a line, what stands across adds up to its total, the last; unless a person stands in several columns. */
function tieAcross(web: NumberWeb, cells: readonly (readonly Shown[])[], {length}: FiguresBody['columns']): void {
  cells.slice(cells.length - length).forEach(([whole], figure) => {
    const parts = cells.slice(0, -length).flatMap((one, at) => (at % length === figure ? one.slice(0, 1) : []));
    if (whole === undefined) return;
    if (parts.reduce((sum, {value}) => sum + value, 0) === whole.value) web.sum(whole, parts);
    else web.union(whole, parts);
  });
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
