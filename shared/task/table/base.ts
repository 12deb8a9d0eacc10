import {catalogueOf} from '../../chapters/catalogue';
import {listLabel} from '../../chapters/list-label';
import type {Count} from '../../count/declaration';
import type {Registers} from '../../count/registers';
import {Fault} from '../../language/fault';
import {Library} from '../../language/library';
import {unquoted} from '../../language/split-words';
import {readOwnSheet} from '../../reading/read-own-sheet';
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

const withSheets = new WeakMap<Registers, Map<string, Registers>>();

/** The registers with the sheet read that a draft would start from, where no line names it yet; read once. */
export function withBase(registers: Registers, name: string): Registers {
  const known = withSheets.get(registers) ?? new Map<string, Registers>();
  withSheets.set(registers, known);
  const made = known.get(name) ?? withSheetNamed(registers, name);
  known.set(name, made);
  return made;
}

function withSheetNamed(registers: Registers, name: string): Registers {
  const sheet = unquoted(name);
  const library = libraryOf(registers);
  if (library.registerNamed(sheet) !== null || library.isFigure(sheet)) return registers;
  return readOwnSheet(registers, sheet) ?? registers;
}

/** What a name stands for as a base; of a name that is not understood, nothing is known. */
export function baseNamed(registers: Registers, name: string): Base {
  try {
    const {parts, figure} = libraryOf(registers).basisNamed(name);
    const [part, ...others] = parts;
    const register = part === undefined || others.length > 0 ? null : part.of.register;
    const rows = register === null ? name : registerById.get(register)!.title;
    const label = figure === undefined ? (register === null ? name : rows) : listLabel(figure);
    return {register, isFigure: figure !== undefined, label, rows, measure: part?.measure ?? null};
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return {register: null, isFigure: false, label: name, rows: name, measure: null};
  }
}
