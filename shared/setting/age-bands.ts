import type {AgeBand} from './settings';

/**
 * The bands that a text like « 16-17;18-21;22-25;26+ » names, in its order; null when it names none, or when bands
 * overlap or go down.
 */
export function parseAgeBands(text: string): AgeBand[] | null {
  const bands: AgeBand[] = [];
  for (const part of text.split(/[;,]/)) {
    const closed = /^(\d{1,3})\s*(?:-|–|à)\s*(\d{1,3})(?:\s*ans)?$/.exec(part.trim());
    const open = /^(\d{1,3})\s*(?:ans\s*)?(?:\+|et\s*\+|et plus)(?:\s*ans)?$/.exec(part.trim());
    const from = Number((closed ?? open)?.[1]);
    const to = closed === null ? Infinity : Number(closed[2]);
    if (Number.isNaN(from) || to < from) return null;
    const before = bands[bands.length - 1];
    if (before !== undefined && from <= before.to) return null;
    bands.push({from, to, label: labelOf(from, to)});
  }
  return bands.length === 0 ? null : bands;
}

function labelOf(from: number, to: number): string {
  if (to === Infinity) return `${from} et +`;
  return from === to ? `${from} ans` : `${from} - ${to} ans`;
}

/** The band that holds an age; null when none does. */
export function bandOf(age: number, bands: readonly AgeBand[]): AgeBand | null {
  return bands.find((band) => age >= band.from && age <= band.to) ?? null;
}
