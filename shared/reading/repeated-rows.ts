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
/** So many rows twice, and the part that they must be at least, are no chance in a register whose rows bear a day. */
const FEW = 10;
const SOME_PART = 0.05;
/** The part of a sheet's rows that repeat others, in whatever order, which a paste makes and chance does not. */
const PASTED_PART = 0.25;

/** Rows that no day places in a year: they count in none, and what was not read of two of them is not the same. */
function undatedIn({dated}: RegisterSpec, {columns}: Table): (row: number) => boolean {
  const column = dated === undefined ? undefined : columns.get(dated);
  return (row) => column?.kind === 'day' && column.days[row] === NO_DAY;
}

/** Reports sheets of one register that hold the same rows, in the columns that both have: an extraction pasted twice. */
export function reportSheetsTwice(spec: RegisterSpec, parts: readonly Part[], table: Table, problems: Problem[]): void {
  if (parts.length < 2) return;
  const isUndated = undatedIn(spec, table);
  const marksOf = marksByColumns(table);
  parts.forEach((part, at) => {
    for (let before = 0; before < at; before++) {
      const other = parts[before]!;
      const {parsed, start} = part;
      const marks = marksOf([...table.columns.keys()].filter((id) => isIn(part, id) === isIn(other, id)));
      const known = new Set(marks.subarray(other.start, other.start + other.parsed.length));
      const odd = new OddCells();
      for (let row = 0; row < parsed.length; row++)
        if (!isUndated(start + row) && known.has(marks[start + row]!)) odd.addSilently(row);
      if (!isSuspect(odd.count, Math.min(parsed.length, other.parsed.length), spec)) continue;
      const rows = odd.rows.map((row) => parsed.sheetRows[row]!);
      const place = {sheet: parsed.sheet, cell: `A${parsed.sheetRows[odd.firstRow]}`, count: odd.count, rows};
      const facts = {register: spec.title, other: other.parsed.sheet, total: parsed.length};
      problems.push(problem('register-twice', place, facts));
      return;
    }
  });
}

const isIn = ({parsed}: Part, id: string) => parsed.at.has(id) || (id === 'commune' && parsed.at.has('insee'));

/** Half of the rows, or so many of them: rows that a day and a youth tell apart are not twice by chance. */
function isSuspect(same: number, of: number, {dated}: RegisterSpec): boolean {
  return same > 0 && (same >= of * SUSPECT_PART || (dated !== undefined && same >= Math.max(FEW, of * SOME_PART)));
}

/** The marks of all rows by some columns, worked out once for each set of them. */
function marksByColumns(table: Table): (columns: readonly string[]) => Float64Array {
  const known = new Map<string, Float64Array>();
  return (columns) => {
    const key = columns.join();
    const marks = known.get(key) ?? rowMarks(table, columns);
    known.set(key, marks);
    return marks;
  };
}

/**
 * Reports rows pasted twice in one sheet: many that repeat others above in everything that is read, or a run of them in the same order.
 * Two messages to a youth on one day are two contacts, and stand alone. Returns whether any were.
 */
export function reportRowsPasted(
  spec: RegisterSpec,
  parts: readonly Part[],
  table: Table,
  problems: Problem[],
): boolean {
  if (spec.dated === undefined) return false;
  const marks = rowMarks(table, [...table.columns.keys()]);
  const isUndated = undatedIn(spec, table);
  let any = false;
  for (const {parsed, start} of parts) {
    const first = new Map<number, number>();
    const odd = new OddCells();
    let run = 0;
    let longest = 0;
    let above = -1;
    for (let row = 0; row < parsed.length; row++) {
      const mark = marks[start + row]!;
      const before = isUndated(start + row) ? undefined : first.get(mark);
      run = before === undefined ? 0 : before === above + 1 ? run + 1 : 1;
      longest = Math.max(longest, run);
      above = before ?? -1;
      if (before === undefined) first.set(mark, row);
      else odd.addSilently(row);
    }
    if (odd.count < FEW || (longest < FEW && odd.count < parsed.length * PASTED_PART)) continue;
    any = true;
    const rows = odd.rows.map((row) => parsed.sheetRows[row]!);
    const place = {sheet: parsed.sheet, cell: `A${parsed.sheetRows[odd.firstRow]}`, count: odd.count, rows};
    problems.push(problem('rows-pasted', place, {register: spec.title, total: parsed.length}));
  }
  return any;
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
