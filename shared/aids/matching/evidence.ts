import {formatDay} from '../../value/day';
import {counted, sayCents} from '../../value/french';
import {evidence} from '../../message/evidence';
import {say as sayMessage, type Facts} from '../../message/message';

/** A sentence of evidence. */
export function say<C extends keyof typeof evidence>(code: C, ...facts: Facts<typeof evidence, C>): string {
  return sayMessage(evidence, code, ...facts);
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
