import type {Argument, FunctionName, Rows} from '../../shared';
import {answer, functionNamed, isRange, plainOf, RangeMemory} from '../../shared';
import type {CallArgument, FunctionAnswer, FunctionCall} from '../functions/function-call';
import type {Book} from './book';
import type {FollowRegisters} from './follow-registers';
import {readArea} from './mirror';

/** Answers the functions from the cells of the book; whatever names its register is followed. */
export class CallAnswerer {
  private readonly memory = new RangeMemory();

  constructor(
    private readonly book: Book,
    private readonly follow: FollowRegisters,
  ) {}

  async answer({name, args, cell}: FunctionCall): Promise<FunctionAnswer> {
    const given = args.map((argument) => this.argument(argument));
    try {
      if (givesRegister(name, given)) return this.reply(name, given);
      const {registers, source} = await this.follow.read();
      this.follow.follow(cell, source);
      return answer(name as FunctionName, given, {memory: this.memory, registers, sizeLimit: Infinity});
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      return {ok: false, kind: 'value', message: `Erreur inattendue de Bilan ML : ${said}.`};
    }
  }

  private reply(name: string, args: readonly Argument[]): FunctionAnswer {
    return answer(name as FunctionName, args, {memory: this.memory, sizeLimit: Infinity});
  }

  private argument(argument: CallArgument): Argument {
    if (argument.kind === 'value') return argument.value ?? undefined;
    if (argument.kind === 'rows') return argument.rows;
    const sheet = this.book.find(argument.sheet);
    if (sheet === undefined) return [];
    const {row, column, rows, columns} = argument.area;
    const size = this.book.sizeOf(sheet);
    // A whole column reads down to the last cell that holds anything.
    const height = Math.max(1, Math.min(rows, size.rows - row));
    return readArea(sheet, {row, column, rows: height, columns}) as Rows;
  }
}

/** True for a call that gives at least one range of a register or of settings. */
function givesRegister(name: string, args: readonly Argument[]): boolean {
  const {parameters} = functionNamed(name as FunctionName);
  return args.some((argument, at) => {
    const kind = parameters[at]?.kind;
    return (kind === undefined || kind === 'register') && isRange(plainOf(argument) as Rows);
  });
}
