import {discloseResults, maskOf, sayLack, tellAway, tellProblems} from '../shared';
import type {FigureResult, Lack, Masks, Registers, Results, TableResult, Trace, Unit} from '../shared';

/** A number as other programs read it: euros rather than cents, the rest as it is. */
function shown(value: number | null, unit: Unit): number | null {
  return value === null ? null : unit === 'euros' ? value / 100 : value;
}

/**
 * Every table, figure, problem and trace, as `--figures` writes them. Shares and means are unrounded. The file may be handed over as the
 * report may: a masked number is the text that the sheets print (« < 5 », « s. »), and problems quote no register.
 */
export function figuresJson(registers: Registers, given: Results) {
  const {all, results: known, masks} = discloseResults(registers, given);
  const told = tellProblems(registers, all.period);
  // Those that lack a register or a column are told too, without numbers.
  const tables = [...all.tables].map(([id, table]) => known.tables.get(id) ?? table);
  const figures = [...all.figures].map(([id, figure]) => known.figures.get(id) ?? figure);
  return {
    period: all.period.label,
    tables: tables.map((table) => ({...tableJson(table, masks), ...unavailable(table.lacks ?? [], registers)})),
    figures: figures.map(({spec, value, lack}: FigureResult) => ({
      id: spec.id,
      value: masks.figures.get(spec.id) ?? shown(value, spec.unit),
      unit: spec.unit,
      ...unavailable([lack ?? null], registers),
    })),
    problems: [...told.problems, ...told.remarks].map((problem) => tellAway(problem, masks.threshold === 0)),
    trace: [
      ...tables.flatMap(({traces, lacks}) => traces.filter((_, at) => (lacks?.[at] ?? null) === null)),
      ...figures.flatMap(({trace, lack}) => (lack === undefined ? [trace] : [])),
    ].map((trace) => traceJson(trace, masks)),
  };
}

/** Why numbers are null: what was not read. Nothing is added where everything was. */
function unavailable(lacks: readonly (Lack | null)[], registers: Registers): {unavailable?: string} {
  const reasons = new Set(lacks.flatMap((lack) => (lack === null ? [] : [sayLack(lack, registers)])));
  return reasons.size === 0 ? {} : {unavailable: [...reasons].join(' ; ')};
}

function tableJson({spec, columns, lines, total}: TableResult, masks: Masks) {
  const write = (values: readonly (number | null)[], line?: number) =>
    values.map((value, index) => maskOf(masks, spec.id, index, line) ?? shown(value, columns[index]!.unit));
  return {
    id: spec.id,
    columns: columns.map(({label}) => label),
    rows: lines.map(({label, values}, line) => ({label, values: write(values, line)})),
    total: total === null ? [] : write(total),
  };
}

/** Under a threshold the reasons bear no number, as in « Méthode ». */
function traceJson({id, register, read, counted, excluded}: Trace, masks: Masks) {
  return {
    id,
    register,
    read: masks.read.get(register) ?? read,
    counted: masks.counted.get(id) ?? counted,
    excluded: masks.threshold === 0 ? excluded : excluded.map(({reason}) => ({reason})),
  };
}
