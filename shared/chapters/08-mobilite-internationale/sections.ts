import {alone, charted, defineSection} from '../section';
import {agree, aside, sentence, when} from '../sentence';

const theme = 'mobilite-internationale';

export const mobiliteInternationaleSections = [
  defineSection({
    id: `${theme}.ateliers`,
    chapter: 8,
    heading: 'Sensibiliser et préparer',
    cards: [`${theme}.ateliers`, `${theme}.individuel`, `${theme}.forum.visiteurs`, `${theme}.semaine`],
    figures: [`${theme}.forum.exposants`, `${theme}.festival`],
    sentences: [
      sentence`${when}, ${agree(`${theme}.ateliers`, '{n} atelier[s] [a|ont] ouvert l’horizon des jeunes sur l’étranger', 'aucun atelier n’a porté sur l’étranger')}.`,
      sentence`${agree(`${theme}.individuel`, '{n} jeune[s] [a|ont] ensuite préparé [son|leur] projet en individuel')}.`,
      sentence`Le forum a réuni ${agree(`${theme}.forum.visiteurs`, '{n} visiteur[s]')}${aside(agree(`${theme}.forum.exposants`, '{n} exposant[s]'), ' autour de ')}.`,
    ],
    exhibits: [charted(`${theme}.ateliers`, 'bar', {columns: [2]})],
  }),
  defineSection({
    id: `${theme}.departs`,
    chapter: 8,
    heading: 'Partir',
    cards: [`${theme}.departs`],
    figures: [],
    sentences: [
      sentence`${when}, ${agree(`${theme}.departs`, '{n} jeune[s] [est parti|sont partis] à l’étranger', 'aucun jeune n’est parti à l’étranger')}.`,
    ],
    exhibits: [alone(`${theme}.departs`)],
  }),
];
