import {count, defineFigure, is, narrow, previousOf, rows, shareOfJeunes, sum} from '../../count/define';
import {communeTable, rowColumn} from '../columns';
import {femmes, sansDiplome} from '../dimensions';
import {actionsDe, situationsDebutees} from '../populations';

const chapter = 2;
const immersions = narrow(situationsDebutees, is('categorie', ['Pmsmp', 'Immersion en entreprise']));
const decouverte = actionsDe('Découverte des métiers');
const regle = 'Périodes de mise en situation (Pmsmp, immersion en entreprise) commencées dans l’année';
const regleAtelier = 'Actions du thème Découverte des métiers datées de l’année';

export const immersionTables = [
  communeTable(
    {
      id: 'pmsmp.commune',
      chapter,
      title: 'Périodes de mise en situation en milieu professionnel par commune',
      definition: `${regle}, par commune du jeune.`,
    },
    rowColumn('Nombre de Périodes de Mise en Situation Professionnelle', 'périodes', immersions),
  ),
];

export const immersionFigures = [
  defineFigure({
    id: 'pmsmp.total',
    chapter,
    label: 'périodes d’immersion',
    unit: 'périodes',
    formula: count(rows(immersions)),
    definition: `${regle}.`,
  }),
  defineFigure({
    id: 'pmsmp.sans-diplome',
    chapter,
    label: 'de jeunes sans diplôme validé',
    unit: '%',
    formula: shareOfJeunes(immersions, sansDiplome),
    definition: 'Part des jeunes sans diplôme parmi les jeunes en immersion dont le niveau est connu.',
  }),
  defineFigure({
    id: 'pmsmp.femmes',
    chapter,
    label: 'de jeunes femmes',
    unit: '%',
    formula: shareOfJeunes(immersions, femmes),
    definition: 'Part des femmes parmi les jeunes en immersion.',
  }),
  defineFigure({
    id: 'pmsmp.femmes.2023',
    chapter,
    label: 'de jeunes femmes, année précédente',
    unit: '%',
    formula: previousOf('pmsmp.femmes'),
    definition: 'La même part, pour l’année précédente.',
  }),
  defineFigure({
    id: 'pmsmp.casques-vr.jeunes',
    chapter,
    label: 'jeunes en atelier de découverte des métiers',
    unit: 'jeunes',
    formula: count(sum(decouverte, 'jeunesAction')),
    definition: `${regleAtelier} : somme des jeunes.`,
  }),
  defineFigure({
    id: 'pmsmp.casques-vr.ateliers',
    chapter,
    label: 'ateliers de découverte des métiers',
    unit: 'ateliers',
    formula: count(rows(decouverte)),
    definition: `${regleAtelier} : nombre.`,
  }),
];
