import {evaluate} from '../indicator/evaluate-report';
import type {FigureResult, TableResult} from '../indicator/result';
import {maskResults, noMasks, type Masks} from '../plan/disclosure';
import {availableResults} from '../plan/report-context';
import type {Period} from '../table/table';
import type {Reading} from './reading';

/** What the sheets mask under the threshold of the settings, a formula of the catalogue masks too. */
export function masksOfTable({registers}: Reading, period: Period, table: TableResult): Masks {
  const {seuilDiffusion} = registers.settings;
  if (seuilDiffusion < 2) return noMasks;
  const tables = new Map([[table.spec.id, table]]);
  return maskResults({period, before: period, tables, figures: new Map()}, seuilDiffusion).masks;
}

/** The mask of one figure, which depends on those that would tell it: all are worked out. */
export function maskOfFigure(
  {registers, catalogue}: Reading,
  period: Period,
  {spec}: FigureResult,
): string | undefined {
  const {seuilDiffusion} = registers.settings;
  if (seuilDiffusion < 2) return undefined;
  const {figures, known} = catalogue;
  const results = evaluate(registers, period, {
    tables: [],
    figures: figures.includes(spec) ? figures : [...figures, spec],
    known,
  });
  return maskResults(availableResults(registers, results), seuilDiffusion).masks.figures.get(spec.id);
}
