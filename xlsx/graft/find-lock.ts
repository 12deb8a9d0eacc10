import type {Package} from '../package/open-package';
import type {WorkbookParts} from '../package/workbook-parts';
import {childOf} from '../xml/element';

/** What forbids to change a workbook: its signature, or the sharing with a log of changes that we do not write. */
export function findLock({entries}: Package, {relations}: WorkbookParts): 'signed' | 'shared' | null {
  if (entries.some(({name}) => /^_xmlsignatures\/.*\.xml$/i.test(name))) return 'signed';
  const isShared = relations.some(({type}) => /^(revisionHeaders|usernames)$/i.test(type));
  return isShared || entries.some(({name}) => /(^|\/)revisions\//i.test(name)) ? 'shared' : null;
}

/** Its user forbade to add, rename or remove sheets. */
export function isStructureLocked({root}: WorkbookParts): boolean {
  return /^(1|true)$/.test(childOf(root, 'workbookProtection')?.attributes['lockStructure'] ?? '');
}
