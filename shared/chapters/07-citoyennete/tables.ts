import {begins, count, defineFigure, narrow, participants, rows, sum} from '../../count/define';
import {actionsDe} from '../populations';

const chapter = 7;
const actions = actionsDe('Citoyenneté');
const comite = narrow(actions, begins('action', 'Comité'));
const autrement = narrow(actions, begins('action', 'Accompagner autrement'));

export const citoyenneteFigures = [
  defineFigure({
    id: 'citoyennete.comite.jeunes',
    chapter,
    label: 'jeunes au comité des usagers',
    unit: 'jeunes',
    formula: count(participants(comite, 'jeunes')),
    definition:
      'Participants distincts aux actions « Comité… » du thème Citoyenneté, sinon le plus grand nombre de jeunes.',
  }),
  defineFigure({
    id: 'citoyennete.comite.rencontres',
    chapter,
    label: 'rencontres du comité des usagers',
    unit: 'rencontres',
    formula: count(rows(comite)),
    definition: 'Actions « Comité… » du thème Citoyenneté : nombre.',
  }),
  defineFigure({
    id: 'citoyennete.discriminations.ateliers',
    chapter,
    label: 'ateliers de lutte contre les discriminations',
    unit: 'ateliers',
    formula: count(rows(narrow(actions, begins('action', 'Discriminations')))),
    definition: 'Actions « Discriminations… » du thème Citoyenneté : nombre.',
  }),
  defineFigure({
    id: 'citoyennete.accompagner-autrement.jeunes',
    chapter,
    label: 'jeunes de l’action « Accompagner autrement »',
    unit: 'jeunes',
    formula: count(sum(autrement, 'jeunesAction')),
    definition: 'Actions « Accompagner autrement… » du thème Citoyenneté : somme des jeunes.',
  }),
  defineFigure({
    id: 'citoyennete.accompagner-autrement.ml',
    chapter,
    label: 'Missions Locales associées',
    unit: 'missions locales',
    formula: count(sum(autrement, 'partenaires')),
    definition: 'Actions « Accompagner autrement… » du thème Citoyenneté : somme des partenaires.',
  }),
];
