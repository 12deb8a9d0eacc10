import {foldText} from '../value/fold';
import type {After, Condition, Only, Op} from '../count/declaration';
import {NON_RENSEIGNE} from '../count/table';
import {columnNamed, findColumn} from './column';
import type {NamedColumn, Scope} from './column';
import {onlyOf} from './column-lines';
import {fault} from './fault';
import {movedFrom, smallNumber} from './period';
import type {Basis} from './basis';
import {clausesOf, unquoted, valuesOf} from './split-words';
import {bandNamed, daysNamed, numberNamed, valueExists, valuesNamed} from './value';

/** What a criterion asks, once understood. */
export interface Asked {
  /** Of the rows. */
  readonly where: readonly Condition[];
  /** Of the youth. */
  readonly kept: readonly Condition[];
  /** The columns that it speaks of: what counts by default is not asked of them again. */
  readonly cited: readonly NamedColumn[];
  /** Values that nothing bears. */
  readonly unmet: readonly string[];
  /** The same as some lines of a breakdown, where it is just that. */
  readonly only?: Only;
}

/** What a criterion may name beside columns. */
export interface Around extends Scope {
  /** The rows of a register or of an indicator. */
  basisNamed(name: string): Basis;
  /** The condition that a line of a ventilation is; null where no ventilation has this name. */
  lineNamed(ventilation: string, line: string): Asked | null;
  /** Day of the base's rows from which « dans les 6 mois après » counts. */
  readonly day: string | null;
}

const NONE: Asked = {where: [], kept: [], cited: [], unmet: []};

/** All the clauses of a cell: each only narrows, in any order. */
export function readCriteria(text: string, around: Around): Asked {
  const clauses = clausesOf(text);
  const asked = clauses.map((clause) => readClause(clause, around));
  const all = together(asked);
  return {...all, unmet: [...all.unmet, ...contrariesIn(clauses, asked)]};
}

/** « Type = CDI ; Type = CDD »: no row has both, and « ou » was meant. */
function contrariesIn(clauses: readonly string[], asked: readonly Asked[]): string[] {
  const values = asked.map(({where, kept, cited: [column]}) => {
    const [condition, ...others] = [...where, ...kept];
    const isOne = others.length === 0 && condition?.kind === 'is' && column?.own !== 'choix multiple';
    return isOne ? condition : null;
  });
  return values.flatMap((one, at) => {
    const before = values.slice(0, at).findIndex((other) => other !== null && isContrary(other, one));
    return before < 0 ? [] : [`${clauses[before]!.trim()} ; ${clauses[at]!.trim()}`];
  });
}

type Is = Extract<Condition, {kind: 'is'}>;
const isContrary = (one: Is, other: Is | null) =>
  other?.column === one.column && !other.values.some((value) => one.values.includes(value));

export function together(all: readonly Asked[]): Asked {
  if (all.length === 1) return all[0]!;
  return {
    where: all.flatMap(({where}) => where),
    kept: all.flatMap(({kept}) => kept),
    cited: all.flatMap(({cited}) => cited),
    unmet: all.flatMap(({unmet}) => unmet),
  };
}

function readClause(text: string, around: Around): Asked {
  const clause = text.trim().replace(/^ligne\s+/iu, '');
  return readAmong(clause, around) ?? readDuring(clause, around) ?? readComparison(clause, around);
}

const AMONG = /^(pas\s+)?parmi\s+(.+?)(?:\s*\(([^()]*)\))?$/isu;

/** « parmi emploi.jeunes (dans les 6 mois après) ». */
function readAmong(clause: string, around: Around): Asked | null {
  const [, not, name, moment] = AMONG.exec(clause) ?? [];
  if (name === undefined) return null;
  const {population} = around.basisNamed(name).rows();
  const moved = moment === undefined ? {} : readMoment(moment, around.day);
  const before = {kind: 'years-before', years: 1} as const;
  const of = moved.before === true ? {...population, period: movedFrom(before, population.period)} : population;
  const among: Condition = {kind: 'among', population: of, ...(moved.after === undefined ? {} : {after: moved.after})};
  return {...NONE, where: [not === undefined ? among : {kind: 'not', of: among}]};
}

function readMoment(text: string, day: string | null): {readonly after?: After; readonly before?: true} {
  const word = foldText(text);
  if (/^(l )?annee precedente$/.test(word)) return {before: true};
  const column = day ?? fault('moment-unknown', {word: text});
  if (/^(le )?meme jour$/.test(word)) return {after: {kind: 'at', column, months: 0}};
  const [, inside, count, unit] =
    /^(dans l(?:es|e) )?(\S+) (mois|ans?|annees?)( suivants?)?( apres)?$/.exec(word) ?? [];
  const months = count === undefined ? NaN : smallNumber(count) * (unit === 'mois' ? 1 : 12);
  if (!Number.isInteger(months)) fault('moment-unknown', {word: text});
  return {after: {kind: inside === undefined ? 'at' : 'within', column, months}};
}

const DURING = /^(pas\s+)?pendant\s+(?:le\s+|la\s+|l['’])?(.+)$/isu;

/** « pendant CEJ » : between the youth's entry and exit. */
function readDuring(clause: string, around: Around): Asked | null {
  const [, not, name] = DURING.exec(clause) ?? [];
  if (name === undefined) return null;
  const column = around.day ?? fault('criterion-unread', {word: clause});
  const programme = columnNamed({...around, register: 'dispositifs'}, 'Dispositif');
  const {values} = valuesNamed({...around, register: 'dispositifs'}, programme, unquoted(name));
  const during: Condition = {kind: 'during', dispositif: values[0]!, column};
  return {...NONE, where: [not === undefined ? during : {kind: 'not', of: during}]};
}

interface Found {
  readonly left: string;
  readonly op: Word;
  readonly right: string;
}

type Word = Op | 'entre' | 'begins' | 'contains' | 'not-begins' | 'not-contains' | 'empty' | 'stated' | 'any';

/** The words of a comparison, the longest first where one holds another. */
const words: readonly (readonly [RegExp, Word])[] = [
  [/\s+(?:n['’]est\s+pas\s+vide|est\s+non\s+vide|non\s+vide|renseignée?|est\s+renseignée?)\s*$/iu, 'stated'],
  [/\s+(?:est\s+vide|vide|non\s+renseignée?)\s*$/iu, 'empty'],
  [/\s+(?:est\s+)?quelconque\s*$/iu, 'any'],
  [/\s+ne\s+commence\s+pas\s+par\s+/iu, 'not-begins'],
  [/\s+commence\s+par\s+/iu, 'begins'],
  [/\s+ne\s+contient\s+pas\s+/iu, 'not-contains'],
  [/\s+contient\s+/iu, 'contains'],
  [/\s+(?:est\s+)?(?:compris\s+)?entre\s+/iu, 'entre'],
  [/\s*(?:<>|≠|!=)\s*/u, '<>'],
  [/\s*(?:<=|≤)\s*/u, '<='],
  [/\s*(?:>=|≥)\s*/u, '>='],
  [/\s*<\s*/u, '<'],
  [/\s*>\s*/u, '>'],
  [/\s*=\s*/u, '='],
  [/\s+(?:n['’]est\s+pas|différente?\s+de)\s+/iu, '<>'],
  [/\s+(?:est|égale?\s+à)\s+/iu, '='],
];

/** The ways in which a clause may be cut in a column, a comparison and a value: those that name a column come first. */
function cutsOf(clause: string): Found[] {
  return words.flatMap(([pattern, op]): Found[] => {
    const match = pattern.exec(clause);
    if (match === null || match.index === 0) return [];
    const [left, right] = [clause.slice(0, match.index), clause.slice(match.index + match[0].length)];
    return [{left: left.trim(), op, right: right.trim()}];
  });
}

function readComparison(clause: string, around: Around): Asked {
  const cuts = cutsOf(clause);
  if (cuts.length === 0) return fault('criterion-unread', {word: clause});
  const [, counted] = /^nombre\s+(?:de\s+|d['’])(.+)$/isu.exec(cuts[0]!.left) ?? [];
  if (counted !== undefined && findColumn(around, cuts[0]!.left) === null) return readTimes(counted, cuts[0]!, around);
  for (const cut of cuts) {
    const asked = lineAsked(cut, around);
    if (asked !== null) return asked;
    const column = findColumn(around, unquoted(cut.left));
    if (column !== null) return readColumn(column, cut, around);
  }
  // Tells what is wrong of the cut that leaves the least for a column.
  const shortest = cuts.reduce((a, b) => (b.left.length < a.left.length ? b : a));
  columnNamed(around, unquoted(shortest.left));
  return NONE;
}

/** What is asked, as one condition. */
export function allOf({where, kept}: Pick<Asked, 'where' | 'kept'>): Condition {
  const of = [...where, ...kept];
  return of.length === 1 ? of[0]! : {kind: 'all', of};
}

/** « positive = Positive » : a ventilation as a column. */
function lineAsked({left, op, right}: Found, around: Around): Asked | null {
  if (op !== '=' && op !== '<>') return null;
  const lines = valuesOf(right).map((value) => around.lineNamed(unquoted(left), value));
  if (lines.some((line) => line === null)) return null;
  const asked = lines as readonly Asked[];
  const any = asked.map(allOf);
  const condition: Condition = any.length === 1 ? any[0]! : {kind: 'any', of: any};
  const one: Condition = op === '=' ? condition : {kind: 'not', of: condition};
  const ofYouth = asked.every(({where}) => where.length === 0);
  const {cited, unmet} = together(asked);
  return {where: ofYouth ? [] : [one], kept: ofYouth ? [one] : [], cited, unmet};
}

/** « Nombre de contacts.entretiens > 10 ». */
function readTimes(name: string, {op, right}: Found, around: Around): Asked {
  const {population} = around.basisNamed(name).rows();
  const number = (text: string) => {
    const read = smallNumber(foldText(text));
    return Number.isNaN(read) ? fault('number-unread', {word: text, what: `« Nombre de ${name} »`}) : read;
  };
  const times = (of: Op, value: number): Condition => ({kind: 'times', population, op: of, value});
  if (op === 'entre') {
    const [from, to] = limitsOf(right);
    return {...NONE, where: [times('>=', number(from)), times('<=', number(to))]};
  }
  if (!isOp(op)) return fault('criterion-unread', {word: `Nombre de ${name}`});
  return {...NONE, where: [anyOf(valuesOf(right).map((value) => times(op, number(value))))]};
}

const isOp = (word: Word): word is Op => /^[<>=]+$/.test(word);

const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 1 ? conditions[0]! : {kind: 'any', of: conditions};

/** « 18 et 21 », « 18 à 21 ». */
function limitsOf(text: string): readonly [string, string] {
  const [from, to, ...others] = text.split(/\s+(?:et|à|a)\s+/iu);
  return from === undefined || to === undefined || others.length > 0
    ? fault('criterion-unread', {word: `entre ${text}`})
    : [unquoted(from), unquoted(to)];
}

/** « Durée > 6 mois » is told in months, whatever « Durée » alone would be. */
function inUnitOf(column: NamedColumn, right: string): NamedColumn {
  const {id} = column;
  if (/\bans?\s*$/iu.test(right) && /^(delai-)?(mois|jours)\(/.test(id))
    return fault('value-kind', {word: right, column: column.heading, expected: 'une durée en mois ou en jours'});
  if (/\bmois\s*$/iu.test(right)) return {...column, id: id.replace(/^(delai-)?jours\(/, '$1mois(')};
  return /\bjours?\s*$/iu.test(right) ? {...column, id: id.replace(/^(delai-)?mois\(/, '$1jours(')} : column;
}

function readColumn(named: NamedColumn, cut: Found, around: Around): Asked {
  const {op, right} = cut;
  const column = inUnitOf(named, right);
  if (op !== 'entre' && /\s(?:et|ou)\s+\S/iu.test(right) && holdsAnother(column, right, around))
    return fault('and-or', {word: right});
  const asked = (conditions: readonly Condition[], unmet: readonly string[] = []): Asked => {
    const only = conditions.length === 1 ? onlyOf(column, conditions[0]!, around.registers.settings) : undefined;
    return {
      where: column.youth ? [] : conditions,
      kept: column.youth ? conditions : [],
      cited: [column],
      unmet,
      ...(only === undefined ? {} : {only}),
    };
  };
  if (op === 'any') return asked([]);
  const stated: Condition = {kind: 'stated', column: column.id, as: column.use};
  if (op === 'stated') return asked([stated]);
  if (op === 'empty') return asked([{kind: 'not', of: stated}]);
  if (right === '') return fault('criterion-unread', {word: `${cut.left} ${op}`});
  const isCompared = op === 'entre' || /[<>]=|^[<>]$/.test(op);
  if (column.unfilled === true && isCompared) return asked(readNumbers({...column, use: 'number'}, cut, around));
  if (column.use === 'words') return readWords(column, cut, around, asked);
  return asked(readNumbers(column, cut, around));
}

/** Whether « et » or « ou » parts a value and something else, and is no word of a value, nor of a band, « 26 et + ». */
function holdsAnother(column: NamedColumn, right: string, around: Around): boolean {
  const isWords = column.use === 'words';
  const values = isWords ? splitValues(right, column, around) : valuesOf(right);
  return values
    .filter((value) => /\s(?:et|ou)\s/iu.test(value))
    .some((value) =>
      isWords
        ? conditionOf(column, value, around).unmet.length > 0
        : column.age === undefined || bandNamed(around, value) === null,
    );
}

function readWords(
  column: NamedColumn,
  {op, right}: Found,
  around: Around,
  asked: (conditions: readonly Condition[], unmet?: readonly string[]) => Asked,
): Asked {
  const {id, heading} = column;
  const negated = (condition: Condition, not: boolean): Condition => (not ? contraryOf(condition) : condition);
  // What is written is asked of the cells, before they are grouped.
  const written = () => findColumn(around, `${heading} (lue)`)?.id ?? id;
  const eachOf = (make: (value: string) => Condition) => anyOf(splitValues(right, column, around).map(make));
  switch (op) {
    case 'begins':
    case 'not-begins':
      return asked([
        negated(
          eachOf((words) => ({kind: 'begins', column: written(), words})),
          op === 'not-begins',
        ),
      ]);
    case 'contains':
    case 'not-contains':
      return asked([
        negated(
          eachOf((words) => ({kind: 'contains', column: written(), words})),
          op === 'not-contains',
        ),
      ]);
    case '=':
    case '<>': {
      const values = splitValues(right, column, around);
      const found = values.map((value) => conditionOf(column, value, around));
      const condition = oneOf(found.map(({condition: one}) => one));
      return asked(
        [negated(condition, op === '<>')],
        found.flatMap(({unmet}) => unmet),
      );
    }
    default:
      return fault('value-kind', {word: right, column: heading, expected: 'une valeur, après « = » ou « <> »'});
  }
}

const contraryOf = (condition: Condition): Condition =>
  condition.kind === 'is' ? {...condition, kind: 'is-not'} : {kind: 'not', of: condition};

/** An existing value written whole is tried first: « Hôtellerie, Restauration et Tourisme ». */
function splitValues(text: string, column: NamedColumn, around: Around): readonly string[] {
  const whole = unquoted(text);
  if (!text.includes(',') || valueExists(around, column, whole)) return [whole];
  return valuesOf(text);
}

/** One value: a joker stands for any letters; what a setting commands counts while it does. */
function conditionOf(
  column: NamedColumn,
  text: string,
  around: Around,
): {condition: Condition; unmet: readonly string[]} {
  const {id} = column;
  const [, setting] = /\(si\s+(.+?)\)\s*$/iu.exec(text) ?? [];
  const value = text.replace(/\s*\(si\s+.+?\)\s*$/iu, '');
  if (value === '*') return {condition: {kind: 'stated', column: id, as: 'words'}, unmet: []};
  if (/^\*.+\*?$/.test(value))
    return {condition: {kind: 'contains', column: id, words: value.replace(/\*/g, '')}, unmet: []};
  if (value.endsWith('*')) return {condition: {kind: 'begins', column: id, words: value.slice(0, -1)}, unmet: []};
  const found = valuesNamed(around, column, value);
  if (found.stated !== undefined) {
    const stated: Condition = {kind: 'stated', column: found.column, as: 'words'};
    return {condition: found.stated ? stated : {kind: 'not', of: stated}, unmet: []};
  }
  const named = setting === undefined ? null : settingNamed(setting);
  const values = found.values.map((one) => (named === null ? one : {value: one, whileSetting: named}));
  return {condition: {kind: 'is', column: found.column, values}, unmet: found.unmet === true ? [value] : []};
}

const settingNamed = (text: string): 'alternanceDansEmploi' | 'scolariteDansFormation' | null =>
  /alternance/iu.test(text) ? 'alternanceDansEmploi' : /scolarit/iu.test(text) ? 'scolariteDansFormation' : null;

/** Values of one column are one condition. */
function oneOf(conditions: readonly Condition[]): Condition {
  const [first] = conditions;
  const same = conditions.filter((one) => one.kind === 'is' && first?.kind === 'is' && one.column === first.column);
  if (first?.kind !== 'is' || same.length < conditions.length) return anyOf(conditions);
  return {...first, values: same.flatMap((one) => (one.kind === 'is' ? one.values : []))};
}

function readNumbers(column: NamedColumn, {op, right}: Found, around: Around): readonly Condition[] {
  const as = column.use === 'day' ? 'day' : 'number';
  const {id: name, heading} = column;
  const limits = (text: string): readonly [number, number] => {
    if (column.use === 'day') return daysNamed(column, text);
    const band = column.age === undefined ? null : bandNamed(around, text);
    if (band !== null) return band;
    const number = numberNamed(column, text);
    return [number, number];
  };
  const between = (from: number, to: number): Condition => ({kind: 'between', column: name, as, from, to});
  if (op === 'entre') {
    const [from, to] = limitsOf(right);
    return [between(limits(from)[0], limits(to)[1])];
  }
  if (!isOp(op))
    return fault('value-kind', {word: right, column: heading, expected: as === 'day' ? 'une date' : 'un nombre'});
  if (op === '=' || op === '<>') {
    const each = valuesOf(right).map((value): Condition => {
      if (foldText(value) === foldText(NON_RENSEIGNE)) return {kind: 'not', of: {kind: 'stated', column: name, as}};
      const [from, to] = limits(value);
      return from === to ? {kind: 'compare', column: name, as, op: '=', value: from} : between(from, to);
    });
    const [one] = each;
    if (op === '<>' && each.length === 1 && one?.kind === 'compare') return [{...one, op: '<>'}];
    const stated: Condition = {kind: 'stated', column: name, as};
    return op === '=' ? [anyOf(each)] : [stated, {kind: 'not', of: anyOf(each)}];
  }
  const [from, to] = limits(unquoted(right));
  return [{kind: 'compare', column: name, as, op, value: op === '>' || op === '<=' ? to : from}];
}
