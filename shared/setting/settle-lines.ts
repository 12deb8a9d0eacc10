import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {isNothingMark} from '../value/nothing';
import {parseNumber} from '../value/parse-number';
import {problem, type Problem} from '../message/problem';
import {textIn, type FoundTable} from './parameter-tables';

/** One line of a found table. */
export interface Line {
  readonly table: FoundTable;
  readonly line: number;
}

function linesOf(tables: readonly FoundTable[]): Line[] {
  return tables.flatMap((table) =>
    Array.from({length: table.to - table.from}, (_, i) => ({table, line: table.from + i})),
  );
}

type Written = (line: Line, column: string) => string;
const written: Written = ({table, line}, column) => textIn(table, line, column);

/**
 * The lines of the tables of one kind, of one sheet or of several. A line that only repeats what one before says is left out; so is one
 * that says otherwise, and it is told.
 */
export function settleLines(tables: readonly FoundTable[], problems: Problem[], textOf = written): Line[] {
  const {about, columns = {}, many = [], exact = false} = tables[0]?.spec ?? {};
  if (about === undefined) return linesOf(tables);
  const further = tables.flatMap((table) => [...table.others.keys()]);
  const others = [...new Set([...Object.keys(columns), ...further])].filter((column) => !about.includes(column));
  const byKey = new Map<unknown, Line[]>();
  const kept = new Set<Line>();
  const meaningOf = exact ? writingOf : sayingOf;
  const lines = linesOf(tables);
  for (const line of lines) {
    const words = about.map((column) => sayingOf(written(line, column)));
    const key = words.some((word) => word !== '') ? words.join('\n') : line;
    const before = byKey.get(key) ?? [];
    byKey.set(key, before);
    const isMore = (column: string, one: Line) => many.includes(column) && one.table.rows === line.table.rows;
    const said = others.flatMap((column) => {
      const meaning = meaningOf(textOf(line, column));
      const rivals = before.filter((one) => meaningOf(textOf(one, column)) !== '' && !isMore(column, one));
      const isSaid = rivals.some((one) => meaningOf(textOf(one, column)) === meaning);
      return meaning === '' ? [] : {column, meaning, rival: isSaid ? undefined : rivals[0]};
    });
    const saysAll = (one: Line) => said.every(({column, meaning}) => meaningOf(textOf(one, column)) === meaning);
    const refused = said.find(({rival}) => rival !== undefined);
    if (refused !== undefined) tell(line, refused.column, refused.rival!, textOf, problems);
    else if (!before.some(saysAll)) {
      before.push(line);
      kept.add(line);
    }
  }
  return lines.filter((line) => kept.has(line));
}

/** « 01053 » and 1053, « 10 % » and 0,1, are the same; empty where nothing is said. */
function sayingOf(text: string): string {
  if (isNothingMark(text)) return '';
  const number = parseNumber(text);
  return Number.isNaN(number) ? foldText(text) || text : String(number);
}

/** The words of a language, whatever their capitals and spaces. */
const writingOf = (text: string) => text.replace(/\s+/g, ' ').trim().toLowerCase();

function tell(line: Line, column: string, kept: Line, textOf: Written, problems: Problem[]): void {
  const cellOf = (one: Line) => addressOf(one.line + 1, one.table.columns.get(column) ?? 0);
  const {spec, sheet} = line.table;
  problems.push(
    problem(
      'setting-twice',
      {sheet, cell: cellOf(line), value: textOf(line, column)},
      {
        table: spec.title,
        key: spec.about!.map((id) => written(line, id)).join(', '),
        heading: spec.columns[column]?.headings[0] ?? line.table.others.get(column) ?? column,
        kept: textOf(kept, column),
        other: kept.table.sheet,
        otherCell: cellOf(kept),
      },
    ),
  );
}
