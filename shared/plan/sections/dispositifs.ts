import {aside, phrase} from '../french';
import {alone, barsWithPart, charted, defineSection, pair} from '../section';
import {sayFirstCommunes} from './say';

export const dispositifSections = [
  defineSection({
    id: 'dispositifs.cej',
    chapter: 9,
    heading: 'Le Contrat d’Engagement Jeune',
    cards: [
      'cej.suivis',
      'cej.entres',
      'cej.contacts',
      'cej.mesures',
      'cej.hommes',
      'cej.18-21',
      'cej.infra-bac',
      'cej.qpv.part',
    ],
    figures: ['cej.ateliers', 'cej.contacts.moyenne', 'cej.mesures.jeunes', 'cej.qpv'],
    sentences: [
      (facts) => {
        const followed = facts.agree(
          'cej.suivis',
          '{n} jeune[s] [a|ont] été suivi[s] en CEJ',
          'aucun jeune n’a été suivi en CEJ',
        );
        const entered = facts.agree('cej.entres', '{n} [y est entré|y sont entrés] dans l’année');
        return phrase`${facts.when}, ${followed}${aside(entered, ' ; ')}.`;
      },
      (facts) =>
        phrase`Ils ont été joints ou reçus ${facts.agree('cej.contacts', '{n} fois')}, soit ${facts.decimal('cej.contacts.moyenne', 1)} ${(facts.value('cej.contacts.moyenne') ?? 0) < 2 ? 'contact' : 'contacts'} par jeune en moyenne.`,
      (facts) => {
        const youths = facts.agree('cej.mesures.jeunes', '{n} jeune[s] [a|ont] accédé, pendant [son|leur] parcours, à');
        return phrase`${youths} ${facts.agree('cej.mesures', '{n} mesure[s]')}.`;
      },
      (facts) => {
        const qpv = facts.agree('cej.qpv', '{n} entrant[s] habite[|nt] un quartier prioritaire');
        return phrase`${qpv} (${facts.percent('cej.qpv.part')}).`;
      },
      (facts) => sayFirstCommunes(facts, 'cej.commune', 'des jeunes suivis'),
    ],
    strips: [barsWithPart('cej.commune'), charted('cej.situations', 'bar'), pair('cej.contacts', 'cej.qualification')],
  }),
  defineSection({
    id: 'dispositifs.handicap',
    chapter: 9,
    heading: 'Le handicap',
    cards: ['handicap.rqth', 'handicap.renforce', 'seeph.mobilises'],
    figures: [],
    sentences: [
      (facts) => {
        const known = facts.agree(
          'handicap.rqth',
          '{n} jeune[s] reçu[s] en entretien [a|ont] la qualité de travailleur handicapé',
        );
        const more = facts.agree('handicap.renforce', '{n} [a|ont] bénéficié d’un accompagnement renforcé');
        return phrase`${known}${aside(more, ' ; ')}.`;
      },
      (facts) => {
        const people = facts.agree(
          'seeph.mobilises',
          '{n} personne[s] [a|ont] pris part à la Semaine européenne pour l’emploi des personnes handicapées',
        );
        return phrase`${people}.`;
      },
    ],
    strips: [alone('seeph.actions')],
  }),
  defineSection({
    id: 'dispositifs.parrainage',
    chapter: 9,
    heading: 'Le parrainage',
    cards: ['parrainage.jeunes'],
    figures: [],
    sentences: [
      (facts) => {
        const youths = facts.agree(
          'parrainage.jeunes',
          '{n} jeune[s] [a|ont] rencontré un parrain ou une marraine',
          'aucun jeune n’est entré en parrainage',
        );
        return phrase`${facts.when}, ${youths}.`;
      },
      (facts) => sayFirstCommunes(facts, 'parrainage.commune', 'des entrées'),
    ],
    strips: [charted('parrainage.commune', 'bar'), pair('parrainage.qualification', 'parrainage.sexe')],
  }),
  defineSection({
    id: 'dispositifs.coaching-culture',
    chapter: 9,
    heading: 'Le coaching et la culture',
    cards: ['coaching.collectif.jeunes', 'coaching.individuel', 'culture.jeunes', 'culture.actions'],
    figures: ['coaching.collectif.ateliers'],
    sentences: [
      (facts) => {
        const youths = facts.agree(
          'coaching.collectif.jeunes',
          '{n} jeune[s] [a|ont] travaillé [sa|leur] confiance en groupe',
        );
        const workshops = facts.agree('coaching.collectif.ateliers', '{n} atelier[s]');
        const alone = facts.agree('coaching.individuel', '{n} [a|ont] été reçu[s] en individuel');
        return phrase`${youths}${aside(workshops, ', au cours de ')}${aside(alone, ' ; ')}.`;
      },
      (facts) => {
        const actions = facts.agree('culture.actions', '{n} action[s] culturelle[s] [a|ont] été proposée[s]');
        return phrase`${actions}${aside(facts.agree('culture.jeunes', '{n} participation[s] de jeunes'), ', pour ')}.`;
      },
    ],
    strips: [],
  }),
  defineSection({
    id: 'dispositifs.autres',
    chapter: 9,
    heading: 'Les autres accompagnements',
    cards: ['pacea.jeunes', 'ppae.jeunes', 'jsmj.jeunes'],
    figures: [],
    sentences: [
      (facts) => {
        const pacea = facts.agree('pacea.jeunes', '{n} jeune[s] [a|ont] signé un PACEA');
        const ppae = facts.agree('ppae.jeunes', '{n} [est entré|sont entrés] en PPAE avec France Travail');
        return phrase`${pacea}${aside(ppae, ' et ')}.`;
      },
      (facts) => phrase`${facts.agree('jsmj.jeunes', '{n} jeune[s] sous main de justice [a|ont] été accompagné[s]')}.`,
    ],
    strips: [],
  }),
];
