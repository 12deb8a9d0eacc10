import {PartToCome} from '../value/part-to-come';
import type {tellProblems as tell} from './tell-problems';

let part: typeof tell | undefined;

/** Stands for `tell-problems` where that is loaded once registers are read (`webpack.config.js`). */
export const tellProblems: typeof tell = (registers, period) => {
  if (part !== undefined) return part(registers, period);
  throw new PartToCome(async () => {
    part = (await import(/* webpackChunkName: "told" */ './tell-problems')).tellProblems;
  });
};
