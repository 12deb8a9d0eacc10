import {problem, type Problem} from '../message/problem';
import {isStatusColumn, type ColumnSpec, type RegisterSpec} from '../register/define-register';
import {lookupOf} from '../register/value-list';
import {foldText} from '../value/fold';
import {isNothing, textOf} from '../value/nothing';
import type {RawColumn} from '../count/parsed-sheet';
import {rawOf, type Part} from './link-words';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';

/** Kinds of which a value may be written once for the rows of a group. */
const GROUPED: ReadonlySet<ColumnSpec['kind']> = new Set(['choice', 'level', 'commune']);
/** Rows below which nothing is said. */
const FEWEST_ROWS = 6;
/** Rows below which two values over blanks are as well two here and there, but in a status, on which more rests. */
const SOME_ROWS = 8;
/** The part of blanks that groups of two rows or more make. */
const GROUP_BLANKS = 0.3;
/** Neighbours of one value that chance would give: none at all is no chance. */
const EXPECTED = 8;
/** The part of blanks that may mean the contrary of the one answer that is written. */
const ONE_ANSWER_BLANKS = 0.05;

/**
 * Tells the blanks that may say something: a value written on the first row of a group only (cells merged down), or the other answer of a
 * column in which one alone is ever written (« Présent », « oui »).
 */
export function reportBlanks(spec: RegisterSpec, parts: readonly Part[], problems: Problem[]): void {
  for (const [id, column] of Object.entries(spec.columns)) {
    if (!GROUPED.has(column.kind)) continue;
    const isTold = spec.dated !== undefined && column.needed === true && column.mayBeBlank !== true;
    for (const part of parts) {
      const read = rawOf(part, id);
      if (read === undefined || part.parsed.length < FEWEST_ROWS) continue;
      const isBlank = read.raw.map((cell, code) => code === 0 || isNothing(cell));
      const isGrouped =
        !isTold && isWrittenOnce(read, isBlank, isStatusColumn(column) || read.codes.length >= SOME_ROWS ? 2 : 3);
      if (!isGrouped && !hasOneAnswer(column, read, isBlank)) continue;
      const odd = new OddCells();
      for (let row = 0; row < read.codes.length; row++) if (isBlank[read.codes[row]!] === true) odd.addSilently(row);
      if (!isGrouped && odd.count < Math.max(3, read.codes.length * ONE_ANSWER_BLANKS)) continue;
      const {heading} = part.parsed.at.get(id)!;
      const answer = isGrouped ? '' : textOf(read.raw.find((_, code) => !isBlank[code]!));
      const counts = isStatusColumn(column);
      problems.push(
        isGrouped
          ? problem('value-grouped', placeOf(part.parsed, id, odd), {heading, counts})
          : problem('blank-unsure', placeOf(part.parsed, id, odd), {heading, samples: [answer], counts}),
      );
    }
  }
}

/** Whether values stand above blanks as those of groups do: each once, or never twice in a row where chance would have it often. */
function isWrittenOnce({codes, raw}: RawColumn, isBlank: readonly boolean[], fewest: number): boolean {
  if (codes.length === 0 || isBlank[codes[0]!]!) return false;
  const counts = new Uint32Array(raw.length);
  let last = -1;
  let blanks = 0;
  for (let row = 0; row < codes.length; row++) {
    const code = codes[row]!;
    if (isBlank[code]!) {
      blanks++;
      last = -1;
      continue;
    }
    if (code === last) return false;
    last = code;
    counts[code]!++;
  }
  const met = [...counts].filter((count) => count > 0);
  if (met.length < fewest || blanks < codes.length * GROUP_BLANKS) return false;
  const expected = met.reduce((sum, count) => sum + (count * count) / codes.length, 0);
  return met.every((count) => count === 1) ? blanks >= codes.length / 2 : expected >= EXPECTED;
}

/** Whether every cell that says anything says the same of two answers: that the row counts, or « oui ». */
function hasOneAnswer(column: ColumnSpec, {raw}: RawColumn, isBlank: readonly boolean[]): boolean {
  if (column.kind !== 'choice' || column.list.empty !== undefined) return false;
  const {list} = column;
  const isStatus = isStatusColumn(column);
  if (!isStatus && !(list.values.length === 2 && list.values[0]!.value === 'oui')) return false;
  const lookup = lookupOf(list);
  const answers = new Set<number | boolean>();
  raw.forEach((cell, code) => {
    if (isBlank[code]!) return;
    const place = lookup(foldText(textOf(cell)), textOf(cell));
    answers.add(isStatus && place >= 0 ? list.values[place]!.counts === true : place);
  });
  const [only] = answers;
  return answers.size === 1 && only !== -1 && only !== false;
}
