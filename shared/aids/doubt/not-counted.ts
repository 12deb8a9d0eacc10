import {dayColumn, numberColumn, type Period} from '../../count/table';
import type {Registers} from '../../count/registers';
import {counted, sayCents} from '../../value/french';
import {isCounting} from '../read-aids';
import {wordsOf} from '../words-of';

/** Aids of the period that their status leaves out of the bridges. */
export interface NotCounted {
  readonly status: string;
  readonly count: number;
  readonly cents: number;
}

/** Statuses that close an aid: of the others, nothing is decided yet. */
const CLOSED: ReadonlySet<string> = new Set(['refusé', 'annulé']);

/** By status, in the order of the register. */
export function notCounted({tables: {aides}}: Registers, period: Period, isControlled: (fund: string) => boolean) {
  const found = new Map<string, NotCounted>();
  const days = aides === undefined ? undefined : dayColumn(aides, 'date')?.days;
  if (aides === undefined || days === undefined) return [];
  const [status, fund] = [wordsOf(aides, 'statut'), wordsOf(aides, 'fonds')];
  const cents = numberColumn(aides, 'montant')?.numbers;
  for (let row = 0; row < aides.length; row++) {
    const word = status(row);
    if (isCounting(word) || days[row]! < period.from || days[row]! > period.to || !isControlled(fund(row))) continue;
    const own = found.get(word) ?? {status: word, count: 0, cents: 0};
    found.set(word, {status: word, count: own.count + 1, cents: own.cents + (cents?.[row] || 0)});
  }
  return [...found.values()];
}

/** Whether some of them may still be granted. */
export const awaitsAids = (all: readonly NotCounted[]) => all.some(({status}) => !CLOSED.has(status));

/** « 3 aides du registre ne comptent pas, selon leur statut : 1 soumis (80,00 €), 2 refusé (100,00 €). »; empty where all count. */
export function sayNotCounted(all: readonly NotCounted[]): string {
  const count = all.reduce((sum, own) => sum + own.count, 0);
  if (count === 0) return '';
  const each = all.map((own) => `${own.count} ${own.status.toLowerCase()} (${sayCents(own.cents)})`);
  const what = `${counted(count, 'aide')} du registre ${count === 1 ? 'ne compte' : 'ne comptent'} pas`;
  return `${what}, selon leur statut : ${each.join(', ')}.`;
}
