import {foldText} from '../../value/fold';
import {writeCents} from '../../value/french';
import {holdsPieces} from '../../value/jokers';
import type {CompteRule} from '../../setting/parameters';
import {saysBack} from '../label/label-denials';
import {fundOf, fundsNamed, SHORT_FUND} from '../label/fund-words';
import type {Entries} from './entries';
import {ASIDE, isAsideRule} from './set-aside';
import {unattributedOf, type PeopleNamed, type Unattributed} from './unattributed';
import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import {FaultList, type LedgerFault} from '../../reading/ledger/fault-list';

/** A rule of « Comptes », ready to be tried. */
interface Rule {
  readonly fund: string;
  readonly prefix: string;
  /** Whether a label is one of the rule's; null when any is. */
  readonly label: ((text: string) => boolean) | null;
  readonly journal: string;
  /** Long prefixes first, then rules with a label, then with a journal. */
  readonly weight: number;
}

/** The fund of each line of a ledger; '' for the many that are of none. */
export interface Attribution {
  readonly funds: readonly string[];
  /** Lines of accounts of aids, and of returns, that are of no fund. */
  readonly unattributed: readonly Unattributed[];
  /** Lines that « Comptes » says are no aids. */
  readonly setAside: readonly Unattributed[];
  /** Funds that a line or an account of the ledger has, moved in the period or not. */
  readonly seen: ReadonlySet<string>;
  /** Beginnings of accounts that no line has; null where there are no accounts. */
  readonly unmet: ReadonlySet<string> | null;
  readonly faults: readonly LedgerFault[];
}

/**
 * Says of each line which fund it belongs to, by the table Comptes; two funds on one account are told by the label. `people` knows whom the
 * registers hold, by which an aid on another account is known.
 */
export function attribute(
  ledger: Ledger,
  comptes: readonly CompteRule[],
  only: readonly string[],
  isInside: (line: LedgerLine) => boolean,
  people: PeopleNamed,
  entries: Entries = null,
): Attribution {
  const faults = new FaultList();
  // Of two rules that are as good, the one of a fund holds: a line is set aside only where nothing says otherwise.
  const rules = comptes
    .flatMap(readRule)
    .sort((a, b) => b.weight - a.weight || Number(isAside(a)) - Number(isAside(b)));
  const byAccount = new Map<string, readonly Rule[]>();
  const rulesOf = (account: string) => {
    let known = byAccount.get(account);
    if (known === undefined) {
      known = rules.filter(({prefix}) => account !== '' && account.startsWith(prefix));
      byAccount.set(account, known);
    }
    return known;
  };
  const own = fundOfName(ledger.name);
  const isReceipt = receiptsOf(ledger);
  const given = ledger.lines.map((line) => {
    if (isReceipt(line)) return ASIDE;
    if (line.account === '') return fundWithoutAccount(line, rules, only, own, faults);
    const known = rulesOf(line.account);
    if (known.length < 2) return known.length === 1 && holds(known[0]!, line) ? known[0]!.fund : ''; // most accounts
    const candidates = known.filter((rule) => holds(rule, line));
    const best = candidates.filter(({weight}) => weight === candidates[0]!.weight);
    const names = [...new Set(best.map(({fund}) => fund))];
    if (names.length < 2) return names[0] ?? '';
    faults.addOnce(line.line, 'two-funds', {account: line.account, funds: names.join(', ')});
    const said = fundsNamed(line.label).filter((fund) => names.includes(fund));
    return said.length === 1 ? said[0]! : names[0]!;
  });
  reportNames(ledger, given, faults);
  const met = new Set([...byAccount.values()].flat());
  const funds = given.map((fund) => (fund === ASIDE ? '' : fund));
  const seen = new Set(funds);
  for (const rule of met) if (!isAside(rule)) seen.add(rule.fund);
  const unmet = rules.filter((rule) => !met.has(rule)).map(({prefix}) => prefix);
  const fundsOf = (account: string) => [...new Set(rulesOf(account).map(({fund}) => fund))];
  const {unattributed, setAside} = unattributedOf(ledger, {given, funds, entries}, fundsOf, isInside, people);
  for (const {account, lines, debit, credit, funds: named, isAside: isNoAid} of unattributed) {
    if (isNoAid) continue;
    const said = {count: String(lines), euros: writeCents(debit - credit)};
    if (account === '' && ledger.kind === 'retour de paiement')
      faults.add(0, 'return-unattributed', {...said, name: ledger.name});
    else if (named.length > 0) faults.add(0, 'lines-unattributed', {...said, account, funds: named.join(', ')});
  }
  return {
    funds,
    unattributed,
    setAside,
    seen,
    unmet: byAccount.size === 0 ? null : new Set(unmet),
    faults: faults.list(),
  };
}

/** Of a bank list, what comes in and is no payment that came back: it says none, and nothing of that amount was sent. */
function receiptsOf({kind, lines}: Ledger): (line: LedgerLine) => boolean {
  if (kind !== 'relevé bancaire') return () => false;
  const sent = new Set(lines.map(({cents}) => cents).filter((cents) => cents > 0));
  return ({cents, label}) => cents < 0 && !sent.has(-cents) && !saysBack(foldText(label));
}

/** An account whose name says a fund, and of which « Comptes » gives lines to another one. */
function reportNames({lines}: Ledger, given: readonly string[], faults: FaultList): void {
  const told = new Set<string>();
  lines.forEach(({account, accountLabel, line}, at) => {
    const fund = given[at]!;
    if (fund === '' || fund === ASIDE || told.has(account)) return;
    told.add(account);
    const named = SHORT_FUND.test(foldText(accountLabel)) ? fundsNamed(accountLabel) : [];
    if (named.length > 0 && !named.includes(fund))
      faults.add(line, 'account-other-fund', {account: `${account} ${accountLabel}`, fund, named: named.join(', ')});
  });
}

export function readRule({fonds, compte, libelle, journal}: CompteRule): Rule[] {
  return compte
    .split(/[;,]/)
    .filter((prefix) => prefix !== '')
    .map((prefix) => ({
      fund: isAsideRule({fonds}) ? ASIDE : fundOf(fonds),
      prefix: prefix.replace(/\*$/, ''),
      label: libelle === '' ? null : labelTest(libelle, fundOf(fonds)),
      journal: foldText(journal),
      weight: prefix.length * 4 + (libelle === '' ? 0 : 2) + (journal === '' ? 0 : 1),
    }));
}

const isAside = ({fund}: Rule) => fund === ASIDE;

/** A fund's own name stands for all its spellings. */
function labelTest(libelle: string, fund: string): (text: string) => boolean {
  if (fundOf(libelle.replace(/\*/g, ' ')) === fund) return (text) => fundsNamed(text).includes(fund);
  // `*PACEA*`, or the words alone: found anywhere in the label, folded.
  const pieces = ['', ...libelle.split('*').map(foldText), ''];
  return (text) => holdsPieces(foldText(text), pieces);
}

function holds({label, journal}: Rule, line: LedgerLine): boolean {
  if (journal !== '' && foldText(line.journal) !== journal) return false;
  return label === null || label(`${line.label} ${line.auxiliaryLabel} ${line.accountLabel}`);
}

/** A return or a bank list: its own column, a rule by label, the words of the label, the only fund asked, or the file's name. */
function fundWithoutAccount(
  line: LedgerLine,
  rules: readonly Rule[],
  only: readonly string[],
  own: string,
  faults: FaultList,
): string {
  if (line.fund !== '') return fundOf(line.fund);
  const rule = rules.find((one) => !/^\d/.test(one.prefix) && one.label !== null && holds(one, line));
  if (rule !== undefined) return rule.fund;
  const named = fundsNamed(line.label);
  if (named.length === 1) return named[0]!;
  const fund = only.length === 1 ? only[0]! : own;
  if (fund === '') faults.add(line.line, 'fund-unknown');
  return fund;
}

function fundOfName(name: string): string {
  const named = fundsNamed(name.replace(/\.[a-z]+$/i, ''));
  return named.length === 1 ? named[0]! : '';
}

/** Accounts that may hold aids: aids granted, money held for others, services of banks and issuers. */
const LIKELY = /^(657|467|627)/;

/**
 * Proposes « Comptes » from the labels, to be corrected once: of accounts that name one fund, else of lines that do. Of those that are
 * stated, the accounts that are no aids are not proposed.
 */
export function proposeComptes(ledgers: readonly Ledger[], stated: readonly CompteRule[] = []): CompteRule[] {
  const noAids = stated.flatMap(readRule).filter((rule) => isAside(rule) && rule.label === null && rule.journal === '');
  const accounts = new Map<string, {label: string; words: Set<string>}>();
  for (const {lines} of ledgers) {
    for (const {account, accountLabel, label} of lines) {
      if (!LIKELY.test(account) || noAids.some(({prefix}) => account.startsWith(prefix))) continue;
      const known = accounts.get(account) ?? {label: accountLabel, words: new Set()};
      for (const fund of fundsNamed(label)) known.words.add(fund);
      accounts.set(account, known);
    }
  }
  const proposed = [...accounts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([compte, {label, words}]): CompteRule[] => {
      if (/stock/i.test(label)) return [{fonds: 'Stock de chèques', compte, libelle: '', journal: ''}];
      const named = fundsNamed(label);
      if (named.length === 1 && !compte.startsWith('627'))
        return [{fonds: named[0]!, compte, libelle: '', journal: ''}];
      return [...words].sort().map((fonds) => ({fonds, compte, libelle: `*${fonds}*`, journal: ''}));
    });
  // One booking goes through 657 and 467: to follow both would count it twice, and call one a reversal of the other.
  const granted = new Set(proposed.filter(({compte}) => compte.startsWith('657')).map(({fonds}) => fonds));
  return proposed.filter(({compte, fonds}) => !compte.startsWith('467') || !granted.has(fonds));
}
