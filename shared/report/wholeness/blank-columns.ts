import {dimensionsOfTable, populationsOfTable} from '../../count/body';
import type {Dimension, IndicatorSpec} from '../../count/declaration';
import {Evaluation} from '../../count/evaluation';
import type {Registers} from '../../count/registers';
import {selectWhere, sizeOf, type Selection} from '../../count/select';
import type {Period, Table} from '../../count/table';
import {problem, type Problem} from '../../message/problem';
import {NO_DAY} from '../../value/day';
import {wholePercent} from '../../value/french';
import {placesOfRows} from './places-of-rows';

/** The part of the rows that a table counts of which nothing is known: less is said by its own line, « Non renseigné ». */
const PART = 0.25;
/** Fewer blanks are those of a few people. */
const ENOUGH = 5;

/** What a dimension reads, where a blank says that nothing is known. */
function columnOf(dimension: Dimension): string | null {
  if (dimension.kind === 'age') return 'naissance';
  return dimension.kind === 'column' && dimension.emptyIsKnown !== true ? dimension.column : null;
}

/** A column that says too little, by the table that shows it most. */
interface Poor {
  readonly table: Table;
  readonly column: string;
  readonly rows: ArrayLike<number>;
  /** No row of the register says anything there. */
  readonly isEmpty: boolean;
  readonly part: number;
  readonly tables: readonly string[];
}

/** Tells the columns by which tables that are shown break down what they count, and of which a large part of that is blank. */
export function blankColumns(registers: Registers, period: Period, shown: readonly IndicatorSpec[]): Problem[] {
  const now = new Evaluation(registers, period);
  const blanks = new Map<string, ArrayLike<number>>();
  const blankRows = (table: Table, column: string): ArrayLike<number> => {
    const key = `${table.register} ${column}`;
    const found = blanks.get(key) ?? blankIn(table, column);
    blanks.set(key, found);
    return found;
  };
  const met = new Map<string, Poor>();
  for (const spec of shown) {
    if (spec.kind === 'figure') continue;
    for (const column of new Set(dimensionsOfTable(spec).map(columnOf)))
      for (const of of column === null ? [] : populationsOfTable(spec)) {
        const source = now.source(of.register);
        const owner = [source?.table, registers.tables.jeunes].find((table) => table?.columns.has(column!));
        if (source === undefined || owner === undefined) continue;
        const rows = blankRows(owner, column!);
        if (rows.length < owner.length * PART) continue;
        const counted = now.select(of).rows;
        const view = now.rowsOf(source);
        const said: ArrayLike<number> = column === 'naissance' ? view.days(column) : view.codes(column!).codes;
        const silent = silentIn(said, counted);
        const part = silent.length / sizeOf(counted, source.length);
        if (silent.length < ENOUGH || part < PART) continue;
        const key = `${owner.register} ${column}`;
        const known = met.get(key);
        const tables = [...new Set([...(known?.tables ?? []), spec.title])];
        const largest = known === undefined || part > known.part;
        met.set(
          key,
          largest
            ? {
                table: owner,
                column: column!,
                rows: owner === source.table ? silent : rows,
                isEmpty: rows.length === owner.length,
                part,
                tables,
              }
            : {...known, tables},
        );
      }
  }
  return [...met.values()].flatMap(({table, column, rows, isEmpty, part, tables}) =>
    placesOfRows(registers, table, column, rows)
      .filter(({heading, place}) => !isTold(registers, place.sheet, heading))
      .map(({heading, place}) =>
        // As good as a column that is not there.
        isEmpty
          ? problem('column-silent', place, {heading, tables})
          : problem('column-blank', place, {heading, part: wholePercent(part), tables}),
      ),
  );
}

/** Blank, as read: a word that is not understood is told by itself. */
function blankIn(table: Table, column: string): ArrayLike<number> {
  const read = table.columns.get(column)!;
  const said: ArrayLike<number> = read.kind === 'day' ? read.days : read.kind === 'code' ? read.codes : [];
  return silentIn(said, null);
}

/** The rows, among some, that say nothing: a code is 0 there, as a day is. */
const silentIn = (said: ArrayLike<number>, among: Selection) =>
  selectWhere(said.length, among, (row) => said[row] === NO_DAY);

/** Whether something is told already of what this column does not say. */
function isTold({problems}: Registers, sheet: string, heading: string): boolean {
  return problems.some((one) => one.costsRows && one.sheet === sheet && one.detail['heading'] === heading);
}
