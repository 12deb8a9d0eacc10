import {barsWithPart, defineSection} from '../section';
import {agree, aside, sentence, when} from '../sentence';

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
      sentence`${when}, ${agree('service-civique.en-cours', '{n} jeune[s] [a|ont] été en mission de Service Civique', 'aucun jeune n’a été en mission de Service Civique')}${aside(agree('service-civique.demarres', '{n} mission[s] [a|ont] commencé dans l’année'), ' ; ')}.`,
      sentence`${agree('service-civique.agrement', '{n} jeune[s] [s’est engagé|se sont engagés] sous l’agrément de la Mission Locale')}.`,
      sentence`${agree('service-civique.reunions', '{n} réunion[s] d’information [a|ont] fait connaître ce cadre d’engagement')}${aside(agree('service-civique.sensibilises', '{n} jeune[s]'), ' à ')}.`,
      sentence`Les volontaires ont pu suivre ${agree('service-civique.formations', '{n} formation[s] civique[s] et citoyenne[s]')}.`,
    ],
    exhibits: [barsWithPart('service-civique.commune')],
  }),
];
