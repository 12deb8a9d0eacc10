import {aside, phrase} from '../french';
import {defineSection} from '../section';

export const citoyenneteSections = [
  defineSection({
    id: 'citoyennete.actions',
    chapter: 7,
    heading: 'La parole des jeunes et la lutte contre les discriminations',
    cards: [
      'citoyennete.comite.jeunes',
      'citoyennete.comite.rencontres',
      'citoyennete.discriminations.ateliers',
      'citoyennete.accompagner-autrement.jeunes',
    ],
    figures: ['citoyennete.accompagner-autrement.ml'],
    sentences: [
      (facts) => {
        const youths = facts.agree('citoyennete.comite.jeunes', '{n} jeune[s] [a|ont] siégé au comité des usagers');
        const meetings = facts.agree('citoyennete.comite.rencontres', '{n} rencontre[s]');
        return phrase`${youths}${aside(meetings, ', au fil de ')}.`;
      },
      (facts) => {
        const workshops = facts.agree(
          'citoyennete.discriminations.ateliers',
          '{n} atelier[s] [a|ont] porté sur la lutte contre les discriminations',
        );
        return phrase`${workshops}.`;
      },
      (facts) => {
        const youths = facts.agree(
          'citoyennete.accompagner-autrement.jeunes',
          '{n} jeune[s] [a|ont] pris la parole dans l’action « Accompagner autrement »',
        );
        const agencies = facts.agree('citoyennete.accompagner-autrement.ml', '{n} Mission[s] Locale[s]');
        return phrase`${youths}${aside(agencies, ', qui réunissait ')}.`;
      },
    ],
    strips: [],
  }),
];
