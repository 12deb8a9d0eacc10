import {counted, quoted} from '../value/french';
import {costs} from './message';

const MOST_LISTED = 12;
const meant = (closest: string | undefined) => (closest === undefined ? '' : ` Vouliez-vous dire « ${closest} » ?`);
const listed = (words: readonly string[]) =>
  words.length === 0 ? 'aucun' : quoted(words.slice(0, MOST_LISTED)) + (words.length > MOST_LISTED ? '…' : '');

/** A word that names nothing: what was looked for, what looks like it, what there is. */
interface Unknown {
  readonly word: string;
  readonly closest?: string | undefined;
  readonly known: readonly string[];
}

/** Two lines of a ventilation. */
interface Bands {
  readonly name: string;
  readonly other: string;
  readonly label: string;
}

const names = (what: string) =>
  costs(
    (p: Unknown) => `« ${p.word} » n’est pas ${what}.${meant(p.closest)}`,
    (p) => (p.known.length === 0 ? '' : `Existent : ${listed(p.known)}.`),
  );

/**
 * Why a line by which the agency declares a column, a figure or a table is not understood: one sentence each, printed at its cell. The
 * line alone is left out.
 */
export const ownFaults = {
  'base-unknown': names('un registre, ni un indicateur, ni une feuille'),
  'figure-unknown': names('un indicateur'),
  'column-unknown': costs(
    (p: Unknown & {register: string}) =>
      `« ${p.word} » n’est pas une colonne du registre « ${p.register} », ni de « Jeunes », ni de « Territoire ».${meant(p.closest)}`,
    (p) => `Existent : ${listed(p.known)}.`,
  ),
  'lines-unknown': costs(
    (p: Unknown & {register: string}) =>
      `« ${p.word} » n’est ni une colonne de « ${p.register} », ni une ventilation, ni un niveau de « Territoire ».${meant(p.closest)}`,
    (p) => `Existent : ${listed(p.known)}.`,
  ),
  'period-unknown': costs(
    (p: {word: string}) => `« ${p.word} » n’est pas une période.`,
    'Écrire : dans l’année, en cours, au dernier jour, au 30/06, au 31/12/2023, année précédente, 2022, du 01/03/2024 au 31/05/2024, juillet à août, 5 derniers mois, 1er trimestre, 2e semestre, année scolaire, depuis 2020 ou depuis toujours.',
  ),
  'moment-unknown': costs(
    (p: {word: string}) => `« (${p.word}) » n’est pas un moment.`,
    'Écrire (dans les 6 mois après), (6 mois après), (le même jour) ou (année précédente).',
  ),
  'count-unknown': costs(
    (p: {word: string}) => `« ${p.word} » n’est pas une façon de compter.`,
    'Écrire : lignes, jeunes, participants, évolution, ou distincts, somme, moyenne, médiane, minimum, maximum suivi de « de » et d’une colonne.',
  ),
  'criterion-unread': costs(
    (p: {word: string}) => `« ${p.word} » n’est pas un critère.`,
    'Écrire une colonne, une comparaison et une valeur : « Sexe = Femmes », « Âge < 18 », « QPV non vide », « Type commence par CDD », « parmi emploi.jeunes ».',
  ),
  'and-or': costs(
    (p: {word: string}) => `« ${p.word} » : rien n’a cette valeur entière.`,
    'Entre deux valeurs, « ou » s’écrit avec une virgule ; entre deux critères, « et » s’écrit avec un point-virgule.',
  ),
  'value-kind': costs(
    (p: {word: string; column: string; expected: string}) => `« ${p.word} » ne se compare pas à « ${p.column} ».`,
    (p) => `Attendu : ${p.expected}.`,
  ),
  'column-kind': costs(
    (p: {column: string; expected: string}) => `La colonne « ${p.column} » ne convient pas ici.`,
    (p) => `Attendu : ${p.expected}. La table « Colonnes » peut corriger son genre.`,
  ),
  'bands-overlap': costs(
    (p: Bands) => `dans « ${p.name} », « ${p.other} » et « ${p.label} » se recouvrent ; la première écrite l’emporte.`,
  ),
  'bands-apart': costs(
    (p: Bands) =>
      `dans « ${p.name} », rien n’est prévu entre « ${p.other} » et « ${p.label} » ; ce qui y tombe est dans « Autre ».`,
  ),
  'names-youths': costs(
    (p: {column: string}) => `« ${p.column} » dit qui est chacun : le rapport ne nomme personne.`,
    'Choisir une colonne que plusieurs jeunes partagent.',
  ),
  'no-interval': costs(
    (p: {register: string; word: string}) =>
      `« ${p.word} » demande une date de début et une date de fin, que « ${p.register} » n’a pas.`,
    'Choisir une autre période, ou le registre Situations ou Dispositifs.',
  ),
  'no-youths': costs(
    (p: {register: string}) => `« ${p.register} » n’a pas de numéro de dossier : ses jeunes ne se comptent pas.`,
    'Compter ses lignes, ou la somme d’une colonne.',
  ),
  'no-day': costs(
    (p: {register: string}) => `Le registre « ${p.register} » n’a pas de date.`,
    'Écrire « depuis toujours » comme période.',
  ),
  'not-a-count': costs(
    (p: {word: string}) => `« ${p.word} » est une part ou une évolution : il ne se combine pas.`,
    'Donner un indicateur qui compte des lignes ou des jeunes.',
  ),
  'empty-of-known': costs(
    'Ce qui est vide n’est pas une part de ce qui est rempli.',
    'Écrire « tous », ou un autre critère.',
  ),
  'euros-mixed': costs(
    (p: {word: string}) =>
      `« ${p.word} » : des euros et des nombres ne s’ajoutent pas, et un nombre ne se divise pas par des euros.`,
    'Ajouter des montants entre eux ; diviser un montant par un nombre, ou par un montant.',
  ),
  'unit-kind': costs(
    (p: {word: string; own: string}) => `« ${p.word} » ne convient pas : ce qui est compté est ${p.own}.`,
    'Laisser « Unité » vide, ou écrire un mot à vous, qui suivra le libellé.',
  ),
  'not-youths': costs(
    (p: {word: string}) =>
      `« ${p.word} » : « ou » réunit des jeunes, il faut des registres qui ont un numéro de dossier.`,
    'Pour ajouter des nombres, écrire « + ».',
  ),
  'youth-only': costs(
    (p: {column: string}) =>
      `« ${p.column} » ne décrit pas le jeune : une base « A ou B » n’a que les colonnes du jeune.`,
    'Mettre ce critère dans chacun des indicateurs réunis.',
  ),
  'division-unknown': names('« connus », ni « tous », ni un indicateur'),
  'number-unread': costs(
    (p: {word: string; what: string}) => `« ${p.word} » n’est pas un nombre (${p.what}).`,
    'Écrire un nombre, comme 120.',
  ),
  'sort-unknown': costs(
    (p: {word: string}) => `« ${p.word} » n’est pas un tri.`,
    'Écrire : ordre, fréquence, alphabétique, décroissant, 10 premiers ou à partir de 10 %.',
  ),
  'total-unknown': costs(
    (p: {word: string}) => `« ${p.word} » n’est pas un total.`,
    'Écrire : oui, non, lignes, sous-totaux, somme, somme des lignes, ou « + » suivi d’un indicateur.',
  ),
  'subtotals-of-nothing': costs(
    (p: {word: string}) => `« ${p.word} » n’a pas de lignes dans d’autres : il n’y a pas de sous-totaux.`,
    'Écrire « EPCI et Commune » en Lignes, ou « oui » en Total.',
  ),
  'chart-unknown': costs(
    (p: {word: string}) => `« ${p.word} » n’est pas un graphique.`,
    'Écrire : barres, barres empilées, barres superposées, colonnes, secteurs, liste ou non ; « barres : 1, 2 » ne montre que ces colonnes.',
  ),
  'chart-of-none': costs(
    (p: {word: string}) =>
      `« ${p.word} » : un tableau qui a des sous-totaux, ou des indicateurs en lignes, n’a pas de graphique.`,
    'Laisser Graphique vide, ou faire un second tableau.',
  ),
  'share-of-periods': costs(
    (p: {word: string}) => `« ${p.word} » : des années ou des mois en lignes ne sont pas les parts d’un tout.`,
    'Ôter « en % », ou mettre une colonne en lignes et les années en colonnes.',
  ),
  'periods-twice': costs(
    (p: {word: string}) => `« ${p.word} » : les lignes sont déjà des périodes.`,
    'Laisser « Colonnes » vide, ou mettre « mois » en lignes et les années en colonnes.',
  ),
  'months-of-own-days': costs(
    (p: {word: string; label: string}) =>
      `« ${p.word} » : « ${p.label} » a ses propres jours, les mêmes chaque mois ; son nombre se répéterait.`,
    'Partir d’un indicateur sans ces jours, ou mettre une colonne en lignes (« Mois de … », « Trimestre »).',
  ),
  'shown-unknown': costs(
    (p: {word: string}) => `« ${p.word} » ne dit pas si le tableau est affiché.`,
    'Écrire : oui ou non.',
  ),
  'published-unknown': costs(
    (p: {word: string}) => `« ${p.word} » ne dit pas comment l’indicateur est publié.`,
    'Écrire : oui (avec l’année précédente et l’évolution), seul, ou non s’il ne sert qu’à d’autres.',
  ),
  'table-unknown': names('un tableau du rapport'),
  'gathered-unknown': costs(
    (p: {word: string}) => `« ${p.word} » ne dit pas quels tableaux rassembler.`,
    'Écrire : titre : colonne 2 de libellé = tableau ; autre libellé = autre tableau.',
  ),
  'sentences-unknown': names('une section du rapport, dont les phrases pourraient être reprises'),
  'name-twice': costs(
    (p: {word: string; where: string}) =>
      `Le nom « ${p.word} » est déjà pris (${p.where}) : les lignes qui l’écrivent le lisent là.`,
    'Choisir un autre nom.',
  ),
  'name-of-report': costs(
    (p: {word: string}) =>
      `Le nom « ${p.word} » est déjà pris (indicateur du rapport) : les lignes qui l’écrivent le lisent là.`,
    'Choisir un autre nom ; pour le remplacer dans le rapport, remplir aussi « Publié ».',
  ),
  'name-missing': costs('Il manque un nom.', 'En écrire un dans cette cellule.'),
  'text-missing': costs((p: {what: string}) => `Il manque ${p.what}.`, 'Compléter cette cellule.'),
  circle: costs(
    (p: {names: readonly string[]}) => `Ces indicateurs se définissent l’un par l’autre : ${quoted(p.names)}.`,
    'Donner à l’un d’eux un registre comme base.',
  ),
  'other-wrong': costs(
    (p: {word: string}) => `« ${p.word} » n’est pas compris lui-même.`,
    'Corriger d’abord sa propre ligne.',
  ),
  'range-unknown': costs(
    (p: {word: string}) => `La plage « ${p.word} » n’est pas dans le classeur.`,
    'Écrire le nom de la feuille, « ! », puis les cellules : « Équipe!A1:C8 ».',
  ),
  'star-line': costs(
    () =>
      '« * » met chaque autre valeur sur sa ligne : les lignes de cette ventilation doivent citer une seule et même colonne, avec « = ».',
    'Écrire par exemple « Nature = SMS » sur chaque ligne, ou enlever « * ».',
  ),
  'range-of-register': costs(
    (p: {word: string; sheet: string}) =>
      `La plage « ${p.word} » est dans un registre (« ${p.sheet} »), qui nomme des jeunes : elle n’est pas montrée dans le rapport.`,
    'Citer une feuille qui ne nomme personne.',
  ),
  'range-too-large': costs(
    (p: {word: string; rows: number; columns: number}) =>
      `La plage « ${p.word} » est trop grande pour une page : ${counted(p.rows, 'ligne')}, ${counted(p.columns, 'colonne')}.`,
    'En citer au plus 60 lignes et 7 colonnes.',
  ),
  declaration: costs((p: {sentences: readonly string[]}) => p.sentences.join(' ')),
} as const;
