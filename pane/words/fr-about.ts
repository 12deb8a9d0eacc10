/** The words of « Confidentialité et version ». */
export const frAbout = {
  title: 'Confidentialité et version',
  privacy: 'Vos données restent dans ce classeur',
  counts: {
    here: 'Les registres sont lus et comptés ici même, dans ce volet. Aucune ligne n’est envoyée, ni à nous ni à personne.',
    google:
      'Les registres sont lus et comptés par le script de ce classeur, là où Google le garde déjà. Aucune ligne n’est envoyée ailleurs.',
  },
  points: [
    'Ni mesure d’audience, ni police, ni script venus d’ailleurs. Seule exception, dans Excel : Microsoft impose de charger sa bibliothèque depuis son adresse.',
    'Bilan ML n’écrit que dans les feuilles qu’il a faites, et dans « Paramètres ML ». Vos autres feuilles sont seulement lues.',
    'Il demande le droit de lire et d’écrire le classeur : Excel n’en propose pas de plus étroit à un complément qui écrit des feuilles.',
    'Dans le classeur, il garde la version, la période et une empreinte des données : jamais un nom, ni un dossier.',
    '« Lister les lignes » copie des données personnelles dans une feuille marquée comme telle. « Copie à diffuser » n’en contient pas.',
  ],
  version: 'Version',
  host: 'Tableur',
  undo: 'Ctrl+Z',
  undoInSteps: 'Ce tableur défait en plusieurs fois ce que Bilan ML a fait en une : il a refusé de le regrouper.',
  check: 'Vérifier ce poste',
  link: 'Confidentialité et version',
};
