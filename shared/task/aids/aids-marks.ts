import {fingerprintOf} from '../../value/fingerprint';
import type {SheetInfo} from '../../drawing/workbook';
import type {Decision} from '../../aids/decision/decisions';
import type {Ledger} from '../../reading/ledger/ledger';
import {findParameterTables} from '../../setting/parameter-tables';
import {ownSheet} from '../report/describe-report';
import type {SheetState} from '../report/describe-report';
import type {RecognisedWorkbook} from '../registers/recognise-workbook';

/** The plans of the control, in the order of their tabs; « Décisions » is drawn once and is the user's from then on. */
export const CONTROL_PLANS = ['controle-aides', 'controle-detail'] as const;

/** Fingerprint of what a control is made from beside its ledgers: aids, youths, settings, decisions. */
export function controlSource({registers, sources}: RecognisedWorkbook, decisions: readonly Decision[]): string {
  const used = new Set(
    registers.recognised.filter(({register}) => register === 'aides' || register === 'jeunes').map(({sheet}) => sheet),
  );
  const settings = sources.filter(({name, rows}) => findParameterTables(name, rows).length > 0);
  const decided = decisions.map(({what, aids, payments, remarks, reason, by, on}) => [
    ...[what, aids.join(), [...payments, ...remarks].join(), reason],
    ...(by === '' && on === '' ? [] : [by, on]),
  ]);
  const own = sources.filter(({name}) => used.has(name));
  return fingerprintOf([...own, ...settings, {name: '', rows: decided}]);
}

/** A print of each ledger: those of sheets are looked for again, those of files can only be counted. */
export function ledgerPrints(ledgers: readonly Ledger[], inSheets: ReadonlySet<Ledger>): Record<string, string> {
  return Object.fromEntries(
    ledgers.map((ledger, at) => [`${inSheets.has(ledger) ? 'sheet' : 'file'}-${at}`, ledger.fingerprint]),
  );
}

/** A sheet of the control as it stands in the workbook. */
export interface AidsSheet {
  readonly plan: string;
  readonly state: SheetState;
  readonly editedByHand: boolean;
  readonly sheet: {readonly key: string; readonly name: string} | null;
  readonly period: string;
  /** Ledgers that came from files: nothing tells whether they changed since. */
  readonly files: number;
}

/** Where each sheet of the control stands against the data of today. */
export function describeControlSheets(
  sheets: readonly SheetInfo[],
  source: string,
  ledgers: readonly Ledger[],
): AidsSheet[] {
  const prints = new Set(ledgers.map(({fingerprint}) => fingerprint));
  return CONTROL_PLANS.map((plan): AidsSheet => {
    const found = ownSheet(sheets, plan);
    if (found === undefined) return {plan, state: 'absent', editedByHand: false, sheet: null, period: '', files: 0};
    const {key, name, mark, editedByHand} = found;
    const used = Object.entries(mark.sections ?? {});
    const isSame = mark.source === source && used.every(([id, print]) => id.startsWith('file') || prints.has(print));
    return {
      plan,
      state: mark.state === 'drawing' ? 'interrupted' : isSame ? 'current' : 'stale',
      editedByHand,
      sheet: {key, name},
      period: mark.period,
      files: used.filter(([id]) => id.startsWith('file')).length,
    };
  });
}
