import {changeOf, count, defineFigure, defineTable, jeunes, only, previousOf, shareOfJeunes} from '../../count/define';
import {jeunesColumn} from '../columns';
import {hommes, infraBac, parAgeFin, parCommune, parNiveau, parQpv, parSexe} from '../dimensions';
import {contacts, entretiens} from '../populations';

const chapter = 1;
const distincts = {kind: 'jeunes'} as const;
const recusEnQpv = only(parQpv, 'stated');
const regleRecus =
  'Dossiers distincts ayant au moins un entretien réalisé dans l’année (individuel, information collective ou atelier)';

export const accompagneTables = [
  defineTable({
    id: 'accompagnes.commune',
    chapter,
    title: 'Jeunes en contact et reçus en entretien par commune',
    lines: 'Commune',
    by: parCommune,
    body: {
      kind: 'columns',
      columns: [
        jeunesColumn('Nombre de jeunes en contact', contacts),
        jeunesColumn('Dont nombre de jeunes reçus en entretien', entretiens),
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
    body: {kind: 'columns', columns: [jeunesColumn('Jeunes', entretiens)]},
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
    body: {kind: 'columns', columns: [jeunesColumn('Jeunes', entretiens)]},
    definition: `${regleRecus}, par sexe.`,
  }),
];

export const accompagneFigures = [
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
    formula: count(jeunes(entretiens, recusEnQpv)),
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
    formula: shareOfJeunes(entretiens, only(parAgeFin, ['18 - 21 ans'])),
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
];
