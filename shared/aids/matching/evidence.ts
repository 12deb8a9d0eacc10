import {formatDay, civilOf} from '../../value/day';
import {counted, sayCents} from '../../value/french';

/** « 04/2024 » */
export function writeMonth(day: number): string {
  const {year, month} = civilOf(day);
  return `${String(month).padStart(2, '0')}/${year}`;
}

/** « payée le jour même », « payée 24 jours après », « 3 jours avant ». */
export function sayDelay(days: number): string {
  if (days === 0) return 'payée le jour même';
  return `payée ${counted(Math.abs(days), 'jour')} ${days > 0 ? 'après' : 'avant'} la décision`;
}

/** « 12 aides du 04/03/2024 au 28/03/2024, 3 200,00 € en tout » */
export function sayMany(
  lines: readonly {readonly day: number; readonly cents: number}[],
  one: string,
  many = `${one}s`,
): string {
  const days = lines.map(({day}) => day);
  const [first, last] = [Math.min(...days), Math.max(...days)];
  const when = first === last ? `du ${formatDay(first)}` : `du ${formatDay(first)} au ${formatDay(last)}`;
  return `${counted(lines.length, one, many)} ${when}, ${sayCents(sumOf(lines))}${lines.length > 1 ? ' en tout' : ''}`;
}

export function sumOf(lines: readonly {readonly cents: number}[]): number {
  return lines.reduce((sum, {cents}) => sum + cents, 0);
}
