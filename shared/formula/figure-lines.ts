import {foldText} from '../value/fold';
import {yearOf} from '../value/day';
import {printingOrder} from '../count/axis';
import type {Count, Dimension, FigureSpec, Formula, Measure, Only, Population} from '../count/declaration';
import {populationsOf, type FigureLookup} from '../count/evaluate-figure';
import type {Evaluation} from '../count/evaluation';
import type {RegisterId} from '../register/register-id';
import {refuse} from './refusal';

/** A figure over the lines of a dimension. */
interface Lines {
  /** In printing order. */
  readonly labels: readonly string[];
  valueOf(label: string): number | null;
}

/** What a figure is broken down in: this year, the year before, and the dimension as each register has it. */
export interface Around {
  readonly now: Evaluation;
  readonly before: Evaluation;
  readonly dimensionOf: (register: RegisterId) => Dimension;
  readonly find: FigureLookup;
}

/** Breaks a figure down: each line is the figure's own rule over the rows and the youths of that line. */
export function figureLines(spec: FigureSpec, around: Around): Lines {
  return linesOf(spec, spec.formula, around);
}

function linesOf(spec: FigureSpec, formula: Formula, around: Around): Lines {
  switch (formula.kind) {
    case 'count':
      return mapped(countLines(spec, formula.count, around), (value) => value * (formula.times ?? 1));
    case 'share': {
      const {of, measure, only, base} = formula;
      const all: Only = {by: only.by, labels: 'stated'};
      const whole = countLines(spec, base === 'all' ? {of, measure} : {of, measure, only: all}, around);
      return together(whole, countLines(spec, {of, measure, only}, around), quotient);
    }
    case 'ratio': {
      const part = mapped(countLines(spec, formula.part, around), (value) => value * (formula.times ?? 1));
      return together(countLines(spec, formula.base, around), part, quotient);
    }
    case 'total':
      return formula.counts
        .map((count) => countLines(spec, count, around))
        .reduce((sum, lines) => together(sum, lines, (a, b) => (a ?? 0) + (b ?? 0)));
    case 'previous':
      return linesBefore(around.find(formula.figure), around);
    case 'change': {
      const figure = around.find(formula.figure);
      const current = linesOf(figure, figure.formula, around);
      return together(linesBefore(figure, around), current, (before, now) =>
        before === null || before === 0 || now === null ? null : (now - before) / before,
      );
    }
  }
}

/** The lines of the year before; without any row of it, those of « Références » whose « Ventilation » names them. */
function linesBefore(figure: FigureSpec, around: Around): Lines {
  const {before} = around;
  const lines = linesOf(figure, figure.formula, {...around, now: before});
  if (populationsOf(figure.formula).some((population) => before.hasRows(population))) return lines;
  const year = yearOf(before.period.to);
  const known = new Map(
    before.registers.references
      .filter(
        ({indicateur, annee, ventilation}) =>
          indicateur.trim() === figure.id && annee === year && ventilation.trim() !== '',
      )
      .map(({ventilation, valeur}) => [
        foldText(ventilation),
        figure.unit === 'euros' ? Math.round(valeur * 100) : valeur,
      ]),
  );
  return {labels: lines.labels, valueOf: (label) => known.get(foldText(label)) ?? null};
}

function countLines(spec: FigureSpec, {of, measure, only}: Count, {now, dimensionOf}: Around): Lines {
  refuseWhole(spec, of, measure);
  const dimension = dimensionOf(of.register);
  const cube = now.cube(of, measure, [dimension], only);
  if (cube === undefined) return {labels: [], valueOf: () => 0};
  const axis = cube.axes[0]!;
  const lines = printingOrder(axis, dimension, (line) => cube.cells[line]!).filter(
    (line) => axis.always[line] === true || cube.cells[line] !== 0,
  );
  return {
    labels: lines.map((line) => axis.labels[line]!),
    valueOf: (label) => cube.cells[axis.labels.indexOf(label)] ?? 0,
  };
}

/** Distinct participants of several actions are known for all of them together only. */
function refuseWhole({id}: FigureSpec, _: Population, measure: Measure): void {
  if (measure.kind === 'participants')
    refuse('indicator-without-lines', {id, why: 'les participants se comptent ensemble'});
}

function mapped(lines: Lines, change: (value: number) => number): Lines {
  return {labels: lines.labels, valueOf: (label) => change(lines.valueOf(label) ?? 0)};
}

/** Two counts line by line; a line that either prints is printed, what states nothing last. */
function together(
  first: Lines,
  second: Lines,
  make: (first: number | null, second: number | null) => number | null,
): Lines {
  const added = second.labels.filter((label) => !first.labels.includes(label));
  const labels = [...first.labels, ...added];
  return {labels, valueOf: (label) => make(first.valueOf(label), second.valueOf(label))};
}

function quotient(base: number | null, part: number | null): number | null {
  return base === null || part === null || base === 0 ? null : part / base;
}
