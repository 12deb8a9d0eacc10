import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {textOf} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import type {ValueLine} from '../setting/parameters';
import type {RegisterSpec} from '../register/define-register';
import {valueIn} from '../register/value-list';
import type {ParsedSheet} from '../count/parsed-sheet';
import {levelOf, niveau} from './level';

/** A line of « Valeurs » that is understood: the folded value that it is about, and what it counts as. */
export interface AppliedLine {
  readonly line: ValueLine;
  readonly spec: RegisterSpec;
  readonly id: string;
  readonly value: string;
  readonly target: string;
}

/** Says of each line how many rows it touches, and what they would count as without it; one that touches none is said too. */
export function tellApplied(lines: readonly AppliedLine[], parsed: readonly ParsedSheet[], problems: Problem[]): void {
  const counts = new Map<string, ReadonlyMap<string, number>>();
  for (const {line, spec, id, value, target} of lines) {
    const key = `${spec.id} ${id}`;
    const rows = counts.get(key) ?? rowsByValue(spec, id, parsed);
    counts.set(key, rows);
    const count = rows.get(value) ?? 0;
    const place = {sheet: line.sheet, cell: addressOf(line.row, line.at.lue), value: line.lue, count};
    const detail = {register: spec.title, column: spec.columns[id]!.headings[0]};
    const otherwise = knownAs(spec, id, line.lue);
    const instead = otherwise === target ? null : otherwise;
    problems.push(
      count === 0
        ? problem('meaning-unused', place, detail)
        : problem('meaning-applied', place, {...detail, target, instead}),
    );
  }
}

/** Rows of a column by the folded text of their cell. */
function rowsByValue(spec: RegisterSpec, id: string, parsed: readonly ParsedSheet[]): Map<string, number> {
  const rows = new Map<string, number>();
  for (const sheet of parsed) {
    const column = sheet.spec.id === spec.id ? sheet.columns.get(id) : undefined;
    if (column?.kind !== 'raw') continue;
    const times = new Float64Array(column.raw.length);
    for (const code of column.codes) times[code]!++;
    column.raw.forEach((cell, code) => {
      const word = foldText(textOf(cell));
      rows.set(word, (rows.get(word) ?? 0) + times[code]!);
    });
  }
  return rows;
}

/** What a value counts as by the list of its column; null where the list does not know it. */
function knownAs(spec: RegisterSpec, id: string, text: string): string | null {
  const column = spec.columns[id]!;
  if (column.kind === 'choice') return valueIn(column.list, text);
  const level = levelOf(text);
  return typeof level === 'number' ? niveau.values[level]!.value : null;
}
