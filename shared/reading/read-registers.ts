import {foldText} from '../value/fold';
import {timeZoneNamed} from '../value/time-zone';
import {problem, type Problem} from '../message/problem';
import {besides} from '../setting/model-tables';
import {findParameterTables, isParameterSheet} from '../setting/parameter-tables';
import type {FoundTable} from '../setting/parameter-tables';
import {readParameters} from '../setting/read-parameters';
import {defaultSettings} from '../setting/read-setting';
import type {Settings} from '../setting/settings';
import {tellUnreadSettings} from '../setting/unread-settings';
import {reportLarge} from './amounts-large';
import type {ReadSheet} from './continue-sheet';
import {readCorrections, type Correction} from './corrections';
import {distrustDays} from './distrust-days';
import {reportGarbled} from './garbled-cells';
import {reportDoubtfulSheets} from './doubtful-sheets';
import {linkRegisters} from './link-registers';
import type {ParsedSheet} from '../count/parsed-sheet';
import {parseOwnSheets} from './own-sheets';
import {parseSheet} from './parse-sheet';
import {holdsPayments} from '../register/all-registers';
import {matchSheet, recogniseOnce} from './recognise';
import type {RecognisedSheet, Registers, SourceSheet} from '../count/registers';
import {splitByRanges} from './sheet-ranges';
import {splitTables} from './split-tables';
import {sortProblems} from './sort-problems';
import {unknownSheets} from './unknown-sheets';

/** Whether a sheet, or a range of one, is a register by its headings alone. */
export function holdsRegister(sheet: SourceSheet): boolean {
  if (isParameterSheet(sheet.name) || findParameterTables(sheet.name, sheet.rows).length > 0) return false;
  return recogniseOnce(sheet, defaultSettings(), undefined).known !== null;
}

/**
 * The tables of a sheet, by what its headings show: rows and columns beside the Excel tables and the names that it declares are read too. Those
 * that it declares where its headings do not show each of them.
 */
function tablesOf(
  sheet: SourceSheet,
  corrections: ReadonlyMap<string, Correction>,
  settings: Settings,
  recognise: (candidate: SourceSheet) => ReturnType<typeof recogniseOnce>,
  problems: Problem[],
): readonly SourceSheet[] {
  const met: Problem[] = [];
  const ranges = splitByRanges(sheet, (range) => recognise(range).known !== null, met);
  const isDeclared = ranges.length !== 1 || ranges[0] !== sheet;
  if (isDeclared && corrections.has(foldText(sheet.name))) return ranges;
  const whole = recognise(sheet).known;
  const match = (part: SourceSheet) => (part === sheet ? whole : matchSheet(part, settings));
  const tables = corrections.has(foldText(sheet.name)) ? [sheet] : splitTables(sheet, match);
  const shown = tables.map(match);
  const isShown = (range: SourceSheet) => {
    const known = recognise(range).known;
    return shown.some((one) => one !== null && one.spec === known?.spec && one.line === known.line);
  };
  problems.push(...met);
  if (isDeclared && !ranges.every(isShown)) return ranges;
  if (tables.length > 1) problems.push(problem('tables-several', {sheet: sheet.name, count: tables.length}, {}));
  return tables;
}

/** What the file of a sheet does not give as it should, in the columns that are read; in all, where the sheet is no register for it perhaps. */
function tellOdd({name, odd = []}: SourceSheet, recognised: readonly RecognisedSheet[]): Problem[] {
  const read = recognised.filter(({sheet}) => sheet === name);
  return odd.flatMap(({code, column, cell, count}) => {
    const found = read.flatMap(({columns}) => [...columns.values()]).find(({index}) => index === column);
    const isTold = found !== undefined || (read.length === 0 && code !== 'formula-zero');
    return isTold ? problem(code, {sheet: name, cell, count}, {heading: found?.heading ?? ''}) : [];
  });
}

/**
 * Reads a workbook: its settings, its registers recognised by their headings, joined to Jeunes, and every problem met.
 * `given` wins over the settings of the workbook, `met` is what was met before its sheets, `model` adds what the workbook does not say itself. Pure: the same sheets always give the same answer.
 */
export function readRegisters(
  sheets: readonly SourceSheet[],
  given: Partial<Settings> = {},
  met: readonly Problem[] = [],
  model: readonly FoundTable[] = [],
): Registers {
  const problems: Problem[] = [...met, ...sheets.flatMap(({told}) => told ?? [])];
  const found = sheets.map(({name, rows}) => findParameterTables(name, rows));
  const parameters = readParameters([...found.flat(), ...besides(found.flat(), model)], problems);
  sheets.forEach(({name, rows}, at) => tellUnreadSettings(name, rows, found[at]!, problems));
  const settings: Settings = {...parameters.settings, ...given};
  const zone = timeZoneNamed(settings.fuseau);
  const corrections = readCorrections(parameters.correspondances, sheets, problems);
  const candidates = sheets.filter(({name}, at) => found[at]!.length === 0 && !isParameterSheet(name));
  const recognised: RecognisedSheet[] = [];
  const parsed: ParsedSheet[] = [];
  const sources: Registers['sources'][number][] = [];
  const recogniseSheet = (sheet: SourceSheet) => recogniseOnce(sheet, settings, corrections.get(foldText(sheet.name)));
  const known: ReadSheet[] = [];
  const unknown: SourceSheet[] = [];
  for (const sheet of candidates.flatMap((candidate) =>
    tablesOf(candidate, corrections, settings, recogniseSheet, problems),
  )) {
    const found = recogniseSheet(sheet);
    problems.push(...found.problems);
    if (found.known !== null) known.push({sheet, known: found.known});
    else if (!corrections.has(foldText(sheet.name))) unknown.push(sheet);
  }
  if (unknown.length > 0) known.push(...unknownSheets.continueSheets(unknown, known, problems));
  const specs = new Set(known.map((one) => one.known.spec));
  for (const sheet of unknown)
    if (!known.some((one) => one.sheet === sheet)) unknownSheets.reportTotals(sheet, specs, problems);
  const order = new Map(sheets.map(({name}, at) => [name, at]));
  known.sort((a, b) => order.get(a.sheet.name)! - order.get(b.sheet.name)!);
  for (const {
    sheet,
    known: {spec, at, ignored, line, headings},
  } of known) {
    const table = parseSheet(spec, sheet.name, sheet.rows, line, at, zone, headings.texts);
    parsed.push(table);
    problems.push(...table.problems);
    if (spec.id === 'aides') reportLarge(table, problems);
    // a text whose encoding is told already is not told again, cell by cell
    if (!sheet.told?.some(({code}) => code.startsWith('encoding-'))) reportGarbled(table, problems);
    const one: RecognisedSheet = {
      sheet: sheet.name,
      register: spec.id,
      headingRow: table.headingRow,
      columns: at,
      ignored,
      rows: table.length,
    };
    recognised.push(one);
    if (spec.id === 'aides' || spec.id === 'jeunes') sources.push({...one, cells: sheet.rows});
  }
  const read = new Set(recognised.map(({sheet}) => sheet));
  for (const {name, far} of candidates)
    if (far && read.has(name)) problems.push(problem('cells-far', {sheet: name, ...far}, {}));
  for (const sheet of candidates) problems.push(...tellOdd(sheet, recognised));
  if (recognised.length === 0) {
    problems.push(
      problem('no-register', {sheet: sheets[0]?.name ?? '', count: 0}, {sheets: candidates.map(({name}) => name)}),
    );
  }
  const trusted = distrustDays(parsed, problems);
  const others = parseOwnSheets(
    candidates.filter(({name}) => !read.has(name)),
    parameters.own,
    zone,
  );
  for (const sheet of others) problems.push(...sheet.problems);
  const {tables, territoire} = linkRegisters([...trusted, ...others], settings, parameters, problems);
  const isCorrected = (name: string) => corrections.has(foldText(name));
  const own = new Set(others.map(({sheet}) => sheet));
  const cited = parameters.own.citations.map(({words}) => foldText(words['plage'] ?? ''));
  const isCited = (name: string) => cited.some((range) => range.startsWith(foldText(name)));
  const inside = new Set(sheets.flatMap(({name, within}) => (within !== undefined && read.has(name) ? [within] : [])));
  const left = candidates.filter(
    ({name}) => !read.has(name) && !own.has(name) && !isCorrected(name) && !isCited(name) && !inside.has(name),
  );
  if (read.size > 0 && left.length > 0) unknownSheets.reportLeftSheets(left, tables, problems);
  reportDoubtfulSheets(sheets, recognised, isCorrected, problems);
  return {
    tables,
    recognised,
    sources,
    payments: trusted.filter(holdsPayments),
    settings,
    territoire,
    references: parameters.references,
    comptes: parameters.comptes,
    correspondances: parameters.correspondances,
    valeurs: parameters.valeurs,
    textes: parameters.textes,
    sections: parameters.sections,
    sectionNames: parameters.sectionNames,
    essentiel: parameters.essentiel,
    own: parameters.own,
    sheets,
    problems: sortProblems(
      problems,
      sheets.map(({name}) => name),
    ),
  };
}
