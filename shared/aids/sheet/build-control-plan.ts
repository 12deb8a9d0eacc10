import type {ReportPlan} from '../../sheet/sheet-plan';
import type {Registers} from '../../count/registers';
import type {Control} from '../control';
import {MOST_ROWS} from '../detail-entries';
import {buildControlOfAids} from './control-sheet';
import {buildComptesSheet, buildDecisionSheet} from './decision-sheet';
import {buildDetailSheet} from './detail-sheet';
import {linkIn, pageContext, type ControlPlanOptions} from './sheet-context';

/** The control as sheets: what is signed, every line behind it, and what the user decided. */
export function buildControlPlan(control: Control, registers: Registers, options: ControlPlanOptions): ReportPlan {
  const context = pageContext(control, registers, options);
  return {
    sheets: [
      buildControlOfAids(control, registers, context),
      buildDetailSheet(control, context, {
        linkOf: linkIn(options),
        linksLedgers: options.linkOf !== undefined,
        mostRows: options.mostRows ?? MOST_ROWS,
      }),
      buildDecisionSheet(control, context),
      ...(control.isProposed && options.inWorkbook !== true ? [buildComptesSheet(control, context)] : []),
    ],
    accent: context.accent,
    title: context.agency === '' ? context.title : `${context.title} · ${context.agency}`,
    author: context.agency,
  };
}
