import {addressOf} from '../value/address';
import {NO_DAY} from '../value/day';
import {problem, type Problem} from '../message/problem';
import type {Table} from '../count/table';
import type {RegisterSpec} from '../register/define-register';
import type {Part} from './link-words';
import {OddCells} from './odd-cells';
import {rowMarks} from './row-marks';

/** The part of a sheet's rows that must stand in another sheet for the two to be suspected of being one. */
const SUSPECT_PART = 0.5;

/** Rows that no day places in a year: they count in none, and what was not read of two of them is not the same. */
function undatedIn({dated}: RegisterSpec, {columns}: Table): (row: number) => boolean {
  const column = dated === undefined ? undefined : columns.get(dated);
  return (row) => column?.kind === 'day' && column.days[row] === NO_DAY;
}

/** Reports sheets of one register that hold the same rows: an extraction pasted twice. */
export function reportSheetsTwice(spec: RegisterSpec, parts: readonly Part[], table: Table, problems: Problem[]): void {
  if (parts.length < 2) return;
  const marks = rowMarks(table, [...table.columns.keys()]);
  const isUndated = undatedIn(spec, table);
  const sets = parts.map(({parsed, start}) => new Set(marks.subarray(start, start + parsed.length)));
  parts.forEach(({parsed, start}, at) => {
    for (let before = 0; before < at; before++) {
      const other = parts[before]!.parsed;
      let same = 0;
      let first = -1;
      for (let row = 0; row < parsed.length; row++) {
        if (isUndated(start + row) || !sets[before]!.has(marks[start + row]!)) continue;
        same++;
        if (first < 0) first = row;
      }
      const least = Math.min(parsed.length, other.length);
      if (same === 0 || same < least * SUSPECT_PART) continue;
      const place = {sheet: parsed.sheet, cell: `A${parsed.sheetRows[first]}`, count: same};
      problems.push(problem('register-twice', place, {register: spec.title, other: other.sheet, total: parsed.length}));
      return;
    }
  });
}

/** Reports rows that repeat another of the same sheet in what makes a row of this register. */
export function reportRowsTwice(spec: RegisterSpec, parts: readonly Part[], table: Table, problems: Problem[]): void {
  const keys = (spec.oneRowPer ?? []).filter((id) => table.columns.has(id));
  if (keys.length === 0) return;
  const marks = rowMarks(table, keys);
  const isUndated = undatedIn(spec, table);
  for (const {parsed, start} of parts) {
    const seen = new Set<number>();
    const odd = new OddCells();
    for (let row = 0; row < parsed.length; row++) {
      if (isUndated(start + row)) continue;
      const mark = marks[start + row]!;
      if (seen.has(mark)) odd.addSilently(row);
      else seen.add(mark);
    }
    if (odd.count === 0) continue;
    const cell = addressOf(parsed.sheetRows[odd.firstRow]!, parsed.at.get(keys[0]!)?.index ?? 0);
    const columns = keys.flatMap((id) => parsed.at.get(id)?.heading ?? []);
    const rows = odd.rows.map((row) => parsed.sheetRows[row]!);
    const place = {sheet: parsed.sheet, cell, count: odd.count, rows};
    problems.push(problem('row-twice', place, {register: spec.title, columns}));
  }
}
