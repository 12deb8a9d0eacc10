import {
  among,
  by,
  count,
  defineFigure,
  defineTable,
  each,
  is,
  jeunes,
  narrow,
  only,
  population,
  ratio,
  rows,
  schoolYear,
  sum,
} from '../../count/define';
import {columnTable, rowColumn} from '../columns';
import {actionsDe, situationsFinAnnee, suivisEn} from '../populations';

const chapter = 11;
const obligation = suivisEn('Obligation de Formation');
const enSituation = among(situationsFinAnnee);
const conformes = only(by('conformite'), ['conforme']);
const lycees = population(
  'dispositifs',
  schoolYear('precision'),
  is('dispositif', ['Parcours Ambition Emploi', 'Tous Droits Ouverts']),
);
const avenirPro = actionsDe('Avenir Pro');

export const decrochageTables = [
  defineTable({
    id: 'lycees-pro.annees',
    chapter,
    title: 'Réforme des lycées professionnels : jeunes par année scolaire et dispositif',
    lines: 'Année scolaire et dispositif',
    by: by('anneeScolaire', undefined, {open: 'text', each: true}),
    body: {
      kind: 'cross',
      columns: by('lieuScolaire', each('territoire', 'autre Mission Locale'), {each: true}),
      of: lycees,
      measure: {kind: 'jeunes'},
      unit: 'jeunes',
      total: 'total',
    },
    definition:
      'Dossiers distincts en Parcours Ambition Emploi (PAE) ou Tous Droits Ouverts (TDO), par année scolaire qui touche l’année du rapport, quelle que soit la date d’entrée.',
  }),
  columnTable(
    {
      id: 'avenir-pro.sessions',
      chapter,
      title: 'Avenir Pro : sessions par atelier',
      definition: 'Actions du thème Avenir Pro datées de l’année : nombre, par atelier.',
    },
    'Atelier',
    by('action', undefined, {open: 'frequent'}),
    rowColumn('Sessions', 'sessions', avenirPro),
  ),
];

export const decrochageFigures = [
  defineFigure({
    id: 'obligation-formation.jeunes',
    chapter,
    label: 'mineurs accompagnés au titre de l’obligation de formation',
    unit: 'jeunes',
    formula: count(jeunes(obligation)),
    definition: 'Dossiers distincts suivis au titre de l’Obligation de Formation au moins un jour de l’année.',
  }),
  defineFigure({
    id: 'obligation-formation.conformes',
    chapter,
    label: 'en règle avec l’obligation',
    unit: '%',
    formula: ratio(jeunes(obligation, conformes), jeunes(obligation)),
    definition: 'Part de ces jeunes dont la précision ne dit pas « non conforme ».',
  }),
  defineFigure({
    id: 'obligation-formation.en-situation',
    chapter,
    label: 'en situation au dernier jour de l’année',
    unit: 'jeunes',
    formula: count(jeunes(narrow(obligation, enSituation))),
    definition:
      'Ces jeunes ayant une situation (hors demandeur d’emploi et prévue) qui couvre le dernier jour de l’année.',
  }),
  defineFigure({
    id: 'obligation-formation.en-situation.part',
    chapter,
    label: 'en situation au dernier jour de l’année',
    unit: '%',
    formula: ratio(jeunes(narrow(obligation, enSituation)), jeunes(obligation)),
    definition: 'Part de ces jeunes ayant une situation au dernier jour de l’année.',
  }),
  defineFigure({
    id: 'avenir-pro.sessions',
    chapter,
    label: 'sessions Avenir Pro',
    unit: 'sessions',
    formula: count(rows(avenirPro)),
    definition: 'Actions du thème Avenir Pro datées de l’année : nombre.',
  }),
  defineFigure({
    id: 'avenir-pro.lyceens',
    chapter,
    label: 'lycéens participants',
    unit: 'lycéens',
    formula: count(sum(avenirPro, 'participants')),
    definition: 'Actions du thème Avenir Pro datées de l’année : somme des participants.',
  }),
];
