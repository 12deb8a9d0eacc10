import type {Day} from '../../value/day';
import {formatDay} from '../../value/day';
import type {SheetKey} from '../../drawing/workbook';
import {reasonTitles} from '../../aids/bridge/bridge';
import type {Bridge, FundState, ReasonCode} from '../../aids/bridge/bridge';
import {french} from '../../value/french';
import type {Control} from '../../aids/control';
import {openPoints} from '../../aids/open-points';
import type {SheetPlan} from '../../sheet/sheet-plan';
import {remarksOf} from './aids-ledgers';
import type {Remarks} from './aids-ledgers';
import type {PlannedControl} from './control-aids';

/** What a control found, for the pane: amounts in cents, and nobody's name. */
export interface AidsResult extends Remarks {
  readonly period: string;
  readonly ledgers: readonly string[];
  readonly funds: readonly FundResult[];
  readonly total: FundResult;
  /** Lines that nothing explains, then lines to confirm: how many, and the first of each. */
  readonly open: readonly OpenLines[];
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
  readonly reasons: readonly {
    readonly code: ReasonCode;
    readonly title: string;
    readonly count: number;
    readonly cents: number;
  }[];
  readonly unexplained: number;
  readonly unexplainedLines: number;
}

export interface OpenLines {
  readonly state: 'unexplained' | 'to-confirm';
  readonly count: number;
  readonly first: readonly OpenLine[];
}

/** A line of either side that waits for somebody, and the places to look at. */
export interface OpenLine {
  readonly side: 'register' | 'ledger';
  readonly fund: string;
  readonly day: string;
  readonly cents: number;
  /** Sheet or file, and the line there. */
  readonly source: string;
  readonly line: number;
  readonly why: string;
  /** The cell that it was read from; null in a file. */
  readonly place: {readonly key: SheetKey; readonly row: number; readonly column: number} | null;
  /** Its row in « Détail », from 0; null when that sheet had no room for it. */
  readonly detailRow: number | null;
}

/** Lines of each kind that cross to the pane. */
const FIRST_LINES = 8;

export function describeControl({control, plan, workbook}: PlannedControl): AidsResult {
  const {bridges, total, ledgers, faults, isProposed, decisions, period} = control;
  const detail = plan.sheets.find(({id}) => id === 'controle-detail');
  return {
    period: period.label,
    ledgers: ledgers.map(({name}) => name),
    funds: bridges.map(fundResult),
    total: fundResult(total),
    open: openLines(control).map(({state, lines}) => ({
      state,
      count: lines.length,
      first: lines.slice(0, FIRST_LINES).map(({key, ...line}) => ({
        ...line,
        day: formatDay(line.day),
        place: openPlace(workbook, line),
        detailRow: rowOfKey(detail, key),
      })),
    })),
    ...remarksOf(ledgers, faults),
    points: openPoints(control).map(french),
    isProposed,
    decisions: decisions.length,
  };
}

function fundResult(bridge: Bridge): FundResult {
  const {fund, register, ledger, gap, reasons, unexplained, unexplainedLines} = bridge;
  return {
    fund,
    state: bridge.state,
    register,
    ledger,
    gap,
    reasons: reasons.map(({code, count, cents}) => ({code, title: french(reasonTitles[code]), count, cents})),
    unexplained,
    unexplainedLines,
  };
}

interface Open extends Omit<OpenLine, 'place' | 'detailRow' | 'day'> {
  readonly day: Day;
  readonly key: string;
}

/** What is in no group, as « Détail » orders it: by fund, then by day. */
function openLines({groups, aids, payments, aidDoubts, paymentDoubts, ledgers, shows}: Control) {
  const taken = {
    aids: new Set(groups.flatMap((group) => group.aids)),
    payments: new Set(groups.flatMap((group) => group.payments)),
  };
  const lists: Record<OpenLines['state'], Open[]> = {unexplained: [], 'to-confirm': []};
  aids.forEach((aid, at) => {
    if (taken.aids.has(at) || !shows(aid)) return;
    const {fund, day, cents, sheet, row, key} = aid;
    const why = aidDoubts.get(at) ?? '';
    lists[why === '' ? 'unexplained' : 'to-confirm'].push({
      side: 'register',
      fund,
      day,
      cents,
      source: sheet,
      line: row,
      why,
      key,
    });
  });
  payments.forEach((payment, at) => {
    if (taken.payments.has(at) || !shows(payment)) return;
    const {fund, day, cents, ledger, row, key} = payment;
    const why = paymentDoubts.get(at) ?? '';
    const source = ledgers[ledger]!.name;
    lists[why === '' ? 'unexplained' : 'to-confirm'].push({
      side: 'ledger',
      fund,
      day,
      cents,
      source,
      line: row,
      why,
      key,
    });
  });
  const states = ['unexplained', 'to-confirm'] as const;
  return states.map((state) => ({
    state,
    lines: lists[state].sort((a, b) => (a.fund < b.fund ? -1 : a.fund > b.fund ? 1 : a.day - b.day)),
  }));
}

function openPlace(
  {keys, ranges}: PlannedControl['workbook'],
  {source, line}: Pick<Open, 'source' | 'line'>,
): OpenLine['place'] {
  const key = keys.get(source);
  return key === undefined || ranges.has(source) ? null : {key, row: line - 1, column: 0};
}

function rowOfKey(detail: SheetPlan | undefined, key: string): number | null {
  return detail?.cells.find(({value}) => value === key)?.row ?? null;
}
