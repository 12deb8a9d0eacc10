import {agree, aside, inYear, phrase} from '../french';
import {alone, defineSection} from '../section';

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
      (facts) => {
        const youths = facts.agree(
          'obligation-formation.jeunes',
          '{n} jeune[s] mineur[s] [a|ont] été suivi[s] au titre de l’obligation de formation',
          'aucun jeune mineur n’a été suivi au titre de l’obligation de formation',
        );
        return phrase`${facts.when}, ${youths}.`;
      },
      (facts) => {
        const placed = facts.agree(
          'obligation-formation.en-situation',
          '{n} [a|ont] un emploi, une formation ou une autre situation',
        );
        return phrase`Au dernier jour de l’année, ${placed} (${facts.percent('obligation-formation.en-situation.part')}), et ${facts.percent('obligation-formation.conformes')} sont en règle.`;
      },
    ],
    strips: [],
  }),
  defineSection({
    id: 'decrochage.lycees-pro',
    chapter: 11,
    heading: 'Les lycées professionnels',
    cards: [],
    figures: [],
    sentences: [
      (facts) => {
        const total = facts.table('lycees-pro.annees')?.total;
        const youths = agree(
          total?.[total.length - 1] ?? null,
          '{n} lycéen[s] [a|ont] été suivi[s] en Parcours Ambition Emploi ou Tous Droits Ouverts',
        );
        return phrase`Sur les années scolaires qui touchent ${/^\d{4}$/.test(facts.year) ? facts.year : `la période ${inYear(facts.year)}`}, ${youths}.`;
      },
    ],
    strips: [alone('lycees-pro.annees')],
  }),
  defineSection({
    id: 'decrochage.avenir-pro',
    chapter: 11,
    heading: 'Avenir Pro',
    cards: ['avenir-pro.sessions', 'avenir-pro.lyceens'],
    figures: [],
    sentences: [
      (facts) => {
        const sessions = facts.agree(
          'avenir-pro.sessions',
          '{n} session[s] Avenir Pro [s’est tenue|se sont tenues] en lycée',
          'aucune session Avenir Pro ne s’est tenue',
        );
        return phrase`${sessions}${aside(facts.agree('avenir-pro.lyceens', '{n} lycéen[s]'), ', devant ')}.`;
      },
    ],
    strips: [alone('avenir-pro.sessions')],
  }),
];
