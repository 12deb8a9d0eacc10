import {quoted, writeCount} from '../value/french';
import {costs, said} from './message';

/** « Vouliez-vous dire… », where something known looks like what was written. */
const meant = (closest: string | undefined) => (closest === undefined ? '' : ` Vouliez-vous dire « ${closest} » ?`);
const listed = (words: readonly string[]) =>
  words.length === 0 ? 'aucun' : quoted(words.slice(0, MOST_LISTED)) + (words.length > MOST_LISTED ? '…' : '');
const MOST_LISTED = 12;

/**
 * One line per reason for which a formula gives no figure; each names what was looked for and what was found. One that costs asks for
 * what is not there; one that is only said has nothing to count.
 */
export const refusals = {
  'argument-missing': costs(
    (p: {name: string; parameter: string; help: string}) => `${p.name} : l’argument « ${p.parameter} » manque.`,
    (p) => p.help,
  ),
  'argument-is-range': costs(
    (p: {name: string; parameter: string}) =>
      `${p.name} : l’argument « ${p.parameter} » attend une seule valeur et reçoit une plage.`,
    'Donner les autres plages à la fin de la formule.',
  ),
  'year-unreadable': costs(
    (p: {value: string}) => `« ${p.value} » n’est pas une année.`,
    'Écrire une année en quatre chiffres, comme 2024.',
  ),
  'year-needed': costs(
    (p: {name: string}) => `${p.name} a besoin d’une année quand les registres sont donnés en plages.`,
    'L’ajouter, par exemple 2024.',
  ),
  'year-empty': costs(
    (p: {year: string; register: string; years: readonly string[]}) =>
      `Aucune ligne de « ${p.register} » n’est datée de ${p.year}.`,
    (p) => `Années trouvées : ${listed(p.years)}.`,
  ),
  'choice-unknown': costs(
    (p: {parameter: string; value: string; values: readonly string[]; closest?: string | undefined}) =>
      `« ${p.value} » n’est pas une valeur de « ${p.parameter} ».${meant(p.closest)}`,
    (p) => `Valeurs possibles : ${listed(p.values)}.`,
  ),

  'range-empty': said((p: {place: string}) => `${p.place} est vide.`, 'Donner la plage avec ses en-têtes.'),
  'range-unknown': costs(
    (p: {place: string; found: readonly string[]; closest?: string | undefined; missing: readonly string[]}) =>
      `${p.place} n’est aucun registre connu. En-têtes trouvés : ${listed(p.found)}.` +
      (p.closest === undefined ? '' : ` Le plus proche est « ${p.closest} » : il y manque ${listed(p.missing)}.`),
    'Donner la plage avec ses en-têtes, par exemple Contacts[#Tout].',
  ),
  'range-other': costs(
    (p: {expected: string; found: string}) =>
      `La plage attendue est le registre « ${p.expected} », celle qui est donnée est « ${p.found} ».`,
    'Donner la bonne plage.',
  ),
  'too-large': costs(
    (p: {millions: string}) => `Les plages données font ${p.millions} Mo, près de la limite de 5 Mo d’un calcul.`,
    'Ne donner que les colonnes utiles, ou passer par le volet « Bilan ML ».',
  ),
  'no-workbook': costs(
    (p: {name: string}) => `${p.name} : aucun registre n’est donné et aucun n’est reconnu dans le classeur.`,
    'Donner une plage avec ses en-têtes, par exemple Jeunes[#Tout], ou activer le classeur dans le volet.',
  ),
  'name-among-ranges': costs(
    (p: {value: string}) => `« ${p.value} » nomme un registre du classeur alors que d’autres sont donnés en plages.`,
    'Donner tous les registres en plages, ou tous par leur nom.',
  ),
  'register-unknown': costs(
    (p: {value: string; closest?: string | undefined; found: readonly string[]}) =>
      `« ${p.value} » n’est pas un registre.${meant(p.closest)}`,
    (p) =>
      `${/^#(NAME|NOM)/i.test(p.value) ? 'Le nom d’un registre s’écrit entre guillemets : "Contacts". ' : ''}Registres reconnus : ${listed(p.found)}.`,
  ),
  'register-absent': costs(
    (p: {register: string; found: readonly string[]}) =>
      `Le registre « ${p.register} » est nécessaire et ne se trouve pas. Registres trouvés : ${listed(p.found)}.`,
    'L’ajouter au classeur, ou donner sa plage à la fin de la formule.',
  ),
  'register-empty': said((p: {register: string}) => `Le registre « ${p.register} » n’a aucune ligne.`),

  'column-unknown': costs(
    (p: {value: string; register: string; closest?: string | undefined; columns: readonly string[]}) =>
      `Le registre « ${p.register} » n’a pas de colonne « ${p.value} ».${meant(p.closest)}`,
    (p) => `Colonnes : ${listed(p.columns)}.`,
  ),
  'column-absent': costs(
    (p: {column: string; register: string; found: readonly string[]; joined: boolean}) =>
      `La colonne « ${p.column} » manque dans « ${p.register} ». Colonnes trouvées : ${listed(p.found)}.`,
    (p) =>
      p.joined
        ? 'Ajouter la plage du registre Jeunes à la fin de la formule, par exemple Jeunes[#Tout].'
        : 'L’ajouter à la plage.',
  ),
  'column-not-lines': costs(
    (p: {column: string}) => `La colonne « ${p.column} » ne fait pas des lignes de tableau.`,
    'Pour une date, demander « mois » ou « année ».',
  ),
  'measure-impossible': costs(
    (p: {measure: string; register: string; column: string}) =>
      `Impossible de compter « ${p.measure} » dans « ${p.register} », qui n’a pas de colonne « ${p.column} ».`,
  ),
  'criterion-alone': costs(
    (p: {value: string}) => `Le critère « ${p.value} » n’a pas de valeur.`,
    'Les critères vont par deux : un en-tête, puis une valeur ; ' +
      'écrire "*" pour toutes les valeurs renseignées, "Non renseigné" pour les autres.',
  ),
  'value-unknown': costs(
    (p: {value: string; column: string; closest?: string | undefined; values: readonly string[]}) =>
      `« ${p.value} » n’est pas une valeur de « ${p.column} ».${meant(p.closest)}`,
    (p) => `Valeurs : ${listed(p.values)}.`,
  ),

  'indicator-unknown': costs(
    (p: {value: string; closest?: string | undefined}) =>
      `L’indicateur « ${p.value} » n’est pas au catalogue.${meant(p.closest)}`,
  ),
  'indicator-without-lines': costs(
    (p: {id: string; why: string}) => `L’indicateur « ${p.id} » ne se ventile pas : ${p.why}.`,
  ),
  'line-unknown': costs(
    (p: {value: string; id: string; closest?: string | undefined; lines: readonly string[]}) =>
      `« ${p.value} » n’est pas une ligne de « ${p.id} ».${meant(p.closest)}`,
    (p) => `Lignes : ${listed(p.lines)}.`,
  ),
  'too-many-rows': costs(
    (p: {id: string; rows: number; most: number}) =>
      `« ${p.id} » vient de ${writeCount(p.rows)} lignes, plus que les ${writeCount(p.most)} qu’une formule peut rendre.`,
    'Préciser « ligne », ou demander la liste dans le volet « Bilan ML ».',
  ),
  'too-many-cells': costs(
    (p: {cells: number; most: number}) =>
      `La réponse prendrait ${writeCount(p.cells)} cellules, plus que les ${writeCount(p.most)} qu’une formule peut rendre.`,
    'Choisir une colonne qui a moins de valeurs, ou ajouter une année ou un critère.',
  ),
  'nothing-to-count': said((p: {what: string}) => `Rien à calculer : ${p.what}.`),

  'prefixes-missing': costs(
    (p: {value: string}) => `« ${p.value} » ne nomme aucun compte.`,
    'Écrire les débuts de comptes séparés par des points-virgules, comme "6571;46".',
  ),
  'funds-several': costs(
    (p: {value: string; found: readonly string[]}) => `« ${p.value} » désigne plusieurs fonds : ${listed(p.found)}.`,
    'Un grand livre se compare à un seul fonds à la fois : en nommer un.',
  ),
  'accounts-absent': costs(
    (p: {value: string; found: readonly string[]}) => `Aucun compte du grand livre ne commence par « ${p.value} ».`,
    (p) => `Comptes trouvés : ${listed(p.found)}.`,
  ),
  'territory-missing': costs(
    'Aucun territoire n’est connu.',
    'Donner la plage Territoire à la fin de la formule, par exemple Territoire[#Tout].',
  ),
  'level-unknown': costs(
    (p: {value: string; values: readonly string[]}) =>
      `« ${p.value} » n’est pas un niveau connu, ou peut en désigner deux.`,
    (p) => `Écrire le diplôme, ou l’une des valeurs ${listed(p.values)}.`,
  ),
  'day-unreadable': costs((p: {value: string}) => `« ${p.value} » n’est pas une date.`, 'L’écrire jj/mm/aaaa.'),
};
