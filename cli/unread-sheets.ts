import {findParameterTables, foldText} from '../shared';
import type {Registers, SourceSheet} from '../shared';

/** What tells that a sheet is not read. */
const TOLD: ReadonlySet<string> = new Set(['header-missing', 'headings-missing', 'totals-sheet', 'sheet-unread']);

/** Names listed; a longer list says no more. */
const LISTED = 5;

/**
 * What the core leaves unsaid of sheets that are neither a register nor settings: in the pane they are seen in the list
 * of sheets, here nothing else would show that a whole export was left out. Null when every sheet is read.
 */
export function unreadSheets(
  sheets: readonly SourceSheet[],
  {recognised, tables, own, problems}: Registers,
): string | null {
  const told = new Set([
    ...recognised.map(({sheet}) => sheet),
    ...Object.values(tables).flatMap(({segments}) => segments.map(({sheet}) => sheet)),
    ...problems.filter(({code}) => TOLD.has(code)).map(({sheet}) => sheet),
  ]);
  const cited = own.citations.map(({words}) => foldText(words['plage'] ?? ''));
  const isCited = (name: string) => cited.some((range) => range.startsWith(foldText(name)));
  const unread = sheets
    .filter(
      ({name, rows}) =>
        rows.length > 0 && !told.has(name) && !isCited(name) && findParameterTables(name, rows).length === 0,
    )
    .map(({name}) => `« ${name} »`);
  if (unread.length === 0) return null;
  const rest = unread.length > LISTED ? ` et ${unread.length - LISTED} de plus` : '';
  return `Aucun registre dans ${unread.slice(0, LISTED).join(', ')}${rest}. Rien à faire si ce n’en sont pas ; sinon, vérifier leurs en-têtes.`;
}
