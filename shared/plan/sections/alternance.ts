import {phrase} from '../french';
import {charted, defineSection, pair} from '../section';
import {sayFirstCommunes, sayFirstLines, sayShares} from './say';

export const alternanceSections = [
  defineSection({
    id: 'alternance.contrats',
    chapter: 5,
    heading: 'Les contrats en alternance',
    cards: ['alternance.contrats', 'alternance.suivis'],
    figures: [],
    sentences: [
      (facts) => {
        const total = facts.agree(
          'alternance.contrats',
          '{n} contrat[s] en alternance [a|ont] débuté',
          'aucun contrat en alternance n’a débuté',
        );
        return phrase`${facts.when}, ${total}.`;
      },
      (facts) => phrase`Ils se partagent entre ${sayFirstLines(facts, 'alternance.type', 2)}.`,
      (facts) => {
        const followed = facts.agree(
          'alternance.suivis',
          '{n} alternant[s] [a|ont] été suivi[s] pendant [son|leur] contrat, pour prévenir les ruptures',
        );
        return phrase`${followed}.`;
      },
      (facts) => phrase`Premiers secteurs : ${sayShares(facts, 'alternance.secteur', 3)}.`,
      (facts) => sayFirstCommunes(facts, 'alternance.commune', 'des contrats'),
    ],
    strips: [
      charted('alternance.commune', 'bar'),
      pair('alternance.type', 'alternance.sexe'),
      pair('alternance.secteur', 'alternance.niveau-prepare'),
    ],
  }),
];
