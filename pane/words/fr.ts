import {counted, isPlural, writeCount} from '../../shared';
import {withNoBreaks} from './no-breaks';
import {frAbout} from './fr-about';
import {frAids} from './fr-aids';
import {frCheck} from './fr-check';
import {frShare} from './fr-share';
import {frFunctions} from './fr-functions';

const n = writeCount;
const s = (count: number) => (isPlural(count) ? 's' : '');

const dictionary = {
  program: 'Bilan ML',
  opening: 'Ouverture…',
  neverOpened: {
    title: 'Le tableur ne répond pas',
    lead: 'Bilan ML attend toujours la réponse du tableur. Rien n’a été changé dans votre classeur.',
    advice: [
      'Validez la cellule en cours de saisie (Entrée), puis cliquez dans ce volet.',
      'Fermez ce volet et rouvrez-le depuis le ruban ou le menu.',
      'Élargissez ou réduisez un peu la fenêtre : un volet gris ou vide se redessine alors.',
      'Si rien ne change, enregistrez, fermez le tableur et rouvrez-le.',
      'Sans connexion, Excel ne peut pas charger sa bibliothèque : vérifiez le réseau.',
    ],
    retry: 'Recharger le volet',
  },
  nav: {
    label: 'Vues',
    data: 'Données',
    report: 'Rapport',
    aids: 'Aides',
    functions: 'Fonctions',
    trace: 'D’où vient ce chiffre ?',
    settings: 'Paramètres, confidentialité, version',
  },
  common: {
    cancel: 'Annuler',
    cancelled: 'Annulé. Ce qui était fini est gardé.',
    back: (to: string) => `‹ ${to}`,
    goTo: 'Aller à la cellule',
    cells: (count: number) => counted(count, 'cellule ou ligne', 'cellules ou lignes'),
    chapters: (list: readonly number[]) =>
      list.length === 1 ? `touche le chapitre ${list[0]}` : `touche ${n(list.length)} chapitres : ${list.join(', ')}`,
    next: (at: number, count: number) => `Voir ${n(at)}/${n(count)} ›`,
    see: 'Voir',
    seeSheet: (sheet: string) => `Voir la feuille « ${sheet} »`,
    loading: 'Lecture du classeur…',
    refresh: 'Actualiser',
    retry: 'Réessayer',
    unexpected: (message: string) =>
      `Erreur inattendue : ${message}. Réessayez ; si elle revient, signalez-la avec la version indiquée sous « ⋯ ».`,
    rows: (count: number) => counted(count, 'ligne'),
    showAll: (count: number) => `Tout afficher (${n(count)})`,
  },
  data: {
    title: 'Données',
    lead: 'Ce que Bilan ML lit dans ce classeur. Rien n’y est modifié.',
    registers: (count: number) => `${counted(count, 'registre')} lu${s(count)}`,
    none: 'Aucun registre reconnu',
    noneHelp:
      'Collez vos exports, en-têtes compris, dans des feuilles de ce classeur, ou ajoutez un fichier ci-dessous. Une feuille que Bilan ML ne reconnaît pas peut lui être indiquée.',
    sheet: (sheet: string) => `feuille « ${sheet} »`,
    period: (period: string) => period.replace(' au ', ' – '),
    read: 'lu',
    corrected: 'corrigé',
    problems: (count: number) => counted(count, 'problème'),
    correct: 'Corriger',
    correctLabel: (sheet: string) => `Corriger la lecture de la feuille « ${sheet} »`,
    unknown: 'Feuilles non reconnues',
    unknownHelp: 'Laissées de côté. Si l’une est un registre, indiquez lequel.',
    tell: 'Indiquer',
    settingsSheet: 'réglages',
    costly: (count: number) => `Fausse des chiffres (${n(count)})`,
    columnsRead: (count: number) => counted(count, 'colonne lue', 'colonnes lues'),
    columnsLeft: (headings: readonly string[]) => `pas ${headings.map((heading) => `« ${heading} »`).join(', ')}`,
    doubtful: (count: number) => `À vérifier (${n(count)})`,
    nothingToCheck: 'Toutes les valeurs ont été comprises.',
    remarks: (count: number) => `Remarques (${n(count)})`,
    addExport: 'Ajouter un export',
    addExportHelp: 'Un fichier .xlsx ou .csv, copié dans une nouvelle feuille. Il ne quitte pas cet ordinateur.',
    reading: (file: string) => `Lecture de « ${file} »`,
    badFile: (file: string, message: string) => `« ${file} » ne peut pas être lu. ${message}`,
    emptyFile: (file: string) => `« ${file} » ne contient aucune ligne.`,
    added: (sheet: string, register: string | null) =>
      register === null
        ? `Feuille « ${sheet} » ajoutée ; aucun registre n’y est reconnu.`
        : `Feuille « ${sheet} » ajoutée : registre « ${register} ».`,
    activate: 'Activer',
    activateHelp: 'Activer les fonctions ML dans ce classeur',
    activateSure: 'Confirmer : activer',
    activateWarning:
      'Ce classeur démarrera Bilan ML à chaque ouverture, pour que les formules qui nomment leurs registres restent vraies. Qui l’ouvre sans avoir Bilan ML verra Excel signaler un complément absent. Pour l’éviter, donnez des plages : « Rendre durables », dans « Fonctions ».',
    activated: 'Les fonctions ML de ce classeur suivent maintenant ses registres.',
    notAllActivated: 'Certaines formules montrent peut-être un chiffre ancien : voyez « Fonctions ».',
  },
  mapping: {
    title: (sheet: string) => `Lecture de « ${sheet} »`,
    register: 'Registre',
    automatic: 'Reconnaissance automatique',
    none: 'Aucun : laisser cette feuille de côté',
    columns: 'Colonnes',
    needed: 'indispensable',
    absent: '— aucune —',
    notRead: (headings: string) => `Colonnes non lues : ${headings}.`,
    save: 'Enregistrer',
    where: 'La correction est écrite dans « Paramètres ML », table « Correspondances ».',
    saved: 'Correction enregistrée dans « Paramètres ML ».',
    missing: (headings: string) => `Indiquez d’abord : ${headings}.`,
    working: 'Correction de la lecture',
  },
  values: {
    title: (count: number) => `Valeurs à faire compter (${n(count)})`,
    lead: 'Dites une fois ce que vaut chacune : c’est écrit dans « Paramètres ML », table « Valeurs », et gardé pour les exports suivants.',
    counts: (value: string) => `« ${value} » compte comme`,
    choose: '— à choisir —',
    own: (value: string) => `« ${value} » : aucune autre`,
    save: 'Enregistrer les réponses',
    noneChosen: 'Choisissez d’abord une réponse.',
    saved: 'Écrit dans « Paramètres ML », table « Valeurs ».',
    working: 'Écriture des valeurs',
    answered: (count: number) => `Réponses enregistrées (${n(count)})`,
    says: (value: string, counts: string) => `« ${value} » : ${counts}`,
    undo: 'Retirer',
    undoLabel: (value: string) => `Retirer la réponse sur « ${value} »`,
  },
  report: {
    title: 'Rapport d’activité',
    year: 'Année',
    choose: (chapter: string) => `Générer : ${chapter}`,
    tables: (count: number) => counted(count, 'tableau', 'tableaux'),
    figures: (count: number) => counted(count, 'chiffre'),
    states: {
      absent: 'absent',
      current: 'à jour',
      stale: 'à refaire',
      'other-period': 'autre année',
      interrupted: 'interrompu',
    },
    notes: {
      stale: 'données modifiées depuis',
      interrupted: 'génération interrompue',
      edited: 'modifié à la main',
      period: (period: string) => `fait pour ${period}`,
      missing: (registers: string) => `sans ${registers}`,
    },
    edited: 'vos ajouts sont gardés',
    hidden: 'masquée',
    sections: (count: number) => counted(count, 'section'),
    allHidden: 'sections toutes masquées',
    chooseSections: 'Choisir les sections',
    chooseSectionsLabel: (chapter: string) => `Choisir les sections : ${chapter}`,
    sectionsOf: (chapter: string) => `Sections de « ${chapter} »`,
    sectionsLead:
      'Décochez une section pour la retirer. Un titre laissé vide est celui qui s’affiche en gris. Gardé dans la table « Sections » de « Paramètres ML ».',
    showSection: (section: string) => `Afficher : ${section}`,
    titleOf: (section: string) => `Titre de : ${section}`,
    moveUp: (section: string) => `Monter : ${section}`,
    moveDown: (section: string) => `Descendre : ${section}`,
    saveSections: 'Enregistrer les sections',
    savingSections: 'Écriture de « Sections »',
    savedSections: 'Sections enregistrées. Refaites le chapitre pour les voir.',
    generateOne: 'Générer la section',
    generateOneLabel: (chapter: string) => `Générer la section ${chapter}`,
    generate: (count: number) => (count === 0 ? 'Générer' : `Générer ${counted(count, 'chapitre')}`),
    generateAll: 'Tout générer',
    noneChosen: 'Cochez au moins un chapitre.',
    reading: 'Lecture des registres et calcul',
    drawing: (sheet: string) => `Mise en page : ${sheet}`,
    made: (sheets: number, period: string) => `${counted(sheets, 'feuille')} faite${s(sheets)} pour ${period}`,
    madeOf: (tables: number, figures: number, told: string) =>
      `Ces feuilles : ${counted(tables, 'tableau', 'tableaux')}, ${counted(figures, 'chiffre')}. Données : ${told}.`,
    stopped: (left: number) =>
      `Arrêté : ${counted(left, 'feuille reste', 'feuilles restent')} à faire. « Reprendre » les finit.`,
    resume: 'Reprendre',
    outcomes: {added: 'ajoutée', refreshed: 'refaite', 'kept-edited': 'laissée', 'in-the-way': 'bloquée'},
    kept: (count: number) =>
      count < 2
        ? 'Une feuille a été modifiée à la main : elle est laissée telle quelle. La refaire remplace les cellules modifiées ; commentaires, images et colonnes ajoutées restent.'
        : `${n(count)} feuilles ont été modifiées à la main : elles sont laissées telles quelles. Les refaire remplace les cellules modifiées ; commentaires, images et colonnes ajoutées restent.`,
    skipped: (looks: string) => `Ce tableur a refusé ${looks}. Les chiffres et les textes des feuilles faites y sont.`,
    looks: {
      screen: 'd’attendre la fin du dessin pour l’afficher',
      page: 'la mise en page d’impression',
      hints: 'les indications des zones',
      charts: 'les graphiques',
      look: 'les couleurs et les largeurs',
    },
    inTheWay: (sheet: string, cells: string) =>
      `« ${sheet} » n’a pas été refaite : vous avez écrit là où le rapport doit s’étendre (${cells}). Déplacez ces cellules, puis générez à nouveau.`,
    overwrite: 'Refaire quand même',
    nothing: 'Aucun registre n’a de date : il n’y a pas d’année à présenter. Ouvrez « Données ».',
    told: (told: string) => `Données : ${told}. Des chiffres peuvent être faux ou manquer.`,
    seeThem: 'Les voir',
    seeSheets: 'Voir les feuilles',
    whence: 'D’où vient ce chiffre ?',
    whenceHelp: 'Choisissez une cellule du rapport.',
  },
  share: frShare,
  aids: frAids,
  trace: {
    title: 'D’où vient ce chiffre ?',
    again: 'Expliquer la cellule choisie',
    why: {
      'nothing-selected':
        'Choisissez un chiffre dans une feuille du rapport, puis cliquez sur « Expliquer la cellule choisie ».',
      'not-ours': 'Cette cellule n’est pas dans une feuille faite par Bilan ML. Choisissez un chiffre du rapport.',
      'no-number':
        'Cette cellule ne montre pas un chiffre du rapport. Choisissez un nombre, dans un tableau ou parmi les chiffres clés.',
      moved:
        'Cette ligne ne se retrouve plus dans le rapport calculé aujourd’hui. Générez de nouveau ce chapitre, puis recommencez.',
    },
    rule: 'Règle',
    path: 'Des lignes lues aux lignes comptées',
    read: (register: string) => `Lignes lues dans « ${register} »`,
    counted: 'Comptées',
    differs: (shown: string) =>
      `La feuille montre ${shown} : les données ont changé depuis, ou la cellule a été modifiée. Générez de nouveau ce chapitre.`,
    list: (count: number) => (count < 2 ? 'Lister la ligne' : `Lister les ${n(count)} lignes`),
    listing: 'Écriture de la liste',
    listed: (sheet: string) =>
      `Liste écrite dans « ${sheet} ». Elle contient des données personnelles : supprimez-la après usage.`,
    lost: 'Ce chiffre ne se retrouve plus. Générez de nouveau le chapitre.',
    insert: 'Insérer la formule',
    insertHelp: 'Placez-vous d’abord sur une cellule vide d’une de vos feuilles.',
    inserted: 'Formule insérée.',
    formula: 'Formule équivalente',
    number: (value: number) => n(value),
    value: (value: string | number | boolean | null) => String(value).replace('.', ','),
  },
  functions: frFunctions,
  check: frCheck,
  settings: {
    title: 'Paramètres',
    sheet: (sheet: string) => `Lus et écrits dans la feuille « ${sheet} », que vous pouvez aussi modifier.`,
    noSheet:
      'Ce classeur n’a pas encore de feuille « Paramètres ML » : elle est faite au premier enregistrement, avec les valeurs ci-dessous.',
    fallback: (value: string) => `par défaut : ${value}`,
    save: 'Enregistrer',
    saving: 'Écriture dans « Paramètres ML »',
    saved: (count: number) => `${counted(count, 'réglage enregistré', 'réglages enregistrés')} dans « Paramètres ML ».`,
    unchanged: 'Rien n’a été modifié.',
    refused: (count: number) => `${counted(count, 'réglage')} à corriger : rien n’a été écrit.`,
    tables: 'Autres tables',
    lines: (count: number) => counted(count, 'ligne'),
    noTable: 'absente',
    createTable: 'Créer la table',
    createSections: 'Créer la table « Sections »',
    creating: 'Écriture de « Sections »',
    open: 'Ouvrir',
    openLabel: (table: string) => `Ouvrir la table « ${table} »`,
    territory: (count: number, declared: boolean) =>
      declared ? `${counted(count, 'commune')}` : `${counted(count, 'commune')}, trouvées dans Jeunes`,
    create: 'Créer « Paramètres ML »',
  },
  about: frAbout,
};

/** The dictionary with the no-break spaces of French typography, put once for all of it. */
export const fr = withNoBreaks(dictionary);
