import type {Day} from '../value/day';
import type {Times} from './label/label-times';

/** A row of the register that counts: an aid granted, or a fee. */
export interface Aid {
  readonly sheet: string;
  /** Row of the sheet, counted from 1. */
  readonly row: number;
  /** Names the row by what it says. */
  readonly key: string;
  /** Equal for copies of one row. */
  readonly twin: number;
  readonly fund: string;
  readonly day: Day;
  /** Day of payment, where the register holds it beside the decision; else `NO_DAY`. */
  readonly paid: Day;
  readonly cents: number;
  /** Key of the dossier; empty on a fee. */
  readonly dossier: string;
  /** Folded name of the youth, where the workbook holds it beside the dossier; empty when not known. */
  readonly surname: string;
  readonly firstName: string;
  /** The dossier as the register writes it, leading zeros included. */
  readonly written: string;
  /** Folded; empty when none. */
  readonly reference: string;
  readonly isFee: boolean;
  /** As the territory writes it; empty when none. */
  readonly commune: string;
}

/** A line of a ledger that belongs to a fund. */
export interface Payment {
  /** Which of the ledgers given, and its line there. */
  readonly ledger: number;
  readonly row: number;
  readonly key: string;
  readonly twin: number;
  readonly fund: string;
  readonly day: Day;
  readonly cents: number;
  /** Keys of the dossiers of the register that the line may name: several for people of one name. */
  readonly dossiers: readonly string[];
  /** The dossier was found by a name. */
  readonly isByName: boolean;
  /** The dossier was found by a name learnt on « Décisions », on a line that names nobody else. */
  readonly isByAlias: boolean;
  /** One person is named, and nothing on the line names another. */
  readonly isSure: boolean;
  /** Names a dossier that the register does not hold. */
  readonly isForeign: boolean;
  /** Words that name somebody whom the register does not know; empty when none do. */
  readonly stranger: string;
  /** Folded piece, or the reference of the register met in the label; empty when none. */
  readonly reference: string;
  readonly isFee: boolean;
  /** Stands on an account or in a journal of the bank, or in an entry with one. */
  readonly isBank: boolean;
  /** The bank paid it; its entry owes the money to somebody, and no payment of it is seen; null where the ledger shows neither. */
  readonly settled: 'paid' | 'booked' | null;
  /** Its entry foresees a charge, or takes back what was foreseen. */
  readonly isForeseen: boolean;
  /** Not validated yet in the books. */
  readonly isDraft: boolean;
  /** Paid out, by a label that says that it is no payment of an aid: cancelled, not made yet, carried over. */
  readonly isDenied: boolean;
  /** The label speaks of a cancelled entry; of money asked back. */
  readonly saysReversal: boolean;
  readonly saysRecovery: boolean;
  readonly commune: string;
  /** First day of the month paid for; `NO_DAY` when not said. */
  readonly month: Day;
  /** When the label says that it is for, and how much, in cents. */
  readonly times: Times;
  readonly amounts: readonly number[];
  /** Funds that its label names by a word that is no usual one. */
  readonly namedFunds: readonly string[];
  readonly letter: string;
  readonly label: string;
}
