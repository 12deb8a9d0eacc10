import {charted, defineSection} from '../section';
import {agree, aside, firstCommunes, percent, percentBefore, sentence, when} from '../sentence';

export const immersionSections = [
  defineSection({
    id: 'immersions.pmsmp',
    chapter: 2,
    heading: 'Les immersions en entreprise',
    cards: ['pmsmp.total', 'pmsmp.sans-diplome', 'pmsmp.femmes'],
    figures: ['pmsmp.casques-vr.jeunes', 'pmsmp.casques-vr.ateliers'],
    sentences: [
      sentence`${when}, ${agree('pmsmp.total', '{n} période[s] de mise en situation [a|ont] commencé en entreprise', 'aucune période de mise en situation n’a commencé en entreprise')}.`,
      [firstCommunes('pmsmp.commune', 'des immersions')],
      sentence`Parmi les jeunes partis découvrir un métier, ${percent('pmsmp.sans-diplome')} n’ont aucun diplôme validé et ${percent('pmsmp.femmes')} sont des femmes${aside(percentBefore('pmsmp.femmes'), ' (', ')')}.`,
      sentence`${agree('pmsmp.casques-vr.ateliers', '{n} atelier[s] de découverte des métiers [a|ont] accueilli')} ${agree('pmsmp.casques-vr.jeunes', '{n} jeune[s]')}.`,
    ],
    exhibits: [charted('pmsmp.commune', 'bar')],
  }),
];
