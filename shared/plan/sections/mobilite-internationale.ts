import {aside, phrase} from '../french';
import {charted, defineSection} from '../section';

const theme = 'mobilite-internationale';

export const mobiliteInternationaleSections = [
  defineSection({
    id: `${theme}.ateliers`,
    chapter: 8,
    heading: 'Sensibiliser et préparer',
    cards: [`${theme}.ateliers`, `${theme}.individuel`, `${theme}.forum.visiteurs`, `${theme}.semaine`],
    figures: [`${theme}.forum.exposants`, `${theme}.festival`],
    sentences: [
      (facts) => {
        const workshops = facts.agree(
          `${theme}.ateliers`,
          '{n} atelier[s] [a|ont] ouvert l’horizon des jeunes sur l’étranger',
          'aucun atelier n’a porté sur l’étranger',
        );
        return phrase`${facts.when}, ${workshops}.`;
      },
      (facts) =>
        phrase`${facts.agree(`${theme}.individuel`, '{n} jeune[s] [a|ont] ensuite préparé [son|leur] projet en individuel')}.`,
      (facts) => {
        const visitors = facts.agree(`${theme}.forum.visiteurs`, '{n} visiteur[s]');
        const stands = facts.agree(`${theme}.forum.exposants`, '{n} exposant[s]');
        return phrase`Le forum a réuni ${visitors}${aside(stands, ' autour de ')}.`;
      },
    ],
    strips: [charted(`${theme}.ateliers`, 'bar', {columns: [2]})],
  }),
  defineSection({
    id: `${theme}.departs`,
    chapter: 8,
    heading: 'Partir',
    cards: [`${theme}.departs`],
    figures: [],
    sentences: [
      (facts) => {
        const gone = facts.agree(
          `${theme}.departs`,
          '{n} jeune[s] [est parti|sont partis] à l’étranger',
          'aucun jeune n’est parti à l’étranger',
        );
        return phrase`${facts.when}, ${gone}.`;
      },
    ],
    strips: [{kind: 'alone', table: `${theme}.departs`}],
  }),
];
