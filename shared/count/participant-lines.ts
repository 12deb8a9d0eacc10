import {linesOfCode} from './cube';
import type {Cube} from './cube';
import type {Count, Dimension} from './declaration';
import {largestOf} from './aggregate';
import {participantsByAction} from './derived';
import type {Evaluation} from './evaluation';

/**
 * Distinct participants of the actions of each line; without any, the largest number of a column. Who took part is known by the title of
 * an action and its day: another of the same title may stand on another line.
 */
export function participantLines(
  now: Evaluation,
  {of, only}: Count,
  orLargest: string,
  dimension: Dimension,
): Cube | undefined {
  const [source, breakdown] = [now.source(of.register), now.breakdown(of, dimension)];
  if (source === undefined || breakdown === undefined) return undefined;
  const rowsOf = breakdown.axis.labels.map((): number[] => []);
  const [linesOf, codes] = [linesOfCode(breakdown), breakdown.rowLines()];
  for (const row of now.keptRows(of, only) ?? codes.keys())
    for (const line of linesOf(codes[row]!)) rowsOf[line]!.push(row);
  const there = participantsByAction(now.registers, source.table);
  const numbers = source.numbers(orLargest);
  const cells = rowsOf.map((rows) => {
    const {size} = new Set(rows.flatMap((row) => [...(there[row] ?? [])]));
    return size > 0 ? size : largestOf(numbers, Uint32Array.from(rows));
  });
  return {axes: [breakdown.axis], cells: Float64Array.from(cells)};
}
