import type {Relation, Shown} from './number-web';

/** How many changes are tried for one number: what is not found by then is taken as told, and more is hidden. */
const TRIES = 4000;

/**
 * Whether a hidden number could be another, all that is shown being as it is: it is moved by one, and so are hidden numbers around it,
 * until every sum is right again. What is found stays true whatever else is hidden later.
 */
export function couldBeOther(number: Shown, threshold: number): boolean {
  let tries = 0;
  const isPossible = (one: Shown, by: number) => {
    const [low, high] = rangeOf(one, threshold);
    return one.value + by >= low && one.value + by <= high;
  };
  const settle = (moves: Map<Shown, number>): boolean => {
    if (tries++ > TRIES) return false;
    const touched = [...moves.keys()].flatMap(({relations}) => relations);
    const broken = touched.find((relation) => relation.kind === 'sum' && excessOf(relation, moves) !== 0);
    if (broken === undefined) return touched.every((relation) => holds(relation, moves));
    const excess = excessOf(broken, moves);
    const ways = [...broken.parts.map((part) => [part, -excess] as const), [broken.whole, excess] as const]
      .filter(([one, by]) => one.state !== 'shown' && !moves.has(one) && isPossible(one, by))
      .sort(([a], [b]) => a.relations.length - b.relations.length);
    return ways.some(([one, by]) => settle(new Map(moves).set(one, by)));
  };
  return [1, -1].some((by) => isPossible(number, by) && settle(new Map([[number, by]])));
}

/** Of two marks, one says « 1 to the threshold minus 1 », the other « not that »; under 2 both would say it, and neither does. */
function rangeOf({state, personal}: Shown, threshold: number): readonly [low: number, high: number] {
  if (state === 'aside') return [0, Infinity];
  if (threshold > 2 && state === 'small') return [1, threshold - 1];
  if (!personal) return [0, Infinity];
  return [threshold > 2 && state !== 'veiled' ? threshold : 1, Infinity];
}

/** By how much the parts pass the whole, once moved. */
function excessOf({whole, parts}: Relation, moves: ReadonlyMap<Shown, number>): number {
  return parts.reduce((sum, part) => sum + (moves.get(part) ?? 0), 0) - (moves.get(whole) ?? 0);
}

function holds({kind, whole, parts}: Relation, moves: ReadonlyMap<Shown, number>): boolean {
  const moved = (one: Shown) => one.value + (moves.get(one) ?? 0);
  if (kind === 'sum') return true;
  if (parts.some((part) => moved(part) > moved(whole))) return false;
  return kind === 'within' || parts.reduce((sum, part) => sum + moved(part), 0) >= moved(whole);
}
