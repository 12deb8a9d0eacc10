import {placeOfLine, type LedgerLine} from '../reading/ledger/ledger';
import type {Control} from './control';
import {hasEntries, isMoney} from './entry/entries';
import {fundOf} from './label/fund-words';

/** What corrects a mistake: an entry to be passed in the books, a row to be taken out of the register, a line to be told to the payer. */
export interface Correction {
  readonly fund: string;
  readonly why: 'wrong-fund' | 'duplicate-ledger' | 'paid-twice' | 'duplicate-register';
  readonly by: 'entry' | 'register' | 'payer';
  /** Accounts of the entry; empty where the ledger does not tell: to be filled in. */
  readonly debit: string;
  readonly credit: string;
  readonly cents: number;
  /** Ledger, or sheet of the register, and line that it corrects, and what that line says. */
  readonly ledger: string;
  readonly row: number;
  readonly day: number;
  readonly label: string;
}

/** Lines of an entry stand near each other: how far the other side is looked for. */
const NEAR = 60;

/** What corrects each payment on a wrong fund, each that was made or passed twice, and each aid typed twice. */
export function correctionsOf(control: Control): Correction[] {
  const {groups, aids, payments, shows, paidTwice} = control;
  const found: Correction[] = [];
  for (const {rule, aids: ours, payments: theirs} of groups) {
    const isShown = ours.some((at) => shows(aids[at]!)) || theirs.some((at) => shows(payments[at]!));
    if (!isShown) continue;
    if (rule === 'duplicate-register') {
      for (const at of ours) {
        const {fund, cents, day, sheet, row, written} = aids[at]!;
        const place = {ledger: sheet, row, day, label: `dossier ${written}`};
        found.push({fund, why: rule, by: 'register', debit: '', credit: '', cents, ...place});
      }
    } else if (rule === 'duplicate-ledger') for (const at of theirs) found.push(correct(control, at, rule));
    // Put together by hand, they may be of two funds as well.
    else if ((rule === 'wrong-fund' || rule === 'decision') && ours.length > 0)
      for (const at of theirs) {
        const {fund} = aids[ours[0]!]!;
        if (payments[at]!.fund !== fund) found.push(correct(control, at, 'wrong-fund', fund));
      }
  }
  for (const at of paidTwice) if (shows(payments[at]!)) found.push(correct(control, at, 'paid-twice'));
  return found;
}

/** Money that a youth owes back. */
const OWED_BACK = '467';

function correct(
  control: Control,
  at: number,
  why: Exclude<Correction['why'], 'duplicate-register'>,
  granted = '',
): Correction {
  const {ledger, row, fund, cents, day} = control.payments[at]!;
  const book = control.ledgers[ledger]!;
  const place = placeOfLine(book, row);
  const line = book.lines[place]!;
  const said = {fund: granted || fund, why, cents: Math.abs(cents), ledger: book.name, row, day};
  if (!hasEntries(book))
    return {...said, by: 'payer', debit: '', credit: '', label: line.label || `dossier ${line.dossier}`}; // a return is nobody’s book
  const back = line.account.startsWith(OWED_BACK) ? '' : OWED_BACK;
  const other =
    why === 'wrong-fund' ? accountOf(control, granted) : why === 'paid-twice' ? back : otherSide(book.lines, place);
  const [debit, credit] = cents > 0 ? [other, line.account] : [line.account, other];
  return {...said, by: 'entry', debit, credit, label: line.label};
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
