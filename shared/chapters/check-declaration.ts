import type {FigureSpec, Population, TableSpec} from '../count/declaration';
import {french} from '../value/french';
import {forms} from './declaration-forms';
import type {Part} from './declaration-form';

/** A declaration that may be evaluated, or what is wrong with it, in French. */
type Checked<T> = {readonly ok: true; readonly value: T} | {readonly ok: false; readonly sentences: readonly string[]};

interface Declarations {
  readonly population: Population;
  readonly figure: FigureSpec;
  readonly table: TableSpec;
}

/**
 * Checks a declaration that was not compiled: one that came from a sheet or a file, as plain data. What passes is evaluated as a built-in
 * one is. `figures` are those that it may compare with, by id; a sentence names the word that was not understood, what exists and the nearest.
 */
export function checkDeclaration<K extends keyof Declarations>(
  kind: K,
  declared: unknown,
  figures: ReadonlyMap<string, FigureSpec>,
): Checked<Declarations[K]> {
  const sentences: string[] = [];
  const part: Part = {
    at: nameOf(kind, declared),
    registers: [],
    figures,
    say: (at, sentence) => sentences.push(french(`${at} : ${sentence}`)),
  };
  forms[kind](declared, part);
  if (kind === 'figure' && sentences.length === 0) sayCircle(declared as FigureSpec, part);
  return sentences.length === 0 ? {ok: true, value: declared as Declarations[K]} : {ok: false, sentences};
}

const names = {population: 'Population', figure: 'Chiffre', table: 'Tableau'} as const;

function nameOf(kind: keyof Declarations, declared: unknown): string {
  const id = typeof declared === 'object' && declared !== null && 'id' in declared ? declared.id : undefined;
  return typeof id === 'string' ? `${names[kind]} « ${id} »` : names[kind];
}

/** A figure that is compared with itself, through others or not, has no value. */
function sayCircle(spec: FigureSpec, {at, figures, say}: Part): void {
  const seen = [spec.id];
  let next: FigureSpec | undefined = spec;
  while (next !== undefined && 'figure' in next.formula) {
    const id: string = next.formula.figure;
    if (seen.includes(id)) return say(at, `il se compare à lui-même (${[...seen, id].join(', puis ')}).`);
    seen.push(id);
    next = figures.get(id);
  }
}
