import type {AgeBand} from './settings';

type Ends = Pick<AgeBand, 'from' | 'to'>;

/** The ways to write a band, once « ans », accents and spaces are gone. */
const ways: readonly (readonly [way: RegExp, ends: (first: number, last: number) => Ends])[] = [
  [/^(?:de)?(\d{1,3})(?:-|–|—|\/|a|et|ou)(\d{1,3})$/, (from, to) => ({from, to})],
  [/^(\d{1,3})$/, (age) => ({from: age, to: age})],
  [/^(?:<|-|-de|moinsde|inferieura)(\d{1,3})$/, (age) => ({from: 0, to: age - 1})],
  [/^(?:<=|≤|jusqu'?a)(\d{1,3})$/, (to) => ({from: 0, to})],
  [/^(\d{1,3})(?:et|ou)(?:moins|-)$/, (to) => ({from: 0, to})],
  [/^(\d{1,3})(?:et|ou)?(?:\+|plus)$/, (from) => ({from, to: Infinity})],
  [/^(?:>=|≥|apartirde|des)(\d{1,3})$/, (from) => ({from, to: Infinity})],
  [/^(?:>|\+|\+de|plusde|superieura)(\d{1,3})$/, (age) => ({from: age + 1, to: Infinity})],
];

function endsOf(text: string): Ends | null {
  const plain = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/’/g, "'")
    .replace(/\bans?\b/g, '')
    .replace(/\s+/g, '');
  for (const [way, ends] of ways) {
    const found = way.exec(plain);
    if (found !== null) return ends(Number(found[1]), Number(found[2]));
  }
  return null;
}

/**
 * The bands that a text like « 16-17;18-21;22-25;26+ » names, in its order; null when it names none, or when bands
 * overlap or go down.
 */
export function parseAgeBands(text: string): AgeBand[] | null {
  const bands: AgeBand[] = [];
  for (const part of text.split(/[;,\n|]/)) {
    const ends = endsOf(part);
    const before = bands[bands.length - 1];
    if (ends === null || ends.to < ends.from || (before !== undefined && ends.from <= before.to)) return null;
    bands.push({...ends, label: labelOf(ends)});
  }
  return bands;
}

function labelOf({from, to}: Ends): string {
  if (to === Infinity) return `${from} et +`;
  if (from === 0) return `Moins de ${to + 1} ans`;
  return from === to ? `${from} ans` : `${from} - ${to} ans`;
}

/** The band that holds an age; null when none does. */
export function bandOf(age: number, bands: readonly AgeBand[]): AgeBand | null {
  return bands.find((band) => age >= band.from && age <= band.to) ?? null;
}

/**
 * What some bands say of the ages of another one: those that make it up exactly, else the one that has most of its ages, or the nearest.
 */
export function bandsLike({from, to}: Ends, bands: readonly AgeBand[]): readonly AgeBand[] {
  const inside = bands.filter((band) => band.from >= from && band.to <= to);
  const ages = inside.reduce((sum, band) => sum + band.to - band.from + 1, 0);
  if (ages === to - from + 1) return inside;
  const shared = (band: AgeBand) => Math.min(to, band.to) - Math.max(from, band.from);
  return bands.reduce<readonly AgeBand[]>(
    (best, band) => (best.length === 0 || shared(band) > shared(best[0]!) ? [band] : best),
    [],
  );
}
