import type {Registers} from './registers';
import type {RegisterId} from '../register/register-id';
import type {Period} from './table';
import {keysWithRows, rowsByKey} from './aggregate';
import {everyRow, selectByCode, sizeOf} from './select';
import type {Selection} from './select';
import type {Condition, Count, Dated, Dimension, Measure, Only, Population} from './declaration';
import {breakDown} from './breakdown';
import {populationsAsked} from './counts-of';
import {countCells} from './count-cells';
import {countsEach} from './counts-each';
import type {Dimensions} from './count-cells';
import {countOne} from './count-one';
import type {Counted} from './count-one';
import {wantedLines} from './cube';
import type {Cube} from './cube';
import {filterRows} from './filter-rows';
import type {Neighbours} from './filter-rows';
import {keyOf} from './key';
import {movePeriod} from './move';
import {periodKey} from './period';
import {entriesIn, keysOf, timesAmong} from './neighbours';
import {eventsByKey} from './own-counts';
import {reasonOfCondition} from './reason';
import {datedRows, narrow, selectDated} from './selection';
import type {DatedRows, Selected} from './selection';
import {SharedBreakdown} from './shared-breakdown';
import {sourceOf} from './source';
import type {Source, View} from './source';
import type {Breakdown, Surroundings} from './surroundings';
import {viewOfRows, viewOfYouths} from './views';

/** The youths of a population, by dossier code. */
interface Youths {
  /** Those that have a row and meet what the population asks of them, ascending. */
  readonly keys: Uint32Array;
  /** Rows of each dossier; under 0 those without a dossier. */
  readonly rowsOf: Uint32Array;
  /** Those that each condition on the youth leaves. */
  readonly kept: Kept;
  readonly view: () => View;
}

/**
 * The registers seen through one period. Every selection, breakdown and list of youths is made once and shared by
 * all the indicators that need it: a whole report costs a few passes over each register. Two declarations share work
 * when they say the same thing (`keyOf`), not only when they hold the same object.
 */
export class Evaluation {
  private readonly sources = new Map<RegisterId, Source | undefined>();
  private readonly dated = new Map<string, DatedRows>();
  private readonly selections = new Map<string, Selected>();
  private readonly breakdowns = new Map<string, Map<string, SharedBreakdown>>();
  private readonly youths = new Map<string, Youths>();
  private readonly keptBy = new Map<string, Kept>();
  private readonly entries = new Map<string, ReadonlyMap<string, readonly number[]>>();
  private readonly rowViews = new Map<Source, View>();
  private readonly youthViews = new Map<Selected, View>();
  private readonly counts = new Map<string, Counted>();
  private readonly neighbours: Neighbours = {
    intervalsOf: (view, dispositif) => this.intervalsOf(view, dispositif),
    eventsOf: (view, population) => this.eventsOf(view, population),
    // A population that names other days keeps to those of the report for what it is held against.
    timesOf: (view, population) => (this.whole ?? this).timesOf(view, population),
  };

  constructor(
    readonly registers: Registers,
    readonly period: Period,
    private readonly whole?: Evaluation,
    /** The same registers over every span of days that was asked for, this one among them. */
    private readonly all = new Map<string, Evaluation>(),
  ) {
    if (whole === undefined) all.set(periodKey(period), this);
  }

  /** The same registers over other days. */
  over(period: Period): Evaluation {
    return this.all.get(periodKey(period)) ?? new Evaluation(this.registers, period, undefined, this.all);
  }

  /** A population that names other days than those of the report, over them. */
  placed(of: Population): {readonly now: Evaluation; readonly of: Population} | null {
    if (of.period === undefined) return null;
    const {period, ...rest} = of;
    const days = movePeriod(this.period, period);
    if (period.kind !== 'years-before') return {now: this.within(days), of: rest};
    const {then} = period;
    return {now: this.over(days), of: then === undefined ? rest : {...rest, period: then}};
  }

  /** Other days of the same report. */
  private within(period: Period): Evaluation {
    const whole = this.whole ?? this;
    const key = `${periodKey(period)} within ${periodKey(whole.period)}`;
    let other = this.all.get(key);
    if (other === undefined) this.all.set(key, (other = new Evaluation(this.registers, period, whole, this.all)));
    return other;
  }

  /** The register as columns, or undefined when the workbook holds none. */
  source(register: RegisterId): Source | undefined {
    if (!this.sources.has(register)) {
      const table = this.registers.tables[register];
      this.sources.set(register, table === undefined ? undefined : sourceOf(this.registers, table));
    }
    return this.sources.get(register);
  }

  /** The columns of the rows of a register, what Jeunes says of their youths included. */
  rowsOf(source: Source): View {
    let view = this.rowViews.get(source);
    if (view === undefined) this.rowViews.set(source, (view = viewOfRows(source, this.around())));
    return view;
  }

  private around(): Surroundings {
    return {
      settings: this.registers.settings,
      period: this.period,
      neighbours: this.neighbours,
      jeunes: this.source('jeunes'),
      rowsOf: (source) => this.rowsOf(source),
      youthsOf: (source, population, selected) => this.youthsIn(source, population, selected),
    };
  }

  /** The columns of the youths of some rows, whatever is asked of them. */
  private youthsIn(source: Source, population: Population, selected: Selected): View {
    let view = this.youthViews.get(selected);
    if (view === undefined)
      this.youthViews.set(selected, (view = viewOfYouths(source, population, selected, this.around())));
    return view;
  }

  /** The rows of a population; what the youth must be is not asked of them. */
  select(population: Population): Selected {
    const placed = this.placed(population);
    if (placed !== null) return placed.now.select(placed.of);
    const key = keyOf(withoutKept(population));
    let selected = this.selections.get(key);
    if (selected === undefined) {
      const source = this.source(population.register);
      selected = source === undefined ? NOTHING_READ : this.selectFrom(source, population);
      this.selections.set(key, selected);
    }
    return selected;
  }

  /** Clause after clause: the first that fails gives the reason. What the former clauses leave is that of a population of its own. */
  private selectFrom(source: Source, {register, dated, where}: Population): Selected {
    const last = where[where.length - 1];
    if (last === undefined) return selectDated(source, this.datedRows(source, dated), this.period);
    const left = this.select({register, dated, where: where.slice(0, -1)});
    const rows = filterRows(this.rowsOf(source), last, left.rows, this.registers.settings, this.neighbours);
    return narrow(left, reasonOfCondition(last, register), rows);
  }

  /** The rows that a date places in these days, found once for every population. */
  private datedRows(source: Source, dated: Dated): DatedRows {
    const key = `${source.table.register} ${keyOf(dated)}`;
    let rows = this.dated.get(key);
    if (rows === undefined) this.dated.set(key, (rows = datedRows(source, dated, this.period)));
    return rows;
  }

  /** Whether the period holds any row of the register by this date, whatever else the row says. */
  hasRows(population: Population): boolean {
    const placed = this.placed(population);
    if (placed !== null) return placed.now.hasRows(placed.of);
    const source = this.source(population.register);
    if (source === undefined || sizeOf(this.datedRows(source, population.dated).inside, source.length) === 0)
      return false;
    // Youths of any of several populations are dated by them.
    const others = population.dated.kind === 'always' ? populationsAsked(population.where) : [];
    return others.length === 0 || others.some((other) => this.hasRows(other));
  }

  /** The distinct dossiers of a population, by code, ascending. */
  youthsOf(population: Population): Uint32Array {
    const placed = this.placed(population);
    if (placed !== null) return placed.now.youthsOf(placed.of);
    return this.dossiersOf(population).keys;
  }

  dossiersOf(population: Population): Youths {
    const key = keyOf(population);
    let youths = this.youths.get(key);
    if (youths === undefined) {
      const rowsOf = this.rowsOfDossiers(population);
      const {view, kept} = this.keptYouthsOf(population, rowsOf);
      const keys = kept.length === 0 ? keysWithRows(rowsOf) : kept[kept.length - 1]!.left!;
      youths = {keys, rowsOf, kept, view};
      this.youths.set(key, youths);
    }
    return youths;
  }

  private rowsOfDossiers(population: Population): Uint32Array {
    if (population.kept !== undefined) return this.dossiersOf(withoutKept(population)).rowsOf;
    const dossiers = this.source(population.register)?.codes('dossier');
    if (dossiers === undefined) return new Uint32Array(1);
    return rowsByKey(dossiers.codes, dossiers.values.length, this.select(population).rows);
  }

  /** The youths that meet what the population asks of them, condition after condition. */
  private keptYouthsOf(of: Population, rowsOf: Uint32Array): Pick<Youths, 'kept' | 'view'> {
    const source = this.source(of.register);
    if (source === undefined) return {kept: [], view: () => null as never};
    const view = () => this.youthsIn(source, of, this.select(of));
    let left: Uint32Array = keysWithRows(rowsOf);
    const kept = (of.kept ?? []).map((condition): Kept[number] => {
      const met = filterRows(view(), condition, left, this.registers.settings, this.neighbours);
      left = met === null ? left : Uint32Array.from(met);
      return {condition, left};
    });
    return {kept, view};
  }

  /** The rows that meet what the population asks of their youth, condition after condition. */
  keptRowsOf(of: Population): Kept {
    const key = keyOf(of);
    let kept = this.keptBy.get(key);
    if (kept === undefined) {
      const source = this.source(of.register);
      let left = this.select(of).rows;
      kept = (source === undefined ? [] : (of.kept ?? [])).map((condition) => {
        const met = filterRows(this.rowsOf(source!), condition, left, this.registers.settings, this.neighbours);
        left = met ?? everyRow(source!.length);
        return {condition, left};
      });
      this.keptBy.set(key, kept);
    }
    return kept;
  }

  breakdown(population: Population, dimension: Dimension): Breakdown | undefined {
    const placed = this.placed(population);
    if (placed !== null) return placed.now.breakdown(placed.of, dimension);
    const source = this.source(population.register);
    if (source === undefined) return undefined;
    const key = keyOf(withoutKept(population));
    let byDimension = this.breakdowns.get(key);
    if (byDimension === undefined) this.breakdowns.set(key, (byDimension = new Map()));
    let breakdown = byDimension.get(keyOf(dimension));
    if (breakdown === undefined) {
      breakdown = new SharedBreakdown(breakDown(source, population, this.select(population), dimension, this.around()));
      byDimension.set(keyOf(dimension), breakdown);
    }
    return breakdown;
  }

  /** Counts over one dimension or two. Undefined when the register is missing. */
  cube(of: Population, measure: Measure, dimensions: Dimensions, only?: Only): Cube | undefined {
    const placed = this.placed(of);
    return placed === null
      ? countCells(this, of, measure, dimensions, only)
      : placed.now.cube(placed.of, measure, dimensions, only);
  }

  /** One number, with what was counted and what was left out. */
  count(count: Count): Counted {
    const placed = this.placed(count.of);
    if (placed !== null) return placed.now.count({...count, of: placed.of});
    const {of, measure, only} = count;
    const key = `${keyOf(of)} ${keyOf(measure)} ${only === undefined ? '' : keyOf(only)}`;
    let counted = this.counts.get(key);
    if (counted === undefined) this.counts.set(key, (counted = countOne(this, count)));
    return counted;
  }

  /** The rows behind a count, for those who ask where it comes from. */
  rowsBehind(count: Count): Selection {
    const placed = this.placed(count.of);
    if (placed !== null) return placed.now.rowsBehind({...count, of: placed.of});
    const {of, measure, only} = count;
    if (measure.kind !== 'jeunes') return this.keptRows(of, only);
    const source = this.source(of.register);
    if (source === undefined) return new Uint32Array(0);
    return this.rowsOfYouths(source, of, this.keptYouths(of, only));
  }

  /** The rows of a population that are of some youths. */
  rowsOfYouths(source: Source, of: Population, youths: Uint32Array): Selection {
    const dossiers = source.codes('dossier');
    const marks = new Uint8Array(dossiers.values.length);
    for (const youth of youths) marks[youth] = 1;
    return selectByCode(dossiers.codes, marks, this.select(of).rows);
  }

  keptYouths(of: Population, only: Only | undefined): Uint32Array {
    const youths = this.youthsOf(of);
    if (only === undefined) return youths;
    const breakdown = this.breakdown(of, only.by);
    const source = this.source(of.register);
    if (breakdown === undefined || source === undefined) return new Uint32Array(0);
    const wanted = wantedLines(breakdown, only);
    if (!countsEach(only.by)) return selectByCode(breakdown.youthLines(), wanted, youths);
    const rows = selectByCode(breakdown.rowLines(), wanted, this.rowsOfYouths(source, of, youths));
    const dossiers = source.codes('dossier');
    return keysWithRows(rowsByKey(dossiers.codes, dossiers.values.length, rows));
  }

  keptRows(of: Population, only: Only | undefined): Selection {
    const kept = this.keptRowsOf(of);
    const rows = kept.length === 0 ? this.select(of).rows : kept[kept.length - 1]!.left;
    if (only === undefined) return rows;
    const breakdown = this.breakdown(of, only.by);
    if (breakdown === undefined) return new Uint32Array(0);
    return selectByCode(breakdown.rowLines(), wantedLines(breakdown, only), rows);
  }

  private intervalsOf(view: View, dispositif: string): (dossier: number) => readonly number[] {
    let entries = this.entries.get(dispositif);
    if (entries === undefined) this.entries.set(dispositif, (entries = entriesIn(this.registers, dispositif)));
    return byDossier(view, entries);
  }

  private eventsOf(view: View, population: Population): (dossier: number) => readonly number[] {
    const source = this.source(population.register);
    if (source === undefined) return () => [];
    const always: Population = {register: population.register, dated: {kind: 'always'}, where: population.where};
    const rows = this.keptRows(
      {...always, ...(population.kept === undefined ? {} : {kept: population.kept})},
      undefined,
    );
    return byDossier(view, eventsByKey(source, population.dated, rows));
  }

  private timesOf(view: View, population: Population): Uint32Array {
    const placed = this.placed(population);
    if (placed !== null) return placed.now.timesOf(view, placed.of);
    const source = this.source(population.register);
    if (source === undefined) return new Uint32Array(view.codes('dossier').values.length);
    const {keys, rowsOf} = this.dossiersOf(population);
    return timesAmong(view, source, keys, rowsOf);
  }
}

const NOTHING_READ: Selected = {rows: new Uint32Array(0), read: 0, counted: 0, excluded: []};

/** What each condition leaves. */
type Kept = readonly {readonly condition: Condition; readonly left: Selection}[];

/** A population without what it asks of its youths; made once each. */
const bare = new WeakMap<Population, Population>();

function withoutKept(population: Population): Population {
  const {kept, ...rest} = population;
  if (kept === undefined) return population;
  const known = bare.get(population) ?? rest;
  bare.set(population, known);
  return known;
}

function byDossier(view: View, byKey: ReadonlyMap<string, readonly number[]>): (dossier: number) => readonly number[] {
  const none: readonly number[] = [];
  const found = keysOf(view.codes('dossier').values).map((key) => byKey.get(key) ?? none);
  return (dossier) => found[dossier]!;
}
