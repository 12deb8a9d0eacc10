import type {Move} from './declaration';
import {daysNamed} from './own-counts';
import {periodBefore} from './period';
import type {Period} from './table';

/** Another period, told from one, but for what is told of it in turn; it is as many years before the report as that one, or more. */
export function movePeriod(period: Period, move: Move): Period {
  if (move.kind !== 'years-before') {
    const {back} = period;
    return {...daysNamed(period, move), ...(back === undefined ? {} : {back})};
  }
  let before = period;
  for (let year = 0; year < move.years; year++) before = periodBefore(before);
  return before;
}
