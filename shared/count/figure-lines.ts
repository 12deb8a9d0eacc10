import {foldText} from '../value/fold';
import {yearOf} from '../value/day';
import {printingOrder} from './axis';
import {wholeOf} from './counts-of';
import type {Count, Dimension, FigureSpec, Formula} from './declaration';
import {participantLines} from './participant-lines';
import {populationsOf} from './evaluate-figure';
import type {FigureLookup} from './evaluate-figure';
import type {Evaluation} from './evaluation';
import type {Quotient} from './result';
import type {RegisterId} from '../register/register-id';

/** A figure on one line, and the two counts of it where it is one over the other. */
export interface LineValue {
  readonly value: number | null;
  readonly from: Quotient;
}

/** A figure over the lines of a dimension. */
interface Lines {
  /** In printing order. */
  readonly labels: readonly string[];
  at(label: string): LineValue;
}

/** What a figure is broken down in: this year, the year before, and the dimension as each register has it. */
export interface Around {
  readonly now: Evaluation;
  readonly before: Evaluation;
  readonly dimensionOf: (register: RegisterId) => Dimension;
  readonly find: FigureLookup;
}

/** Breaks a formula down: each line is its own rule over the rows and the youths of that line. */
export function figureLines(formula: Formula, around: Around): Lines {
  switch (formula.kind) {
    case 'count':
      return multiplied(countLines(formula.count, around), formula.times);
    case 'share': {
      const {of, measure, only} = formula;
      return quotients(countLines({of, measure, only}, around), countLines(wholeOf(formula), around));
    }
    case 'ratio':
      return quotients(multiplied(countLines(formula.part, around), formula.times), countLines(formula.base, around));
    case 'over':
      return quotients(multiplied(figureLines(formula.part, around), formula.times), figureLines(formula.base, around));
    case 'total':
      return formula.counts
        .map(({times, ...count}) => multiplied(countLines(count, around), times))
        .reduce((sum, lines) => together(sum, lines, (a, b) => plain((a ?? 0) + (b ?? 0))));
    case 'previous':
      return linesBefore(around.find(formula.figure), around);
    case 'change': {
      const figure = around.find(formula.figure);
      return together(linesBefore(figure, around), figureLines(figure.formula, around), (before, now) =>
        before === null || now === null ? plain(null) : quotient(now - before, before),
      );
    }
  }
}

/** The lines of the year before; without any row of it, those of « Références » whose « Ventilation » names them. */
function linesBefore(figure: FigureSpec, around: Around): Lines {
  const {before} = around;
  const lines = figureLines(figure.formula, {...around, now: before});
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
  return {labels: lines.labels, at: (label) => plain(known.get(foldText(label)) ?? null)};
}

/** A mean of no row is no number; no more is the number of participants that nothing tells. */
function countLines(count: Count, {now, dimensionOf}: Around): Lines {
  const {of, measure, only} = count;
  const dimension = dimensionOf(of.register);
  const cube =
    measure.kind === 'participants'
      ? participantLines(now, count, measure.orLargest, dimension)
      : now.cube(of, measure, [dimension], only);
  const none = measure.kind === 'statistic' || measure.kind === 'participants' ? null : 0;
  if (cube === undefined) return {labels: [], at: () => plain(none)};
  const axis = cube.axes[0]!;
  const places = new Map(axis.labels.map((label, line) => [label, line]));
  const weight = (line: number) => cube.cells[line]! || 0;
  const lines = printingOrder(axis, dimension, weight).filter(
    (line) => axis.always[line] === true || (cube.cells[line] !== 0 && !Number.isNaN(cube.cells[line]!)),
  );
  return {
    labels: lines.map((line) => axis.labels[line]!),
    at: (label) => {
      const value = cube.cells[places.get(label) ?? -1];
      return plain(value === undefined || Number.isNaN(value) ? none : value);
    },
  };
}

const plain = (value: number | null): LineValue => ({value, from: null});

function quotient(part: number, base: number): LineValue {
  return {value: base === 0 ? null : part / base, from: [part, base]};
}

function multiplied({labels, at}: Lines, times = 1): Lines {
  if (times === 1) return {labels, at};
  return {labels, at: (label) => ({...at(label), value: timesOf(at(label).value, times)})};
}

const timesOf = (value: number | null, times: number) => (value === null ? null : value * times);

const quotients = (part: Lines, base: Lines): Lines =>
  together(base, part, (all, some) => (all === null || some === null ? plain(null) : quotient(some, all)));

/** Two counts line by line; a line that either prints is printed, what states nothing last. */
function together(
  first: Lines,
  second: Lines,
  make: (first: number | null, second: number | null) => LineValue,
): Lines {
  const added = second.labels.filter((label) => !first.labels.includes(label));
  return {labels: [...first.labels, ...added], at: (label) => make(first.at(label).value, second.at(label).value)};
}
