import {counted, inBrackets, quoted, writeCount} from '../../value/french';
import {costs, mayCost, said} from '../message';
import type {Located} from '../problem';
import {type With, type InColumn, type Values, at, declaredAs, rowsOf} from './problem-words';

/** How « Correspondances » says what a heading is. */
const mapping = (p: With<{heading: string; register: string; column: string}>) =>
  `Ajouter une ligne à « Correspondances » ${declaredAs(p, p.heading, p.column)}, ou « aucune » si elle dit autre chose).`;

/** How a column without a heading is called. */
const NAMELESS = /, sans en-tête$/;

/** The table with its columns, for who has never made one. */
const MAPPING =
  'la table « Correspondances » (Feuille, Registre, Colonne lue, Colonne du registre) de « Paramètres ML »';

/** Which sheet is which register, and which column is which. */
export const sheetProblems = {
  'no-register': costs(
    (p: With<{sheets: readonly string[]}>) =>
      `Aucun registre reconnu (${p.sheets.length === 0 ? 'aucune feuille' : `feuilles lues : ${quoted(p.sheets)}`}).`,
    'Les en-têtes doivent se trouver dans les 60 premières lignes, par exemple « N° dossier », « Date » et « Nature » ; ' +
      `${MAPPING} peut indiquer quelle feuille est quel registre.`,
  ),
  'header-missing': costs(
    (
      p: With<{
        register: string;
        header: string;
        others: readonly string[];
        found: readonly string[];
        like: readonly string[];
        byName: boolean;
        mayLack: boolean;
      }>,
    ) =>
      `${at(p)} : colonne « ${p.header} » absente du registre « ${p.register} », la feuille n’est pas lue.` +
      (p.like.length === 0 ? '' : ` En tient peut-être lieu : ${quoted(p.like)}.`) +
      (p.others.length === 0 ? '' : ` Autres en-têtes acceptés : ${quoted(p.others)}.`) +
      (p.found.length === 0 ? '' : ` En-têtes trouvés : ${quoted(p.found)}.`),
    (p) =>
      p.byName
        ? 'Un nom ne suffit pas à distinguer les jeunes (homonymes) : refaire l’export avec le numéro de dossier.'
        : `Renommer la colonne, ou la déclarer dans ${MAPPING}` +
          (p.mayLack
            ? ` ; si l’export ne l’a pas, nommer la feuille « ${p.register} » : elle sera lue sans elle.`
            : '.'),
  ),
  'column-lacking': costs(
    (p: With<{register: string; header: string; others: readonly string[]; instead: string}>) =>
      `${at(p)} : colonne « ${p.header} » absente du registre « ${p.register} », qui est lu sans elle : ce qui en dépend est « Non renseigné » ou n’est pas établi.` +
      ` Autres en-têtes acceptés : ${quoted(p.others)}.`,
    (p) => (p.instead === '' ? `Renommer la colonne, ou la déclarer dans ${MAPPING}.` : p.instead),
  ),
  'header-twice': said(
    (p: InColumn) => `${at(p)} : l’en-tête « ${p.heading} » figure deux fois, la première colonne remplie est lue.`,
    'Renommer ou supprimer l’autre.',
  ),
  'status-unread': mayCost(
    (p: With<{heading: string; register: string; column: string; notCounting: readonly string[]}>) =>
      `${at(p)} : l’en-tête « ${p.heading} » n’est pas lu, et le registre « ${p.register} » n’a pas de colonne « ${p.column} » : ` +
      `des lignes qui ne devraient pas compter (${quoted(p.notCounting)}) comptent peut-être.`,
    mapping,
  ),
  'day-unread': mayCost(
    (p: With<{heading: string; register: string; column: string}>) =>
      `${at(p)} : l’en-tête « ${p.heading} » n’est pas lu, alors que sa colonne contient des dates et que le registre « ${p.register} » n’a pas de ` +
      `colonne « ${p.column} » : des lignes comptent peut-être à tort.`,
    mapping,
  ),
  'count-unread': mayCost(
    (p: With<{heading: string; register: string}>) =>
      `${at(p)} : « ${p.heading} » n’est pas lu : chaque ligne du registre « ${p.register} » compte pour une, alors que ` +
      `${counted(p.count, 'ligne')} ${p.count < 2 ? 'en vaut' : 'en valent'} peut-être plusieurs.`,
    (p) =>
      'Refaire l’export en liste détaillée, une ligne par événement ; si ce nombre dit autre chose, le déclarer dans « Correspondances » ' +
      `${declaredAs(p, p.heading, 'aucune')}).`,
  ),
  'status-beside': mayCost(
    (p: Values & {read: string; register: string}) =>
      `${at(p)} : « ${p.heading} » n’est pas lu` +
      `${p.read === '' ? '' : `, alors que le statut du registre « ${p.register} » l’est dans « ${p.read} »`} : ` +
      `${counted(p.count, 'ligne compte', 'lignes comptent')} et ne le ${p.count < 2 ? 'devrait' : 'devraient'} peut-être pas${inBrackets(p.samples)}.`,
    (p) =>
      `Dans ${MAPPING}, déclarer « ${p.heading} » comme « aucune » si elle dit autre chose${NAMELESS.test(p.heading) ? ' (lui donner d’abord un en-tête)' : ''} ; sinon, refaire l’export sans ces lignes.`,
  ),
  'column-rival': mayCost(
    (p: With<{heading: string; other: string; register: string; column: string}>) =>
      `${at(p)} : deux colonnes conviennent pour « ${p.column} » : « ${p.heading} » est lue, « ${p.other} » ne l’est pas et dit autre chose ` +
      `sur ${counted(p.count, 'ligne')}.`,
    (p) =>
      p.heading === p.other
        ? 'Renommer ou supprimer celle qui ne doit pas compter.'
        : `Dans ${MAPPING}, déclarer « ${p.other} » comme « ${p.column} » si c’est elle qui compte, sinon comme « aucune ».`,
  ),
  'column-empty': said(
    (p: With<{heading: string; other: string; at: string}>) =>
      `${at(p)} : la colonne « ${p.heading} » est vide, « ${p.other} » (${p.at}) est lue à sa place.`,
    'Supprimer la colonne vide.',
  ),
  'headings-unread': said(
    (p: With<{register: string; headings: readonly string[]}>) =>
      `${at(p)} : ${counted(p.count, 'en-tête')} que rien ne lit dans le registre « ${p.register} » : ${p.headings.join(', ')}.`,
    'Rien à faire si le rapport n’en a pas besoin ; sinon, dire ce qu’est chacun dans la table « Correspondances ».',
  ),
  'sheet-ambiguous': said(
    (p: With<{chosen: string; other: string}>) =>
      `${at(p)} : lue comme registre « ${p.chosen} », mais « ${p.other} » conviendrait aussi.`,
    'Le préciser dans « Correspondances » si ce n’est pas le bon.',
  ),
  'totals-sheet': costs(
    (p: With<{register: string; months: boolean}>) =>
      `${at(p)} : ${p.months ? 'une colonne par mois' : 'des nombres déjà comptés'}, et non une ligne par jeune et par date : la feuille n’est pas lue` +
      (p.register === '' ? '.' : ` et le registre « ${p.register} » manque.`),
    'Refaire l’export en liste détaillée, une ligne par événement (dossier, date, nature…).',
  ),
  'tables-several': said(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'tableau', 'tableaux')} s’y suivent ou se côtoient, chacun est lu à part.`,
    'Rien à faire ; une feuille par tableau évite toute méprise.',
  ),
  'sheet-unread': costs(
    (p: With<{line: number; dossiers: number; register: string}>) =>
      `${at(p)} : la feuille n’est pas lue, alors ${
        p.line > 0
          ? `que des en-têtes de registre s’y trouvent, sous la 60e ligne`
          : p.dossiers > 0
            ? `qu’elle porte des dates et ${counted(p.dossiers, 'numéro')} de dossier des registres`
            : `qu’elle porte le nom du registre « ${p.register} », qui manque`
      }.`,
    (p) =>
      (p.line > 0
        ? 'Supprimer les lignes au-dessus des en-têtes'
        : 'Donner à ses colonnes les en-têtes d’un registre, ou les déclarer dans « Correspondances »') +
      ` ; si elle n’a pas lieu d’être lue, l’y écarter (Feuille « ${p.sheet} », Registre « aucun »).`,
  ),
  'sheet-doubtful': mayCost(
    (p: With<{register: string; isHidden: boolean}>) =>
      `${at(p)} : ${p.isHidden ? 'cette feuille masquée' : 'cette feuille, qu’on dirait gardée de côté,'} est lue avec les autres du registre « ${p.register} » : ` +
      `${counted(p.count, 'ligne compte', 'lignes comptent')} peut-être en trop.`,
    (p) =>
      `L’écarter dans « Correspondances » (Feuille « ${p.sheet} », Registre « aucun »), ou l’y déclarer comme registre « ${p.register} » si elle doit compter.`,
  ),
  'sheets-continued': mayCost(
    (p: With<{register: string; other: string; sheets: readonly string[]}>) =>
      p.sheets.length < 2
        ? `${at(p)} : aucun en-tête, elle est lue avec ceux de « ${p.other} » (registre « ${p.register} »).`
        : `Feuilles ${quoted(p.sheets)} : aucun en-tête, elles sont lues avec ceux de « ${p.other} » (registre « ${p.register} »).`,
    'Y recopier la ligne d’en-têtes.',
  ),
  'headings-missing': costs(
    (p: With<{register: string; other: string; isAlike: boolean}>) =>
      `${at(p)} : aucun en-tête, ${p.isAlike ? 'alors que ses colonnes semblent' : 'et ses colonnes ne suivent pas'} celles de « ${p.other} » ` +
      `(registre « ${p.register} ») : la feuille n’est pas lue.`,
    'Y recopier la ligne d’en-têtes, au-dessus des lignes.',
  ),
  'register-several': said(
    (p: With<{register: string; sheets: readonly string[]}>) =>
      `Les feuilles ${quoted(p.sheets)} sont lues ensemble comme registre « ${p.register} » (${counted(p.count, 'ligne')}).`,
    'Si l’une ne doit pas compter, l’écarter dans « Correspondances » (registre « aucun »).',
  ),
  'register-twice': mayCost(
    (p: With<{register: string; other: string; total: number}>) =>
      `${at(p)} : ${rowsOf(p)} figurent déjà dans la feuille « ${p.other} » ` +
      `(registre « ${p.register} ») : elles comptent peut-être deux fois.`,
    'Retirer l’une des deux feuilles si c’est la même extraction.',
  ),
  'register-empty': mayCost(
    (p: With<{register: string}>) => `${at(p)} : le registre « ${p.register} » n’a aucune ligne sous ses en-têtes.`,
    'Coller l’extraction sous les en-têtes.',
  ),

  'cells-far': mayCost(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'cellule')} loin à droite du registre, qui ${p.count < 2 ? 'n’est pas lue' : 'ne sont pas lues'}.`,
    'Les effacer, ou les rapprocher des autres colonnes.',
  ),
  'ranges-many': said(
    (p: Located) =>
      `${at(p)} : trop de tableaux et de plages nommées (${writeCount(p.count)}) pour les essayer tous, la feuille est lue en entier ` +
      'ou par les premiers.',
    'Supprimer les noms qui ne servent plus si un registre manque.',
  ),

  'register-fifty': said(
    (p: With<{register: string}>) =>
      `${at(p)} : le registre « ${p.register} » a exactement 50 lignes, la taille d’une page de liste.`,
    'Vérifier que l’extraction n’est pas tronquée.',
  ),
};
