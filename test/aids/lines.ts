import {fundsNamed} from '../../shared/aids/label/fund-words';
import type {Aid, Payment} from '../../shared/aids/aid';
import {NO_TIMES} from '../../shared/aids/label/label-times';
import {dayOf} from '../../shared/value/day';
import {inContentOrder} from '../../shared/aids/content-key';
import {coveragesOf} from '../../shared/aids/bridge/coverage';
import {reconcile, type Reconciliation} from '../../shared/aids/matching/reconcile';
import {bridgesOf, type Bridge} from '../../shared/aids/bridge/bridge';
import {bridgeInAll} from '../../shared/aids/bridge/bridge-in-all';
import type {Decision} from '../../shared/aids/decision/decisions';
import {yearPeriod} from '../../shared/count/period';
import type {Ledger} from '../../shared/reading/ledger/ledger';

export type AidDraft = Omit<Aid, 'key' | 'twin' | 'sheet' | 'row'> & {readonly row?: number};
export type PaymentDraft = Omit<Payment, 'key' | 'twin' | 'ledger' | 'row'> & {readonly row?: number};

export const DAY = (month: number, day: number, year = 2024) => dayOf(year, month, day);
const PERIOD = yearPeriod(2024);

export function aid(given: Partial<AidDraft> = {}): AidDraft {
  return {
    fund: 'CEJ',
    day: DAY(3, 1),
    paid: 0,
    cents: 55229,
    dossier: '1001',
    surname: '',
    firstName: '',
    written: given.dossier ?? '1001',
    reference: '',
    isFee: false,
    commune: '',
    ...given,
  };
}

export function payment(given: Partial<PaymentDraft> = {}): PaymentDraft {
  return {
    fund: 'CEJ',
    day: DAY(3, 20),
    cents: 55229,
    dossiers: [],
    isByName: false,
    isByAlias: false,
    isSure: given.dossiers?.length === 1,
    isForeign: false,
    stranger: '',
    reference: '',
    isFee: false,
    isBank: true,
    settled: null,
    isDraft: false,
    isForeseen: false,
    isDenied: false,
    saysReversal: false,
    saysRecovery: false,
    commune: '',
    month: 0,
    times: NO_TIMES,
    amounts: [],
    namedFunds: fundsNamed(given.label ?? ''),
    letter: '',
    label: '',
    ...given,
  };
}

/** The lists as the readers give them: in the order of what lines say, with their keys. */
export function control(
  aids: readonly AidDraft[],
  payments: readonly PaymentDraft[],
  decisions: readonly Decision[] = [],
) {
  const content = (line: AidDraft | PaymentDraft) => {
    const {row: _, ...said} = line;
    return JSON.stringify(said);
  };
  const order = <T extends AidDraft | PaymentDraft, M>(
    side: 'A' | 'E',
    lines: readonly T[],
    make: (line: T, row: number, twin: number, key: string) => M,
  ) =>
    inContentOrder(
      lines.map(({day}) => day),
      {
        side,
        contentOf: (at) => content(lines[at]!),
        placeOf: (at) => at,
        make: (at, twin, key) => make(lines[at]!, lines[at]!.row ?? at, twin, key),
      },
    );
  const ours = order('A', aids, (line, row, twin, key): Aid => ({...line, sheet: 'Aides', row, key, twin}));
  const theirs = order('E', payments, (line, row, twin, key): Payment => ({...line, ledger: 0, row, key, twin}));
  const days = theirs.map(({day}) => day);
  const ledger = {first: Math.min(...days), last: Math.max(...days)} as Ledger;
  const found = reconcile(ours, theirs, PERIOD, coveragesOf([ledger], theirs), {decisions});
  const funds = [...new Set([...ours, ...theirs].map(({fund}) => fund))].sort();
  const bridges = bridgesOf(found, PERIOD, funds);
  return {found, bridges, total: bridgeInAll(bridges, 'tous')};
}

/** What each line became, by what it says: the same for copies whichever they are. */
export function verdictsOf({aids, payments, groups, aidDoubts, paymentDoubts}: Reconciliation): Map<string, string> {
  const verdicts = new Map<string, string>();
  for (const {aids: ours, payments: theirs, rule} of groups) {
    const keys = [...ours.map((at) => aids[at]!.key), ...theirs.map((at) => payments[at]!.key)].sort().join(' ');
    for (const at of ours) verdicts.set(aids[at]!.key, `${rule} ${keys}`);
    for (const at of theirs) verdicts.set(payments[at]!.key, `${rule} ${keys}`);
  }
  aids.forEach(({key}, at) => verdicts.has(key) || verdicts.set(key, aidDoubts.has(at) ? 'doubt' : 'alone'));
  payments.forEach(({key}, at) => verdicts.has(key) || verdicts.set(key, paymentDoubts.has(at) ? 'doubt' : 'alone'));
  return verdicts;
}

export const addsUp = ({gap, register, ledger, reasons, unexplained}: Bridge) =>
  gap === register - ledger && gap === reasons.reduce((sum, {cents}) => sum + cents, unexplained);
