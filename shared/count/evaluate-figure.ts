import {yearOf} from '../value/day';
import type {Registers} from './registers';
import type {Count, FigureSpec, Formula, Population} from './declaration';
import type {Counted} from './count-one';
import {countsOf} from './counts-of';
import type {Evaluation} from './evaluation';
import {doubtOf} from './doubt';
import {lackOfFigure} from './lack';
import {periodBefore} from './period';
import type {FigureResult, Trace} from './result';
import {rowsBehind, sliceOf, together} from './rows-behind';

/** A figure over one period, before it is compared with another. */
interface Value {
  readonly value: number | null;
  readonly from?: readonly [number, number];
  /** What was counted, for a trace. */
  readonly counted: () => Counted;
  readonly register: string;
}

/** Finds the declaration of a figure by its id. */
export type FigureLookup = (id: string) => FigureSpec;

/** Evaluates one figure, unknown where something it needs was not read; comparisons look at the year before, then at « Références ». */
export function evaluateFigure(
  spec: FigureSpec,
  now: Evaluation,
  before: Evaluation,
  find: FigureLookup,
): FigureResult {
  const {value, from, counted, register} = valueOf(spec.formula, now, before, find);
  const trace = traceOf(spec.id, register, counted());
  const lack = lackOfFigure(now.registers, spec, find);
  if (lack !== null) return {spec, value: null, trace, lack};
  const doubt = value === 0 && spec.formula.kind === 'count' ? doubtOf(spec.formula.count, now) : null;
  return {
    spec,
    value,
    ...(from === undefined ? {} : {from}),
    ...earlierOf(spec, before),
    trace,
    ...(doubt === null ? {} : {doubt}),
  };
}

/** A third year, where somebody wrote it: the rows of so long ago are seldom all there. */
function earlierOf(spec: FigureSpec, {registers, period}: Evaluation): Pick<FigureResult, 'earlier'> {
  if ('figure' in spec.formula || registers.references.length === 0) return {};
  const {label, to} = periodBefore(period);
  const value = referenceOf(registers, spec, yearOf(to));
  return value === null ? {} : {earlier: {year: label, value}};
}

export function traceOf(id: string, register: string, {read, rows, excluded}: Counted): Trace {
  return {id, register, read, counted: rows, excluded};
}

export function valueOf(formula: Formula, now: Evaluation, before: Evaluation, find: FigureLookup): Value {
  switch (formula.kind) {
    case 'count': {
      const counted = now.count(formula.count);
      const {register} = formula.count.of;
      return {value: known(counted.value * (formula.times ?? 1)), counted: () => counted, register};
    }
    case 'share': {
      const {of, measure, only, base} = formula;
      const part = now.count({of, measure, only});
      const all = now.count(base === 'all' ? {of, measure} : {of, measure, only: {by: only.by, labels: 'stated'}});
      return {...quotient(part.value, all.value), counted: () => all, register: of.register};
    }
    case 'ratio': {
      const part = now.count(formula.part);
      const base = now.count(formula.base);
      return {
        ...quotient(part.value * (formula.times ?? 1), base.value),
        counted: () => part,
        register: formula.part.of.register,
      };
    }
    case 'over': {
      const part = valueOf(formula.part, now, before, find);
      const base = valueOf(formula.base, now, before, find);
      if (part.value === null || base.value === null) return {...part, value: null};
      return {...part, ...quotient(part.value * (formula.times ?? 1), base.value)};
    }
    case 'total': {
      const parts = formula.counts.map((count) => now.count(count));
      const value = known(parts.reduce((sum, part, at) => sum + part.value * (formula.counts[at]!.times ?? 1), 0));
      const {register} = formula.counts[0]!.of;
      return {value, counted: () => countedTogether(formula.counts, now), register};
    }
    case 'previous': {
      const spec = find(formula.figure);
      return inYearBefore(spec, before, find);
    }
    case 'change': {
      const spec = find(formula.figure);
      const current = valueOf(spec.formula, now, before, find);
      const previous = inYearBefore(spec, before, find);
      if (current.value === null || previous.value === null) return {...current, value: null};
      return {...current, ...quotient(current.value - previous.value, previous.value)};
    }
  }
}

/** The figure from the rows of the year before; without any such row, from « Références »; else nothing. */
function inYearBefore(spec: FigureSpec, before: Evaluation, find: FigureLookup): Value {
  const computed = valueOf(spec.formula, before, before, find);
  if (populationsOf(spec.formula).some((population) => before.hasRows(population))) return computed;
  return {...computed, value: referenceOf(before.registers, spec, yearOf(before.period.to))};
}

/** What « Références » says of a figure in a year; null where it says nothing. */
export function referenceOf(registers: Registers, spec: Pick<FigureSpec, 'id' | 'unit'>, year: number): number | null {
  const line = registers.references.find(
    ({indicateur, annee, ventilation}) => indicateur.trim() === spec.id && annee === year && ventilation.trim() === '',
  );
  if (line === undefined) return null;
  if (spec.unit === 'euros') return Math.round(line.valeur * 100);
  return spec.unit === '%' && Math.abs(line.valeur) > 1 ? line.valeur / 100 : line.valeur;
}

/** Populations that a formula counts. */
export function populationsOf(formula: Formula): readonly Population[] {
  return formula.kind === 'share' ? [formula.of] : countsOf(formula).map(({of}) => of);
}

/** What is said of no number at all is not known. */
const known = (value: number): number | null => (Number.isNaN(value) ? null : value);

/** No base, no share: the cell stays empty. */
function quotient(part: number, base: number): {value: number | null; from: readonly [number, number]} {
  return {value: base === 0 ? null : part / base, from: [part, base]};
}

/** A sum told as one count: the rows that any of its counts takes in the register of the first. */
function countedTogether(counts: readonly Count[], now: Evaluation): Counted {
  const {register} = counts[0]!.of;
  const parts = counts.filter(({of}) => of.register === register).map((count) => rowsBehind(now, sliceOf(count)));
  const {read, rows, excluded} = together(parts);
  return {value: 0, read, rows: rows.length, excluded: excluded.map((left) => ({...left, rows: left.rows.length}))};
}
