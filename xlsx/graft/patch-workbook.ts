import type {WorkbookParts} from '../package/workbook-parts';
import {xmlHead} from '../write/sheet-xml';
import {mainNamespace} from '../xml/namespaces';
import {childOf, childrenOf} from '../xml/element';
import {escapeAttribute} from '../xml/escape';
import {WorkbookFileError} from '../workbook-file-error';
import {isStructureLocked} from './find-lock';
import {dropCalculationChain} from './graft-report';
import {listTabs, nextSheetId} from './list-tabs';
import {patchNames} from './name-patch';
import type {NamePatch} from './name-patch';
import {findTab} from './own-sheets';
import {openEdit} from './package-edit';
import type {PackageEdit} from './package-edit';
import {leadNowhere, renameIn} from './rename-references';
import {applyEdits, remove} from './text-edit';
import type {TextEdit} from './text-edit';

/** The workbook with an empty sheet after the others. The name is free: the caller saw to it. */
export function addEmptySheet(bytes: Uint8Array, name: string, tabColor?: string): Uint8Array {
  return editingTabs(bytes, (edit, book) => {
    const color = tabColor === undefined ? '' : `<sheetPr><tabColor rgb="FF${tabColor.slice(1)}"/></sheetPr>`;
    const part = edit.add(
      'xl/worksheets/sheet*.xml',
      'worksheet',
      () => `${xmlHead}<worksheet xmlns="${mainNamespace}">${color}<sheetData/></worksheet>`,
    );
    const relationId = edit.relate(book.part, 'worksheet', part);
    const last = {tab: name, before: book.sheets.length, sheetId: nextSheetId(book), relationId};
    edit.change(book.part, applyEdits(book.source, listTabs(book, [last])));
  });
}

/** The workbook with a tab renamed, and all that names it: names, formulas, links, charts. */
export function renameSheet(bytes: Uint8Array, from: string, to: string): Uint8Array {
  return editingTabs(bytes, (edit, book) => {
    const element = childrenOf(childOf(book.root, 'sheets'), 'sheet')[findTab(book, from)];
    if (element === undefined) return;
    for (const part of partsWithFormulas(edit)) {
      const source = edit.text(part);
      const renamed = renameIn(source, from, to);
      if (renamed !== source) edit.change(part, renamed);
    }
    const opening = book.source.slice(element.start, element.openEnd);
    const text = opening.replace(/\sname\s*=\s*(?:"[^"]*"|'[^']*')/, ` name="${escapeAttribute(to)}"`);
    const renamed = applyEdits(book.source, [{start: element.start, end: element.openEnd, text}]);
    edit.change(book.part, renameIn(renamed, from, to));
  });
}

/** The workbook without a sheet; formulas and names that led to it lead nowhere. The last sheet stays: no program opens a workbook without one. */
export function removeSheet(bytes: Uint8Array, name: string): Uint8Array {
  return editingTabs(bytes, (edit, book) => {
    const index = findTab(book, name);
    const element = childrenOf(childOf(book.root, 'sheets'), 'sheet')[index];
    const sheet = book.sheets[index];
    if (element === undefined || sheet === undefined || book.sheets.length < 2) return;
    const edits: TextEdit[] = [remove(element)];
    for (const defined of childrenOf(childOf(book.root, 'definedNames'), 'definedName')) {
      const local = defined.attributes['localSheetId'];
      if (local !== undefined && Number(local) === index) edits.push(remove(defined));
      else {
        const source = book.source.slice(defined.start, defined.end);
        const moved =
          local !== undefined && Number(local) > index
            ? source.replace(/(\slocalSheetId\s*=\s*["'])\d+/, `$1${Number(local) - 1}`)
            : source;
        const text = leadNowhere(moved, name);
        if (text !== source) edits.push({start: defined.start, end: defined.end, text});
      }
    }
    for (const view of childrenOf(childOf(book.root, 'bookViews'), 'workbookView')) {
      const text = book.source
        .slice(view.start, view.end)
        .replace(/\s(?:activeTab|firstSheet)\s*=\s*(?:"[^"]*"|'[^']*')/g, '');
      edits.push({start: view.start, end: view.end, text});
    }
    edit.change(book.part, applyEdits(book.source, edits));
    edit.unrelate(book.part, (id) => id === sheet.relationId);
    edit.removePart(sheet.part);
    for (const part of partsWithFormulas(edit).filter((one) => one !== sheet.part)) {
      const source = edit.text(part);
      const text = leadNowhere(source, name);
      if (text !== source) edit.change(part, text);
    }
    dropCalculationChain(edit, book);
  });
}

/** The workbook with names of the whole workbook written or taken away. */
export function setNames(bytes: Uint8Array, names: readonly NamePatch[]): Uint8Array {
  if (names.length === 0) return bytes;
  return editing(bytes, (edit, book) => {
    const text = patchNames(book.source, book.root, names);
    if (text !== book.source) edit.change(book.part, text);
  });
}

/** Parts that may name a sheet: of cells, of charts, of tables. */
function partsWithFormulas({pack}: PackageEdit): string[] {
  return pack.entries
    .map(({name}) => name)
    .filter((name) => {
      const [folder = ''] = name.split('/').slice(-2, -1);
      return /\.xml$/i.test(name) && /(?:worksheets|charts|tables)$|^pivot/i.test(folder);
    });
}

function editing(bytes: Uint8Array, change: (edit: PackageEdit, book: WorkbookParts) => void): Uint8Array {
  const {book, edit} = openEdit(bytes);
  change(edit, book);
  return edit.toZip();
}

/** The same for a change of the tabs themselves. */
function editingTabs(bytes: Uint8Array, change: (edit: PackageEdit, book: WorkbookParts) => void): Uint8Array {
  return editing(bytes, (edit, book) => {
    if (isStructureLocked(book)) throw new WorkbookFileError('structure-locked');
    change(edit, book);
  });
}
