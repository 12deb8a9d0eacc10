const known = new WeakMap<object, string>();

/**
 * The canonical form of a part of a declaration: equal for two parts that say the same thing, wherever they come from and in whatever
 * order their fields stand. Evaluations share work by it. It is written once an object, those inside it included.
 */
export function keyOf(part: object): string {
  let key = known.get(part);
  if (key === undefined) known.set(part, (key = written(part)));
  return key;
}

function written(part: object): string {
  if (Array.isArray(part)) return `[${part.map(keyOfValue).join()}]`;
  const fields = Object.entries(part).filter(([, field]) => field !== undefined);
  return `{${fields
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, field]) => `${name}:${keyOfValue(field)}`)
    .join()}}`;
}

const keyOfValue = (value: unknown): string =>
  typeof value === 'object' && value !== null ? keyOf(value) : JSON.stringify(value);
