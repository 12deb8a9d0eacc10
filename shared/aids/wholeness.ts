import type {Ledger} from '../reading/ledger/ledger';
import {isFormFault, type FaultCode, type LedgerFault} from '../reading/ledger/fault-list';

/**
 * What is said of a ledger or of the control and takes nothing from what was read: the line is open anyway, or the words were put
 * right. All other remarks that are not of form make it doubtful that the ledger is whole.
 */
const harmless: ReadonlySet<FaultCode> = new Set<FaultCode>([
  // a name that letters are missing from is no longer known, and its line is open
  ...(['encoding-unknown', 'encoding-unsure', 'encoding-damaged'] as const),
  // a day that a line needs is told by `line-unread` too
  ...(['day-unreadable', 'line-broken', 'account-unused', 'no-account', 'fund-unknown', 'more-faults'] as const),
  ...(['decision-unknown', 'decision-invalid', 'decision-key', 'decision-one-side', 'decision-twice'] as const),
  ...(['decision-no-reason'] as const),
]);

const isDoubt = ({code}: LedgerFault) => !isFormFault(code) && !harmless.has(code);

/** Why what was read may not be all: a sentence each, and the funds that it touches; all of them when null. */
export interface WholeDoubt {
  readonly message: string;
  readonly funds: ReadonlySet<string> | null;
}

/** What each ledger leaves in doubt: a book touches all the funds, a return or a bank list those that it pays. */
export function doubtsOfLedgers(
  ledgers: readonly Ledger[],
  fundsOf: (ledger: number) => ReadonlySet<string>,
): WholeDoubt[] {
  return ledgers.flatMap(({name, kind, faults}, at) => {
    const own = faults.filter(isDoubt);
    const [first] = own;
    if (first === undefined) return [];
    const more = own.length === 1 ? '' : ` (et ${own.length - 1} autres remarques)`;
    const line = first.line === 0 ? '' : `, ligne ${first.line}`;
    const isBook = kind === 'fec' || kind === 'grand livre';
    return [{message: `« ${name} »${line} : ${first.message}${more}`, funds: isBook ? null : fundsOf(at)}];
  });
}

/** The same of what the control remarks. */
export function doubtsOfControl(faults: readonly LedgerFault[], proposed: ReadonlySet<string>): WholeDoubt[] {
  return faults
    .filter(isDoubt)
    .map(({code, message}) => ({message, funds: code === 'accounts-proposed' ? proposed : null}));
}
