import {dayOf, NO_DAY, type Day} from '../cell/day';
import {foldText} from '../cell/fold';
import {dossierKey} from '../register/dossier-key';
import type {Aid, Payment} from './aid';
import {inContentOrder} from './content-key';
import type {Ledger, LedgerLine} from './ledger';
import type {NameBook} from './read-names';

/** What the register knows and that labels may name. */
export interface KnownWords {
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
): Payment[] {
  const shapes = new Set([...known.dossiers].map(shapeOf));
  const drafts: {readonly ledger: number; readonly fund: string; readonly line: LedgerLine}[] = [];
  ledgers.forEach(({lines}, ledger) =>
    lines.forEach((line, at) => {
      const fund = funds[ledger]![at]!;
      if (only.has(fund)) drafts.push({ledger, fund, line});
    }),
  );
  const contentOf = ({fund, line}: (typeof drafts)[number]) =>
    [
      fund,
      line.day,
      line.cents,
      line.account,
      line.label,
      line.piece,
      line.auxiliary,
      line.dossier,
      line.name,
      line.month,
    ].join('|');
  return inContentOrder(
    drafts,
    contentOf,
    ({line}) => line.day,
    ({ledger, line}) => ledger * 1e7 + line.line,
  ).map(({item: {ledger, fund, line}, twin, key}) => {
    const label = foldText(line.label);
    const who = identify(line, label, known, shapes);
    return {
      ledger,
      row: line.line,
      key: `E-${key}`,
      twin,
      fund,
      day: line.day,
      cents: line.cents,
      ...who,
      reference: referenceOf(line, label, known),
      isFee: who.dossiers.length === 0 && !who.isForeign && (line.account.startsWith('627') || FEE.test(label)),
      saysReversal: REVERSAL.test(label),
      saysRecovery: RECOVERY.test(label),
      commune: communeOf(line, label, known),
      month: line.month === NO_DAY ? monthIn(line.label) : line.month,
      letter: line.letter,
      label,
    };
  });
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

/** Who a line pays: the dossier of its column or of its words, else a name. */
function identify(
  line: LedgerLine,
  label: string,
  {dossiers, names}: KnownWords,
  shapes: ReadonlySet<string>,
): Pick<Payment, 'dossiers' | 'isByName' | 'isForeign'> {
  const stated = dossierKey(line.dossier) ?? '';
  if (stated !== '')
    return {dossiers: dossiers.has(stated) ? [stated] : [], isByName: false, isForeign: !dossiers.has(stated)};
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
  if (found.length > 0) return {dossiers: found, isByName: false, isForeign: false};
  if (names.isEmpty) return {dossiers: [], isByName: false, isForeign};
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
  const own = foldText(piece);
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

const MONTHS = [
  'janvier',
  'fevrier',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'aout',
  'septembre',
  'octobre',
  'novembre',
  'decembre',
];
const IN_DIGITS = /(?:^|[^\d/])(0[1-9]|1[0-2])[/-](20\d\d)(?!\d)/;
const IN_WORDS = new RegExp(`(?:^| )(${MONTHS.join('|')}) (20\\d\\d)(?: |$)`);

/** The month that a label names: « VIR ASP 03/2024 ». */
function monthIn(label: string): Day {
  const digits = IN_DIGITS.exec(label);
  if (digits !== null) return dayOf(Number(digits[2]), Number(digits[1]), 1);
  if (!/20\d\d/.test(label)) return NO_DAY;
  const words = IN_WORDS.exec(foldText(label));
  return words === null ? NO_DAY : dayOf(Number(words[2]), MONTHS.indexOf(words[1]!) + 1, 1);
}
