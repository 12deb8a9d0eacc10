/**
 * A value as `google.script.run` takes it across, either way (« HTML Service: Communicate with server functions »): numbers, texts,
 * truth values, null, and arrays and plain objects of those. A Date or a function fails the call; undefined becomes null in an array
 * and goes missing in an object; a Promise arrives as an empty object.
 */
export function throughScriptRun(value: unknown): unknown {
  return cross(value, false);
}

function cross(value: unknown, isInside: boolean): unknown {
  if (value === undefined) return isInside ? null : undefined;
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  const kind = Object.prototype.toString.call(value);
  if (typeof value !== 'object' || kind === '[object Date]')
    throw new Error(`Failed due to illegal value in property: ${kind}`);
  if (Array.isArray(value) || kind === '[object Array]')
    return Array.from(value as readonly unknown[], (item) => cross(item, true));
  if (kind === '[object Map]' || kind === '[object Set]' || kind === '[object Promise]') return {};
  const pairs = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(pairs.map(([key, item]) => [key, cross(item, true)]));
}
