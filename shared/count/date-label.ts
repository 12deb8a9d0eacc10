import {YEAR_MARK} from './declaration';
import {periodName} from './period';
import type {Period} from './table';
import {isYearName} from '../value/french';

/** « signés en 2024 », « signés en 2023/2024 », « signés du 01/03/2024 au 31/08/2024 ». */
export function dateLabel(label: string, period: Period): string {
  const name = periodName(period);
  return (isYearName(name) ? label : label.replace(`en ${YEAR_MARK}`, `du ${YEAR_MARK}`)).replace(YEAR_MARK, name);
}
