import {alone, charted, defineSection} from '../section';
import {
  ages,
  agree,
  aside,
  comparison,
  firstCommunes,
  firstLines,
  firstShares,
  percent,
  progress,
  sentence,
  when,
} from '../sentence';

export const emploiSections = [
  defineSection({
    id: 'emploi.contrats',
    chapter: 4,
    heading: 'Les contrats signés',
    cards: ['emploi.jeunes', 'emploi.situations', 'emploi.22-25', 'emploi.infra-bac'],
    figures: ['emploi.hommes', 'emploi.transport', 'emploi.interim.evolution'],
    sentences: [
      sentence`${when}, ${agree('emploi.jeunes', '{n} jeune[s] [a|ont] décroché un emploi', 'aucun jeune n’a décroché d’emploi')}${aside(agree('emploi.situations', '{n} contrat[s] signé[s]'), ', pour ')}${aside(comparison('emploi.situations'))}.`,
      sentence`Les contrats les plus fréquents sont ${firstLines('emploi.contrat', 2)}.`,
      sentence`L’intérim seul ${progress('emploi.interim.evolution')}.`,
      sentence`Ces contrats se signent d’abord dans ces domaines : ${firstShares('emploi.domaine', 3)}.`,
      sentence`${percent('emploi.hommes')} des jeunes en emploi sont des hommes, ${percent('emploi.22-25')} ont ${ages('emploi.22-25')} et ${percent('emploi.infra-bac')} n’ont pas le niveau du baccalauréat.`,
      [firstCommunes('emploi.commune', 'des contrats')],
    ],
    exhibits: [
      charted('emploi.contrat', 'bar'),
      charted('emploi.commune', 'bar'),
      alone('emploi.domaine'),
      alone('emploi.qualification'),
    ],
  }),
  defineSection({
    id: 'emploi.pec',
    chapter: 4,
    heading: 'Les Parcours Emploi Compétences',
    cards: ['pec.total'],
    figures: [],
    sentences: [
      sentence`${agree('pec.total', '{n} Parcours Emploi Compétences [a|ont] été prescrit[s] par la Mission Locale', 'aucun Parcours Emploi Compétences n’a été prescrit par la Mission Locale')} ${when}.`,
    ],
    exhibits: [charted('pec.commune', 'bar')],
  }),
];
