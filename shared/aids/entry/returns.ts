import type {Period} from '../../count/table';
import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import type {CompteRule} from '../../setting/parameters';
import {isStockRule} from '../bridge/cheque-stock';
import {isMoney, type Entries} from './entries';
import {identify, type Who} from '../label/identify';
import type {KnownWords} from '../label/known-words';
import {foldPlain} from '../label/fold-plain';
import {fundsNamed} from '../label/fund-words';
import {plainLabel, saysBack} from '../label/label-denials';
import {SAYS_AIDS} from '../label/label-words';
import {referenceOf} from './read-payments';

/** Money that came back to the bank and that no fund was given back: a transfer that the bank rejected. */
export interface Returned extends Pick<Who, 'dossiers'> {
  /** Name of the ledger, and its line. */
  readonly ledger: string;
  readonly row: number;
  readonly account: string;
  readonly day: number;
  readonly cents: number;
  /** Folded; empty when none. */
  readonly reference: string;
  /** The label without what says that the money came back. */
  readonly label: string;
  /** The entry says that a payment came back. */
  readonly saysBack: boolean;
  /** Funds that the label names; null where it only says that it is of aids. */
  readonly funds: readonly string[] | null;
  /** Names somebody whom the register does not know. */
  readonly isForeign: boolean;
  /** Taken back on the account of the fund itself, outside this period: it matters to the payments of the period. */
  readonly outside?: Period;
}

/** Looks for entries that debit the bank and credit an account of no fund, where the money still waits. */
export function returnsOf(
  ledgers: readonly Ledger[],
  entries: readonly Entries[],
  funds: readonly (readonly string[])[],
  known: KnownWords,
  comptes: readonly CompteRule[],
): Returned[] {
  // Chèques sent back to their issuer are no transfer.
  const stocks = comptes.filter(isStockRule).map(({compte}) => compte);
  const isStock = ({account}: LedgerLine) => stocks.some((compte) => account.startsWith(compte));
  const moves = ledgers.map((ledger, at) => (entries[at] === null ? null : movesOf(ledger, entries[at]!, funds[at]!)));
  const found: Returned[] = [];
  const waiting = new Map<string, Returned[]>();
  const visit = (take: (line: LedgerLine, ledger: Ledger, entry: number, move: Moves) => void) =>
    ledgers.forEach((ledger, at) => {
      const move = moves[at]!;
      if (move === null) return;
      ledger.lines.forEach((line, place) => {
        if (funds[at]![place] === '' && !isMoney(line) && !isStock(line))
          take(line, ledger, entries[at]!.of[place]!, move);
      });
    });
  visit((line, ledger, entry, {received, says}) => {
    if (line.cents >= 0 || received[entry] !== 1) return;
    const one = readReturn(line, ledger, says[entry] === 1, known);
    if (!one.saysBack && one.dossiers.length !== 1) return; // a subsidy, a member's fee
    found.push(one);
    const key = waitingKey(line, one.cents);
    waiting.set(key, [...(waiting.get(key) ?? []), one]);
  });
  if (found.length === 0) return found;
  // What was sent again by the bank, or given back to its fund, waits no more: each sending is of one return.
  const again = new Set<Returned>();
  visit((line, _, entry, {sent}) => {
    if (line.cents <= 0 || sent[entry] !== 1) return;
    const own = waiting.get(waitingKey(line, line.cents));
    if (own === undefined) return;
    const {dossiers} = identify(line, foldPlain(line.label), known);
    const isSame = (one: Returned) =>
      dossiers.length === 0 || one.dossiers.some((dossier) => dossiers.includes(dossier));
    const sentBack = own.find((one) => !again.has(one) && one.day <= line.day && isSame(one));
    if (sentBack !== undefined) again.add(sentBack);
  });
  const orderOf = ({day, cents, label, reference}: Returned) => `${day}|${cents}|${label}|${reference}`;
  return found.filter((one) => !again.has(one)).sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

function readReturn(line: LedgerLine, {name}: Ledger, says: boolean, known: KnownWords): Returned {
  const label = foldPlain(line.label);
  const {dossiers, isForeign, stranger} = identify(line, label, known);
  const named = fundsNamed(label);
  // One word that nobody knows may be the bank's own.
  const isOther = isForeign || stranger.includes(' ');
  return {
    ...{ledger: name, row: line.line, account: line.account, day: line.day, cents: -line.cents},
    ...{dossiers, saysBack: says, isForeign: isOther},
    reference: referenceOf(line, label, known),
    label: plainLabel(label),
    funds: SAYS_AIDS.test(label) && named.length === 0 ? null : named,
  };
}

interface Moves {
  /** By entry: 1 where the bank receives, and no fund has a line. */
  readonly received: Uint8Array;
  /** 1 where the bank or a fund gives. */
  readonly sent: Uint8Array;
  /** 1 where a label says that money came back. */
  readonly says: Uint8Array;
}

/** Of each entry: the bank receives, and no fund is in it; the bank or a fund sends; its labels say that money came back. */
function movesOf({lines}: Ledger, entries: NonNullable<Entries>, funds: readonly string[]): Moves {
  const [received, sent, says] = [0, 1, 2].map(() => new Uint8Array(entries.count)) as [
    Uint8Array,
    Uint8Array,
    Uint8Array,
  ];
  lines.forEach((line, at) => {
    const entry = entries.of[at]!;
    const isOfFund = funds[at] !== '';
    if (isMoney(line) && line.cents > 0) received[entry]! |= 1;
    if (isOfFund) received[entry] = 2;
    if ((isMoney(line) || isOfFund) && line.cents < 0) sent[entry] = 1;
  });
  lines.forEach((line, at) => {
    const entry = entries.of[at]!;
    if (received[entry] === 1 && says[entry] === 0 && saysBack(foldPlain(line.label))) says[entry] = 1;
  });
  return {received, sent, says};
}

const waitingKey = ({account, auxiliary, letter}: LedgerLine, cents: number) =>
  letter === '' ? `${account}|${auxiliary}|${cents}` : `${account}|${auxiliary}|${letter}`;
