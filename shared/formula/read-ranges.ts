import type {Rows} from '../value/cell';
import {foldText} from '../value/fold';
import {timeZoneNamed} from '../value/time-zone';
import {textOf} from '../value/nothing';
import type {Problem} from '../message/problem';
import {allRegisters, holdsPayments} from '../register/all-registers';
import {distrustDays} from '../reading/distrust-days';
import {linkRegisters} from '../reading/link-registers';
import {headingLine, matchHeadings, type HeadingMatch} from '../reading/match-headings';
import type {ParsedSheet} from '../count/parsed-sheet';
import {parseSheet} from '../reading/parse-sheet';
import {HEADING_LINES, recognise, recognisePayments, type Recognition} from '../reading/recognise';
import type {RecognisedSheet} from '../count/registers';
import {sortProblems} from '../reading/sort-problems';
import {findParameterTables, PARAMETER_SHEET, type FoundTable} from '../setting/parameter-tables';
import {readParameters} from '../setting/read-parameters';
import {defaultSettings} from '../setting/read-setting';
import type {Settings} from '../setting/settings';
import {grandLivre} from './parameters';
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

/** Sheets parsed, by their cells, then by what is looked for in them: payments, or the date of the aids that the settings prefer. */
const sheets = new WeakMap<Known, Map<string, ParsedSheet>>();

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
  ranges.forEach((range, at) => {
    if (kinds[at] !== 'register') return;
    const read = parseRange(range, settings);
    const twins = parsed.filter(({spec}) => spec === read.spec).length;
    const sheet = twins === 0 ? read : {...read, sheet: `${read.sheet} ${twins + 1}`};
    parsed.push(sheet);
    problems.push(...sheet.problems);
    recognised.push({
      sheet: sheet.sheet,
      register: sheet.spec.id,
      headingRow: sheet.headingRow,
      columns: sheet.at,
      ignored: [],
      rows: sheet.length,
    });
  });
  const trusted = distrustDays(parsed, problems);
  const {tables, territoire} = linkRegisters(trusted, settings, parameters, problems);
  const {references, comptes, correspondances, valeurs, textes, sections, sectionNames, essentiel, own} = parameters;
  const names = recognised.map(({sheet}) => sheet);
  const registers = {
    tables,
    recognised,
    sources: [], // a formula hands nothing over
    payments: trusted.filter(holdsPayments),
    settings,
    territoire,
    references,
    comptes,
    correspondances,
    valeurs,
    textes,
    sections,
    sectionNames,
    essentiel,
    own,
    sheets: [], // a formula shows no cells
    problems: sortProblems(problems, names),
  };
  let next = 0;
  const roles = kinds.map((kind) => (kind === 'register' ? parsed[next++]!.spec.id : null));
  return new Reading(registers, roles);
}

/** What a range is: a register, or tables of settings. Registers first: a commune and its QPV stand in many of them. */
function kindOf(range: GivenRange): 'register' | FoundTable[] {
  const {rows, place} = range;
  if (rows.length === 0) refuse('range-empty', {place});
  if (recogniseRange(range, defaultSettings(), []) !== null) return 'register';
  const tables = findParameterTables(PARAMETER_SHEET, rows);
  if (tables.length > 0) return tables;
  return refuseRange(rows, place);
}

/** A register; where the function asks for a ledger, what payments are read from as well. */
function recogniseRange({rows, parameter}: GivenRange, settings: Settings, problems: Problem[]): Recognition | null {
  const sheet = {name: '', rows};
  const register = recognise(sheet, settings, undefined, problems);
  return register === null && parameter === grandLivre.name ? recognisePayments(sheet) : register;
}

function parseRange(range: GivenRange, settings: Settings): ParsedSheet {
  const {rows, known, parameter} = range;
  const byUse = sheets.get(known) ?? new Map<string, ParsedSheet>();
  sheets.set(known, byUse);
  const use = `${parameter === grandLivre.name ? parameter : settings.dateAides} ${settings.fuseau}`;
  let sheet = byUse.get(use);
  if (sheet === undefined) {
    const problems: Problem[] = [];
    const {spec, line, at} = recogniseRange(range, settings, problems)!;
    const read = parseSheet(spec, spec.title, rows, line, at, timeZoneNamed(settings.fuseau));
    sheet = {...read, problems: [...problems, ...read.problems]};
    byUse.set(use, sheet);
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
  const lines = rows.slice(0, HEADING_LINES).map((row, at) => headingLine(row, at));
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
