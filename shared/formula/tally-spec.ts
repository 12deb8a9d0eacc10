import {MONTHS} from '../value/months';
import type {CellValue} from '../value/cell';
import {textOf} from '../value/nothing';
import type {Condition, Dimension, Population} from '../count/declaration';
import {byNamed, each} from '../count/define';
import type {Registers} from '../count/registers';
import {Evaluation} from '../count/evaluation';
import {yearPeriod} from '../count/period';
import type {View} from '../count/source';
import type {RegisterId} from '../register/register-id';
import {isSpelling} from '../register/value-list';
import {codeColumn, type CodeColumn, type Column, type Period, type Table} from '../count/table';
import type {ColumnSpec} from '../register/define-register';
import type {CriterionWords} from './call';
import {columnNamed, dimensionOf, type Named} from './column-named';
import {dayTest, numberTest} from './comparison';
import {countedWhere} from '../chapters/counted-rules';
import {datingDaysOf, placedIn} from './counted-rows';
import {namedBy, takeOperator, wantedLabels} from './criterion';
import type {MeasureWord} from './parameters';
import {HOLDS, monthColumn, testColumn, withColumns, yearColumn, type MadeColumn} from './made-column';

/** What a call counts, in the words of the formula. */
export interface TallySpec {
  readonly register: RegisterId;
  /** Null for every year. */
  readonly year: number | null;
  readonly measure: MeasureWord | null;
  readonly criteria: readonly CriterionWords[];
  /** Words that name the dimensions. */
  readonly by: readonly string[];
  /** The value that is sought among the lines of the first one. */
  readonly sought?: CellValue;
}

type OfYouth = Extract<Named, {kind: 'column' | 'age'}>;

/** The same as the engine counts it: the registers with the columns that the words call for, and a population. */
export interface Prepared {
  readonly registers: Registers;
  readonly population: Population;
  readonly period: Period;
  readonly dimensions: readonly Dimension[];
  /** For each dimension, whether it describes the youth, who then counts on one line; else on each line of their rows. */
  readonly describesYouth: readonly boolean[];
  /** What the words of the first dimension are, where they are no class of rows. */
  readonly lineSpec: ColumnSpec | undefined;
  /** Criteria about the youth, which the lines of a breakdown answer. */
  readonly ofYouth: readonly {readonly named: OfYouth; readonly dimension: Dimension; readonly value: CellValue}[];
}

export function prepareTally(registers: Registers, {register, year, criteria, by: words, sought}: TallySpec): Prepared {
  const table = registers.tables[register]!;
  const placed = placedIn(registers, table, year);
  const made: MadeColumn[] = [...placed.made];
  const make = (name: string, column: Column) => {
    made.push({name, column});
    return name;
  };
  const lines = words.map((word) => columnNamed(registers, register, word));
  const tests = criteria.map(({heading, value}) => ({named: columnNamed(registers, register, heading), value}));
  const spokenOf = new Set(tests.flatMap(({named}) => (named.kind === 'column' ? [named.id] : [])));
  const written = sought === undefined || lines[0] === undefined ? null : asWritten(lines[0], sought, table);
  const dimensions = lines.map((named, at) => {
    if (at === 0 && written !== null) return byNamed(make(' ligne 0', written));
    if (named.kind === 'column' || named.kind === 'age') return dimensionOf(named, register, year === null);
    const column = make(` ligne ${at}`, timeColumn(named.kind, registers, table, year));
    return named.kind === 'month' && year !== null ? byNamed(column, each(...MONTHS)) : byNamed(column);
  });
  const conditions = tests.flatMap(({named, value}, at): Condition[] => {
    if (isOfYouth(named)) return [];
    const test = testOf(named, value, registers, table, year);
    if (test.kind === 'words')
      return [{kind: test.not === true ? 'is-not' : 'is', column: test.column, values: test.values}];
    return [{kind: 'is', column: make(` critère ${at}`, test.column), values: test.values}];
  });
  return {
    registers: withColumns(registers, register, made),
    population: {register, dated: placed.dated, where: [...countedWhere(register, spokenOf), ...conditions]},
    period: placed.period,
    dimensions,
    describesYouth: lines.map((named) => named.kind === 'age' || (named.kind === 'column' && named.youth)),
    lineSpec: lines[0]?.kind === 'column' ? (written === null ? lines[0].spec : FREE_WORDS) : undefined,
    ofYouth: tests.flatMap(({named, value}) =>
      isOfYouth(named) ? [{named, dimension: dimensionOf(named, register, year === null), value}] : [],
    ),
  };
}

/** What describes the youth, but days and numbers, which are compared. */
function isOfYouth(named: Named): named is OfYouth {
  if (named.kind !== 'column') return named.kind === 'age';
  return named.youth && !['day', 'number', 'cents'].includes(named.spec.kind);
}

export function timeColumn(kind: 'month' | 'year', registers: Registers, table: Table, year: number | null): Column {
  const days = datingDaysOf(registers, table) ?? new Int32Array(table.length);
  return kind === 'year' ? yearColumn(days) : monthColumn(days, year !== null);
}

type Test =
  | {readonly kind: 'words'; readonly column: string; readonly values: readonly string[]; readonly not?: boolean}
  | {readonly kind: 'made'; readonly column: Column; readonly values: readonly string[]};

/** A criterion about the row itself: some words of its column, or a test of its number. */
function testOf(
  named: Exclude<Named, {kind: 'age'}>,
  value: CellValue,
  registers: Registers,
  table: Table,
  year: number | null,
): Test {
  const {heading} = named;
  const kept = (labels: readonly string[], spec?: Extract<Named, {kind: 'column'}>['spec']) => {
    const wanted = wantedLabels(value, {labels, heading, spec, territoire: registers.territoire});
    return labels.filter((_, at) => wanted[at] === 1);
  };
  if (named.kind !== 'column') {
    const column = timeColumn(named.kind, registers, table, year);
    return {kind: 'made', column, values: kept(column.kind === 'code' ? column.values : [])};
  }
  const {id, spec} = named;
  if (spec.kind === 'day') {
    const days = rowsOf(registers, table).days(id);
    const holds = dayTest(value);
    return {kind: 'made', column: testColumn(table.length, (row) => holds(days[row]!)), values: [HOLDS]};
  }
  if (spec.kind === 'cents' || spec.kind === 'number') {
    const numbers = rowsOf(registers, table).numbers(id);
    const holds = numberTest(value, spec.kind, heading);
    return {kind: 'made', column: testColumn(table.length, (row) => holds(numbers[row]!)), values: [HOLDS]};
  }
  const written = asWritten(named, value, table);
  if (written !== null) return {kind: 'made', column: written, values: kept(written.values, FREE_WORDS)};
  const {values, answers} = rowsOf(registers, table).codes(id);
  if (answers === undefined) return {kind: 'words', column: id, values: kept(values, spec)};
  // Of several answers, one that is refused refuses them all.
  const {exclude, text} = takeOperator(textOf(value));
  const labels = [values[0]!, ...new Set(values.slice(1).flatMap((one) => answers.get(one) ?? [one]))];
  const wanted = wantedLabels(exclude ? text : value, {labels, heading, spec, territoire: registers.territoire});
  return {kind: 'words', column: id, values: labels.filter((_, at) => wanted[at] === 1), not: exclude};
}

const FREE_WORDS: ColumnSpec = {kind: 'text', headings: ['']};

/**
 * A column as its cells are written, where a value names kinds that they state: « Atelier » is then the workshops alone,
 * « Entretien » all that counts as one, and « FAJ » what « FAJeM » is. Null where the canonical column answers.
 */
function asWritten(named: Named, value: CellValue, table: Table): CodeColumn | null {
  if (named.kind !== 'column' || named.youth || named.spec.kind !== 'choice') return null;
  const {list} = named.spec;
  const isNamed = namedBy(value);
  const written = table.written?.(named.id);
  if (written === undefined || codeColumn(table, named.id)?.values.some(isNamed) === true) return null;
  // A kind that no cell states is known all the same: there are none.
  const values = [...new Set([...written.values, ...list.values.flatMap(({kinds = []}) => kinds)])];
  const isKind = values.some((text, at) => at > 0 && isNamed(text) && !isSpelling(list, text));
  return isKind ? {...written, values} : null;
}

/** The columns of the rows of a register, what Jeunes says of their youths included. */
function rowsOf(registers: Registers, table: Table): View {
  const now = new Evaluation(registers, yearPeriod(2000)); // no column asked here depends on the period
  return now.rowsOf(now.source(table.register)!);
}
