import {counted, writeCents, writeCount, writePercent} from '../../shared';

/** What the pane says of what moved and of a new year, in French. */
export const frYear = {
  since: {
    action: 'Depuis la dernière fois',
    help: 'Ce qui bougerait dans les feuilles déjà faites, et d’où cela vient.',
    lead: 'Les chiffres des feuilles telles qu’elles sont, face à ceux des données d’aujourd’hui. Rien n’est modifié : refaites un chapitre quand vous l’avez vu.',
    none: 'Aucune feuille du rapport n’est faite pour cette année : il n’y a rien à comparer.',
    same: (chapters: number) =>
      `Rien ne bougerait : ${counted(chapters, 'chapitre fait', 'chapitres faits')}, tous à jour.`,
    moved: (chapter: string, count: number) => `${chapter} : ${counted(count, 'chiffre')}`,
    words: 'Aucun chiffre ne bouge : seuls des textes changeraient.',
    edited: 'Cette feuille a été modifiée à la main : une différence peut venir de vous.',
    rows: 'Lignes des registres',
    sameRows: 'Chaque registre a autant de lignes chaque mois : des cellules ont changé, ou des réglages.',
    noRows:
      'Les lignes ne peuvent pas être comparées : « Contrôles » n’est pas faite, l’a été par une version d’avant, ou un « Seuil de diffusion » interdit de garder leur nombre.',
    undated: 'sans date',
    limit:
      'Le classeur ne garde que le nombre de lignes de chaque mois, et rien d’elles : il ne peut nommer ni une ligne partie, ni une ligne dont une cellule a changé.',
    apart: (chapters: string) =>
      `Faits à un autre moment que « Contrôles », les lignes ne les expliquent pas : ${chapters}.`,
    absent: 'absent',
    count: writeCount,
    euros: (value: number) => `${writeCents(Math.round(value * 100))} €`,
    percent: writePercent,
    decimal: (value: number) => String(Math.round(value * 100) / 100).replace('.', ','),
  },
  year: {
    action: 'Nouvelle année',
    help: 'Garder les feuilles de cette année telles quelles, et commencer la suivante.',
    title: (year: number) => `Commencer ${year}`,
    lead: (year: number, sheets: number) =>
      sheets === 0
        ? `Aucune feuille de ${year} ne peut être gardée telle quelle. Rien de ce qui est dans le classeur n’est supprimé ni modifié.`
        : `${counted(sheets, 'feuille')} de ${year} ${sheets < 2 ? 'sera gardée' : 'seront gardées'}, en valeurs, dans de nouveaux onglets que rien ne refait. Rien de ce qui est dans le classeur n’est supprimé ni modifié.`,
    references: (count: number, year: number) =>
      count === 0
        ? `Aucun chiffre de ${year} n’est à reporter dans « Références ».`
        : `${counted(count, 'chiffre')} de ${year} ${count < 2 ? 'sera reporté' : 'seront reportés'} dans « Références », pour la comparaison.`,
    setting: (year: number) =>
      `« Année » passera à ${year}. Les autres réglages, « Valeurs », « Territoire » et « Sections » restent.`,
    left: (year: number) =>
      `Il vous restera à mettre les registres de ${year} : ajoutez les exports, ou remplacez les lignes, puis générez.`,
    notKept: 'Ne seront pas gardées :',
    copyThem:
      'Pour garder une de ces feuilles, refaites-la si les registres de l’année y sont encore. Sinon copiez son onglet : la copie est à vous, et Bilan ML n’y touche jamais.',
    start: (year: number) => `Commencer ${year}`,
    working: 'Mise à part des feuilles de l’année',
    nothing: 'Aucun registre n’a de date : il n’y a pas d’année à clore.',
    done: (sheets: number, year: number) =>
      `${counted(sheets, 'feuille gardée', 'feuilles gardées')}. Le rapport est maintenant celui de ${year}.`,
    stopped: 'Arrêté : ce qui est gardé l’est. Recommencez pour finir.',
    kept: (names: string) => `Laissées comme elles étaient, modifiées depuis : ${names}.`,
    refused: (why: string) => `« Année » n’a pas été changée. ${why}`,
  },
};
