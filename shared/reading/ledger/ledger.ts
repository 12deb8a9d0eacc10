import {NO_DAY, type Day} from '../../value/day';
import type {LedgerFault} from './fault-list';

export type LedgerKind = 'fec' | 'grand livre' | 'retour de paiement' | 'relevé bancaire';

/** What a line is besides a payment: not validated yet, carried over from the year before, in another currency. */
export type LineMark = 'draft' | 'opening' | 'currency';

/** What a column says under its heading. */
export interface Beside {
  readonly heading: string;
  readonly text: string;
}

/** An entry of the accounts, a payment of a return, or a line of a bank list. What is not stated is '' or `NO_DAY`. */
export interface LedgerLine {
  /** Line of the file or row of the sheet, counted from 1. */
  readonly line: number;
  readonly day: Day;
  readonly account: string;
  readonly accountLabel: string;
  readonly auxiliary: string;
  readonly auxiliaryLabel: string;
  readonly label: string;
  readonly piece: string;
  readonly journal: string;
  /** Number of the entry in its journal. */
  readonly entry: string;
  /** Lettering: entries that an accountant has put together. */
  readonly letter: string;
  /** Debit less credit, or what was paid, in integer cents. */
  readonly cents: number;
  readonly debit: number;
  readonly credit: number;
  /** Columns of payment returns. */
  readonly fund: string;
  readonly dossier: string;
  readonly name: string;
  readonly commune: string;
  /** What became of the payment, where the return says it. */
  readonly status: string;
  /** What somebody remarked of it. */
  readonly remark: string;
  /** What columns say that are read as nothing else. */
  readonly beside?: readonly Beside[];
  readonly mark: LineMark | null;
  /** First day of the month that is paid for. */
  readonly month: Day;
}

/** A ledger as read. Every line of the source is one of `lines`, or has a fault that says why it is none. */
export interface Ledger {
  /** File or sheet. */
  readonly name: string;
  readonly kind: LedgerKind;
  /** « tabulation, UTF-8 », for people. */
  readonly form: string;
  readonly lines: readonly LedgerLine[];
  /** Lines under the headings, those that could not be read included. */
  readonly read: number;
  readonly debit: number;
  readonly credit: number;
  /** First and last day, `NO_DAY` without any. */
  readonly first: Day;
  readonly last: Day;
  readonly faults: readonly LedgerFault[];
  readonly fingerprint: string;
}

/** What a ledger holds that could not be read. */
export const noLines = {lines: [], read: 0, debit: 0, credit: 0, first: NO_DAY, last: NO_DAY} as const;

/** Sums and days of lines, in one pass. */
export function extentOf(lines: readonly LedgerLine[]): Pick<Ledger, 'debit' | 'credit' | 'first' | 'last'> {
  let debit = 0;
  let credit = 0;
  let first = 0;
  let last = 0;
  for (const line of lines) {
    debit += line.debit;
    credit += line.credit;
    if (line.day === 0) continue;
    if (first === 0 || line.day < first) first = line.day;
    if (line.day > last) last = line.day;
  }
  return {debit, credit, first, last};
}

/** The place of a line of the file among those of a ledger, which stand in its order; -1 where it has none. */
export function placeOfLine({lines}: Pick<Ledger, 'lines'>, line: number): number {
  let [low, high] = [0, lines.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (lines[middle]!.line < line) low = middle + 1;
    else high = middle;
  }
  return lines[low]?.line === line ? low : -1;
}
