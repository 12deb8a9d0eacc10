import {printingOrder} from '../count/axis';
import {countDistinct, countRows, countYouths, linesOfCode, marksOf, sumRows, type Cube} from '../count/cube';
import type {Dimension, Measure} from '../count/declaration';
import {Evaluation} from '../count/evaluation';
import type {Breakdown} from '../count/surroundings';
import type {Registers} from '../count/registers';
import {sumOf} from '../count/aggregate';
import {selectByCode, sizeOf, type Selection} from '../count/select';
import type {Table} from '../count/table';
import type {ColumnSpec} from '../register/define-register';
import type {CellValue} from '../value/cell';
import {measureOf} from './counted-rows';
import {takeOperator, wantedLabels} from './criterion';
import {textOf} from '../value/nothing';
import type {MeasureWord} from './parameters';
import {MOST_CELLS, refuse} from './refusal';
import {prepareTally, type Prepared, type TallySpec} from './tally-spec';

/**
 * The count of one register by up to two dimensions, under criteria. A criterion about the event narrows the rows; one
 * about the youth narrows the youths where they are counted, so that a count under « Commune = Lompret » is the line
 * Lompret of a breakdown. By what describes the row, a youth counts on each line where they have one: totals are of
 * distinct youths, and may be less than the sum of the lines.
 */
export class Tally {
  readonly dimensions: readonly Dimension[];
  readonly word: MeasureWord;
  private readonly evaluation: Evaluation;
  private readonly table: Table;
  private readonly measure: Measure;
  private readonly prepared: Prepared;
  /** Found at the first asking: each cell of a cross and each part of a share asks again. */
  private rowsKept: Selection | undefined;
  private readonly kept: readonly {readonly breakdown: Breakdown; readonly wanted: Uint8Array}[];

  constructor(registers: Registers, spec: TallySpec) {
    const {measure, word} = measureOf(registers.tables[spec.register]!, spec.measure);
    this.measure = measure;
    this.word = word;
    this.prepared = prepareTally(registers, spec);
    this.dimensions = this.prepared.dimensions;
    this.table = this.prepared.registers.tables[spec.register]!;
    this.evaluation = new Evaluation(this.prepared.registers, this.prepared.period);
    this.kept = this.prepared.ofYouth.map(({named, dimension, value}) => {
      const columnSpec = named.kind === 'column' ? named.spec : undefined;
      const breakdown = this.breakdown(dimension);
      const marks = (of: CellValue) => marksOf(breakdown, this.linesOf(dimension, of, named.heading, columnSpec));
      // Of several answers, one that is refused refuses them all.
      const {exclude, text} = takeOperator(textOf(value));
      const isRefused = exclude && text !== '' && breakdown.spread !== undefined;
      return {breakdown, wanted: isRefused ? marks(text).map((mark) => 1 - mark) : marks(value)};
    });
  }

  /** One number: rows, distinct youths, or cents. */
  total(): number {
    if (this.measure.kind === 'jeunes') return this.youths().length;
    const rows = this.rows();
    if (this.measure.kind === 'sum') return sumOf(this.source().numbers(this.measure.column), rows).sum;
    return sizeOf(rows, this.table.length);
  }

  /** The count over the dimensions asked, or over some of them: their places. */
  cube(places: readonly number[] = this.dimensions.map((_, at) => at)): Cube {
    const [first, second] = places.map((at) => this.breakdown(this.dimensions[at]!));
    const size = first!.axis.labels.length * (second?.axis.labels.length ?? 1);
    if (size > MOST_COUNTED) refuse('too-many-cells', {cells: size, most: MOST_CELLS});
    const axes = second === undefined ? [first!.axis] : [first!.axis, second.axis];
    if (this.measure.kind === 'jeunes') {
      if (places.every((at) => this.prepared.describesYouth[at]))
        return {axes, cells: countYouths(this.youths(), first!, second)};
      const [down, across = null] = places.map((at) => this.linesByRow(at));
      const width = second?.axis.labels.length ?? 1;
      const cellsOf = (row: number) =>
        across === null ? down!(row) : down!(row).flatMap((a) => across(row).map((b) => a * width + b));
      return {axes, cells: countDistinct(this.dossiers(), this.rowsOfYouths(), size, cellsOf)};
    }
    const rows = this.rows();
    if (this.measure.kind === 'sum')
      return {axes, cells: sumRows(this.source().numbers(this.measure.column), rows, first!, second)};
    return {axes, cells: countRows(rows, first!, second)};
  }

  /** Marks of the lines of the first dimension that a value names. */
  named(value: CellValue, heading: string): Uint8Array {
    return this.linesOf(this.dimensions[0]!, value, heading, this.prepared.lineSpec);
  }

  /** What some lines of the first dimension count together: a youth of several of them once. */
  within(lines: Uint8Array): number {
    if (this.measure.kind === 'jeunes' && this.prepared.describesYouth[0] === false) {
      const lineOf = this.linesByRow(0);
      const isIn = (row: number) => (lineOf(row).some((line) => lines[line] === 1) ? IN : OUT);
      return countDistinct(this.dossiers(), this.rowsOfYouths(), 2, isIn)[1]!;
    }
    return this.cube([0]).cells.reduce((sum, value, line) => (lines[line] === 1 ? sum + value : sum), 0);
  }

  /** What a cell of the answer holds: amounts are cents inside and euros outside. */
  shown(value: number): number {
    return this.measure.kind === 'sum' ? value / 100 : value;
  }

  private linesOf(dimension: Dimension, value: CellValue, heading: string, spec: ColumnSpec | undefined): Uint8Array {
    const {territoire} = this.prepared.registers;
    return wantedLabels(value, {labels: this.breakdown(dimension).axis.labels, heading, spec, territoire});
  }

  private breakdown(dimension: Dimension): Breakdown {
    return this.evaluation.breakdown(this.prepared.population, dimension)!;
  }

  private source() {
    return this.evaluation.source(this.prepared.population.register)!;
  }

  /** The rows that count. */
  rows(): Selection {
    return this.kept.reduce<Selection>(
      (rows, {breakdown, wanted}) => selectByCode(breakdown.rowLines(), wanted, rows),
      this.evaluation.select(this.prepared.population).rows,
    );
  }

  /** The lines of each row: those of its youth where the dimension describes the youth. */
  private linesByRow(at: number): (row: number) => readonly number[] {
    const breakdown = this.breakdown(this.dimensions[at]!);
    const linesOf = linesOfCode(breakdown);
    if (this.prepared.describesYouth[at] === false) {
      const lines = breakdown.rowLines();
      return (row) => linesOf(lines[row]!);
    }
    const [lines, dossiers] = [breakdown.youthLines(), this.dossiers()];
    return (row) => linesOf(lines[dossiers[row]!]!);
  }

  private dossiers() {
    return this.source().codes('dossier').codes;
  }

  /** The rows that count, of the youths that count. */
  private rowsOfYouths(): Selection {
    if (this.rowsKept !== undefined) return this.rowsKept;
    const marks = new Uint8Array(this.source().codes('dossier').values.length);
    for (const youth of this.youths()) marks[youth] = 1;
    return (this.rowsKept = selectByCode(
      this.dossiers(),
      marks,
      this.evaluation.select(this.prepared.population).rows,
    ));
  }

  private youths(): Uint32Array {
    return this.kept.reduce<Uint32Array>((youths, {breakdown, wanted}) => {
      const lines = breakdown.youthLines();
      return youths.filter((youth) => wanted[lines[youth]!] === 1);
    }, this.evaluation.youthsOf(this.prepared.population));
  }
}

/** Cells that are counted at most, those that nothing counts among them. */
const MOST_COUNTED = 4_000_000;

/** Places of what is counted and of what is not. */
const [OUT, IN] = [[0], [1]] as const;

/** The lines of one axis that are printed, in their order: always, or because something counts there. */
export function shownLines({axes, cells}: Cube, at: 0 | 1, dimension: Dimension): readonly number[] {
  const axis = axes[at]!;
  const across = axes[1]?.labels.length ?? 1;
  const sums = new Float64Array(axis.labels.length);
  cells.forEach((value, cell) => {
    sums[at === 0 ? Math.floor(cell / across) : cell % across]! += value;
  });
  return printingOrder(axis, dimension, (line) => sums[line]!).filter(
    (line) => axis.always[line] === true || sums[line] !== 0,
  );
}
