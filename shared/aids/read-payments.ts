import {dayOf, NO_DAY, type Day} from '../value/day';
import {foldText} from '../value/fold';
import {FOLDED_MONTHS} from '../value/months';
import {dossierKey} from '../value/dossier-key';
import type {Aid, Payment} from './aid';
import {inContentOrder} from './matching/content-key';
import {foldPlain} from './matching/fold-plain';
import type {Ledger, LedgerLine} from '../reading/ledger/ledger';
import type {NameBook} from './read-names';

/** What the register knows and that labels may name. */
interface KnownWords {
  readonly dossiers: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  readonly names: NameBook;
  /** Folded name of a commune → as the territory writes it. */
  readonly communes: ReadonlyMap<string, string>;
}

export function knownWords(
  aids: readonly Aid[],
  jeunes: Iterable<string>,
  names: NameBook,
  communes: readonly string[],
): KnownWords {
  const dossiers = new Set([...aids.map(({dossier}) => dossier), ...jeunes]);
  dossiers.delete('');
  const references = new Set(aids.map(({reference}) => reference));
  references.delete('');
  return {dossiers, references, names, communes: new Map(communes.map((name) => [foldText(name), name]))};
}

/** The lines of the ledgers that belong to a fund, in an order that only depends on what they say. */
export function readPayments(
  ledgers: readonly Ledger[],
  funds: readonly (readonly string[])[],
  only: ReadonlySet<string>,
  known: KnownWords,
  isNear: (line: LedgerLine) => boolean,
): Payment[] {
  const shapes = new Set([...known.dossiers].map(shapeOf));
  const lines: LedgerLine[] = [];
  const ledgerAt: number[] = [];
  const fundAt: string[] = [];
  ledgers.forEach((one, ledger) =>
    one.lines.forEach((line, at) => {
      const fund = funds[ledger]![at]!;
      if (!only.has(fund) || !isNear(line)) return;
      lines.push(line);
      ledgerAt.push(ledger);
      fundAt.push(fund);
    }),
  );
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
        const label = foldPlain(line.label);
        const who = identify(line, label, known, shapes);
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
          isForeign: who.isForeign,
          reference: referenceOf(line, label, known),
          isFee: who.dossiers.length === 0 && !who.isForeign && (line.account.startsWith('627') || FEE.test(label)),
          saysReversal: REVERSAL.test(label),
          saysRecovery: RECOVERY.test(label),
          commune: communeOf(line, label, known),
          month: line.month === NO_DAY ? monthIn(line.label) : line.month,
          letter: line.letter,
          label,
        };
      },
    },
  );
}

const FEE =
  /(^| )(frais (de )?(gestion|dossier bancaire|emission|bancaires?|service|port|envoi|livraison|tenue)|commissions?|frais (sur )?cheques?)( |$)/;
const REVERSAL = /(^| )(annul\w*|contre ?pass\w*|extourn\w*|rejet\w*|retour\w*|erreur|storno|rectif\w*)( |$)/;
const RECOVERY =
  /(^| )(trop percus?|trop verses?|indus?|recuper\w*|recouvr\w*|reversement|remboursement|restitution|ordre de reversement)( |$)/;

/** Letters and digits of a key as a shape: `AB12` is `aa##`. Plain numbers go by their number of digits. */
function shapeOf(key: string): string {
  return key.replace(/\d/g, '#').replace(/[A-Z]/g, 'a');
}

const NOBODY: readonly string[] = [];

/** Who a line pays: the dossier of its column or of its words, else a name. */
function identify(
  line: LedgerLine,
  label: string,
  {dossiers, names}: KnownWords,
  shapes: ReadonlySet<string>,
): Pick<Payment, 'dossiers' | 'isByName' | 'isForeign'> {
  const stated = dossierKey(line.dossier) ?? '';
  if (stated !== '')
    return {dossiers: dossiers.has(stated) ? [stated] : NOBODY, isByName: false, isForeign: !dossiers.has(stated)};
  let isForeign = false;
  const found: string[] = [];
  const auxiliary = dossierKey(line.auxiliary) ?? '';
  if (dossiers.has(auxiliary)) found.push(auxiliary);
  for (const word of wordsOf(line.label)) {
    // A number is a dossier when it is long enough to be nothing else; a short code needs a letter.
    if (!/\d/.test(word) || word.length < (/[A-Za-z]/.test(word) ? 2 : 4) || isDate(word)) continue;
    const key = dossierKey(word) ?? '';
    if (dossiers.has(key)) {
      if (!found.includes(key)) found.push(key);
    } else if (key.length >= 5 && shapes.has(shapeOf(key))) isForeign = true;
  }
  if (found.length > 0) return {dossiers: found.slice(), isByName: false, isForeign: false}; // no room to grow is kept
  if (names.isEmpty) return {dossiers: NOBODY, isByName: false, isForeign};
  const people = names.find(foldText(`${line.name} ${line.auxiliaryLabel} ${label}`).split(' '));
  const hasName = line.name !== '';
  return {dossiers: people, isByName: people.length > 0, isForeign: isForeign || (hasName && people.length === 0)};
}

/** Words of a label, whole and cut at dashes: a dossier may hold one. */
function wordsOf(label: string): string[] {
  const whole = label.split(/[\s,;:/()|°]+/);
  return /[-_]/.test(label) ? [...whole, ...label.split(/[\s,;:/()|°_-]+/)] : whole;
}

/** `20240315`, `2024` and the like are no dossiers. */
function isDate(word: string): boolean {
  return /^(19|20)\d\d((0[1-9]|1[0-2])([0-2]\d|3[01])?)?$/.test(word);
}

function referenceOf({piece}: LedgerLine, label: string, {references}: KnownWords): string {
  const own = foldPlain(piece);
  if (references.has(own)) return own;
  const words = label.split(' ');
  const found = new Set(words.filter((word) => references.has(word) && /\d/.test(word)));
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

const IN_DIGITS = /(?:^|[^\d/])(0[1-9]|1[0-2])[/-](20\d\d)(?!\d)/;
const IN_WORDS = new RegExp(`(?:^| )(${FOLDED_MONTHS.join('|')}) (20\\d\\d)(?: |$)`);

/** The month that a label names: « VIR ASP 03/2024 ». */
function monthIn(label: string): Day {
  const digits = IN_DIGITS.exec(label);
  if (digits !== null) return dayOf(Number(digits[2]), Number(digits[1]), 1);
  if (!/20\d\d/.test(label)) return NO_DAY;
  const words = IN_WORDS.exec(foldText(label));
  return words === null ? NO_DAY : dayOf(Number(words[2]), FOLDED_MONTHS.indexOf(words[1]!) + 1, 1);
}
