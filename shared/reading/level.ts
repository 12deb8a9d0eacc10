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

const ROMAN: Readonly<Record<string, Level>> = {
  i: SUPERIEUR,
  ii: SUPERIEUR,
  iii: SUPERIEUR,
  iv: BAC,
  v: CAP,
  'v bis': AUCUN,
  vbis: AUCUN,
  vi: AUCUN,
};
const ARABIC: Readonly<Record<string, Level>> = {
  8: SUPERIEUR,
  7: SUPERIEUR,
  6: SUPERIEUR,
  5: SUPERIEUR,
  4: BAC,
  3: CAP,
};

/** A text taken apart: `niveau` said or not, number if any, other words. */
interface Parts {
  readonly said: boolean;
  readonly roman: string;
  readonly digit: string;
  readonly infra: boolean;
  readonly words: string;
}

const NUMBERED = /^(niveau |niv |n )?(infra )?(?:(v bis|vbis|iv|vi|v|i{1,3})|([0-9]))(?: (.*))?$/;

function takeApart(text: string): Parts {
  const folded = foldText(text)
    .replace(/ ?\+ ?/g, '+')
    .replace(/\b(niveau|niv|infra)(\d)\b/, '$1 $2');
  const found = NUMBERED.exec(folded);
  if (found === null)
    return {said: false, roman: '', digit: '', infra: false, words: folded.replace(/^(niveau|niv) /, '')};
  const [, said = '', infra = '', roman = '', digit = '', words = ''] = found;
  return {said: said !== '', roman, digit, infra: infra !== '', words};
}

/**
 * Whether bare digits of a column belong to the new list: its heading or its other values must say so, and no value
 * may speak the old one.
 */
export function speaksNewList(heading: string, texts: readonly string[]): boolean {
  let fresh = /\b(2019|nouvelle|nouveau)\b/.test(foldText(heading));
  for (const text of texts) {
    const {said, roman, digit, infra} = takeApart(text);
    if (roman !== '' && !infra) return false;
    if (digit === '1' || digit === '2') return false;
    if (digit === '7' || digit === '8' || (digit !== '' && (said || infra))) fresh = true;
  }
  return fresh;
}

/** The level that a text names; `newList` tells how a bare digit is read (see `speaksNewList`). */
export function levelOf(text: string, newList = false): Level {
  const {said, roman, digit, infra, words} = takeApart(text);
  const named = levelNamed(words);
  if (infra) return roman === 'v' || digit === '3' ? AUCUN : 'unknown';
  if (roman !== '') return withWords(ROMAN[roman]!, named, words);
  if (digit === '') return named ?? 'unknown';
  const arabic = ARABIC[digit];
  if (!said && named !== null) return named; // « 5 - CAP » : the words decide
  if (arabic === undefined) return digit === '0' || digit === '9' ? 'unknown' : 'ambiguous';
  const certain = said || newList || digit === '4' || digit === '7' || digit === '8';
  return certain ? withWords(arabic, named, words) : 'ambiguous';
}

const CODES = /(?<![\p{L}\p{N}])(vbis|iv|vi|v|i{1,3}|[1-8])(?![\p{L}\p{N}])/gu;

/** A number and words together: they must agree, but « V sans diplôme » is no diploma. */
function withWords(level: Level, named: Level | null, words: string): Level {
  const without = /^(sans diplome|non valide|non obtenu|non diplome)/.test(words) || named === AUCUN;
  if (without) return level === CAP || level === AUCUN ? AUCUN : 'unknown';
  if (level !== SUPERIEUR && /\b(et|ou) plus\b/.test(words)) return 'unknown';
  if ((words.match(CODES) ?? []).some((code) => (ROMAN[code] ?? ARABIC[code]) !== level)) return 'unknown';
  return named === null || named === level ? level : 'ambiguous';
}

const UNFINISHED = /\b(en cours|echec|non (obtenue?|validee?))\b/;

/** The level of a diploma in words; one that was not obtained is none, but below the CAP no other can be held. */
function levelNamed(words: string): Level | null {
  if (UNFINISHED.test(words)) return /^(cap|bep)( (ou )?(cap|bep))? non (obtenu|valide)/.test(words) ? AUCUN : null;
  const value = words === '' ? null : valueIn(niveau, words);
  return value === null ? null : (niveau.values.findIndex((entry) => entry.value === value) as Level);
}
