/** A function that Google calls by its name, beside the custom functions: the build writes one for each at the top level. */
export interface Entry {
  readonly name: string;
  readonly parameters: readonly string[];
  /** One line, for who reads the script. */
  readonly doc: string;
  /** Label in the menu, in its order; a line above it where `apart`. */
  readonly menu?: {readonly label: string; readonly apart?: true};
}

/** Names begin with `bilanMl`: in a sheet, every top-level function may be called by mistake. */
export const entries = [
  {name: 'onOpen', parameters: ['event'], doc: 'Appelée par Google à l’ouverture du classeur : le menu.'},
  {
    name: 'onEdit',
    parameters: ['event'],
    doc: 'Appelée par Google après une saisie : fait recalculer les formules ML_ si un registre a changé.',
  },
  {name: 'onInstall', parameters: ['event'], doc: 'Appelée par Google à l’installation.'},
  {
    name: 'bilanMlOpenPane',
    parameters: [],
    doc: 'Ouvre le volet.',
    menu: {label: 'Ouvrir Bilan ML'},
  },
  {
    name: 'bilanMlGenerateAll',
    parameters: [],
    doc: 'Fait toutes les feuilles du rapport.',
    menu: {label: 'Tout générer'},
  },
  {
    name: 'bilanMlRefresh',
    parameters: [],
    doc: 'Refait les formules ML_ qui lisent le classeur.',
    menu: {label: 'Actualiser les formules ML', apart: true},
  },
  {
    name: 'bilanMlFromExcel',
    parameters: [],
    doc: 'Écrit les formules ML. d’Excel comme Google Sheets les appelle.',
    menu: {label: 'Convertir les formules venues d’Excel (ML. → ML_)'},
  },
  {
    name: 'bilanMlToExcel',
    parameters: [],
    doc: 'Écrit les formules ML_ comme Excel les appelle.',
    menu: {label: 'Convertir les formules pour Excel (ML_ → ML.)…'},
  },
  {
    name: 'bilanMlFreeze',
    parameters: [],
    doc: 'Met des valeurs à la place des formules ML_.',
    menu: {label: 'Figer les formules ML…'},
  },
  {
    name: 'bilanMlActivate',
    parameters: [],
    doc: 'Active les fonctions dans ce classeur.',
    menu: {label: 'Activer dans ce classeur', apart: true},
  },
  {
    name: 'bilanMlCheck',
    parameters: [],
    doc: 'Ouvre le volet sur « Vérifier ce poste ».',
    menu: {label: 'Vérifier ce poste'},
  },
  {name: 'bilanMlAbout', parameters: [], doc: 'Dit la version.', menu: {label: 'À propos'}},
  {name: 'bilanMlAnswer', parameters: ['method', 'args'], doc: 'Répond au volet : question et réponse en JSON.'},
] as const satisfies readonly Entry[];

export type EntryName = (typeof entries)[number]['name'];
