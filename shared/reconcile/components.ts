import type {Window} from './matching-rules';
import type {Pool} from './pool';

/** Lines that could be one another's, and no others'. */
export interface Component {
  readonly aids: readonly number[];
  readonly payments: readonly number[];
}

/** Lines under one key, in the order of the lists: that of days. */
interface Bucket {
  readonly aids: number[];
  readonly payments: number[];
}

/** Lines put together by what they say: payments first, then the aids that say the same as one of them. */
export class Buckets {
  readonly all = new Map<number | string, Bucket>();

  addPayment(key: number | string, at: number): void {
    const bucket = this.all.get(key);
    if (bucket === undefined) this.all.set(key, {aids: [], payments: [at]});
    else bucket.payments.push(at);
  }

  addAid(key: number | string, at: number): void {
    this.all.get(key)?.aids.push(at);
  }
}

/** Cuts the buckets where no payment falls within the window of an aid. Near-linear. */
export function componentsOf(pool: Pool, buckets: Buckets, window: Window): Component[] {
  const sets = new Union(pool.aids.length + pool.payments.length);
  const offset = pool.aids.length;
  for (const {aids, payments} of buckets.all.values()) {
    if (aids.length > 0) link(pool, aids, payments, window, offset, sets);
  }
  const found = new Map<number, {aids: number[]; payments: number[]}>();
  for (let node = 0; node < sets.size; node++) {
    if (!sets.isJoined(node)) continue;
    const root = sets.find(node);
    let one = found.get(root);
    if (one === undefined) found.set(root, (one = {aids: [], payments: []}));
    if (node < offset) one.aids.push(node);
    else one.payments.push(node - offset);
  }
  return [...found.values()];
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

  isJoined(node: number): boolean {
    return this.parents[node] !== 0;
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
