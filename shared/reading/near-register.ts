import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {tabOf} from '../value/tab-name';
import {problem, type Problem} from '../message/problem';
import {neededColumns, type ColumnSpec, type RegisterSpec} from '../register/define-register';
import type {SourceSheet} from '../count/registers';
import {cellsUnder, holdsAnything, readablePart} from './cells-under';
import {meaningOf} from './cell-meaning';
import type {HeadingMatch} from './match-headings';

export const isNamed = (sheet: string, {title}: RegisterSpec) => foldText(tabOf(sheet)).includes(foldText(title));

export const headingPlace = ({name}: SourceSheet, {line}: {readonly line: number}) => ({
  sheet: name,
  cell: `A${line + 1}`,
});

/** Columns that may lack of which so many must be there. */
const FEWEST = 3;

/**
 * A register that lacks columns which only some figures need (no level, an age in place of a date of birth), where the name of the sheet or
 * « Correspondances » says which it is: it is read all the same.
 */
export function nearlyWhole(
  matches: readonly HeadingMatch[],
  sheet: SourceSheet,
  isForced: boolean,
): HeadingMatch | undefined {
  return mostOf(
    matches.filter(({spec, at, missing}) => {
      const mayLack = spec.mayLack ?? [];
      const there = mayLack.filter((id) => at.has(id)).length;
      return (isForced || isNamed(sheet.name, spec)) && there >= FEWEST && missing.every((id) => mayLack.includes(id));
    }),
  );
}

/** What nearly is a register, and is not read as one; not the register that the sheet can be read as. */
export function nearRegister(
  matches: readonly HeadingMatch[],
  sheet: SourceSheet,
  isForced: boolean,
  whole: HeadingMatch | undefined,
): HeadingMatch | undefined {
  return mostOf(
    matches.filter(
      (match) => match.missing.length > 0 && match.spec !== whole?.spec && (isForced || isNear(match, sheet.name)),
    ),
  );
}

/** Most columns, fewest missing, the first line. */
const mostOf = (matches: readonly HeadingMatch[]): HeadingMatch | undefined =>
  [...matches].sort(
    (a, b) =>
      b.at.size - a.at.size || b.canonical - a.canonical || a.missing.length - b.missing.length || a.line - b.line,
  )[0];

/**
 * Whether a sheet that can be read as a register is rather another one, of which a heading is not known: it bears that name, or its cells
 * are no values of the register that it can be read as. Nothing is read then: aids would count as contacts.
 */
export function isRatherThat(near: HeadingMatch, whole: HeadingMatch, sheet: SourceSheet): boolean {
  if (near.missing.length > 1 || near.at.size < whole.at.size - 1) return false;
  if (isNamed(sheet.name, whole.spec)) return false;
  return isNamed(sheet.name, near.spec) || !holdsItsValues(whole, sheet);
}

/** Whether most values of each needed list are of that list; nothing says so of a sheet without a row. */
function holdsItsValues({spec, at, line}: HeadingMatch, sheet: SourceSheet): boolean {
  if (![...at.values()].some(({index}) => holdsAnything(sheet, line, index))) return true;
  return neededColumns(spec).every((id) => {
    const column = spec.columns[id]!;
    const isTold = column.kind === 'choice' && column.list.others === 'reported';
    return !isTold || isOf(sheet, line, at.get(id)!.index, column, 0.5);
  });
}

export const isOf = (sheet: SourceSheet, line: number, index: number, column: ColumnSpec, part: number) =>
  readablePart(cellsUnder(sheet, line, index), (cell: CellValue) => meaningOf(cell, column) !== undefined) >= part;

/** What stands in a sheet for a column that it lacks, and does not do. */
const INSTEAD: Readonly<Record<string, readonly [RegExp, string]>> = {
  naissance: [/^age\b/, 'Un âge change chaque jour : exporter la date de naissance.'],
  commune: [/^(?:code postal|cp)\b/, 'Un code postal désigne souvent plusieurs communes : exporter leur nom.'],
};

/** Columns that a register which is read lacks all the same. */
export function reportLacking(sheet: SourceSheet, match: HeadingMatch, problems: Problem[]): void {
  for (const id of match.missing) {
    const insee = match.at.get('insee');
    if (id === 'commune' && insee !== undefined && holdsAnything(sheet, match.line, insee.index)) continue;
    const [header, ...others] = match.spec.columns[id]!.headings;
    const [pattern, why] = INSTEAD[id] ?? [];
    const instead = pattern !== undefined && match.headings.words.some((word) => pattern.test(word)) ? why! : '';
    const detail = {register: match.spec.title, header, others, instead};
    problems.push(problem('column-lacking', headingPlace(sheet, match), detail));
  }
}

/** Nearly a register: one needed column in three may lack, but not much else, and a sheet of its name is trusted more. */
function isNear({spec, at, missing}: HeadingMatch, sheet: string): boolean {
  const needed = neededColumns(spec).length + (spec.needsOneOf?.[0]?.length ?? 0);
  const there = needed - missing.length;
  if (foldText(tabOf(sheet)) === foldText(spec.title)) return there >= 1;
  const lacksDossier = spec.dossierExpected !== undefined && !at.has('dossier');
  if (lacksDossier && spec.columns.dossier?.needed !== true) return false;
  return missing.length <= Math.max(1, Math.floor(needed / 3)) && there >= 2 && at.size >= (lacksDossier ? 4 : 3);
}
