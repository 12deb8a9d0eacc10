import type {Control} from './control';
import {coveragesOf} from './bridge/coverage';
import {say} from './matching/evidence';
import type {RuleId} from './matching/matching-rules';
import {verdicts} from './matching/matching-rules';

/** Lines that wait for somebody: one alone, those of a suggestion together, or those that nothing tells apart. */
export interface OpenItem {
  readonly fund: string;
  readonly aids: readonly number[];
  readonly payments: readonly number[];
  /** The earliest of them. */
  readonly day: number;
  /** Of each side, in cents. */
  readonly granted: number;
  readonly paid: number;
  /** In few words. */
  readonly why: string;
}

/** What is open of the period, the largest amounts first; or what is still open of the one before. */
export function openItems(control: Control, when: 'period' | 'before'): OpenItem[] {
  const {aids, payments, groups, suggestions, bridges, ledgers, period} = control;
  // Of the period before, only what a ledger of its fund could have paid.
  const coverages = when === 'period' ? null : coveragesOf(ledgers, payments);
  if (coverages !== null && ![...coverages.values()].some(({first}) => first < period.from)) return [];
  const [seenAids, seenPayments] = [new Uint8Array(aids.length), new Uint8Array(payments.length)];
  for (const {aids: ours, payments: theirs} of [...groups.filter(({rest}) => rest === undefined), ...suggestions]) {
    for (const at of ours) seenAids[at] = 1;
    for (const at of theirs) seenPayments[at] = 1;
  }
  const funds = new Set(bridges.map(({fund}) => fund));
  const isShown = (line: {readonly fund: string; readonly day: number}) =>
    coverages === null
      ? control.shows(line)
      : funds.has(line.fund) && line.day < period.from && line.day >= (coverages.get(line.fund)?.first ?? Infinity);
  const found: Item[] = [];
  for (const one of suggestions) {
    const {aids: ours, payments: theirs} = one;
    if (ours.some((at) => isShown(aids[at]!)) || theirs.some((at) => isShown(payments[at]!)))
      found.push(new Item(control, ours, theirs, one));
  }
  const together = new Map<unknown, {aids: number[]; payments: number[]}>();
  const put = (side: 'aids' | 'payments', at: number, cause: unknown) => {
    const own = (cause === undefined ? undefined : together.get(cause)) ?? {aids: [], payments: []};
    own[side].push(at);
    together.set(cause ?? own, own);
  };
  aids.forEach((aid, at) => {
    if (seenAids[at] === 0 && isShown(aid)) put('aids', at, control.aidDoubts.causeOf(at));
  });
  payments.forEach((payment, at) => {
    if (seenPayments[at] === 0 && isShown(payment)) put('payments', at, control.paymentDoubts.causeOf(at));
  });
  for (const own of together.values()) found.push(new Item(control, own.aids, own.payments));
  return found.sort((a, b) => b.size - a.size || a.day - b.day);
}

/** Why a pair that is suggested waits for somebody, in a line; « Détail » says what was seen. */
const suggested: Partial<Record<RuleId, string>> = {
  batch: 'Un paiement fait la somme de ces aides, et rien ne les nomme',
  name: 'Même montant, et un nom proche',
  'amount-date': 'Même montant, dates proches, et rien ne nomme l’aide',
  'cut-off': 'Payée hors des dates du grand livre, selon le registre',
};

/** There may be a hundred thousand, of which a page says ten: why is made when it is read. */
class Item implements OpenItem {
  readonly fund: string;
  readonly day: number;
  readonly granted: number;
  readonly paid: number;

  constructor(
    private readonly control: Control,
    readonly aids: readonly number[],
    readonly payments: readonly number[],
    private readonly suggestion: Control['suggestions'][number] | null = null,
  ) {
    const first = aids.length > 0 ? control.aids[aids[0]!]! : control.payments[payments[0]!]!;
    this.fund = first.fund;
    let [day, granted, paid] = [first.day, 0, 0];
    for (const at of aids) {
      day = Math.min(day, control.aids[at]!.day);
      granted += control.aids[at]!.cents;
    }
    for (const at of payments) {
      day = Math.min(day, control.payments[at]!.day);
      paid += control.payments[at]!.cents;
    }
    [this.day, this.granted, this.paid] = [day, granted, paid];
  }

  get size(): number {
    return Math.max(Math.abs(this.granted), Math.abs(this.paid));
  }

  get why(): string {
    const {aidDoubts, paymentDoubts} = this.control;
    if (this.suggestion !== null) return suggested[this.suggestion.rule] ?? verdicts[this.suggestion.rule];
    const [aid, payment] = [this.aids[0], this.payments[0]];
    return aid === undefined
      ? (paymentDoubts.get(payment!) ?? say('no-aid'))
      : (aidDoubts.get(aid) ?? say('no-payment'));
  }
}
