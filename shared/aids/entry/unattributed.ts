import {dossierKey} from '../../value/dossier-key';
import {foldText} from '../../value/fold';
import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import type {Entries} from './entries';
import {fundsNamed, SHORT_FUND} from '../label/fund-words';
import type {Who} from '../label/identify';
import {saysNoPayment} from '../label/label-denials';
import {mayName, SAYS_AIDS} from '../label/label-words';
import {foldPlain} from '../label/fold-plain';
import {paidBeside} from './paid-beside';
import {ASIDE, asideNaming} from './set-aside';

/** Lines of one account in one ledger that no fund has, though some of it, or its number, is of aids; or that « Comptes » sets aside. */
export interface Unattributed {
  readonly ledger: string;
  /** Empty where there are no accounts: a return, a bank list. */
  readonly account: string;
  readonly accountLabel: string;
  readonly lines: number;
  readonly debit: number;
  readonly credit: number;
  /** Funds that have other lines of the account; none when no rule speaks of it. */
  readonly funds: readonly string[];
  /** « Comptes » says that they are no aids. */
  readonly isAside: boolean;
  /** Each of them, as many as anybody reads. */
  readonly first: readonly LedgerLine[];
}

/** Whom the registers hold. */
export interface PeopleNamed {
  /** Keys of dossiers. */
  readonly dossiers: ReadonlySet<string>;
  /** Whom of the registers a line names. */
  readonly whoOf: (line: LedgerLine) => Who;
}

/** Accounts that hold aids, or money for others: what no fund has there may be one's. */
const OF_AIDS = /^(65|46)/;

/** Whether lines of an account that no fund has may be aids: its number says it, a rule of « Comptes », or its name. */
function mayBeAids(account: string, label: string, hasRules: boolean): boolean {
  if (account.startsWith('657')) return true;
  if (hasRules) return OF_AIDS.test(account);
  return /^6[57]/.test(account) && (SAYS_AIDS.test(foldText(label)) || fundsNamed(label).length > 0);
}

/** A line says that it is an aid of a fund, or to a dossier of the register, whatever its account; a fund beside somebody's name says it too. */
function saysAid({label}: LedgerLine, dossiers: ReadonlySet<string>): boolean {
  const folded = foldText(label);
  if (SAYS_AIDS.test(folded)) return fundsNamed(label).length > 0 || namesDossier(label, dossiers);
  return SHORT_FUND.test(folded) && (folded.split(' ').filter(mayName).length > 1 || namesDossier(label, dossiers));
}

/** Accounts of staff, and of what banks and issuers ask: whom they name is no youth, or was paid elsewhere. */
const OF_OTHERS = /^(42|62[17]|64)/;

/** A line names a youth of the registers and nobody else, and is neither for staff nor a payment that is denied. */
function paysYouth(line: LedgerLine, whoOf: PeopleNamed['whoOf']): boolean {
  return !OF_OTHERS.test(line.account) && whoOf(line).isSure && !saysNoPayment(foldPlain(line.label), line.label);
}

/** Digits of a number that is long enough to be nothing else. */
const LONG = 5;
const namesDossier = (label: string, dossiers: ReadonlySet<string>) =>
  label
    .split(/[\s,;:/()|°]+/)
    .some((word) => word.length >= LONG && /\d/.test(word) && dossiers.has(dossierKey(word) ?? ''));

/** Lines of an account that no fund has that are listed one by one; beyond, they are counted. */
const MOST_LINES = 500;

/** Lines of one kind, by account. */
class ByAccount {
  private readonly found = new Map<
    string,
    {-readonly [K in keyof Unattributed]: Unattributed[K]} & {first: LedgerLine[]}
  >();

  constructor(
    private readonly ledger: string,
    private readonly isAside: boolean,
    private readonly fundsOf: (account: string) => readonly string[],
  ) {}

  add(line: LedgerLine): void {
    const {account, accountLabel, debit, credit} = line;
    let own = this.found.get(account);
    if (own === undefined) {
      const funds = account === '' || this.isAside ? [] : this.fundsOf(account).filter((fund) => fund !== ASIDE);
      own = {
        ...{ledger: this.ledger, account, accountLabel, lines: 0, debit: 0, credit: 0, funds},
        ...{isAside: this.isAside, first: []},
      };
      this.found.set(account, own);
    }
    own.lines++;
    if (own.first.length < MOST_LINES) own.first.push(line);
    // An amount below zero is one of the other side: what a bank list receives.
    own.debit += Math.max(debit, 0) + Math.max(-credit, 0);
    own.credit += Math.max(credit, 0) + Math.max(-debit, 0);
  }

  get list(): Unattributed[] {
    return [...this.found.values()].sort((a, b) => (a.account < b.account ? -1 : 1));
  }
}

/**
 * Lines that may be aids and are of no fund, and those that « Comptes » sets aside. What it sets aside and that names somebody of the
 * registers, or says that it is the aid of a fund, is no less open: it may be an aid on a wrong account.
 */
export function unattributedOf(
  ledger: Ledger,
  read: {readonly given: readonly string[]; readonly funds: readonly string[]; readonly entries: Entries},
  fundsOf: (account: string) => readonly string[],
  isInside: (line: LedgerLine) => boolean,
  {dossiers, whoOf}: PeopleNamed,
): {unattributed: Unattributed[]; setAside: Unattributed[]} {
  const {given, funds, entries} = read;
  const isAid = (line: LedgerLine) => saysAid(line, dossiers) || paysYouth(line, whoOf);
  const beside = paidBeside(ledger, entries, funds, isAid);
  /** On the account of a fund, the words of an aid beside those of nobody known are enough. */
  const isOnFund = ({account, label}: LedgerLine) =>
    SAYS_AIDS.test(foldText(label)) && fundsOf(account).some((fund) => fund !== ASIDE);
  const naming = asideNaming(ledger, read, (line) => {
    const {dossiers: named, stranger} = whoOf(line);
    return named.length > 0 || saysAid(line, dossiers) || (stranger !== '' && isOnFund(line));
  });
  const [open, doubtful, setAside] = [false, true, true].map((isAside) => new ByAccount(ledger.name, isAside, fundsOf));
  const accounts = new Map<string, boolean>();
  const isOfAids = ({account, accountLabel}: LedgerLine) => {
    let known = accounts.get(account);
    if (known === undefined) {
      known = account === '' || mayBeAids(account, accountLabel, fundsOf(account).length > 0);
      accounts.set(account, known);
    }
    return known;
  };
  ledger.lines.forEach((line, at) => {
    if (funds[at] !== '' || !isInside(line)) return;
    const isAside = given[at] === ASIDE;
    const isOne = isOfAids(line) || beside.has(at) || (line.account.startsWith('6') && isAid(line));
    if (isAside) (isOne && naming.has(at) ? doubtful! : setAside!).add(line);
    else if (isOne) open!.add(line);
  });
  return {unattributed: [...open!.list, ...doubtful!.list], setAside: setAside!.list};
}
