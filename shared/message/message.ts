import {french} from '../value/french';

/** What a message tells of costs figures, or the task that was asked; may cost some, which somebody has to check; or is only said. */
export type Severity = 'costs' | 'may-cost' | 'said';

/** Words of a sentence, or what writes them from the facts. */
export type Words<F extends readonly unknown[]> = string | ((...facts: F) => string);

/** A coded French sentence: what it says of the facts, then what to do, where there is something to do. */
interface Message<F extends readonly unknown[]> {
  readonly severity: Severity;
  readonly says: Words<F>;
  readonly remedy: Words<F>;
}

const message =
  (severity: Severity) =>
  <F extends readonly unknown[] = []>(says: Words<F>, remedy: Words<F> = ''): Message<F> => ({severity, says, remedy});

export const costs = message('costs');
export const mayCost = message('may-cost');
export const said = message('said');

/** Sentences that end without a remedy, all of one severity: `all(said, …)`. */
export const all = <S extends Readonly<Record<string, Words<never>>>>(make: typeof said, sentences: S) =>
  Object.fromEntries(Object.entries(sentences).map(([code, says]) => [code, make(says)])) as unknown as {
    readonly [C in keyof S]: Message<S[C] extends (...facts: infer F) => string ? F : []>;
  };

/** A family of messages, by code. */
export type Family = Readonly<Record<string, Message<never>>>;

/** What the sentence of a code is made from: nothing, or one object. */
export type Facts<M extends Family, C extends keyof M> = M[C] extends Message<infer F> ? F : never;

/** What the sentence of a code says, and what to do, empty where there is nothing to do; with the spaces of French typography. */
export function parts<M extends Family, C extends keyof M>(
  family: M,
  code: C,
  ...facts: Facts<M, C>
): {readonly says: string; readonly remedy: string} {
  const {says, remedy} = family[code] as unknown as Message<readonly unknown[]>;
  const write = (words: typeof says) => french(typeof words === 'string' ? words : words(...facts));
  return {says: write(says), remedy: write(remedy)};
}

/** The whole sentence of a code, remedy included. */
export function say<M extends Family, C extends keyof M>(family: M, code: C, ...facts: Facts<M, C>): string {
  const {says, remedy} = parts(family, code, ...facts);
  return remedy === '' ? says : `${says} ${remedy}`;
}
