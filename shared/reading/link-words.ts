import {foldText} from '../value/fold';
import type {CellValue} from '../value/cell';
import {problem, type Detail, type Problem, type ProblemCode} from '../message/problem';
import type {CodeColumn} from '../count/table';
import {OddCells} from './odd-cells';
import type {ParsedSheet, RawColumn} from '../count/parsed-sheet';
import {placeOf} from './parse-sheet';

/** A sheet of a register and where its rows begin in the table. */
export interface Part {
  readonly parsed: ParsedSheet;
  readonly start: number;
}

/** The raw column of a part; undefined where its sheet does not have the heading. */
export function rawOf(part: Part, id: string): RawColumn | undefined {
  const column = part.parsed.columns.get(id);
  return column?.kind === 'raw' ? column : undefined;
}

/** What a cell means: a code among the fixed values, or a text to keep under its own name. */
type Meaning = number | string;

/** Gives its code to every row: each different value is understood once, then rows follow by number. */
export function linkWords(
  parts: readonly Part[],
  id: string,
  length: number,
  fixed: readonly string[],
  meaningOf: (cell: CellValue, part: Part, raw: number) => Meaning,
  /** Code of the rows of a sheet without the column. */
  absent = 0,
): CodeColumn {
  const own = new Map<string, string>(); // folded text → spelling shown, the first in sorted order
  const meanings = parts.map((part) => {
    const column = rawOf(part, id);
    return column?.raw.map((cell, raw) => {
      const meaning = meaningOf(cell, part, raw);
      if (typeof meaning === 'number') return meaning;
      const key = ownKey(meaning);
      const before = own.get(key);
      if (before === undefined || meaning < before) own.set(key, meaning);
      return key;
    });
  });
  const keys = [...own.keys()].sort();
  const codeOfKey = new Map(keys.map((key, at) => [key, fixed.length + at]));
  const values = [...fixed, ...keys.map((key) => own.get(key)!)];
  const codes = codesFor(values.length, length);
  parts.forEach((part, at) => {
    const column = rawOf(part, id);
    const found = meanings[at];
    if (column === undefined || found === undefined) {
      if (absent !== 0) codes.fill(absent, part.start, part.start + part.parsed.length);
      return;
    }
    const map = Uint32Array.from(found, (meaning) => (typeof meaning === 'number' ? meaning : codeOfKey.get(meaning)!));
    recode(column.codes, map, codes, part.start);
  });
  return {kind: 'code', codes, values};
}

function ownKey(text: string): string {
  const folded = foldText(text);
  return folded === '' ? `\u0000${text}` : folded;
}

/** The smallest codes that hold so many values. */
export function codesFor(values: number, length: number): CodeColumn['codes'] {
  if (values <= 256) return new Uint8Array(length);
  return values <= 65536 ? new Uint16Array(length) : new Uint32Array(length);
}

export function recode(raw: RawColumn['codes'], map: Uint32Array, codes: CodeColumn['codes'], start: number): void {
  for (let row = 0; row < raw.length; row++) codes[start + row] = map[raw[row]!]!;
}

/** Counts the rows of some raw values of a part. */
function oddOf(part: Part, id: string, raws: readonly number[]): OddCells {
  const odd = new OddCells();
  const column = rawOf(part, id);
  if (column === undefined || raws.length === 0) return odd;
  const wanted = new Uint8Array(column.raw.length);
  for (const raw of raws) {
    wanted[raw] = 1;
    odd.addValue(column.raw[raw], column.firstRows[raw]!, 0);
  }
  for (let row = 0; row < column.codes.length; row++) odd.count += wanted[column.codes[row]!]!;
  odd.addPlaces(column.codes, (code) => wanted[code] === 1);
  return odd;
}

/** Where values stand that a rule could not take, in the words of the sheet and of the register, and some of them. */
interface Found {
  readonly heading: string;
  readonly samples: readonly string[];
  readonly register: string;
  readonly column: string;
}

/** Raw values of each part that a rule could not take, to report in one problem a sheet. */
export class Untaken {
  private readonly raws = new Map<Part, number[]>();

  add(part: Part, raw: number): void {
    const list = this.raws.get(part);
    if (list === undefined) this.raws.set(part, [raw]);
    else list.push(raw);
  }

  report<C extends ProblemCode>(id: string, code: C, problems: Problem[], detail: (found: Found) => Detail<C>): void {
    for (const [part, raws] of this.raws) {
      const odd = oddOf(part, id, raws);
      if (odd.count === 0) continue;
      const {spec, at} = part.parsed;
      const column = (spec.columns[id] ?? spec.aside?.[id])!.headings[0];
      const found = {heading: at.get(id)!.heading, samples: odd.samples, register: spec.title, column};
      problems.push(problem(code, placeOf(part.parsed, id, odd), detail(found)));
    }
  }
}
