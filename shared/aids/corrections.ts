import {placeOfLine, type LedgerLine} from '../reading/ledger/ledger';
import type {Control} from './control';
import {hasEntries, isMoney} from './entries';
import {fundOf} from './fund-words';

/** An entry that corrects a mistake of the ledger, to be passed by whoever keeps it. */
export interface Correction {
  readonly fund: string;
  readonly why: 'wrong-fund' | 'duplicate-ledger';
  /** Accounts; empty where the ledger does not tell: to be filled in. */
  readonly debit: string;
  readonly credit: string;
  readonly cents: number;
  /** Ledger and line that it corrects, and what that line says. */
  readonly ledger: string;
  readonly row: number;
  readonly day: number;
  readonly label: string;
}

/** Lines of an entry stand near each other: how far the other side is looked for. */
const NEAR = 60;

/** What to debit and credit for each payment on a wrong fund, and each that was passed twice. */
export function correctionsOf(control: Control): Correction[] {
  const {groups, aids, payments, ledgers, shows} = control;
  const found: Correction[] = [];
  for (const {rule, aids: ours, payments: theirs} of groups) {
    if (rule !== 'wrong-fund' && rule !== 'duplicate-ledger') continue;
    for (const at of theirs) {
      const {ledger, row, fund, cents, day} = payments[at]!;
      const granted = rule === 'wrong-fund' ? aids[ours[0]!]!.fund : fund;
      if (!shows(payments[at]!) && !ours.some((aid) => shows(aids[aid]!))) continue;
      if (!hasEntries(ledgers[ledger]!)) continue; // a return is nobody's book
      const {lines, name} = ledgers[ledger]!;
      const place = placeOfLine(ledgers[ledger]!, row);
      const line = lines[place]!;
      const other = rule === 'wrong-fund' ? accountOf(control, granted) : otherSide(lines, place);
      const [debit, credit] = cents > 0 ? [other, line.account] : [line.account, other];
      const said = {ledger: name, row, day, label: line.label};
      found.push({fund: granted, why: rule, debit, credit, cents: Math.abs(cents), ...said});
    }
  }
  return found;
}

/** The account on which most of a fund is paid; else what « Comptes » says of it, where that is a whole account. */
function accountOf({payments, ledgers, comptes}: Control, fund: string): string {
  const counts = new Map<string, number>();
  for (const {fund: own, ledger, row} of payments) {
    if (own !== fund) continue;
    const {account = ''} = ledgers[ledger]!.lines[placeOfLine(ledgers[ledger]!, row)] ?? {};
    if (account !== '') counts.set(account, (counts.get(account) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  return most?.[0] ?? comptes.find((rule) => fundOf(rule.fonds) === fund)?.compte ?? '';
}

/** The account against which a line is booked; of a payment that never left the bank, the bank's all the same. */
function otherSide(lines: readonly LedgerLine[], place: number): string {
  const {journal, entry, day, piece, cents} = lines[place]!;
  const others = lines
    .slice(Math.max(0, place - NEAR), place + NEAR)
    .filter((line) => line.journal === journal && line.entry === entry && line.day === day && line.piece === piece)
    .filter((line) => Math.sign(line.cents) === -Math.sign(cents));
  return (others.find((line) => line.cents === -cents) ?? others.find(isMoney) ?? others[0])?.account ?? '';
}
