import {foldText} from '../value/fold';
import {capitalize} from '../value/french';
import {parseNumber} from '../value/parse-number';
import type {Condition, Count, FigureSpec, Formula, Measure, Only} from '../count/declaration';
import type {Unit} from '../count/unit';
import {isOwnSheet} from '../register/own-sheet';
import type {OwnLine} from '../setting/parameters';
import {countedWhere, datingColumn} from '../chapters/counted-rules';
import {isCounted, narrowed} from './basis';
import {columnNamed, dayNamed} from './column';
import {linesOfRows} from './column-lines';
import {readCriteria, together} from './criterion';
import type {Asked} from './criterion';
import {fault, inColumn} from './fault';
import type {Library, OwnFigures} from './library';
import {readMeasure} from './measure';
import type {ReadMeasure} from './measure';
import {labelOf, unitOf} from './label-of-line';
import {readPeriod} from './period';
import type {When} from './period';

/** The chapter of what no table shows. */
export const OWN_CHAPTER = 14;

/** A count of the line, and what it would be without the line's own criteria. */
interface Part {
  readonly count: Count;
  readonly whole: Count;
  readonly asked: Asked;
}

/** A line of « Indicateurs » as a figure, and those that it needs and nobody asked for. */
export function readIndicator(line: OwnLine, library: Library): OwnFigures {
  const text = (column: string) => line.words[column] ?? '';
  const id = text('nom').trim();
  const basis = inColumn('base', () => library.basisNamed(text('base')));
  const head = {kind: 'figure', id, chapter: OWN_CHAPTER} as const;
  const {figure} = basis;
  const when = basis.parts.map(({of}) => whenOf(line, of, library));
  const previous = when.some((one) => one.previous === true);
  const measures = basis.parts.map(({of, measure}, at) => {
    const day = dayOfRows(when[at]!.dated ?? of.dated);
    const scope = {registers: library.registers, register: of.register, day};
    const ofYouths = measure.kind === 'jeunes' || (measure.kind === 'statistic' && measure.of === 'jeunes');
    return inColumn('compter', () => readMeasure(text('compter'), scope, ofYouths));
  });
  const [measure] = measures;
  const isBare = ['criteres', 'date', 'divise'].every((column) => text(column) === '');
  const described = (unit: Unit): Omit<FigureSpec, 'formula' | keyof typeof head> => ({
    label: labelOf(line),
    unit,
    definition: text('definition') || defined(line),
    ...objectiveOf(line),
  });
  if (previous && figure !== undefined && isBare && measure === null) {
    const spec: FigureSpec = {
      ...head,
      ...described(unitOf(line, figure.unit)),
      formula: {kind: 'previous', figure: figure.id},
    };
    return {spec, others: [], unmet: []};
  }
  if (figure !== undefined && isBare && measure === null && text('periode') === '') {
    const spec: FigureSpec = {...head, ...described(unitOf(line, figure.unit)), formula: figure.formula};
    return {spec, others: [], unmet: []};
  }
  const parts = basis.parts.map((part, at) => partOf(line, part, when[at]!, measures[at] ?? null, library));
  const {unmet} = together(parts.map(({asked}) => asked));
  const times = measure?.times ?? basis.times;
  const counted = formulaOf(
    parts.map(({count}) => count),
    times,
  );
  if (measure?.measure === null) {
    const isFigure = figure !== undefined && isBare && text('periode') === '';
    const base: FigureSpec = isFigure
      ? figure
      : {...head, ...described(basis.unit), id: `${id} (valeur)`, auxiliary: true, formula: counted};
    const spec: FigureSpec = {...head, ...described('%'), formula: {kind: 'change', figure: base.id}};
    return {spec, others: isFigure ? [] : [base], unmet};
  }
  const own = measure === null || measure === undefined ? basis.unit : measure.unit;
  if (text('divise') === '')
    return {spec: {...head, ...described(unitOf(line, own)), formula: counted}, others: [], unmet};
  const {formula, unit} = inColumn('divise', () => divided(text('divise'), parts, counted, times, own, library));
  return {spec: {...head, ...described(unitOf(line, unit)), formula}, others: [], unmet};
}

function whenOf(line: OwnLine, {register, dated}: Count['of'], library: Library): When {
  const scope = {registers: library.registers, register};
  const name = line.words['date'] ?? '';
  // The school year is written in a column of words.
  const isText = /scolaire/iu.test(line.words['periode'] ?? '');
  const day = inColumn('date', () => {
    if (name === '') return null;
    const column = isText ? columnNamed(scope, name) : dayNamed(scope, name);
    return column.youth && register !== 'jeunes'
      ? fault('column-kind', {column: column.heading, expected: 'une date de la ligne elle-même'})
      : column.id;
  });
  const {tables} = library.registers;
  const isDated = day !== null || !isOwnSheet(register) || tables[register]?.columns.has('date') === true;
  if (!isDated && dated.kind === 'always' && (line.words['periode'] ?? '') === '') return {};
  return inColumn('periode', () => readPeriod(line.words['periode'] ?? '', register, day, isDated));
}

function partOf(line: OwnLine, part: Count, when: When, measure: ReadMeasure | null, library: Library): Part {
  const {register} = part.of;
  const dated = when.dated ?? part.of.dated;
  const period = when.previous === true ? ({kind: 'years-before', years: 1} as const) : (when.period ?? part.of.period);
  const {period: _, ...rest} = part.of;
  const of = {...rest, dated, ...(period === undefined ? {} : {period})};
  const day = dayOfRows(dated) ?? datingColumn(register);
  const around = library.around(register, day);
  const asked = inColumn('criteres', () => readCriteria(line.words['criteres'] ?? '', around));
  if (isUnion(part))
    for (const column of asked.cited)
      if (!column.youth) inColumn('criteres', () => fault('youth-only', {column: column.heading}));
  const counts = measure?.measure ?? part.measure;
  const only = of.kept === undefined && asked.where.length === 0 ? onlyAsked(asked, counts) : undefined;
  const count: Count = only === undefined ? {of: narrowed(of, asked), measure: counts} : {of, measure: counts, only};
  return {count, whole: {of, measure: counts}, asked};
}

/** What is asked as lines of a breakdown, where it is just that and replaces no rule of the register. */
function onlyAsked({only}: Asked, measure: Measure): Only | undefined {
  if (only === undefined || measure.kind === 'jeunes') return only;
  return {...only, by: linesOfRows(only.by)};
}

const isUnion = ({of}: Count) => of.dated.kind === 'always' && of.where.some(({kind}) => kind === 'any');

function dayOfRows(dated: Count['of']['dated']): string | null {
  if (dated.kind === 'within') return dated.column;
  return dated.kind === 'active' || dated.kind === 'covers-end' ? dated.from : null;
}

function formulaOf(counts: readonly Count[], times: number | undefined): Formula {
  const [first] = counts;
  if (counts.length === 1) return {kind: 'count', count: first!, ...(times === undefined ? {} : {times})};
  return {kind: 'total', counts};
}

/** « Divisé par »: those that are known, all of them, or another indicator. */
function divided(
  text: string,
  parts: readonly Part[],
  counted: Formula,
  times: number | undefined,
  unit: Unit,
  library: Library,
): {formula: Formula; unit: Unit} {
  const word = foldText(text);
  const share = shareOf(parts, times);
  if (/^(les )?(connus?|renseignes?)$/.test(word)) {
    if (share !== null) return {formula: {...share, base: 'known'}, unit: '%'};
    const known = parts.map(({whole, asked}) => ({...whole, of: narrowed(whole.of, statedOf(asked))}));
    return {formula: quotientOf(counted, formulaOf(known, undefined), times), unit: '%'};
  }
  if (/^(tous|toutes|l ensemble|ensemble|total)$/.test(word)) {
    if (share !== null) return {formula: {...share, base: 'all'}, unit: '%'};
    return {
      formula: quotientOf(
        counted,
        formulaOf(
          parts.map(({whole}) => whole),
          undefined,
        ),
        times,
      ),
      unit: '%',
    };
  }
  const base = library.divisorNamed(text);
  if (!isCounted(base)) return fault('not-a-count', {word: text});
  const [part, whole] = [parts[0]!.count, base.parts[0]!];
  const isShare =
    part.measure.kind === whole.measure.kind &&
    (part.measure.kind === 'jeunes' || (part.measure.kind === 'rows' && part.of.register === whole.of.register));
  return {
    formula: quotientOf(counted, formulaOf(base.parts, base.times), times),
    unit: isShare ? '%' : unit === 'euros' ? 'euros' : 'en moyenne',
  };
}

/** A share of rows or of youths on some lines of a breakdown. */
function shareOf(
  [part, ...others]: readonly Part[],
  times: number | undefined,
): Omit<Extract<Formula, {kind: 'share'}>, 'base'> | null {
  if (part === undefined || others.length > 0 || times !== undefined) return null;
  const {
    whole: {of, measure},
    asked,
  } = part;
  if (measure.kind !== 'jeunes' && measure.kind !== 'rows') return null;
  const ruled = new Set(
    countedWhere(of.register, new Set()).flatMap((rule) => ('column' in rule ? [rule.column] : [])),
  );
  const only = asked.cited.some(({id}) => ruled.has(id)) ? undefined : onlyAsked(asked, measure);
  return only === undefined ? null : {kind: 'share', of, measure, only};
}

/** That something is stated in each column that the line cites. */
function statedOf({cited}: Asked): Asked {
  const columns = [...new Map(cited.map((column) => [column.id, column])).values()];
  const stated = (ofYouth: boolean): Condition[] =>
    columns.flatMap(({id, use, youth}) => (youth === ofYouth ? [{kind: 'stated', column: id, as: use} as const] : []));
  return {where: stated(false), kept: stated(true), cited: columns, unmet: []};
}

/** Two counts are tied to others that say the same; the multiple goes with the part. */
function quotientOf(part: Formula, base: Formula, times: number | undefined): Formula {
  if (part.kind === 'count' && base.kind === 'count' && base.times === undefined)
    return {kind: 'ratio', part: part.count, base: base.count, ...(times === undefined ? {} : {times})};
  return {kind: 'over', part, base};
}

function objectiveOf({words}: OwnLine): {readonly objective?: number} {
  const text = words['objectif'] ?? '';
  if (text === '') return {};
  const objective = parseNumber(text);
  if (Number.isNaN(objective)) inColumn('objectif', () => fault('number-unread', {word: text, what: 'l’objectif'}));
  return {objective};
}

/** The rule of a line that states none, from its own words. */
function defined({words}: OwnLine): string {
  const text = (column: string) => words[column] ?? '';
  const counted = text('compter') === '' ? '' : `${capitalize(text('compter'))} de `;
  const criteria = text('criteres').replace(/\s*[;\n]\s*/g, ' ; ');
  const by = text('divise');
  const share =
    by === '' ? '' : foldText(by) === 'connus' ? ', sur ceux dont la valeur est connue' : `, divisé par ${by}`;
  const date = text('date') === '' ? '' : `, daté par « ${text('date')} »`;
  return `${counted}« ${text('base')} »${text('periode') === '' ? '' : ` (${text('periode')})`}${date}${criteria === '' ? '' : ` : ${criteria}`}${share}.`;
}
