import {kindsOfUse} from '../count/column-id';
import type {Use} from '../count/column-id';
import {derivedKinds} from '../count/derived';
import {madeOf} from '../count/made-columns';
import type {MadeKind} from '../count/made-columns';
import {registerById} from '../register/all-registers';
import type {ColumnSpec} from '../register/define-register';
import {niveau} from '../reading/level';
import type {ValueList} from '../register/value-list';
import {NON_RENSEIGNE} from '../count/table';
import type {RegisterId} from '../register/register-id';
import {sayUnknown} from './declaration-form';
import type {Form, Part} from './declaration-form';

/** What a column holds, whether the sheet carries it or a rule makes it. */
function kindOfColumn(register: RegisterId, column: string): ColumnSpec['kind'] | undefined {
  const {columns} = registerById.get(register)!;
  if (Object.keys(columns).includes(column)) return columns[column]!.kind;
  return Object.entries(derivedKinds).find(([key]) => key === `${register}.${column}`)?.[1];
}

/** The columns of a register that serve a use. */
function columnsOf(register: RegisterId, use: Use): string[] {
  const derived = Object.keys(derivedKinds).filter((key) => key.startsWith(`${register}.`));
  const names = [...Object.keys(registerById.get(register)!.columns), ...derived.map((key) => key.split('.')[1]!)];
  const kinds: readonly string[] = kindsOfUse[use];
  return names.filter((name) => kinds.includes(kindOfColumn(register, name)!));
}

const usesOf: {readonly [U in Use]: string} = {
  words: 'une colonne de mots',
  day: 'une colonne de dates',
  number: 'une colonne de nombres',
};

/** What a column made by its name is used for; one of the agency's own may be of any use. */
const usesOfMade: {readonly [K in MadeKind]: readonly Use[]} = {
  lu: ['words', 'day', 'number'],
  ecrit: ['words'],
  niveau: ['words'],
  scolaire: ['words'],
  annee: ['words'],
  trimestre: ['words'],
  'mois-de': ['words'],
  'jour-de': ['words'],
  age: ['number'],
  'age-fin': ['number'],
  jours: ['number'],
  mois: ['number'],
  'delai-jours': ['number'],
  'delai-mois': ['number'],
  reponses: ['number'],
};

/** Whether the rows of a register are of youths, of whom Jeunes says more. */
const canJoin = (register: RegisterId) => 'dossier' in registerById.get(register)!.columns;

/** A column made by its name, of columns that exist; one that Jeunes declares may be joined to any register. */
function isMade(register: RegisterId, value: unknown, use: Use): boolean {
  if (typeof value !== 'string') return false;
  const found = madeOf(value);
  if (found === null) return canJoin(register) && value !== 'dossier' && columnsOf('jeunes', use).includes(value);
  const {kind, args} = found;
  if (!usesOfMade[kind].includes(use)) return false;
  if (kind === 'lu' || kind === 'niveau') return args[0] !== '';
  const of: Use = kind === 'ecrit' || kind === 'reponses' ? 'words' : 'day';
  return args.every((arg) => columnsOf(register, of).includes(arg) || isMade(register, arg, of));
}

/** A column that the registers of the part have, for a use. */
export function column(use: Use): Form {
  return (value, {at, registers, say}) => {
    for (const register of registers) {
      const existing = columnsOf(register, use);
      if (existing.includes(value as string) || isMade(register, value, use)) continue;
      return say(
        at,
        sayUnknown(value, `${usesOf[use]} du registre « ${registerById.get(register)!.title} »`, existing),
      );
    }
  };
}

/** The closed list of a column, or undefined where any word may stand. */
function listOf(register: RegisterId, name: unknown): ValueList | undefined {
  const spec = registerById.get(register)!.columns[name as string];
  if (spec?.kind === 'level') return niveau;
  return spec?.kind === 'choice' && spec.list.others !== 'kept' ? spec.list : undefined;
}

const valuesOf = ({values, others}: ValueList) => [
  ...values.map(({value}) => value),
  ...(typeof others === 'object' ? [others.status] : []),
];

/** Values named beside a column: those of its list, when the list is closed. */
export function wordsOf(value: unknown, name: unknown, {at, registers, say}: Part): void {
  for (const register of registers) {
    const closed = listOf(register, name);
    const known = closed === undefined ? [] : [...valuesOf(closed), NON_RENSEIGNE];
    if (closed !== undefined && !known.includes(value as string))
      return say(at, sayUnknown(value, `une valeur de la liste « ${closed.name} »`, known));
  }
}
