/** What the pane says of a report that is handed round, in French. */
export const frShare = {
  title: 'Avant de diffuser',
  copy: 'Copie à diffuser',
  copyHelp: 'Les feuilles du rapport telles qu’elles sont, et rien d’autre du classeur.',
  withMethod: 'avec « Méthode » : la règle de chaque chiffre, sans le nombre de lignes lues',
  docx: 'Document Word',
  docxHelp: 'Les mêmes chiffres, vos commentaires, des tableaux et graphiques modifiables.',
  pptx: 'Présentation PowerPoint',
  pptxHelp: 'Un message par diapositive, des graphiques modifiables.',
  places: 'Une page par commune',
  placesHelp: 'Un document Word : chaque commune à côté de l’ensemble, petits effectifs masqués.',
  pages: 'Une page par commune, en feuilles',
  pagesHelp: 'Les mêmes pages dans ce classeur, une feuille par commune.',
  remove: 'Retirer du classeur',
  removeHelp: 'Le rapport, les pages par commune, les listes de lignes : ce que Bilan ML a fait, et rien d’autre.',
  formerPages:
    'Une page laissée garde ses nombres d’avant, dont les masques n’ont pas été choisis avec ceux des autres : ne la remettez pas avec elles.',
  working: 'Préparation du fichier',
  none: 'Aucune feuille du rapport n’est dans le classeur : générez-le d’abord.',
  told: 'La copie reprend les feuilles telles qu’elles sont. À savoir :',
  refused: 'La copie n’est pas faite. D’abord :',
  named: (sheet: string) => `« ${sheet} »`,
  /** Said once, of all the sheets that it is true of. */
  why: {
    missing: (sheets: string) => `Pas encore fait, donc absent de la copie : ${sheets}.`,
    stale: (sheets: string) =>
      `Ne montre plus ce que disent les registres ou les réglages, à refaire pour les suivre : ${sheets}.`,
    'other-period': (sheets: string) => `D’une autre année, à refaire pour celle-ci : ${sheets}.`,
    interrupted: (sheets: string) => `Incomplet, sa génération a été interrompue, à refaire : ${sheets}.`,
    edited: (sheets: string) => `Modifié à la main : ${sheets}.`,
    threshold: (sheets: string) =>
      `Fait sous un autre « Seuil de diffusion », peut montrer des effectifs à masquer, à refaire : ${sheets}.`,
  },
  go: 'Faire la copie telle quelle',
  back: 'Revenir au rapport',
  handedOver: {
    saved: (file: string) => `« ${file} » est enregistré.`,
    shown: (file: string) => `Le téléchargement de « ${file} » a été demandé : voyez les téléchargements.`,
    opened: (file: string) => `La copie s’ouvre dans un nouveau classeur : enregistrez-la sous « ${file} ».`,
  },
  notHanded: (file: string) =>
    `« ${file} » n’a pas pu être remis : le volet n’a le droit ici ni d’enregistrer un fichier ni d’en ouvrir un. Faites-le dans Excel pour le web ou par la ligne de commande.`,
  incomplete: (sheets: string) =>
    `Tout n’a pas pu venir de ${sheets} : un graphique tiré d’une autre feuille, une image liée, une mise en forme conditionnelle, un autre objet que le fichier ne peut pas montrer seul, ou une formule pas encore calculée. Vérifiez la copie.`,
};
