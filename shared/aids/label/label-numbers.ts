import {dossierKey} from '../../value/dossier-key';
import {parseDay} from '../../value/parse-day';
import type {LedgerLine} from '../../reading/ledger/ledger';
import {isLikeDossier, type KnownWords} from './known-words';
import {mayName, namesSupplier} from './label-words';

const NO_WORDS: readonly string[] = [];

/** What the numbers of a line may be. */
interface Numbers {
  /** Dossiers; and those that the words before them call otherwise: an invoice. */
  readonly strong: readonly string[];
  readonly weak: readonly string[];
  /** Like dossiers, and none that is known. */
  readonly unknown: readonly string[];
  /** Dossiers that the piece, or a number with a letter, may be. */
  readonly stray: readonly string[];
}

const NO_NUMBERS: Numbers = {strong: NO_WORDS, weak: NO_WORDS, unknown: NO_WORDS, stray: NO_WORDS};

/** The numbers of a label, of its auxiliary account and of its piece that are dossiers, or like dossiers. */
export function dossiersIn({auxiliary, label, piece, cents, day}: LedgerLine, known: KnownWords): Numbers {
  const {dossiers} = known;
  const onPiece = OTHER.exec(piece)?.[1] ?? '';
  if (auxiliary === '' && !dossiers.has(onPiece) && !/\d/.test(label)) return NO_NUMBERS; // most lines
  const [strong, weak, unknown, stray]: [string[], string[], string[], string[]] = [[], [], [], []];
  const account = dossierKey(auxiliary) ?? '';
  if (dossiers.has(account)) strong.push(account);
  else if (isLikeDossier(auxiliary, account, known) && !THIRD_PARTY.test(auxiliary)) unknown.push(account);
  const words = /\d/.test(label) ? wordsOf(joinDigits(label.replace(IBAN, '$1 '), dossiers)) : NO_WORDS;
  const folded = words.map((word) => word.toLowerCase());
  words.forEach((word, at) => {
    if (!/\d/.test(word) || word.length < 2) return;
    const key = dossierKey(word) ?? '';
    if (isDate(word) && !(dossiers.has(key) && word.length === 8 && Math.abs(parseDay(word) - day) > YEAR)) return;
    const isInDate = PLAIN.test(folded[at + 1] ?? '');
    if (DOSSIERS.has(wordBefore(folded, at)) && !dossiers.has(key) && !isInDate) {
      unknown.push(word.toLowerCase());
      return;
    }
    // Another number is a dossier when it is long enough to be nothing else; a short code needs a letter.
    if (word.length < LEAST && !/[A-Za-z]/.test(word)) return;
    const other = numberedAs(folded, at);
    if (other === 'cheque') return;
    const isOther = other !== null || (word.length < LONG && isOtherNumber(folded, at, cents, known));
    const list = isOther ? weak : strong;
    if (dossiers.has(key)) {
      if (key.length < LEAST && PLAIN.test(word) && !known.written.has(word)) return; // « 0012 » is no dossier 12
      if (!list.includes(key)) list.push(key);
      return;
    }
    const isSecond = at > 0 && (JOINS.has(folded[at - 1]!) || dossiers.has(dossierKey(words[at - 1]!) ?? ''));
    if (other !== null || word === piece || callsReference(folded, at)) return;
    if ((word.length >= 5 || isSecond) && isLikeDossier(word, key, known)) unknown.push(word.toLowerCase());
  });
  // The piece, or a number with a letter before it, may be the dossier of somebody else.
  if (dossiers.has(onPiece) && !strong.includes(onPiece)) stray.push(onPiece);
  for (const word of words) {
    const key = OTHER.exec(word)?.[1] ?? '';
    if (dossiers.has(key) && !strong.includes(key) && !dossiers.has(dossierKey(word) ?? key)) stray.push(key);
  }
  return {strong: strong.slice(), weak: weak.slice(), unknown, stray}; // no room to grow is kept
}

/** Digits of a number that stands for a dossier, at least. */
const LEAST = 4;
const PLAIN = /^\d+$/;
/** `D10000003`, `10000003A` */
const OTHER = /^[A-Za-z]{0,3}(\d{5,})[A-Za-z]?$/;

/** A short number that is an order's by the word before it, an amount, or the code of a town beside its supplier. */
function isOtherNumber(words: readonly string[], at: number, cents: number, {places, names}: KnownWords): boolean {
  const [number, next] = [words[at]!, words[at + 1] ?? ''];
  if (!PLAIN.test(number)) return false;
  if (NUMBERED_SHORT.has(wordBefore(words, at)) || Number(number) * 100 === Math.abs(cents)) return true;
  if (number.length !== 5 || next === '') return false;
  return places.has(next) || (namesSupplier(words) && mayName(next) && !names.isSurname(next));
}

/** A number of a bank account holds many others. */
const IBAN = /(^|[^\p{L}\d])FR\d\d(?: ?\d{4}){2}(?: ?[\dA-Z]{1,4}){0,4}/giu;
const JOINS: ReadonlySet<string> = new Set(['et', '&', '+', 'ou']);
/** The number of an auxiliary account that begins with that of its account is no dossier. */
const THIRD_PARTY = /^4[0-7]/;

/** Words of a label, whole and cut at dashes: a dossier may hold one. */
function wordsOf(label: string): string[] {
  const whole = label.split(/[\s,;:/()|°]+/);
  return /[-_+*.&=]/.test(label) ? [...whole, ...label.split(/[\s,;:/()|°_+*.&=-]+/)] : whole;
}

/** « 10 000 002 » is one number where it is a dossier of the register. */
function joinDigits(label: string, dossiers: ReadonlySet<string>): string {
  if (!/\d \d{3}/.test(label)) return label;
  return label.replace(/\d{1,3}(?: \d{3})+(?!\d)/g, (number, at: number) => {
    const joined = number.replace(/ /g, '');
    return joined.length >= LONG && dossiers.has(joined) && !/[\d.,/-]/.test(label.charAt(at - 1)) ? joined : number;
  });
}

/** A date so far from its line is no day of it: the dossier of that number is meant. */
const YEAR = 366;

/** `20240315`, `2024` and the like are no dossiers. */
function isDate(word: string): boolean {
  return /^(19|20)\d\d((0[1-9]|1[0-2])([0-2]\d|3[01])?)?$/.test(word);
}

/** What numbers count, when they count no people. */
const UNITS =
  'eur|euros?|€|%|x|fois|h|heures?|km|kms|j|jours?|nuits?|semaines?|mois|ans?|tickets?|titres?|cartes?|cheques?|bons?|repas|trajets?|pleins?|cours|seances?|lecons?|articles?|pieces?';
const ALONE = String.raw`(?![\p{L}\d])(?![/.,-]\d)(?! ?(?:${UNITS})(?!\p{L}))`;
/** « + 3 », « et 2 autres », « & cie »: more people than are named. */
const MORE = new RegExp(
  String.raw`(?:[+&]|(?:^|[^\p{L}])(?:et|ou)(?!\p{L})) ?(?:\d{1,3}${ALONE}|\d* ?(?:autres?|al|co|cie|consorts?)(?!\p{L}))`,
  'iu',
);
const LINK = String.raw`(?:et|ou|[aà])(?!\p{L})`;
/** « 10000002 + 03 », « 10000002/03 », « 10000002 à 05 »: a number and the end of another one. A word stands after a space, or after a digit. */
const SHORTENED = new RegExp(
  String.raw`(?:([a-z]*\d{3,}[a-z\d]*)(?: ?([-+&–,;/])| ${LINK})|([a-z]*\d{3,}(?:[a-z\d]*\d)?)${LINK}) ?([a-z]?\d{1,7})${ALONE}`,
  'giu',
);
/** « 03 + 10000002 »: the number first cut short begins no word, and ends no date or amount. */
const SHORT_FIRST = new RegExp(
  String.raw`(?:^|(?:^|\D)[/.,-]|[^\p{L}\d/.,-])\d{1,3} ?(?:[+&]|(?:et|ou)(?!\p{L})) ?([a-z]*\d{3,})`,
  'giu',
);

/** Whether a label counts more people than it names: a second number cut short, « et autres ». */
export function countsOthers(label: string, cents: number, isDossier: (number: string) => boolean): boolean {
  if (!/[+&,;/–-]| (?:et|ou|a|à) /i.test(label)) return false;
  const text = label.replace(/\s+/g, ' ');
  if (MORE.test(text)) return true;
  for (const [, spaced, sign = '', glued, second = ''] of text.matchAll(SHORTENED)) {
    const first = spaced ?? glued ?? '';
    if (second.length >= first.length || !isDossier(first) || Number(second) * 100 === Math.abs(cents)) continue;
    // « 10000002/1 » is the first payment of one dossier, « 10000002/3 » are two.
    const isNext = Number(second) > Number(first.slice(-second.length));
    if (second.length > 1 || isNext || !/[-–,;/]/.test(sign)) return true;
  }
  for (const [, second = ''] of text.matchAll(SHORT_FIRST)) if (isDossier(second)) return true;
  return false;
}

/** Words before the number of a cheque, which is nobody's; and before one that is likely an invoice's or a slip's. */
const CHEQUE: ReadonlySet<string> = new Set(['cheque', 'chq', 'chqe', 'ch', 'cq']);
const NUMBERED: ReadonlySet<string> = new Set(
  'facture factures fact fac fa mandat titre remise rem lot rib iban compte tel contrat commande client bon ticket abonnement police devis siret siren cb bl caisse fournisseur'.split(
    ' ',
  ),
);
/** The same before a short number, which an order or a page may have as well. */
const NUMBERED_SHORT: ReadonlySet<string> = new Set(
  'vir virement virements virt vrt reglement regl rglt paiement versement prlv prelevement ordre op operation ref reference piece bordereau bord carte permis train agence code ecriture ecr trans transfert'.split(
    ' ',
  ),
);
/** Digits of a number that another one is not by chance. */
const LONG = 7;
const BETWEEN: ReadonlySet<string> = new Set(['n', 'no', 'num', 'numero', 'nr', 'nos', 'de', 'du']);

/** The word that stands before a number; empty for none. */
function wordBefore(words: readonly string[], at: number): string {
  let before = at - 1;
  while (before >= 0 && (words[before] === '' || BETWEEN.has(words[before]!))) before--;
  return words[before] ?? '';
}

/** What the words before a number call it; null where they say nothing. */
export function numberedAs(words: readonly string[], at: number): 'cheque' | 'other' | null {
  const before = wordBefore(words, at);
  return CHEQUE.has(before) ? 'cheque' : NUMBERED.has(before) ? 'other' : null;
}

/** Words before the number of a dossier, however short it is. */
const DOSSIERS: ReadonlySet<string> = new Set('dossier dossiers doss dos matricule'.split(' '));

/** Words before the number of a piece, an order or a mandate of the bank. */
const PIECES: ReadonlySet<string> = new Set(
  'ref reference piece ordre ecr ecriture sepa rum id op operation'.split(' '),
);

/** The word before a number says that it is a reference, and so nobody's. */
const callsReference = (words: readonly string[], at: number) => PIECES.has(wordBefore(words, at));
