/** A function that Google calls by its name, beside the custom functions: the build writes one for each at the top level. */
export interface Entry {
  readonly name: string;
  readonly parameters: readonly string[];
  /** One line, for who reads the script; what is in the menu is told by its label. */
  readonly doc?: string;
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
    menu: {label: 'Ouvrir Bilan ML'},
  },
  {
    name: 'bilanMlGenerateAll',
    parameters: [],
    menu: {label: 'Tout générer'},
  },
  {
    name: 'bilanMlRefresh',
    parameters: [],
    menu: {label: 'Actualiser les formules ML', apart: true},
  },
  {
    name: 'bilanMlFromExcel',
    parameters: [],
    menu: {label: 'Convertir les formules venues d’Excel (ML. → ML_)'},
  },
  {
    name: 'bilanMlToExcel',
    parameters: [],
    menu: {label: 'Convertir les formules pour Excel (ML_ → ML.)…'},
  },
  {
    name: 'bilanMlFreeze',
    parameters: [],
    menu: {label: 'Figer les formules ML…'},
  },
  {
    name: 'bilanMlActivate',
    parameters: [],
    menu: {label: 'Activer dans ce classeur', apart: true},
  },
  {
    name: 'bilanMlCheck',
    parameters: [],
    menu: {label: 'Vérifier ce poste'},
  },
  {name: 'bilanMlAbout', parameters: [], menu: {label: 'À propos'}},
  {name: 'bilanMlAnswer', parameters: ['method', 'args'], doc: 'Répond au volet : question et réponse en JSON.'},
] as const satisfies readonly Entry[];

export type EntryName = (typeof entries)[number]['name'];
