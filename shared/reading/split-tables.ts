import type {CellValue, Rows} from '../value/cell';
import {foldText} from '../value/fold';
import {isBlank, textOf} from '../value/nothing';
import {dossier} from '../register/youth-columns';
import type {SourceSheet} from '../count/registers';
import type {HeadingMatch} from './match-headings';
import {HEADING_LINES} from './recognise';

/** The register that a sheet, or a part of one, is by its headings alone. */
type Recognise = (sheet: SourceSheet) => HeadingMatch | null;

/**
 * The tables of a sheet that holds several registers, side by side or one under the other: each keeps its place in the sheet, so that
 * problems name the right cells. The sheet itself where it is one table.
 */
export function splitTables(sheet: SourceSheet, recognise: Recognise): readonly SourceSheet[] {
  return splitColumns(sheet, recognise).flatMap((part) => splitRows(part, recognise(part), recognise));
}

const DOSSIER: ReadonlySet<string> = new Set(dossier.headings.map(foldText));

/** Parts of the columns that each hold a register, where a line of headings shows two or more. */
function splitColumns(sheet: SourceSheet, recognise: Recognise): readonly SourceSheet[] {
  const {rows, firstLine = 0} = sheet;
  for (let line = firstLine; line < Math.min(rows.length, firstLine + HEADING_LINES); line++) {
    const groups = (rows[line] ?? []).every(isWordy) ? groupsOf(rows[line] ?? []) : [];
    if (groups.length < 2) continue;
    const known = groups.filter(({from, to}) => {
      const top = rows.slice(0, line + HEADING_LINES).map((row) => keepColumns(row, from, to));
      return recognise({...sheet, rows: top, firstLine: line})?.line === line;
    });
    if (known.length < 2) continue;
    return known.map(({from, to}) => ({...sheet, rows: rows.map((row) => keepColumns(row, from, to))}));
  }
  return [sheet];
}

interface Group {
  readonly from: number;
  /** After the last column. */
  readonly to: number;
}

/** Headings that touch one another; a second heading of dossiers begins another table. */
function groupsOf(row: readonly CellValue[]): Group[] {
  const groups: Group[] = [];
  let from = -1;
  let hasDossier = false;
  const close = (to: number) => {
    if (from >= 0) groups.push({from, to});
    from = -1;
    hasDossier = false;
  };
  row.forEach((cell, index) => {
    if (isBlank(cell)) return close(index);
    const isDossier = typeof cell === 'string' && DOSSIER.has(foldText(cell));
    if (isDossier && hasDossier) close(index);
    if (from < 0) from = index;
    hasDossier ||= isDossier;
  });
  close(row.length);
  return groups;
}

function keepColumns(row: readonly CellValue[] | undefined, from: number, to: number): CellValue[] {
  if (row === undefined) return [];
  const kept: CellValue[] = new Array<CellValue>(Math.min(from, row.length)).fill(null);
  return [...kept, ...row.slice(from, to)];
}

/** Parts of the rows, each from its line of headings to the next one that is of another table. */
function splitRows(sheet: SourceSheet, first: HeadingMatch | null, recognise: Recognise): readonly SourceSheet[] {
  if (first === null) return [sheet];
  const {rows} = sheet;
  const starts: HeadingMatch[] = [];
  let dated = dayOf(first);
  for (let line = sheet.firstLine ?? 0; line < rows.length; line++) {
    const row = rows[line];
    if (row === undefined || (typeof row[dated] === 'number' && line !== first.line)) continue; // told at a glance
    if (line !== first.line && !mayBeHeadings(row, dated)) continue;
    const found = line === first.line ? first : recognise({...sheet, rows: rows.slice(0, line + 1), firstLine: line});
    const last = starts[starts.length - 1];
    if (found === null || found.line !== line || (last !== undefined && isSame(found, last))) continue;
    starts.push(found);
    dated = dayOf(found);
  }
  if (starts.length < 2) return [sheet];
  return starts.map(({line}, at) => {
    const from = at === 0 ? (sheet.firstLine ?? 0) : line;
    const to = at + 1 < starts.length ? topOf(rows, starts[at + 1]!.line) : rows.length;
    // Rows above the headings of a part are those of another.
    return {...sheet, rows: rows.slice(0, to).map((row, index) => (index < from ? [] : row)), firstLine: from};
  });
}

const isSame = (a: HeadingMatch, b: HeadingMatch) =>
  a.spec === b.spec && [...a.at].every(([id, {index}]) => b.at.get(id)?.index === index);

/** Column of the first days of a register; -1 where it reads none. */
const dayOf = ({spec, at}: HeadingMatch) => [...at].find(([id]) => spec.columns[id]!.kind === 'day')?.[1].index ?? -1;

/** Whether a row holds words alone, and two at least: the cell where the others hold a day tells of most rows. */
function mayBeHeadings(row: readonly CellValue[], dated: number): boolean {
  if (dated >= 0 && !isWordy(row[dated])) return false;
  return row.filter((cell) => !isBlank(cell)).length > 1 && row.every(isWordy);
}

/** A blank, or a text that does not begin as a day or a dossier does. */
const isWordy = (cell: CellValue | undefined) => isBlank(cell) || (typeof cell === 'string' && !/^\s*\d/.test(cell));

/** The title of a table, a word alone over its headings, goes with it. */
function topOf(rows: Rows, line: number): number {
  let top = line;
  while (top > 0 && (rows[top - 1] ?? []).filter((cell) => textOf(cell) !== '').length < 2) top--;
  return top;
}
