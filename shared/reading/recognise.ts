import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {textOf} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import type {Settings} from '../setting/settings';
import {allRegisters, paymentRegisters} from '../register/all-registers';
import type {Correction} from './corrections';
import type {RegisterSpec} from '../register/define-register';
import {
  headingLine,
  joinedLine,
  knownHeadings,
  matchHeadings,
  type HeadingLine,
  type HeadingMatch,
} from './match-headings';
import {headingPlace, isNamed, isRatherThat, nearlyWhole, nearRegister, reportLacking} from './near-register';
import {plainHeading} from './plain-heading';
import {preferFilled} from './rival-columns';
import {reportAbove} from './rows-above';
import {reportMissing} from './tell-unread';
import {reportUnreadHeadings} from './unread-headings';
import type {SourceSheet} from '../count/registers';

/** Lines of a sheet, or of a range of it, in which its headings may stand. */
export const HEADING_LINES = 60;

/** A sheet known as a register, and the headings that no column answers to. */
export interface Recognition extends HeadingMatch {
  readonly ignored: readonly string[];
}

/**
 * The register that a sheet is, by its headings: of those whose needed columns are all there, the one that reads most
 * columns. Null for a sheet that is none; one that lacks a heading to be one is reported.
 */
export function recognise(
  sheet: SourceSheet,
  settings: Pick<Settings, 'dateAides'>,
  correction: Correction | undefined,
  problems: Problem[],
  among: readonly RegisterSpec[] = allRegisters,
): Recognition | null {
  const found = findMatches(sheet, settings, correction, among);
  if (found === null) return null;
  const {matches, ranked} = found;
  const isForced = correction !== undefined;
  const best = ranked[0] ?? nearlyWhole(matches, sheet, isForced);
  const near = nearRegister(matches, sheet, isForced, ranked[0]);
  if (best === undefined || (near !== undefined && ranked.length > 0 && isRatherThat(near, best, sheet))) {
    if (near !== undefined) reportMissing(sheet, near, problems);
    return null;
  }
  reportLacking(sheet, best, problems);
  const rival = ranked.find(({spec, at}) => spec !== best.spec && at.size === best.at.size);
  if (rival !== undefined && !isNamed(sheet.name, best.spec)) {
    problems.push(
      problem('sheet-ambiguous', headingPlace(sheet, best), {chosen: best.spec.title, other: rival.spec.title}),
    );
  }
  reportAbove(sheet, best, problems);
  reportTwice(sheet, best, problems);
  const read = preferFilled(sheet, best, correction?.headings, problems);
  const unread = reportUnreadHeadings(sheet, read, correction?.headings, problems);
  return {...read, ignored: unread.map(({heading}) => heading)};
}

/** Every register held against every line that may be headings; those that lack nothing, the best first. Null for a sheet set aside. */
function findMatches(
  sheet: SourceSheet,
  settings: Pick<Settings, 'dateAides'>,
  correction: Correction | undefined,
  among: readonly RegisterSpec[],
): {readonly matches: readonly HeadingMatch[]; readonly ranked: readonly HeadingMatch[]} | null {
  if (correction !== undefined && correction.spec === null) return null;
  const specs = correction?.spec ? [correction.spec] : among;
  const isMapped = correction !== undefined && correction.headings.size > 0;
  const known = isMapped ? [] : headingLines(sheet, specs, true);
  // Where the register is given, what any line lacks to be its headings is told.
  const lines = known.length === 0 && correction !== undefined ? headingLines(sheet, specs, false) : known;
  const matches = lines.flatMap((line) =>
    specs
      .filter((spec) => correction !== undefined || holdsHeading(line, headingsOfRegister(spec)))
      .map((spec) => matchHeadings(spec, line, settings, correction?.headings)),
  );
  const ranked = matches.filter(({missing}) => missing.length === 0).sort((a, b) => compare(a, b, sheet.name));
  return {matches, ranked};
}

/** The register that a sheet is by its headings alone, nothing being told of it. */
export function matchSheet(sheet: SourceSheet, settings: Pick<Settings, 'dateAides'>): HeadingMatch | null {
  return findMatches(sheet, settings, undefined, allRegisters)?.ranked[0] ?? null;
}

interface Recognised {
  readonly known: Recognition | null;
  readonly problems: readonly Problem[];
}

/** By sheet, then by the setting that prefers some headings to others. */
const recognised = new WeakMap<SourceSheet, Map<Settings['dateAides'], Recognised>>();

/** As `recognise`; a sheet that is asked of again, and that no correction concerns, is not looked at again. */
export function recogniseOnce(
  sheet: SourceSheet,
  settings: Pick<Settings, 'dateAides'>,
  correction: Correction | undefined,
): Recognised {
  const looked = () => {
    const problems: Problem[] = [];
    return {known: recognise(sheet, settings, correction, problems), problems};
  };
  if (correction !== undefined) return looked();
  const own = recognised.get(sheet) ?? new Map<Settings['dateAides'], Recognised>();
  recognised.set(sheet, own);
  const found = own.get(settings.dateAides) ?? looked();
  own.set(settings.dateAides, found);
  return found;
}

/** Matches one register only, however few of its headings are there: a range given as that register. */
export function recogniseAs(
  spec: RegisterSpec,
  sheet: SourceSheet,
  settings: Pick<Settings, 'dateAides'>,
  problems: Problem[],
): Recognition | null {
  return recognise(sheet, settings, {spec, headings: new Map()}, problems);
}

/** The table of payments that a sheet is, where one is looked for: a ledger before a return, a return before a bank list. */
export function recognisePayments(sheet: SourceSheet): Recognition | null {
  for (const spec of paymentRegisters) {
    const known = recognise(sheet, {dateAides: 'versement'}, undefined, [], [spec]);
    if (known !== null) return known;
  }
  return null;
}

/** By register. Folded when the first sheet is looked at, and not as the core is loaded. */
const known = new WeakMap<RegisterSpec, ReadonlySet<string>>();

function headingsOfRegister(spec: RegisterSpec): ReadonlySet<string> {
  let headings = known.get(spec);
  if (headings === undefined) known.set(spec, (headings = knownHeadings([spec])));
  return headings;
}

/**
 * Lines among the first that hold a heading of some register, alone or with the next line; all that hold anything where the register is
 * given.
 */
function headingLines(
  {rows, firstLine = 0}: SourceSheet,
  among: readonly RegisterSpec[],
  knownOnly: boolean,
): HeadingLine[] {
  const lines: HeadingLine[] = [];
  const sets = among.map(headingsOfRegister);
  const isKnown = (word: string) => sets.some((set) => set.has(word));
  const isOne = knownOnly ? isKnown : (word: string) => word !== '';
  const looked = new Map<string, boolean>(); // most cells under the headings hold what others do
  const mayBeOne = (cell: CellValue) => {
    if (typeof cell !== 'string') return false;
    const found = looked.get(cell) ?? (isOne(foldText(textOf(cell))) || isOne(plainHeading(textOf(cell))));
    looked.set(cell, found);
    return found;
  };
  for (let at = firstLine; at < Math.min(rows.length, firstLine + HEADING_LINES); at++) {
    const row = rows[at] ?? [];
    const line = row.some(mayBeOne) ? headingLine(row, at) : undefined;
    if (line !== undefined && (line.words.some(isOne) || line.plain.some(isOne))) lines.push(line);
    const joined = joinedLine(rows[at] ?? [], rows[at + 1] ?? [], at + 1, isKnown);
    if (joined?.words.some(isKnown) === true) lines.push(joined);
  }
  return lines;
}

const holdsHeading = ({words, plain}: HeadingLine, known: ReadonlySet<string>): boolean =>
  words.some((word) => known.has(word)) || plain.some((word) => known.has(word));

/** Most columns, then most canonical headings, then the name of the sheet, then the first line and declaration. */
function compare(a: HeadingMatch, b: HeadingMatch, sheet: string): number {
  return (
    b.at.size - a.at.size ||
    b.canonical - a.canonical ||
    Number(isNamed(sheet, b.spec)) - Number(isNamed(sheet, a.spec)) ||
    a.line - b.line
  );
}

/** Headings that stand twice where one column of the register is read. */
function reportTwice(
  sheet: SourceSheet,
  {at, line: number, headings: {words}}: HeadingMatch,
  problems: Problem[],
): void {
  for (const {heading, index} of at.values()) {
    const again = words.indexOf(words[index]!, index + 1);
    if (again < 0) continue;
    problems.push(problem('header-twice', {...headingPlace(sheet, {line: number}), value: heading}, {heading}));
  }
}
