const known = new WeakMap<object, string>();

/**
 * The canonical form of a part of a declaration: equal for two parts that say the same thing, wherever they come from and in whatever
 * order their fields stand. Evaluations share work by it. It is written once an object.
 */
export function keyOf(part: object): string {
  let key = known.get(part);
  if (key === undefined) known.set(part, (key = JSON.stringify(sorted(part))));
  return key;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, field]) => [name, sorted(field)]),
  );
}
