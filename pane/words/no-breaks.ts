import {french} from '../../shared';

/** A dictionary whose texts, and whatever its functions write, have their no-break spaces. */
export function withNoBreaks<T>(words: T): T {
  if (typeof words === 'string') return french(words) as T;
  if (typeof words === 'function') {
    const write = words as unknown as (...parts: unknown[]) => unknown;
    return ((...parts: unknown[]) => withNoBreaks(write(...parts))) as T;
  }
  if (Array.isArray(words)) return words.map(withNoBreaks) as T;
  return Object.fromEntries(Object.entries(words as object).map(([key, word]) => [key, withNoBreaks(word)])) as T;
}
