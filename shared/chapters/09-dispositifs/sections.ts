import {alone, barsWithPart, charted, defineSection} from '../section';
import {agree, aside, decimal, firstCommunes, percent, sentence, when} from '../sentence';

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
      sentence`${when}, ${agree('cej.suivis', '{n} jeune[s] [a|ont] été suivi[s] en CEJ', 'aucun jeune n’a été suivi en CEJ')}${aside(agree('cej.entres', '{n} [y est entré|y sont entrés] dans l’année'), ' ; ')}.`,
      sentence`Ils ont été joints ou reçus ${agree('cej.contacts', '{n} fois')}, soit ${decimal('cej.contacts.moyenne', 1)} ${agree('cej.contacts.moyenne', 'contact[s]')} par jeune en moyenne.`,
      sentence`${agree('cej.mesures.jeunes', '{n} jeune[s] [a|ont] accédé, pendant [son|leur] parcours, à')} ${agree('cej.mesures', '{n} mesure[s]')}.`,
      sentence`${agree('cej.qpv', '{n} entrant[s] habite[|nt] un quartier prioritaire')} (${percent('cej.qpv.part')}).`,
      [firstCommunes('cej.commune', 'des jeunes suivis')],
    ],
    exhibits: [
      barsWithPart('cej.commune'),
      charted('cej.situations', 'bar'),
      alone('cej.contacts'),
      alone('cej.qualification'),
    ],
  }),
  defineSection({
    id: 'dispositifs.handicap',
    chapter: 9,
    heading: 'Le handicap',
    cards: ['handicap.rqth', 'handicap.renforce', 'seeph.mobilises'],
    figures: [],
    sentences: [
      sentence`${agree('handicap.rqth', '{n} jeune[s] reçu[s] en entretien [a|ont] la qualité de travailleur handicapé')}${aside(agree('handicap.renforce', '{n} [a|ont] bénéficié d’un accompagnement renforcé'), ' ; ')}.`,
      sentence`${agree('seeph.mobilises', '{n} personne[s] [a|ont] pris part à la Semaine européenne pour l’emploi des personnes handicapées')}.`,
    ],
    exhibits: [alone('seeph.actions')],
  }),
  defineSection({
    id: 'dispositifs.parrainage',
    chapter: 9,
    heading: 'Le parrainage',
    cards: ['parrainage.jeunes'],
    figures: [],
    sentences: [
      sentence`${when}, ${agree('parrainage.jeunes', '{n} jeune[s] [a|ont] rencontré un parrain ou une marraine', 'aucun jeune n’est entré en parrainage')}.`,
      [firstCommunes('parrainage.commune', 'des entrées')],
    ],
    exhibits: [charted('parrainage.commune', 'bar'), alone('parrainage.qualification'), alone('parrainage.sexe')],
  }),
  defineSection({
    id: 'dispositifs.coaching-culture',
    chapter: 9,
    heading: 'Le coaching et la culture',
    cards: ['coaching.collectif.jeunes', 'coaching.individuel', 'culture.jeunes', 'culture.actions'],
    figures: ['coaching.collectif.ateliers'],
    sentences: [
      sentence`${agree('coaching.collectif.jeunes', '{n} jeune[s] [a|ont] travaillé [sa|leur] confiance en groupe')}${aside(agree('coaching.collectif.ateliers', '{n} atelier[s]'), ', au cours de ')}${aside(agree('coaching.individuel', '{n} [a|ont] été reçu[s] en individuel'), ' ; ')}.`,
      sentence`${agree('culture.actions', '{n} action[s] culturelle[s] [a|ont] été proposée[s]')}${aside(agree('culture.jeunes', '{n} participation[s] de jeunes'), ', pour ')}.`,
    ],
    exhibits: [],
  }),
  defineSection({
    id: 'dispositifs.autres',
    chapter: 9,
    heading: 'Les autres accompagnements',
    cards: ['pacea.jeunes', 'ppae.jeunes', 'jsmj.jeunes'],
    figures: [],
    sentences: [
      sentence`${agree('pacea.jeunes', '{n} jeune[s] [a|ont] signé un PACEA')}${aside(agree('ppae.jeunes', '{n} [est entré|sont entrés] en PPAE avec France Travail'), ' et ')}.`,
      sentence`${agree('jsmj.jeunes', '{n} jeune[s] sous main de justice [a|ont] été accompagné[s]')}.`,
    ],
    exhibits: [],
  }),
];
