import {NO_DAY, civilOf, type Day} from '../cell/day';
import type {Aid, Payment} from './aid';
import type {Said} from './matching-rules';

/** What lines say, as small numbers: a hundred thousand keys are then numbers, and not texts to be made and thrown away. 0 is nothing said. */
export class LineCodes {
  readonly aids: Readonly<Record<'amount' | 'cents' | 'reference' | 'dossier' | 'month' | 'paid', Int32Array>>;
  readonly payments: Readonly<Record<'amount' | 'cents' | 'reference' | 'month' | 'paid', Int32Array>>;
  readonly dossiersOfPayments: readonly (readonly number[])[];
  private readonly numbers = {
    amount: new Numbering<string>(),
    cents: new Numbering<number>(),
    reference: new Numbering<string>(),
    dossier: new Numbering<string>(),
    month: new Numbering<number>(),
    paid: new Numbering<number>(),
  };

  constructor(aids: readonly Aid[], payments: readonly Payment[]) {
    const {amount, cents, reference, dossier, month, paid} = this.numbers;
    this.aids = {
      amount: Int32Array.from(aids, (aid) => amount.of(`${aid.fund}|${aid.cents}`)),
      cents: Int32Array.from(aids, (aid) => cents.of(aid.cents)),
      reference: Int32Array.from(aids, (aid) => reference.of(aid.reference)),
      dossier: Int32Array.from(aids, (aid) => dossier.of(aid.dossier)),
      month: Int32Array.from(aids, (aid) => month.of(firstOfMonth(aid.day))),
      paid: Int32Array.from(aids, (aid) => (aid.paid === NO_DAY ? 0 : paid.of(aid.paid))),
    };
    this.payments = {
      amount: Int32Array.from(payments, (payment) => amount.of(`${payment.fund}|${payment.cents}`)),
      cents: Int32Array.from(payments, (payment) => cents.of(payment.cents)),
      reference: Int32Array.from(payments, (payment) => reference.of(payment.reference)),
      month: Int32Array.from(payments, (payment) => (payment.month === NO_DAY ? 0 : month.of(payment.month))),
      paid: Int32Array.from(payments, (payment) => paid.of(payment.day)),
    };
    this.dossiersOfPayments = payments.map((payment) => payment.dossiers.map((key) => dossier.of(key)));
  }

  /** One number for the amount and what is said; null when something is not said. */
  aidKey(at: number, said: readonly Said[], anyFund: boolean): number | string | null {
    const start = anyFund ? this.aids.cents[at]! : this.aids.amount[at]!;
    let key: number | string = start;
    for (const one of said) {
      if (one === 'nothing') continue;
      const column = one === 'name' ? 'dossier' : one;
      const code = this.aids[column][at]!;
      if (code === 0) return null;
      key = this.join(key, code, column);
    }
    return key;
  }

  /** The same of a payment: as many as the people it may name. */
  paymentKeys(
    at: number,
    said: readonly Said[],
    anyFund: boolean,
    {isByName, isForeign}: Payment,
  ): readonly (number | string)[] {
    let keys: readonly (number | string)[] = [anyFund ? this.payments.cents[at]! : this.payments.amount[at]!];
    for (const one of said) {
      const dossiers = this.dossiersOfPayments[at]!;
      if (one === 'nothing') {
        if (dossiers.length > 0 || isForeign) return [];
        continue;
      }
      if (one === 'dossier' || one === 'name') {
        if (isByName !== (one === 'name')) return [];
        const before = keys;
        keys = dossiers.flatMap((code) => before.map((key) => this.join(key, code, 'dossier')));
        continue;
      }
      const code = this.payments[one][at]!;
      if (code === 0) return [];
      keys = keys.map((key) => this.join(key, code, one));
    }
    return keys;
  }

  /** Exact as long as the number is; a text beyond. */
  private join(key: number | string, code: number, column: keyof LineCodes['numbers']): number | string {
    const joined = typeof key === 'number' ? key * (this.numbers[column].size + 1) + code : NaN;
    return joined <= Number.MAX_SAFE_INTEGER ? joined : `${key}|${code}`;
  }
}

/** Numbers different values from 1 on; nothing is 0. */
class Numbering<T extends string | number> {
  private readonly known = new Map<T, number>();

  get size(): number {
    return this.known.size;
  }

  of(value: T): number {
    if (value === '') return 0;
    const known = this.known.get(value);
    if (known !== undefined) return known;
    this.known.set(value, this.known.size + 1);
    return this.known.size;
  }
}

function firstOfMonth(day: Day): Day {
  return day - civilOf(day).day + 1;
}
