import {dossierKey} from '../../value/dossier-key';
import {aliasesOn} from './aliases';
import type {Payment} from '../aid';
import {foldPlain} from './fold-plain';
import type {LedgerLine} from '../../reading/ledger/ledger';
import type {KnownWords} from './known-words';
import {countsOthers, dossiersIn} from './label-numbers';
import {partsOf, type Part} from './label-parts';
import {isClose, isGeneric, isKin, namesSupplier} from './label-words';
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
  const {strong, weak, unknown, stray} = dossiersIn(line, known);
  const isForeign = unknown.length > 0;
  const {met, parts} = partsOf(line, label, known);
  const isDossier = (number: string) => known.dossiers.has(dossierKey(number) ?? '');
  const numbers = countsOthers(line.label, line.cents, isDossier) ? [...unknown, 'autres'] : unknown;
  if (known.names.isEmpty) {
    const found = strong.length > 0 ? strong : weak;
    if (found.length === 0) {
      const learnt = isForeign ? null : byAlias(line, label, nameless(parts).join(' '), known);
      return learnt ?? {...nobody, isForeign};
    }
    const stranger = [...numbers, ...nameless(parts)].join(' ');
    return {...nobody, dossiers: found, isSure: strong.length === 1 && stranger === '', stranger};
  }
  const people = peopleOf(met);
  const beside = strong.length > 0 || people.length > 0 ? stray.filter((one) => !people.includes(one)) : NOBODY;
  const foreign = beside.length === 0 ? numbers : [...numbers, ...beside];
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

/** Each once, in order. Most lines name one person, or none. */
function peopleOf(met: readonly NameMet[]): readonly string[] {
  if (met.length === 0) return NOBODY;
  const [{dossiers}] = met as [NameMet];
  if (met.length === 1 && dossiers.length === 1) return dossiers;
  return [...new Set(met.flatMap((one) => one.dossiers))].sort();
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
  const others = [
    ...otherThan(stated, line.name, known),
    ...otherHolder(stated, line, known),
    ...otherOnLabel(line, label, stated, known),
  ];
  const stranger = others.join(' ');
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

/** The words of whose account the money went to, where that is somebody else: a supplier is paid for a youth. */
function otherHolder(dossier: string, {auxiliary, auxiliaryLabel}: LedgerLine, known: KnownWords): readonly string[] {
  const isSupplier = auxiliary !== '' || namesSupplier(foldPlain(auxiliaryLabel).split(' '));
  return isSupplier ? [] : otherThan(dossier, auxiliaryLabel, known);
}

/** Dossiers that the label of a line names beside that of its column. */
function otherOnLabel(line: LedgerLine, label: string, stated: string, known: KnownWords): readonly string[] {
  if (label === '') return [];
  const {met} = partsOf(line, label, known);
  const named = met.filter(({dossiers}) => !dossiers.includes(stated)).flatMap(({dossiers}) => dossiers);
  return [...dossiersIn(line, known).strong.filter((one) => one !== stated), ...named];
}

/** Words that name somebody whom nobody knows, that no supplier explains; the surname of a youth alone may be theirs. */
function strangersIn(parts: readonly Part[], {names}: KnownWords): string {
  const every = parts.flatMap((part) => part.left);
  const left = parts.some(({isSupplier}) => isSupplier) ? every.filter(isKin) : every;
  return left.length === 1 && names.isSurname(left[0]!) ? '' : left.join(' ');
}

/** Words that name somebody else than the person of a dossier: any, but for one more name of theirs beside the number and the whole name. */
function othersThan(dossier: string, parts: readonly Part[], known: KnownWords, isNumbered = false): readonly string[] {
  if (parts.every(({left}) => left.length === 0)) return NOBODY; // most lines
  const {names} = known;
  const person = names.personOf(dossier);
  if (person === undefined) return nameless(parts);
  const [surname, firstName] = [person.surname.split(' '), person.firstName.split(' ')];
  const isOf = (own: readonly string[]) => (word: string) => own.some((one) => isClose(word, one));
  return parts.flatMap(({left, isNamed, isSupplier, isBrand}) => {
    // « SUR COMPTE DE SA SOEUR » names no company.
    if (isSupplier && !(isBrand && left.length > 1)) return left.filter(isKin);
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
