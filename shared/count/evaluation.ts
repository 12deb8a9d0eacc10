import {dossierKey} from '../value/dossier-key';
import type {Registers} from './registers';
import type {RegisterId} from '../register/register-id';
import type {Period} from './table';
import {keysWithRows, rowsByKey, sumOf} from './aggregate';
import {selectByCode} from './select';
import type {Selection} from './select';
import type {Count, Dimension, Measure, Only, Population} from './declaration';
import {breakDown} from './breakdown';
import {participantsIn} from './derived';
import {countDated, selectPopulation} from './selection';
import type {Neighbours, Selected} from './selection';
import {sourceOf} from './source';
import type {Source} from './source';
import type {Breakdown} from './surroundings';
import {SharedBreakdown} from './shared-breakdown';
import {countRows, countYouths, countYouthsByRow, wantedLines} from './cube';
import {reasonOfOnly} from './reason';
import type {Cube} from './cube';
import {keyOf} from './key';
import {entriesIn, membersAmong} from './neighbours';

/** What was counted and what was not, for a trace. */
export interface Counted {
  readonly value: number;
  readonly read: number;
  readonly rows: number;
  readonly excluded: readonly {readonly reason: string; readonly rows: number}[];
}

/** The youths of a population, by dossier code. */
interface Youths {
  /** Those that have a row, ascending. */
  readonly keys: Uint32Array;
  /** Rows of each dossier; under 0 those without a dossier. */
  readonly rowsOf: Uint32Array;
}

/**
 * The registers seen through one period. Every selection, breakdown and list of youths is made once and shared by
 * all the indicators that need it: a whole report costs a few passes over each register. Two declarations share work
 * when they say the same thing (`keyOf`), not only when they hold the same object.
 */
export class Evaluation {
  private readonly sources = new Map<RegisterId, Source | undefined>();
  private readonly selections = new Map<string, Selected>();
  private readonly breakdowns = new Map<string, Map<string, SharedBreakdown>>();
  private readonly youths = new Map<string, Youths>();
  private readonly entries = new Map<string, ReadonlyMap<string, readonly number[]>>();
  private readonly neighbours: Neighbours = {
    intervalsOf: (source, dispositif) => this.intervalsOf(source, dispositif),
    membersOf: (source, population) => this.membersOf(source, population),
  };

  constructor(
    readonly registers: Registers,
    readonly period: Period,
  ) {}

  /** The register as columns, or undefined when the workbook holds none. */
  source(register: RegisterId): Source | undefined {
    if (!this.sources.has(register)) {
      const table = this.registers.tables[register];
      this.sources.set(register, table === undefined ? undefined : sourceOf(this.registers, table));
    }
    return this.sources.get(register);
  }

  select(population: Population): Selected {
    const key = keyOf(population);
    let selected = this.selections.get(key);
    if (selected === undefined) {
      const source = this.source(population.register);
      selected =
        source === undefined
          ? {rows: new Uint32Array(0), read: 0, counted: 0, excluded: []}
          : selectPopulation(source, population, this.period, this.registers.settings, this.neighbours);
      this.selections.set(key, selected);
    }
    return selected;
  }

  /** Whether the period holds any row of the register by this date, whatever else the row says. */
  hasRows(population: Population): boolean {
    const source = this.source(population.register);
    return source !== undefined && countDated(source, population.dated, this.period) > 0;
  }

  /** The distinct dossiers of a population, by code, ascending. */
  youthsOf(population: Population): Uint32Array {
    return this.dossiersOf(population).keys;
  }

  private dossiersOf(population: Population): Youths {
    const key = keyOf(population);
    let youths = this.youths.get(key);
    if (youths === undefined) {
      const dossiers = this.source(population.register)?.codes('dossier');
      const rowsOf =
        dossiers === undefined
          ? new Uint32Array(1)
          : rowsByKey(dossiers.codes, dossiers.values.length, this.select(population).rows);
      youths = {keys: keysWithRows(rowsOf), rowsOf};
      this.youths.set(key, youths);
    }
    return youths;
  }

  breakdown(population: Population, dimension: Dimension): SharedBreakdown | undefined {
    const source = this.source(population.register);
    if (source === undefined) return undefined;
    const key = keyOf(population);
    let byDimension = this.breakdowns.get(key);
    if (byDimension === undefined) this.breakdowns.set(key, (byDimension = new Map()));
    let breakdown = byDimension.get(keyOf(dimension));
    if (breakdown === undefined) {
      const {settings} = this.registers;
      const around = {settings, period: this.period, neighbours: this.neighbours, jeunes: this.source('jeunes')};
      breakdown = new SharedBreakdown(breakDown(source, population, this.select(population), dimension, around));
      byDimension.set(keyOf(dimension), breakdown);
    }
    return breakdown;
  }

  /** Counts over one dimension or two. Undefined when the register is missing. */
  cube(
    of: Population,
    measure: Measure,
    dimensions: readonly [Dimension] | readonly [Dimension, Dimension],
    only?: Only,
  ): Cube | undefined {
    const source = this.source(of.register);
    const first = this.breakdown(of, dimensions[0]);
    const second = dimensions[1] === undefined ? undefined : this.breakdown(of, dimensions[1]);
    if (source === undefined || first === undefined) return undefined;
    const axes = second === undefined ? [first.axis] : [first.axis, second.axis];
    if (measure.kind === 'jeunes') {
      const each = dimensions.some((dimension) => dimension.kind === 'column' && dimension.each === true);
      const cells = each ? this.youthsByRow(of, first, second) : countYouths(this.keptYouths(of, only), first, second);
      return {axes, cells};
    }
    const rows = this.keptRows(of, only);
    return {axes, cells: countRows(source, measure, rows, first, second)};
  }

  /** One number, with what was counted and what was left out. */
  count({of, measure, only}: Count): Counted {
    const selected = this.select(of);
    const source = this.source(of.register);
    if (source === undefined) return {value: 0, read: 0, rows: 0, excluded: []};
    if (measure.kind === 'jeunes') {
      const {rowsOf} = this.dossiersOf(of);
      const youths = this.keptYouths(of, only);
      const kept = youths.reduce((sum, youth) => sum + rowsOf[youth]!, 0);
      const excluded = [...selected.excluded];
      const without = rowsOf[0]!;
      if (without > 0) excluded.push({reason: 'dossier absent', rows: without});
      const apart = selected.counted - without - kept;
      if (apart > 0) excluded.push({reason: reasonOfOnly(only!, of), rows: apart});
      return {value: youths.length, read: selected.read, rows: kept, excluded};
    }
    const rows = this.keptRows(of, only);
    const counted = rows === null ? selected.read : rows.length;
    const excluded = [...selected.excluded];
    if (counted < selected.counted) excluded.push({reason: reasonOfOnly(only!, of), rows: selected.counted - counted});
    if (measure.kind === 'rows') return {value: counted, read: selected.read, rows: counted, excluded};
    if (measure.kind === 'participants') {
      return {value: this.participants(source, measure.orLargest, rows), read: selected.read, rows: counted, excluded};
    }
    const numbers = source.numbers(measure.column);
    const {sum, stated} = sumOf(numbers, rows);
    const missing = counted - stated;
    if (missing > 0) excluded.push({reason: 'nombre absent ou illisible', rows: missing});
    return {value: sum, read: selected.read, rows: counted - missing, excluded};
  }

  /** The rows behind a count, for those who ask where it comes from. */
  rowsBehind({of, measure, only}: Count): Selection {
    if (measure.kind !== 'jeunes') return this.keptRows(of, only);
    const source = this.source(of.register);
    if (source === undefined) return new Uint32Array(0);
    const dossiers = source.codes('dossier');
    const marks = new Uint8Array(dossiers.values.length);
    for (const youth of this.keptYouths(of, only)) marks[youth] = 1;
    return selectByCode(dossiers.codes, marks, this.select(of).rows);
  }

  private keptYouths(of: Population, only: Only | undefined): Uint32Array {
    const youths = this.youthsOf(of);
    if (only === undefined) return youths;
    const breakdown = this.breakdown(of, only.by);
    if (breakdown === undefined) return new Uint32Array(0);
    return selectByCode(breakdown.youthLines(), wantedLines(breakdown.axis, only), youths);
  }

  private keptRows(of: Population, only: Only | undefined): Selection {
    const {rows} = this.select(of);
    if (only === undefined) return rows;
    const breakdown = this.breakdown(of, only.by);
    if (breakdown === undefined) return new Uint32Array(0);
    return selectByCode(breakdown.rowLines(), wantedLines(breakdown.axis, only), rows);
  }

  /** Distinct youths of each line, a youth counting in every line it has a row in. */
  private youthsByRow(of: Population, first: Breakdown, second: Breakdown | undefined): Float64Array {
    const size = first.axis.labels.length;
    const sizeB = second?.axis.labels.length ?? 1;
    const [a, b] = [first.rowLines(), second?.rowLines()];
    const {codes} = this.source(of.register)!.codes('dossier');
    return countYouthsByRow(codes, this.select(of).rows, size * sizeB, (row) => a[row]! * sizeB + (b?.[row] ?? 0));
  }

  /** Distinct dossiers of the Participations in these actions during the period; without any, the largest number. */
  private participants(source: Source, column: string, rows: Selection): number {
    const together = participantsIn(source, rows, this.source('participations'), this.period);
    if (together > 0) return together;
    const numbers = source.numbers(column);
    let largest = 0;
    for (const row of rows ?? numbers.keys()) if (numbers[row]! > largest) largest = numbers[row]!;
    return largest;
  }

  private intervalsOf(source: Source, dispositif: string): (dossier: number) => readonly number[] {
    let entries = this.entries.get(dispositif);
    if (entries === undefined) this.entries.set(dispositif, (entries = entriesIn(this.registers, dispositif)));
    const none: readonly number[] = [];
    const intervals = source.codes('dossier').values.map((value) => entries.get(dossierKey(value)!) ?? none);
    return (dossier) => intervals[dossier]!;
  }

  private membersOf(source: Source, population: Population): Uint8Array {
    const theirs = this.source(population.register);
    return membersAmong(source, theirs, theirs === undefined ? new Uint32Array(0) : this.youthsOf(population));
  }
}
