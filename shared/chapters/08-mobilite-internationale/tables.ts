import {begins, by, count, defineFigure, is, jeunes, narrow, rows, sum} from '../../count/define';
import {columnTable, jeunesColumn, rowColumn, sumColumn} from '../columns';
import {actionsDe, deType, situationsDebutees, suivisEn} from '../populations';

const chapter = 8;
const actions = actionsDe('Mobilité internationale');
const ateliers = deType(actions, 'Atelier', "Réunion d'information", 'Formation');
const forums = deType(actions, 'Forum');
const evenements = deType(actions, 'Événement');
const departs = narrow(situationsDebutees, is('categorie', ['Mobilité internationale']));

export const mobiliteInternationaleTables = [
  columnTable(
    {
      id: 'mobilite-internationale.ateliers',
      chapter,
      title: 'Ateliers Mobilité internationale',
      definition:
        'Ateliers, réunions d’information et formations du thème Mobilité internationale : nombre et somme des jeunes.',
    },
    'Atelier',
    by('action', undefined, {open: 'frequent'}),
    rowColumn('Ateliers', 'ateliers', ateliers),
    sumColumn('Jeunes', 'jeunes', ateliers, 'jeunesAction'),
  ),
  columnTable(
    {
      id: 'mobilite-internationale.departs',
      chapter,
      title: 'Départs à l’étranger par dispositif',
      definition: 'Dossiers distincts ayant une situation Mobilité internationale commencée dans l’année, par type.',
    },
    'Dispositif',
    by('type', undefined, {open: 'frequent'}),
    jeunesColumn('Jeunes', departs),
  ),
];

export const mobiliteInternationaleFigures = [
  defineFigure({
    id: 'mobilite-internationale.ateliers',
    chapter,
    label: 'ateliers',
    unit: 'ateliers',
    formula: count(rows(ateliers)),
    definition: 'Ateliers, réunions d’information et formations du thème Mobilité internationale : nombre.',
  }),
  defineFigure({
    id: 'mobilite-internationale.individuel',
    chapter,
    label: 'jeunes accompagnés en individuel',
    unit: 'jeunes',
    formula: count(jeunes(suivisEn('Mobilité internationale individuel'))),
    definition: 'Dossiers distincts suivis dans ce dispositif au moins un jour de l’année.',
  }),
  defineFigure({
    id: 'mobilite-internationale.forum.exposants',
    chapter,
    label: 'exposants au forum',
    unit: 'partenaires',
    formula: count(sum(forums, 'partenaires')),
    definition: 'Forums du thème Mobilité internationale : somme des partenaires.',
  }),
  defineFigure({
    id: 'mobilite-internationale.forum.visiteurs',
    chapter,
    label: 'visiteurs au forum',
    unit: 'visiteurs',
    formula: count(sum(forums, 'participants')),
    definition: 'Forums du thème Mobilité internationale : somme des participants.',
  }),
  defineFigure({
    id: 'mobilite-internationale.semaine',
    chapter,
    label: 'jeunes à la Semaine de la mobilité',
    unit: 'jeunes',
    formula: count(sum(narrow(evenements, begins('action', 'Semaine')), 'jeunesAction')),
    definition: 'Événements « Semaine… » du thème Mobilité internationale : somme des jeunes.',
  }),
  defineFigure({
    id: 'mobilite-internationale.festival',
    chapter,
    label: 'jeunes au Festival des solidarités',
    unit: 'jeunes',
    formula: count(sum(narrow(evenements, begins('action', 'Festival')), 'jeunesAction')),
    definition: 'Événements « Festival… » du thème Mobilité internationale : somme des jeunes.',
  }),
  defineFigure({
    id: 'mobilite-internationale.departs',
    chapter,
    label: 'jeunes partis à l’étranger',
    unit: 'jeunes',
    formula: count(jeunes(departs)),
    definition: 'Dossiers distincts ayant une situation Mobilité internationale commencée dans l’année.',
  }),
];
