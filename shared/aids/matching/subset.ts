/** The one set of amounts that adds up to a sum; `several` when there is a choice, `too-many` when the search was given up. */
type SubsetAnswer =
  {readonly kind: 'one'; readonly places: readonly number[]} | {readonly kind: 'none' | 'several' | 'too-many'};

/** Amounts beyond which no search is begun, and steps beyond which it is given up. */
export const MOST_AMOUNTS = 24;
const MOST_STEPS = 20000;

/** Exact search in integer cents: which of the positive amounts add up to the sum, two of them at least. */
export function findSubset(amounts: readonly number[], sum: number): SubsetAnswer {
  if (amounts.length > MOST_AMOUNTS) return {kind: 'too-many'};
  const order = amounts.map((_, place) => place).filter((place) => amounts[place]! > 0);
  order.sort((a, b) => amounts[b]! - amounts[a]! || a - b);
  const after = new Array<number>(order.length + 1).fill(0);
  for (let at = order.length - 1; at >= 0; at--) after[at] = after[at + 1]! + amounts[order[at]!]!;
  const chosen: number[] = [];
  let found = null as number[] | null;
  let several = false;
  let steps = 0;
  const search = (at: number, left: number): void => {
    if (several || ++steps > MOST_STEPS) return;
    if (left === 0) {
      if (found === null) found = [...chosen];
      else several = true;
      return;
    }
    if (left > after[at]!) return;
    for (let next = at; next < order.length; next++) {
      if (left > after[next]!) return; // all that is left is not enough
      const amount = amounts[order[next]!]!;
      if (amount > left) continue;
      chosen.push(order[next]!);
      search(next + 1, left - amount);
      chosen.pop();
    }
  };
  search(0, sum);
  if (several) return {kind: 'several'};
  if (steps > MOST_STEPS) return {kind: 'too-many'};
  const places: readonly number[] = found ?? [];
  return places.length < 2 ? {kind: 'none'} : {kind: 'one', places: [...places].sort((a, b) => a - b)};
}
