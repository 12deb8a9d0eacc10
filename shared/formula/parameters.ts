import type {ParameterSpec} from './function-spec';

/** What a function may count. */
export const measures = ['lignes', 'jeunes', 'montant'] as const;
export type MeasureWord = (typeof measures)[number];

export const registre: ParameterSpec = {
  name: 'registre',
  kind: 'register',
  optional: true,
  help: 'Plage du registre, en-têtes compris, ou son nom entre guillemets ; sans lui, le registre Jeunes du classeur.',
};
/** Where a needed argument follows: it may still be left blank, as `=ML.BREAKDOWN(;"sexe")`. */
export const registreDabord: ParameterSpec = {name: 'registre', kind: 'register', help: registre.help};
export const annee: ParameterSpec = {
  name: 'annee',
  kind: 'year',
  optional: true,
  help: 'Année ; sans elle, toutes celles de la plage, ou celle des réglages pour un registre nommé.',
};
export const compter: ParameterSpec = {
  name: 'compter',
  kind: 'text',
  optional: true,
  help: 'Ce qui est compté : lignes, jeunes ou montant ; sans lui, les jeunes du registre Jeunes, les lignes des autres.',
};
export const dimension = (name: string, help: string): ParameterSpec => ({name, kind: 'text', help});
export const id: ParameterSpec = {
  name: 'id',
  kind: 'text',
  help: 'Identifiant de l’indicateur, par exemple premiers-accueils.total.',
};
export const anneeDuRapport: ParameterSpec = {
  name: 'annee',
  kind: 'year',
  optional: true,
  help: 'Année du rapport ; sans elle, celle des réglages.',
};
export const aides: ParameterSpec = {
  name: 'aides',
  kind: 'register',
  help: 'Plage du registre Aides, en-têtes compris, ou "Aides".',
};
export const fonds: ParameterSpec = {
  name: 'fonds',
  kind: 'text',
  help: 'Fonds, tel qu’il s’écrit dans le registre ; * pour tous.',
};
export const grandLivre: ParameterSpec = {
  name: 'grand_livre',
  kind: 'register',
  help: 'Plage du grand livre ou du FEC, en-têtes compris, ou "Grand livre".',
};
export const comptes: ParameterSpec = {
  name: 'comptes',
  kind: 'text',
  help: 'Débuts des comptes du fonds, séparés par des points-virgules, par exemple "6571;46".',
};
