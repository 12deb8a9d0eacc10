import type {SourceSheet} from '../../shared';
import type {ModelLines} from '../../shared/language/model-lines';
import {parameterTables} from '../../shared/setting/table-specs';

/** Lines as the sheet « Paramètres ML » has them, one table under the other. */
export function sheetOf(lines: ModelLines): SourceSheet {
  const rows = Object.entries(lines).flatMap(([id, all]) => {
    const {title, columns} = parameterTables.find((table) => table.id === id)!;
    const ids = Object.keys(columns);
    const heads = ids.map((column) => columns[column]!.headings[0]);
    return [[title], heads, ...all.map((line) => ids.map((column) => line[column] || null)), [], [], []];
  });
  return {name: 'Paramètres ML', rows};
}
