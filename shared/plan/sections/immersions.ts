import {aside, phrase} from '../french';
import {charted, defineSection} from '../section';
import {sayFirstCommunes} from './say';

export const immersionSections = [
  defineSection({
    id: 'immersions.pmsmp',
    chapter: 2,
    heading: 'Les immersions en entreprise',
    cards: ['pmsmp.total', 'pmsmp.sans-diplome', 'pmsmp.femmes'],
    figures: ['pmsmp.casques-vr.jeunes', 'pmsmp.casques-vr.ateliers'],
    sentences: [
      (facts) => {
        const total = facts.agree(
          'pmsmp.total',
          '{n} période[s] de mise en situation [a|ont] commencé en entreprise',
          'aucune période de mise en situation n’a commencé en entreprise',
        );
        return phrase`${facts.when}, ${total}.`;
      },
      (facts) => sayFirstCommunes(facts, 'pmsmp.commune', 'des immersions'),
      (facts) =>
        phrase`Parmi les jeunes partis découvrir un métier, ${facts.percent('pmsmp.sans-diplome')} n’ont aucun diplôme validé et ${facts.percent('pmsmp.femmes')} sont des femmes${aside(facts.percentBefore('pmsmp.femmes'), ' (', ')')}.`,
      (facts) => {
        const workshops = facts.agree('pmsmp.casques-vr.ateliers', '{n} atelier[s] de découverte des métiers');
        const youths = facts.agree('pmsmp.casques-vr.jeunes', '[a|ont] accueilli {n} jeune[s]');
        if (workshops === null || youths === null) return null;
        const verb = (facts.value('pmsmp.casques-vr.ateliers') ?? 0) < 2 ? 'a' : 'ont';
        return phrase`${workshops} ${youths.replace(/^(a|ont) /, `${verb} `)}.`;
      },
    ],
    strips: [charted('pmsmp.commune', 'bar')],
  }),
];
