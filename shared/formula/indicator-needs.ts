import {dimensionsOfTable, populationsOfTable} from '../count/body';
import type {FigureLookup} from '../count/evaluate-figure';
import {populationsOf} from '../count/evaluate-figure';
import type {Dimension, Formula, IndicatorSpec, Only, Population} from '../count/declaration';
import {coveredYears, isCovered} from '../count/covered-years';
import {registerById} from '../register/all-registers';
import type {Registers} from '../count/registers';
import {youthColumns} from '../register/youth-columns';
import type {RegisterId} from '../register/register-id';
import type {Period} from '../count/table';
import {tableOf, titleOf} from './call';
import {needColumn} from './column-named';
import type {Reading} from './reading';
import {refuse} from './refusal';

/** The populations that an indicator counts, those of the figures it compares with included. */
export function populationsCounted(spec: IndicatorSpec, find: FigureLookup): readonly Population[] {
  if (spec.kind === 'figure') {
    const {formula} = spec;
    if (formula.kind === 'previous' || formula.kind === 'change') return populationsCounted(find(formula.figure), find);
    return populationsOf(formula);
  }
  return populationsOfTable(spec);
}

/**
 * Refuses an indicator that lacks a register, where the report would print zeros for want of being given any: the
 * registers of its populations, those that their conditions ask, and Jeunes for what only Jeunes knows.
 */
export function needRegisters(registers: Registers, spec: IndicatorSpec, find: FigureLookup): void {
  const populations = populationsCounted(spec, find);
  for (const population of populations) needPopulation(registers, population);
  const dimensions = dimensionsOf(spec, find);
  for (const {register} of populations) for (const dimension of dimensions) needJeunes(registers, register, dimension);
}

function needPopulation(registers: Registers, {register, where}: Population): void {
  tableOf(registers, register);
  for (const condition of where) {
    if (condition.kind === 'among') needPopulation(registers, condition.population);
    if (condition.kind === 'during') tableOf(registers, 'dispositifs');
  }
}

/** A column of the youth that the rows do not carry comes from Jeunes: without it every line would be unknown. */
function needJeunes(registers: Registers, register: RegisterId, dimension: Dimension): void {
  const column = dimension.kind === 'age' ? 'naissance' : dimension.kind === 'column' ? dimension.column : '';
  if (!(column in youthColumns) || registers.tables.jeunes !== undefined) return;
  if (!(column in registerById.get(register)!.columns)) return;
  needColumn(registers, register, column, registerById.get(register)!.columns[column]!.headings[0], true);
}

function dimensionsOf(spec: IndicatorSpec, find: FigureLookup): readonly Dimension[] {
  return spec.kind === 'figure' ? dimensionsOfFormula(spec.formula, find) : dimensionsOfTable(spec);
}

const dimensionOfOnly = (only: Only | undefined): readonly Dimension[] => (only === undefined ? [] : [only.by]);

function dimensionsOfFormula(formula: Formula, find: FigureLookup): readonly Dimension[] {
  switch (formula.kind) {
    case 'count':
      return dimensionOfOnly(formula.count.only);
    case 'share':
      return [formula.only.by];
    case 'ratio':
      return [...dimensionOfOnly(formula.part.only), ...dimensionOfOnly(formula.base.only)];
    case 'total':
      return formula.counts.flatMap(({only}) => dimensionOfOnly(only));
    default:
      return dimensionsOfFormula(find(formula.figure).formula, find);
  }
}

/** Refuses a year in which nothing given has a row: a zero would be taken for a figure. */
export function needYear(reading: Reading, period: Period, populations: readonly Population[]): void {
  const {registers} = reading;
  const evaluation = reading.evaluation(period);
  if (populations.some((population) => evaluation.hasRows(population)) || isCovered(registers, period)) return;
  const register = populations.map((population) => titleOf(population.register))[0] ?? '';
  refuse('year-empty', {year: period.label, register, years: coveredYears(registers).map(String)});
}
