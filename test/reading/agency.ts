import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {civilOf, dayOf} from '../../shared/value/day';
import type {CellValue} from '../../shared/value/cell';
import type {SourceSheet} from '../../shared/count/registers';
import {readWorkbook} from '../../xlsx';

/** A row by its headings. */
export type Row = Readonly<Record<string, CellValue>>;

/** The sheets of an agency of `test/fixtures/agencies`. */
export function sheetsOf(name: string): SourceSheet[] {
  return [...readWorkbook(readFileSync(join(__dirname, '../fixtures/agencies', `${name}.xlsx`))).sheets];
}

/** The rows of a sheet as they stand, to count them apart from the engine. */
export function rowsOf(sheets: readonly SourceSheet[], name: string): Row[] {
  const [headings = [], ...rows] = sheets.find((sheet) => sheet.name === name)!.rows;
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [String(heading), row[at] ?? null])));
}

export const isIn = (year: number, day: CellValue) => typeof day === 'number' && civilOf(day).year === year;

/** Whole years on a day. */
export function ageOf(birth: CellValue, on: CellValue): number {
  const [from, to] = [civilOf(Number(birth)), civilOf(Number(on))];
  return to.year - from.year - (to.month * 100 + to.day < from.month * 100 + from.day ? 1 : 0);
}

export const lastDay = (year: number) => dayOf(year, 12, 31);

/** How often each word comes, youths counted once where `dossier` tells them apart. */
export function tally<T>(
  rows: readonly T[],
  word: (row: T) => string,
  dossier?: (row: T) => string,
): Record<string, number> {
  const found: Record<string, Set<string>> = {};
  rows.forEach((row, at) => (found[word(row)] ??= new Set()).add(dossier?.(row) ?? String(at)));
  return Object.fromEntries(Object.entries(found).map(([key, of]) => [key, of.size]));
}
