/** What an argument may be. */
type ParameterKind =
  /** A register: its range, headings included, or its name; left out, the register Jeunes. */
  | 'register'
  /** A cell or a range of cells, each answered in its place. */
  | 'cells'
  | 'text'
  | 'year'
  | 'day';

/** One argument of a function. */
export interface ParameterSpec {
  /** An identifier, without accents: hosts print it as it is. */
  readonly name: string;
  readonly kind: ParameterKind;
  readonly optional?: true;
  /** French, one sentence. */
  readonly help: string;
}

/** The last argument of every function, which repeats: its order is free. */
export const REST = {
  name: 'reste',
  help: 'Autres plages, en-têtes compris (Jeunes, Territoire, réglages…), et critères par deux : un en-tête, une valeur.',
} as const;

/** A custom function as it is published. Once published, a name and the order of its parameters never change. */
export interface FunctionSpec {
  readonly name: string;
  /** Its name in French, without accents: the same function to the letter. Equal to `name` where that is French already. */
  readonly french: string;
  readonly gives: 'scalar' | 'matrix';
  readonly parameters: readonly ParameterSpec[];
}
