import type {Dimension} from './declaration';

/** What holds the lines of a nested dimension: of « A et B et C », A, then A et B. */
export function outersOf(by: Dimension): readonly Dimension[] {
  if (by.kind !== 'nested') return [];
  const [outer, inner] = by.by;
  return [outer, ...outersOf(inner).map((one): Dimension => ({kind: 'nested', by: [outer, one]}))];
}

/** The lines of one of those that hold others, in their order. */
export interface Outer {
  readonly labels: readonly string[];
}

/** A line in its place; or the sub-total of so many of those above it, sub-totals aside. */
interface Placed {
  readonly label: string;
  readonly of?: {readonly level: number; readonly lines: number};
}

/**
 * The lines under each one that holds them, put in order there, each group with its sub-total at its end; a group of one line has none,
 * which would say that line again.
 */
export function withSubtotals(
  labels: readonly string[],
  outers: readonly Outer[],
  inOrder: (labels: readonly string[]) => readonly string[],
  level = 0,
): readonly Placed[] {
  const [outer, ...others] = outers;
  if (outer === undefined) return inOrder(labels).map((label) => ({label}));
  const groups = new Map(outer.labels.map((label): [string, string[]] => [label, []]));
  for (const label of labels) groups.get(holderOf(label, outer.labels))?.push(label);
  return [...groups].flatMap(([label, inside]) => {
    const placed = withSubtotals(inside, others, inOrder, level + 1);
    const lines = placed.filter(({of}) => of === undefined).length;
    return inside.length > 1 ? [...placed, {label, of: {level, lines}}] : placed;
  });
}

/** The longest label that a nested one begins with (`nestedLabel`). */
function holderOf(label: string, holders: readonly string[]): string {
  const found = holders.filter((one) => label === one || label.startsWith(`${one} · `));
  return found.reduce((longest, one) => (one.length > longest.length ? one : longest), '');
}
