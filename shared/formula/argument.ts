import type {CellValue, Rows} from '../value/cell';
import {isBlank} from '../value/nothing';

/** What a host hands over for one argument: a cell, a range, or nothing at all. */
export type Argument = CellValue | Rows | undefined;

/** An argument once hosts look alike: a range of one cell is that cell, and what was left out is null. */
export type Plain = CellValue | Rows;

export function isRange(argument: Argument): argument is Rows {
  return Array.isArray(argument);
}

export function plainOf(argument: Argument): Plain {
  if (!isRange(argument)) return argument ?? null;
  if (argument.every((row) => row.length === 0)) return null;
  return argument.length === 1 && argument[0]!.length === 1 ? (argument[0]![0] ?? null) : argument;
}

/** True for an argument left out: a blank reaches us as null, "", 0 or undefined. « Non renseigné » is a value to ask for. */
export function isLeftOut(plain: Plain): plain is CellValue {
  return !isRange(plain) && (isBlank(plain) || plain === 0);
}

/** Rows down to the last one that holds anything: a whole column of blanks costs nothing. Zeros may be blanks. */
export function contentHeight(rows: Rows): number {
  let height = rows.length;
  while (
    height > 0 &&
    rows[height - 1]!.every((cell) => cell === null || cell === undefined || cell === '' || cell === 0)
  )
    height--;
  return height;
}
