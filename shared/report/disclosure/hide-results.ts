import type {Results} from '../../count/evaluate-report';
import type {Territoire} from '../../setting/territoire';
import {hideNumbers} from './hide-numbers';
import {placesOf} from './places';
import {weaveResults} from './weave-results';
import type {Woven} from './weave-results';

/** The numbers of a report woven together, those under a threshold hidden with what would tell them. */
export function hideResults(results: Results, threshold: number, territoire: Territoire): Woven {
  const woven = weaveResults(results, placesOf(territoire));
  hideNumbers(woven.web, threshold);
  return woven;
}
