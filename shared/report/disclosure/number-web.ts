import type {Quantity} from './quantity';
import {noPlaces} from './places';
import type {Places} from './places';
import {isWithin, keyOf, placesWithin, termsOf} from './quantity';

/** A number that the report shows in one or several places, or hides in all of them. */
export interface Shown {
  readonly quantity: Quantity | null;
  readonly value: number;
  /** Counts that tell of people are hidden when small. */
  personal: boolean;
  /** `veiled`: small, and not even that is told. `aside`: a number that is nowhere in the report, and that closes a sum. */
  state: 'shown' | 'small' | 'suppressed' | 'veiled' | 'aside';
  /** Shown where nothing is hidden any more: in a report that is handed round already. */
  isPublished: boolean;
  /** Of a number aside that tells of a few people: it is to be told as little as one that is hidden. */
  isKept: boolean;
  readonly relations: Relation[];
  /** Amounts that are hidden with this count. */
  readonly amounts: Shown[];
  /** What is left of a whole, that only a ratio of this count tells. */
  readonly rests: Shown[];
}

export type Relation =
  /** The whole is the sum of its parts. */
  | {readonly kind: 'sum'; readonly whole: Shown; readonly parts: readonly Shown[]}
  /** A person may be in several parts: the whole is at most their sum, and at least each of them. */
  | {readonly kind: 'union'; readonly whole: Shown; readonly parts: readonly Shown[]}
  /** What is counted in each part is counted in the whole. */
  | {readonly kind: 'within'; readonly whole: Shown; readonly parts: readonly Shown[]};

/** The numbers of a report and what ties them: equal ones are one, and sums are known. */
export class NumberWeb {
  readonly numbers: Shown[] = [];
  private readonly byKey = new Map<string, Map<number, Shown>>();
  /** How many numbers are tied by their quantities. */
  private tied = 0;

  /** @param places what the places of the territory are made of: the numbers of one are the sums of those of others */
  constructor(private readonly places: Places = noPlaces) {}

  /** The number of a quantity. Two different values are two numbers, whatever the declarations say. */
  number(quantity: Quantity, value: number, personal: boolean): Shown {
    const key = keyOf(quantity);
    let byValue = this.byKey.get(key);
    if (byValue === undefined) this.byKey.set(key, (byValue = new Map()));
    let number = byValue.get(value);
    if (number === undefined) byValue.set(value, (number = this.own(value, personal, 'shown', quantity)));
    if (personal) number.personal = true;
    return number;
  }

  find(quantity: Quantity, value?: number): Shown | undefined {
    const found = this.byKey.get(keyOf(quantity));
    return value === undefined ? [...(found?.values() ?? [])][0] : found?.get(value);
  }

  /** A number that is no other's. */
  own(value: number, personal: boolean, state: Shown['state'] = 'shown', quantity: Quantity | null = null): Shown {
    const number: Shown = {
      quantity,
      value,
      personal,
      state,
      isPublished: false,
      isKept: false,
      relations: [],
      amounts: [],
      rests: [],
    };
    this.numbers.push(number);
    return number;
  }

  /** A sum; what its parts do not reach is a number aside. */
  sum(whole: Shown, parts: readonly Shown[]): void {
    const rest = whole.value - parts.reduce((all, {value}) => all + value, 0);
    if (parts.length === 0 || rest < 0) return;
    const closed = rest === 0 ? parts : [...parts, this.own(rest, false, 'aside')];
    if (closed.length === 1 && closed[0] === whole) return;
    this.tie({kind: 'sum', whole, parts: closed});
  }

  union(whole: Shown, parts: readonly Shown[]): void {
    if (parts.length > 0) this.tie({kind: 'union', whole, parts});
  }

  within(whole: Shown, part: Shown): void {
    if (part !== whole && part.value <= whole.value) this.tie({kind: 'within', whole, parts: [part]});
  }

  /** Ties that no table states, of the numbers come since the last time: what lies within what, and the sums over several values of a column or over places. */
  tieQuantities(): void {
    const scopes = new Map<string, Shown[]>();
    const fresh = new Set(this.numbers.slice(this.tied));
    this.tied = this.numbers.length;
    for (const number of this.numbers) {
      if (number.quantity === null) continue;
      const {scope} = number.quantity;
      const inScope = scopes.get(scope);
      if (inScope === undefined) scopes.set(scope, [number]);
      else inScope.push(number);
      for (const terms of fresh.has(number) ? termsOf(number.quantity) : []) {
        const found = terms.map((term) => this.find(term));
        if (found.every((term) => term !== undefined)) this.sum(number, found);
      }
      for (const terms of placesWithin(number.quantity, this.places)) {
        const found = terms.flatMap((term) => this.find(term) ?? []);
        if (fresh.has(number) || found.some((term) => fresh.has(term))) this.sum(number, found);
      }
    }
    for (const numbers of scopes.values()) {
      const people = numbers.filter(({personal}) => personal);
      for (const part of people) {
        for (const whole of people) {
          const isNew = fresh.has(part) || fresh.has(whole);
          if (isNew && isWithin(part.quantity!, whole.quantity!)) this.within(whole, part);
        }
      }
    }
  }

  private tie(relation: Relation): void {
    for (const number of new Set([relation.whole, ...relation.parts])) number.relations.push(relation);
  }
}
