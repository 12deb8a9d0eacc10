import {strFromU8} from 'fflate';
import type {Package} from '../package/open-package';
import {findWorkbookParts} from '../package/workbook-parts';
import {WorkbookFileError} from '../workbook-file-error';
import {isPlainUtf8} from '../xml/decode-xml';
import {findFaults} from './find-faults';

/**
 * The last look at a workbook that was changed, before anybody has its bytes. Each part that is new or other is parsed again with its namespaces,
 * its encoding must be the one that it says, and what leads from one part to another must lead there. What was wrong before the change is the
 * file's own affair, and stays. Throws `unsafe-change`.
 */
export function checkEdit(before: Package, after: Package, changed: readonly string[]): void {
  const parts = changed.filter((name) => /\.(xml|rels|vml)$/i.test(name));
  const faults = findFaults(after, findWorkbookParts(after), parts, (name) => readStrictly(after, name));
  if (faults.length === 0) return;
  const held = parts.filter((name) => before.find(name));
  const known = new Set(findFaults(before, findWorkbookParts(before), held, (name) => before.readText(name)));
  const fault = faults.find((one) => !known.has(one));
  if (fault !== undefined) throw new WorkbookFileError('unsafe-change', fault);
}

/** The text of a part as any program will read it. */
function readStrictly(pack: Package, part: string): string {
  const bytes = pack.read(part);
  if (!isPlainUtf8(bytes)) throw new WorkbookFileError('unsafe-change', `encodage de ${part}`);
  return strFromU8(bytes);
}
