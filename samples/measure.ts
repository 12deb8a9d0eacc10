import type {Day} from '../shared';
import {dayAmong, daysIn, THIS_YEAR} from './calendar';
import {insideCej, outsideCej} from './cej';
import {choose, perCommune, type Margin} from './choose';
import type {Random} from './random';
import {scatter} from './share-out';
import {COMMUNES} from './territory';
import {timeOf, type Youth} from './youth';

/** A measure begun in 2024 by a youth; `inside` when it begins within their CEJ. */
export interface Begun {
  readonly youth: Youth;
  inside: boolean;
}

/** How one kind of measure is dealt out. */
interface Deal {
  readonly what: string;
  readonly pool: readonly Youth[];
  /** Distinct youths by commune, then rows by commune. */
  readonly jeunes: readonly number[];
  readonly rows: readonly number[];
  readonly margins?: readonly Margin<Youth>[];
  /** Within CEJ: rows, youths, and among these youths those who had no measure yet. */
  readonly inside: {readonly rows: number; readonly jeunes: number; readonly first: number};
  /** Who has a measure within CEJ so far; the deal adds its own. */
  readonly covered: Set<Youth>;
  readonly weight?: (youth: Youth) => number;
}

const ROOM = 15;

/** Chooses who has a measure and how many times, so that youths, rows, communes and the part within CEJ all come out. */
export function deal(
  random: Random,
  {what, pool, jeunes, rows, margins = [], inside, covered, weight = () => 1}: Deal,
): Begun[] {
  const mode = new Map<Youth, 'first' | 'again' | 'outside'>();
  for (const youth of pool) {
    const canOutside = daysIn(outsideCej(youth)) >= ROOM;
    const canInside = insideCej(youth).length > 0;
    if (!canInside && !canOutside) continue;
    if (canInside && !(canOutside && random.chance(0.15))) mode.set(youth, covered.has(youth) ? 'again' : 'first');
    else mode.set(youth, 'outside');
  }
  const chosen = choose(
    random,
    what,
    [...mode.keys()],
    {of: ({commune}) => String(commune), want: perCommune(jeunes)},
    {of: (youth) => mode.get(youth)!, want: {first: inside.first, again: inside.jeunes - inside.first}},
    ...margins,
  );
  const begun = COMMUNES.flatMap((_, c) => {
    const group = chosen.filter(({commune}) => commune === c);
    const counts = scatter(
      random,
      rows[c]!,
      group.map(weight),
      group.map(() => 1),
    );
    return group.flatMap((youth, i) => Array.from({length: counts[i]!}, (): Begun => ({youth, inside: false})));
  });
  placeInside(
    random,
    what,
    begun.filter(({youth}) => mode.get(youth) !== 'outside'),
    inside.rows,
  );
  for (const {youth, inside: within} of begun) if (within) covered.add(youth);
  return begun;
}

/** Each of these youths has a row within CEJ at least, and all of them when they have no other time. */
function placeInside(random: Random, what: string, rows: readonly Begun[], wanted: number): void {
  const seen = new Set<Youth>();
  const free: Begun[] = [];
  let placed = 0;
  for (const row of rows) {
    if (!seen.has(row.youth) || daysIn(outsideCej(row.youth)) < ROOM) {
      row.inside = true;
      placed += 1;
    } else free.push(row);
    seen.add(row.youth);
  }
  if (placed > wanted || placed + free.length < wanted)
    throw new Error(`${what}: ${wanted} within CEJ, from ${placed} to ${placed + free.length} can be`);
  for (const row of random.shuffle(free).slice(0, wanted - placed)) row.inside = true;
}

/** The day that a measure begins: within CEJ or outside, as dealt. */
export function beginningOf(random: Random, {youth, inside}: Begun): Day {
  if (inside) return dayAmong(random, insideCej(youth));
  const outside = outsideCej(youth);
  return dayAmong(random, outside.length > 0 ? outside : [timeOf(youth, THIS_YEAR)]);
}
