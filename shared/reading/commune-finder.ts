import type {CellValue} from '../value/cell';
import {letterDistance} from '../value/nearest';
import {isFailedFormula, textOf} from '../value/nothing';
import type {Territoire} from '../setting/territoire';
import {takeCommune} from './commune-name';

/** What a cell says of a commune: `at` is its place in the territory, from 0. */
type FoundCommune =
  | {readonly kind: 'inside'; readonly at: number; readonly repaired: boolean}
  | {readonly kind: 'outside'}
  /** Something is written that names no commune: a post code alone, a number, a city of which the territory has arrondissements. */
  | {readonly kind: 'unreadable'};

/** Finds communes of a territory in cells, spelling repaired inside the territory only. */
export interface CommuneFinder {
  readonly territoire: Territoire;
  /** `isPostal`: the codes of its column are post codes. */
  find(cell: CellValue, isPostal?: boolean): FoundCommune;
  /** Whether the code that a cell writes beside the name of a commune is not its INSEE code. */
  writesPostCode(cell: CellValue): boolean;
  /** Place of an INSEE code in the territory; -1 for the code of another commune, null when no code is written. */
  findInsee(cell: CellValue): number | null;
  /** True when every commune of the territory has its code, so that a code elsewhere is surely outside. */
  readonly knowsEveryCode: boolean;
}

const digitsOf = (key: string) => key.replace(/\D/g, '');

/** Letters that may differ, by the length of the shorter name: short names are too near to one another. */
function tolerance(length: number): number {
  return length < 5 ? 0 : length < 7 ? 1 : 2;
}

const isOther = (known: string, code: string) => known !== '' && known !== code;

/** Whether two names, folded and without their spaces, are one or two letters apart. */
export function areAlike(one: string, other: string): boolean {
  const allowed = tolerance(Math.min(one.length, other.length));
  if (Math.abs(one.length - other.length) > allowed) return false;
  return digitsOf(one) === digitsOf(other) && letterDistance(one, other) <= allowed; // Lyon 8e is not Lyon 9e
}

export function communeFinder(territoire: Territoire): CommuneFinder {
  const {communes} = territoire;
  const names = communes.map(({name}) => takeCommune(name));
  const keys = names.map(({key}) => key.replace(/ /g, ''));
  const isAlone = (key: string, at: number) => names[at]!.number === '' || keys.indexOf(key) === keys.lastIndexOf(key);
  // of two spellings the first stands; « Marseille 13 » and « Marseille 14 » are two, each known with its number
  const byKey = new Map([
    ...keys.flatMap((key, at) => (isAlone(key, at) ? [[key, at] as const] : [])).reverse(),
    ...keys.map((key, at) => [key + names[at]!.number, at] as const).reverse(),
  ]);
  const byCode = new Map(communes.flatMap(({insee}, at) => (insee === '' ? [] : [[insee, at] as const])));

  for (const [at, {spellings = []}] of communes.entries()) for (const key of spellings) byKey.set(key, at);

  /** The only commune of the territory one or two letters apart; -1 when there is none, or several. */
  function repair(key: string): number {
    let found = -1;
    for (let at = 0; at < keys.length; at++) {
      const known = keys[at]!;
      if (!areAlike(key, known)) continue;
      if (found >= 0) return -1;
      found = at;
    }
    return found;
  }

  const cities = new Set(names.map(({city}) => city));

  return {
    territoire,
    knowsEveryCode: communes.length > 0 && byCode.size === communes.length,
    find(cell, isPostal = false) {
      if (isFailedFormula(cell)) return {kind: 'unreadable'};
      const {key, number, city, code} = takeCommune(textOf(cell));
      const name = key.replace(/ /g, '');
      if (name === '') {
        const at = isPostal ? undefined : byCode.get(code);
        return at === undefined ? {kind: 'unreadable'} : {kind: 'inside', at, repaired: false};
      }
      const exact = byKey.get(name + number) ?? byKey.get(name) ?? byKey.get(city);
      if (exact !== undefined) return {kind: 'inside', at: exact, repaired: false};
      if (cities.has(name)) return {kind: 'unreadable'};
      const near = repair(name);
      return near >= 0 ? {kind: 'inside', at: near, repaired: true} : {kind: 'outside'};
    },
    writesPostCode(cell) {
      const {key, code} = takeCommune(textOf(cell));
      const at = byKey.get(key.replace(/ /g, ''));
      return code !== '' && key !== '' && (at === undefined ? byCode.has(code) : isOther(communes[at]!.insee, code));
    },
    findInsee(cell) {
      const text = textOf(cell).replace(/\s/g, '').toUpperCase();
      const code = /^\d{4}$/.test(text) ? `0${text}` : text; // 01 to 09 lose their zero in a number
      return /^\d[\dAB]\d{3}$/.test(code) ? (byCode.get(code) ?? -1) : null;
    },
  };
}
