import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  lstatSync,
  mkdirSync,
  openSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {UsageError} from '../usage-error';

/** Whoever reads them may be no other than who made them: outputs hold rows and figures. */
const PRIVATE = 0o600;

/**
 * Writes a file whole or not at all: beside it first, then by a change of name, so that the former file is intact
 * whatever happens half way. A link is followed, and stays one. A file that is there keeps its mode and, where it can be,
 * its owner; a new one takes the mode given. Throws a UsageError when the place cannot be written.
 */
export function writeOutput(path: string, bytes: Uint8Array | string | Iterable<Uint8Array>, mode = PRIVATE): void {
  const parts = typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes;
  let draft: string | null = null;
  const discard = () => draft !== null && rmSync(draft, {force: true});
  process.once('exit', discard);
  try {
    mkdirSync(dirname(path), {recursive: true});
    const before = statSync(path, {throwIfNoEntry: false});
    if (before !== undefined) accessSync(path, constants.W_OK);
    if (before !== undefined && !before.isFile() && !before.isDirectory()) {
      writeParts(path, 'w', parts); // a terminal or a pipe: nothing is there to be kept
      return;
    }
    const file = followLinks(path);
    draft = `${file}.${process.pid}.tmp`;
    rmSync(draft, {force: true});
    writeParts(draft, 'wx', parts);
    if (before !== undefined) keepOwner(draft, before);
    chmodSync(draft, before === undefined ? mode : before.mode & 0o777);
    renameSync(draft, file);
  } catch {
    discard();
    throw new UsageError(
      `Le fichier « ${path} » ne peut pas être écrit. S’il est ouvert dans un tableur, fermez-le ; sinon choisissez un autre emplacement avec --out.`,
    );
  } finally {
    process.off('exit', discard);
  }
}

/** The mode that what is made from one file takes: its own; that of a private file where it is no file, or not one alone. */
export function modeOf(...sources: readonly string[]): number {
  const found = sources.length === 1 ? statSync(sources[0]!, {throwIfNoEntry: false}) : undefined;
  return found?.isFile() ? (found.mode & 0o666) | PRIVATE : PRIVATE;
}

/** Where a path leads in the end, whether a file is there or not. Throws where links go round. */
function followLinks(path: string): string {
  if (statSync(path, {throwIfNoEntry: false}) !== undefined) return realpathSync(path);
  if (lstatSync(path, {throwIfNoEntry: false}) === undefined) return path;
  return followLinks(resolve(realpathSync(dirname(path)), readlinkSync(path)));
}

/** Its owner and its group, else its group, where the system lets us. */
function keepOwner(draft: string, {uid, gid}: {readonly uid: number; readonly gid: number}): void {
  for (const owner of [uid, statSync(draft).uid]) {
    try {
      chownSync(draft, owner, gid);
      return;
    } catch {
      continue; // as with any program that saves so
    }
  }
}

/** A large file is never whole in memory. */
function writeParts(path: string, flag: 'w' | 'wx', parts: Iterable<Uint8Array | string>): void {
  const file = openSync(path, flag, PRIVATE);
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
