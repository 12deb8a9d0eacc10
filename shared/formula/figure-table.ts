import {foldText} from '../value/fold';
import {capitalize} from '../value/french';
import {MONTHS} from '../value/months';
import type {Dimension, FigureSpec, TableSpec} from '../count/declaration';
import {byNamed, each} from '../count/define';
import type {FigureLookup} from '../count/evaluate-figure';
import {Evaluation} from '../count/evaluation';
import {periodBefore, yearPeriod} from '../count/period';
import type {FigureResult, TableResult} from '../count/result';
import type {Registers} from '../count/registers';
import {ownModelOf} from '../language/model-of';
import type {RegisterId} from '../register/register-id';
import {columnNamed, dimensionOf} from './column-named';
import {countsOf} from '../count/counts-of';
import {figureLines, type Around} from '../count/figure-lines';
import {populationsCounted} from './indicator-needs';
import {withColumns} from './made-column';
import type {Reading} from './reading';
import {refuse, Refusal} from './refusal';
import {timeColumn} from './tally-spec';

/** A figure broken down by what a word names, as the table that the catalogue does not have; the figure is its total. */
export function figureTable(
  {spec, value}: FigureResult,
  par: string,
  year: number,
  reading: Reading,
  find: FigureLookup,
): TableResult {
  const populations = populationsCounted(spec, find);
  const {registers} = reading;
  if (countsOf(rootOf(spec, find).formula).some(({measure}) => measure.kind === 'participants'))
    refuse('indicator-without-lines', {id: spec.id, why: 'les participants se comptent ensemble'});
  const own = ownLines(
    registers,
    populations.map(({register}) => register),
    par,
  );
  const named = own === null ? columnNamed(registers, populations[0]!.register, par) : null;
  const period = yearPeriod(year);
  const before = periodBefore(period);
  let around: Around;
  if (named === null) {
    around = {now: reading.evaluation(period), before: reading.evaluation(before), dimensionOf: own!, find};
  } else if (named.kind === 'column' || named.kind === 'age') {
    const ofRegister = (register: RegisterId) => {
      const its = columnNamed(registers, register, par);
      if (its.kind !== 'column' && its.kind !== 'age') return refuse('column-not-lines', {column: par});
      const dimension = dimensionOf(its, register, false);
      // By what describes the event, a youth stands on every line where they have a row.
      const ofEvent = its.kind === 'column' && !its.youth;
      return ofEvent && dimension.kind === 'column' ? {...dimension, each: true} : dimension;
    };
    around = {now: reading.evaluation(period), before: reading.evaluation(before), dimensionOf: ofRegister, find};
  } else {
    if (populations.some(({dated}) => dated.kind !== 'within'))
      refuse('indicator-without-lines', {id: spec.id, why: 'il compte ce qui est en cours, et non ce qui commence'});
    // Months are columns of their own, which the evaluations shared by other calls do not have.
    const dated = withTime(
      registers,
      named.kind,
      populations.map(({register}) => register),
      year,
    );
    const dimension = named.kind === 'month' ? byNamed(TIME, each(...MONTHS)) : byNamed(TIME);
    around = {
      now: new Evaluation(dated, period),
      before: new Evaluation(dated, before),
      dimensionOf: () => dimension,
      find,
    };
  }
  const lines = figureLines(spec.formula, around);
  return {
    spec: specOf(spec, named?.heading ?? capitalize(par)),
    columns: [{label: spec.label, unit: spec.unit}],
    lines: lines.labels.map((label) => ({label, values: [lines.at(label).value]})),
    total: [value],
    additive: [false],
    totalPlus: [undefined],
    notes: [],
    traces: [],
  };
}

/** What a word names that only the tables of the agency's own know: a ventilation, columns one in another, what a date tells. */
function ownLines(
  registers: Registers,
  ids: readonly RegisterId[],
  word: string,
): ((register: RegisterId) => Dimension) | null {
  const isVentilation = registers.own.ventilations.some(({words}) => foldText(words['nom'] ?? '') === foldText(word));
  if (!isVentilation && ids.every((id) => isColumn(registers, id, word))) return null;
  const lines = new Map(ids.map((id) => [id, ownModelOf(registers).linesNamed(word, id)]));
  return [...lines.values()].includes(null) ? null : (register) => lines.get(register)!;
}

function isColumn(registers: Registers, id: RegisterId, word: string): boolean {
  try {
    columnNamed(registers, id, word);
    return true;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'column-unknown') return false;
    throw error;
  }
}

/** The figure that others compare. */
function rootOf(spec: FigureSpec, find: FigureLookup): FigureSpec {
  return 'figure' in spec.formula ? rootOf(find(spec.formula.figure), find) : spec;
}

const TIME = ' temps';

function withTime(registers: Registers, kind: 'month' | 'year', ids: readonly RegisterId[], year: number): Registers {
  return [...new Set(ids)].reduce((all, id) => {
    const column = timeColumn(kind, all, all.tables[id]!, year);
    return withColumns(all, id, [{name: TIME, column}]);
  }, registers);
}

/** What a table says of itself; nothing evaluates it. */
function specOf({id, chapter, label, definition}: FigureSpec, lines: string): TableSpec {
  return {
    kind: 'table',
    id,
    chapter,
    title: label,
    lines,
    by: byNamed(''),
    definition,
    body: {kind: 'columns', columns: []},
  };
}
