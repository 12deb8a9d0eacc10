import {catalogueOf} from '../../chapters/catalogue';
import type {Count} from '../../count/declaration';
import type {Registers} from '../../count/registers';
import {Fault} from '../../language/fault';
import {Library} from '../../language/library';
import {registerById} from '../../register/all-registers';
import type {RegisterId} from '../../register/register-id';

/** What a draft starts from. */
interface Base {
  /** Null where several registers are counted together, or none is named. */
  readonly register: RegisterId | null;
  readonly isFigure: boolean;
  /** What is counted where nothing else is asked. */
  readonly label: string;
  /** What its rows are called. */
  readonly rows: string;
  /** How it counts by itself. */
  readonly measure: Count['measure'] | null;
}

const libraries = new WeakMap<Registers, Library>();

/** Every name that a draft may call, over the registers as they stand. */
export function libraryOf(registers: Registers): Library {
  let library = libraries.get(registers);
  if (library === undefined)
    libraries.set(
      registers,
      (library = new Library(registers, catalogueOf(registers).known, registers.own.indicateurs)),
    );
  return library;
}

/** What a name stands for as a base; of a name that is not understood, nothing is known. */
export function baseNamed(registers: Registers, name: string): Base {
  try {
    const {parts, figure} = libraryOf(registers).basisNamed(name);
    const [part, ...others] = parts;
    const register = part === undefined || others.length > 0 ? null : part.of.register;
    const rows = register === null ? name : registerById.get(register)!.title;
    const label = figure?.label ?? (register === null ? name : rows);
    return {register, isFigure: figure !== undefined, label, rows, measure: part?.measure ?? null};
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {register: null, isFigure: false, label: name, rows: name, measure: null};
  }
}
