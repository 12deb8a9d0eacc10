import {civilOf} from '../shared/index';
import type {Bridge, Control, Day} from '../shared/index';

/** Euros with two decimals. */
const euros = (cents: number) => cents / 100;

/** `2024-12-31`; null for no day. */
function isoDay(day: Day): string | null {
  if (day === 0) return null;
  const {year, month, day: number} = civilOf(day);
  return `${year}-${String(month).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
}

/**
 * The control as other programs read it. A row is its number in the sheet, a line its number in the file; where several
 * sheets or several ledgers were given, the name stands before: `Aides 2023!12`. Lines outside the period are named only beside one inside.
 */
export function controlJson(control: Control) {
  const {ledgers, aids, payments, groups, bridges, shows} = control;
  const sheets = new Set(aids.map(({sheet}) => sheet));
  const aid = (at: number) => (sheets.size < 2 ? aids[at]!.row : `${aids[at]!.sheet}!${aids[at]!.row}`);
  const payment = (at: number) => {
    const {ledger, row} = payments[at]!;
    return ledgers.length < 2 ? row : `${ledgers[ledger]!.name}!${row}`;
  };
  const taken = {aids: new Uint8Array(aids.length), payments: new Uint8Array(payments.length)};
  for (const group of groups) {
    for (const at of group.aids) taken.aids[at] = 1;
    for (const at of group.payments) taken.payments[at] = 1;
  }
  const sum = (of: (ledger: Control['ledgers'][number]) => number) =>
    ledgers.reduce((total, one) => total + of(one), 0);
  const days = ledgers.filter(({first}) => first !== 0);
  const faults = [...ledgers.flatMap((ledger) => ledger.faults), ...control.faults];
  return {
    ledger: {
      lines: sum(({lines}) => lines.length),
      debit: euros(sum(({debit}) => debit)),
      credit: euros(sum(({credit}) => credit)),
      first: isoDay(days.reduce((least, {first}) => Math.min(least, first), days[0]?.first ?? 0)),
      last: isoDay(days.reduce((most, {last}) => Math.max(most, last), 0)),
      faults: faults.map(({line, code, message}) => ({line, code, message})),
    },
    funds: bridges.map(fundJson),
    pairs: groups
      .filter((group) => group.aids.some((at) => shows(aids[at]!)) || group.payments.some((at) => shows(payments[at]!)))
      .map((group) => ({
        register: group.aids.map(aid),
        ledger: group.payments.map(payment),
        rule: group.rule,
        evidence: group.evidence,
      })),
    unmatched: {
      register: aids.flatMap((one, at) => (taken.aids[at] === 0 && shows(one) ? [aid(at)] : [])),
      ledger: payments.flatMap((one, at) => (taken.payments[at] === 0 && shows(one) ? [payment(at)] : [])),
    },
  };
}

function fundJson({fund, register, ledger, gap, reasons, unexplained}: Bridge) {
  return {
    fund,
    register: euros(register),
    ledger: euros(ledger),
    gap: euros(gap),
    reasons: reasons.map(({code, count, cents}) => ({code, count, amount: euros(cents)})),
    unexplained: euros(unexplained),
  };
}
