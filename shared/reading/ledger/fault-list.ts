import {ledgerFaults} from '../../message/ledger-faults';
import {say, type Facts} from '../../message/message';

/** What departs from the form of a ledger, and where; line 0 is the whole file. */
export interface LedgerFault {
  readonly line: number;
  readonly code: FaultCode;
  /** French sentence: what is wrong and what to do. */
  readonly message: string;
  /** The only account that it speaks of; left out where it speaks of others, or of all. */
  readonly account?: string;
}

export type FaultCode = keyof typeof ledgerFaults;

/** Faults of form: nothing is lost for them. */
export function isFormFault(code: FaultCode): boolean {
  return ledgerFaults[code].severity === 'said';
}

/** Faults for which nothing of the file is read. */
export function isRefusal(code: FaultCode): boolean {
  return ledgerFaults[code].severity === 'costs';
}

/** Lines named one by one for a fault; the others are counted. */
const NAMED = 200;

/** Gathers the faults of a ledger, a sentence each. */
export class FaultList {
  private readonly named: LedgerFault[] = [];
  private readonly counts = new Map<FaultCode, number>();

  add<C extends FaultCode>(line: number, code: C, ...facts: Facts<typeof ledgerFaults, C>): void {
    const count = (this.counts.get(code) ?? 0) + 1;
    this.counts.set(code, count);
    if (count > NAMED) return;
    const {account = ''} = (facts[0] ?? {}) as {readonly account?: string};
    this.named.push({line, code, message: say(ledgerFaults, code, ...facts), ...(account === '' ? {} : {account})});
  }

  /** Once for the whole file, at the first line that has it. */
  addOnce<C extends FaultCode>(line: number, code: C, ...facts: Facts<typeof ledgerFaults, C>): void {
    if (!this.counts.has(code)) this.add(line, code, ...facts);
  }

  count(code: FaultCode): number {
    return this.counts.get(code) ?? 0;
  }

  list(): LedgerFault[] {
    const rest = [...this.counts].filter(([, count]) => count > NAMED);
    const more = rest.map(([code, count]): LedgerFault => {
      const message = say(ledgerFaults, 'more-faults', {count: String(count - NAMED), code});
      return {line: 0, code, message};
    });
    return [...this.named, ...more].sort((a, b) => a.line - b.line);
  }
}

/** A text short enough to stand in a sentence, with no sign that would break the line. */
export function shown(text: string): string {
  const plain = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return plain.length > 60 ? `${plain.slice(0, 57)}…` : plain;
}
