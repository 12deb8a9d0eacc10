import {addressOf} from '../value/address';
import {NO_DAY} from '../value/day';
import {problem, type Problem} from '../message/problem';
import type {Table} from '../count/table';
import type {RegisterSpec} from '../register/define-register';
import type {Part} from './link-words';
import {OddCells} from './odd-cells';
import {rowsAlike} from './row-marks';

/** The part of a sheet's rows that must stand in another sheet for the two to be suspected of being one. */
const SUSPECT_PART = 0.5;
/** So many rows twice in one sheet are no chance in a register whose rows bear a day. */
const FEW = 10;
/** So many rows in the order of others above were copied together. */
const FEW_IN_ORDER = 4;
/** So many rows of a dated register in two of its sheets are the end of one extraction and the start of the next. */
const FEW_SHARED = 3;
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
  const alikeBy = alikeByColumns(table);
  parts.forEach((part, at) => {
    for (let before = 0; before < at; before++) {
      const other = parts[before]!;
      const {parsed, start} = part;
      const {rows: alike, marks} = alikeBy(
        [...table.columns.keys()].filter((id) => isIn(part, id) === isIn(other, id)),
      );
      const known = new Set<number>();
      for (const at of placesIn(other, alike)) known.add(marks[at]!);
      const odd = new OddCells();
      for (const at of placesIn(part, alike))
        if (!isUndated(alike[at]!) && known.has(marks[at]!)) odd.addSilently(alike[at]! - start);
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

/** Half of the rows, or a few of them: rows that a day and a youth tell apart are not twice by chance. */
function isSuspect(same: number, of: number, {dated}: RegisterSpec): boolean {
  return same > 0 && (same >= of * SUSPECT_PART || (dated !== undefined && same >= FEW_SHARED));
}

/** The rows alike by some columns, worked out once for each set of them. */
function alikeByColumns(table: Table): (columns: readonly string[]) => ReturnType<typeof rowsAlike> {
  const known = new Map<string, ReturnType<typeof rowsAlike>>();
  return (columns) => {
    const key = columns.join();
    const alike = known.get(key) ?? rowsAlike(table, columns);
    known.set(key, alike);
    return alike;
  };
}

/** Places of the rows of a part among rows in order. */
function* placesIn({start, parsed}: Part, rows: Uint32Array): Generator<number> {
  for (let at = 0; at < rows.length && rows[at]! < start + parsed.length; at++) if (rows[at]! >= start) yield at;
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
  const {rows: alike, marks} = rowsAlike(table, [...table.columns.keys()]);
  const isUndated = undatedIn(spec, table);
  let any = false;
  for (const part of parts) {
    const {parsed, start} = part;
    const first = new Map<number, number>();
    const odd = new OddCells();
    let run = 0;
    let longest = 0;
    let last = -1;
    let above = -1;
    for (const at of placesIn(part, alike)) {
      const row = alike[at]! - start;
      const before = isUndated(start + row) ? undefined : first.get(marks[at]!);
      const follows = row === last + 1 && before === above + 1;
      run = before === undefined ? 0 : follows ? run + 1 : 1;
      longest = Math.max(longest, run);
      last = row;
      above = before ?? -1;
      if (before === undefined) first.set(marks[at]!, row);
      else odd.addSilently(row);
    }
    if (longest < FEW_IN_ORDER && (odd.count < FEW || odd.count < parsed.length * PASTED_PART)) continue;
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
  const {rows: alike, marks} = rowsAlike(table, keys);
  const isUndated = undatedIn(spec, table);
  for (const part of parts) {
    const {parsed, start} = part;
    const seen = new Set<number>();
    const odd = new OddCells();
    for (const at of placesIn(part, alike)) {
      if (isUndated(alike[at]!)) continue;
      if (seen.has(marks[at]!)) odd.addSilently(alike[at]! - start);
      else seen.add(marks[at]!);
    }
    if (odd.count === 0) continue;
    const cell = addressOf(parsed.sheetRows[odd.firstRow]!, parsed.at.get(keys[0]!)?.index ?? 0);
    const columns = keys.flatMap((id) => parsed.at.get(id)?.heading ?? []);
    const rows = odd.rows.map((row) => parsed.sheetRows[row]!);
    const place = {sheet: parsed.sheet, cell, count: odd.count, rows};
    problems.push(problem('row-twice', place, {register: spec.title, columns}));
  }
}
