import {addressOf} from '../value/address';
import type {CellValue, Rows} from '../value/cell';
import {foldText} from '../value/fold';
import {isBlank, textOf} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import {isParameterSheet, type FoundTable} from './parameter-tables';
import {parameterTables} from './table-specs';

/** Tells the lines of a sheet of settings that would begin a table, and lack a heading of it: what stands under them is not read. */
export function tellUnreadSettings(
  sheet: string,
  rows: Rows,
  tables: readonly FoundTable[],
  problems: Problem[],
): void {
  if (tables.length === 0 && !isParameterSheet(sheet)) return;
  rows.forEach((row, line) => {
    if (tables.some(({from, to}) => line >= from - 1 && line < to)) return;
    const words = row.map((cell) => (typeof cell === 'string' ? foldText(cell) : ''));
    const titled = titleIn(rows[line - 1]);
    const near = parameterTables
      .map((spec) => {
        const columns = Object.values(spec.columns);
        const known = columns.filter(({headings}) => headings.some((heading) => words.includes(foldText(heading))));
        const isMeant = foldText(spec.title) === titled && !row.every(isBlank);
        return {
          spec,
          known: known.length,
          missing: columns.filter((one) => one.needed && !known.includes(one)),
          isMeant,
        };
      })
      .filter(({known, missing, isMeant}) => missing.length > 0 && (known > 1 || isMeant))
      .sort((a, b) => Number(b.isMeant) - Number(a.isMeant) || b.known - a.known)[0];
    if (near === undefined) return;
    const column = row.findIndex((cell) => !isBlank(cell));
    const missing = near.missing.map(({headings}) => headings[0]);
    const detail = {table: near.spec.title, missing, found: row.map(textOf).filter((text) => text !== '')};
    problems.push(problem('settings-unread', {sheet, cell: addressOf(line + 1, column)}, detail));
  });
}

/** The only word of a line, folded: the title of a table, perhaps. */
function titleIn(row: readonly CellValue[] = []): string {
  const filled = row.filter((cell) => !isBlank(cell));
  return filled.length === 1 ? foldText(textOf(filled[0])) : '';
}
