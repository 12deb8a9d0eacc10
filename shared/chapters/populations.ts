import type {Population} from '../count/declaration';
import {active, coversEnd, is, isNot, isOrEmpty, narrow, population, within} from '../count/define';

/* The rows that count, by register: what « counted » means everywhere in the report. */

/** Youths whose first reception falls in the year. */
export const nouveauxAccueillis = population('jeunes', within('accueil'));

/** Contacts that took place: present or done, or nothing said. */
export const contacts = population('contacts', within('date'), isOrEmpty('statut', ['Présent', 'Réalisé']));

/** Individual interviews, collective information and workshops. */
export const entretiens = narrow(contacts, is('nature', ['Entretien']));

export const propositions = population('propositions', within('date'));

const situationSure = isOrEmpty('etat', ['EN_COURS', 'TERMINE']);

/** Situations begun in the year, those only planned left out. */
export const situationsDebutees = population('situations', within('debut'), situationSure);

/** Situations under way at least one day of the year. */
export const situationsEnCours = population('situations', active('debut', 'fin'), situationSure);

/** Situations under way on the last day of the year, job-seeking not being one. */
export const situationsFinAnnee = population(
  'situations',
  coversEnd('debut', 'fin'),
  situationSure,
  isNot('categorie', ["Demandeur d'emploi"]),
);

/** Rows of Dispositifs of one name, entered in the year. */
export function entresEn(dispositif: string): Population<'dispositifs'> {
  return population('dispositifs', within('entree'), is('dispositif', [dispositif]));
}

/** Rows of Dispositifs of one name, under way at least one day of the year. */
export function suivisEn(dispositif: string): Population<'dispositifs'> {
  return population('dispositifs', active('entree', 'sortie'), is('dispositif', [dispositif]));
}

export const suivisCej = suivisEn('CEJ');
export const entresCej = entresEn('CEJ');

const aideSure = isOrEmpty('statut', ['accordé', 'payé', 'validé']);
const horsFrais = isNot('nature', ['frais']);

/** Aids of one fund granted in the year, whatever their status and nature. */
export function demandesDe(fonds: string): Population<'aides'> {
  return population('aides', within('date'), is('fonds', [fonds]));
}

/** Aids of one fund granted in the year to youths. */
export function aidesDe(fonds: string): Population<'aides'> {
  return narrow(demandesDe(fonds), aideSure, horsFrais);
}

/** Management fees of one fund. */
export function fraisDe(fonds: string): Population<'aides'> {
  return narrow(demandesDe(fonds), aideSure, is('nature', ['frais']));
}

/** Collective actions of one thème in the year. */
export function actionsDe(theme: string): Population<'actions'> {
  return population('actions', within('date'), is('theme', [theme]));
}

/** Narrows actions to some types. */
export function deType(actions: Population<'actions'>, ...types: readonly string[]): Population<'actions'> {
  return narrow(actions, is('type', types));
}
