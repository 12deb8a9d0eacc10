import {edited, ourCalls, readsByName} from '../../shared';
import type {OurCall} from '../../shared';
import {refreshMark} from '../functions/refresh-mark';

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
      .map(({spec, start, nameEnd}) => ({from: start, to: nameEnd, text: to + spec.name})),
  );
}

/** The same formula with an argument more in each call that reads the workbook. */
export function markCalls(formula: string, stamp: number): string {
  return edited(
    formula,
    ourCalls(formula)
      .filter(readsWorkbook)
      .map(({close, args}) => ({
        from: close,
        to: close,
        text: `${args.length === 0 ? '' : ';'}"${refreshMark(stamp)}"`,
      })),
  );
}
