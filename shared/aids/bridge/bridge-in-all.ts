import {order, states, type Bridge} from './bridge';

/** All the funds as one: what went to a wrong fund comes back. */
export function bridgeInAll(bridges: readonly Bridge[], fund: string): Bridge {
  const reasons = order.flatMap((code) => {
    const own = bridges.flatMap((bridge) => bridge.reasons.filter((reason) => reason.code === code));
    return own.length === 0 ? [] : [{code, ...added(own, ['count', 'cents'])}];
  });
  return {
    fund,
    ...added(bridges, ['register', 'ledger', 'gap', 'unexplained', 'unexplainedLines']),
    reasons,
    open: added(
      bridges.map(({open}) => open),
      ['lines', 'cents', 'register', 'ledger'],
    ),
    state: states.find((state) => bridges.some((bridge) => bridge.state === state)) ?? 'proven',
    lines: added(
      bridges.map(({lines}) => lines),
      ['register', 'ledger', 'paired'],
    ),
  };
}

/** What numbers of these names come to. */
function added<K extends string>(all: readonly Readonly<Record<K, number>>[], names: readonly K[]) {
  const sums = names.map((name) => [name, all.reduce((sum, one) => sum + one[name], 0)] as const);
  return Object.fromEntries(sums) as Record<K, number>;
}
