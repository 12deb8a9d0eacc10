import {fileProblems} from './problems/file-problems';
import {sheetProblems} from './problems/sheet-problems';
import {rowProblems} from './problems/row-problems';
import {valueProblems} from './problems/value-problems';
import {territoryProblems} from './problems/territory-problems';
import {settingProblems} from './problems/setting-problems';

/**
 * One line per problem that a user can meet; the key is the code that the report shows. Each sentence names the sheet,
 * the cell and the value where there is one. A problem costs when rows are left out or counted under « Non renseigné ».
 */
export const problems = {
  ...fileProblems,
  ...sheetProblems,
  ...rowProblems,
  ...valueProblems,
  ...territoryProblems,
  ...settingProblems,
};
