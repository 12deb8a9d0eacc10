import {ops, statistics} from '../count/declaration';
import type {Body, Condition, Dated, Dimension, Formula, Measure, Move, Periods} from '../count/declaration';
import type {Use} from '../count/column-id';
import {units} from '../count/unit';
import {allRegisters} from '../register/all-registers';
import {defaultSettings} from '../setting/read-setting';
import {isOwnSheet} from '../register/own-sheet';
import type {RegisterId} from '../register/register-id';
import {column, wordsOf} from './declaration-columns';
import {
  byKind,
  either,
  fields,
  inside,
  isObject,
  list,
  number,
  oneOf,
  optional,
  sayUnknown,
  text,
} from './declaration-form';
import type {Fields, Form, Kinds, Part} from './declaration-form';

const booleanSettings = Object.entries(defaultSettings()).flatMap(([name, value]) =>
  typeof value === 'boolean' ? [name] : [],
);
const ageSettings = ['ageNouveauxAccueillis', 'ageJeunesEnEmploi'];
const setting = oneOf('un réglage', booleanSettings);
const value = either((it) => typeof it === 'string', text, fields({value: text, whileSetting: setting}));
const yes = optional(oneOf('vrai ou faux', [true, false]));

const withWords: Fields = {column: column('words'), values: list('valeur', value)};
const conditions: Kinds<Condition['kind']> = {
  is: withWords,
  'is-not': withWords,
  begins: {column: column('words'), words: text},
  contains: {column: column('words'), words: text},
  compare: {
    column: text,
    as: oneOf('une sorte de valeur', ['number', 'day']),
    op: oneOf('une comparaison', ops),
    value: number,
  },
  between: {column: text, as: oneOf('une sorte de valeur', ['number', 'day']), from: number, to: number},
  stated: {column: text, as: oneOf('une sorte de valeur', ['words', 'number', 'day'])},
  during: {dispositif: text, column: column('day')},
  among: {
    population: (it, part) => population(it, part),
    after: optional(fields({kind: oneOf('un moment', ['within', 'at']), column: column('day'), months: number})),
  },
  times: {population: (it, part) => population(it, part), op: oneOf('une comparaison', ops), value: number},
  not: {of: (it, part) => condition(it, part)},
  any: {of: (it, part) => list('condition', condition)(it, part)},
  all: {of: (it, part) => list('condition', condition)(it, part)},
};
const condition: Form = (it, part) => {
  byKind('une condition', conditions)(it, part);
  if (isObject(it) && typeof it['as'] === 'string') column(it['as'] as Use)(it['column'], part);
  if (!isObject(it) || !Array.isArray(it['values'])) return;
  for (const one of it['values']) wordsOf(isObject(one) ? one['value'] : one, it['column'], part);
};

const dates: Kinds<Dated['kind']> = {
  within: {column: column('day')},
  active: {from: column('day'), to: column('day')},
  'covers-end': {from: column('day'), to: column('day')},
  'school-year': {column: column('words')},
  always: {},
};

const registerIds = allRegisters.map(({id}) => id);

/** A register that a declaration may count: one that is declared, or a sheet of the agency's own. */
const registerNamed = (id: unknown): RegisterId | undefined =>
  typeof id === 'string' && isOwnSheet(id) ? (id as RegisterId) : registerIds.find((known) => known === id);
const registerForm: Form = (id, part) => {
  if (registerNamed(id) === undefined) oneOf('un registre', registerIds)(id, part);
};

/** A population names its register, whose columns alone its date and conditions may name. */
const population: Form = (it, part) => {
  const register = isObject(it) ? registerNamed(it['register']) : undefined;
  const scope = {...part, registers: register === undefined ? [] : [register]};
  fields({
    register: registerForm,
    dated: byKind('une façon de dater', dates),
    where: list('condition', condition),
    kept: optional(list('condition', condition)),
    period: optional(byKind('une période', moves)),
  })(it, scope);
};

const dayOfYear: Fields = {month: number, day: number};
const moves: Kinds<Move['kind']> = {
  'years-before': {years: number, then: optional((it, part) => byKind('une période', moves)(it, part))},
  'on-day': dayOfYear,
  'each-year': {from: fields(dayOfYear), to: fields(dayOfYear)},
  days: {from: number, to: optional(number)},
  'last-months': {months: number},
  month: {month: number, months: optional(number)},
  'school-year': {},
  ever: {},
};

const group = fields({label: text, values: list('valeur', text)});
const dimensions: Kinds<Dimension['kind']> = {
  column: {
    column: column('words'),
    groups: optional(list('groupe', group)),
    emptyIsKnown: yes,
    open: optional(oneOf('un ordre', ['frequent', 'text'])),
    each: yes,
  },
  age: {
    on: either(isObject, fields({setting: oneOf('un réglage d’âge', ageSettings)}), oneOf('un jour', ['end', 'first'])),
    closedBandsOnly: yes,
  },
  bands: {column: column('number')},
  classes: {
    classes: list('classe', fields({label: text, where: list('condition', condition)})),
    otherwise: text,
    order: list('libellé', text),
    about: optional(oneOf('ce que disent les classes', ['youth', 'event'])),
    quiet: optional(list('libellé', text)),
  },
  number: {column: column('number'), ascending: yes, each: yes},
  nested: {by: (it, part) => list('ventilation', dimension)(it, part)},
};
const dimension: Form = (it, part) => {
  byKind('une ventilation', dimensions)(it, part);
  if (!isObject(it)) return;
  if (it['kind'] === 'age') column('day')('naissance', inside(part, 'âge'));
  if (it['kind'] === 'column') for (const word of wordsOfGroups(it['groups'])) wordsOf(word, it['column'], part);
  if (it['kind'] === 'classes') checkOrder(it, part);
};

function wordsOfGroups(groups: unknown): readonly unknown[] {
  if (!Array.isArray(groups)) return [];
  return groups.flatMap((one: unknown) =>
    isObject(one) && Array.isArray(one['values']) ? (one['values'] as unknown[]) : [],
  );
}

/** Every label in printing order is that of a class. */
function checkOrder({classes, otherwise, order}: Readonly<Record<string, unknown>>, {at, say}: Part): void {
  if (!Array.isArray(classes) || !Array.isArray(order)) return;
  const labels = [...classes.map((one: unknown) => (isObject(one) ? one['label'] : '')), otherwise].map(String);
  for (const label of order)
    if (!labels.includes(String(label))) say(at, sayUnknown(label, 'le libellé d’une classe', labels));
}

const only = fields({
  by: dimension,
  labels: either((it) => it === 'stated', text, list('libellé', text)),
});

const measures: Kinds<Measure['kind']> = {
  rows: {},
  jeunes: {},
  sum: {column: column('number')},
  participants: {orLargest: column('number')},
  distinct: {column: column('words')},
  statistic: {
    what: oneOf('une statistique', statistics),
    column: column('number'),
    of: oneOf('ce qui est compté', ['rows', 'jeunes']),
  },
};
/** A measure of youths needs a column of dossiers, and participants are those of actions. */
const measure: Form = (it, part) => {
  byKind('une façon de compter', measures)(it, part);
  const kind = isObject(it) ? it['kind'] : undefined;
  if (kind === 'jeunes') column('words')('dossier', part);
  if (kind === 'participants' && part.registers.some((id) => id !== 'actions'))
    part.say(part.at, 'les participants se comptent dans le registre « Actions collectives » seul.');
};

/** Fields that narrow a population, and may name others without counting them. */
const narrowing: ReadonlySet<string> = new Set(['by', 'only', 'where']);

/** The registers of the populations that a part counts. */
function registersIn(it: unknown): RegisterId[] {
  if (Array.isArray(it)) return it.flatMap(registersIn);
  if (!isObject(it)) return [];
  const register = registerNamed(it['register']);
  return register !== undefined
    ? [register]
    : Object.entries(it).flatMap(([name, field]) => (narrowing.has(name) ? [] : registersIn(field)));
}

/** What names columns beside a population is held to its register. */
const ofItsRegister =
  (form: Form): Form =>
  (it, part) => {
    const registers = [...new Set(isObject(it) ? registersIn(it['of'] ?? it) : [])];
    form(it, {...part, registers});
  };

const counting: Fields = {of: population, measure, only: optional(only)};
const count = ofItsRegister(fields(counting));
const figure: Form = (it, {at, figures, say}) => {
  if (!figures.has(it as string)) say(at, sayUnknown(it, 'un chiffre', [...figures.keys()]));
};

const formulas: Kinds<Formula['kind']> = {
  count: {count, times: optional(number)},
  share: {of: population, measure, only, base: oneOf('une base', ['known', 'all'])},
  ratio: {part: count, base: count, times: optional(number)},
  over: {part: (it, part) => formula(it, part), base: (it, part) => formula(it, part), times: optional(number)},
  total: {counts: list('compte', ofItsRegister(fields({...counting, times: optional(number)})))},
  previous: {figure},
  change: {figure},
};

const formula: Form = (it, part) => ofItsRegister(byKind('une formule', formulas))(it, part);

const unit = oneOf('une unité', units);
const columnForm = either(
  (it) => isObject(it) && ('part' in it || 'base' in it),
  fields({label: text, unit, part: count, base: count}),
  ofItsRegister(fields({label: text, unit, ...counting, totalPlus: optional(figure)})),
);

const periods: Kinds<Periods['kind']> = {years: {count: number}, months: {}};

/** Each register has the lines that its own columns name. */
const linesByRegister: Form = (it, part) => {
  if (!isObject(it)) return part.say(part.at, 'des ventilations manquent.');
  for (const [register, lines] of Object.entries(it)) {
    registerForm(register, part);
    dimension(lines, {...part, registers: [registerNamed(register) ?? []].flat()});
  }
};

const bodies: Kinds<Body['kind']> = {
  columns: {columns: list('colonne', columnForm)},
  shares: {label: text, of: population, measure, atLeast: optional(oneOf('un réglage', ['partMinimaleSecteur']))},
  cross: {columns: dimension, of: population, measure, unit, total: optional(text)},
  figures: {
    columns: list(
      'colonne',
      fields({label: text, unit, formula, figure: optional(text), share: yes, totalPlus: optional(figure)}),
    ),
    lines: optional(linesByRegister),
    periods: optional(byKind('une suite de périodes', periods)),
    across: optional(byKind('des colonnes', {...periods, by: {by: dimension, lines: optional(linesByRegister)}})),
    total: oneOf('un total', ['none', 'line', 'both']),
    subtotals: yes,
    turned: yes,
    sort: optional(
      fields({
        by: oneOf('un ordre', ['frequent', 'text', 'descending', 'printed']),
        first: optional(number),
        atLeast: optional(either((it) => typeof it === 'number', number, oneOf('un réglage', ['partMinimaleSecteur']))),
      }),
    ),
  },
};

const head: Fields = {id: text, chapter: number, definition: text};

/** The forms of what may be declared. */
export const forms = {
  population,
  figure: fields({
    ...head,
    kind: oneOf('un chiffre', ['figure']),
    label: text,
    unit,
    formula,
    auxiliary: yes,
    objective: optional(number),
  }),
  // Lines must be those of every register that the table counts, unless it says them by register.
  table: ((it, part) => {
    const body = isObject(it) ? it['body'] : undefined;
    const own = isObject(body) && isObject(body['lines']) ? Object.keys(body['lines']) : [];
    const registers = [...new Set(registersIn(body))].filter((id) => !own.includes(id));
    fields({
      ...head,
      kind: oneOf('un tableau', ['table']),
      title: text,
      lines: text,
      by: dimension,
      body: byKind('un tableau', bodies),
    })(it, {...part, registers});
  }) as Form,
} as const;
