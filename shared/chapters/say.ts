import type {Facts} from './facts';
import {enumerate, phrase, writePercent} from '../value/french';
import {sayPortion} from '../value/say-change';

/**
 * « Lambersart réunit un quart des contrats, devant Marcq-en-Barœul (17 %). »: the communes that count most in a table, when the
 * table is large enough for a share to mean something.
 */
export function sayFirstCommunes(facts: Facts, table: string, whole: string, column = 1): string | null {
  const lines = facts.top(table, 3, column);
  const [first, second, third] = lines;
  if (first === undefined || isTooSmall(facts, table)) return null;
  if (second === undefined) return first.share < 1 ? null : phrase`Une seule commune est concernée : ${first.label}.`;
  if (first.value === second.value) return null;
  const behind = [second, ...(third === undefined ? [] : [third])].map(
    ({label, share}) => `${label} (${writePercent(share)})`,
  );
  return phrase`${first.label} réunit ${sayPortion(first.share)} ${whole}, devant ${enumerate(behind)}.`;
}

/** Under this many (the first column of the table), shares by commune say more of chance than of the territory. */
const LEAST_FOR_SHARES = 30;

function isTooSmall(facts: Facts, table: string): boolean {
  return (facts.table(table)?.total?.[0] ?? 0) < LEAST_FOR_SHARES;
}
