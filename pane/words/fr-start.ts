import {counted, writeCount} from '../../shared';

const n = writeCount;
const s = (count: number) => (count < 2 ? '' : 's');

/** The words of the first steps, of the territory and of the help: they come with these views. */
export const frStart = {
  first: {
    title: 'Premiers pas',
    step: (at: number, of: number) => `Étape ${at} sur ${of}`,
    next: 'Continuer',
    skip: 'Passer',
    leave: 'Quitter les premiers pas',
    back: 'Étape précédente',
    name: 'Nom de votre structure',
    nameLead: 'Il est imprimé en tête du rapport. Demandé une fois, modifiable dans « Paramètres ».',
    nameHint: 'Par exemple : Mission Locale du Forez',
    nameMissing: 'Écrivez le nom de la structure, ou passez cette étape.',
    nameBare: '« Mission Locale » seul ne dit pas laquelle : ajoutez sa ville ou son territoire.',
    saving: 'Écriture dans « Paramètres ML »',
    registers: 'Vos registres',
    registersLead: 'Ce que Bilan ML lit dans ce classeur. Rien n’y est modifié.',
    toCheck: (costly: number, doubtful: number) =>
      `${[costly > 0 ? `${n(costly)} point${s(costly)} fausse${costly < 2 ? '' : 'nt'} des chiffres` : '', doubtful > 0 ? `${n(doubtful)} à vérifier` : ''].filter((part) => part !== '').join(', ')} : voyez-les dans « Données » avant de diffuser.`,
    unread: (count: number) =>
      `${counted(count, 'feuille')} non reconnue${s(count)} : à indiquer dans « Données » si c’est un registre.`,
    read: 'lu',
    seeData: 'Ouvrir « Données »',
    report: 'Voici votre rapport',
    reportLead: (year: number, chapters: number) =>
      `${counted(chapters, 'chapitre')} pour ${year}, dans de nouvelles feuilles de ce classeur. Vos feuilles ne changent pas.`,
    make: (year: number) => `Faire le rapport ${year}`,
    nothing: 'Aucun registre daté n’est lu : ajoutez vos exports dans « Données », le rapport suivra.',
    finish: 'Aller au rapport',
  },
  territory: {
    title: 'Votre territoire',
    lead: 'Les communes que chaque tableau liste ; les autres comptent « Hors territoire ».',
    departement: 'Département',
    choose: '— à choisir —',
    ownOnly: 'Sans liste officielle',
    loading: 'Lecture de la liste officielle',
    source: (name: string, year: number) => `${name}, liste officielle ${year} (Insee, DGCL). Rien n’est envoyé.`,
    groups: 'Tout un EPCI',
    whole: (name: string) => `Tout le département ${name}`,
    size: (communes: number, rows: number) =>
      rows === 0 ? counted(communes, 'commune') : `${counted(communes, 'commune')}, ${counted(rows, 'ligne')}`,
    otherGroups: (count: number) => `Autres EPCI (${n(count)})`,
    communes: 'Communes',
    rows: (rows: number) => counted(rows, 'ligne'),
    nearly: (names: string) => `écrite aussi ${names}`,
    nearOne: (name: string) => `« ${name} »`,
    declared: 'déjà dans « Territoire »',
    unknown: (count: number) => `Pas dans la liste officielle (${n(count)})`,
    unknownLead: 'Hors territoire, sauf celles que vous cochez.',
    add: 'Ajouter une commune',
    addButton: 'Ajouter',
    notFound: (name: string) => `« ${name} » n’est pas dans la liste officielle de ce département.`,
    paste: 'Coller une liste',
    pasteLead: 'Une commune par ligne ; son code INSEE peut suivre.',
    pasteButton: 'Prendre ces communes',
    pasted: (count: number) => `${counted(count, 'commune prise', 'communes prises')}.`,
    showAll: (count: number) => `Tout afficher (${n(count)})`,
    inside: 'Toutes les communes de vos registres y sont.',
    outside: (of: {readonly communes: number; readonly rows: number}, unsaid: number) =>
      [
        of.communes > 0
          ? `Hors territoire : ${counted(of.communes, 'commune')} de vos registres, ${counted(of.rows, 'ligne')}.`
          : '',
        unsaid > 0 ? `Sans commune : ${counted(unsaid, 'ligne')}.` : '',
        of.communes + unsaid === 0 ? 'Vos registres ne disent aucune commune.' : '',
      ]
        .filter((part) => part !== '')
        .join(' '),
    save: (count: number) => (count === 0 ? 'Confirmer' : `Confirmer ${counted(count, 'commune')}`),
    noneChosen: 'Cochez au moins une commune.',
    saving: 'Écriture de « Territoire »',
    saved: (added: number) =>
      added === 0
        ? 'Le territoire est confirmé, rien n’était à ajouter.'
        : `${counted(added, 'commune écrite', 'communes écrites')} dans « Paramètres ML », table « Territoire ».`,
    keeps: (count: number) =>
      `${counted(count, 'commune y est', 'communes y sont')} déjà : leurs lignes restent telles quelles. Une commune se retire dans la feuille.`,
  },
  help: {
    title: 'Aide',
    lead: 'Que voulez-vous faire ?',
    start: 'Reprendre les premiers pas',
    startHelp: 'Nom, territoire, registres, rapport : quatre étapes, chacune facultative.',
    trace: 'D’où vient ce chiffre ?',
    traceHelp: 'Choisissez une cellule du rapport.',
    territory: 'Confirmer le territoire',
    territoryHelp: 'Les communes que chaque tableau liste.',
    check: 'Vérifier ce poste',
    checkHelp: 'Ce que ce tableur permet, en un compte rendu.',
    guide: 'Dans le guide',
    guideHelp: 'S’ouvre dans une autre fenêtre.',
    guidePages: {
      data: 'Vérifier ce qui est lu',
      report: 'Faire le rapport',
      aids: 'Contrôler les aides',
      functions: 'Obtenir un chiffre par une formule',
      trace: 'Expliquer un chiffre',
      help: 'Tout le guide',
      settings: 'Régler',
    },
  },
};
