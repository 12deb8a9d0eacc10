import type {Relation, Shown} from './number-web';

/** How many changes are tried for one number, few at a time first: what is not found by then is taken as told, and more is hidden. */
const TRIES = 4000;
const MOST_MOVED = [4, 6, 9, Infinity] as const;

/**
 * Whether a hidden number could be another, all that is shown being as it is: it is moved by one, and so are hidden numbers around it,
 * until every sum is right again. What is found stays true whatever else is hidden later.
 */
export function couldBeOther(number: Shown, threshold: number): boolean {
  let [tries, most] = [0, 0];
  const isPossible = (one: Shown, by: number) => {
    const [low, high] = rangeOf(one, threshold);
    return one.value + by >= low && one.value + by <= high;
  };
  const settle = (moves: Map<Shown, number>): boolean => {
    if (tries++ > TRIES || moves.size > most) return false;
    for (const moved of moves.keys()) {
      for (const relation of moved.relations) {
        const ways = amends(relation, moves);
        if (ways === null) continue;
        return ways
          .filter(([one, by]) => one.state !== 'shown' && !moves.has(one) && isPossible(one, by))
          .sort(([a], [b]) => a.relations.length - b.relations.length)
          .some(([one, by]) => settle(new Map(moves).set(one, by)));
      }
    }
    return true;
  };
  return MOST_MOVED.some((moved) => {
    [tries, most] = [0, moved];
    return [1, -1].some((by) => isPossible(number, by) && settle(new Map([[number, by]])));
  });
}

/** Of two marks, one says « 1 to the threshold minus 1 », the other « not that »; under 2 both would say it, and neither does. */
function rangeOf({state, personal}: Shown, threshold: number): readonly [low: number, high: number] {
  if (state === 'aside') return [0, Infinity];
  if (threshold > 2 && state === 'small') return [1, threshold - 1];
  if (!personal) return [0, Infinity];
  return [threshold > 2 && state !== 'veiled' ? threshold : 1, Infinity];
}

/** The moves of which one makes a relation right again; null where it is. */
function amends({kind, whole, parts}: Relation, moves: ReadonlyMap<Shown, number>): readonly Move[] | null {
  const moved = (one: Shown) => one.value + (moves.get(one) ?? 0);
  if (kind === 'sum') {
    const excess = parts.reduce((sum, part) => sum + (moves.get(part) ?? 0), 0) - (moves.get(whole) ?? 0);
    return excess === 0 ? null : [...parts.map((part): Move => [part, -excess]), [whole, excess]];
  }
  const above = parts.find((part) => moved(part) > moved(whole));
  if (above !== undefined) {
    const excess = moved(above) - moved(whole);
    return [
      [above, -excess],
      [whole, excess],
    ];
  }
  const missing = kind === 'within' ? 0 : moved(whole) - parts.reduce((sum, part) => sum + moved(part), 0);
  return missing <= 0 ? null : [...parts.map((part): Move => [part, missing]), [whole, -missing]];
}

type Move = readonly [number: Shown, by: number];
