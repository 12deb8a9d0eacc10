import {yearOf} from '../value/day';
import {wholePercent} from '../value/french';
import {foldText} from '../value/fold';
import {takesAll} from './axis';
import {countsOf} from './counts-of';
import {dateLabel} from './date-label';
import {nestedLabel} from './declaration';
import type {Count, Dimension, FigureColumn, FiguresBody, Formula, Move, TableSpec} from './declaration';
import {populationsOf, referenceOf, traceOf, valueOf} from './evaluate-figure';
import type {FigureLookup} from './evaluate-figure';
import type {Evaluation} from './evaluation';
import {figureLines} from './figure-lines';
import type {LineValue} from './figure-lines';
import {movePeriod} from './move';
import {movesOf} from './periods-shown';
import {MOST_COLUMNS, TOTAL_OF_ALL, withoutAcross} from './page-lines';
import {periodBefore} from './period';
import type {TableLine, TableResult} from './result';
import {outersOf, withSubtotals} from './subtotals';
import type {Outer} from './subtotals';
import {HORS_TERRITOIRE, NON_RENSEIGNE} from './table';
import type {RegisterId} from '../register/register-id';

/** Lines and columns that an agency declares: figures over a breakdown or over periods, and over another across. */
export function figuresTable(spec: TableSpec, body: FiguresBody, now: Evaluation, find: FigureLookup): TableResult {
  const grid = new Grid(spec, body, now, find);
  const heads = grid.heads();
  if (body.across !== undefined && heads.length > MOST_COLUMNS) {
    const {across: _, ...plain} = body;
    return withoutAcross(figuresTable({...spec, body: plain}, plain, now, find), heads.length);
  }
  const cells = heads.map((head) => grid.column(head));
  const met = linesMet(cells, spec.by);
  const outers = body.subtotals === true ? grid.outers(heads) : [];
  const placed = withSubtotals(met, outers, (labels) => sortedLines(labels, body, cells[0]!, now));
  const shown = placed.map(({label, of}) =>
    cells.map((column, at) => (of === undefined ? column.at(label) : outers[of.level]!.at(at, label, column.base))),
  );
  const all = placed.map(({label, of}, at): TableLine => {
    const values = shown[at]!;
    const line = {values: values.map(({value}) => value), from: values.map(({from}) => from)};
    return of === undefined ? {label, ...line} : {label: `Total ${label}`, ...line, holds: {...of, label}};
  });
  const lines = all.filter(({holds}) => holds === undefined);
  const totals = heads.map((head) => grid.total(head));
  const hasUnknownYears = [...shown.flat(), ...totals].includes(NOT_KNOWN);
  const isWhole = lines.length === met.length;
  const additive = heads.map(
    ({column}, index) =>
      isWhole &&
      isPlain(column) &&
      lines.reduce((sum, {values}) => sum + (values[index] ?? 0), 0) === totals[index]!.value,
  );
  const plus = heads.map(({column}) => column.totalPlus);
  const added = plus.map((id) => (id === undefined ? 0 : (valueOf(find(id).formula, now, now, find).value ?? 0)));
  const hasTotal = body.total !== 'none' && (body.periods === undefined || hasWhole(body));
  return {
    spec,
    columns: heads.map(({label, column}) => ({
      label: dateLabel(label, now.period),
      unit: column.share === true ? '%' : column.unit,
    })),
    lines: all,
    total: hasTotal ? totals.map(({value}, index) => (value === null ? null : value + added[index]!)) : null,
    totalFrom: totals.map(({from}) => from),
    additive: additive.map((plain) => plain && hasTotal),
    totalPlus: plus,
    notes: [...(hasTotal ? notesOf(heads, lines, totals, isWhole) : []), ...(hasUnknownYears ? [NO_ROW_THEN] : [])],
    traces: body.columns.map(({formula}, index) => {
      const {counted, register} = valueOf(formula, now, now.over(periodBefore(now.period)), find);
      return traceOf(index === 0 ? spec.id : `${spec.id}#${index + 1}`, register, counted());
    }),
  };
}

/** Said of years that the registers do not reach. */
export const NO_ROW_THEN = 'Une case vide : le registre n’a aucune ligne de cette année-là.';

/** A printed column: a figure, over one of the values that stand across. */
interface Head {
  readonly label: string;
  readonly column: FigureColumn;
  readonly move?: Move;
  /** Of another breakdown, the line. */
  readonly across?: string;
}

/** Of a year that has no row. */
const NOT_KNOWN: LineValue = {value: null, from: null};

interface Column {
  readonly labels: readonly string[];
  /** What shares are out of. */
  readonly base?: number;
  at(label: string): LineValue;
}

class Grid {
  /** Of each figure, the lines crossed with what stands across: every value across reads its cells there. */
  private readonly crossed = new Map<FigureColumn, ReturnType<typeof figureLines>>();

  constructor(
    private readonly spec: TableSpec,
    private readonly body: FiguresBody,
    private readonly now: Evaluation,
    private readonly find: FigureLookup,
  ) {}

  heads(): readonly Head[] {
    const {columns, across, total} = this.body;
    const named = (value: string, {label}: FigureColumn) => (columns.length === 1 ? value : `${value}, ${label}`);
    if (across === undefined) return columns.map((column) => ({label: column.label, column}));
    if (across.kind !== 'by')
      return movesOf(across, this.now.period).flatMap(({label, move}) =>
        columns.map((column) => ({label: named(label, column), column, move})),
      );
    const values = linesMet(
      columns.map(({formula}) =>
        figureLines(
          formula,
          this.around(this.now, (register) => this.acrossOf(register)),
        ),
      ),
      across.by,
    );
    const heads = values.flatMap((value) =>
      columns.map((column): Head => ({label: named(value, column), column, across: value})),
    );
    return total === 'both' ? [...heads, ...columns.map((column) => ({label: named('Total', column), column}))] : heads;
  }

  /** What holds the lines, from what holds the most; the figures counted over it. */
  outers(heads: readonly Head[]): readonly (Outer & {at(head: number, label: string, base?: number): LineValue})[] {
    const {lines = {}, columns, sort} = this.body;
    return outersOf(this.spec.by).map((by, level) => {
      const byRegister = Object.entries(lines).map(([register, line]) => [register, outersOf(line)[level]]);
      // Of shares, what is counted: it is told out of what the lines are.
      const counted = columns.map(({share: _, ...column}) => column);
      const body: FiguresBody = {...this.body, columns: counted, lines: Object.fromEntries(byRegister)};
      const grid = new Grid({...this.spec, by}, body, this.now, this.find);
      const cells = heads.map((head) => grid.column({...head, column: counted[columns.indexOf(head.column)]!}));
      const ordered = sort === undefined ? {} : {sort: {by: sort.by}};
      return {
        labels: sortedLines(linesMet(cells, by), {...body, ...ordered}, cells[0]!, this.now),
        at: (head, label, base) => {
          const cell = cells[head]!.at(label);
          if (heads[head]!.column.share !== true || cell.value === null) return cell;
          if (base === undefined || base === 0 || label === NON_RENSEIGNE) return {value: null, from: null};
          return {value: cell.value / base, from: [cell.value, base]};
        },
      };
    });
  }

  column(head: Head): Column {
    const {column, across} = head;
    const now = this.at(head.move);
    const {periods} = this.body;
    if (periods !== undefined) {
      // The lines are named from the report’s period, whatever year stands across.
      const moves = movesOf(periods, this.now.period, head.move !== undefined);
      const wholeOf = (move: Move) => {
        const then = now.over(movePeriod(now.period, move));
        return this.whole(column, then, across, periods.kind === 'years' ? then : now);
      };
      const byLabel = new Map(moves.map(({label, move}) => [label, wholeOf(move)]));
      return {labels: moves.map(({label}) => label), at: (label) => byLabel.get(label)!};
    }
    if (!this.isKnown(column, now)) return {labels: [], at: () => NOT_KNOWN};
    const nested = (register: RegisterId): Dimension => ({
      kind: 'nested',
      by: [this.linesOf(register), this.acrossOf(register)],
    });
    const plain = figureLines(
      column.formula,
      this.around(now, (register) => this.linesOf(register)),
    );
    if (across === undefined) return this.shared(column, now, plain, undefined);
    const cells = this.crossed.get(column) ?? figureLines(column.formula, this.around(now, nested));
    this.crossed.set(column, cells);
    return this.shared(
      column,
      now,
      {labels: plain.labels, at: (label) => cells.at(nestedLabel(label, across))},
      across,
    );
  }

  total(head: Head): LineValue {
    const {column, across} = head;
    const whole = this.whole(column, this.at(head.move), across);
    if (column.share !== true || whole === NOT_KNOWN) return whole;
    return {value: whole.value === null || whole.value === 0 ? null : 1, from: null};
  }

  /** Whether a year before the report’s has any row that the figure looks at: one that has none says no zero. */
  private isKnown({formula}: FigureColumn, year: Evaluation): boolean {
    const populations = year.period.to < this.now.period.from ? populationsOf(formula) : [];
    return populations.length === 0 || populations.some((population) => year.hasRows(population));
  }

  /** A figure over all the lines, in a year or in a month of it; of a year without rows, what « Références » says. */
  private whole(column: FigureColumn, now: Evaluation, across: string | undefined, year = now): LineValue {
    const {formula, figure, unit} = column;
    if (!this.isKnown(column, year)) {
      const isReferred = figure !== undefined && across === undefined && now === year;
      const value = isReferred ? referenceOf(now.registers, {id: figure, unit}, yearOf(now.period.to)) : null;
      return value === null ? NOT_KNOWN : {value, from: null};
    }
    if (across !== undefined)
      return figureLines(
        formula,
        this.around(now, (register) => this.acrossOf(register)),
      ).at(across);
    const {value, from} = valueOf(formula, now, now.over(periodBefore(now.period)), this.find);
    const isRatio = formula.kind !== 'count' && formula.kind !== 'total';
    return {value, from: isRatio ? (from ?? null) : null};
  }

  /** Each line over all those that state something, where the column asks for it. */
  private shared(column: FigureColumn, now: Evaluation, lines: Column, across: string | undefined): Column {
    if (column.share !== true) return lines;
    const base = baseOf(column.formula, lines, (count) => {
      const line = this.linesOf(count.of.register);
      const labels = lines.labels.filter((label) => label !== NON_RENSEIGNE);
      // A line that takes what is not stated too leaves nobody unknown.
      if (across === undefined)
        return now.count(takesAll(line) ? count : {...count, only: {by: line, labels: 'stated'}}).value;
      const by: Dimension = {kind: 'nested', by: [line, this.acrossOf(count.of.register)]};
      return now.count({...count, only: {by, labels: labels.map((label) => nestedLabel(label, across))}}).value;
    });
    const labels = lines.labels.filter((label) => label !== NON_RENSEIGNE);
    return {
      labels,
      base,
      at: (label) => {
        const {value} = lines.at(label);
        if (value === null || label === NON_RENSEIGNE) return {value: null, from: null};
        return {value: base === 0 ? null : value / base, from: [value, base]};
      },
    };
  }

  private at(move: Move | undefined): Evaluation {
    return move === undefined ? this.now : this.now.over(movePeriod(this.now.period, move));
  }

  private around(now: Evaluation, dimensionOf: (register: RegisterId) => Dimension) {
    return {now, before: now.over(periodBefore(now.period)), dimensionOf, find: this.find};
  }

  private linesOf(register: RegisterId): Dimension {
    return this.body.lines?.[register] ?? this.spec.by;
  }

  private acrossOf(register: RegisterId): Dimension {
    const {across} = this.body;
    return across?.kind === 'by' ? (across.lines?.[register] ?? across.by) : this.spec.by;
  }
}

/** What shares are out of: one count knows it; of several, the sum of the lines. */
function baseOf(formula: Formula, lines: Column, stated: (count: Count) => number): number {
  const [count, ...others] = countsOf(formula);
  if (formula.kind === 'count' && others.length === 0 && count!.only === undefined)
    return stated(count!) * (formula.times ?? 1);
  return lines.labels.reduce((sum, label) => sum + (label === NON_RENSEIGNE ? 0 : (lines.at(label).value ?? 0)), 0);
}

/** Whether what is counted month by month adds up to something: what begins does, and not what is under way. */
function hasWhole({periods, columns}: FiguresBody): boolean {
  const counts = columns.flatMap(({formula}) => countsOf(formula));
  return periods?.kind === 'months' && counts.every(({of}) => of.dated.kind === 'within' && of.period === undefined);
}

/** Whether the total of a column may be the sum of its lines. */
const isPlain = ({formula, share}: FigureColumn) =>
  share !== true &&
  (formula.kind === 'count' || formula.kind === 'total') &&
  countsOf(formula).every(({measure}) => measure.kind !== 'statistic' && measure.kind !== 'distinct');

/** The lines that any column prints, in their order; what is outside the territory, then what states nothing, come last. */
function linesMet(columns: readonly Pick<Column, 'labels'>[], by: Dimension): readonly string[] {
  const labels = [...new Set(columns.flatMap((column) => column.labels))];
  const last = [...new Set([by.kind === 'classes' ? by.otherwise : HORS_TERRITOIRE, NON_RENSEIGNE])];
  const isNamedLast = (label: string) => last.includes(label) && !(by.kind === 'classes' && by.order.includes(label));
  return [
    ...labels.filter((label) => !isNamedLast(label)),
    ...last.filter((label) => labels.includes(label) && isNamedLast(label)),
  ];
}

/** The lines in the order asked, and no more than asked. What states nothing stays last. */
function sortedLines(
  labels: readonly string[],
  {sort}: FiguresBody,
  first: Column,
  {registers}: Evaluation,
): readonly string[] {
  if (sort === undefined) return labels;
  const isLast = (label: string) => label === NON_RENSEIGNE;
  const weight = (label: string) => first.at(label).value ?? 0;
  const byText = (a: string, b: string) => (foldText(a) < foldText(b) ? -1 : 1);
  const orders = {
    frequent: (a: string, b: string) => weight(b) - weight(a) || byText(a, b),
    text: byText,
    descending: (a: string, b: string) => numberIn(b) - numberIn(a) || -byText(a, b),
  } as const;
  const named = labels.filter((label) => !isLast(label));
  const ordered = sort.by === 'printed' ? named : [...named].sort(orders[sort.by]);
  const all = named.reduce((sum, label) => sum + weight(label), 0);
  const least = sort.atLeast === 'partMinimaleSecteur' ? registers.settings.partMinimaleSecteur : sort.atLeast;
  const isEnough = (label: string) => least === undefined || wholePercent(weight(label) / all) >= wholePercent(least);
  const kept = ordered.filter(isEnough).slice(0, sort.first);
  return kept.length < named.length ? kept : [...kept, ...labels.filter(isLast)];
}

const numberIn = (label: string) => Number(label.replace(',', '.')) || 0;

function notesOf(
  heads: readonly Head[],
  lines: readonly TableLine[],
  totals: readonly LineValue[],
  isWhole: boolean,
): readonly string[] {
  if (!isWhole) return [TOTAL_OF_ALL];
  return heads.flatMap(({label, column}, index) => {
    const sum = lines.reduce((all, {values}) => all + (values[index] ?? 0), 0);
    return isPlain(column) && sum > (totals[index]!.value ?? 0)
      ? [`« ${label} » : une même personne peut figurer sur plusieurs lignes ; le total la compte une fois.`]
      : [];
  });
}
