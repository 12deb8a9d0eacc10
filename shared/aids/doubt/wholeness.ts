import type {Registers} from '../../count/registers';
import {ledgerFaults} from '../../message/ledger-faults';
import {say} from '../../message/message';
import type {Ledger} from '../../reading/ledger/ledger';
import {isFormFault, type FaultCode, type FaultList, type LedgerFault} from '../../reading/ledger/fault-list';
import type {CompteRule} from '../../setting/parameters';
import {counted, writeCents} from '../../value/french';
import type {Payment} from '../aid';
import {fundsNamed} from '../label/fund-words';
import {readRule, type Attribution} from '../entry/accounts';
import {saySides} from '../say-lines';
import type {Unattributed} from '../entry/unattributed';

/**
 * What is said of a ledger or of the control and takes nothing from what was read: the line is open anyway, or the words were put
 * right. All other remarks that are not of form make it doubtful that the ledger is whole.
 */
const harmless: ReadonlySet<FaultCode> = new Set<FaultCode>([
  // a name that letters are missing from is no longer known, and its line is open
  ...(['encoding-unknown', 'encoding-unsure', 'encoding-damaged'] as const),
  // a day that a line needs is told by `line-unread` too
  ...(['day-unreadable', 'line-broken', 'account-unused', 'aside-unused', 'fund-unknown', 'more-faults'] as const),
  // a sign is of the form, and whether the entry balances tells the rest
  'amount-negative',
  // what is left out is counted elsewhere, or is nothing
  ...(['account-through', 'aids-of-nothing'] as const),
  // told of its lines
  'lines-unattributed',
  ...(['decision-unknown', 'decision-invalid', 'decision-key', 'decision-one-side', 'decision-twice'] as const),
  ...(['decision-no-reason', 'decision-elsewhere', 'alias-incomplete', 'alias-other'] as const),
  ...(['decision-remark', 'decision-early'] as const),
  // each is a doubt of its fund alone
  ...(['fund-unseen', 'no-account', 'return-unnamed', 'lines-draft', 'paid-in-both'] as const),
  ...(['part-read', 'part-silent', 'aids-denied'] as const),
]);

const isDoubt = ({code}: LedgerFault) => !isFormFault(code) && !harmless.has(code);

/** Why what was read may not be all: a sentence each, and the funds that it touches; all of them when null. */
export interface Doubt {
  readonly message: string;
  readonly funds: ReadonlySet<string> | null;
  /** All that it rests on, where its message does not say all. */
  readonly says?: string;
  /** Lines that no fund has. */
  readonly lines?: Unattributed;
}

/** The same, named by what it says: « Décisions » may accept it. */
export interface WholeDoubt extends Doubt {
  readonly key: string;
}

/**
 * What each ledger leaves in doubt: a book touches all the funds, but where each remark names its account, those that « Comptes » puts on it;
 * a return or a bank list, those that it pays.
 */
export function doubtsOfLedgers(
  ledgers: readonly Ledger[],
  comptes: readonly CompteRule[],
  fundsOf: (ledger: number) => ReadonlySet<string>,
): Doubt[] {
  const rules = comptes.flatMap(readRule);
  const fundsOn = (account: string) =>
    rules.flatMap(({fund, prefix}) => (account.startsWith(prefix) || prefix.startsWith(account) ? fund : []));
  return ledgers.flatMap(({name, kind, faults}, at) => {
    const own = faults.filter(isDoubt);
    const [first] = own;
    if (first === undefined) return [];
    const more = own.length === 1 ? '' : ` (et ${counted(own.length - 1, 'autre remarque', 'autres remarques')})`;
    const line = first.line === 0 ? '' : `, ligne ${first.line}`;
    const isBook = kind === 'fec' || kind === 'grand livre';
    const message = `« ${name} »${line} : ${first.message}${more}`;
    const says = own.map((fault) => `${fault.line} ${fault.message}`).join('|');
    // What the bank or somebody owed lacks may be of any fund.
    const isOfFunds = (account: string) => account.startsWith('6') || fundsOn(account).length > 0;
    const accounts = own.flatMap(({account}) => (account !== undefined && isOfFunds(account) ? account : []));
    const touched = accounts.length < own.length ? null : new Set(accounts.flatMap(fundsOn));
    return [{message, funds: isBook ? touched : fundsOf(at), says: `${name}|${says}`}];
  });
}

/** The same of what the control remarks. */
export function doubtsOfControl(
  faults: readonly LedgerFault[],
  proposed: ReadonlySet<string>,
  {problems}: Registers,
): Doubt[] {
  const unread = problems.filter(({costsRows}) => costsRows).map(({message}) => message);
  return faults.filter(isDoubt).map(({code, message}) => ({
    message,
    funds: code === 'accounts-proposed' ? proposed : null,
    says: code === 'aids-unread' ? unread.join('|') : message,
  }));
}

/** Accounts of « Comptes » that no ledger has: a slip of the pen, perhaps. A fund that none of the ledgers holds is in doubt. */
export function reportAccounts(
  funds: readonly string[],
  comptes: readonly CompteRule[],
  asides: readonly CompteRule[],
  attributions: readonly Attribution[],
  faults: FaultList,
): Doubt[] {
  const rules = comptes.flatMap(readRule);
  const isSeen = (fund: string) => attributions.some(({seen}) => seen.has(fund));
  const books = attributions.flatMap(({unmet}) => (unmet === null ? [] : [unmet]));
  for (const {fund, prefix} of rules) {
    const isMet = books.length === 0 || books.some((unmet) => !unmet.has(prefix));
    if (isSeen(fund) && !isMet && /^\d/.test(prefix)) faults.add(0, 'account-unused', {account: prefix, fund});
  }
  for (const {prefix} of asides.flatMap(readRule))
    if (books.length > 0 && books.every((unmet) => unmet.has(prefix))) faults.add(0, 'aside-unused', {account: prefix});
  return funds
    .filter((fund) => !isSeen(fund))
    .map((fund) => {
      const own = rules.filter((rule) => rule.fund === fund).map(({prefix}) => prefix);
      const code = own.length === 0 ? 'no-account' : 'fund-unseen';
      const said = {fund, accounts: own.join(', ')};
      faults.add(0, code, said);
      return {message: say(ledgerFaults, code, said), funds: new Set([fund])};
    });
}

/** Entries of the period that are not validated: their funds are in doubt. */
export function reportDrafts(
  payments: readonly Payment[],
  isInside: (line: Payment) => boolean,
  faults: FaultList,
): Doubt[] {
  const counts = new Map<string, number>();
  for (const line of payments)
    if (line.isDraft && isInside(line)) counts.set(line.fund, (counts.get(line.fund) ?? 0) + 1);
  return [...counts].map(([fund, count]) => {
    const said = {fund, count: String(count)};
    faults.add(0, 'lines-draft', said);
    return {message: say(ledgerFaults, 'lines-draft', said), funds: new Set([fund])};
  });
}

/** Lines of accounts of aids that no fund has: the whole is in doubt for them, and the funds that they name. */
export function doubtsOfLines(unattributed: readonly Unattributed[]): Doubt[] {
  return unattributed.map((own) => ({
    message: sayUnattributed(own),
    funds: own.funds.length > 0 ? null : new Set(fundsOn(own)),
    lines: own,
    says: `${sayUnattributed(own)}|${own.first.map(({day, label, cents}) => `${day} ${label} ${cents}`).join('|')}`,
  }));
}

/** Funds that the lines name, or their account. */
const fundsOn = ({first, accountLabel}: Unattributed) =>
  [accountLabel, ...first.map(({label}) => label)].flatMap(fundsNamed);

/** « 657400 AIDES DIVERSES, 2 lignes, 80,00 €, d’aucun fonds » */
function sayUnattributed({ledger, account, accountLabel, lines, debit, credit, isAside, funds}: Unattributed): string {
  if (funds.length > 0)
    return say(ledgerFaults, 'lines-unattributed', {
      ...{count: String(lines), account, euros: writeCents(debit - credit), funds: funds.join(', ')},
    });
  const where = account === '' ? `« ${ledger} »` : `${account} ${accountLabel}`.trim();
  return `${where}, ${counted(lines, 'ligne')}, ${saySides(debit, credit)}, ${isAside ? sayAsideNaming(account) : 'd’aucun fonds'}`;
}

/** Of lines that « Comptes » sets aside, what keeps them open. */
export const sayAsideNaming = (account: string) =>
  `${account === '' ? 'encaissement' : 'hors aides selon « Comptes »'}, mais l’aide d’un fonds, un dossier ou un jeune du registre y est nommé`;
