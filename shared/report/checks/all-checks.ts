import {checkAgreements} from './agreement-checks';
import type {Checked, CheckFamily} from './check';
import {checkOrders} from './order-checks';
import {checkTotals} from './total-checks';
import {checkTraces} from './trace-checks';

/** What the sheet « Contrôles » verifies on the true numbers, printed under their masks, by family; a family without any check is not printed. */
export function runChecks(checked: Checked): CheckFamily[] {
  return [checkOrders, checkAgreements, checkTotals, checkTraces]
    .map((check) => check(checked))
    .filter(({checks}) => checks.length > 0);
}
