import type {Rows} from '../../value/cell';
import {foldText} from '../../value/fold';
import {textOf} from '../../value/nothing';

/** What a host writes above the rows of a sheet that names people (`NewSheet.personalData`). */
export const PERSONAL_DATA = 'Données personnelles : à ne pas diffuser, à supprimer après usage.';

const WORDS = foldText(PERSONAL_DATA).split(' ').slice(0, 6).join(' ');

/**
 * Whether a sheet is a list made by « Lister les lignes », whatever its name became. Its rows are copies of a register's, under the
 * same headings: read as one, they would count twice.
 */
export function isList(rows: Rows): boolean {
  return foldText(textOf(rows[0]?.[0])).startsWith(WORDS);
}
