import {dossierKey} from '../../value/dossier-key';
import type {FaultList} from '../../reading/ledger/fault-list';
import type {Decision} from '../decision/decisions';
import {isGeneric} from './label-words';
import {foldPlain} from './fold-plain';
import type {KnownWords} from './known-words';

/** A name under which entries pay somebody, learnt on « Décisions »: a married name, a supplier. */
export interface Alias {
  readonly dossier: string;
  /** Folded, as labels are. */
  readonly words: string;
}

/** The names learnt, but for those that name nobody or somebody else: these are said, and not applied. */
export function readAliases(
  decisions: readonly Decision[],
  {dossiers, names}: Pick<KnownWords, 'dossiers' | 'names'>,
  faults: FaultList,
): Alias[] {
  return decisions.flatMap(({what, aids: [own = ''], payments: [name = ''], row}) => {
    if (what !== 'reconnaître') return [];
    const dossier = dossierKey(own) ?? '';
    const words = foldPlain(name);
    const telling = words.split(' ').filter((word) => !isGeneric(word));
    const others = names.find(words.split(' ')).flatMap((met) => met.dossiers.filter((one) => one !== dossier));
    const isSurnameAlone = telling.length === 1 && names.isSurname(telling[0]!);
    if (!dossiers.has(dossier) || telling.length === 0) faults.add(row, 'alias-incomplete');
    else if (others.length > 0 || isSurnameAlone) faults.add(row, 'alias-other');
    else return [{dossier, words}];
    return [];
  });
}

/** The name that a folded label gives, from its first telling word to the last; empty where it gives none. */
export function nameOn(label: string): string {
  const words = label.split(' ');
  const telling = words.flatMap((word, at) => (isGeneric(word) ? [] : [at]));
  return telling.length === 0 ? '' : words.slice(telling[0], telling[telling.length - 1]! + 1).join(' ');
}

/** The dossiers whose learnt names stand on a line, whole; and the words that are left beside them. */
export function aliasesOn(
  texts: readonly string[],
  stranger: string,
  aliases: readonly Alias[],
): {readonly dossiers: readonly string[]; readonly stranger: string} | null {
  const met = aliases.filter(({words}) => texts.some((text) => ` ${text} `.includes(` ${words} `)));
  if (met.length === 0) return null;
  const own = new Set(met.flatMap(({words}) => words.split(' ')));
  const left = stranger.split(' ').filter((word) => !own.has(word));
  return {dossiers: [...new Set(met.map(({dossier}) => dossier))].sort(), stranger: left.join(' ')};
}
