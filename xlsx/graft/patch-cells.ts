import type {Area, CellValue} from '../../shared';
import type {WorkbookParts} from '../package/workbook-parts';
import {toUtf8} from '../xml/decode-xml';
import {childOf} from '../xml/element';
import {dropCalculationChain} from './graft-report';
import {openStyles, writeStyles} from './merge-styles';
import {workbookOrder} from './list-tabs';
import {findTab} from './own-sheets';
import {openEdit} from './package-edit';
import {patchSheet} from './patch-sheet';
import {StylePatch} from './patch-styles';
import {applyEdits, insertInOrder} from './text-edit';
import {findUsedStyles} from './used-styles';

/** A cell as its user left it. */
export interface CellPatch {
  readonly row: number;
  readonly column: number;
  /** With a formula, what it gave; an error is its text (`#N/A`). */
  readonly value: CellValue;
  /** English syntax, with or without `=`. */
  readonly formula?: string;
  /** Of a formula that spills, the area that it fills, its own cell first. */
  readonly spill?: Area;
  /** Number format that the cell takes; left out, it keeps its own. */
  readonly format?: string;
}

interface SheetPatch {
  /** Name of the tab. */
  readonly sheet: string;
  readonly cells: readonly CellPatch[];
}

/**
 * The workbook with cells of its sheets changed, and all the rest as it was: styles, the other cells, and every part that needs no
 * change, byte for byte. A sheet that is not there is passed over. Texts are written in the sheet itself, so that the shared strings stay
 * as they are; formulas elsewhere that read a changed cell are worked out again when the file is opened.
 */
export function patchCells(bytes: Uint8Array, patches: readonly SheetPatch[]): Uint8Array {
  const {pack, book, edit} = openEdit(bytes);
  const takesFormat = patches.some(({cells}) => cells.some(({format}) => format !== undefined));
  const opened = openStyles(edit, book, takesFormat ? findUsedStyles(pack, book) : {cellXfs: 0, dxfs: 0});
  const styles = new StylePatch(opened.base);
  let isChanged = false;
  for (const {sheet, cells} of patches) {
    const found = book.sheets[findTab(book, sheet)];
    if (cells.length === 0 || found?.type !== 'worksheet') continue;
    isChanged = true;
    const source = toUtf8(pack.read(found.part), found.part);
    edit.replace(found.part, patchSheet(source, found.part, cells, styles, book.date1904));
  }
  if (!isChanged) return bytes;
  if (styles.isChanged) writeStyles(edit, book, opened, styles.table);
  edit.change(book.part, calculateOnLoad(book));
  dropCalculationChain(edit, book);
  return edit.toZip();
}

/** The workbook part, asking whoever opens the file to work its formulas out again. */
function calculateOnLoad({source, root}: WorkbookParts): string {
  const settings = childOf(root, 'calcPr');
  if (settings === undefined)
    return applyEdits(source, [insertInOrder(root, workbookOrder, 'calcPr', '<calcPr fullCalcOnLoad="1"/>')]);
  if (/^(1|true)$/.test(settings.attributes['fullCalcOnLoad'] ?? '')) return source;
  const opening = source
    .slice(settings.start, settings.openEnd)
    .replace(/\sfullCalcOnLoad\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const text = opening.replace(/^<[^\s/>]+/, '$& fullCalcOnLoad="1"');
  return applyEdits(source, [{start: settings.start, end: settings.openEnd, text}]);
}
