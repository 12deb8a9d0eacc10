import {capitalize, counted, inBrackets, inYear, quoted} from '../../value/french';
import {costs, mayCost, said} from '../message';
import type {Located} from '../problem';
import {
  type With,
  type InColumn,
  type Values,
  at,
  among,
  declaredAs,
  FILL_DOWN,
  firstOf,
  rowsOf,
} from './problem-words';

/** A column that a sheet lacks, and what is taken of its rows. */
type Deciding = With<{
  register: string;
  column: string;
  effect: string;
  like: readonly string[];
  figures: readonly string[];
}>;

const lacking = (p: Deciding) =>
  `${at(p)} : pas de colonne « ${p.column} » dans le registre « ${p.register} » : ${p.effect}.` +
  (p.figures.length === 0
    ? ''
    : ` ${counted(p.figures.length, 'tableau ou chiffre en dépend', 'tableaux et chiffres en dépendent')} : ${firstOf(p.figures)}.`) +
  (p.like.length === 0 ? '' : ` En tient peut-être lieu, parmi ce qui n’est pas lu : ${p.like.join(', ')}.`);

/** How « Correspondances » says that a sheet needs none. */
const absent = (p: Deciding) =>
  `L’ajouter à l’extraction ; si elle n’a pas lieu d’être, l’écrire dans « Correspondances » ${declaredAs(p, 'aucune', p.column)}).`;

/** Days between which a register has no row. */
type Missing = {readonly from: string; readonly to: string};

const between = (p: Missing) => `du ${p.from} au ${p.to}`;

const WHOLE =
  'Refaire l’extraction sur toute la période, ou y ajouter ces mois. Rien à faire si l’année n’est pas finie, ou s’il n’y a rien eu ces jours-là.';

/** What a report lacks, rows, and the dossiers that they name. */
export const rowProblems = {
  'jeunes-missing': costs(
    (p: With<{why: string}>) =>
      `${capitalize(p.why)} : ce que lui seul connaît des jeunes (âge, sexe, commune, niveau…) n’est pas connu, ` +
      `${counted(p.count, 'tableau ou chiffre n’est pas disponible', 'tableaux et chiffres ne sont pas disponibles')}.`,
    'Ajouter son extraction, ou corriger la feuille qui la contient.',
  ),
  'registers-missing': said(
    (p: With<{registers: readonly string[]}>) =>
      `Sans ${p.registers.length < 2 ? 'le registre' : 'les registres'} ${quoted(p.registers)}, ` +
      `${counted(p.count, 'tableau ou chiffre n’est pas disponible', 'tableaux et chiffres ne sont pas disponibles')}.`,
    'Ajouter leur extraction, ou masquer leurs sections dans la table « Sections » si elles n’ont pas lieu d’être.',
  ),
  'columns-missing': said(
    (p: With<{register: string; headings: readonly string[]}>) =>
      `${at(p)} : sans ${p.headings.length < 2 ? 'la colonne' : 'les colonnes'} ${quoted(p.headings)} du registre « ${p.register} », ` +
      `${counted(p.count, 'tableau ou chiffre n’est pas disponible', 'tableaux et chiffres ne sont pas disponibles')}.`,
    (p) =>
      p.headings.length < 2
        ? 'L’ajouter à l’extraction, ou déclarer dans « Correspondances » celle qui la contient.'
        : 'Les ajouter à l’extraction, ou déclarer dans « Correspondances » celles qui les contiennent.',
  ),
  'column-decides': mayCost(lacking, absent),
  'column-assumed': said(lacking, absent),
  'period-empty': mayCost(
    (p: With<{register: string; period: string; years: readonly number[]}>) =>
      `${at(p)} : le registre « ${p.register} » n’a aucune ligne ${inYear(p.period)}` +
      `${p.years.length === 0 ? ' : aucune date n’y est lue' : ` (années trouvées : ${quoted(p.years.map(String))})`}, ses chiffres sont à zéro.`,
    'Choisir une autre année, ou ajouter l’extraction de celle-ci.',
  ),
  'days-missing': mayCost(
    (p: InColumn & Missing & {register: string; rhythm: number}) =>
      `${at(p)} : dans « ${p.heading} », le registre « ${p.register} » n’a aucune ligne ${between(p)}, alors qu’il en a d’ordinaire ${counted(p.rhythm, 'jour')} par mois : ` +
      'ses chiffres ne comptent pas ces jours.',
    WHOLE,
  ),
  'days-missing-all': mayCost(
    (p: With<Missing>) => `Aucun registre n’a de ligne ${between(p)} : les chiffres ne comptent pas ces jours.`,
    WHOLE,
  ),
  'rows-aside': said(
    (p: Values & {total: number}) =>
      `${at(p)} : ${rowsOf(p)} de la période ${p.count < 2 ? 'ne compte pas' : 'ne comptent pas'}, ` +
      `par ce qu’en dit « ${p.heading} »${p.samples.length === 0 ? '' : ` : ${p.samples.join(', ')}`}.`,
    'Rien à faire si c’est bien leur état ; sinon, le mettre à jour dans le registre.',
  ),

  'subtotal-skipped': said(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de total${inBrackets([p.value])} ${p.count < 2 ? 'n’est pas comptée' : 'ne sont pas comptées'}.`,
    'Rien à faire si ce sont bien des totaux ; sinon, renseigner le dossier et la date.',
  ),
  'subtotal-counted': mayCost(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de total${inBrackets([p.value])} ${p.count < 2 ? 'porte une date et compte' : 'portent une date et comptent'} comme les autres : ` +
      'leurs montants comptent peut-être deux fois.',
    'Supprimer cette ligne si c’est un total ; sinon, lui donner un dossier ou un autre libellé.',
  ),
  'note-skipped': said(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de note sous le tableau${inBrackets([p.value])} ${p.count < 2 ? 'n’est pas lue' : 'ne sont pas lues'}.`,
    'Rien à faire si ce sont bien des notes ; sinon, renseigner les autres colonnes.',
  ),
  'rows-above': costs(
    (p: With<{register: string}>) =>
      `${at(p)} : ${counted(p.count, 'ligne')} au-dessus des en-têtes, ${p.count < 2 ? 'semblable à celles' : 'semblables à celles'} du registre « ${p.register} », ` +
      `${p.count < 2 ? 'n’est pas lue' : 'ne sont pas lues'}.`,
    'Remettre la ligne d’en-têtes au-dessus de toutes les autres (un tri l’a peut-être déplacée) ; effacer ces lignes si ce ne sont que des exemples.',
  ),
  'rows-pasted': mayCost(
    (p: With<{register: string; total: number}>) =>
      `${at(p)} : ${rowsOf(p)} du registre « ${p.register} » répètent des lignes plus haut, ` +
      'en tout point : elles comptent sans doute deux fois.',
    'Supprimer les lignes collées deux fois si c’est la même extraction.',
  ),
  'row-twice': said(
    (p: With<{register: string; columns: readonly string[]}>) =>
      `${at(p)} : ${counted(p.count, 'ligne')} du registre « ${p.register} » ${p.count < 2 ? 'répète' : 'répètent'} une ligne ` +
      `qui a les mêmes ${quoted(p.columns)}.`,
    'Vérifier qu’il ne s’agit pas d’une double saisie.',
  ),

  'dossier-missing': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} », comptée${p.count < 2 ? '' : 's'} comme ligne${p.count < 2 ? '' : 's'} mais pour aucun jeune.`,
    'Renseigner le dossier.',
  ),
  'dossier-merged': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} » sous une ligne qui en porte un, sans doute par des cellules fusionnées : ` +
      'elles comptent comme lignes mais pour aucun jeune.',
    `Annuler la fusion, puis recopier le numéro sur chaque ligne ${FILL_DOWN}.`,
  ),
  'dossier-two-people': costs(
    (p: Values) =>
      `${at(p)} : ${counted(p.count, 'numéro')} de la colonne « ${p.heading} »${inBrackets(p.samples)} avec deux sexes ou deux dates de naissance. ` +
      'Ce sont sans doute deux personnes (deux antennes ?), comptées pour une.',
    'Ne rien supprimer : distinguer les numéros dans tous les registres, par exemple par un préfixe d’antenne, ou corriger la ligne s’il s’agit bien de la même personne.',
  ),
  'dossier-unreadable': costs(
    (p: Values) => `${among(p)} : numéro de dossier illisible, souvent abîmé par le tableur (1,23E+05).`,
    'Remettre la colonne au format Texte et recoller les numéros.',
  ),
  'dossier-unknown': costs(
    (p: Values) =>
      `${among(p)} : dossier absent du registre « Jeunes », compté sous « Non renseigné » pour ce que Jeunes seul connaît.`,
    'Compléter le registre Jeunes.',
  ),
  'dossier-twice': said(
    (p: Values) => `${among(p)} : dossier déjà présent plus haut ; chaque jeune compte une fois.`,
    'Rien à faire si c’est la même personne ; sinon, distinguer les numéros.',
  ),
  'dossier-differs': mayCost(
    (p: Values & {others: readonly string[]}) =>
      `${among(p)} : dossier déjà présent plus haut avec une autre valeur${inBrackets(p.others)} ; une seule des deux compte, et ce n’est peut-être pas la bonne.`,
    'Ne garder que la ligne à jour de chaque jeune, ou refaire l’export sans l’historique.',
  ),
};
