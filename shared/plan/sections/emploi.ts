import {aside, inYear, phrase} from '../french';
import {charted, defineSection, pair} from '../section';
import {sayFirstCommunes, sayFirstLines, sayShares} from './say';

export const emploiSections = [
  defineSection({
    id: 'emploi.contrats',
    chapter: 4,
    heading: 'Les contrats signés',
    cards: ['emploi.jeunes', 'emploi.situations', 'emploi.22-25', 'emploi.infra-bac'],
    figures: ['emploi.hommes', 'emploi.transport', 'emploi.interim.evolution'],
    sentences: [
      (facts) => {
        const youths = facts.agree(
          'emploi.jeunes',
          '{n} jeune[s] [a|ont] décroché un emploi',
          'aucun jeune n’a décroché d’emploi',
        );
        const contracts = facts.agree('emploi.situations', '{n} contrat[s] signé[s]');
        return phrase`${facts.when}, ${youths}${aside(contracts, ', pour ')}${aside(facts.comparison('emploi.situations'), ', ')}.`;
      },
      (facts) => phrase`Les contrats les plus fréquents sont ${sayFirstLines(facts, 'emploi.contrat', 2)}.`,
      (facts) => {
        const change = facts.value('emploi.interim.evolution');
        return change === null
          ? null
          : phrase`L’intérim seul ${change > 0 ? 'progresse' : 'recule'} de ${absolute(facts.percent('emploi.interim.evolution'))}.`;
      },
      (facts) => phrase`Ces contrats se signent d’abord dans ces domaines : ${sayShares(facts, 'emploi.domaine', 3)}.`,
      (facts) =>
        phrase`${facts.percent('emploi.hommes')} des jeunes en emploi sont des hommes, ${facts.percent('emploi.22-25')} ont de 22 à 25 ans et ${facts.percent('emploi.infra-bac')} n’ont pas le niveau du baccalauréat.`,
      (facts) => sayFirstCommunes(facts, 'emploi.commune', 'des contrats'),
    ],
    strips: [
      charted('emploi.contrat', 'bar'),
      charted('emploi.commune', 'bar'),
      pair('emploi.domaine', 'emploi.qualification'),
    ],
  }),
  defineSection({
    id: 'emploi.pec',
    chapter: 4,
    heading: 'Les Parcours Emploi Compétences',
    cards: ['pec.total'],
    figures: [],
    sentences: [
      (facts) => {
        const total = facts.agree(
          'pec.total',
          '{n} Parcours Emploi Compétences [a|ont] été prescrit[s] par la Mission Locale',
          'aucun Parcours Emploi Compétences n’a été prescrit par la Mission Locale',
        );
        return phrase`${total} ${inYear(facts.year)}.`;
      },
    ],
    strips: [charted('pec.commune', 'bar')],
  }),
];

/** The words already say which way it goes. */
function absolute(percent: string | null): string | null {
  return percent === null ? null : percent.replace(/^-/, '');
}
