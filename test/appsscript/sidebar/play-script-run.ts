import type {ScriptRun} from '../../../appsscript/sidebar/remote-session';

type Handler<T> = (given: T) => void;

/**
 * Plays `google.script.run`: answers later, through the handlers, only texts across it («Client-to-server communication»: legal parameters
 * and return values), and an exception comes as an Error of another name.
 */
export function playScriptRun(server: (method: string, args: string) => unknown): ScriptRun {
  const run = (success: Handler<string>, failure: Handler<Error>): ScriptRun => ({
    withSuccessHandler: (handler) => run(handler, failure),
    withFailureHandler: (handler) => run(success, handler),
    bilanMlAnswer: (method, args) =>
      void setTimeout(() => {
        try {
          const answer = server(onlyText(method), onlyText(args));
          success(onlyText(answer));
        } catch (error) {
          failure(Object.assign(new Error(`Exception: ${(error as Error).message}`), {name: 'ScriptError'}));
        }
      }),
  });
  return run(
    () => undefined,
    () => undefined,
  );
}

function onlyText(value: unknown): string {
  if (typeof value !== 'string') throw new TypeError(`Across google.script.run came ${typeof value}, not a text.`);
  return value;
}
