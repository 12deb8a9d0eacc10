import {
  by, changeOf, count, defineFigure, defineTable, each, jeunes, previousOf, rows, shareOfJeunes, shareOfRows,
} from '../indicator/define';
import {
  enQpv, femmes, hommes, infraBac, parAgeAccueil, parAgeFin, parCommune, parNiveau, parQpv, parSexe,
} from './dimensions';
import {contacts, entretiens, nouveauxAccueillis, propositions} from './populations';

const chapter = 1;
const parNature = by('nature', each('Entretien', 'SMS', 'E-mail', 'Téléphone', 'Autres'));
const parThematique = by(
  'thematique',
  each("Accès à l'emploi", 'Formation', 'Projet professionnel / Orientation', 'Insertion sociale'),
);
const parPermis = by('permis', [
  {label: 'Titulaire', values: ['oui']},
  {label: 'Non titulaire', values: ['non']},
]);
const parLogement = by('logement', each('Parents', 'Autonome', 'Précaire'));
const lignes = {kind: 'rows'} as const;
const distincts = {kind: 'jeunes'} as const;

const regleAccueil = 'Dossiers distincts dont la date de 1er accueil est dans l’année';
const regleRecus =
  'Dossiers distincts ayant au moins un entretien réalisé dans l’année (individuel, information collective ou atelier)';
const regleContacts = 'Contacts réalisés dans l’année (présents, réalisés ou sans statut)';

export const publicTables = [
  defineTable({
    id: 'premiers-accueils.commune',
    chapter,
    title: 'Nouveaux accueils par commune',
    lines: 'Commune',
    by: parCommune,
    body: {
      kind: 'columns',
      columns: [
        {label: 'Nombre de jeunes en 1er accueil', unit: 'jeunes', of: nouveauxAccueillis, measure: distincts},
        {
          label: 'Dont jeunes résidant dans un Quartier Politique de la Ville',
          unit: 'jeunes',
          of: nouveauxAccueillis,
          measure: distincts,
          only: enQpv,
        },
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
  defineTable({
    id: 'accompagnes.commune',
    chapter,
    title: 'Jeunes en contact et reçus en entretien par commune',
    lines: 'Commune',
    by: parCommune,
    body: {
      kind: 'columns',
      columns: [
        {label: 'Nombre de jeunes en contact', unit: 'jeunes', of: contacts, measure: distincts},
        {label: 'Dont nombre de jeunes reçus en entretien', unit: 'jeunes', of: entretiens, measure: distincts},
      ],
    },
    definition:
      'Dossiers distincts ayant au moins un contact réalisé dans l’année, puis au moins un entretien, par commune de résidence.',
  }),
  defineTable({
    id: 'accompagnes.qualification',
    chapter,
    title: 'Jeunes reçus en entretien par qualification validée',
    lines: 'Niveau validé',
    by: parNiveau,
    body: {kind: 'columns', columns: [{label: 'Jeunes', unit: 'jeunes', of: entretiens, measure: distincts}]},
    definition: `${regleRecus}, par niveau validé.`,
  }),
  defineTable({
    id: 'accompagnes.age',
    chapter,
    title: 'Jeunes reçus en entretien par âge au 31/12',
    lines: 'Âge au 31/12',
    by: parAgeFin,
    body: {kind: 'shares', label: 'Part', of: entretiens, measure: distincts},
    definition: `${regleRecus} ; âge au dernier jour de l’année, parts sur les âges connus.`,
  }),
  defineTable({
    id: 'accompagnes.sexe',
    chapter,
    title: 'Jeunes reçus en entretien par sexe',
    lines: 'Sexe',
    by: parSexe,
    body: {kind: 'columns', columns: [{label: 'Jeunes', unit: 'jeunes', of: entretiens, measure: distincts}]},
    definition: `${regleRecus}, par sexe.`,
  }),
  defineTable({
    id: 'contacts.nature',
    chapter,
    title: 'Contacts par nature',
    lines: 'Nature',
    by: parNature,
    body: {kind: 'columns', columns: [{label: 'Contacts', unit: 'contacts', of: contacts, measure: lignes}]},
    definition: `${regleContacts}, par nature ; courrier, médiation et visite sont dans « Autres ».`,
  }),
  defineTable({
    id: 'contacts.commune',
    chapter,
    title: 'Contacts par commune, dont entretiens',
    lines: 'Commune',
    by: parCommune,
    body: {
      kind: 'columns',
      columns: [
        {label: 'Nombre de contacts', unit: 'contacts', of: contacts, measure: lignes},
        {
          label: 'Dont entretiens (ateliers, informations collectives, entretiens individuels)',
          unit: 'contacts',
          of: entretiens,
          measure: lignes,
        },
      ],
    },
    definition: `${regleContacts}, par commune du jeune.`,
  }),
  defineTable({
    id: 'propositions.thematique',
    chapter,
    title: 'Propositions par thématique',
    lines: 'Thématique',
    by: parThematique,
    body: {kind: 'columns', columns: [{label: 'Propositions', unit: 'propositions', of: propositions, measure: lignes}]},
    definition: 'Propositions datées de l’année, par thématique.',
  }),
];

const recusParQpv = {by: parQpv, labels: 'stated'} as const;
const seizeDixSept = {by: parAgeAccueil, labels: ['16 - 17 ans']} as const;

export const publicFigures = [
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
  defineFigure({
    id: 'accompagnes.contact',
    chapter,
    label: 'jeunes en contact',
    unit: 'jeunes',
    formula: count(jeunes(contacts)),
    definition: 'Dossiers distincts ayant au moins un contact réalisé dans l’année.',
  }),
  defineFigure({
    id: 'accompagnes.entretien',
    chapter,
    label: 'jeunes reçus en entretien',
    unit: 'jeunes',
    formula: count(jeunes(entretiens)),
    definition: `${regleRecus}.`,
  }),
  defineFigure({
    id: 'accompagnes.evolution',
    chapter,
    label: 'évolution des jeunes reçus',
    unit: '%',
    formula: changeOf('accompagnes.entretien'),
    definition: 'Variation du nombre de jeunes reçus en entretien par rapport à l’année précédente.',
  }),
  defineFigure({
    id: 'accompagnes.qpv',
    chapter,
    label: 'jeunes reçus habitant un QPV',
    unit: 'jeunes',
    formula: count(jeunes(entretiens, recusParQpv)),
    definition: `${regleRecus} et habitant un quartier prioritaire.`,
  }),
  defineFigure({
    id: 'accompagnes.infra-bac',
    chapter,
    label: 'sous le niveau bac',
    unit: '%',
    formula: shareOfJeunes(entretiens, infraBac),
    definition: `${regleRecus} : part des niveaux BEP/CAP et sans diplôme parmi les niveaux connus.`,
  }),
  defineFigure({
    id: 'accompagnes.infra-bac.2023',
    chapter,
    label: 'sous le niveau bac, année précédente',
    unit: '%',
    formula: previousOf('accompagnes.infra-bac'),
    definition: 'La même part, pour l’année précédente.',
  }),
  defineFigure({
    id: 'accompagnes.18-21',
    chapter,
    label: 'de 18 - 21 ans',
    unit: '%',
    formula: shareOfJeunes(entretiens, {by: parAgeFin, labels: ['18 - 21 ans']}),
    definition: `${regleRecus} : part des 18 - 21 ans au dernier jour de l’année.`,
  }),
  defineFigure({
    id: 'accompagnes.hommes',
    chapter,
    label: 'd’hommes',
    unit: '%',
    formula: shareOfJeunes(entretiens, hommes),
    definition: `${regleRecus} : part des hommes parmi les sexes connus.`,
  }),
  defineFigure({
    id: 'contacts.total',
    chapter,
    label: 'contacts',
    unit: 'contacts',
    formula: count(rows(contacts)),
    definition: `${regleContacts}.`,
  }),
  defineFigure({
    id: 'contacts.entretiens',
    chapter,
    label: 'entretiens',
    unit: 'contacts',
    formula: count(rows(entretiens)),
    definition: 'Entretiens réalisés dans l’année : individuels, informations collectives, ateliers.',
  }),
  defineFigure({
    id: 'contacts.entretiens.evolution',
    chapter,
    label: 'évolution des entretiens',
    unit: '%',
    formula: changeOf('contacts.entretiens'),
    definition: 'Variation du nombre d’entretiens par rapport à l’année précédente.',
  }),
  defineFigure({
    id: 'propositions.total',
    chapter,
    label: 'propositions',
    unit: 'propositions',
    formula: count(rows(propositions)),
    definition: 'Propositions datées de l’année.',
  }),
  defineFigure({
    id: 'propositions.emploi',
    chapter,
    label: 'des propositions sur l’emploi',
    unit: '%',
    formula: shareOfRows(propositions, {by: parThematique, labels: ["Accès à l'emploi"]}),
    definition: 'Part de la thématique Accès à l’emploi parmi les propositions de thématique connue.',
  }),
];
