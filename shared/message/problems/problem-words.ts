import {counted, inBrackets} from '../../value/french';
import type {Located} from '../problem';

/** Where a problem is, and what its sentence says beside. */
export type With<D> = Located & D;

/** A column of a register: its heading in the sheet. */
export type InColumn = With<{heading: string}>;

/** Values that a column holds: up to three different ones, as read. */
export type Values = With<{heading: string; samples: readonly string[]}>;

/** The sheet, and the cell where there is one. */
export const at = (p: Located) => `Feuille « ${p.sheet} »${p.cell === '' ? '' : `, cellule ${p.cell}`}`;

/** The cells of a column that a problem is about, with values of theirs. */
export const among = (p: Values) =>
  `${at(p)} : ${counted(p.count, 'cellule')} de la colonne « ${p.heading} »${inBrackets(p.samples)}`;
