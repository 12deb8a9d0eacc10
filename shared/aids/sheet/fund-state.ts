import {isClosed, type Bridge} from '../bridge/bridge';

/** Whether a fund is proven: to the cent, by reasons that are all known, or not yet. */
export type FundState = 'equal' | 'explained' | 'to-confirm' | 'unexplained';

export function fundState(bridge: Bridge): FundState {
  if (bridge.unexplained !== 0 || bridge.unexplainedLines > 0) return 'unexplained';
  if (!isClosed(bridge)) return 'to-confirm';
  return bridge.gap === 0 ? 'equal' : 'explained';
}
