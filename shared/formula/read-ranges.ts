import type {Rows} from '../cell/cell';
import {foldText} from '../cell/fold';
import {textOf} from '../cell/nothing';
import type {Problem} from '../problem/problem';
import {allRegisters} from '../register/all-registers';
import {linkRegisters} from '../register/link-registers';
import {headingLine, matchHeadings, type HeadingMatch} from '../register/match-headings';
import {parseSheet, type ParsedSheet} from '../register/parse-sheet';
import {recognise} from '../register/recognise';
import type {RecognisedSheet, SourceSheet} from '../register/registers';
import {sortProblems} from '../register/sort-problems';
import {findParameterTables, PARAMETER_SHEET, type FoundTable} from '../setting/parameter-tables';
import {readParameters} from '../setting/read-parameters';
import {defaultSettings} from '../setting/read-setting';
import type {Settings} from '../setting/settings';
import {Reading} from './reading';
import {refuse} from './refusal';
import type {Known} from './remember';

/** A range given to a function, trimmed of the blanks under it. */
export interface GivenRange {
  readonly rows: Rows;
  readonly known: Known;
  /** The fixed argument that gives it; null among the free ones. */
  readonly parameter: string | null;
  /** How a sentence names it: « La plage « registre » ». */
  readonly place: string;
}

interface Kept {
  readonly others: readonly Known[];
  readonly reading: Reading;
}

/** Readings by their first range; a reading is the same when every range is, in the same order. */
const readings = new WeakMap<Known, Kept[]>();
const MOST_READINGS = 4;

/** Sheets parsed, by their cells and by the setting that tells which date of the aids is read. */
const sheets = new WeakMap<Known, Map<Settings['dateAides'], ParsedRange>>();

interface ParsedRange extends ParsedSheet {
  /** Row of the headings, counted from 1. */
  readonly headingRow: number;
}

/** The registers that ranges hold, joined; what was read of equal ranges before is not read again. */
export function readRanges(ranges: readonly GivenRange[]): Reading {
  const [first, ...others] = ranges.map(({known}) => known);
  const kept = readings.get(first!) ?? [];
  const same = kept.find(
    (entry) => entry.others.length === others.length && entry.others.every((known, at) => known === others[at]),
  );
  if (same !== undefined) return same.reading;
  const reading = readAfresh(ranges);
  readings.set(first!, [{others, reading}, ...kept].slice(0, MOST_READINGS));
  return reading;
}

function readAfresh(ranges: readonly GivenRange[]): Reading {
  const problems: Problem[] = [];
  const kinds = ranges.map(kindOf);
  const {settings, ...parameters} = readParameters(
    kinds.flatMap((kind) => (Array.isArray(kind) ? kind : [])),
    problems,
  );
  const parsed: ParsedSheet[] = [];
  const recognised: RecognisedSheet[] = [];
  const sources: SourceSheet[] = [];
  ranges.forEach((range, at) => {
    if (kinds[at] !== 'register') return;
    const {headingRow, ...read} = parseRange(range, settings);
    const twins = parsed.filter(({spec}) => spec === read.spec).length;
    const sheet = twins === 0 ? read : {...read, sheet: `${read.sheet} ${twins + 1}`};
    parsed.push(sheet);
    problems.push(...sheet.problems);
    if (sheet.spec.id === 'aides' || sheet.spec.id === 'jeunes') sources.push({name: sheet.sheet, rows: range.rows});
    recognised.push({
      sheet: sheet.sheet,
      register: sheet.spec.id,
      headingRow,
      columns: sheet.at,
      ignored: [],
      rows: sheet.length,
    });
  });
  const {tables, territoire} = linkRegisters(parsed, settings, parameters.territoire, problems);
  const {references, comptes, correspondances, textes, sections, sectionNames} = parameters;
  const names = recognised.map(({sheet}) => sheet);
  const registers = {
    tables,
    recognised,
    sources,
    settings,
    territoire,
    references,
    comptes,
    correspondances,
    textes,
    sections,
    sectionNames,
    problems: sortProblems(problems, names),
  };
  let next = 0;
  const roles = kinds.map((kind) => (kind === 'register' ? parsed[next++]!.spec.id : null));
  return new Reading(registers, roles);
}

/** What a range is: a register, or tables of settings. Registers first: a commune and its QPV stand in many of them. */
function kindOf({rows, place}: GivenRange): 'register' | FoundTable[] {
  if (rows.length === 0) refuse('range-empty', {place});
  if (recognise({name: '', rows}, defaultSettings(), undefined, []) !== null) return 'register';
  const tables = findParameterTables(PARAMETER_SHEET, rows);
  if (tables.length > 0) return tables;
  return refuseRange(rows, place);
}

function parseRange({rows, known}: GivenRange, settings: Settings): ParsedRange {
  const byDate = sheets.get(known) ?? new Map<Settings['dateAides'], ParsedRange>();
  sheets.set(known, byDate);
  let sheet = byDate.get(settings.dateAides);
  if (sheet === undefined) {
    const problems: Problem[] = [];
    const {spec, line, at} = recognise({name: '', rows}, settings, undefined, problems)!;
    const read = parseSheet(spec, spec.title, rows, line, at);
    sheet = {...read, headingRow: line + 1, problems: [...problems, ...read.problems]};
    byDate.set(settings.dateAides, sheet);
  }
  return sheet;
}

/** Says which register a range is nearest to, and what it lacks to be it. */
function refuseRange(rows: Rows, place: string): never {
  const {line, match} = nearestRegister(rows);
  const found = (rows[line] ?? []).map(textOf).filter((text) => text !== '');
  const missing = match.missing.map((id) => match.spec.columns[id]!.headings[0]);
  const closest = match.at.size === 0 ? undefined : match.spec.title;
  return refuse('range-unknown', {place, found, closest, missing});
}

function nearestRegister(rows: Rows): {line: number; match: HeadingMatch} {
  const lines = rows.slice(0, 20).map((row, at) => headingLine(row, at));
  const matches = lines.flatMap((line) => allRegisters.map((spec) => matchHeadings(spec, line, defaultSettings())));
  const best = matches.sort(
    (a, b) => b.at.size - a.at.size || a.missing.length - b.missing.length || a.line - b.line,
  )[0]!;
  return {line: best.line, match: best};
}

/** The register that a word names among those of a workbook: by its title, or by the sheet that holds it. */
export function registerNamed(word: string, recognised: readonly RecognisedSheet[]) {
  const folded = foldText(word);
  return (
    allRegisters.find(({id, title}) => foldText(title) === folded || foldText(id) === folded)?.id ??
    recognised.find(({sheet}) => foldText(sheet) === folded)?.register ??
    allRegisters.find(({title}) => foldText(title).startsWith(`${folded} `) || `${folded}s` === foldText(title))?.id
  );
}
