import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import type {Task} from '../task';
import type {CellChange} from './change-lines';
import {deleteTable, moveTable, showTable} from './own-tables';

/** What is done to a table of the agency's own that stands. */
export interface TableChange {
  readonly name: string;
  readonly how: 'delete' | 'hide' | 'show' | 'up' | 'down';
}

/** Does it, and gives the cells written; none where there is no such table, or no place to move to. */
export function changeTable(
  workbook: RecognisedWorkbook,
  {name, how}: TableChange,
  version: string,
): Task<readonly CellChange[]> {
  switch (how) {
    case 'delete':
      return deleteTable(workbook, name, version);
    case 'hide':
    case 'show':
      return showTable(workbook, name, how === 'show', version);
    case 'up':
    case 'down':
      return moveTable(workbook, name, how === 'up' ? -1 : 1, version);
  }
}
