import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import {dirname} from 'node:path';
import {UsageError} from '../usage-error';

/**
 * Writes a file whole or not at all: beside it first, then by a change of name, so that the former file is intact
 * whatever happens half way. Throws a UsageError when the place cannot be written.
 */
export function writeOutput(path: string, bytes: Uint8Array | string | Iterable<Uint8Array>): void {
  const draft = `${path}.${process.pid}.tmp`;
  const discard = () => rmSync(draft, {force: true});
  process.once('exit', discard);
  try {
    mkdirSync(dirname(path), {recursive: true});
    if (existsSync(path)) accessSync(path, constants.W_OK);
    writeParts(draft, typeof bytes === 'string' || bytes instanceof Uint8Array ? [bytes] : bytes);
    renameSync(draft, path);
  } catch {
    discard();
    throw new UsageError(
      `Le fichier « ${path} » ne peut pas être écrit. S’il est ouvert dans un tableur, fermez-le ; sinon choisissez un autre emplacement avec --out.`,
    );
  } finally {
    process.off('exit', discard);
  }
}

/** A large file is never whole in memory. */
function writeParts(path: string, parts: Iterable<Uint8Array | string>): void {
  const file = openSync(path, 'w');
  try {
    for (const part of parts) writeFileSync(file, part);
  } finally {
    closeSync(file);
  }
}
