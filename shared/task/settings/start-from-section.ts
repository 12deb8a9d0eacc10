import {copySection} from '../../language/copy-section';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import type {Task} from '../task';
import {replaceLines} from './find-parameter-sheet';

/** « Partir d’un tableau du rapport »: writes a section of the report as lines of the agency's own, under the tables that « Paramètres ML » has. */
export function* startFromSection(id: string, version: string): Task<boolean> {
  const lines = copySection(id, (yield* recogniseWorkbook()).registers);
  if (lines === null) return false;
  for (const table of ['ventilations', 'indicateurs', 'tableaux', 'sections'] as const) {
    if (lines[table].length === 0) continue;
    // A table that is added moves where the next one may stand.
    yield* replaceLines(yield* recogniseWorkbook(), table, lines[table], () => false, version);
  }
  return true;
}
