import {capitalize, counted, inBrackets, inYear, quoted, writeCount} from '../value/french';
import {costs, mayCost, said, type Words} from './message';
import type {Located} from './problem';

type With<D> = Located & D;
/** A column of a register: its heading in the sheet. */
type InColumn = With<{heading: string}>;
/** Values that a column holds: up to three different ones, as read. */
type Values = With<{heading: string; samples: readonly string[]}>;

/** The same, in a column whose values are of a list: the register, and the heading of the column in it. */
type InList = Values & {readonly register: string; readonly column: string};

/** About what is written in « Paramètres ML », which describes no youth. */
const ofSettings = <F extends readonly unknown[]>(says: Words<F>, remedy: Words<F>) => ({
  ...said(says, remedy),
  ofSettings: true,
});

const at = (p: Located) => `Feuille « ${p.sheet} »${p.cell === '' ? '' : `, cellule ${p.cell}`}`;
const among = (p: Values) =>
  `${at(p)} : ${counted(p.count, 'cellule')} de la colonne « ${p.heading} »${inBrackets(p.samples)}`;
/** What « Paramètres ML » says elsewhere, and that is kept. */
type Other = {readonly kept: string; readonly other: string; readonly otherCell: string};
const whereElse = (p: Other) => `feuille « ${p.other} », cellule ${p.otherCell}`;

/** A value that a sentence names; `otherwise` where it quotes none. */
const named = (value: string, otherwise: string) => (value === '' ? otherwise : `« ${value} »`);
const meant = (closest: string) => `Vouliez-vous dire « ${closest} » ?`;

/** Values with what stands under each; without them, a sentence quotes none. */
const listing = (p: Values) => (p.samples.length === 0 ? '' : ` : ${p.samples.join(', ')}`);

/** How « Valeurs » says what a value counts as. */
const counting = (p: {register: string; column: string}) =>
  `le dire dans la table « Valeurs » de « Paramètres ML » (Registre « ${p.register} », Colonne « ${p.column} », Valeur lue, Compte comme)`;

/** How « Correspondances » says what a heading is. */
const mapping = (p: With<{heading: string; register: string; column: string}>) =>
  `Ajouter une ligne à « Correspondances » (Feuille « ${p.sheet} », Registre « ${p.register} », Colonne lue « ${p.heading} », Colonne du registre ` +
  `« ${p.column} », ou « aucune » si elle dit autre chose).`;
/** How a column without a heading is called. */
const NAMELESS = /, sans en-tête$/;
/** The table with its columns, for who has never made one. */
const MAPPING =
  'la table « Correspondances » (Feuille, Registre, Colonne lue, Colonne du registre) de « Paramètres ML »';

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
  `L’ajouter à l’extraction ; si elle n’a pas lieu d’être, l’écrire dans « Correspondances » (Feuille « ${p.sheet} », Registre « ${p.register} », ` +
  `Colonne lue « aucune », Colonne du registre « ${p.column} »).`;

/** The first names of a list, and how many the others are. */
const NAMED = 5;
const firstOf = (names: readonly string[]) =>
  `${quoted(names.slice(0, NAMED))}${names.length > NAMED ? ` et ${counted(names.length - NAMED, 'autre')}` : ''}`;

const WORKED_OUT =
  'Ouvrir le classeur dans un tableur et le réenregistrer : les formules y sont calculées. Rien à faire si cette valeur est la bonne.';
const ofColumn = ({heading}: InColumn) => (heading === '' ? '' : ` de la colonne « ${heading} »`);
const UTF8 = 'Refaire l’export en UTF-8 (dans Excel : Enregistrer sous, « CSV UTF-8 »).';

/**
 * One line per problem that a user can meet; the key is the code that the report shows. Each sentence names the sheet,
 * the cell and the value where there is one. A problem costs when rows are left out or counted under « Non renseigné ».
 */
export const problems = {
  // files
  'file-unread': costs(
    (p: With<{why: string}>) => `Fichier « ${p.sheet} » : il n’est pas lu.`,
    (p) => p.why,
  ),
  'file-left': said(
    (p: With<{files: readonly string[]}>) =>
      `${counted(p.count, 'fichier')} qui ${p.count < 2 ? 'n’est' : 'ne sont'} ni classeur ni texte de cellules, ${p.count < 2 ? 'laissé' : 'laissés'} de côté : ${p.files.join(', ')}.`,
    'Rien à faire s’ils ne contiennent pas de registre.',
  ),
  'report-left': said(
    (p: Located) => `Fichier « ${p.sheet} » : c’est un rapport, et non des registres ; il est laissé de côté.`,
    'Rien à faire.',
  ),
  'report-settings-left': mayCost(
    (p: Located) =>
      `Fichier « ${p.sheet} » : c’est un rapport, et non des registres ; il est laissé de côté, et ses « Paramètres ML » ne sont pas lus, alors que les registres n’ont pas de réglages.`,
    'Copier cette feuille dans un classeur des registres si ses réglages valent encore ; sinon, retirer ce fichier.',
  ),
  'encoding-unsure': mayCost(
    (p: With<{encoding: string; rival: string}>) =>
      `${at(p)} : encodage ${p.rival === '' ? 'inconnu, lu comme ISO 8859-15' : `incertain, lu comme ${p.encoding} alors que ${p.rival} conviendrait aussi`} ; ` +
      'des lettres accentuées sont peut-être fausses.',
    UTF8,
  ),
  'encoding-damaged': mayCost(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'caractère')} que l’encodage du fichier ne permet pas de lire ; un mot abîmé n’est plus reconnu.`,
    UTF8,
  ),
  'encoding-twice': said(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'lettre')} d’un double encodage (« Ã© » pour « é »), ${p.count < 2 ? 'lue comme ce qu’elle était' : 'lues comme ce qu’elles étaient'}.`,
    UTF8,
  ),
  'text-garbled': mayCost(
    (p: Values) =>
      `${among(p)} : lettres abîmées par un encodage (« Ã© » pour « é ») ; un mot abîmé n’est plus reconnu.`,
    'Refaire l’export, ou remplacer ces lettres dans la colonne (dans Excel : Ctrl+H).',
  ),
  'sheet-lost': costs(
    (p: Located) => `${at(p)} : annoncée par le classeur sans y être, elle n’est pas lue.`,
    'Ouvrir le classeur dans un tableur, vérifier cette feuille, puis le réenregistrer.',
  ),
  'text-lost': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'cellule')}${ofColumn(p)} dont le texte manque dans le fichier, ${p.count < 2 ? 'lue comme vide' : 'lues comme vides'}.`,
    'Écrire ce qu’elle contenait, puis réenregistrer le classeur.',
  ),
  'cell-twice': mayCost(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'cellule')}${ofColumn(p)} que le fichier donne deux fois avec des valeurs différentes ; la dernière est lue, comme dans Excel.`,
    'Ouvrir le classeur dans un tableur, vérifier cette valeur, puis le réenregistrer.',
  ),
  'formula-blank': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'formule')}${ofColumn(p)} sans valeur enregistrée, ${p.count < 2 ? 'lue comme vide' : 'lues comme vides'}.`,
    WORKED_OUT,
  ),
  'formula-zero': mayCost(
    (p: InColumn) =>
      `${at(p)} : les ${counted(p.count, 'formule')}${ofColumn(p)} valent toutes 0, comme celles d’un programme qui n’en calcule aucune.`,
    WORKED_OUT,
  ),
  'quote-open': mayCost(
    (p: Located) =>
      `${at(p)} : ${counted(p.count, 'guillemet')} au début d’une cellule que rien ne ferme, ${p.count < 2 ? 'lu' : 'lus'} comme un signe ordinaire ; ` +
      'chaque ligne est lue à part.',
    'Ôter ce guillemet dans le logiciel d’origine, puis refaire l’export.',
  ),

  // recognition
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
      `(Feuille « ${p.sheet} », Registre « ${p.register} », Colonne lue « ${p.heading} », Colonne du registre « aucune »).`,
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
      `${at(p)} : ${counted(p.count, 'ligne')}${Number.isNaN(p.total) ? '' : ` sur ${writeCount(p.total)}`} figurent déjà dans la feuille « ${p.other} » ` +
      `(registre « ${p.register} ») : elles comptent peut-être deux fois.`,
    'Retirer l’une des deux feuilles si c’est la même extraction.',
  ),
  'register-empty': said(
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

  // what a report lacks
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

  // rows
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
      `${at(p)} : ${counted(p.count, 'ligne')}${Number.isNaN(p.total) ? '' : ` sur ${writeCount(p.total)}`} du registre « ${p.register} » répètent des lignes plus haut, ` +
      'en tout point : elles comptent sans doute deux fois.',
    'Supprimer les lignes collées deux fois si c’est la même extraction.',
  ),
  'row-twice': said(
    (p: With<{register: string; columns: readonly string[]}>) =>
      `${at(p)} : ${counted(p.count, 'ligne')} du registre « ${p.register} » ${p.count < 2 ? 'répète' : 'répètent'} une ligne ` +
      `qui a les mêmes ${quoted(p.columns)}.`,
    'Vérifier qu’il ne s’agit pas d’une double saisie.',
  ),

  // dossiers
  'dossier-missing': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} », comptée${p.count < 2 ? '' : 's'} comme ligne${p.count < 2 ? '' : 's'} mais pour aucun jeune.`,
    'Renseigner le dossier.',
  ),
  'dossier-merged': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} » sous une ligne qui en porte un, sans doute par des cellules fusionnées : ` +
      'elles comptent comme lignes mais pour aucun jeune.',
    'Annuler la fusion, puis recopier le numéro sur chaque ligne (dans Excel : sélectionner la colonne, Rechercher › Sélectionner les cellules › Cellules vides, taper = et la flèche vers le haut, puis Ctrl+Entrée).',
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

  // values
  'value-unknown': costs(
    (p: InList & {expected: readonly string[]}) => `${among(p)} : valeur inconnue, comptée sous « Non renseigné ».`,
    (p) =>
      `${p.column === '' ? '' : `Si elle en vaut une autre, ${counting(p)}. `}Valeurs attendues : ${quoted(p.expected)}.`,
  ),
  'value-like': mayCost(
    (p: InList) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de la colonne « ${p.heading} » ${p.count < 2 ? 'porte' : 'portent'} une valeur qu’aucun chiffre ne compte et qui ressemble à une autre${listing(p)}.`,
    (p) => `Si elle compte comme l’autre, ${counting(p)} ; sinon, y écrire à droite la même valeur.`,
  ),
  'value-two-ways': mayCost(
    (p: InList & {read: readonly string[]; others: readonly string[]}) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de la colonne « ${p.heading} » ${p.count < 2 ? 'porte' : 'portent'} une valeur qui peut en être deux : ` +
      `${p.samples.map((sample, which) => `« ${sample} », lue « ${p.read[which]} », serait aussi « ${p.others[which]} »`).join(' ; ')}.`,
    (p) => capitalize(`${counting(p)}.`),
  ),
  'value-none-counts': mayCost(
    (p: InList) =>
      `${at(p)} : aucune valeur de la colonne « ${p.heading} » n’est de celles que les chiffres comptent, soit ${counted(p.count, 'ligne')}${listing(p)}.`,
    (p) => `Si l’une en vaut une autre, ${counting(p)} ; sinon, y écrire à droite la même valeur.`,
  ),
  'value-uncounted': said(
    (p: InList) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de la colonne « ${p.heading} » ${p.count < 2 ? 'garde' : 'gardent'} une valeur qu’aucun chiffre ne compte${listing(p)}.`,
    (p) => `Rien à faire si elle n’est aucune de celles du rapport ; sinon, ${counting(p)}.`,
  ),
  'status-unknown': costs(
    (p: InList & {counting: readonly string[]}) => `${among(p)} : statut inconnu, qui ne compte pas.`,
    (p) => `Si elle en vaut une autre, ${counting(p)}. Valeurs qui comptent : ${quoted(p.counting)}, ou rien.`,
  ),
  'level-ambiguous': costs(
    (p: InList) =>
      `${among(p)} : chiffre ambigu (niveau V de l’ancienne liste ou niveau 5 de la nouvelle), compté sous « Non renseigné ».`,
    (p) => `Écrire le diplôme (« Niveau 5 (Bac+2) », « Niveau V (CAP) »), ou ${counting(p)}.`,
  ),
  'zero-ambiguous': mayCost(
    (p: InColumn) =>
      `${at(p)} : la colonne « ${p.heading} » mêle des 1 et ${counted(p.count, 'zéro')} ; un 0 peut n’être qu’une cellule vide, ` +
      'il est lu comme rien.',
    'Écrire le mot et non le chiffre : oui ou non, femme ou homme.',
  ),
  'day-unreadable': costs(
    (p: Values) => `${among(p)} : date illisible, lue comme absente.`,
    'L’écrire jj/mm/aaaa, entre 1930 et 2100.',
  ),
  'day-missing': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} », qui n’entre${p.count < 2 ? '' : 'nt'} dans aucune année.`,
    'Renseigner la date.',
  ),
  'day-month-first': mayCost(
    (p: Values & {dated: number}) =>
      `${among(p)} : tous les textes ont un jour après le 12 et aucune des ${Number.isNaN(p.dated) ? 'dates véritables' : counted(p.dated, 'date véritable', 'dates véritables')} n’en a : ` +
      'le tableur a sans doute inversé jour et mois.',
    'Les dates sont gardées telles que lues ; réimporter la colonne au format Texte (jj/mm/aaaa).',
  ),
  'day-month-unsure': costs(
    (p: Values) =>
      `${among(p)} : dates écrites le mois avant le jour, à l’américaine, au moins pour certaines ; aucune date en chiffres de cette colonne n’est lue, ` +
      '03/04 pouvant être l’un ou l’autre.',
    'Refaire l’export en jj/mm/aaaa, ou réimporter la colonne en indiquant l’ordre mois, jour, année.',
  ),
  'day-month-beside': costs(
    (p: Values & {other: string; otherHeading: string}) =>
      `${among(p)} : rien ne dit si le jour ou le mois vient d’abord, et la colonne « ${p.otherHeading} » de la feuille « ${p.other} » écrit ` +
      'le mois d’abord, à l’américaine ; ces dates ne sont pas lues.',
    'Refaire les deux exports en jj/mm/aaaa, ou les réimporter en indiquant l’ordre mois, jour, année.',
  ),
  'day-order-untold': mayCost(
    (p: Values) =>
      `${among(p)} : aucune n’a de jour après le 12, ce que le hasard ne donne pas ; elles sont lues le jour d’abord, et le mois l’est peut-être.`,
    'Comparer une date à celle du logiciel d’origine ; si le mois vient d’abord, ou s’il manque des jours, refaire l’export en jj/mm/aaaa.',
  ),
  'day-other-weekday': mayCost(
    (p: Values) => `${among(p)} : le jour de la semaine n’est pas celui de la date, lue telle qu’écrite.`,
    'Corriger l’un des deux.',
  ),
  'day-far': mayCost(
    (p: Values) => `${among(p)} : date bien avant ou bien après toutes les autres, sans doute une faute de frappe.`,
    'Corriger l’année.',
  ),
  'day-utc': said(
    (p: Values & {zone: string}) =>
      `${among(p)} : heure universelle (UTC), ramenée au jour civil du fuseau « ${p.zone} ».`,
    'Si la Mission Locale est ailleurs, l’écrire au paramètre « Fuseau » de « Paramètres ML ».',
  ),
  'day-utc-unsure': mayCost(
    (p: Values & {zone: string; zones: readonly string[]}) =>
      `${among(p)} : ces heures sont peut-être des jours écrits en heure universelle (UTC)` +
      `${p.zones.length === 0 ? '' : `, dont elles seraient minuit à ${quoted(p.zones)}`} ; le fuseau est « ${p.zone} ».`,
    'Écrire celui de la Mission Locale au paramètre « Fuseau » de « Paramètres ML », ou refaire l’export avec des dates sans heure.',
  ),
  'days-reversed': mayCost(
    (p: InColumn & {other: string}) =>
      `${at(p)} : ${counted(p.count, 'ligne')} dont « ${p.heading} » vient avant « ${p.other} » ; ces jours sont lus tels qu’écrits.`,
    'Corriger l’un des deux, ou remettre les colonnes dans leur ordre.',
  ),
  'number-unreadable': costs(
    (p: Values) => `${among(p)} : nombre illisible, lu comme absent.`,
    'L’écrire en chiffres, par exemple 1 241,43.',
  ),
  'amount-missing': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} », qui ne compte${p.count < 2 ? '' : 'nt'} pour aucun euro.`,
    'Renseigner le montant, 0 s’il est nul.',
  ),
  'value-missing': costs(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} », qu’aucun chiffre ne compte sous son nom.`,
    'La renseigner ; si la valeur n’est écrite que sur la première ligne d’un groupe, la recopier sur chacune.',
  ),
  'value-grouped': mayCost(
    (p: InColumn & {counts: boolean}) =>
      `${at(p)} : ${counted(p.count, 'ligne')} sans « ${p.heading} » sous une ligne qui en porte un : une valeur n’y est peut-être écrite que sur la première ligne de chaque groupe ` +
      `(cellules fusionnées) ; ${p.counts ? 'ces lignes comptent toutes' : 'ces lignes sont « Non renseigné »'}.`,
    'Recopier la valeur sur chaque ligne du groupe (dans Excel : sélectionner la colonne, Rechercher › Sélectionner les cellules › Cellules vides, taper = et la flèche vers le haut, puis Ctrl+Entrée).',
  ),
  'blank-unsure': mayCost(
    (p: Values & {counts: boolean}) =>
      `${at(p)} : la colonne « ${p.heading} » ne dit jamais qu’une chose${inBrackets(p.samples)}, et ${counted(p.count, 'ligne n’y dit rien', 'lignes n’y disent rien')} : ` +
      `un vide y veut peut-être dire le contraire ; ${p.counts ? 'ces lignes comptent' : 'ces lignes sont « Non renseigné »'}.`,
    (p) =>
      p.counts
        ? 'Si un vide veut dire absent, annulé ou refusé, l’écrire dans ces cellules, ou refaire l’export avec cette valeur.'
        : 'Si un vide veut dire non, l’écrire dans ces cellules, ou refaire l’export avec cette valeur.',
  ),
  'amount-large': mayCost(
    (p: Values) =>
      `${among(p)} : montants d’au moins 5 000 €, tous sans centimes ; ce sont peut-être des centimes, lus comme des euros.`,
    'Si c’est le cas, refaire l’export en euros ; rien à faire si ces montants sont les bons.',
  ),
  'amount-rounded': said(
    (p: Values) => `${among(p)} : plus de deux décimales, arrondies au centime.`,
    'Vérifier que ce sont bien des euros.',
  ),

  // communes and quarters
  'commune-repaired': said(
    (p: InColumn & {commune: string}) =>
      `${at(p)} : ${named(p.value, `un nom de la colonne « ${p.heading} »`)} est lu ${named(p.commune, 'comme celui d’une commune voisine')} (${counted(p.count, 'ligne')}).`,
    'Corriger l’orthographe dans le registre si ce n’est pas elle.',
  ),
  'commune-alike': mayCost(
    (p: InColumn & {commune: string; isSlip: boolean}) =>
      `${at(p)} : ${named(p.value, `un nom de la colonne « ${p.heading} »`)} (${counted(p.count, 'ligne')}) ressemble à ${named(p.commune, 'celui d’une autre commune')}` +
      `, et compte ${p.isSlip ? 'avec' : 'à part'} faute de table « Territoire ».`,
    'Corriger l’orthographe, ou confirmer le territoire (« Paramètres », « Confirmer »).',
  ),
  'commune-near-official': mayCost(
    (p: InColumn & {official: string; list: string; commune: string; isOutside: boolean}) =>
      `${at(p)} : ${named(p.value, `un nom de la colonne « ${p.heading} »`)} (${counted(p.count, 'ligne')}) n’est pas dans la liste officielle (${p.list}), où « ${p.official} » lui ressemble` +
      `, et compte ${p.isOutside ? 'hors du territoire' : `sous ${named(p.commune, 'un autre nom')}`}.`,
    'Corriger l’orthographe dans le registre.',
  ),
  'commune-other-official': mayCost(
    (p: InColumn & {official: string; list: string; commune: string}) =>
      `${at(p)} : ${named(p.value, `un nom de la colonne « ${p.heading} »`)} (${counted(p.count, 'ligne')}) est celui d’une commune de la liste officielle (${p.list})` +
      `, et compte avec ${named(p.commune, 'une autre, qui lui ressemble')}.`,
    'L’ajouter à la table « Territoire », ou corriger le nom.',
  ),
  'commune-outside': said(
    (p: Values) => `${among(p)} : commune hors du territoire, comptée sous « Hors territoire ».`,
    'L’ajouter à la table « Territoire » si elle en fait partie.',
  ),
  'commune-unreadable': costs(
    (p: Values) => `${among(p)} : aucune commune lisible, comptée sous « Non renseigné ».`,
    'Écrire le nom : un code postal ne suffit pas (59840 désigne deux communes), ni une ville dont le territoire a les arrondissements.',
  ),
  'commune-beside': mayCost(
    (p: InColumn & {register: string; total: number}) =>
      `${at(p)} : ${counted(p.count, 'ligne')}${Number.isNaN(p.total) ? '' : ` sur ${writeCount(p.total)}`} dont « ${p.heading} » n’est pas la commune que « Jeunes » donne à ce jeune ; ` +
      'celle de la ligne est comptée, et c’est peut-être celle d’un employeur ou d’un lieu de rendez-vous.',
    (p) =>
      `Si ce n’est pas la commune du jeune, l’écrire dans « Correspondances » (Feuille « ${p.sheet} », Registre « ${p.register} », Colonne lue « ${p.heading} », Colonne du registre « aucune »).`,
  ),
  'commune-conflict': said(
    (p: Values) => `${among(p)} : le code INSEE désigne une autre commune que le nom ; le code l’emporte.`,
    'Corriger l’un des deux.',
  ),
  'territoire-missing': said(
    (p: Located) =>
      `Pas de table « Territoire » : ${p.count === 0 ? 'aucune commune trouvée' : `le territoire est fait de ${counted(p.count, 'commune trouvée', 'communes trouvées')}`} ` +
      'dans les registres.',
    'Ajouter à « Paramètres ML » une table Commune, Code INSEE, QPV.',
  ),
  'qpv-unnamed': said(
    (p: InColumn) =>
      `${at(p)} : ${counted(p.count, 'ligne')} de la colonne « ${p.heading} »${inBrackets([p.value])} sans nom de quartier, comptée en « QPV non précisé ».`,
    'Écrire le nom du quartier, ou l’ajouter à la table « Territoire ».',
  ),

  'qpv-unknown': said(
    (p: Values) => `${among(p)} : quartier absent de la table « Territoire », compté comme un QPV de plus.`,
    'Corriger son nom, l’ajouter à la table, ou vider la cellule si ce n’est pas un QPV.',
  ),

  // « Paramètres ML »
  'setting-unknown': ofSettings(
    (p: With<{closest: string}>) => `${at(p)} : paramètre « ${p.value} » inconnu, ignoré.`,
    (p) => meant(p.closest),
  ),
  'setting-invalid': ofSettings(
    (p: With<{key: string; expected: string; kept: string}>) =>
      `${at(p)} : « ${p.value} » n’est pas une valeur de « ${p.key} », « ${p.kept} » est gardé.`,
    (p) => `Attendu : ${p.expected}.`,
  ),
  'setting-twice': {
    ...mayCost(
      (p: With<Other & {table: string; key: string; heading: string}>) =>
        `${at(p)} : « ${p.value} » (« ${p.heading} » de « ${p.key} », table « ${p.table} ») contredit « ${p.kept} » de la ${whereElse(p)}. ` +
        `C’est « ${p.kept} » qui est pris.`,
      'Corriger ou supprimer celui des deux qui ne vaut plus.',
    ),
    ofSettings: true,
  },
  'settings-several': ofSettings(
    (p: With<{sheets: readonly string[]}>) =>
      `Les réglages de ${counted(p.count, 'feuille')} valent ensemble : ${quoted(p.sheets)} ; une table qui n’est que dans l’une est lue.`,
    'Retirer celle qui ne sert plus.',
  ),
  'settings-unread': {
    ...mayCost(
      (p: With<{table: string; missing: readonly string[]; found: readonly string[]}>) =>
        `${at(p)} : une table « ${p.table} » y commence sans doute, mais ${quoted(p.missing)} ${p.missing.length < 2 ? 'y manque' : 'y manquent'} : ` +
        `ses lignes ne sont pas lues. En-têtes trouvés : ${quoted(p.found)}.`,
      'Écrire les en-têtes tels qu’ils sont attendus, une ligne vide au-dessus.',
    ),
    ofSettings: true,
  },
  'parameter-invalid': ofSettings(
    (p: With<{table: string; heading: string; expected: string}>) =>
      `${at(p)} : « ${p.value} » ne convient pas à la colonne « ${p.heading} » de la table « ${p.table} », elle est ignorée.`,
    (p) => `Attendu : ${p.expected}.`,
  ),
  'section-unknown': ofSettings(
    (p: With<{table: string; closest: string}>) =>
      `${at(p)} : « ${p.value} » de la table « ${p.table} » n’est le nom d’aucune section, ${counted(p.count, 'ligne')} sans effet.`,
    (p) => (p.closest === '' ? 'Y écrire le titre d’une section du rapport.' : meant(p.closest)),
  ),
  'essential-unknown': ofSettings(
    (p: With<{wanted: string; closest: string}>) =>
      `${at(p)} : « ${p.value} » de la table « L’essentiel » n’est ${p.wanted}, ${counted(p.count, 'ligne')} sans effet.`,
    (p) => (p.closest === '' ? 'Y écrire le nom que donne « Méthode » ou le titre du tableau.' : meant(p.closest)),
  ),
  'mapping-unknown': {
    ...costs(
      (p: With<{what: string; closest: string}>) =>
        `${at(p)} : ${p.value === '' ? `il manque un nom de ${p.what}` : `${p.what} « ${p.value} » introuvable`} dans « Correspondances », ` +
        'la ligne est ignorée.',
      (p) => (p.closest === '' || p.value === '' ? 'Y écrire son nom tel qu’il est.' : meant(p.closest)),
    ),
    ofSettings: true,
  },
  'meaning-unknown': {
    ...costs(
      (p: With<{what: string; closest: string}>) =>
        `${at(p)} : ${p.value === '' ? `il manque ${p.what}` : `${p.what} « ${p.value} » introuvable`} dans « Valeurs », la ligne est ignorée.`,
      (p) => (p.closest === '' || p.value === '' ? 'Y écrire son nom tel qu’il est.' : meant(p.closest)),
    ),
    ofSettings: true,
  },
  'meaning-applied': {
    ...ofSettings(
      (p: With<{register: string; column: string; target: string; instead: string | null}>) =>
        `${at(p)} : « ${p.value} » compte comme « ${p.target} »${p.instead === null ? '' : ` au lieu de « ${p.instead} »`} sur ` +
        `${counted(p.count, 'ligne')} (colonne « ${p.column} » du registre « ${p.register} »).`,
      'Effacer cette ligne de « Valeurs » pour y renoncer.',
    ),
    countsRows: true,
  },
  'meaning-unused': ofSettings(
    (p: With<{register: string; column: string}>) =>
      `${at(p)} : aucune ligne ne porte « ${p.value} » dans la colonne « ${p.column} » du registre « ${p.register} », cette ligne de « Valeurs » est sans effet.`,
    'Vérifier comment la valeur est écrite, ou effacer la ligne si elle ne sert plus.',
  ),
  'meaning-twice': {
    ...mayCost(
      (p: With<Other & {refused: string}>) =>
        `${at(p)} : « ${p.value} » compte déjà comme « ${p.kept} » dans « Valeurs » (${whereElse(p)}), « ${p.refused} » est ignoré.`,
      'Supprimer l’une des deux lignes.',
    ),
    ofSettings: true,
  },
  'own-column-unknown': {
    ...mayCost(
      (p: With<{what: string; closest: string}>) =>
        `${at(p)} : ${p.value === '' ? `il manque ${p.what}` : `${p.what} « ${p.value} » introuvable`} dans « Colonnes », la ligne est ignorée.`,
      (p) => (p.closest === '' || p.value === '' ? 'Y écrire son nom tel qu’il est.' : meant(p.closest)),
    ),
    ofSettings: true,
  },
  'level-hole': ofSettings(
    (p: With<{heading: string}>) =>
      `${at(p)} : « ${p.value} »${p.count > 1 ? ` et ${counted(p.count - 1, 'autre ligne', 'autres lignes')}` : ''} sans « ${p.heading} » dans « Territoire », sous « Non renseigné ».`,
    'Compléter la colonne.',
  ),
  'own-line': {
    ...costs(
      (p: With<{table: string; name: string; why: string}>) =>
        `${at(p)} : la ligne${p.name === '' ? '' : ` « ${p.name} »`} de « ${p.table} » est laissée de côté. ${p.why}`,
      'Les autres lignes sont comprises sans elle.',
    ),
    ofSettings: true,
  },
  'own-bands': {
    ...said((p: With<{why: string}>) => `${at(p)} : ${p.why}`, 'Si ce n’est pas voulu, changer les limites.'),
    ofSettings: true,
  },
  'own-value-unmet': {
    ...mayCost(
      (p: With<{name: string; values: readonly string[]}>) =>
        `${at(p)} : aucune ligne des registres ne porte ${quoted(p.values)}, que demande « ${p.name} ».`,
      'Vérifier l’orthographe ; rien à faire si la valeur n’est pas encore venue.',
    ),
    ofSettings: true,
  },
};
