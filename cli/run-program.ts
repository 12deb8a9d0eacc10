import {WorkbookFileError} from '../xlsx';
import {UsageError} from './usage-error';

/** A command of staff: what it reads of its words, what it does, and how it ends. */
interface Program<O extends {readonly help: boolean}, M> {
  /** What it makes, as a sentence names it: « Le rapport ». */
  readonly title: string;
  readonly usage: string;
  readonly readOptions: (words: readonly string[]) => O;
  readonly make: (options: O, tell: (step: string) => void) => M;
  /** The last lines. */
  readonly summary: (made: M, seconds: number) => readonly string[];
  /** Whether all is well: status 0, else 1. */
  readonly isWell: (made: M, options: O) => boolean;
}

/** Runs a command and gives its exit status: 2 for bad usage, a file that cannot be read, or a fault of ours. */
export function runProgram<O extends {readonly help: boolean}, M>(program: Program<O, M>): number {
  const started = process.hrtime.bigint();
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  try {
    const options = program.readOptions(process.argv.slice(2));
    if (options.help) {
      say(program.usage);
      return 0;
    }
    const made = program.make(options, (step) => say(`· ${step}…`));
    const seconds = Number(process.hrtime.bigint() - started) / 1e9;
    for (const line of program.summary(made, seconds)) say(line);
    return program.isWell(made, options) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError || error instanceof WorkbookFileError) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    // A fault of ours: no stack for staff, but enough for who mends it.
    const detail = error instanceof Error ? error.message : String(error);
    process.stderr.write(
      `${program.title} n’a pas pu être fait, par une erreur du programme (détail : ${detail}). Signalez-la.\n`,
    );
    return 2;
  }
}
