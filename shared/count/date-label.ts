import {YEAR_MARK} from './declaration';
import type {Period} from './table';

/** « signés en 2024 », « signés du 01/09/2023 au 31/08/2024 ». */
export function dateLabel(label: string, {label: period}: Period): string {
  const isYear = /^\d{4}$/.test(period);
  return (isYear ? label : label.replace(`en ${YEAR_MARK}`, `du ${YEAR_MARK}`)).replace(YEAR_MARK, period);
}
