import {alone, defineSection} from '../section';
import {agree, agreeTotal, aside, percent, period, sentence, when} from '../sentence';

export const decrochageSections = [
  defineSection({
    id: 'decrochage.obligation-formation',
    chapter: 11,
    heading: 'L’obligation de formation',
    cards: [
      'obligation-formation.jeunes',
      'obligation-formation.conformes',
      'obligation-formation.en-situation',
      'obligation-formation.en-situation.part',
    ],
    figures: [],
    sentences: [
      sentence`${when}, ${agree('obligation-formation.jeunes', '{n} jeune[s] mineur[s] [a|ont] été suivi[s] au titre de l’obligation de formation', 'aucun jeune mineur n’a été suivi au titre de l’obligation de formation')}.`,
      sentence`Au dernier jour de l’année, ${agree('obligation-formation.en-situation', '{n} [a|ont] un emploi, une formation ou une autre situation')} (${percent('obligation-formation.en-situation.part')}), et ${percent('obligation-formation.conformes')} sont en règle.`,
    ],
    exhibits: [],
  }),
  defineSection({
    id: 'decrochage.lycees-pro',
    chapter: 11,
    heading: 'Les lycées professionnels',
    cards: [],
    figures: [],
    sentences: [
      sentence`Sur les années scolaires qui touchent ${period}, ${agreeTotal('lycees-pro.annees', 'last', '{n} lycéen[s] [a|ont] été suivi[s] en Parcours Ambition Emploi ou Tous Droits Ouverts')}.`,
    ],
    exhibits: [alone('lycees-pro.annees')],
  }),
  defineSection({
    id: 'decrochage.avenir-pro',
    chapter: 11,
    heading: 'Avenir Pro',
    cards: ['avenir-pro.sessions', 'avenir-pro.lyceens'],
    figures: [],
    sentences: [
      sentence`${agree('avenir-pro.sessions', '{n} session[s] Avenir Pro [s’est tenue|se sont tenues] en lycée', 'aucune session Avenir Pro ne s’est tenue')}${aside(agree('avenir-pro.lyceens', '{n} lycéen[s]'), ', devant ')}.`,
    ],
    exhibits: [alone('avenir-pro.sessions')],
  }),
];
