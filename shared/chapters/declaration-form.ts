import {closestTo} from '../value/nearest';
import type {FigureSpec} from '../count/declaration';
import {quoted} from '../value/french';
import type {RegisterId} from '../register/register-id';

/** Where a check stands in a declaration, and what it may name there. */
export interface Part {
  /** « Tableau « x », colonne 2 ». */
  readonly at: string;
  /** Registers whose columns may be named: those that each of them has. */
  readonly registers: readonly RegisterId[];
  readonly figures: ReadonlyMap<string, FigureSpec>;
  say(at: string, sentence: string): void;
}

/** Says what a value of a declaration has wrong; nothing where all is well. */
export type Form = (value: unknown, part: Part) => void;
export type Fields = Readonly<Record<string, Form>>;

/** A form for each kind: a kind that is declared and not checked does not compile. */
export type Kinds<K extends string> = {readonly [N in K]: Fields};

export const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What the fields that hold others are called in sentences. */
const called: Readonly<Record<string, string>> = {
  atLeast: 'part minimale',
  base: 'base',
  body: 'contenu',
  by: 'ventilation',
  classes: 'classes',
  column: 'colonne',
  columns: 'colonnes',
  count: 'compte',
  counts: 'comptes',
  dated: 'date',
  figure: 'chiffre',
  formula: 'formule',
  groups: 'groupes',
  label: 'libellé',
  labels: 'libellés',
  measure: 'mesure',
  of: 'population',
  only: 'restriction',
  order: 'ordre',
  register: 'registre',
  totalPlus: 'chiffre ajouté au total',
  unit: 'unité',
  values: 'valeurs',
  where: 'conditions',
};

/** A part of a part. */
export const inside = (part: Part, name: string): Part => ({...part, at: `${part.at}, ${called[name] ?? name}`});

export const text: Form = (value, {at, say}) => {
  if (typeof value !== 'string' || value === '') say(at, 'un texte manque.');
};

export const number: Form = (value, {at, say}) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) say(at, 'un nombre manque.');
};

export function oneOf(what: string, words: readonly (string | boolean)[]): Form {
  return (value, {at, say}) => {
    if (!words.includes(value as string)) say(at, sayUnknown(value, what, words.map(String)));
  };
}

export function either(first: (value: unknown) => boolean, then: Form, otherwise: Form): Form {
  return (value, part) => (first(value) ? then : otherwise)(value, part);
}

/** Lists are told by what they hold: « colonne 2 ». */
export function list(name: string, form: Form): Form {
  return (value, part) => {
    if (!Array.isArray(value)) return part.say(part.at, `une liste manque (${name}).`);
    value.forEach((item, index) => form(item, inside(part, `${name} ${index + 1}`)));
  };
}

const optionals = new WeakSet<Form>();

export function optional(form: Form): Form {
  const made: Form = (value, part) => form(value, part);
  optionals.add(made);
  return made;
}

/** Every field that must stand does, each of its form, and no other. */
export function fields(of: Fields): Form {
  return (value, part) => {
    if (!isObject(value)) return part.say(part.at, 'une déclaration manque.');
    for (const name of Object.keys(value)) {
      if (!Object.keys(of).includes(name)) part.say(part.at, sayUnknown(name, 'un mot connu ici', Object.keys(of)));
    }
    for (const [name, form] of Object.entries(of)) {
      if (value[name] !== undefined) form(value[name], inside(part, name));
      else if (!optionals.has(form)) part.say(part.at, `« ${name} » manque.`);
    }
  };
}

export function byKind<K extends string>(what: string, kinds: Kinds<K>): Form {
  return (value, part) => {
    const kind = isObject(value) ? value['kind'] : undefined;
    if (typeof kind !== 'string' || !Object.keys(kinds).includes(kind))
      return part.say(part.at, sayUnknown(kind ?? '', what, Object.keys(kinds)));
    fields({kind: text, ...kinds[kind as K]})(value, part);
  };
}

/** « contatcs » n’est pas un registre. Vouliez-vous dire « contacts » ? Existent : … */
export function sayUnknown(word: unknown, what: string, existing: readonly string[]): string {
  const asked = typeof word === 'string' ? word : JSON.stringify(word);
  const near = closestTo(asked, existing);
  const question = near === undefined ? '' : ` Vouliez-vous dire « ${near} » ?`;
  const known = existing.length === 0 ? '' : ` Existent : ${quoted(existing)}.`;
  return `« ${asked} » n’est pas ${what}.${question}${known}`;
}
