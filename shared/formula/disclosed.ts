import {evaluate} from '../count/evaluate-report';
import type {Results} from '../count/evaluate-report';
import type {FigureResult, TableResult} from '../count/result';
import {maskResults, noMasks, type Masks} from '../report/disclosure';
import {availableResults} from '../report/report-context';
import {withholdLabels} from '../report/withhold-labels';
import type {Period} from '../count/table';
import type {Reading} from './reading';

/** A table with its lines named as the sheets name them. */
export function namedAsDrawn({registers}: Reading, period: Period, table: TableResult): TableResult {
  const {id} = table.spec;
  const only: Results = {period, before: period, tables: new Map([[id, table]]), figures: new Map()};
  return withholdLabels(only, registers).tables.get(id)!;
}

/** What the sheets mask under the threshold of the settings, a formula of the catalogue masks too. */
export function masksOfTable(reading: Reading, period: Period, table: TableResult): Masks {
  const {settings, territoire} = reading.registers;
  if (settings.seuilDiffusion < 2) return noMasks;
  const all = resultsOf(reading, period);
  const withTable = {...all, tables: new Map([...all.tables, [table.spec.id, table]])};
  return maskResults(withTable, settings.seuilDiffusion, territoire).masks;
}

/** The mask of one figure, which depends on all that would tell it. */
export function maskOfFigure(reading: Reading, period: Period, figure: FigureResult): string | undefined {
  const {settings, territoire} = reading.registers;
  if (settings.seuilDiffusion < 2) return undefined;
  const all = resultsOf(reading, period);
  const withFigure = {...all, figures: new Map([...all.figures, [figure.spec.id, figure]])};
  const {masks} = maskResults(withFigure, settings.seuilDiffusion, territoire);
  return masks.figures.get(figure.spec.id);
}

/** The report of a period, worked out once for all the formulas that read the same registers. */
const reports = new WeakMap<Reading, Map<string, Results>>();

function resultsOf(reading: Reading, period: Period): Results {
  const known = reports.get(reading) ?? new Map<string, Results>();
  reports.set(reading, known);
  let results = known.get(period.label);
  if (results === undefined) {
    results = availableResults(reading.registers, evaluate(reading.registers, period, reading.catalogue));
    known.set(period.label, results);
  }
  return results;
}
