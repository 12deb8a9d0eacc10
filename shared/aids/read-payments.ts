import {dayOf, NO_DAY, type Day} from '../value/day';
import {foldText} from '../value/fold';
import {FOLDED_MONTHS} from '../value/months';
import {dossierKey} from '../value/dossier-key';
import type {Aid, Payment} from './aid';
import {inContentOrder} from './matching/content-key';
import {foldPlain} from './matching/fold-plain';
import type {Ledger, LedgerLine} from '../reading/ledger/ledger';
import {isGeneric, isTelling, namesSupplier, numberedAs} from './label-words';
import type {NameBook, Person} from './read-names';
import type {Settlements} from './settlements';

/** What the register knows and that labels may name. */
interface KnownWords {
  readonly dossiers: ReadonlySet<string>;
  readonly references: ReadonlySet<string>;
  /** The same by their first word: a label holds them among others. */
  readonly byFirstWord: ReadonlyMap<string, readonly string[]>;
  readonly names: NameBook;
  /** Words of their names. */
  readonly places: ReadonlySet<string>;
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
  const byFirstWord = new Map<string, string[]>();
  for (const reference of references) {
    const [first] = reference.split(' ') as [string];
    const own = byFirstWord.get(first);
    if (own === undefined) byFirstWord.set(first, [reference]);
    else own.push(reference);
  }
  const folded = new Map(communes.map((name) => [foldText(name), name]));
  const places = new Set([...folded.keys()].flatMap((name) => name.split(' ')));
  return {dossiers, references, byFirstWord, names, places, communes: folded};
}

/** The lines of the ledgers that belong to a fund, in an order that only depends on what they say. */
export function readPayments(
  ledgers: readonly Ledger[],
  funds: readonly (readonly string[])[],
  only: ReadonlySet<string>,
  known: KnownWords,
  isNear: (line: LedgerLine) => boolean,
  settlements: readonly Settlements[],
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
        const settled = settlements[ledgerAt[at]!]!.get(line.line);
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
          isSure: who.isSure,
          isForeign: who.isForeign,
          stranger: who.stranger,
          reference: referenceOf(line, label, known),
          isFee: who.dossiers.length === 0 && !who.isForeign && (line.account.startsWith('627') || FEE.test(label)),
          isBank: settled === 'paid' || line.account.startsWith('627') || BANK_JOURNAL.test(foldPlain(line.journal)),
          isBooked: settled === 'booked',
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
  /(^| )(frais (de )?(gestion|dossier bancaire|emission|bancaires?|service|port|envoi|livraison|tenue)|commissions? (bancaires?|d emission|(de )?(gestion|service|tenue|change|virement))|frais (sur )?cheques?)( |$)/;
const BANK_JOURNAL = /^(b|bq|bqe|bnq|bank|banque|cb|ca|cai|caisse|ccp|tr|treso|tresorerie)\d*$/;
const REVERSAL = /(^| )(annul\w*|contre ?pass\w*|extourn\w*|rejet\w*|retour\w*|erreur|storno|rectif\w*)( |$)/;
const RECOVERY =
  /(^| )(trop percus?|trop verses?|indus?|recuper\w*|recouvr\w*|reversement|remboursement|restitution|ordre de reversement)( |$)/;

/** Letters and digits of a key as a shape: `AB12` is `aa##`. Plain numbers go by their number of digits. */
function shapeOf(key: string): string {
  return key.replace(/\d/g, '#').replace(/[A-Z]/g, 'a');
}

type Who = Pick<Payment, 'dossiers' | 'isByName' | 'isSure' | 'isForeign' | 'stranger'>;

const NOBODY: readonly string[] = [];
const nobody: Who = {dossiers: NOBODY, isByName: false, isSure: false, isForeign: false, stranger: ''};

/** Who a line pays: the dossier of its column or of its words, else a name. */
function identify(line: LedgerLine, label: string, known: KnownWords, shapes: ReadonlySet<string>): Who {
  const {dossiers, names} = known;
  const stated = dossierKey(line.dossier) ?? '';
  if (stated !== '')
    return dossiers.has(stated) ? {...nobody, dossiers: [stated], isSure: true} : {...nobody, isForeign: true};
  const numbers = dossiersIn(line, dossiers, shapes);
  if (names.isEmpty) {
    const found = numbers.strong.length > 0 ? numbers.strong : numbers.weak;
    return found.length > 0
      ? {...nobody, dossiers: found, isSure: numbers.strong.length === 1}
      : {...nobody, isForeign: numbers.isForeign};
  }
  const {people, isPart, stranger} = peopleIn(line, label, known);
  if (numbers.strong.length > 0) {
    const [only] = numbers.strong;
    const others = people.filter((dossier) => !numbers.strong.includes(dossier));
    const isDenied = others.length > 0 || (stranger !== '' && !isNamed(names.personOf(only!), label));
    const isSure = numbers.strong.length === 1 && !isDenied;
    return {...nobody, dossiers: [...numbers.strong, ...others], isSure, stranger: isSure ? '' : stranger};
  }
  if (people.length > 0)
    return {...nobody, dossiers: people, isByName: true, isSure: people.length === 1 && !isPart && !numbers.isForeign};
  if (numbers.weak.length > 0) return {...nobody, dossiers: numbers.weak, stranger};
  return {...nobody, isForeign: numbers.isForeign || line.name !== '', stranger};
}

/** Numbers of a label that are dossiers, those that the words before them call otherwise (a cheque, an invoice) apart. */
function dossiersIn({auxiliary, label}: LedgerLine, dossiers: ReadonlySet<string>, shapes: ReadonlySet<string>) {
  const [strong, weak]: [string[], string[]] = [[], []];
  let isForeign = false;
  const account = dossierKey(auxiliary) ?? '';
  if (dossiers.has(account)) strong.push(account);
  const words = /\d/.test(label) ? wordsOf(label) : NOBODY;
  const folded = words.map((word) => word.toLowerCase());
  words.forEach((word, at) => {
    // A number is a dossier when it is long enough to be nothing else; a short code needs a letter.
    if (!/\d/.test(word) || word.length < (/[A-Za-z]/.test(word) ? 2 : 4) || isDate(word)) return;
    const key = dossierKey(word) ?? '';
    const other = numberedAs(folded, at);
    if (other === 'cheque') return;
    const list = other === null ? strong : weak;
    if (dossiers.has(key)) {
      if (!list.includes(key)) list.push(key);
    } else if (other === null && key.length >= 5 && shapes.has(shapeOf(key))) isForeign = true;
  });
  return {strong: strong.slice(), weak: weak.slice(), isForeign}; // no room to grow is kept
}

/** Whole names on a line, and the words left that name somebody else. */
function peopleIn(line: LedgerLine, label: string, {names, places, references}: KnownWords) {
  const parts = [line.name, line.auxiliaryLabel, label].filter((text) => text !== '');
  const words = parts.flatMap((text) => ['', ...foldPlain(text).split(' ')]);
  const met = names.find(words);
  const people = [...new Set(met.flatMap(({dossiers}) => dossiers))].sort();
  const isMet = (at: number) => met.some(({from, to}) => at >= from && at < to);
  const isLeft = (at: number) => {
    const word = words[at] ?? '';
    return word !== '' && !isMet(at) && !isGeneric(word) && !places.has(word) && !references.has(word);
  };
  // « MARTIN PAUL HENRI » may be somebody else than « MARTIN PAUL ».
  const isPart = met.some(({from, to}) => isLeft(from - 1) || isLeft(to));
  const left = words.filter((_, at) => isLeft(at));
  const stranger = left.length > 1 && !namesSupplier(words.join(' ')) ? left.join(' ') : '';
  return {people, isPart, stranger};
}

/** A word of the name stands in the label. */
function isNamed(person: Person | undefined, label: string): boolean {
  if (person === undefined) return true; // nothing to hold the label against
  const words = new Set(label.split(' '));
  return `${person.surname} ${person.firstName}`.split(' ').some((word) => word.length > 2 && words.has(word));
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

/** The piece, where the register knows it; else the one reference of the register that the label holds. */
function referenceOf({piece}: LedgerLine, label: string, {references, byFirstWord}: KnownWords): string {
  const own = foldPlain(piece);
  if (references.has(own)) return own;
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
