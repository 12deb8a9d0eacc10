import type {Results} from '../../indicator/evaluate-report';
import {checkAgreements} from './agreement-checks';
import type {CheckFamily} from './check';
import {checkOrders} from './order-checks';
import {checkTotals} from './total-checks';
import {checkTraces} from './trace-checks';

/** What the sheet « Contrôles » verifies, by family; a family without any check is not printed. */
export function runChecks(results: Results): CheckFamily[] {
  return [checkOrders, checkAgreements, checkTotals, checkTraces]
    .map((check) => check(results))
    .filter(({checks}) => checks.length > 0);
}
