import {foldText} from '../cell/fold';
import {problem, type Problem} from '../problem/problem';
import {findParameterTables, PARAMETER_SHEET} from '../setting/parameter-tables';
import {readParameters} from '../setting/read-parameters';
import type {Settings} from '../setting/settings';
import {readCorrections} from './corrections';
import {linkRegisters} from './link-registers';
import {parseSheet, type ParsedSheet} from './parse-sheet';
import {recognise} from './recognise';
import type {RecognisedSheet, Registers, SourceSheet} from './registers';
import {splitByRanges} from './sheet-ranges';
import {sortProblems} from './sort-problems';

/**
 * Reads a workbook: its settings, its registers recognised by their headings, joined to Jeunes, and every problem met.
 * `given` wins over the settings of the workbook. Pure: the same sheets always give the same answer.
 */
export function readRegisters(sheets: readonly SourceSheet[], given: Partial<Settings> = {}): Registers {
  const problems: Problem[] = [];
  const found = sheets.map(({name, rows}) => findParameterTables(name, rows));
  const parameters = readParameters(found.flat(), problems);
  const settings: Settings = {...parameters.settings, ...given};
  const corrections = readCorrections(parameters.correspondances, sheets, problems);
  const candidates = sheets.filter(
    ({name}, at) => found[at]!.length === 0 && foldText(name) !== foldText(PARAMETER_SHEET),
  );
  const recognised: RecognisedSheet[] = [];
  const parsed: ParsedSheet[] = [];
  const sources: SourceSheet[] = [];
  const correctionOf = ({name}: SourceSheet) => corrections.get(foldText(name));
  const isRegister = (sheet: SourceSheet) => recognise(sheet, settings, correctionOf(sheet), []) !== null;
  for (const sheet of candidates.flatMap((candidate) => splitByRanges(candidate, isRegister, problems))) {
    const known = recognise(sheet, settings, correctionOf(sheet), problems);
    if (known === null) continue;
    const {spec, line, at, ignored} = known;
    const table = parseSheet(spec, sheet.name, sheet.rows, line, at);
    parsed.push(table);
    if (spec.id === 'aides' || spec.id === 'jeunes') sources.push(sheet);
    problems.push(...table.problems);
    recognised.push({
      sheet: sheet.name,
      register: spec.id,
      headingRow: line + 1,
      columns: at,
      ignored,
      rows: table.length,
    });
  }
  const read = new Set(recognised.map(({sheet}) => sheet));
  for (const {name, far} of candidates)
    if (far !== undefined && read.has(name)) problems.push(problem('cells-far', {sheet: name, ...far}, {}));
  if (recognised.length === 0) {
    problems.push(
      problem('no-register', {sheet: sheets[0]?.name ?? '', count: 0}, {sheets: candidates.map(({name}) => name)}),
    );
  }
  const {tables, territoire} = linkRegisters(parsed, settings, parameters.territoire, problems);
  return {
    tables,
    recognised,
    sources,
    settings,
    territoire,
    references: parameters.references,
    comptes: parameters.comptes,
    correspondances: parameters.correspondances,
    textes: parameters.textes,
    sections: parameters.sections,
    sectionNames: parameters.sectionNames,
    problems: sortProblems(
      problems,
      sheets.map(({name}) => name),
    ),
  };
}
