import {foldText} from '../value/fold';
import {valueIn, type ValueList} from '../register/value-list';

/**
 * Levels of qualification. Two lists of numbers are in use (décret 2019-14): roman, from I at the top to VI, and
 * arabic, from 8 at the top to 3. « Niveau V » is a CAP and « niveau 5 » is bac+2: they are never mixed.
 */
export const niveau: ValueList = {
  name: 'niveau',
  others: 'reported',
  values: [
    {
      value: 'Supérieur au BAC',
      spellings: [
        'Supérieur',
        'Sup',
        'Sup BAC',
        'Supérieur BAC',
        'Post-bac',
        'Enseignement supérieur',
        'Études supérieures',
        'Deust',
        'DEUG',
        'Maîtrise',
        'M1',
        'M2',
        'DUT',
        'BUT',
        'IUT',
        'LP',
      ],
      begins: [
        'bac+2',
        'bac+3',
        'bac+4',
        'bac+5',
        'bac+6',
        'bac+7',
        'bac+8',
        'BTS',
        'brevet de technicien supérieur',
        'BTSA',
        'DUT',
        'BUT',
        'licence',
        'master',
        'doctorat',
        'ingénieur',
        'diplôme d’ingénieur',
        'diplôme d’état infirmier',
      ],
    },
    {
      value: 'BAC',
      spellings: ['Baccalauréat', 'BP', 'BT', 'BTA', 'BMA', 'DAEU', 'Brevet professionnel', 'Brevet de technicien'],
      begins: [
        'diplôme d’accès aux études universitaires',
        'bac pro',
        'bac professionnel',
        'bac général',
        'bac techno',
        'bac technologique',
        'baccalauréat',
        'bac s',
        'bac es',
        'bac l',
        'bac stmg',
      ],
    },
    {
      value: 'BEP/CAP',
      spellings: ['CAP', 'BEP', 'CAP/BEP', 'CAP ou BEP', 'BEP ou CAP', 'CAPA', 'BEPA'],
      begins: [
        'CAP',
        'BEP',
        'CAPA',
        'BEPA',
        'certificat d’aptitude professionnelle',
        'brevet d’études professionnelles',
      ],
    },
    {
      value: 'Aucun diplôme',
      spellings: [
        'Aucun',
        'Aucune',
        'Sans',
        'Sans diplôme',
        'Pas de diplôme',
        'Non diplômé',
        'Sans qualification',
        'DNB',
        'Brevet',
        'Brevet des collèges',
        'BEPC',
        'CFG',
        'Infra V',
        'Infra CAP',
        'Inférieur au CAP',
        'CAP sans diplôme',
        'BEP sans diplôme',
      ],
      begins: [
        'aucun diplôme',
        'sans diplôme',
        'DNB',
        'CFG',
        'brevet des collèges',
        'diplôme national du brevet',
        'certificat de formation générale',
      ],
    },
  ],
};

const [SUPERIEUR, BAC, CAP, AUCUN] = [0, 1, 2, 3] as const;

/** Place in the list (from 0), or why there is none. */
type Level = 0 | 1 | 2 | 3 | 'unknown' | 'ambiguous';

/** By its number, in the old list. */
const ROMAN: Readonly<Record<string, Level>> = {
  i: SUPERIEUR,
  ii: SUPERIEUR,
  iii: SUPERIEUR,
  iv: BAC,
  v: CAP,
  vbis: AUCUN,
  vi: AUCUN,
};
/** By its number, in the new list. */
const ARABIC: Readonly<Record<string, Level>> = {
  8: SUPERIEUR,
  7: SUPERIEUR,
  6: SUPERIEUR,
  5: SUPERIEUR,
  4: BAC,
  3: CAP,
  2: AUCUN,
  1: AUCUN,
};
/** The old list as some write it, in digits. */
const OLD_DIGITS: Readonly<Record<string, Level>> = {
  1: SUPERIEUR,
  2: SUPERIEUR,
  3: SUPERIEUR,
  4: BAC,
  5: CAP,
  6: AUCUN,
};

/** A text taken apart: `niveau` said or not, number if any, other words. */
interface Parts {
  readonly said: boolean;
  readonly roman: string;
  readonly digit: string;
  readonly infra: boolean;
  readonly words: string;
}

const NUMBER = '(?:(vbis|iv|vi|v|i{1,3})|([0-9]))';
const NUMBERED = new RegExp(`^(niveau |niv |n )?(infra )?(?:niveau )?${NUMBER}(?: (.*))?$`);
/** « BAC (niveau 4) » */
const NUMBERED_LAST = new RegExp(`^(.+?) (niveau |niv )?${NUMBER}$`);

function foldLevel(text: string): string {
  return foldText(text.replace(/^\s*</, 'infra ').replace(/[<>≤≥]/g, ' et plus ou moins '))
    .replace(/\b(?:niveaux|niv|nv)(?=\b|\d)/g, 'niveau')
    .replace(/\b(niveau|infra|n)(\d)\b/g, '$1 $2')
    .replace(/\b(?:inferieure?s? (?:au?|aux) |infra )(?:niveau )?/g, 'infra ')
    .replace(/\b[v5] ?bis\b/g, 'vbis')
    .replace(/\bbac (?:plus )?deux\b/g, 'bac+2')
    .replace(/\bbac plus (?=\d)/g, 'bac+')
    .replace(/ ?\+ ?/g, '+');
}

function takeApart(text: string): Parts {
  const folded = foldLevel(text);
  const found = NUMBERED.exec(folded);
  if (found !== null) {
    const [, said = '', infra = '', roman = '', digit = '', words = ''] = found;
    return {said: said !== '', roman, digit, infra: infra !== '', words};
  }
  const [, words = '', said = '', roman = '', digit = ''] = NUMBERED_LAST.exec(folded) ?? [];
  const isNumber = said !== '' || (words !== '' && levelNamed(words) === (ROMAN[roman] ?? ARABIC[digit]));
  if (isNumber) return {said: said !== '', roman, digit, infra: false, words};
  return {said: false, roman: '', digit: '', infra: false, words: folded.replace(/^niveau /, '')};
}

/** The list that the digits of a column belong to, « old » where some do; null where nothing says it. */
type DigitList = 'new' | 'old' | null;

/**
 * By the heading of the column or its other values: 7 and 8 are of the new list alone, « 5 bis » and « niveau 6 sans diplôme » can only be
 * the old one written in digits.
 */
export function listOfDigits(heading: string, texts: readonly string[]): DigitList {
  let fresh = /\b(2019|nouvelle|nouveau)\b/.test(foldText(heading));
  let [old, said, unclear] = [false, false, false];
  for (const text of texts) {
    const parts = takeApart(text);
    const {roman, digit, infra, words} = parts;
    const named = digit === '' ? null : hasNone(words) ? AUCUN : levelNamed(words);
    const isNew = named !== null && named === ARABIC[digit] && named !== OLD_DIGITS[digit];
    const isOld = named !== null && named !== ARABIC[digit] && named === OLD_DIGITS[digit];
    if (isOld || /\b5 ?bis\b/.test(foldText(text))) old = true;
    else if (roman !== '' && !infra) unclear = true;
    else if (isNew || digit === '7' || digit === '8') fresh = true;
    else if (parts.said || infra) said ||= digit !== '';
    else if (digit === '1' || digit === '2') unclear = true;
  }
  if (old) return 'old';
  return (fresh || said) && !unclear ? 'new' : null;
}

/** The level that a text names; `list` tells how a digit alone is read (see `listOfDigits`). */
export function levelOf(text: string, list: DigitList = null): Level {
  const {said, roman, digit, infra, words} = takeApart(text);
  const named = levelNamed(words);
  if (infra) return roman === 'v' || digit === '3' ? AUCUN : 'unknown';
  if (roman !== '') return withWords(ROMAN[roman]!, named, words);
  if (digit === '') return named ?? 'unknown';
  const arabic = ARABIC[digit];
  if (!said && named !== null) return named; // « 5 - CAP » : the words decide
  if (arabic === undefined) return 'unknown';
  if (list === 'old' && OLD_DIGITS[digit] !== arabic) return named ?? 'ambiguous';
  const certain = said || list === 'new' || digit === '4' || digit === '7' || digit === '8';
  return certain ? withWords(arabic, named, words) : 'ambiguous';
}

/** The levels that the digit of a text may mean, in the new list and in the old one: « 4ème ». */
export function levelsOfDigit(text: string): readonly string[] {
  const digit = /\d/.exec(text)?.[0] ?? '';
  return [ARABIC[digit], OLD_DIGITS[digit]].flatMap((level) =>
    typeof level === 'number' ? [niveau.values[level]!.value] : [],
  );
}

const CODES = /(?:^|[^\p{L}\p{N}+])(vbis|iv|vi|v|i{1,3}|[1-8])(?![\p{L}\p{N}+])/gu;
/** « bac+3 4 », « bac+3 ou bac+4 »: years after the BAC, and no numbers of a level. */
const YEARS_AFTER_BAC = /\bbac\+\d(?:(?: ou| a| et)?(?: bac)?[ +]\d)*/g;
/** Levels above or below too. */
const AND_OTHERS = /\b(?:et|ou) (?:plus|moins|infra|inferieure?s?|au dessous|en dessous)\b/;

/** A number and words together: they must agree, but « V sans diplôme » is no diploma. */
function withWords(level: Level, named: Level | null, words: string): Level {
  if (hasNone(words) || named === AUCUN) return level === CAP || level === AUCUN ? AUCUN : 'unknown';
  if (UNFINISHED.test(words)) return 'unknown';
  if (AND_OTHERS.test(words) && (level !== SUPERIEUR || !/ plus\b/.test(words))) return 'unknown';
  const others = [...words.replace(YEARS_AFTER_BAC, ' ').matchAll(CODES)];
  if (others.some(([, code]) => (ROMAN[code!] ?? ARABIC[code!]) !== level)) return 'unknown';
  return named === null || named === level ? level : 'ambiguous';
}

const hasNone = (words: string) => /^(sans|pas de|non valid|non obtenu|non diplome)/.test(words);

const UNFINISHED = /\b(en cours|echec|non (obtenue?|validee?))\b/;

/** The level of a diploma in words; one that was not obtained is none, but below the CAP no other can be held. */
function levelNamed(words: string): Level | null {
  if (UNFINISHED.test(words)) return /^(cap|bep)( (ou )?(cap|bep))? non (obtenu|valide)/.test(words) ? AUCUN : null;
  const value = words === '' ? null : valueIn(niveau, words);
  return value === null ? null : (niveau.values.findIndex((entry) => entry.value === value) as Level);
}
