import type {CellValue, Rows} from '../../value/cell';
import {dayOf} from '../../value/day';
import type {NewSheet} from '../../drawing/workbook';

/** The year that the check counts. */
export const CHECK_YEAR = 2024;

const communes = ['Lambersart', 'Lompret', 'La Madeleine', 'Wambrechies'];
const levels = ['BAC', 'BEP/CAP', 'Aucun diplôme', 'Supérieur au BAC'];
const natures = ['Entretien', 'Téléphone', 'E-mail'];
const categories = ['Pmsmp', 'Emploi', 'Formation'];

const YOUTHS = 24;
const dossier = (at: number) => String(900_001 + at).padStart(8, '0');
const turn = <T>(list: readonly T[], at: number): T => list[at % list.length]!;

/** The column that « changer une ligne » changes, in the first youth: received the year before. */
export const CHANGED = {row: 1, column: 5, value: dayOf(CHECK_YEAR - 1, 3, 1)} as const;

const youths: Rows = [
  ['N° dossier', 'Sexe', 'Date de naissance', 'Commune', 'Niveau validé', 'Date 1er accueil'],
  ...Array.from({length: YOUTHS}, (_, at): CellValue[] => [
    dossier(at),
    at % 2 === 0 ? 'Femmes' : 'Hommes',
    dayOf(2002 + (at % 5), 1 + (at % 12), 5),
    turn(communes, at),
    turn(levels, at),
    dayOf(at < 18 ? CHECK_YEAR : CHECK_YEAR - 1, 1 + (at % 12), 10),
  ]),
];
const contacts: Rows = [
  ['N° dossier', 'Date', 'Nature', 'Statut'],
  ...Array.from({length: 2 * YOUTHS}, (_, at): CellValue[] => [
    dossier(at % YOUTHS),
    dayOf(CHECK_YEAR, 1 + (at % 12), at < YOUTHS ? 15 : 16),
    turn(natures, at),
    'Présent',
  ]),
];
const situations: Rows = [
  ['N° dossier', 'Catégorie', 'Type', 'Date de début', 'Date de fin', 'État'],
  ...Array.from({length: YOUTHS}, (_, at): CellValue[] => [
    dossier(at),
    turn(categories, at),
    null,
    dayOf(CHECK_YEAR, 1 + (at % 12), 2),
    dayOf(CHECK_YEAR, 1 + (at % 12), 20),
    'TERMINE',
  ]),
];
const settings: Rows = [
  ['Paramètre', 'Valeur', null],
  ['Année', CHECK_YEAR, null],
  [null, null, null],
  ['Commune', 'Code INSEE', 'QPV'],
  ...communes.map((commune): CellValue[] => [commune, null, null]),
];

const sheet = (name: string, rows: Rows, formats: NewSheet['formats']): NewSheet => ({
  name,
  rows,
  formats,
  personalData: false,
});

/** Registers of nobody: 24 numbers of dossier, and no name. */
export const checkSample: readonly NewSheet[] = [
  sheet('Paramètres ML', settings, [null, null, null]),
  sheet('Jeunes', youths, ['text', null, 'date', null, null, 'date']),
  sheet('Contacts', contacts, ['text', 'date', null, null]),
  sheet('Situations', situations, ['text', null, null, 'date', 'date', null]),
];

/** The register of youths before and after « changer une ligne ». */
export function youthsOf(isChanged: boolean): Rows {
  if (!isChanged) return youths;
  return youths.map((row, at) =>
    at === CHANGED.row ? row.map((cell, column) => (column === CHANGED.column ? CHANGED.value : cell)) : row,
  );
}
