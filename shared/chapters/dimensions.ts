import type {AgeDimension} from '../count/declaration';
import {by, each, only} from '../count/define';

/** Breakdowns shared by the chapters, with the labels that the tables print. */
export const parCommune = by('commune');
export const parSexe = by('sexe', each('Femmes', 'Hommes'));
export const parNiveau = by('niveau', each('Supérieur au BAC', 'BAC', 'BEP/CAP', 'Aucun diplôme'));
export const parNiveauEnTrois = by('niveau', [
  {label: 'BAC et plus', values: ['BAC', 'Supérieur au BAC']},
  ...each('BEP/CAP', 'Aucun diplôme'),
]);
/** An empty cell means « not in a QPV », and not « unknown ». */
export const parQpv = by('qpv', undefined, {emptyIsKnown: true});
export const parRqth = by('rqth');

export const parAgeFin: AgeDimension = {kind: 'age', on: 'end'};
export const parAgeAccueil: AgeDimension = {
  kind: 'age',
  on: {setting: 'ageNouveauxAccueillis'},
  closedBandsOnly: true,
};
export const parAgeEmploi: AgeDimension = {kind: 'age', on: {setting: 'ageJeunesEnEmploi'}};
export const parAgeEntree: AgeDimension = {kind: 'age', on: 'first'};

export const infraBac = only(parNiveau, ['BEP/CAP', 'Aucun diplôme']);
export const sansDiplome = only(parNiveau, ['Aucun diplôme']);
export const femmes = only(parSexe, ['Femmes']);
export const hommes = only(parSexe, ['Hommes']);
export const enQpv = only(parQpv, 'stated');
