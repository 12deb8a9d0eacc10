import {count, defineFigure, is, jeunes, narrow, rows, sum} from '../../count/define';
import {communeTable, jeunesColumn} from '../columns';
import {actionsDe, deType, situationsDebutees, situationsEnCours} from '../populations';

const chapter = 6;
const enServiceCivique = is('categorie', ['Service Civique']);
const enCours = narrow(situationsEnCours, enServiceCivique);
const demarres = narrow(situationsDebutees, enServiceCivique);
const agrement = narrow(demarres, is('prescripteur', ['Mission Locale']));
const actions = actionsDe('Service Civique');
const reunions = deType(actions, "Réunion d'information");
const regle = 'Dossiers distincts ayant une mission de Service Civique';

export const serviceCiviqueTables = [
  communeTable(
    {
      id: 'service-civique.commune',
      chapter,
      title: 'Service Civique : en cours et démarrés dans l’année, par commune',
      definition: `${regle} en cours au moins un jour de l’année, puis commencée dans l’année, par commune de résidence.`,
    },
    jeunesColumn('Nombre de jeunes en cours de mission Service Civique', enCours),
    jeunesColumn('Dont nombre de jeunes qui ont démarré une mission de Service Civique en {année}', demarres),
  ),
];

export const serviceCiviqueFigures = [
  defineFigure({
    id: 'service-civique.en-cours',
    chapter,
    label: 'jeunes en Service Civique',
    unit: 'jeunes',
    formula: count(jeunes(enCours)),
    definition: `${regle} en cours au moins un jour de l’année.`,
  }),
  defineFigure({
    id: 'service-civique.demarres',
    chapter,
    label: 'jeunes ayant démarré dans l’année',
    unit: 'jeunes',
    formula: count(jeunes(demarres)),
    definition: `${regle} commencée dans l’année.`,
  }),
  defineFigure({
    id: 'service-civique.reunions',
    chapter,
    label: 'réunions d’information',
    unit: 'réunions',
    formula: count(rows(reunions)),
    definition: 'Actions du thème Service Civique, de type Réunion d’information : nombre.',
  }),
  defineFigure({
    id: 'service-civique.sensibilises',
    chapter,
    label: 'jeunes sensibilisés',
    unit: 'jeunes',
    formula: count(sum(reunions, 'jeunesAction')),
    definition: 'Actions du thème Service Civique, de type Réunion d’information : somme des jeunes.',
  }),
  defineFigure({
    id: 'service-civique.forum',
    chapter,
    label: 'forums de l’engagement',
    unit: 'forum',
    formula: count(rows(deType(actions, 'Forum'))),
    definition: 'Actions du thème Service Civique, de type Forum : nombre.',
  }),
  defineFigure({
    id: 'service-civique.agrement',
    chapter,
    label: 'jeunes engagés sous l’agrément de la Mission Locale',
    unit: 'jeunes',
    formula: count(jeunes(agrement)),
    definition: `${regle} commencée dans l’année et prescrite par la Mission Locale.`,
  }),
  defineFigure({
    id: 'service-civique.formations',
    chapter,
    label: 'formations civiques et citoyennes',
    unit: 'formations',
    formula: count(rows(deType(actions, 'Formation'))),
    definition: 'Actions du thème Service Civique, de type Formation : nombre.',
  }),
];
