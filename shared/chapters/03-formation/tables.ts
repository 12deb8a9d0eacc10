import {
  by,
  changeOf,
  classes,
  count,
  defineFigure,
  is,
  jeunes,
  narrow,
  only,
  previousOf,
  ratio,
  rows,
  shareOfRows,
} from '../../count/define';
import {columnTable, communeTable, jeunesColumn, rowColumn} from '../columns';
import {parNiveauEnTrois, parSexe} from '../dimensions';
import {situationsDebutees} from '../populations';

const chapter = 3;
const formations = narrow(
  situationsDebutees,
  is('categorie', ['Formation', {value: 'Scolarité', whileSetting: 'scolariteDansFormation'}]),
);
const qualifiantes = narrow(formations, is('etape', ['qualifiante', 'pré-qualifiante']));

/** Scolarité first, then the Region's (by its type or by who prescribed it), then the rest. */
const parType = classes({
  classes: [
    {label: 'Formation initiale', where: [is('categorie', ['Scolarité'])]},
    {label: 'Conseil Régional', where: [is('type', ['Conseil Régional'])]},
    {label: 'Conseil Régional', where: [is('prescripteur', ['Conseil Régional'])]},
  ],
  otherwise: 'Autres formations',
  order: ['Autres formations', 'Conseil Régional', 'Formation initiale'],
});
const regle = 'Situations Formation ou Scolarité commencées dans l’année, hors prévues';

export const formationTables = [
  columnTable(
    {
      id: 'formation.type',
      chapter,
      title: 'Entrées en formation par type',
      definition: `${regle} ; la scolarité est la formation initiale.`,
    },
    'Type de situation',
    parType,
    rowColumn('Situations', 'actions', formations),
  ),
  columnTable(
    {
      id: 'formation.sexe',
      chapter,
      title: 'Jeunes entrés en formation par sexe',
      definition: 'Dossiers distincts entrés en formation dans l’année, par sexe.',
    },
    'Sexe',
    parSexe,
    jeunesColumn('Jeunes', formations),
  ),
  columnTable(
    {
      id: 'formation.qualification',
      chapter,
      title: 'Jeunes entrés en formation par qualification avant l’entrée',
      definition: 'Dossiers distincts entrés en formation dans l’année, par niveau validé.',
    },
    'Niveau validé',
    parNiveauEnTrois,
    jeunesColumn('Jeunes', formations),
  ),
  communeTable(
    {
      id: 'formation.commune',
      chapter,
      title: 'Entrées en formation par commune',
      definition: `${regle}, par commune du jeune.`,
    },
    rowColumn("Nombre d'entrées en formation en {année}", 'actions', formations),
  ),
];

const parSecteur = by('secteur');

export const formationFigures = [
  defineFigure({
    id: 'formation.jeunes',
    chapter,
    label: 'jeunes entrés en formation',
    unit: 'jeunes',
    formula: count(jeunes(formations)),
    definition: 'Dossiers distincts entrés en formation dans l’année.',
  }),
  defineFigure({
    id: 'formation.jeunes.2023',
    chapter,
    label: 'jeunes entrés en formation, année précédente',
    unit: 'jeunes',
    formula: previousOf('formation.jeunes'),
    definition: 'Le même nombre, pour l’année précédente.',
  }),
  defineFigure({
    id: 'formation.evolution',
    chapter,
    label: 'évolution des jeunes entrés en formation',
    unit: '%',
    formula: changeOf('formation.jeunes'),
    definition: 'Variation du nombre de jeunes entrés en formation par rapport à l’année précédente.',
  }),
  defineFigure({
    id: 'formation.qualifiante',
    chapter,
    label: 'en étape qualifiante ou pré-qualifiante',
    unit: '%',
    formula: ratio(jeunes(qualifiantes), jeunes(formations)),
    definition:
      'Jeunes ayant intégré une étape qualifiante ou pré-qualifiante, parmi tous les jeunes entrés en formation.',
  }),
  defineFigure({
    id: 'formation.hotellerie',
    chapter,
    label: 'dans l’hôtellerie et la restauration',
    unit: '%',
    formula: shareOfRows(formations, only(parSecteur, ['Hôtellerie, Restauration et Tourisme']), 'all'),
    definition: 'Part du secteur Hôtellerie, Restauration et Tourisme parmi toutes les actions de formation.',
  }),
  defineFigure({
    id: 'formation.actions',
    chapter,
    label: 'actions de formation',
    unit: 'actions',
    formula: count(rows(formations)),
    definition: `${regle}.`,
  }),
];
