import {populationsOfTable} from '../count/body';
import type {FigureLookup} from '../count/evaluate-figure';
import {populationsOf} from '../count/evaluate-figure';
import type {IndicatorSpec, Population} from '../count/declaration';
import {lackOfFigure, lacksOfTable} from '../count/lack';
import {coveredYears, isCovered} from '../count/covered-years';
import {registerById} from '../register/all-registers';
import type {Registers} from '../count/registers';
import type {Period} from '../count/table';
import {tableOf, titleOf} from './call';
import {headingsIn} from './column-named';
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

/** Refuses an indicator of which nothing would be known, for want of a register or of a column that was not given. */
export function needWhatItCounts(registers: Registers, spec: IndicatorSpec, find: FigureLookup): void {
  const lacks = spec.kind === 'figure' ? [lackOfFigure(registers, spec, find)] : lacksOfTable(registers, spec);
  const [lack] = lacks;
  if (lack === undefined || lack === null || lacks.includes(null)) return;
  const {register, column} = lack;
  const table = tableOf(registers, register);
  if (column === undefined) return;
  const heading = registerById.get(register)!.columns[column]?.headings[0] ?? column;
  refuse('column-absent', {
    column: heading,
    register: titleOf(register),
    found: headingsIn(registers, table),
    joined: false,
  });
}

/** Refuses a year in which nothing given has a row: a zero would be taken for a figure. */
export function needYear(reading: Reading, period: Period, populations: readonly Population[]): void {
  const {registers} = reading;
  const evaluation = reading.evaluation(period);
  if (populations.some((population) => evaluation.hasRows(population)) || isCovered(registers, period)) return;
  const register = populations.map((population) => titleOf(population.register))[0] ?? '';
  refuse('year-empty', {year: period.label, register, years: coveredYears(registers).map(String)});
}
