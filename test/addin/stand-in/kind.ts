/**
 * How one class of `Excel` is played, member by member: the compiler holds the names and the types of the properties to the
 * declarations of Office.js. `M` is what stands behind it in the book. What is not listed here is not played, and throws.
 */
interface Kind<T, M> {
  readonly read?: {readonly [P in keyof T]?: (model: M) => T[P]};
  readonly write?: {readonly [P in keyof T]?: (model: M, value: T[P]) => void};
  /** Objects that a property leads to: null stands for a null object. */
  readonly part?: {readonly [P in keyof T]?: (model: M) => object | null};
  /** Methods: what they make or find, null for nothing. Arguments that are objects of Excel arrive as what stands behind them. */
  readonly call?: {readonly [P in keyof T]?: (model: M, ...args: never[]) => object | null | void};
  /** Items of a collection. */
  readonly items?: (model: M) => readonly object[];
  /** Every property of the declarations is kept, checked against its type, and has no other effect. */
  readonly isBag?: true;
}

export type AnyKind = Kind<Record<string, unknown>, object>;

/** For the table of kinds, where each has its own types. */
export function kind<T>() {
  return <M extends object>(one: Kind<T, M>): AnyKind => one as unknown as AnyKind;
}
