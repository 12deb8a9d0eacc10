import type {Results} from '../count/evaluate-report';
import {isShort} from '../count/missing-days';
import type {Registers} from '../count/registers';
import type {FigureResult} from '../count/result';
import {maskResults} from './disclosure';
import type {Masks} from './disclosure';
import {availableResults} from './report-context';
import {withholdLabels} from './withhold-labels';

/** Results as they may be handed over: what sheets, figures and marks are made of. */
export interface DisclosedResults {
  /** Every result, its lines named as they may be. */
  readonly all: Results;
  /** Those of the registers at hand, with their true numbers: for what is worked out and not printed. */
  readonly known: Results;
  /** Those to print: without the counts under the threshold of disclosure. */
  readonly results: Results;
  readonly masks: Masks;
}

/** Made once for the same results: sheets, figures and marks each ask. */
const made = new WeakMap<Results, {readonly registers: Registers; readonly handed: DisclosedResults}>();

export function discloseResults(registers: Registers, results: Results): DisclosedResults {
  const before = made.get(results);
  if (before?.registers === registers) return before.handed;
  const all = withoutHalfYears(withholdLabels(results, registers));
  const known = availableResults(registers, all);
  const handed = {all, known, ...maskResults(known, registers.settings.seuilDiffusion, registers.territoire)};
  made.set(results, {registers, handed});
  return handed;
}

/** Without the changes of what was not counted over the same days of both years: a register cut in July falls by half for nobody. */
function withoutHalfYears(results: Results): Results {
  const missing = results.missing?.() ?? [];
  if (missing.length === 0) return results;
  const figures = [...results.figures].map(([id, figure]): [string, FigureResult] => {
    const {spec, trace, lack} = figure;
    const isHalf = spec.formula.kind === 'change' && isShort(missing, trace.register);
    return [id, isHalf ? {spec, trace, value: null, ...(lack === undefined ? {} : {lack})} : figure];
  });
  return {...results, figures: new Map(figures)};
}
