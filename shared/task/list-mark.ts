import {textOf} from '../cell/nothing';
import type {Rows} from '../cell/cell';

/**
 * First words of the first cell of a list made by « Lister les lignes ». Its rows are copies of a register's: a sheet that begins so is
 * never read as one, whatever its name became.
 */
export const LIST_MARK = 'Liste de lignes sources';

export function isList(rows: Rows): boolean {
  return textOf(rows[0]?.[0]).startsWith(LIST_MARK);
}
