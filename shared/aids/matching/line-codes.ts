import {NO_DAY, civilOf, type Day} from '../../value/day';
import type {Aid, Payment} from '../aid';
import type {Buckets} from './buckets';
import type {Said} from './matching-rules';

type Columns<K extends string> = Readonly<
  Record<'fund' | 'amount' | 'cents' | 'reference' | 'month' | 'paid' | K, Int32Array>
>;

const isWho = (said: Said) => said === 'dossier' || said === 'name';
/** Who a payment is for, where it does not matter. */
const NOBODY: readonly number[] = [0];

/** What lines say, as small numbers: a hundred thousand keys are then numbers, and not texts to be made and thrown away. 0 is nothing said. */
export class LineCodes {
  readonly aids: Columns<'dossier'>;
  readonly payments: Columns<never>;
  readonly dossiersOfPayments: readonly (readonly number[])[];
  /** What some payment says. */
  private readonly said: ReadonlySet<Said>;
  private readonly numbers = {
    fund: new Numbering<string>(),
    amount: new Numbering<number>(),
    cents: new Numbering<number>(),
    reference: new Numbering<string>(),
    dossier: new Numbering<string>(),
    month: new Numbering<number>(),
    paid: new Numbering<number>(),
  };

  constructor(aids: readonly Aid[], payments: readonly Payment[]) {
    const {fund, amount, cents, reference, dossier, month, paid} = this.numbers;
    const isTimed = payments.some((payment) => payment.month !== NO_DAY);
    for (const line of [aids, payments]) for (const one of line) fund.of(one.fund);
    // A fund and a sum of cents as one number: both are known by small numbers, so that no two meet.
    const both = (sum: number, line: Aid | Payment) => (sum === 0 ? 0 : sum * (fund.size + 1) + fund.of(line.fund));
    this.aids = {
      fund: columnOf(aids, (aid) => fund.of(aid.fund)),
      amount: columnOf(aids, (aid) => amount.of(both(cents.of(aid.cents), aid))),
      cents: columnOf(aids, (aid) => cents.of(aid.cents)),
      reference: columnOf(aids, (aid) => reference.of(aid.reference)),
      dossier: columnOf(aids, (aid) => dossier.of(aid.dossier)),
      month: isTimed ? columnOf(aids, (aid) => month.of(firstOfMonth(aid.day))) : new Int32Array(aids.length),
      paid: columnOf(aids, (aid) => (aid.paid === NO_DAY ? 0 : paid.of(aid.paid))),
    };
    // What no aid says leads a payment nowhere: it is nothing said.
    this.payments = {
      fund: columnOf(payments, (payment) => fund.of(payment.fund)),
      amount: columnOf(payments, (payment) => amount.known(both(cents.known(payment.cents), payment))),
      cents: columnOf(payments, (payment) => cents.known(payment.cents)),
      reference: columnOf(payments, (payment) => reference.known(payment.reference)),
      month: columnOf(payments, (payment) => (payment.month === NO_DAY ? 0 : month.known(payment.month))),
      paid: columnOf(payments, (payment) => paid.known(payment.day)),
    };
    this.dossiersOfPayments = payments.map((payment) => payment.dossiers.map((key) => dossier.known(key)));
    const isNamed = (byName: boolean) => payments.some((one) => one.isByName === byName && one.dossiers.length > 0);
    const isSome = (column: Int32Array) => column.some((code) => code !== 0);
    this.said = new Set<Said>([
      'nothing',
      ...(['reference', 'month', 'paid'] as const).filter((one) => isSome(this.payments[one])),
      ...(isNamed(false) ? ['dossier' as const] : []),
      ...(isNamed(true) ? ['name' as const] : []),
    ]);
  }

  /** Whether some payment says it, and an aid may say the same: a rule about what none says finds nothing. */
  isSaid(one: Said): boolean {
    return this.said.has(one);
  }

  /** One number for the amount and what an aid says; null when something is not said. */
  aidKey(at: number, said: readonly Said[], anyFund: boolean): number | string | null {
    const dossier = this.aids.dossier[at]!;
    return said.some(isWho) && dossier === 0 ? null : this.keyOf(this.aids, at, said, anyFund, dossier);
  }

  /** Puts a payment under the same of it: as many as the people it may name. */
  putPayment(
    at: number,
    said: readonly Said[],
    anyFund: boolean,
    {isByName, isForeign}: Payment,
    buckets: Buckets,
  ): void {
    const dossiers = this.dossiersOfPayments[at]!;
    if (said.includes('nothing') && (dossiers.length > 0 || isForeign)) return;
    const who = said.find(isWho);
    if (who !== undefined && isByName !== (who === 'name')) return;
    for (const dossier of who === undefined ? NOBODY : dossiers) {
      if (who !== undefined && dossier === 0) continue;
      const key = this.keyOf(this.payments, at, said, anyFund, dossier);
      if (key !== null) buckets.addPayment(key, at);
    }
  }

  private keyOf(
    columns: LineCodes['payments'],
    at: number,
    said: readonly Said[],
    anyFund: boolean,
    dossier: number,
  ): number | string | null {
    let key: number | string = anyFund ? columns.cents[at]! : columns.amount[at]!;
    if (key === 0) return null;
    for (const one of said) {
      if (one === 'nothing') continue;
      if (isWho(one)) key = this.join(key, dossier, 'dossier');
      else {
        const code = columns[one][at]!;
        if (code === 0) return null;
        key = this.join(key, code, one);
      }
    }
    return key;
  }

  /** One number for the fund of a line and something else that it says; 0 when it does not say it. */
  withFund(fund: number, code: number): number {
    return code === 0 ? 0 : code * (this.numbers.fund.size + 1) + fund;
  }

  /** Exact as long as the number is; a text beyond. */
  private join(key: number | string, code: number, column: keyof LineCodes['numbers']): number | string {
    const joined = typeof key === 'number' ? key * (this.numbers[column].size + 1) + code : NaN;
    return joined <= Number.MAX_SAFE_INTEGER ? joined : `${key}|${code}`;
  }
}

/** Numbers different values from 1 on; nothing is 0. */
class Numbering<T extends string | number> {
  private readonly numbers = new Map<T, number>();

  get size(): number {
    return this.numbers.size;
  }

  /** 0 for a value that has no number. */
  known(value: T): number {
    return this.numbers.get(value) ?? 0;
  }

  of(value: T): number {
    if (value === '') return 0;
    const known = this.numbers.get(value);
    if (known !== undefined) return known;
    this.numbers.set(value, this.numbers.size + 1);
    return this.numbers.size;
  }
}

function columnOf<T>(lines: readonly T[], codeOf: (line: T) => number): Int32Array {
  const codes = new Int32Array(lines.length);
  for (let at = 0; at < codes.length; at++) codes[at] = codeOf(lines[at]!);
  return codes;
}

function firstOfMonth(day: Day): Day {
  return day - civilOf(day).day + 1;
}
