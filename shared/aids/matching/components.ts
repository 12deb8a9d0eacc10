import type {Buckets} from './buckets';
import type {Window} from './matching-rules';
import type {Pool} from './pool';

/** Lines that could be one another's, and no others'. */
export interface Component {
  readonly aids: readonly number[];
  readonly payments: readonly number[];
}

/** Cuts the buckets where no payment falls within the window of an aid. Near-linear. */
export function* componentsOf(pool: Pool, buckets: Buckets, window: Window): Generator<Component, void, undefined> {
  const sets = new Union(pool.aids.length + pool.payments.length);
  const offset = pool.aids.length;
  buckets.forEachPair((aids, payments) => link(pool, aids, payments, window, offset, sets));
  const {starts, members} = sets.gather();
  for (let one = 0; one + 1 < starts.length; one++) {
    const [from, to] = [starts[one]!, starts[one + 1]!];
    // Aids come first among the members: most components are one aid and one payment.
    let middle = from;
    while (middle < to && members[middle]! < offset) middle++;
    yield {aids: placesIn(members, from, middle, 0), payments: placesIn(members, middle, to, offset)};
  }
}

/** Members of a stretch, as places: one, most often. */
function placesIn(members: Uint32Array, from: number, to: number, offset: number): readonly number[] {
  const places = [members[from]! - offset];
  for (let at = from + 1; at < to; at++) places.push(members[at]! - offset);
  return places;
}

/** Both lists go by days, so that the window of the next aid never begins before that of the last one. */
function link(
  pool: Pool,
  aids: readonly number[],
  payments: readonly number[],
  {from, to}: Window,
  offset: number,
  sets: Union,
): void {
  let low = 0;
  let high = 0;
  for (const aid of aids) {
    const {day} = pool.aids[aid]!;
    while (low < payments.length && pool.payments[payments[low]!]!.day < day + from) low++;
    if (high < low) high = low;
    const reached = high;
    while (high < payments.length && pool.payments[payments[high]!]!.day <= day + to) high++;
    if (low >= high) continue;
    sets.join(aid, payments[low]! + offset);
    // What an earlier aid reached is joined already: each payment is walked once.
    for (let at = Math.max(low + 1, reached); at < high; at++) {
      sets.join(payments[at - 1]! + offset, payments[at]! + offset);
    }
  }
}

/** Sets of numbers that grow together. */
class Union {
  /** Counted from 1; 0: not joined with any. */
  private readonly parents: Int32Array;

  constructor(readonly size: number) {
    this.parents = new Int32Array(size);
  }

  /** The sets of two nodes and more, by their least one, each in the order of nodes: set `k` is `members[starts[k]]` and on. */
  gather(): {readonly starts: readonly number[]; readonly members: Uint32Array} {
    const sizes = new Uint32Array(this.size + 1);
    for (let node = 0; node < this.size; node++) if (this.parents[node] !== 0) sizes[this.find(node)]!++;
    const starts: number[] = [];
    let total = 0;
    for (let root = 0; root < this.size; root++) {
      const size = sizes[root]!;
      sizes[root] = total; // from here on, where the next member of the set goes
      if (size > 0) starts.push(total);
      total += size;
    }
    starts.push(total);
    const members = new Uint32Array(total);
    for (let node = 0; node < this.size; node++)
      if (this.parents[node] !== 0) members[sizes[this.find(node)]!++] = node;
    return {starts, members};
  }

  find(node: number): number {
    let root = node;
    while (this.parents[root]! > 0 && this.parents[root]! - 1 !== root) root = this.parents[root]! - 1;
    for (let at = node; at !== root;) {
      const up = this.parents[at]! - 1;
      this.parents[at] = root + 1;
      at = up;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    const least = Math.min(x, y);
    this.parents[least] = least + 1;
    this.parents[Math.max(x, y)] = least + 1;
  }
}
