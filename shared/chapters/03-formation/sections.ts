import {alone, charted, defineSection} from '../section';
import {agree, aside, comparison, firstCommunes, firstLines, percent, sentence, when} from '../sentence';

export const formationSections = [
  defineSection({
    id: 'formation.entrees',
    chapter: 3,
    heading: 'Les entrées en formation',
    cards: ['formation.jeunes', 'formation.actions', 'formation.qualifiante', 'formation.hotellerie'],
    figures: [],
    sentences: [
      sentence`${when}, ${agree('formation.jeunes', '{n} jeune[s] [est entré|sont entrés] en formation', 'aucun jeune n’est entré en formation')}${aside(comparison('formation.jeunes'), ', soit ')}.`,
      sentence`Ces parcours représentent ${agree('formation.actions', '{n} action[s] de formation')}, d’abord ${firstLines('formation.type', 2)}.`,
      sentence`${percent('formation.qualifiante')} des jeunes ont suivi une étape qualifiante ou pré-qualifiante.`,
      sentence`L’hôtellerie, la restauration et le tourisme pèsent ${percent('formation.hotellerie')} des actions.`,
      [firstCommunes('formation.commune', 'des entrées')],
    ],
    exhibits: [
      charted('formation.commune', 'bar'),
      charted('formation.type', 'bar'),
      alone('formation.qualification'),
      alone('formation.sexe'),
    ],
  }),
];
