import {recogniseWorkbook, runTask} from '../../../shared';
import type {CellValue, RecognisedWorkbook, TableDraft} from '../../../shared';
import {emptyDraft} from '../../../shared/task/table/draft';
import {registers, settings, territory} from '../../language/own';
import {GridWorkbook} from '../grid-workbook';

/** The small registers of the language, in a workbook that a task may write in. */
export function ownBook(tables: Parameters<typeof settings>[0] = {}): GridWorkbook {
  return new GridWorkbook([...registers, settings({Territoire: territory, ...tables})]);
}

export const read = (book: GridWorkbook): RecognisedWorkbook => runTask(recogniseWorkbook(), book);

/** A draft that says only this. */
export const draft = (said: Partial<TableDraft>): TableDraft => ({
  ...emptyDraft,
  base: 'Jeunes',
  ...said,
});

/** The cells of « Paramètres ML » that hold something. */
export const cellsOf = (book: GridWorkbook): readonly (readonly CellValue[])[] => {
  const rows = book.named('Paramètres ML').rows.map((row) => {
    const kept = row.map((cell) => (cell === '' ? null : cell));
    while (kept.length > 0 && (kept[kept.length - 1] ?? null) === null) kept.pop();
    return kept;
  });
  while (rows.length > 0 && rows[rows.length - 1]!.length === 0) rows.pop();
  return rows;
};
