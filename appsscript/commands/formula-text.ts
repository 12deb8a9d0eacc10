import {edited, ourCalls, readsByName} from '../../shared';
import type {OurCall} from '../../shared';
import {COUNTER, isCounterArgument} from '../functions/refresh-mark';

/** How a host calls our functions. */
export type Prefix = OurCall['prefix'];

/** Calls that Sheets does not follow by itself; those of Excel do nothing there. */
export function readsWorkbook(call: OurCall): boolean {
  return call.prefix === 'ML_' && readsByName(call);
}

/** The formula with our functions under the names of another host; all the rest stays to the letter. */
export function renameCalls(formula: string, to: Prefix): string {
  return edited(
    formula,
    ourCalls(formula)
      .filter(({prefix}) => prefix !== to)
      .map(({called, start, nameEnd}) => ({from: start, to: nameEnd, text: to + called})),
  );
}

/** Whether Sheets makes each call again that reads the workbook, when the counter is raised. */
export function followsAll(calls: readonly OurCall[]): boolean {
  return calls.filter(readsWorkbook).every(({args}) => args.some((arg) => arg.toUpperCase() === COUNTER));
}

/** The same formula with the counter as one more argument of each call that reads the workbook. */
export function markCalls(formula: string): string {
  const plain = withoutMarks(formula);
  return edited(
    plain,
    ourCalls(plain)
      .filter(readsWorkbook)
      .map(({close, args}) => ({from: close, to: close, text: `${args.length === 0 ? '' : ';'}${COUNTER}`})),
  );
}

/** The formula as it is without that argument. */
export function withoutMarks(formula: string): string {
  return edited(
    formula,
    ourCalls(formula).flatMap(({inside, args, ends}) =>
      args.flatMap((arg, at) => {
        if (!isCounterArgument(arg)) return [];
        // The first goes with the separator behind it, the others with the one before.
        const isFirst = at === 0 && args.length > 1 && !isCounterArgument(args[1]!);
        return [{from: at === 0 ? inside : ends[at - 1]!, to: isFirst ? ends[0]! + 1 : ends[at]!, text: ''}];
      }),
    ),
  );
}
