import {codesFor} from './aggregate';
import type {Codes} from './aggregate';
import {selectWhere} from './select';
import type {Selection} from './select';
import type {Axis} from './axis';
import {bandAxis, linesOfAges, plainAxis} from './axis';
import {byAge} from './by-age';
import {byColumn} from './by-column';
import type {ClassDimension, Dimension, Population} from './declaration';
import {latestOf} from './latest';
import {nest} from './own-counts';
import {describesYouth} from './describes-youth';
import {filterRows} from './filter-rows';
import type {Selected} from './selection';
import type {Source, View} from './source';
import type {Breakdown, Surroundings} from './surroundings';

/** Breaks a population down by any dimension. */
export function breakDown(
  source: Source,
  population: Population,
  selected: Selected,
  dimension: Dimension,
  around: Surroundings,
): Breakdown {
  switch (dimension.kind) {
    case 'column':
      return byColumn(source, population, selected, dimension, around);
    case 'age':
      return byAge(source, population, selected, dimension, around);
    case 'classes':
      return byClasses(source, population, selected, dimension, around);
    case 'bands': {
      const lines = linesOfAges(source.numbers(dimension.column), around.settings.tranchesAge);
      return byRowLines(source, population, selected, bandAxis(around.settings.tranchesAge), lines);
    }
    case 'number': {
      const {column, ascending} = dimension;
      const numbers = around.rowsOf(source).numbers(column);
      const sign = ascending === true ? 1 : -1;
      const values = [...new Set(numbers)].filter((value) => value === value).sort((a, b) => sign * (a - b));
      const places = new Map(values.map((value, at) => [value, at + 1]));
      const linesOf = (of: Float64Array) => {
        const lines = new Uint32Array(of.length);
        for (let at = 0; at < lines.length; at++) lines[at] = places.get(of[at]!) ?? 0;
        return lines;
      };
      const axis = plainAxis(values.map((value) => String(value).replace('.', ',')));
      const rowLines = () => linesOf(numbers);
      if (!describesYouth(column, source, around.jeunes))
        return byRowLines(source, population, selected, axis, rowLines());
      const youthLines = () => linesOf(around.youthsOf(source, population, selected).numbers(column));
      return {axis, rowLines, youthLines};
    }
    case 'nested': {
      const [outer, inner] = dimension.by.map((by) => breakDown(source, population, selected, by, around));
      return nest(outer!, inner!);
    }
  }
}

function byRowLines(source: Source, population: Population, selected: Selected, axis: Axis, lines: Codes): Breakdown {
  return {
    axis,
    rowLines: () => lines,
    youthLines: () => latestOf(source, population, selected, {codes: lines, size: axis.labels.length}),
  };
}

/** Classes over several columns, tried in their order; what none takes is line 0. */
function byClasses(
  source: Source,
  population: Population,
  selected: Selected,
  dimension: ClassDimension,
  around: Surroundings,
): Breakdown {
  const {classes, otherwise, order, about, quiet = []} = dimension;
  const labels = [otherwise, ...new Set(classes.map((entry) => entry.label))];
  const linesOf = (view: View, from: Selection) => {
    const lines = codesFor(labels.length, view.length);
    let left = from;
    classes.forEach(({label, where}) => {
      const taken = where.reduce<Selection>(
        (rows, condition) => filterRows(view, condition, rows, around.settings, around.neighbours),
        left,
      );
      for (const row of taken ?? lines.keys()) lines[row] = labels.indexOf(label);
      left = selectWhere(view.length, left, (row) => lines[row] === 0);
    });
    return lines;
  };
  const named = new Set(order);
  const axis: Axis = {
    labels,
    always: labels.map((label) => named.has(label) && !quiet.includes(label)),
    zeroIsUnknown: !named.has(otherwise),
    order: [...order.map((label) => labels.indexOf(label)), ...(named.has(otherwise) ? [] : [0])],
  };
  const rowLines = () => linesOf(around.rowsOf(source), selected.rows);
  if (about !== 'youth') return byRowLines(source, population, selected, axis, rowLines());
  const youthLines = () => linesOf(around.youthsOf(source, population, selected), null);
  return {axis, rowLines, youthLines};
}
