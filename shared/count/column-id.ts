import type {ColumnsByRegister} from '../register/all-registers';
import type {ColumnsOf} from '../register/define-register';
import type {RegisterId} from '../register/register-id';
import type {derivedKinds} from './derived';

/** What a column is used for: to tell rows apart by its words, to place them in time, to be summed. */
export type Use = 'words' | 'day' | 'number';

/** The kinds of columns that serve each use. */
export const kindsOfUse = {
  words: ['dossier', 'choice', 'level', 'text', 'commune', 'insee', 'qpv'],
  day: ['day'],
  number: ['cents', 'number'],
} as const;

type KindOf<U extends Use> = (typeof kindsOfUse)[U][number];

/** The columns that a rule makes for a register. */
type DerivedColumns<R extends RegisterId> = {
  readonly [K in keyof typeof derivedKinds as K extends `${R}.${infer C}` ? C : never]: {
    readonly kind: (typeof derivedKinds)[K];
  };
};

type ByRegister = {
  readonly [R in RegisterId]: {
    readonly [U in Use]: ColumnsOf<ColumnsByRegister[R] & DerivedColumns<R>, KindOf<U>>;
  };
};

/** The columns of a register that serve a use; of several registers, those that each of them has. */
export type ColumnId<R extends RegisterId, U extends Use = Use> = (
  R extends RegisterId ? (column: ByRegister[R][U]) => void : never
) extends (column: infer C) => void
  ? C & string
  : never;

/** The columns that any register has. */
export type AnyColumn<U extends Use = Use> = ByRegister[RegisterId][U];

/** The registers that have a column. */
export type RegisterWith<C extends AnyColumn> = {
  [R in RegisterId]: C extends ByRegister[R][Use] ? R : never;
}[RegisterId];
