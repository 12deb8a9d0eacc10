import type * as counts from './own-counts';

let part: typeof counts | undefined;

/** Given with what understands an agency's own declarations: nothing built in counts by it. */
export function bringOwnCounts(brought: typeof counts): void {
  part = brought;
}

/** Stand for `own-counts` where that is loaded with an agency's own declarations (`webpack.config.js`). */
export const comesAfter: typeof counts.comesAfter = (...of) => part!.comesAfter(...of);
export const eventsByKey: typeof counts.eventsByKey = (...of) => part!.eventsByKey(...of);
export const daysNamed: typeof counts.daysNamed = (...of) => part!.daysNamed(...of);
export const answersOf: typeof counts.answersOf = (...of) => part!.answersOf(...of);
export const spanOf: typeof counts.spanOf = (...of) => part!.spanOf(...of);
export const nest: typeof counts.nest = (...of) => part!.nest(...of);
export const numbersAt: typeof counts.numbersAt = (...of) => part!.numbersAt(...of);
export const statisticOf: typeof counts.statisticOf = (...of) => part!.statisticOf(...of);
export const statisticCells: typeof counts.statisticCells = (...of) => part!.statisticCells(...of);
