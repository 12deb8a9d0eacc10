import {NO_DAY} from '../../value/day';
import {foldText} from '../../value/fold';
import {remembered} from '../../value/remembered';
import type {Payment} from '../aid';
import {FORESEEN, hasEntries} from './entries';
import {identify} from '../label/identify';
import type {KnownWords} from '../label/known-words';
import {inContentOrder} from '../content-key';
import {foldPlain} from '../label/fold-plain';
import type {Ledger, LedgerLine} from '../../reading/ledger/ledger';
import {columnDeniesPayment} from '../label/column-denials';
import {saysNoPayment} from '../label/label-denials';
import {numberedAs} from '../label/label-numbers';
import {labelReader} from '../label/label-says';
import {timesBut, type Times} from '../label/label-times';
import {isTelling, JOURNAL} from '../label/label-words';
import type {Settlements} from './settlements';

/** What the entries of a ledger say of its lines, by their places or their numbers. */
interface SaidByEntries {
  readonly settlements: Settlements;
  /** Somebody else whom the entry of a line pays, by its number. */
  readonly otherPayees: ReadonlyMap<number, string>;
  readonly moves: ReadonlyMap<number, string>;
  /** Places of lines that are only foreseen. */
  readonly foreseen: ReadonlySet<number>;
}

/** The lines of the ledgers that belong to a fund, in an order that only depends on what they say. */
export function readPayments(
  ledgers: readonly Ledger[],
  funds: readonly (readonly string[])[],
  only: ReadonlySet<string>,
  known: KnownWords,
  isNear: (line: LedgerLine) => boolean,
  entries: readonly SaidByEntries[],
): Payment[] {
  const lines: LedgerLine[] = [];
  const [ledgerAt, placeAt]: [number[], number[]] = [[], []];
  const fundAt: string[] = [];
  ledgers.forEach((one, ledger) =>
    one.lines.forEach((line, at) => {
      const fund = funds[ledger]![at]!;
      if (!only.has(fund) || !isNear(line)) return;
      lines.push(line);
      ledgerAt.push(ledger);
      placeAt.push(at);
      fundAt.push(fund);
    }),
  );
  const readLabel = labelReader();
  const isBankJournal = remembered((journal) => JOURNAL.test(foldPlain(journal)));
  return inContentOrder(
    lines.map(({day}) => day),
    {
      side: 'E',
      contentOf: (at) => {
        const {day, cents, account, label, piece, auxiliary, dossier, name, month} = lines[at]!;
        return `${fundAt[at]!}|${day}|${cents}|${account}|${label}|${piece}|${auxiliary}|${dossier}|${name}|${month}`;
      },
      placeOf: (at) => ledgerAt[at]! * 1e7 + lines[at]!.line,
      make: (at, twin, key): Payment => {
        const line = lines[at]!;
        const {label, saysFee, saysElse, saysReversal, saysRecovery, times, amounts, namedFunds} = readLabel(
          line.label,
        );
        const who = identify(line, label, known);
        const {settlements, otherPayees, moves, foreseen} = entries[ledgerAt[at]!]!;
        const settled = settlements[placeAt[at]!];
        const move = moves.get(line.line);
        const other = otherPayees.get(line.line) ?? (move === '' ? undefined : move);
        const said: Times =
          line.month === NO_DAY
            ? timesBut(times, who.dossiers)
            : {month: line.month, spans: [line.month, line.month], months: [], isStated: true};
        return {
          ledger: ledgerAt[at]!,
          row: line.line,
          key,
          twin,
          fund: fundAt[at]!,
          day: line.day,
          cents: line.cents,
          dossiers: who.dossiers,
          isByName: who.isByName,
          isByAlias: who.isByAlias,
          isSure: who.isSure && other === undefined,
          isForeign: who.isForeign,
          stranger: who.stranger || (other ?? ''),
          reference: referenceOf(line, label, known),
          isFee:
            who.dossiers.length === 0 &&
            !who.isForeign &&
            who.stranger === '' &&
            (line.account.startsWith('627') || saysFee),
          isBank: settled === 'paid' || line.account.startsWith('627') || isBankJournal(line.journal),
          settled:
            line.mark === 'draft'
              ? 'booked'
              : (settled ?? (hasEntries(ledgers[ledgerAt[at]!]!) ? null : settledBy(line))),
          isForeseen: foreseen.has(placeAt[at]!),
          isDraft: line.mark === 'draft',
          isDenied: line.cents > 0 && move !== '' && (saysElse || isDenied(line)),
          saysReversal: line.cents < 0 && move === '' ? true : saysReversal && move !== '',
          saysRecovery,
          commune: communeOf(line, label, known),
          month: said.month,
          times: said,
          amounts,
          namedFunds,
          letter: line.letter === '' ? '' : `${line.account}|${line.auxiliary}|${line.letter}`,
          label,
        };
      },
    },
  );
}

/** Something on the line besides its label says that it is no payment of an aid: its piece, its account, the money that it counts in. */
function isDenied(line: LedgerLine): boolean {
  if (line.mark === 'currency' || line.mark === 'opening') return true;
  if (line.remark !== '' && deniesPayment(line.remark)) return true;
  if (FORESEEN.test(line.account)) return true;
  if (line.beside?.some(({heading, text}) => columnDeniesPayment(heading, text)) === true) return true;
  return WORD.test(line.piece) && saysNoPayment(foldPlain(line.piece), line.piece);
}

/** What somebody remarked of a line: « rejeté, RIB clos », « non versé ». */
function deniesPayment(remark: string): boolean {
  const said = foldPlain(remark);
  return UNPAID.test(said) || saysNoPayment(said, remark);
}

/** A piece that is more than a number. */
const WORD = /\p{L}{3}/u;

/** What a return says: a payment that was rejected, or that waits, is none yet; nor is one of a status that does not say that it was made. */
function settledBy({status}: LedgerLine): 'paid' | 'booked' {
  const said = foldPlain(status);
  return said === '' || (PAID.test(said) && !UNPAID.test(said)) ? 'paid' : 'booked';
}

const PAID =
  /(^| )(paye\w*|paiement|verse\w*|regle\w*|vire\w*|virement|ok|oui|valide\w*|execute\w*|effectue\w*|emis\w*|solde\w*|credite\w*|acquitte\w*|encaisse\w*|termine\w*|traite\w*|fait\w*|transmis\w*|envoye\w*|accepte\w*|comptabilise\w*|integre\w*|debite\w*|passee?s?|rapproche\w*|confirme\w*)( |$)/;
const UNPAID =
  /(^| )(rejet\w*|annul\w*|refus\w*|impaye\w*|retour\w*|echec|echoue\w*|bloque\w*|suspendu\w*|attente|cours|prevu\w*|non|pas|ko|erreur|a (payer|verser|regler|virer|valider|traiter|emettre|envoyer)|rib|iban)( |$)/;

/** The piece, where the register knows it; else the one reference of the register that the label holds. */
export function referenceOf({piece}: LedgerLine, label: string, {references, byFirstWord}: KnownWords): string {
  const own = foldPlain(piece);
  if (references.size === 0 || references.has(own)) return own;
  const words = label.split(' ');
  const found = new Set<string>();
  words.forEach((word, at) => {
    for (const reference of byFirstWord.get(word) ?? []) {
      const isWhole = reference === word || ` ${words.slice(at).join(' ')} `.startsWith(`${reference} `, 1);
      if (isWhole && /\d/.test(reference) && isTelling(reference) && numberedAs(words, at) === null)
        found.add(reference);
    }
  });
  return found.size === 1 ? [...found][0]! : own;
}

/** Words that come with the address of a supplier, and not with the home of a youth. */
const SUPPLIER = /(^| )(ecole|garage|centre|ccas|mairie|ville de|ste|sarl|sas|association|organisme)( |$)/;

function communeOf(line: LedgerLine, label: string, {communes}: KnownWords): string {
  if (line.commune !== '') return communes.get(foldText(line.commune)) ?? '';
  if (SUPPLIER.test(label)) return '';
  const text = ` ${label} `;
  let best = '';
  for (const [words, name] of communes) if (text.includes(` ${words} `) && name.length > best.length) best = name;
  return best;
}
