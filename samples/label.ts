import type {CellValue} from '../shared';
import {makeSheet, type SampleSheet} from './sheet';

/** Criteria of the label by what they judge; a note of 4 at most. */
const CRITERIA: readonly (readonly [string, readonly number[]])[] = [
  ['Gouvernance', [4, 4, 3, 4, 4]],
  ['Stratégie territoriale', [4, 3, 4, 4, 3]],
  ['Accueil et repérage', [4, 4, 4, 3, 4, 3]],
  ['Accompagnement', [4, 3, 4, 4, 3, 4, 3]],
  ['Relation aux entreprises', [4, 4, 3, 3, 4]],
  ['Ressources humaines', [4, 3, 4, 3]],
  ['Évaluation et amélioration', [4, 4, 3]],
];

export function writeLabel(): SampleSheet {
  const rows = CRITERIA.flatMap(([subject, notes]) =>
    notes.map((note, i): CellValue[] => [`${subject} ${i + 1}`, note]),
  );
  return makeSheet(
    'Label',
    [
      ['Critère', null, 34],
      ['Note', null, 8],
    ],
    rows,
  );
}
