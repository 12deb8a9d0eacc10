import {foldText} from '../value/fold';
import {parseNumber} from '../value/parse-number';
import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import {dossier, nameColumns} from '../register/youth-columns';
import type {OwnLine} from '../setting/parameters';
import type {Condition, Dimension} from '../count/declaration';
import {NON_RENSEIGNE} from '../count/table';
import {columnsKnown, findColumn} from './column';
import type {NamedColumn} from './column';
import {linesOfColumn} from './column-lines';
import {allOf, readCriteria, together} from './criterion';
import type {Around, Asked} from './criterion';
import {fault, inColumn, unknown} from './fault';
import type {Library} from './library';
import {splitAtWord, unquoted} from './split-words';

/** What the rows of no line are called. */
const OTHER = 'Autre';

/** A line of a ventilation that takes what the others leave. */
const others = new Map([
  ['sinon', 'stated'],
  ['sinon ou non renseigne', 'all'],
  ['sinon ou non renseigne toujours', 'shown'],
] as const);

const takesOthers = ({words}: OwnLine) => others.get(foldText(words['criteres'] ?? '') as 'sinon');
const labelOf = ({words}: OwnLine) => unquoted(words['libelle'] ?? '');

/** The lines in the order in which they are tried: their own, or that of « Rang »; what takes the others comes last. */
function tried(lines: readonly OwnLine[]): readonly OwnLine[] {
  const rankOf = (line: OwnLine) => {
    const rank = parseNumber(line.words['rang'] ?? '');
    return takesOthers(line) !== undefined ? Infinity : Number.isNaN(rank) ? lines.indexOf(line) + 1 : rank;
  };
  return [...lines].sort((a, b) => (rankOf(a) === rankOf(b) ? 0 : rankOf(a) - rankOf(b)));
}

/** What a line of a ventilation asks, those tried before it left out; null where the ventilation has no such line. */
export function classAsked(lines: readonly OwnLine[], label: string, around: Around): Asked | null {
  const word = foldText(label);
  if (!lines.some((line) => foldText(labelOf(line)) === word)) return null;
  const read = tried(lines).map((line) => ({label: foldText(labelOf(line)), asked: classOf(line, lines, around)}));
  const own = read.flatMap(({label: of, asked}, at): Condition[] => {
    if (of !== word) return [];
    const before = read.slice(0, at).filter((other) => other.label !== word);
    const none = before.map(({asked: other}): Condition => ({kind: 'not', of: allOf(other)}));
    return [none.length === 0 ? allOf(asked) : allOf({where: [...asked.where, ...asked.kept, ...none], kept: []})];
  });
  const {cited, unmet} = together(read.map(({asked}) => asked));
  const condition: Condition = own.length === 1 ? own[0]! : {kind: 'any', of: own};
  const ofYouth = read.every(({asked}) => isOfYouth(asked));
  return {where: ofYouth ? [] : [condition], kept: ofYouth ? [condition] : [], cited, unmet};
}

/** What one line asks; « sinon » is what the others leave, of what is stated. */
function classOf(line: OwnLine, lines: readonly OwnLine[], around: Around): Asked {
  const takes = takesOthers(line);
  if (takes === undefined) return inColumn('criteres', () => readCriteria(line.words['criteres'] ?? '', around));
  if (takes !== 'stated') return {where: [], kept: [], cited: [], unmet: []};
  const named = lines.filter((other) => takesOthers(other) === undefined);
  return statedAsked(together(named.map((other) => classOf(other, lines, around))));
}

/** That something is stated in the columns cited. */
function statedAsked({cited}: Asked): Asked {
  const columns = [...new Map(cited.map((column) => [column.id, column])).values()];
  const stated = columns.map(({id, use}): Condition => ({kind: 'stated', column: id, as: use}));
  if (stated.length === 0) return {where: [], kept: [], cited: [], unmet: []};
  const condition: Condition = stated.length === 1 ? stated[0]! : {kind: 'any', of: stated};
  const ofYouth = columns.every(({youth}) => youth);
  return {where: ofYouth ? [] : [condition], kept: ofYouth ? [condition] : [], cited: columns, unmet: []};
}

/** Whether what is asked may be asked of the youth: no condition is about the row. */
const isOfYouth = ({where}: Asked): boolean => where.every(isAboutYouth);

function isAboutYouth(condition: Condition): boolean {
  switch (condition.kind) {
    case 'among':
      return condition.after === undefined;
    case 'times':
      return true;
    case 'not':
      return isAboutYouth(condition.of);
    case 'any':
    case 'all':
      return condition.of.every(isAboutYouth);
    default:
      return false;
  }
}

/** A ventilation over the rows of a register: the first line tried that holds wins. */
export function classesOf(lines: readonly OwnLine[], around: Around): Dimension {
  const named = lines.filter((line) => labelOf(line) !== EACH_OTHER);
  if (named.length < lines.length) return groupsOf(named, around);
  const read = tried(lines).map((line) => ({label: labelOf(line), line, asked: classOf(line, lines, around)}));
  const rest = statedAsked(together(read.map(({asked}) => asked)));
  const last = read.find(({line}) => ['all', 'shown'].includes(takesOthers(line) ?? ''));
  const classes = read
    .filter((one) => one !== last)
    .map(({label, asked}) => ({label, where: [...asked.where, ...asked.kept]}));
  // What is stated and is of no line is told apart from what is not stated.
  const isStated = rest.where.length + rest.kept.length > 0;
  const hasOthers = read.some(({line}) => takesOthers(line) !== undefined);
  const other = hasOthers || !isStated ? [] : [{label: OTHER, where: [...rest.where, ...rest.kept]}];
  const quiet = [
    ...read.flatMap(({label, line}) => (takesOthers(line) === 'stated' ? [label] : [])),
    ...other.map(({label}) => label),
  ];
  const printed = lines.filter((line) => takesOthers(line) !== 'all').map(labelOf);
  return {
    kind: 'classes',
    classes: [...classes, ...other],
    otherwise: last?.label ?? NON_RENSEIGNE,
    order: [...new Set([...printed, ...other.map(({label}) => label)])],
    ...(quiet.length === 0 ? {} : {quiet}),
    about: read.every(({asked}) => isOfYouth(asked)) ? 'youth' : 'event',
  };
}

/** The label of « each other value under its own name ». */
export const EACH_OTHER = '*';

/** Values of one column under the labels of the lines, each other value on a line of its own. */
function groupsOf(lines: readonly OwnLine[], around: Around): Dimension {
  const read = lines.map((line) => ({label: labelOf(line), asked: classOf(line, lines, around)}));
  const conditions = read.flatMap(({label, asked: {where, kept}}) => [...where, ...kept].map((one) => ({label, one})));
  const [{one: first} = {one: undefined}] = conditions;
  if (first?.kind !== 'is' || conditions.length !== lines.length) return inColumn('libelle', () => fault('star-line'));
  const groups = conditions.map(({label, one}) => {
    if (one.kind !== 'is' || one.column !== first.column) return inColumn('libelle', () => fault('star-line'));
    return {label, values: one.values.map((value) => (typeof value === 'string' ? value : value.value))};
  });
  const labels = [...new Set(groups.map(({label}) => label))];
  const valuesOf = (label: string) => groups.flatMap((group) => (group.label === label ? group.values : []));
  return {
    kind: 'column',
    column: first.column,
    groups: labels.map((label) => ({label, values: valuesOf(label)})),
    ...(read.every(({asked}) => isOfYouth(asked)) ? {} : {each: true}),
  };
}

/** What a word breaks the rows of a register down by: a ventilation, a column, a level, an age; « A et B » nests. */
export function dimensionNamed(text: string, register: RegisterId, library: Library): Dimension {
  const whole = unquoted(text);
  const name = whole.replace(/^par\s+/iu, '');
  const found = singleDimension(whole, register, library) ?? singleDimension(name, register, library);
  if (found !== null) return found;
  const nested = splitAtWord(name, 'et');
  if (nested.length > 1) {
    const levels = nested.map((one) => dimensionNamed(one, register, library));
    return levels.reduceRight((inner, outer) => ({kind: 'nested', by: [outer, inner]}));
  }
  const ventilations = library.registers.own.ventilations.map(({words}) => words['nom'] ?? '');
  const known = [...new Set([...ventilations, ...columnsKnown({registers: library.registers, register})])];
  return fault('lines-unknown', {register: registerById.get(register)!.title, ...unknown(name, known)});
}

function singleDimension(name: string, register: RegisterId, library: Library): Dimension | null {
  const lines = library.linesOf(name);
  const around = library.around(register, null);
  if (lines.length > 0) return library.withinLines(name, () => classesOf(lines, around));
  const column = findColumn(around, name);
  if (column === null) return null;
  if (namesSomebody(column)) return fault('names-youths', {column: column.heading});
  return linesOfColumn(column);
}

const NAMES = [...dossier.headings, ...Object.values(nameColumns).flatMap(({headings}) => [...headings])].map(foldText);
const CALLS =
  /(^| )(telephone|tel|portable|mail|e mail|email|courriel|adresse|nir|numero de securite sociale|identifiant)( |$)/;

/** Whether a column tells who somebody is: the report names nobody. */
export const namesSomebody = ({id, heading}: NamedColumn) =>
  id === 'dossier' || NAMES.includes(foldText(heading)) || CALLS.test(foldText(heading));
