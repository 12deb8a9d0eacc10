import {by, count, defineFigure, each, is, jeunes, narrow, rows} from '../../count/define';
import {columnTable, communeTable, rowColumn, shareTable} from '../columns';
import {parSexe} from '../dimensions';
import {situationsDebutees, suivisEn} from '../populations';

const chapter = 5;
const alternances = narrow(situationsDebutees, is('categorie', ['Contrat en Alternance']));
const regle = 'Contrats en alternance commencés dans l’année, hors prévus';

export const alternanceTables = [
  columnTable(
    {id: 'alternance.type', chapter, title: 'Contrats en alternance par type', definition: `${regle}, par type.`},
    'Type de contrat',
    by('type', each('Apprentissage', 'Professionnalisation')),
    rowColumn('Contrats', 'contrats', alternances),
  ),
  shareTable(
    {
      id: 'alternance.sexe',
      chapter,
      title: 'Contrats en alternance par sexe',
      definition: `${regle} : parts des contrats.`,
    },
    'Sexe',
    parSexe,
    alternances,
    'rows',
  ),
  shareTable(
    {
      id: 'alternance.niveau-prepare',
      chapter,
      title: 'Contrats en alternance par qualification préparée',
      definition: `${regle} : parts des contrats dont la qualification préparée est connue.`,
    },
    'Qualification préparée',
    by('niveauPrepare', each('BEP/CAP', 'BAC', 'Supérieur au BAC')),
    alternances,
    'rows',
  ),
  shareTable(
    {
      id: 'alternance.secteur',
      chapter,
      title: 'Contrats en alternance : principaux secteurs',
      definition: `${regle} : secteurs qui pèsent au moins la part minimale (réglage) des secteurs connus, du plus fréquent au moins fréquent.`,
    },
    'Secteur',
    by('secteur'),
    alternances,
    'rows',
    'partMinimaleSecteur',
  ),
  communeTable(
    {
      id: 'alternance.commune',
      chapter,
      title: 'Contrats en alternance par commune',
      definition: `${regle}, par commune du jeune.`,
    },
    rowColumn('Nombre de contrats en Alternance signés en {année}', 'contrats', alternances),
  ),
];

export const alternanceFigures = [
  defineFigure({
    id: 'alternance.contrats',
    chapter,
    label: 'contrats en alternance',
    unit: 'contrats',
    formula: count(rows(alternances)),
    definition: `${regle}.`,
  }),
  defineFigure({
    id: 'alternance.suivis',
    chapter,
    label: 'jeunes suivis dans l’emploi en alternance',
    unit: 'jeunes',
    formula: count(jeunes(suivisEn('Suivi alternance'))),
    definition: 'Dossiers distincts dont le Suivi alternance est en cours au moins un jour de l’année.',
  }),
];
