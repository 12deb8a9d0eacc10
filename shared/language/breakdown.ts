import {foldText} from '../value/fold';
import {registerById} from '../register/all-registers';
import type {RegisterId} from '../register/register-id';
import type {OwnLine} from '../setting/parameters';
import {freshDimension, ofTheCatalogue} from '../chapters/column-dimension';
import {byNamed} from '../count/define';
import type {Condition, Dimension} from '../count/declaration';
import {NON_RENSEIGNE} from '../count/table';
import {columnsKnown, findColumn} from './column';
import type {NamedColumn} from './column';
import {isOtherwise, readCriteria, together} from './criterion';
import type {Around, Asked} from './criterion';
import {fault, inColumn, unknown} from './fault';
import type {Library} from './library';
import {splitAtWord, unquoted} from './split-words';

/** What the rows of no line are called. */
const OTHER = 'Autre';

/** What a line of a ventilation asks, the lines above it coming first; null where the ventilation has no such line. */
export function classAsked(lines: readonly OwnLine[], label: string, around: Around): Asked | null {
  const word = foldText(label);
  if (!lines.some(({words}) => foldText(words['libelle'] ?? '') === word)) return null;
  const read = lines.map((line) => ({
    label: foldText(line.words['libelle'] ?? ''),
    asked: classOf(line, lines, around),
  }));
  const all = ({where, kept}: Asked): Condition => ({kind: 'all', of: [...where, ...kept]});
  const own = read.flatMap(({label: of, asked}, at): Condition[] => {
    if (of !== word) return [];
    const before = read.slice(0, at).filter((other) => other.label !== word);
    const none = before.map(({asked: other}): Condition => ({kind: 'not', of: all(other)}));
    return [{kind: 'all', of: [all(asked), ...none]}];
  });
  const {cited, unmet} = together(read.map(({asked}) => asked));
  const condition: Condition = own.length === 1 ? own[0]! : {kind: 'any', of: own};
  const ofYouth = read.every(({asked}) => isOfYouth(asked));
  return {where: ofYouth ? [] : [condition], kept: ofYouth ? [condition] : [], cited, unmet};
}

/** What one line asks; « sinon » is what the others leave, of what is stated. */
function classOf(line: OwnLine, lines: readonly OwnLine[], around: Around): Asked {
  const text = line.words['criteres'] ?? '';
  if (!isOtherwise(text)) return inColumn('criteres', () => readCriteria(text, around));
  const others = lines.filter(({words}) => !isOtherwise(words['criteres'] ?? ''));
  return statedAsked(together(others.map((other) => classOf(other, lines, around))));
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

/** A ventilation over the rows of a register: the first line that holds wins. */
export function classesOf(lines: readonly OwnLine[], around: Around): Dimension {
  const read = lines.map((line) => ({
    label: unquoted(line.words['libelle'] ?? ''),
    line,
    asked: classOf(line, lines, around),
  }));
  const otherwise = lines.some(({words}) => isOtherwise(words['criteres'] ?? ''));
  const rest = statedAsked(together(read.map(({asked}) => asked)));
  const classes = read.map(({label, asked}) => ({label, where: [...asked.where, ...asked.kept]}));
  // What is stated and is of no line is told apart from what is not stated.
  const isStated = rest.where.length + rest.kept.length > 0;
  const others = otherwise || !isStated ? [] : [{label: OTHER, where: [...rest.where, ...rest.kept]}];
  const quiet = read.flatMap(({label, line}) => (isOtherwise(line.words['criteres'] ?? '') ? [label] : []));
  return {
    kind: 'classes',
    classes: [...classes, ...others],
    otherwise: NON_RENSEIGNE,
    order: [...new Set([...classes, ...others].map(({label}) => label))],
    quiet: [...quiet, ...others.map(({label}) => label)],
    about: read.every(({asked}) => isOfYouth(asked)) ? 'youth' : 'event',
  };
}

/** What a word breaks the rows of a register down by: a ventilation, a column, a level, an age; « A et B » nests. */
export function dimensionNamed(text: string, register: RegisterId, library: Library): Dimension {
  const name = unquoted(text);
  const found = singleDimension(name, register, library);
  if (found !== null) return found;
  const nested = splitAtWord(name, 'et');
  if (nested.length === 2) {
    const [outer, inner] = nested.map((one) => dimensionNamed(one, register, library));
    return {kind: 'nested', by: [outer!, inner!]};
  }
  const ventilations = library.registers.own.ventilations.map(({words}) => words['nom'] ?? '');
  const known = [...new Set([...ventilations, ...columnsKnown({registers: library.registers, register})])];
  return fault('lines-unknown', {register: registerById.get(register)!.title, ...unknown(name, known)});
}

function singleDimension(name: string, register: RegisterId, library: Library): Dimension | null {
  const lines = library.linesOf(name);
  const around = library.around(register, null);
  if (lines.length > 0) return classesOf(lines, around);
  const column = findColumn(around, name);
  return column === null ? null : dimensionOf(column);
}

function dimensionOf(column: NamedColumn): Dimension {
  const {id, spec, own, youth, heading, age, use} = column;
  const each = youth ? {} : {each: true};
  if (age !== undefined) return {kind: 'age', on: age};
  if (use === 'day') return fault('column-kind', {column: heading, expected: 'une colonne de mots ou de nombres'});
  if (use === 'number') return {kind: 'number', column: id, ascending: true, ...each};
  if (spec === undefined || own !== undefined) return byNamed(id, undefined, each);
  const known = youth ? ofTheCatalogue[id] : undefined;
  const fresh = known ?? freshDimension(id, spec) ?? byNamed(id);
  return fresh.kind === 'column' ? withoutOrder({...fresh, ...each}) : fresh;
}

/** Values in the order of the trade, or of their text. */
function withoutOrder(dimension: Extract<Dimension, {kind: 'column'}>): Dimension {
  const {open: _, ...rest} = dimension;
  return rest;
}
