import type {Codes} from './aggregate';
import type {Axis} from './axis';
import {nestedLabel} from './declaration';
import type {Breakdown} from './surroundings';

/** A breakdown whose codes are lines, where a row may stand on several: each set of lines is one. */
function singly(breakdown: Breakdown): Breakdown & {readonly sets: readonly (readonly number[])[]} {
  const sets = breakdown.spread ?? breakdown.axis.labels.map((_, line) => [line]);
  return {...breakdown, sets};
}

/** Each line of the first with those of the second inside it. */
export function nest(first: Breakdown, second: Breakdown): Breakdown {
  const [outer, inner] = [singly(first), singly(second)];
  const size = inner.axis.labels.length;
  const each = <T>(of: (a: number, b: number) => T) =>
    outer.axis.labels.flatMap((_, a) => inner.axis.labels.map((_label, b) => of(a, b)));
  const axis: Axis = {
    labels: each((a, b) => nestedLabel(outer.axis.labels[a]!, inner.axis.labels[b]!)),
    always: each(() => false),
    zeroIsUnknown: false,
    order: outer.axis.order.flatMap((a) => inner.axis.order.map((b) => a * size + b)),
  };
  const codes = (a: Codes, b: Codes) => {
    const pairs = new Uint32Array(a.length);
    for (let at = 0; at < pairs.length; at++) pairs[at] = a[at]! * inner.sets.length + b[at]!;
    return pairs;
  };
  const spread = outer.sets.flatMap((of) => inner.sets.map((its) => of.flatMap((a) => its.map((b) => a * size + b))));
  return {
    axis,
    spread,
    rowLines: () => codes(outer.rowLines(), inner.rowLines()),
    youthLines: () => codes(outer.youthLines(), inner.youthLines()),
  };
}
