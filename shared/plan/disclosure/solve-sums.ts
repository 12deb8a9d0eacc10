import type {Relation, Shown} from './number-web';

/** The least and the largest that a reader may think a number to be. */
export interface Bounds {
  low: number;
  high: number;
}

interface Row {
  readonly times: Map<Shown, number>;
  is: number;
}

const NEAR = 1e-9;

/**
 * A hidden number that several sums tell together, by adding and taking away: sums that cross in a table may leave one cell no
 * choice where each alone would. Undefined when there is none.
 */
export function toldBySums(
  numbers: readonly Shown[],
  isHidden: (number: Shown) => boolean,
  bounds: ReadonlyMap<Shown, Bounds>,
): Shown | undefined {
  const relations = new Set(numbers.filter(isHidden).flatMap(({relations: own}) => own));
  const rows = reduce([...relations].flatMap((relation) => rowOf(relation)));
  for (const {times, is} of rows) {
    for (const [number, by] of times) {
      if (!isHidden(number)) continue;
      let [low, high] = [is, is];
      for (const [other, at] of times) {
        if (other === number) continue;
        const {low: least, high: most} = bounds.get(other)!;
        low -= at > 0 ? at * most : at * least;
        high -= at > 0 ? at * least : at * most;
      }
      const own = bounds.get(number)!;
      const least = Math.max(own.low, Math.ceil(Math.min(low / by, high / by) - NEAR));
      if (least >= Math.min(own.high, Math.floor(Math.max(low / by, high / by) + NEAR))) return number;
    }
  }
  return undefined;
}

/** The sum of what is not shown is what is left of it. */
function rowOf({kind, whole, parts}: Relation): Row[] {
  if (kind !== 'sum') return [];
  const row: Row = {times: new Map(), is: 0};
  for (const [number, by] of [[whole, -1] as const, ...parts.map((part) => [part, 1] as const)]) {
    if (number.state === 'shown') row.is -= by * number.value;
    else row.times.set(number, (row.times.get(number) ?? 0) + by);
  }
  return [row];
}

/** The same sums, each freed of the numbers that lead the others. */
function reduce(rows: readonly Row[]): Row[] {
  const done: {readonly lead: Shown; readonly row: Row}[] = [];
  for (const row of rows) {
    for (const {lead, row: other} of done) subtract(row, other, lead);
    const first = [...row.times].find(([, by]) => Math.abs(by) > NEAR);
    if (first === undefined) continue;
    const [lead, by] = first;
    for (const [number, at] of row.times) row.times.set(number, at / by);
    row.is /= by;
    for (const {row: other} of done) subtract(other, row, lead);
    done.push({lead, row});
  }
  return done.map(({row}) => row);
}

function subtract(row: Row, other: Row, lead: Shown): void {
  const by = row.times.get(lead);
  if (by === undefined) return;
  for (const [number, at] of other.times) {
    const left = (row.times.get(number) ?? 0) - by * at;
    if (Math.abs(left) < NEAR) row.times.delete(number);
    else row.times.set(number, left);
  }
  row.is -= by * other.is;
}
