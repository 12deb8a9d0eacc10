import {counted, inBrackets, quoted, writeCount} from '../../value/french';
import type {Located} from '../problem';

/** Where a problem is, and what its sentence says beside. */
export type With<D> = Located & D;

/** A column of a register: its heading in the sheet. */
export type InColumn = With<{heading: string}>;

/** Values that a column holds: up to three different ones, as read. */
export type Values = With<{heading: string; samples: readonly string[]}>;

/** How a spreadsheet copies each value into the blanks under it. */
export const FILL_DOWN =
  '(dans Excel : sélectionner la colonne, Rechercher › Sélectionner les cellules › Cellules vides, taper = et la flèche vers le haut, puis Ctrl+Entrée)';

/** The sheet, and the cell where there is one. */
export const at = (p: Located) => `Feuille « ${p.sheet} »${p.cell === '' ? '' : `, cellule ${p.cell}`}`;

/** The cells of a column that a problem is about, with values of theirs. */
export const among = (p: Values) =>
  `${at(p)} : ${counted(p.count, 'cellule')} de la colonne « ${p.heading} »${inBrackets(p.samples)}`;

const NAMED = 5;
/** The first names of a list, and how many the others are. */
export const firstOf = (names: readonly string[]) =>
  `${quoted(names.slice(0, NAMED))}${names.length > NAMED ? ` et ${counted(names.length - NAMED, 'autre')}` : ''}`;

/** How « Correspondances » says what a column is: « (Feuille « A », Registre « B », Colonne lue « C », Colonne du registre « D » ». */
export const declaredAs = (p: {sheet: string; register: string}, read: string, as: string) =>
  `(Feuille « ${p.sheet} », Registre « ${p.register} », Colonne lue « ${read} », Colonne du registre « ${as} »`;

/** So many rows, of all of them where that may be told. */
export const rowsOf = (p: Located & {total: number}) =>
  `${counted(p.count, 'ligne')}${Number.isNaN(p.total) ? '' : ` sur ${writeCount(p.total)}`}`;
