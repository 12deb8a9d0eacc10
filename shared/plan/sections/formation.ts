import {aside, phrase, sayChange} from '../french';
import {charted, defineSection, pair} from '../section';
import {sayFirstCommunes, sayFirstLines} from './say';

export const formationSections = [
  defineSection({
    id: 'formation.entrees',
    chapter: 3,
    heading: 'Les entrées en formation',
    cards: ['formation.jeunes', 'formation.actions', 'formation.qualifiante', 'formation.hotellerie'],
    figures: [],
    sentences: [
      (facts) => {
        const youths = facts.agree(
          'formation.jeunes',
          '{n} jeune[s] [est entré|sont entrés] en formation',
          'aucun jeune n’est entré en formation',
        );
        const change = sayChange(facts.change('formation.jeunes'), facts.before);
        return phrase`${facts.when}, ${youths}${aside(change, ', soit ')}.`;
      },
      (facts) =>
        phrase`Ces parcours représentent ${facts.agree('formation.actions', '{n} action[s] de formation')}, d’abord ${sayFirstLines(facts, 'formation.type', 2)}.`,
      (facts) =>
        phrase`${facts.percent('formation.qualifiante')} des jeunes ont suivi une étape qualifiante ou pré-qualifiante.`,
      (facts) =>
        phrase`L’hôtellerie, la restauration et le tourisme pèsent ${facts.percent('formation.hotellerie')} des actions.`,
      (facts) => sayFirstCommunes(facts, 'formation.commune', 'des entrées'),
    ],
    strips: [
      charted('formation.commune', 'bar'),
      charted('formation.type', 'pie'),
      pair('formation.qualification', 'formation.sexe'),
    ],
  }),
];
