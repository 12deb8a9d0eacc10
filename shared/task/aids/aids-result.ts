import {reasonTitles} from '../../aids/bridge/bridge';
import type {Bridge, FundState, ReasonCode} from '../../aids/bridge/bridge';
import {sayNotCounted} from '../../aids/doubt/not-counted';
import {french} from '../../value/french';
import {isWhole, openPoints} from '../../aids/open-points';
import {remarksOf} from './aids-ledgers';
import type {Remarks} from './aids-ledgers';
import type {PlannedControl} from './control-aids';
import {openWork, type OpenWork} from './open-work';

/** What a control found, for the pane: amounts in cents; the words of lines only where one decides about them. */
export interface AidsResult extends Remarks, OpenWork {
  readonly period: string;
  readonly ledgers: readonly string[];
  readonly funds: readonly FundResult[];
  readonly total: FundResult;
  /** Nothing of what was read says that lines are missing. */
  readonly isWhole: boolean;
  /** That the ledgers do not hold the whole period, and the aids that do not count; empty when neither is so. */
  readonly part: string;
  /** What keeps the control from being proven whole, in few words; none when it is. */
  readonly points: readonly string[];
  /** The accounts were proposed from labels, for want of « Comptes ». */
  readonly isProposed: boolean;
  /** Decisions replayed. */
  readonly decisions: number;
}

export interface FundResult {
  readonly fund: string;
  readonly state: FundState;
  readonly register: number;
  readonly ledger: number;
  readonly gap: number;
  /** Open amounts of each side, without sign. */
  readonly open: {readonly register: number; readonly ledger: number};
  readonly reasons: readonly {
    readonly code: ReasonCode;
    readonly title: string;
    readonly count: number;
    readonly cents: number;
  }[];
  readonly unexplained: number;
  readonly unexplainedLines: number;
}

export function describeControl(planned: PlannedControl): AidsResult {
  const {bridges, total, ledgers, faults, isProposed, decisions, period, partRead, notCounted} = planned.control;
  return {
    period: period.label,
    ledgers: ledgers.map(({name}) => name),
    funds: bridges.map(fundResult),
    total: fundResult(total),
    isWhole: isWhole(planned.control),
    part: [...partRead, sayNotCounted(notCounted)].map(french).join(' '),
    ...openWork(planned),
    ...remarksOf(ledgers, faults),
    points: openPoints(planned.control).map(french),
    isProposed,
    decisions: decisions.length,
  };
}

function fundResult(bridge: Bridge): FundResult {
  const {fund, register, ledger, gap, reasons, unexplained, unexplainedLines, open} = bridge;
  return {
    fund,
    state: bridge.state,
    register,
    ledger,
    gap,
    open: {register: open.register, ledger: open.ledger},
    reasons: reasons.map(({code, count, cents}) => ({code, title: french(reasonTitles[code]), count, cents})),
    unexplained,
    unexplainedLines,
  };
}
