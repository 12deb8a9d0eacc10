import {always, count, defineFigure, population, ratio, rows, sum} from '../../count/define';
import {columnTable, rowColumn} from '../columns';

const chapter = 13;
const criteres = population('label', always);

/** A criterion is noted from 1 to this. */
const noteMaximale = 4;

export const labellisationTables = [
  columnTable(
    {
      id: 'label.notes',
      chapter,
      title: 'Labellisation : critères par note',
      definition: 'Critères du registre Label, par note.',
    },
    'Note',
    {kind: 'number', column: 'note'},
    rowColumn('Critères', 'critères', criteres),
  ),
];

export const labellisationFigures = [
  defineFigure({
    id: 'label.criteres',
    chapter,
    label: 'critères évalués',
    unit: 'critères',
    formula: count(rows(criteres)),
    definition: 'Nombre de critères du registre Label.',
  }),
  defineFigure({
    id: 'label.points',
    chapter,
    label: 'points obtenus',
    unit: 'points',
    formula: count(sum(criteres, 'note')),
    definition: 'Somme des notes.',
  }),
  defineFigure({
    id: 'label.points.max',
    chapter,
    label: 'points possibles',
    unit: 'points',
    formula: count(rows(criteres), noteMaximale),
    definition: `Nombre de critères multiplié par la note maximale (${noteMaximale}).`,
  }),
  defineFigure({
    id: 'label.moyenne',
    chapter,
    label: 'de moyenne',
    unit: 'sur 4',
    formula: ratio(sum(criteres, 'note'), rows(criteres)),
    definition: 'Somme des notes divisée par le nombre de critères.',
  }),
  defineFigure({
    id: 'label.sur-20',
    chapter,
    label: 'de moyenne sur 20',
    unit: 'sur 20',
    formula: ratio(sum(criteres, 'note'), rows(criteres), 20 / noteMaximale),
    definition: 'La moyenne ramenée à 20.',
  }),
];
