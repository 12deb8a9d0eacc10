import type {FunctionName} from '../../shared';
import {commandsOf} from '../commands/commands';
import {googleDesk} from '../commands/desk';
import type {EntryName} from '../commands/entries';
import {callFunction} from '../functions/call-function';
import {googleEdge} from '../functions/google-edge';

/** All that the shell of top-level functions calls. Nothing here is done while the script loads: every cell loads it again. */
export const call = (name: FunctionName, given: ArrayLike<unknown>) =>
  callFunction(name, Array.from(given), googleEdge());

export const run = (name: EntryName, args: readonly unknown[]) => commandsOf(googleDesk)[name](...(args as never[]));
