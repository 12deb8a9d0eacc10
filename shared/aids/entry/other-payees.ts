import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import {isMoney, isOwed, type Entries} from './entries';
import {identify} from '../label/identify';
import type {KnownWords} from '../label/known-words';
import {mayName, namesSupplier} from '../label/label-words';
import {foldPlain} from '../label/fold-plain';

/**
 * Line of a fund → somebody else whom its entry pays: a line of the bank, or of what is owed, names another youth than the line of the
 * fund, by its label or by its auxiliary account; or what pays off what is owed does. Where an entry has several lines of funds, all
 * that it pays must name somebody, and each is paid what is booked for them.
 */
export function otherPayeesOf(
  {lines}: Ledger,
  entries: Entries,
  funds: readonly string[],
  known: KnownWords,
): ReadonlyMap<number, string> {
  const found = new Map<number, string>();
  if (entries === null) return found;
  const counts = new Uint32Array(entries.count);
  const places = new Uint32Array(entries.count);
  funds.forEach((fund, at) => {
    if (fund === '') return;
    counts[entries.of[at]!]!++;
    places[entries.of[at]!] = at;
  });
  const isSide = (line: LedgerLine, at: number) => funds[at] === '' && (isMoney(line) || isOwed(line));
  const laterPayees = payeesOff(lines, isSide, (at) => counts[entries.of[at]!]! > 0, known);
  // Whom the lines of an entry of several aids pay, and how much; null once one of them does not say.
  const several = new Map<number, Map<string, number> | null>();
  const check = (own: LedgerLine, others: readonly string[]) => {
    if (others.length === 0) return;
    const {dossiers} = identify(own, foldPlain(own.label), known);
    if (dossiers.length > 0 && !others.some((one) => dossiers.includes(one))) found.set(own.line, others[0]!);
  };
  lines.forEach((line, at) => {
    const entry = entries.of[at]!;
    if (counts[entry] === 0 || !isSide(line, at)) return;
    const own = lines[places[entry]!]!;
    const payee = payeeOf(line, counts[entry] === 1 ? own : null, known);
    if (counts[entry] === 1) {
      check(own, payee === null ? [] : [payee]);
      if (line.cents < 0 && laterPayees !== null) check(own, laterPayees.get(keyOf(line, -line.cents)) ?? []);
    } else if (line.cents < 0 && several.get(entry) !== null) {
      const named = several.get(entry) ?? new Map<string, number>();
      several.set(entry, payee === null ? null : named.set(payee, (named.get(payee) ?? 0) - line.cents));
    }
  });
  if (several.size === 0) return found;
  const booked = new Map<string, number>();
  const ofYouths = lines.flatMap((line, at) => {
    const entry = entries.of[at]!;
    const named = funds[at] === '' ? undefined : several.get(entry);
    const dossier = named ? identify(line, foldPlain(line.label), known).dossiers[0] : undefined;
    if (!named || dossier === undefined) return [];
    const key = `${entry}|${dossier}`;
    booked.set(key, (booked.get(key) ?? 0) + line.cents);
    return [{line, dossier, named, key}];
  });
  for (const {line, dossier, named, key} of ofYouths) {
    const other = [...named.keys()].find((one) => one !== dossier);
    if (named.get(dossier) !== booked.get(key) && other !== undefined) found.set(line.line, other);
  }
  return found;
}

/** Whom a line pays, where it says it otherwise than the line of the fund: a youth, or at the bank or on an account of people words that nobody knows. */
function payeeOf(line: LedgerLine, own: LedgerLine | null, known: KnownWords): string | null {
  if (line.label !== own?.label) {
    const {isSure, dossiers, stranger} = identify(line, foldPlain(line.label), known);
    if (isSure) return dossiers[0]!;
    // « VIR DUPONT JEAN »: one word that nobody knows may be the bank's own.
    if (isMoney(line) && dossiers.length === 0 && stranger.includes(' ')) return stranger;
  }
  const {auxiliaryLabel, account} = line;
  if (auxiliaryLabel === '' || auxiliaryLabel === own?.auxiliaryLabel) return null;
  const words = foldPlain(auxiliaryLabel).split(' ');
  const met = known.names.isEmpty ? [] : known.names.find(words).flatMap(({dossiers}) => dossiers);
  if (met.length > 0) return met.length === 1 ? met[0]! : null;
  const unknown = words.filter(mayName);
  return account.startsWith('46') && unknown.length > 1 && !namesSupplier(words) ? unknown.join(' ') : null;
}

/** Whom each lettering of what is owed, or each amount of it without one, is paid to: null where nothing is owed, none where a payment of it does not say. */
function payeesOff(
  lines: readonly LedgerLine[],
  isSide: (line: LedgerLine, at: number) => boolean,
  isOfFund: (at: number) => boolean,
  known: KnownWords,
): ReadonlyMap<string, readonly string[]> | null {
  const owed = new Set<string>();
  lines.forEach((line, at) => {
    if (line.cents < 0 && isOwed(line) && isOfFund(at) && isSide(line, at)) owed.add(keyOf(line, -line.cents));
  });
  if (owed.size === 0) return null;
  const found = new Map<string, string[] | null>();
  lines.forEach((line, at) => {
    if (line.cents <= 0 || !isOwed(line) || !isSide(line, at) || isOfFund(at)) return;
    const key = keyOf(line, line.cents);
    if (!owed.has(key) || found.get(key) === null) return;
    const {isSure, dossiers} = identify(line, foldPlain(line.label), known);
    found.set(key, isSure ? [...(found.get(key) ?? []), dossiers[0]!] : null);
  });
  return new Map([...found].flatMap(([key, payees]) => (payees === null ? [] : [[key, payees] as const])));
}

const keyOf = ({account, auxiliary, letter}: LedgerLine, cents: number) =>
  letter === '' ? `${account}|${auxiliary}|${cents}` : `${account}|${auxiliary}|#${letter}`;
