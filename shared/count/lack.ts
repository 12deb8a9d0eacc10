import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {youthColumns} from '../register/youth-columns';
import {partsOfTable} from './body';
import type {
  ClassDimension,
  Condition,
  Count,
  Dimension,
  FigureSpec,
  FiguresBody,
  Only,
  Population,
  TableSpec,
} from './declaration';
import {conditionsOf, countsOf} from './counts-of';
import {cellsBehind} from './derived';
import {madeOf} from './made-columns';
import type {FigureLookup} from './evaluate-figure';
import type {Registers} from './registers';
import {NON_RENSEIGNE} from './table';

/** What was not read and an indicator cannot do without: its numbers are unknown then, and not zero. */
export interface Lack {
  readonly register: RegisterId;
  /** Id of the column that the register lacks; the whole register when not given. */
  readonly column?: string;
}

/** What a figure lacks, that of the figure it compares with included; null when everything was read. */
export function lackOfFigure(registers: Registers, {formula}: FigureSpec, find: FigureLookup): Lack | null {
  if (formula.kind === 'previous' || formula.kind === 'change')
    return lackOfFigure(registers, find(formula.figure), find);
  return first(countsOf(formula), (count) => lackOfCount(registers, count));
}

/** What each column of a table lacks, in their order; a cross table has one for all. */
export function lacksOfTable(registers: Registers, spec: Pick<TableSpec, 'body' | 'by'>): readonly (Lack | null)[] {
  const {columns, across} = partsOfTable(spec);
  if (spec.body.kind === 'figures') return lacksOfFigures(registers, spec.body, spec.by);
  return columns.map(({part, base}) =>
    first(
      base === null ? [part] : [part, base],
      (count) =>
        lackOfCount(registers, count) ??
        first([spec.by, ...across], (dimension) => lackOfLines(registers, count.of.register, dimension)),
    ),
  );
}

function lackOfCount(registers: Registers, {of, measure, only}: Count): Lack | null {
  const lack = lackOfPopulation(registers, of);
  if (lack !== null) return lack;
  const {register} = of;
  if (measure.kind === 'jeunes') return lackOfColumn(registers, register, 'dossier') ?? lackOfOnly(registers, of, only);
  if (measure.kind === 'sum' || measure.kind === 'distinct' || measure.kind === 'statistic')
    return lackOfColumn(registers, register, measure.column) ?? lackOfOnly(registers, of, only);
  const counted = measure.kind !== 'participants' || isRead(registers, 'participations');
  return (counted ? null : lackOfColumn(registers, register, measure.orLargest)) ?? lackOfOnly(registers, of, only);
}

function lackOfPopulation(registers: Registers, population: Population): Lack | null {
  const {register, dated} = population;
  if (!isRead(registers, register)) return {register};
  const day =
    dated.kind === 'always' ? null : dated.kind === 'active' || dated.kind === 'covers-end' ? dated.from : dated.column;
  const lack = day === null ? null : lackOfColumn(registers, register, day);
  return lack ?? first(conditionsOf(population), (condition) => lackOfCondition(registers, register, condition));
}

function lackOfCondition(registers: Registers, register: RegisterId, condition: Condition): Lack | null {
  switch (condition.kind) {
    case 'among':
    case 'times':
      return lackOfPopulation(registers, condition.population);
    case 'not':
      return lackOfCondition(registers, register, condition.of);
    case 'any':
    case 'all':
      return first(condition.of, (one) => lackOfCondition(registers, register, one));
    case 'during':
      return isRead(registers, 'dispositifs') ? null : {register: 'dispositifs'};
    case 'is':
      // Where an empty cell counts, so does every row of a register without the column.
      return condition.values.includes(NON_RENSEIGNE) ? null : lackOfColumn(registers, register, condition.column);
    case 'begins':
    case 'contains':
    case 'compare':
    case 'between':
    case 'stated':
      return lackOfColumn(registers, register, condition.column);
    case 'is-not':
      return null;
  }
}

function lackOfOnly(
  registers: Registers,
  {register}: Pick<Population, 'register'>,
  only: Only | undefined,
): Lack | null {
  if (only === undefined) return null;
  const {by} = only;
  if (by.kind === 'nested')
    return first(by.by, (one) => lackOfOnly(registers, {register}, {by: one, labels: 'stated'}));
  if (by.kind !== 'classes') return lackOfColumn(registers, register, by.kind === 'age' ? 'naissance' : by.column);
  return first(by.classes, ({where}) => first(where, (condition) => lackOfCondition(registers, register, condition)));
}

/** One for each figure, in columns that repeat them all for each value that stands across. */
function lacksOfFigures(registers: Registers, body: FiguresBody, by: Dimension): readonly (Lack | null)[] {
  const {columns, across} = body;
  return columns.map(({formula}) =>
    first(countsOf(formula), (count) => {
      const {register} = count.of;
      const lines = [
        body.lines?.[register] ?? by,
        ...(across?.kind === 'by' ? [across.lines?.[register] ?? across.by] : []),
      ];
      return lackOfCount(registers, count) ?? first(lines, (line) => lackOfLines(registers, register, line));
    }),
  );
}

/** Lines of which none would be known; where a column of the rows themselves is missing, they count under « Non renseigné ». */
function lackOfLines(registers: Registers, register: RegisterId, dimension: Dimension): Lack | null {
  if (dimension.kind === 'classes') return lackOfClasses(registers, register, dimension);
  if (dimension.kind === 'nested') return first(dimension.by, (one) => lackOfLines(registers, register, one));
  if (dimension.kind !== 'age' && dimension.kind !== 'column') return null;
  const own = dimension.kind === 'column' ? madeOf(dimension.column) : null;
  if (own !== null) return lackOfMade(registers, register, own);
  const column = dimension.kind === 'age' ? 'naissance' : dimension.column;
  const lack = column in youthColumns ? lackOfColumn(registers, register, column) : null;
  return lack?.column === undefined || (dimension.kind === 'column' && dimension.emptyIsKnown === true) ? lack : null;
}

/** A line one of whose reasons asks for a column that was not read: its rows would stand among the others without a word. */
const lackOfClasses = (registers: Registers, register: RegisterId, {classes}: ClassDimension): Lack | null =>
  first(classes, ({where}) => first(where, (condition) => lackOfCondition(registers, register, condition)));

/** A column that the rows do not carry; what describes the youth may come from Jeunes. */
function lackOfColumn(registers: Registers, register: RegisterId, column: string): Lack | null {
  const table = registers.tables[register]!;
  if (table.columns.has(column)) return null;
  const own = madeOf(column);
  if (own !== null) return lackOfMade(registers, register, own);
  const made = cellsBehind(registers, table, column);
  if (made !== null) return made.read ? null : {register, column: made.column};
  const isYouths = column in youthColumns || (column in registerById.get('jeunes')!.columns && column !== 'dossier');
  if (!isYouths || register === 'jeunes') return {register, column};
  if (column in youthColumns && !(column in registerById.get(register)!.columns)) return null;
  if (!isRead(registers, 'jeunes')) return {register: 'jeunes'};
  if (table.toJeunes === undefined) return {register, column: 'dossier'};
  return registers.tables.jeunes!.columns.has(column) ? null : {register: 'jeunes', column};
}

/** What a column made of others lacks: one of them, here or in Jeunes. */
function lackOfMade(
  registers: Registers,
  register: RegisterId,
  {kind, args}: NonNullable<ReturnType<typeof madeOf>>,
): Lack | null {
  const {tables} = registers;
  switch (kind) {
    case 'lu': {
      const isThere = [tables[register], tables.jeunes].some((table) => table?.own?.headings.has(args[0]!) === true);
      return isThere ? null : {register, column: args[0]!};
    }
    case 'niveau':
      return lackOfColumn(registers, register, 'commune');
    case 'age':
    case 'age-fin':
      return (
        lackOfColumn(registers, register, 'naissance') ?? first(args, (arg) => lackOfColumn(registers, register, arg))
      );
    default:
      return first(args, (arg) => lackOfColumn(registers, register, arg));
  }
}

/** Whether a register was read, with a row at least. */
function isRead({tables}: Registers, register: RegisterId): boolean {
  return (tables[register]?.length ?? 0) > 0;
}

function first<T>(list: readonly T[], find: (one: T) => Lack | null): Lack | null {
  for (const one of list) {
    const lack = find(one);
    if (lack !== null) return lack;
  }
  return null;
}
