import type {CellValue} from '../value/cell';
import {dossierKey} from '../value/dossier-key';
import {isNothing, textOf} from '../value/nothing';
import {dayOfNumber, parseDay} from '../value/parse-day';
import {problem, type Problem} from '../message/problem';
import {allRegisters} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import type {SourceSheet} from '../count/registers';
import type {Table} from '../count/table';
import {headingLine, knownHeadings} from './match-headings';
import {isNamed} from './near-register';
import {HEADING_LINES, recognisePayments} from './recognise';

type Tables = Readonly<Partial<Record<RegisterId, Table>>>;

/** So many rows are a list. */
const FEWEST = 3;
/** Rows looked at to know what columns hold. */
const LOOKED_AT = 200;
/** A shorter number may be anything that is counted. */
const SHORTEST = 4;

/**
 * Tells the sheets that nothing reads and that no other problem names, where figures may lack what they hold: they bear headings too low
 * down, dossiers of the registers beside days, or the name of a register that no sheet gives.
 */
export function reportLeftSheets(left: readonly SourceSheet[], tables: Tables, problems: Problem[]): void {
  const told = new Set(problems.filter(({costsRows}) => costsRows).map(({sheet}) => sheet));
  let dossiers: ReadonlySet<string> | undefined;
  for (const sheet of left) {
    const {name, rows} = sheet;
    if (told.has(name) || rows.length < FEWEST || recognisePayments(sheet) !== null) continue;
    const tell = (cell: string, facts: {line?: number; dossiers?: number; register?: string}) =>
      problems.push(
        problem(
          'sheet-unread',
          {sheet: name, cell, count: rows.length},
          {line: 0, dossiers: 0, register: '', ...facts},
        ),
      );
    const low = lowHeadings(sheet);
    if (low > 0) {
      tell(`A${low}`, {line: low});
      continue;
    }
    dossiers ??= knownDossiers(tables);
    const known = dossiersIn(sheet, dossiers);
    if (known >= FEWEST && holdsDays(sheet)) {
      tell('', {dossiers: known});
      continue;
    }
    const spec = allRegisters.find((one) => isNamed(name, one) && tables[one.id] === undefined);
    if (spec !== undefined) tell('', {register: spec.title});
  }
}

/** The line, from 1, of headings of registers under the lines in which they are looked for; 0 where there is none. */
function lowHeadings({rows}: SourceSheet): number {
  const known = knownHeadings(allRegisters);
  for (let at = HEADING_LINES; at < rows.length; at++) {
    const row = rows[at]!;
    if (typeof row[0] === 'number' || !row.some((cell) => typeof cell === 'string')) continue;
    const {words} = headingLine(row, at);
    if (words.filter((word) => known.has(word)).length >= FEWEST) return at + 1;
  }
  return 0;
}

/** The dossiers of all registers, as they are compared. */
function knownDossiers(tables: Tables): ReadonlySet<string> {
  const all = Object.values(tables).map((table) => table.columns.get('dossier'));
  return new Set(
    all.flatMap((column) =>
      column?.kind === 'code' ? column.values.slice(1).map((text) => dossierKey(text) ?? '') : [],
    ),
  );
}

/** How many rows hold a dossier of the registers, in the column that holds most. */
function dossiersIn({rows}: SourceSheet, known: ReadonlySet<string>): number {
  const counts: number[] = [];
  for (const row of rows)
    row.forEach((cell, index) => {
      const key = isNothing(cell) ? null : dossierKey(cell);
      if (key !== null && key.length >= SHORTEST && known.has(key)) counts[index] = (counts[index] ?? 0) + 1;
    });
  const most = Math.max(0, ...counts.filter((count) => count > 0));
  return most >= rows.length / 2 ? most : 0;
}

/** Whether a column holds days on most of the first rows. */
function holdsDays({rows}: SourceSheet): boolean {
  const some = rows.slice(0, LOOKED_AT);
  const width = Math.max(0, ...some.map((row) => row.length));
  return Array.from({length: width}, (_, index) => some.filter((row) => isDay(row[index])).length).some(
    (days) => days >= FEWEST && days >= some.length / 3,
  );
}

/** Whether a cell of a sheet that nothing reads is a day. */
export const isDay = (cell: CellValue | undefined) =>
  typeof cell === 'number' ? dayOfNumber(cell) >= RECENT : typeof cell === 'string' && parseDay(textOf(cell)) > 0;

/** 1 January 1990: a smaller number is an amount, or a code. */
const RECENT = 32874;
