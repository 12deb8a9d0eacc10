import type {Table} from '../count/table';
import {problem, type Problem} from '../message/problem';
import type {RegisterSpec} from '../register/define-register';
import {isNothing} from '../value/nothing';
import {rawOf, type Part} from './link-words';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';

/** Reports the rows that count, by their status, and state no amount where the register needs one. */
export function reportMissingAmounts(
  spec: RegisterSpec,
  parts: readonly Part[],
  table: Table,
  problems: Problem[],
): void {
  const isLeftOut = leftOut(spec, table);
  for (const [id, {kind, needed}] of Object.entries(spec.columns)) {
    if (kind !== 'cents' || needed !== true) continue;
    for (const {parsed, start} of parts) {
      const column = parsed.columns.get(id);
      if (column?.kind !== 'cents') continue;
      const {heading, index} = parsed.at.get(id)!;
      const odd = new OddCells();
      const {numbers} = column;
      for (let row = 0; row < parsed.length; row++) {
        if (numbers[row] === numbers[row] || isLeftOut(start + row)) continue; // only what is no number differs from itself
        if (isNothing(parsed.rows?.[parsed.sheetRows[row]! - 1]?.[index])) odd.addSilently(row); // else reported as illegible
      }
      if (odd.count === 0) continue;
      problems.push(problem('amount-missing', placeOf(parsed, id, odd), {heading}));
    }
  }
}

/** Reports the rows that count and do not say what they are, by a column that the register needs: no figure counts them. */
export function reportMissingValues(
  spec: RegisterSpec,
  parts: readonly Part[],
  table: Table,
  problems: Problem[],
): void {
  if (spec.dated === undefined) return;
  const isLeftOut = leftOut(spec, table);
  for (const [id, column] of Object.entries(spec.columns)) {
    if (column.kind !== 'choice' || column.needed !== true || column.mayBeBlank === true) continue;
    if (column.list.empty !== undefined) continue;
    for (const part of parts) {
      const read = rawOf(part, id);
      if (read === undefined) continue;
      const isBlank = read.raw.map((cell) => isNothing(cell));
      if (!isBlank.includes(true, 1) && !read.codes.includes(0)) continue; // code 0 is a blank, met or not
      const odd = new OddCells();
      for (let row = 0; row < part.parsed.length; row++)
        if (isBlank[read.codes[row]!] === true && !isLeftOut(part.start + row)) odd.addSilently(row);
      if (odd.count === 0) continue;
      const {heading} = part.parsed.at.get(id)!;
      problems.push(problem('value-missing', placeOf(part.parsed, id, odd), {heading}));
    }
  }
}

/** The rows whose status says that they do not count: an aid that is refused has no amount. */
export function leftOut({columns}: RegisterSpec, table: Table): (row: number) => boolean {
  const lists = Object.entries(columns).flatMap(([id, column]) => {
    const own = table.columns.get(id);
    if (column.kind !== 'choice' || own?.kind !== 'code' || !column.list.values.some(({counts}) => counts)) return [];
    const counting = new Set(column.list.values.filter(({counts}) => counts).map(({value}) => value));
    return [{codes: own.codes, counts: own.values.map((value, code) => code === 0 || counting.has(value))}];
  });
  return (row) => lists.some(({codes, counts}) => !counts[codes[row]!]);
}
