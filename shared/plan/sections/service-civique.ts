import {aside, phrase} from '../french';
import {barsWithPart, defineSection} from '../section';

export const serviceCiviqueSections = [
  defineSection({
    id: 'service-civique.missions',
    chapter: 6,
    heading: 'Les missions de Service Civique',
    cards: [
      'service-civique.en-cours',
      'service-civique.demarres',
      'service-civique.agrement',
      'service-civique.sensibilises',
    ],
    figures: ['service-civique.reunions', 'service-civique.forum', 'service-civique.formations'],
    sentences: [
      (facts) => {
        const active = facts.agree(
          'service-civique.en-cours',
          '{n} jeune[s] [a|ont] été en mission de Service Civique',
          'aucun jeune n’a été en mission de Service Civique',
        );
        const begun = facts.agree('service-civique.demarres', '{n} mission[s] [a|ont] commencé dans l’année');
        return phrase`${facts.when}, ${active}${aside(begun, ' ; ')}.`;
      },
      (facts) => {
        const agreement = facts.agree(
          'service-civique.agrement',
          '{n} jeune[s] [s’est engagé|se sont engagés] sous l’agrément de la Mission Locale',
        );
        return phrase`${agreement}.`;
      },
      (facts) => {
        const meetings = facts.agree(
          'service-civique.reunions',
          '{n} réunion[s] d’information [a|ont] fait connaître ce cadre d’engagement',
        );
        return phrase`${meetings}${aside(facts.agree('service-civique.sensibilises', '{n} jeune[s]'), ' à ')}.`;
      },
      (facts) =>
        phrase`Les volontaires ont pu suivre ${facts.agree('service-civique.formations', '{n} formation[s] civique[s] et citoyenne[s]')}.`,
    ],
    strips: [barsWithPart('service-civique.commune')],
  }),
];
