import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What a case expects of one figure, or of one value of a table, as the report prints it. */
export interface Expected {
  readonly id: string;
  /** A line of a table by its label, « Total » for the last one; empty for a figure. */
  readonly line: string;
  /** A column of a table by its label; empty for the first one. */
  readonly column: string;
  readonly value: string;
}

/** Rows of registers, and the figures that they give. */
interface ChapterCase {
  readonly title: string;
  readonly year: number;
  readonly sheets: readonly {readonly name: string; readonly rows: readonly (readonly string[])[]}[];
  readonly expected: readonly Expected[];
}

const folder = join(__dirname, '..', '..', 'shared', 'chapters');
const EXPECTED = 'Attendu';

/** The cases of each chapter, by the name of its folder: `cases.md` holds them as tables that anybody can read. */
export function readAllCases(): ReadonlyMap<string, readonly ChapterCase[]> {
  const chapters = readdirSync(folder).filter((name) => /^\d\d-/.test(name));
  return new Map(chapters.map((name) => [name, parseCases(readFileSync(join(folder, name, 'cases.md'), 'utf8'))]));
}

/** `## ` begins a case; a line in bold names the table under it: a register, a table of settings, or what is expected. */
function parseCases(text: string): ChapterCase[] {
  return text
    .split(/^## /m)
    .slice(1)
    .map((part) => {
      const [title = ''] = part.split('\n', 1);
      const tables = [...part.matchAll(/^\*\*(.+?)(?: (\d{4}))?\*\*\n\n((?:\|.*\n)+)/gm)].map(
        ([, name, year, lines]) => ({
          name: name!,
          year,
          rows: rowsOf(lines!),
        }),
      );
      const expected = tables.filter(({name}) => name === EXPECTED);
      if (expected.length !== 1 || expected[0]!.year === undefined)
        throw new Error(`« ${title} » : « **${EXPECTED} 2024** » une fois`);
      return {
        title,
        year: Number(expected[0]!.year),
        sheets: tables.filter(({name}) => name !== EXPECTED).map(({name, rows}) => ({name, rows})),
        expected: expected[0]!.rows
          .slice(1)
          .map(([id = '', line = '', column = '', value = '']) => ({id, line, column, value})),
      };
    });
}

/** The cells of a Markdown table, its heading first and without its rule of dashes. */
function rowsOf(lines: string): string[][] {
  return lines
    .trim()
    .split('\n')
    .filter((line) => !/^\|(?: *:?-+:? *\|)+$/.test(line))
    .map((line) =>
      line
        .slice(1, line.lastIndexOf('|'))
        .split('|')
        .map((cell) => cell.trim().replace(/^`(.*)`$/, '$1')),
    );
}
