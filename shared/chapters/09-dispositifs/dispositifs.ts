import {by, count, defineFigure, jeunes, only, rows, sum} from '../../count/define';
import {columnTable, communeTable, jeunesColumn, sumColumn} from '../columns';
import {parRqth} from '../dimensions';
import {actionsDe, entresEn, entretiens, suivisEn} from '../populations';

const chapter = 9;
const seeph = actionsDe('SEEPH');
const parrainage = entresEn('Parrainage');
const coaching = actionsDe('Coaching collectif');
const culture = actionsDe('Culture');
const parNiveauParrainage = by('niveau', [
  {label: 'BAC et plus', values: ['BAC', 'Supérieur au BAC']},
  {label: 'BEP/CAP', values: ['BEP/CAP']},
  {label: 'Sans diplôme', values: ['Aucun diplôme']},
]);
const parSexeParrainage = by('sexe', [
  {label: 'Homme', values: ['Hommes']},
  {label: 'Femme', values: ['Femmes']},
]);
const regleParrainage = 'Dossiers distincts entrés en Parrainage dans l’année';

function entres(dispositif: string): string {
  return `Dossiers distincts entrés en ${dispositif} dans l’année.`;
}

function suivis(dispositif: string): string {
  return `Dossiers distincts suivis en ${dispositif} au moins un jour de l’année.`;
}

export const dispositifTables = [
  columnTable(
    {
      id: 'seeph.actions',
      chapter,
      title: 'SEEPH : personnes mobilisées par action',
      definition: 'Actions du thème SEEPH datées de l’année : somme des participants, par action.',
    },
    'Action',
    by('action', undefined, {open: 'frequent'}),
    sumColumn('Personnes', 'personnes', seeph, 'participants'),
  ),
  columnTable(
    {
      id: 'parrainage.qualification',
      chapter,
      title: 'Parrainage par qualification',
      definition: `${regleParrainage}, par niveau validé.`,
    },
    'Niveau validé',
    parNiveauParrainage,
    jeunesColumn('Jeunes', parrainage),
  ),
  columnTable(
    {id: 'parrainage.sexe', chapter, title: 'Parrainage par sexe', definition: `${regleParrainage}, par sexe.`},
    'Sexe',
    parSexeParrainage,
    jeunesColumn('Jeunes', parrainage),
  ),
  communeTable(
    {
      id: 'parrainage.commune',
      chapter,
      title: 'Parrainage par commune',
      definition: `${regleParrainage}, par commune de résidence.`,
    },
    jeunesColumn('Jeunes', parrainage),
  ),
];

export const dispositifFigures = [
  defineFigure({
    id: 'handicap.rqth',
    chapter,
    label: 'jeunes reçus ayant une RQTH',
    unit: 'jeunes',
    formula: count(jeunes(entretiens, only(parRqth, ['oui']))),
    definition: 'Dossiers distincts ayant au moins un entretien réalisé dans l’année et une RQTH.',
  }),
  defineFigure({
    id: 'handicap.renforce',
    chapter,
    label: 'jeunes en accompagnement renforcé',
    unit: 'jeunes',
    formula: count(jeunes(suivisEn('Handicap renforcé'))),
    definition: suivis('Handicap renforcé'),
  }),
  defineFigure({
    id: 'seeph.mobilises',
    chapter,
    label: 'personnes mobilisées pendant la SEEPH',
    unit: 'personnes',
    formula: count(sum(seeph, 'participants')),
    definition: 'Actions du thème SEEPH datées de l’année : somme des participants.',
  }),
  defineFigure({
    id: 'parrainage.jeunes',
    chapter,
    label: 'jeunes entrés en parrainage',
    unit: 'jeunes',
    formula: count(jeunes(parrainage)),
    definition: entres('Parrainage'),
  }),
  defineFigure({
    id: 'coaching.collectif.jeunes',
    chapter,
    label: 'jeunes en coaching collectif',
    unit: 'jeunes',
    formula: count(sum(coaching, 'jeunesAction')),
    definition: 'Actions du thème Coaching collectif datées de l’année : somme des jeunes.',
  }),
  defineFigure({
    id: 'coaching.collectif.ateliers',
    chapter,
    label: 'ateliers de coaching collectif',
    unit: 'ateliers',
    formula: count(rows(coaching)),
    definition: 'Actions du thème Coaching collectif datées de l’année : nombre.',
  }),
  defineFigure({
    id: 'coaching.individuel',
    chapter,
    label: 'jeunes en coaching individuel',
    unit: 'jeunes',
    formula: count(jeunes(suivisEn('Coaching individuel'))),
    definition: suivis('Coaching individuel'),
  }),
  defineFigure({
    id: 'culture.jeunes',
    chapter,
    label: 'jeunes aux actions culturelles',
    unit: 'jeunes',
    formula: count(sum(culture, 'jeunesAction')),
    definition: 'Actions du thème Culture datées de l’année : somme des jeunes.',
  }),
  defineFigure({
    id: 'culture.actions',
    chapter,
    label: 'actions culturelles',
    unit: 'actions',
    formula: count(rows(culture)),
    definition: 'Actions du thème Culture datées de l’année : nombre.',
  }),
  defineFigure({
    id: 'ppae.jeunes',
    chapter,
    label: 'jeunes entrés en PPAE',
    unit: 'jeunes',
    formula: count(jeunes(entresEn('PPAE'))),
    definition: entres('PPAE'),
  }),
  defineFigure({
    id: 'pacea.jeunes',
    chapter,
    label: 'jeunes entrés en PACEA',
    unit: 'jeunes',
    formula: count(jeunes(entresEn('PACEA'))),
    definition: entres('PACEA'),
  }),
  defineFigure({
    id: 'jsmj.jeunes',
    chapter,
    label: 'jeunes sous main de justice accompagnés',
    unit: 'jeunes',
    formula: count(jeunes(suivisEn('JSMJ'))),
    definition: suivis('JSMJ'),
  }),
];
