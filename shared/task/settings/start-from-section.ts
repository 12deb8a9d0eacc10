import {copySection} from '../../language/copy-section';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';
import {changeLines} from '../table/change-lines';
import type {CellChange, LineChange} from '../table/change-lines';
import type {Task} from '../task';

/**
 * « Partir d’un tableau du rapport »: writes a section of the report as lines of the agency's own, under the tables that « Paramètres ML »
 * has. Gives the cells written; none where there is no such section.
 */
export function* startFromSection(
  workbook: RecognisedWorkbook,
  id: string,
  version: string,
): Task<readonly CellChange[]> {
  const lines = copySection(id, workbook.registers);
  if (lines === null) return [];
  const changes = (['ventilations', 'indicateurs', 'tableaux', 'sections'] as const).flatMap((table) =>
    lines[table].map((to): LineChange => ({table, from: null, to})),
  );
  return yield* changeLines(workbook, changes, version);
}
