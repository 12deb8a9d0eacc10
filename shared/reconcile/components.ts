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
  readonly all = new Map<string, Bucket>();

  addPayment(key: string, at: number): void {
    const bucket = this.all.get(key);
    if (bucket === undefined) this.all.set(key, {aids: [], payments: [at]});
    else bucket.payments.push(at);
  }

  addAid(key: string, at: number): void {
    this.all.get(key)?.aids.push(at);
  }
}

/** Cuts the buckets where no payment falls within the window of an aid. Near-linear. */
export function componentsOf(pool: Pool, buckets: Buckets, window: Window): Component[] {
  const sets = new Union();
  const offset = pool.aids.length;
  const touched = new Set<number>();
  for (const {aids, payments} of buckets.all.values()) {
    if (aids.length > 0) link(pool, aids, payments, window, offset, sets, touched);
  }
  const found = new Map<number, {aids: number[]; payments: number[]}>();
  for (const node of [...touched].sort((a, b) => a - b)) {
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
  touched: Set<number>,
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
    touched.add(aid);
    touched.add(payments[low]! + offset);
    sets.join(aid, payments[low]! + offset);
    // What an earlier aid reached is joined already: each payment is walked once.
    for (let at = Math.max(low + 1, reached); at < high; at++) {
      touched.add(payments[at]! + offset);
      sets.join(payments[at - 1]! + offset, payments[at]! + offset);
    }
  }
}

/** Sets that grow together. */
class Union {
  private readonly parents = new Map<number, number>();

  find(node: number): number {
    let root = node;
    for (let up = this.parents.get(root); up !== undefined; up = this.parents.get(root)) root = up;
    for (let at = node; at !== root;) {
      const up = this.parents.get(at)!;
      this.parents.set(at, root);
      at = up;
    }
    return root;
  }

  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)];
    if (x !== y) this.parents.set(Math.max(x, y), Math.min(x, y));
  }
}
