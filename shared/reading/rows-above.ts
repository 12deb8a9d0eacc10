import type {CellValue} from '../value/cell';
import {isNothing} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import type {SourceSheet} from '../count/registers';
import type {HeadingMatch} from './match-headings';
import type {Row} from './text-codes';

/** Rows under the headings that those above are held against. */
const LOOKED_AT = 200;

/**
 * Tells the rows above the headings that look like those under them: a sheet sorted with its headings, or rows added on top. They are not
 * read, since an example may stand there as well.
 */
export function reportAbove(
  {name, rows, firstLine = 0}: SourceSheet,
  {spec, at, line}: Pick<HeadingMatch, 'spec' | 'at' | 'line'>,
  problems: Problem[],
): void {
  const indexes = [...at.values()].map(({index}) => index);
  const fill = (row: Row | undefined) => indexes.filter((index) => !isNothing(row?.[index])).length;
  const above: number[] = [];
  for (let row = firstLine; row < line; row++) if (fill(rows[row]) > 1) above.push(row);
  if (above.length === 0) return;
  const under = rows.slice(line + 1, line + 1 + LOOKED_AT).filter((row) => fill(row) > 0);
  const filled = under.reduce((sum, row) => sum + fill(row), 0) / under.length;
  const shapes = indexes.map((index) => new Set(under.flatMap((row) => shapeOf(row[index]) ?? [])));
  const enough = Math.min(2, shapes.filter(({size}) => size > 0).length);
  const isAlike = (row: Row) =>
    fill(row) >= filled / 2 &&
    indexes.filter((index, column) => shapes[column]!.has(shapeOf(row[index]) ?? '')).length >= enough;
  const alike = under.length === 0 ? [] : above.filter((row) => isAlike(rows[row]!));
  if (alike.length === 0) return;
  const place = {sheet: name, cell: `A${alike[0]! + 1}`, count: alike.length, rows: alike.map((row) => row + 1)};
  problems.push(problem('rows-above', place, {register: spec.title}));
}

/** How a cell that bears figures is written: « a-9 » for « ML-1204 », « 9/9/9 », five figures. Undefined for words, which titles hold too. */
function shapeOf(cell: CellValue | undefined): string | undefined {
  if (typeof cell === 'number') return `#${Math.trunc(Math.abs(cell)).toString().length}`;
  if (typeof cell !== 'string' || cell.length > 100 || !/\d/.test(cell)) return undefined;
  return cell
    .trim()
    .replace(/\p{L}+/gu, 'a')
    .replace(/\d+/g, '9');
}
