import type {Answer, Argument, CellValue, FormulaContext, FunctionName, Registers} from '../../shared';
import {answer, french, HostError} from '../../shared';
import {isCounterText} from './refresh-mark';

/** What the edge is given by its host. */
export interface Edge {
  /** The registers recognised in the workbook: asked only by calls that give no range. */
  registers(): Registers;
  /** Reads cells as Google hands them over: its instants are civil days, its "" are nothing. */
  readCell(value: unknown): CellValue;
}

/** The registers of the workbook take longer to read than Google gives a formula. */
export class TooLong extends Error {
  constructor() {
    super(
      french(
        'Lire tous les registres du classeur prend plus de temps que Google n’en laisse à une formule (30 secondes). ' +
          'Donnez la plage du registre, par exemple =ML_BYCOMMUNE(Jeunes!A:Z;2024), ou passez par le volet.',
      ),
    );
  }
}

/**
 * A function of the table as Google Sheets calls it: arguments are cells or matrices, blanks are "", and what there is no answer to is
 * thrown as a French sentence, which Sheets shows beside #ERROR!. Each call is an execution of its own: nothing is remembered.
 */
export function callFunction(name: FunctionName, given: readonly unknown[], edge: Edge): CellValue[][] {
  const reply = saying(() => answer(name, plainArguments(given, edge), contextOf(edge)));
  if (!reply.ok) throw new Error(reply.message);
  return reply.value;
}

/** The registers are read when the answer first needs them: `ML_LEVEL(A2:A500)` reads none. */
function contextOf(edge: Edge): FormulaContext {
  let read: Registers | undefined;
  return {
    sizeLimit: Infinity,
    get registers() {
      return (read ??= edge.registers());
    },
  };
}

function plainArguments(given: readonly unknown[], edge: Edge): Argument[] {
  const cell = (value: unknown): CellValue => (value === undefined ? null : edge.readCell(value));
  return given
    .filter((value) => !isCounterText(value))
    .map((value) =>
      Array.isArray(value) ? value.map((row) => (Array.isArray(row) ? row.map(cell) : [cell(row)])) : cell(value),
    );
}

/** A mistake of ours shows as a sentence too: Sheets would show the words of the machine. */
function saying(run: () => Answer): Answer {
  try {
    return run();
  } catch (error) {
    const isKnown = error instanceof HostError || error instanceof TooLong;
    return {ok: false, kind: 'value', message: isKnown ? error.message : unexpected(error)};
  }
}

function unexpected(error: unknown): string {
  const said = error instanceof Error ? error.message : String(error);
  return `Erreur inattendue de Bilan ML : ${said}. Signalez-la à votre administrateur avec la formule.`;
}
