import {made} from '../../count/made-columns';
import {HORS_TERRITOIRE, NON_RENSEIGNE} from '../../count/table';
import type {Territoire} from '../../setting/territoire';
import {foldText} from '../../value/fold';

/** The communes that each place is made of, by the column that names places, then by the name of the place; a commune is made of itself. */
export type Places = ReadonlyMap<string, ReadonlyMap<string, readonly string[]>>;

export const noPlaces: Places = new Map();

/** The communes and the levels that « Territoire » makes of them, with what is outside and what is not stated; nothing without a level. */
export function placesOf({communes, levels = []}: Territoire): Places {
  if (levels.length === 0) return noPlaces;
  const names = [...communes.map(({name}) => name), NON_RENSEIGNE, HORS_TERRITOIRE];
  const grouped = (placeOf: (commune: string) => string) => {
    const places = new Map<string, string[]>();
    for (const name of names) places.set(placeOf(name), [...(places.get(placeOf(name)) ?? []), name]);
    return places;
  };
  return new Map([
    ['commune', grouped((commune) => commune)],
    ...levels.map(({name, valueOf}) => {
      const placeOf = (commune: string) =>
        commune === HORS_TERRITOIRE ? commune : (valueOf.get(commune) ?? NON_RENSEIGNE);
      return [made.level(foldText(name)), grouped(placeOf)] as const;
    }),
  ]);
}

/** The places of every other column that some places of one are exactly made of: one list a column. */
export function partsOf(
  places: Places,
  column: string,
  names: readonly string[],
): readonly {readonly column: string; readonly names: readonly string[]}[] {
  const whole = new Set(names.flatMap((name) => places.get(column)?.get(name) ?? []));
  if (whole.size === 0) return [];
  return [...places].flatMap(([other, communesOf]) => {
    if (other === column) return [];
    const met = [...communesOf].filter(([, communes]) => communes.some((commune) => whole.has(commune)));
    const isMade = met.every(([, communes]) => communes.every((commune) => whole.has(commune)));
    return isMade ? [{column: other, names: met.map(([name]) => name)}] : [];
  });
}
