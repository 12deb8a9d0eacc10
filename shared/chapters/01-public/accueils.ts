import {
  by,
  changeOf,
  count,
  defineFigure,
  defineTable,
  each,
  jeunes,
  only,
  previousOf,
  shareOfJeunes,
} from '../../count/define';
import {jeunesColumn} from '../columns';
import {enQpv, femmes, infraBac, parAgeAccueil, parCommune, parNiveau, parSexe} from '../dimensions';
import {nouveauxAccueillis} from '../populations';

const chapter = 1;
const parPermis = by('permis', [
  {label: 'Titulaire', values: ['oui']},
  {label: 'Non titulaire', values: ['non']},
]);
const parLogement = by('logement', each('Parents', 'Autonome', 'Précaire'));
const distincts = {kind: 'jeunes'} as const;
const seizeDixSept = only(parAgeAccueil, ['16 - 17 ans']);
const regleAccueil = 'Dossiers distincts dont la date de 1er accueil est dans l’année';

export const accueilTables = [
  defineTable({
    id: 'premiers-accueils.commune',
    chapter,
    title: 'Nouveaux accueils par commune',
    lines: 'Commune',
    by: parCommune,
    body: {
      kind: 'columns',
      columns: [
        jeunesColumn('Nombre de jeunes en 1er accueil', nouveauxAccueillis),
        jeunesColumn('Dont jeunes résidant dans un Quartier Politique de la Ville', nouveauxAccueillis, enQpv),
      ],
    },
    definition: `${regleAccueil}, par commune de résidence.`,
  }),
  defineTable({
    id: 'premiers-accueils.age-qualification',
    chapter,
    title: 'Nouveaux accueils : âge au 1er accueil par qualification',
    lines: 'Âge au 1er accueil',
    by: parAgeAccueil,
    body: {kind: 'cross', columns: parNiveau, of: nouveauxAccueillis, measure: distincts, unit: 'jeunes'},
    definition: `${regleAccueil}, par âge et par niveau validé.`,
  }),
  defineTable({
    id: 'premiers-accueils.sexe-age',
    chapter,
    title: 'Nouveaux accueils : sexe par âge au 1er accueil',
    lines: 'Sexe',
    by: parSexe,
    body: {
      kind: 'cross',
      columns: parAgeAccueil,
      of: nouveauxAccueillis,
      measure: distincts,
      unit: 'jeunes',
      total: 'Total',
    },
    definition: `${regleAccueil}, par sexe et par âge.`,
  }),
  defineTable({
    id: 'premiers-accueils.permis',
    chapter,
    title: 'Nouveaux accueils : permis B',
    lines: 'Permis B',
    by: parPermis,
    body: {kind: 'shares', label: 'Part', of: nouveauxAccueillis, measure: distincts},
    definition: `${regleAccueil} ; parts calculées sur les situations de permis connues.`,
  }),
  defineTable({
    id: 'premiers-accueils.logement',
    chapter,
    title: 'Nouveaux accueils : logement',
    lines: 'Logement',
    by: parLogement,
    body: {kind: 'shares', label: 'Part', of: nouveauxAccueillis, measure: distincts},
    definition: `${regleAccueil} ; parts calculées sur les logements connus.`,
  }),
];

export const accueilFigures = [
  defineFigure({
    id: 'premiers-accueils.total',
    chapter,
    label: 'nouveaux accueils',
    unit: 'jeunes',
    formula: count(jeunes(nouveauxAccueillis)),
    definition: `${regleAccueil}.`,
  }),
  defineFigure({
    id: 'premiers-accueils.evolution',
    chapter,
    label: 'évolution des nouveaux accueils',
    unit: '%',
    formula: changeOf('premiers-accueils.total'),
    definition: 'Variation du nombre de nouveaux accueils par rapport à l’année précédente.',
  }),
  defineFigure({
    id: 'premiers-accueils.infra-bac',
    chapter,
    label: 'sous le niveau bac',
    unit: '%',
    formula: shareOfJeunes(nouveauxAccueillis, infraBac),
    definition: `${regleAccueil} : part des niveaux BEP/CAP et sans diplôme parmi les niveaux connus.`,
  }),
  defineFigure({
    id: 'premiers-accueils.infra-bac.2023',
    chapter,
    label: 'sous le niveau bac, année précédente',
    unit: '%',
    formula: previousOf('premiers-accueils.infra-bac'),
    definition: 'La même part, pour l’année précédente.',
  }),
  defineFigure({
    id: 'premiers-accueils.femmes',
    chapter,
    label: 'de femmes',
    unit: '%',
    formula: shareOfJeunes(nouveauxAccueillis, femmes),
    definition: `${regleAccueil} : part des femmes parmi les sexes connus.`,
  }),
  defineFigure({
    id: 'premiers-accueils.femmes.2023',
    chapter,
    label: 'de femmes, année précédente',
    unit: '%',
    formula: previousOf('premiers-accueils.femmes'),
    definition: 'La même part, pour l’année précédente.',
  }),
  defineFigure({
    id: 'premiers-accueils.16-17',
    chapter,
    label: 'de 16 - 17 ans',
    unit: '%',
    formula: shareOfJeunes(nouveauxAccueillis, seizeDixSept),
    definition: `${regleAccueil} : part des 16 - 17 ans parmi les âges connus.`,
  }),
  defineFigure({
    id: 'premiers-accueils.16-17.2023',
    chapter,
    label: 'de 16 - 17 ans, année précédente',
    unit: '%',
    formula: previousOf('premiers-accueils.16-17'),
    definition: 'La même part, pour l’année précédente.',
  }),
];
