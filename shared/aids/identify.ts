import {dossierKey} from '../value/dossier-key';
import {aliasesOn} from './aliases';
import type {Payment} from './aid';
import {foldPlain} from './matching/fold-plain';
import type {LedgerLine} from '../reading/ledger/ledger';
import type {KnownWords} from './known-words';
import {countsOthers, dossiersIn} from './label-numbers';
import {hasInitial, isClose, isGeneric, isKin, mayName, namesBrand, namesPlace, namesSupplier} from './label-words';
import type {NameMet} from './read-names';

/** Who a line pays, and whether that is sure. */
export type Who = Pick<Payment, 'dossiers' | 'isByName' | 'isByAlias' | 'isSure' | 'isForeign' | 'stranger'>;

const NOBODY: readonly string[] = [];
const nobody: Who = {
  dossiers: NOBODY,
  isByName: false,
  isByAlias: false,
  isSure: false,
  isForeign: false,
  stranger: '',
};

/** Who a line pays: the dossier of its column or of its words, else a name. Nothing else on it may name somebody else. */
export function identify(line: LedgerLine, label: string, known: KnownWords): Who {
  const stated = dossierKey(line.dossier) ?? '';
  if (stated !== '') return identifyStated(line, label, stated, known);
  const {strong, weak, foreign, stray} = dossiersIn(line, known);
  const isForeign = foreign.length > 0;
  const {met, parts} = partsOf(line, label, known);
  const isDossier = (number: string) => known.dossiers.has(dossierKey(number) ?? '');
  if (countsOthers(line.label, line.cents, isDossier)) foreign.push('autres');
  if (known.names.isEmpty) {
    const found = strong.length > 0 ? strong : weak;
    if (found.length === 0) {
      const learnt = isForeign ? null : byAlias(line, label, nameless(parts).join(' '), known);
      return learnt ?? {...nobody, isForeign};
    }
    const stranger = [...foreign, ...nameless(parts)].join(' ');
    return {...nobody, dossiers: found, isSure: strong.length === 1 && stranger === '', stranger};
  }
  const people = [...new Set(met.flatMap(({dossiers}) => dossiers))].sort();
  foreign.push(...stray.filter((one) => (strong.length > 0 || people.length > 0) && !people.includes(one)));
  if (strong.length > 0) {
    // A name that several people bear is that of the dossier beside it.
    const others = met.flatMap(({dossiers}) => (dossiers.some((one) => strong.includes(one)) ? [] : dossiers));
    const stranger = [...foreign, ...othersThan(strong[0]!, parts, known, true)].join(' ');
    const isSure = strong.length === 1 && others.length === 0 && stranger === '' && !known.names.isDisputed(strong[0]!);
    return {...nobody, dossiers: [...strong, ...others], isSure, stranger};
  }
  const stranger = strangersIn(parts, known);
  if (people.length > 0) {
    const others = [...foreign, ...othersThan(people[0]!, parts, known)].join(' ');
    const isOne = people.length === 1 && !known.names.isDisputed(people[0]!);
    const isSure = isOne && others === '' && !parts.some(({isPart}) => isPart);
    return {...nobody, dossiers: people, isByName: true, isSure, stranger: others};
  }
  if (weak.length > 0) return {...nobody, dossiers: weak, stranger};
  const learnt = isForeign ? null : byAlias(line, label, stranger, known);
  return learnt ?? {...nobody, isForeign: isForeign || line.name !== '', stranger};
}

/** Whose learnt name stands on a line that names nobody of the registers: never sure, for somebody else may bear it. */
function byAlias(line: LedgerLine, label: string, stranger: string, {aliases}: KnownWords): Who | null {
  if (aliases.length === 0) return null;
  const met = aliasesOn([label, foldPlain(line.name), foldPlain(line.auxiliaryLabel)], stranger, aliases);
  return met === null ? null : {...nobody, ...met, isByName: true, isByAlias: true};
}

/** A column says the dossier: sure, unless the name beside it, or what the label names, is another's. */
function identifyStated(line: LedgerLine, label: string, stated: string, known: KnownWords): Who {
  const {dossiers, names} = known;
  if (!dossiers.has(stated)) return {...nobody, isForeign: true};
  const stranger = [...otherThan(stated, line.name, known), ...otherOnLabel(line, label, stated, known)].join(' ');
  return {...nobody, dossiers: [stated], isSure: stranger === '' && !names.isDisputed(stated), stranger};
}

/** The words of a name that is not that of the person of a dossier: another surname, or the same with another first name. */
function otherThan(dossier: string, name: string, {names}: KnownWords): readonly string[] {
  const person = names.personOf(dossier);
  if (name === '' || person === undefined) return [];
  const words = foldPlain(name).split(' ');
  const [surname, firstName] = [person.surname.split(' '), person.firstName.split(' ')];
  const isAmong = (own: readonly string[]) => (word: string) => own.some((one) => isClose(word, one));
  if (!words.some(isAmong([...surname, ...firstName]))) return words;
  const left = words.filter((word) => !isAmong(surname)(word) && !isGeneric(word));
  const isFirstName = (word: string) => isAmong(firstName)(word) || firstName.some((one) => one.startsWith(word));
  return person.firstName === '' || left.length === 0 || left.some(isFirstName) ? [] : words;
}

/** Dossiers that the label of a line names beside that of its column. */
function otherOnLabel(line: LedgerLine, label: string, stated: string, known: KnownWords): readonly string[] {
  if (label === '') return [];
  const {met} = partsOf(line, label, known);
  const named = met.filter(({dossiers}) => !dossiers.includes(stated)).flatMap(({dossiers}) => dossiers);
  return [...dossiersIn(line, known).strong.filter((one) => one !== stated), ...named];
}

/** What stands between « et », « / », « + » in a label. */
interface Part {
  /** Words that name nobody whom the register knows, and that no generic word explains. */
  readonly left: readonly string[];
  /** A whole name that the register knows stands there. */
  readonly isNamed: boolean;
  /** « MARTIN PAUL HENRI » may be somebody else than « MARTIN PAUL », and « LYCEE PAUL MARTIN » is nobody. */
  readonly isPart: boolean;
  readonly isSupplier: boolean;
  /** Its name is whole: what stands beside it is somebody's. */
  readonly isBrand: boolean;
  /** A column of its own, beside the label. */
  readonly isColumn: boolean;
}

const OF: ReadonlySet<string> = new Set(['de', 'd', 'du', 'a']);

/** Whole names on a line, and the words left, part by part. */
function partsOf(line: LedgerLine, label: string, {names, places, references}: KnownWords) {
  const [met, parts]: [NameMet[], Part[]] = [[], []];
  const joined = /[&+/;]/.test(line.label) ? foldPlain(line.label.replace(/[&+/;]/g, ' et ')) : label;
  const inLabel = joined.includes(' et ') ? joined.split(/ (?:et )+/) : [joined];
  if (names.isEmpty && inLabel.length === 1) return {met, parts}; // nothing that would name two people
  const columns = [line.name, line.auxiliaryLabel].filter((text) => text !== '').map(foldPlain);
  [...columns, ...inLabel].forEach((text, place) => {
    const words = text.split(' ');
    const own = names.isEmpty ? [] : names.find(words);
    const isMet = (at: number) => own.some(({from, to}) => at >= from && at < to);
    const isLeft = (at: number) => {
      const word = words[at] ?? '';
      return word !== '' && !isMet(at) && mayName(word) && !places.has(word) && !references.has(word);
    };
    const isSupplier = namesSupplier(words);
    met.push(...own);
    parts.push({
      left: words.filter((_, at) => isLeft(at)),
      isNamed: own.length > 0,
      isPart: own.some(({from, to}) => {
        const isOf = isLeft(from - 2) && OF.has(words[from - 1]!); // « EMPLOYEUR DE MARTIN PAUL »
        return isOf || isLeft(from - 1) || isLeft(to) || namesPlace(words, from, to) || hasInitial(words, from, to);
      }),
      isSupplier,
      isBrand: isSupplier && namesBrand(words),
      isColumn: place < columns.length,
    });
  });
  return {met, parts};
}

/** Words that name somebody whom nobody knows, that no supplier explains; the surname of a youth alone may be theirs. */
function strangersIn(parts: readonly Part[], {names}: KnownWords): string {
  const left = parts.some(({isSupplier}) => isSupplier) ? [] : parts.flatMap((part) => part.left);
  return left.length === 1 && names.isSurname(left[0]!) ? '' : left.join(' ');
}

/** Words that name somebody else than the person of a dossier: any, but for one more name of theirs beside the number and the whole name. */
function othersThan(dossier: string, parts: readonly Part[], known: KnownWords, isNumbered = false): readonly string[] {
  const {names} = known;
  const person = names.personOf(dossier);
  if (person === undefined) return nameless(parts);
  if (parts.every(({left}) => left.length === 0)) return [];
  const [surname, firstName] = [person.surname.split(' '), person.firstName.split(' ')];
  const isOf = (own: readonly string[]) => (word: string) => own.some((one) => isClose(word, one));
  return parts.flatMap(({left, isNamed, isSupplier, isBrand}) => {
    if (isSupplier && !(isBrand && left.length > 1)) return [];
    const others = left.filter((word) => !isOf(surname)(word) && !isOf(firstName)(word));
    const isWhole = isNamed || (left.some(isOf(surname)) && (person.firstName === '' || left.some(isOf(firstName))));
    const isTheirs = isNumbered && isWhole && others.length === 1;
    return isTheirs && !others.some((word) => names.isSurname(word) || isKin(word)) ? [] : others;
  });
}

/** Where no name is known, two parts that name somebody name two people. */
function nameless(parts: readonly Part[]): readonly string[] {
  const named = parts.filter(({left, isSupplier, isColumn}) => left.length > 0 && !isSupplier && !isColumn);
  return named.length > 1 ? named.slice(1).flatMap(({left}) => left) : [];
}
