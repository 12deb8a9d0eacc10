import {existsSync, readFileSync, statSync} from 'node:fs';
import {isUntouchedFile, isUntouchedReport} from '../../xlsx';
import {UsageError} from '../usage-error';

/**
 * Refuses to replace a file in which somebody may have written: a report of ours opened and saved since (comments, logo,
 * corrections), or anything that is no report of ours. Throws a UsageError.
 */
export function spareWork(file: string): void {
  if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size === 0) return;
  if (isOurs(readFileSync(file), isUntouchedReport)) return;
  throw new UsageError(
    `Le fichier « ${file} » existe et a pu être modifié depuis : il n’est pas remplacé. Ajoutez --into « ${file} » pour refaire nos feuilles ` +
      'en gardant ce qui y a été écrit, --overwrite pour le remplacer, ou choisissez un autre nom avec --out.',
  );
}

/** The same for a document, for slides or for pages, in which nothing can be kept. Throws a UsageError. */
export function spareDocument(file: string): void {
  if (!existsSync(file) || !statSync(file).isFile() || statSync(file).size === 0) return;
  if (isOurs(readFileSync(file), isUntouchedFile)) return;
  throw new UsageError(
    `Le fichier « ${file} » existe et a pu être modifié depuis : il n’est pas remplacé. Ajoutez --overwrite pour le remplacer, ou choisissez un autre nom.`,
  );
}

function isOurs(bytes: Uint8Array, isUntouched: (bytes: Uint8Array) => boolean): boolean {
  try {
    return isUntouched(bytes);
  } catch {
    return false; // nothing of ours: somebody's file
  }
}
