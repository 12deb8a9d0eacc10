import {foldText} from '../value/fold';
import {capitalize} from '../value/french';
import {parseNumber} from '../value/parse-number';
import type {Count, FigureSpec, Formula, TimedCount} from '../count/declaration';
import type {Unit} from '../count/unit';
import {isOwnSheet} from '../register/own-sheet';
import type {OwnLine} from '../setting/parameters';
import {datingColumn} from '../chapters/counted-rules';
import {narrowed, timed} from './basis';
import type {Basis} from './basis';
import {columnNamed, dayNamed} from './column';
import {readCriteria, together} from './criterion';
import {divided, formulaOf, onlyAsked} from './division';
import type {Part} from './division';
import {fault, inColumn} from './fault';
import type {Library, OwnFigures} from './library';
import {readMeasure} from './measure';
import type {ReadMeasure} from './measure';
import {labelOf, saidIn} from './label-of-line';
import {movedFrom, readPeriod} from './period';
import type {When} from './period';

/** The chapter of what no table shows. */
export const OWN_CHAPTER = 14;

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
    definition: text('definition') || defined(line, basis, isBare),
    ...objectiveOf(line),
  });
  const said = (formula: Formula, own: Unit) => {
    const {unit, formula: written} = inColumn('unite', () => saidIn(line, own, formula));
    return {...described(unit), formula: written};
  };
  if (previous && figure !== undefined && isBare && measure === null) {
    return {spec: {...head, ...said({kind: 'previous', figure: figure.id}, figure.unit)}, others: [], unmet: []};
  }
  if (figure !== undefined && isBare && measure === null && text('periode') === '') {
    return {spec: {...head, ...said(figure.formula, figure.unit)}, others: [], unmet: []};
  }
  const parts = basis.parts.map((part, at) => partOf(line, part, when[at]!, measures[at] ?? null, library));
  const {unmet} = together(parts.map(({asked}) => asked));
  const counted = formulaOf(parts.map(({count}) => count));
  if (measure?.measure === null) {
    const isFigure = figure !== undefined && isBare && text('periode') === '';
    const base: FigureSpec = isFigure
      ? figure
      : {...head, ...described(basis.unit), id: `${id} (valeur)`, auxiliary: true, formula: counted};
    const spec: FigureSpec = {...head, ...described('%'), formula: {kind: 'change', figure: base.id}};
    return {spec, others: isFigure ? [] : [base], unmet};
  }
  const plain = measure === null || measure === undefined ? basis.unit : measure.unit;
  // Three quarters of an hour a row make no whole number.
  const isBroken = parts.some(({count: {times = 1}}) => !Number.isInteger(times));
  const own = isBroken && plain !== 'euros' ? 'en moyenne' : plain;
  if (text('divise') === '') return {spec: {...head, ...said(counted, own)}, others: [], unmet};
  const {formula, unit} = inColumn('divise', () => divided(text('divise'), parts, counted, own, library));
  return {spec: {...head, ...said(formula, unit)}, others: [], unmet};
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

function partOf(line: OwnLine, part: TimedCount, when: When, measure: ReadMeasure | null, library: Library): Part {
  const {register} = part.of;
  const {period: own, ...rest} = part.of;
  // Youths of any of several populations have the days of each.
  const dated = when.dated === undefined || (when.inYear === true && isUnion(part)) ? part.of.dated : when.dated;
  const moved = when.previous === true ? ({kind: 'years-before', years: 1} as const) : when.period;
  const period = moved !== undefined ? movedFrom(moved, own) : when.inYear === true ? undefined : own;
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
  const inherited = measure?.times === undefined ? part.times : undefined;
  return {count: timed(count, measure?.times ?? inherited), whole: {of, measure: counts}, inherited, asked};
}

const isUnion = ({of}: Count) => of.dated.kind === 'always' && of.where.some(({kind}) => kind === 'any');

function dayOfRows(dated: Count['of']['dated']): string | null {
  if (dated.kind === 'within') return dated.column;
  return dated.kind === 'active' || dated.kind === 'covers-end' ? dated.from : null;
}

function objectiveOf({words}: OwnLine): {readonly objective?: number} {
  const text = words['objectif'] ?? '';
  if (text === '') return {};
  const objective = parseNumber(text);
  if (Number.isNaN(objective)) inColumn('objectif', () => fault('number-unread', {word: text, what: 'l’objectif'}));
  return {objective};
}

/** The rule of a line that states none, from its own words: « Somme de « Montant » dans « Aides », où Fonds = CEJ. » */
function defined({words}: OwnLine, {figure, unit, parts}: Basis, isBare: boolean): string {
  const text = (column: string) => words[column] ?? '';
  const base = `« ${figure?.label ?? text('base')} »`;
  const [, said = text('compter'), column] = /^(\S+) de (.+)$/su.exec(text('compter')) ?? [];
  const what = foldText(said) === 'distincts' ? 'valeurs différentes' : said;
  const measured = column === undefined ? `${what} de ${base}` : `${what} de « ${column} » dans ${base}`;
  const isOfRows = figure === undefined && parts.length === 1;
  const bare = figure !== undefined && isBare ? figure.definition.replace(/\.$/, '') : base;
  const counted = what !== '' ? measured : isOfRows ? `${unit === 'jeunes' ? 'jeunes' : 'lignes'} de ${base}` : bare;
  const period = text('periode') === '' ? '' : ` (${text('periode')})`;
  const date = text('date') === '' ? '' : `, à la date « ${text('date')} »`;
  const criteria = text('criteres') === '' ? '' : `, où ${text('criteres').replace(/\s*[;\n]\s*/g, ' et ')}`;
  return `${capitalize(counted)}${period}${date}${criteria}${basedOn(text('divise'))}.`;
}

function basedOn(by: string): string {
  if (by === '') return '';
  const word = foldText(by);
  if (/connus|renseignes/.test(word)) return ', sur ceux dont la valeur est connue';
  return /^(tous|toutes|l ensemble|ensemble|total)$/.test(word) ? ', sur l’ensemble' : `, divisé par « ${by} »`;
}
