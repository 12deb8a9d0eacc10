import {defineSection} from '../section';
import {agree, aside, sentence} from '../sentence';

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
      sentence`${agree('citoyennete.comite.jeunes', '{n} jeune[s] [a|ont] siégé au comité des usagers')}${aside(agree('citoyennete.comite.rencontres', '{n} rencontre[s]'), ', au fil de ')}.`,
      sentence`${agree('citoyennete.discriminations.ateliers', '{n} atelier[s] [a|ont] porté sur la lutte contre les discriminations')}.`,
      sentence`${agree('citoyennete.accompagner-autrement.jeunes', '{n} jeune[s] [a|ont] pris la parole dans l’action « Accompagner autrement »')}${aside(agree('citoyennete.accompagner-autrement.ml', '{n} Mission[s] Locale[s]'), ', qui réunissait ')}.`,
    ],
    exhibits: [],
  }),
];
