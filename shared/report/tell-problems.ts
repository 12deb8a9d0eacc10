import {catalogueOf} from '../language/catalogue-of';
import {ownModelOf} from '../language/model-of';
import {deriveColumn} from '../count/derived';
import {coveredYears, datingDays, isCovered} from '../count/covered-years';
import type {FigureLookup} from '../count/evaluate-figure';
import {lackOfFigure, lacksOfTable} from '../count/lack';
import type {Lack} from '../count/lack';
import type {Registers} from '../count/registers';
import type {Period} from '../count/table';
import {problem} from '../message/problem';
import type {Problem, ProblemCode} from '../message/problem';
import {isSaidAbsent} from '../reading/corrections';
import {registerById} from '../register/all-registers';
import {isStatusColumn} from '../register/define-register';
import {NO_DAY} from '../value/day';
import {unknownEssentials} from './essential-choice';
import {figuresByColumn} from './figures-by-column';
import {unknownSections} from './section-choice';
import {sayLack, titleOfRegister} from './say-unknown';
import {shownIndicators} from './shown-indicators';
import type {Told} from './told';
import {placesOfRows} from './wholeness/places-of-rows';
import {wholenessProblems} from './wholeness/wholeness-problems';

/**
 * Everything that is told about the data of a report over a period: what reading met, and what only a report knows. The one place that
 * sorts and counts: cover, checks, command and pane print what it gives.
 */
export function tellProblems(registers: Registers, period: Period | null): Told {
  const all = [
    ...ownModelOf(registers).toTell(registers.problems),
    ...unknownSections(registers),
    ...unknownEssentials(registers),
    ...ownModelOf(registers).problems,
    ...lackProblems(registers),
    ...decidingProblems(registers),
    ...undatedParticipations(registers),
    ...(period === null ? [] : [...emptyRegisters(registers, period), ...wholenessProblems(registers, period)]),
  ];
  return {problems: all.filter(({costsRows}) => costsRows), remarks: all.filter(({costsRows}) => !costsRows)};
}

/** One problem for Jeunes, without which the others know nobody; one for the registers that are not there; one a register that lacks columns. */
function lackProblems(registers: Registers): Problem[] {
  if (registers.recognised.length === 0) return []; // that no register was read is told already
  const met = new Map<string, {readonly lack: Lack; indicators: number}>();
  for (const lack of lacksOfReport(registers)) {
    const key = JSON.stringify(lack);
    const known = met.get(key);
    if (known === undefined) met.set(key, {lack, indicators: 1});
    else known.indicators++;
  }
  const all = [...met.values()];
  const whole = all.filter(({lack}) => lack.column === undefined);
  const jeunes = whole.filter(({lack}) => lack.register === 'jeunes');
  const others = whole.filter(({lack}) => lack.register !== 'jeunes');
  const sum = (list: typeof all) => list.reduce((total, {indicators}) => total + indicators, 0);
  return [
    ...jeunes.map(({lack, indicators}) =>
      problem('jeunes-missing', {sheet: '', count: indicators}, {why: sayLack(lack, registers)}),
    ),
    ...(others.length === 0
      ? []
      : [
          problem(
            'registers-missing',
            {sheet: '', count: sum(others)},
            {registers: others.map(({lack}) => titleOfRegister(lack.register))},
          ),
        ]),
    ...[...registerById.values()].flatMap(({id, title, columns}) => {
      const own = all.filter(({lack}) => lack.register === id && lack.column !== undefined);
      if (own.length === 0) return [];
      const sheet = registers.recognised.find(({register}) => register === id)?.sheet ?? '';
      const headings = own.map(({lack}) => columns[lack.column!]?.headings[0] ?? lack.column!);
      return [problem('columns-missing', {sheet, count: sum(own)}, {register: title, headings})];
    }),
  ];
}

/** Headings that may stand for a column are told already: the one of that column is not missed as well. */
const MAY_STAND: ReadonlySet<ProblemCode> = new Set<ProblemCode>(['status-unread', 'day-unread']);

/**
 * The columns that decide what counts, of each sheet that lacks one and of which nobody said that it has none. A sheet without a status,
 * all of whose headings are read, may be of what counts alone: it is only said, unless another sheet of the register has one.
 */
function decidingProblems(registers: Registers): Problem[] {
  const {recognised, correspondances, problems} = registers;
  return recognised.flatMap(({sheet, register, columns, headingRow}) => {
    const spec = registerById.get(register)!;
    const own = problems.filter((one) => one.sheet === sheet);
    const like = own.flatMap(({code, detail}) => (code === 'headings-unread' ? (detail.headings as string[]) : []));
    const told = own.filter(({code}) => MAY_STAND.has(code)).map(({detail}) => detail.column);
    return Object.entries({...spec.decides, ...spec.assumes}).flatMap(([id, effect = '']) => {
      const column = spec.columns[id]!;
      const [heading] = column.headings;
      if (columns.has(id) || told.includes(heading) || isSaidAbsent(correspondances, sheet, spec, id)) return [];
      const isStatus = isStatusColumn(column);
      const isElsewhere = recognised.some((other) => other.register === register && other.columns.has(id));
      const costs = isElsewhere || (spec.decides?.[id] !== undefined && (!isStatus || like.length > 0));
      const figures = figuresByColumn(shownIndicators(registers), register, id);
      const detail = {register: spec.title, column: heading, effect, like: isStatus ? like : [], figures};
      return problem(costs ? 'column-decides' : 'column-assumed', {sheet, cell: `A${headingRow}`}, detail);
    });
  });
}

/** What each table and figure of the sections that are shown lacks, one lack an indicator. */
function lacksOfReport(registers: Registers): Lack[] {
  const {known} = catalogueOf(registers);
  const find: FigureLookup = (id) => known.find((spec) => spec.id === id)!;
  return shownIndicators(registers)
    .map((spec) => (spec.kind === 'figure' ? [lackOfFigure(registers, spec, find)] : lacksOfTable(registers, spec)))
    .flatMap((lacks) => lacks.find((lack) => lack !== null) ?? []);
}

/** Participations that bear no day, and of which no action tells one. */
function undatedParticipations(registers: Registers): Problem[] {
  const table = registers.tables.participations;
  const days = table?.columns.has('date') === true ? deriveColumn(registers, table, 'jour') : undefined;
  if (table === undefined || days?.kind !== 'day') return [];
  const undated = [...days.days.keys()].filter((row) => days.days[row] === NO_DAY);
  return placesOfRows(registers, table, 'date', undated).map(({heading, place}) =>
    problem('day-missing', place, {heading}),
  );
}

/** Registers that hold rows, and none of the period: what they count is zero, which says nothing of the year. */
function emptyRegisters(registers: Registers, period: Period): Problem[] {
  return Object.values(registers.tables).flatMap((table) => {
    const own = {...registers, tables: {[table.register]: table}};
    const days = datingDays(table);
    if (table.length === 0 || days === undefined || isCovered(own, period)) return [];
    const sheet = registers.recognised.find(({register}) => register === table.register)?.sheet ?? '';
    const facts = {register: titleOfRegister(table.register), period: period.label, years: coveredYears(own)};
    return [problem('period-empty', {sheet, count: table.length}, facts)];
  });
}
