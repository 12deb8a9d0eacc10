import {statSync} from 'node:fs';
import {resolve} from 'node:path';

/** True when two paths lead to one file, through links and other spellings too. */
export function isSameFile(one: string, other: string): boolean {
  if (resolve(one) === resolve(other)) return true;
  const [a, b] = [one, other].map((path) => statSync(path, {bigint: true, throwIfNoEntry: false}));
  return a !== undefined && b !== undefined && a.dev === b.dev && a.ino === b.ino;
}
