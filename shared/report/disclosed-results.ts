import type {Results} from '../count/evaluate-report';
import type {Registers} from '../count/registers';
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
  const all = withholdLabels(results, registers);
  const known = availableResults(registers, all);
  const handed = {all, known, ...maskResults(known, registers.settings.seuilDiffusion, registers.territoire)};
  made.set(results, {registers, handed});
  return handed;
}
