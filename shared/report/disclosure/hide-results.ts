import type {Results} from '../../count/evaluate-report';
import {hideNumbers} from './hide-numbers';
import {weaveResults} from './weave-results';
import type {Woven} from './weave-results';

/** The numbers of a report woven together, those under a threshold hidden with what would tell them. */
export function hideResults(results: Results, threshold: number): Woven {
  const woven = weaveResults(results);
  hideNumbers(woven.web, threshold);
  return woven;
}
