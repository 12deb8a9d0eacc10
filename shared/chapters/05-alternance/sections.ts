import {alone, charted, defineSection} from '../section';
import {agree, firstCommunes, firstLines, firstShares, sentence, when} from '../sentence';

export const alternanceSections = [
  defineSection({
    id: 'alternance.contrats',
    chapter: 5,
    heading: 'Les contrats en alternance',
    cards: ['alternance.contrats', 'alternance.suivis'],
    figures: [],
    sentences: [
      sentence`${when}, ${agree('alternance.contrats', '{n} contrat[s] en alternance [a|ont] débuté', 'aucun contrat en alternance n’a débuté')}.`,
      sentence`Ils se partagent entre ${firstLines('alternance.type', 2)}.`,
      sentence`${agree('alternance.suivis', '{n} alternant[s] [a|ont] été suivi[s] pendant [son|leur] contrat, pour prévenir les ruptures')}.`,
      sentence`Premiers secteurs : ${firstShares('alternance.secteur', 3)}.`,
      [firstCommunes('alternance.commune', 'des contrats')],
    ],
    exhibits: [
      charted('alternance.commune', 'bar'),
      alone('alternance.type'),
      alone('alternance.sexe'),
      alone('alternance.secteur'),
      alone('alternance.niveau-prepare'),
    ],
  }),
];
