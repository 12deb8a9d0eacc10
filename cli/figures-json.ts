import type {FigureResult, Problem, Results, TableResult, Unit} from '../shared/index';

/** A number as other programs read it: euros rather than cents, the rest as it is. */
function shown(value: number | null, unit: Unit): number | null {
  return value === null ? null : unit === 'euros' ? value / 100 : value;
}

/** Every table, figure, problem and trace, as `--figures` writes them. Shares and means are unrounded. */
export function figuresJson(results: Results, problems: readonly Problem[]) {
  const tables = [...results.tables.values()];
  const figures = [...results.figures.values()];
  return {
    period: results.period.label,
    tables: tables.map(tableJson),
    figures: figures.map(({spec, value}: FigureResult) => ({
      id: spec.id,
      value: shown(value, spec.unit),
      unit: spec.unit,
    })),
    problems: problems.map(({code, sheet, cell, value, message, count}) => ({
      code,
      sheet,
      cell,
      value,
      message,
      count,
    })),
    trace: [...tables.flatMap(({traces}) => traces), ...figures.map(({trace}) => trace)].map(
      ({id, register, read, counted, excluded}) => ({id, register, read, counted, excluded}),
    ),
  };
}

function tableJson({spec, columns, lines, total}: TableResult) {
  const write = (values: readonly (number | null)[]) =>
    values.map((value, index) => shown(value, columns[index]!.unit));
  return {
    id: spec.id,
    columns: columns.map(({label}) => label),
    rows: lines.map(({label, values}) => ({label, values: write(values)})),
    total: total === null ? [] : write(total),
  };
}
