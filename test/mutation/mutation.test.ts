import {readRegisters} from '../../shared/reading/read-registers';
import {catalogueOf} from '../../shared/chapters/catalogue';
import {Evaluation} from '../../shared/count/evaluation';
import {evaluateFigure} from '../../shared/count/evaluate-figure';
import {evaluateTable} from '../../shared/count/evaluate-table';
import type {FigureSpec, TableSpec} from '../../shared/count/declaration';
import {periodBefore, yearPeriod} from '../../shared/count/period';
import {makeRegisters} from '../../samples/make-registers';
import {applyMutant, mutantsOf, nodesOf} from './mutants';
import type {Mutant} from './mutants';
import {survivors} from './survivors';

const registers = readRegisters(makeRegisters());
const {tables, known} = catalogueOf(registers);
const period = yearPeriod(2024);
const now = new Evaluation(registers, period);
const before = new Evaluation(registers, periodBefore(period));

/** Numbers as a report prints them: what a reader of the report could notice. */
function printed(value: number | null, unit: string): string {
  if (value === null) return '';
  if (unit === '%') return String(Math.floor(value * 100 + 0.5 + 1e-9));
  if (unit === 'contacts par jeune') return String(Math.floor(value + 0.5));
  return unit.startsWith('sur') ? value.toFixed(2) : String(value);
}

/** Published numbers by id. An evaluation is shared: what a mutant does not touch is not computed again. */
function publish(figureSpecs: readonly FigureSpec[]) {
  const byId = new Map(figureSpecs.map((spec) => [spec.id, spec]));
  const find = (id: string) => byId.get(id)!;
  const figure = (id: string) => evaluateFigure(find(id), now, before, find);
  const numbers = new Map<TableSpec | FigureSpec, string>();
  return (spec: TableSpec | FigureSpec): string => {
    let text = numbers.get(spec);
    if (text === undefined) {
      if (spec.kind === 'figure') text = printed(figure(spec.id).value, spec.unit);
      else {
        const {lines, columns, total} = evaluateTable(spec, now, figure);
        const write = (values: readonly (number | null)[]) =>
          values.map((value, i) => printed(value, columns[i]!.unit)).join(' ');
        text = [
          ...lines.map(({label, values}) => `${label}: ${write(values)}`),
          total === null ? '' : write(total),
        ].join('\n');
      }
      numbers.set(spec, text);
    }
    return text;
  };
}

const original = publish(known);

/** True when some published number differs with the mutant in place. */
function isNoticed(mutant: Mutant): boolean {
  const figureSpecs = applyMutant(known, mutant);
  const tableSpecs = applyMutant(tables, mutant);
  const mutated = publish(figureSpecs);
  const comparisons = new Set(known.flatMap((spec) => ('figure' in spec.formula ? [spec.id] : [])));
  return (
    figureSpecs.some(
      (spec, i) =>
        (spec !== known[i] || comparisons.has(spec.id)) &&
        spec.auxiliary !== true &&
        mutated(spec) !== original(known[i]!),
    ) || tableSpecs.some((spec, i) => spec !== tables[i] && mutated(spec) !== original(tables[i]!))
  );
}

const mutants = [...nodesOf([...known, ...tables])].flatMap(([node, {path, ids}]) =>
  mutantsOf(node, path).map((mutant) => ({mutant, key: `${mutant.name} — ${ids.join(', ')}`})),
);

describe('mutants of the catalogue', () => {
  it('are many enough to mean something', () => {
    expect(mutants.length).toBeGreaterThan(300);
  });

  const unnoticed = mutants.filter(({mutant}) => !isNoticed(mutant)).map(({key}) => key);

  it('all change a published number, or are listed with the reason why they cannot', () => {
    expect(unnoticed.filter((key) => !survivors.some(({mutant}) => mutant.test(key)))).toEqual([]);
  });

  it('are not excused without need', () => {
    expect(survivors.filter(({mutant}) => !unnoticed.some((key) => mutant.test(key)))).toEqual([]);
  });
});
