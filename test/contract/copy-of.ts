/**
 * A copy that shares nothing with the original, as `structuredClone` makes it, of plain data with lists, maps and days in it, which may lead back
 * to one another. Tests that disturb a book at each operation copy it thousands of times: this takes a fraction of the time.
 */
export function copyOf<T>(original: T): T {
  const made = new Map<object, object>();
  const copy = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    const known = made.get(value);
    if (known !== undefined) return known;
    if (Array.isArray(value)) {
      const list: unknown[] = new Array(value.length);
      made.set(value, list);
      for (let at = 0; at < value.length; at++) list[at] = copy(value[at]);
      return list;
    }
    const prototype = Object.getPrototypeOf(value) as object | null;
    if (prototype === null || Object.getPrototypeOf(prototype) === null) {
      const object: Record<string, unknown> = {};
      made.set(value, object);
      for (const name of Object.keys(value)) object[name] = copy((value as Record<string, unknown>)[name]);
      return object;
    }
    if (value instanceof Map) {
      const map = new Map<unknown, unknown>();
      made.set(value, map);
      for (const [key, one] of value) map.set(copy(key), copy(one));
      return map;
    }
    if (value instanceof Date) return new Date(value.getTime());
    throw new TypeError(`Nothing of ${String(prototype?.constructor?.name)} can be copied.`);
  };
  return copy(original) as T;
}
