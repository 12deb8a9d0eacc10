/** A function that Google calls by its name, beside the custom functions: the build writes one for each at the top level. */
export interface Entry {
  readonly name: string;
  /** None where left out. */
  readonly parameters?: readonly string[];
  /** Label in the menu, in its order; a line above it where `apart`. */
  readonly menu?: {readonly label: string; readonly apart?: true};
}

/** Names begin with `bilanMl`: in a sheet, every top-level function may be called by mistake. */
export const entries = [
  // Called by Google: as the workbook opens, after something is typed, as the add-on is installed.
  {name: 'onOpen', parameters: ['event']},
  {name: 'onEdit', parameters: ['event']},
  {name: 'onInstall', parameters: ['event']},
  {
    name: 'bilanMlOpenPane',
    menu: {label: 'Ouvrir Bilan ML'},
  },
  {
    name: 'bilanMlGenerateAll',
    menu: {label: 'Tout générer'},
  },
  {
    name: 'bilanMlRefresh',
    menu: {label: 'Actualiser les formules ML', apart: true},
  },
  {
    name: 'bilanMlFromExcel',
    menu: {label: 'Convertir les formules venues d’Excel (ML. → ML_)'},
  },
  {
    name: 'bilanMlToExcel',
    menu: {label: 'Convertir les formules pour Excel (ML_ → ML.)…'},
  },
  {
    name: 'bilanMlFreeze',
    menu: {label: 'Figer les formules ML…'},
  },
  {
    name: 'bilanMlActivate',
    menu: {label: 'Activer dans ce classeur', apart: true},
  },
  {
    name: 'bilanMlCheck',
    menu: {label: 'Vérifier ce poste'},
  },
  {name: 'bilanMlAbout', menu: {label: 'À propos'}},
  // Answers the pane: question and answer in JSON.
  {name: 'bilanMlAnswer', parameters: ['method', 'args']},
] as const satisfies readonly Entry[];

export type EntryName = (typeof entries)[number]['name'];
