import type {Codes} from './aggregate';
import {selectWhere} from './select';
import type {Selection} from './select';
import type {Axis} from './axis';
import {bandAxis, linesOfAges, plainAxis} from './axis';
import {byAge} from './by-age';
import {byColumn} from './by-column';
import type {ClassDimension, Dimension, Population} from './declaration';
import {latestOf} from './latest';
import {filterRows} from './selection';
import type {Selected} from './selection';
import type {Source} from './source';
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
      const numbers = source.numbers(dimension.column);
      const values = [...new Set(numbers)].filter((value) => value === value).sort((a, b) => b - a);
      const lines = Uint16Array.from(numbers, (value) => values.indexOf(value) + 1);
      return byRowLines(source, population, selected, plainAxis(values.map(String)), lines);
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

/** Classes of rows over several columns, tried in their order; the rows that none takes are line 0. */
function byClasses(
  source: Source,
  population: Population,
  selected: Selected,
  dimension: ClassDimension,
  around: Surroundings,
): Breakdown {
  const {classes, otherwise, order} = dimension;
  const lines = new Uint8Array(source.table.length);
  const labels = [otherwise, ...new Set(classes.map((entry) => entry.label))];
  let left: Selection = selected.rows;
  classes.forEach(({label, where}) => {
    const taken: Selection = where.reduce<Selection>(
      (rows, condition) => filterRows(source, condition, rows, around.settings, around.neighbours),
      left,
    );
    for (const row of taken ?? lines.keys()) lines[row] = labels.indexOf(label);
    left = selectWhere(source.table.length, left, (row) => lines[row] === 0);
  });
  const named = new Set(order);
  const axis: Axis = {
    labels,
    always: labels.map((label) => named.has(label)),
    zeroIsUnknown: !named.has(otherwise),
    order: [...order.map((label) => labels.indexOf(label)), ...(named.has(otherwise) ? [] : [0])],
  };
  return byRowLines(source, population, selected, axis, lines);
}
