import type {Results} from '../../count/evaluate-report';
import {noMasks} from '../disclosure';
import type {Masks} from '../disclosure';
import {checkAgreements} from './agreement-checks';
import type {CheckFamily} from './check';
import {checkOrders} from './order-checks';
import {checkTotals} from './total-checks';
import {checkTraces} from './trace-checks';

/** What the sheet « Contrôles » verifies on the true numbers, printed under their masks, by family; a family without any check is not printed. */
export function runChecks(results: Results, masks: Masks = noMasks): CheckFamily[] {
  return [checkOrders, checkAgreements, checkTotals, checkTraces]
    .map((check) => check(results, masks))
    .filter(({checks}) => checks.length > 0);
}
