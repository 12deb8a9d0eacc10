import type {FaultList} from '../../reading/ledger/fault-list';
import type {Decision} from '../decision/decisions';
import {contentKey} from '../content-key';
import type {Doubt, WholeDoubt} from './wholeness';

/** A doubt that somebody who knows why accepts: it is shown with who, when and why, and keeps no fund from being proven. */
export interface AcceptedDoubt extends WholeDoubt {
  readonly by: Decision;
}

/**
 * Tells the doubts that are left from those that « Décisions » accepts. A key is made from all that a doubt says, and from the period: what
 * changes is asked again.
 */
export function acceptDoubts(
  doubts: readonly Doubt[],
  decisions: readonly Decision[],
  period: string,
  faults: FaultList,
): {readonly wholeDoubts: readonly WholeDoubt[]; readonly acceptedDoubts: readonly AcceptedDoubt[]} {
  const deciders = new Map(
    decisions
      .filter(({aids}) => aids.length === 0)
      .flatMap((decision) => decision.remarks.map((key) => [key, decision] as const)),
  );
  const keyed = doubts.map((doubt) => ({
    ...doubt,
    key: contentKey('R', `${period}|${doubt.says ?? doubt.message}`, 0),
  }));
  const known = new Set(keyed.map(({key}) => key));
  for (const [key, {row}] of deciders) if (!known.has(key)) faults.add(row, 'decision-unknown', {key});
  return {
    wholeDoubts: keyed.filter(({key}) => !deciders.has(key)),
    acceptedDoubts: keyed.flatMap((doubt) => {
      const by = deciders.get(doubt.key);
      return by === undefined ? [] : [{...doubt, by}];
    }),
  };
}

/** « Accepté par N. Petit le 10/01/2025 (vu avec le comptable) : … » */
export const sayAccepted = ({message, by: {by, on, reason}}: AcceptedDoubt, cut = (text: string) => text) =>
  `Accepté par ${by} le ${on} (${reason}) : ${cut(message)}`;
