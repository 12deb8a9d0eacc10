import {evaluate} from '../../count/evaluate-report';
import type {Results} from '../../count/evaluate-report';
import {periodKey} from '../../count/period';
import type {Registers} from '../../count/registers';
import type {Period} from '../../count/table';
import {catalogueOf} from '../../language/catalogue-of';

const known = new WeakMap<Registers, Map<string, Results>>();

/** All that a workbook declares over a period, worked out once for the registers as they were read: nothing changes them after. */
export function resultsOf(registers: Registers, period: Period): Results {
  const byPeriod = known.get(registers) ?? new Map<string, Results>();
  known.set(registers, byPeriod);
  const key = periodKey(period);
  const results = byPeriod.get(key) ?? evaluate(registers, period, catalogueOf(registers));
  byPeriod.set(key, results);
  return results;
}
