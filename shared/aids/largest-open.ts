import type {Control} from './control';
import {coveragesOf} from './bridge/coverage';
import {say} from './matching/evidence';
import {verdicts} from './matching/matching-rules';

/** Lines that wait for somebody: one alone, or those of a suggestion together. */
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
  const {aids, payments, groups, suggestions, aidDoubts, paymentDoubts, bridges, ledgers, period} = control;
  const [seenAids, seenPayments] = [new Uint8Array(aids.length), new Uint8Array(payments.length)];
  for (const {aids: ours, payments: theirs} of [...groups, ...suggestions]) {
    for (const at of ours) seenAids[at] = 1;
    for (const at of theirs) seenPayments[at] = 1;
  }
  const funds = new Set(bridges.map(({fund}) => fund));
  // Of the period before, only what a ledger of its fund could have paid.
  const coverages = coveragesOf(ledgers, payments);
  const isShown = (line: {readonly fund: string; readonly day: number}) =>
    when === 'period'
      ? control.shows(line)
      : funds.has(line.fund) && line.day < period.from && line.day >= (coverages.get(line.fund)?.first ?? Infinity);
  const sum = (lines: readonly {readonly cents: number}[]) => lines.reduce((total, {cents}) => total + cents, 0);
  const itemOf = (ours: readonly number[], theirs: readonly number[], why: string): OpenItem => {
    const [granted, paid] = [ours.map((at) => aids[at]!), theirs.map((at) => payments[at]!)];
    const lines = [...granted, ...paid];
    return {
      ...{fund: lines[0]!.fund, aids: ours, payments: theirs, granted: sum(granted), paid: sum(paid)},
      day: Math.min(...lines.map(({day}) => day)),
      why,
    };
  };
  const found: OpenItem[] = [];
  for (const {aids: ours, payments: theirs, rule} of suggestions) {
    if (!ours.some((at) => isShown(aids[at]!)) && !theirs.some((at) => isShown(payments[at]!))) continue;
    found.push(itemOf(ours, theirs, `Suggéré, à confirmer : ${verdicts[rule].toLowerCase()}`));
  }
  aids.forEach((aid, at) => {
    if (seenAids[at] === 0 && isShown(aid)) found.push(itemOf([at], [], aidDoubts.get(at) ?? say('no-payment')));
  });
  payments.forEach((payment, at) => {
    if (seenPayments[at] === 0 && isShown(payment))
      found.push(itemOf([], [at], paymentDoubts.get(at) ?? say('no-aid')));
  });
  const sizeOf = ({granted, paid}: OpenItem) => Math.max(Math.abs(granted), Math.abs(paid));
  return found.sort((a, b) => sizeOf(b) - sizeOf(a) || a.day - b.day);
}
