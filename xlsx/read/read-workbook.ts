import type {CellValue, OddColumn} from '../../shared';
import {openPackage} from '../package/open-package';
import type {Package} from '../package/open-package';
import {readRelations} from '../package/relations';
import {findWorkbookParts} from '../package/workbook-parts';
import type {SheetPart, WorkbookParts} from '../package/workbook-parts';
import {toUtf8} from '../xml/decode-xml';
import {childOf, childrenOf} from '../xml/element';
import {WorkbookFileError} from '../workbook-file-error';
import type {ZipLimits} from '../zip/read-zip';
import {CellRoom} from './cell-room';
import {findDateStyles} from './date-styles';
import {readRows} from './read-rows';
import type {FarCells} from './read-rows';
import {readStrings} from './read-strings';

/** A workbook as data. Dates are serial days that count from 1900, whatever the file counts from. */
export interface Workbook {
  readonly sheets: readonly WorkbookSheet[];
  /** Sheets that the workbook names, and that are not in the file. */
  readonly lost: readonly string[];
  /** The file itself counts its days from 1904; its cells were converted. */
  readonly date1904: boolean;
  readonly names: readonly DefinedName[];
  readonly tables: readonly SheetTable[];
}

interface WorkbookSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** `rows[i]` is row i + 1 of the sheet; empty cells are null; no empty row or column at the end. */
  readonly rows: CellValue[][];
  /** Stray cells far right of all the others, which are not in the rows; null when there are none. */
  readonly far: FarCells | null;
  readonly odd: readonly OddColumn[];
}

export interface DefinedName {
  readonly name: string;
  /** As written, without `=`: `'Suivi 2024'!$A$1:$F$200`. */
  readonly formula: string;
  /** The sheet that alone sees the name; null when the whole workbook does. */
  readonly sheet: string | null;
  readonly hidden: boolean;
}

/** A table of Excel (« Mettre sous forme de tableau »). */
export interface SheetTable {
  readonly name: string;
  readonly sheet: string;
  /** `A1:F200`, heading and totals included. */
  readonly ref: string;
  readonly headerRows: number;
  readonly totalsRows: number;
}

/** Reads an .xlsx or .xlsm file, or the sheets of it that bear a name. Throws a WorkbookFileError when it cannot. */
export function readWorkbook(bytes: Uint8Array, limits?: ZipLimits, only?: string): Workbook {
  const pack = openPackage(bytes, limits);
  const book = findWorkbookParts(pack);
  const strings = readStrings(pack, book);
  const shiftOf = dateShift(pack, book);
  const isLost = ({relationId, type, part}: SheetPart) =>
    (relationId !== '' && type === '') || (type === 'worksheet' && !pack.find(part));
  const lost = book.sheets.filter(isLost).map(({name}) => name);
  const room = new CellRoom(bytes.length);
  const there = book.sheets.filter((sheet) => sheet.type === 'worksheet' && !isLost(sheet));
  if (there.length === 0 && lost.length > 0) throw new WorkbookFileError('part-missing', lost[0]);
  const sheets = there.filter(({name}) => only === undefined || name === only);
  return {
    sheets: sheets.map(({name, hidden, part}) => ({
      name,
      hidden,
      ...readRows(toUtf8(pack.read(part), part), {part, sheet: name, room, strings, shiftOf}),
    })),
    lost,
    date1904: book.date1904,
    names: readNames(book),
    tables: sheets.flatMap((sheet) => readTables(pack, sheet)),
  };
}

const daysFrom1900To1904 = 1462;

function dateShift(pack: Package, book: WorkbookParts): ((style: number) => number) | null {
  if (!book.date1904 || !book.styles || !pack.find(book.styles)) return null;
  const isDate = findDateStyles(pack.parse(book.styles));
  return (style) => (isDate[style] ? daysFrom1900To1904 : 0);
}

export function readNames(book: WorkbookParts): DefinedName[] {
  return childrenOf(childOf(book.root, 'definedNames'), 'definedName').map(({attributes, text}) => {
    const local = attributes['localSheetId'];
    return {
      name: attributes['name'] ?? '',
      formula: text,
      sheet: local === undefined ? null : (book.sheets[Number(local)]?.name ?? null),
      hidden: attributes['hidden'] === '1' || attributes['hidden'] === 'true',
    };
  });
}

/** The tables of a sheet. */
export function readTables(pack: Package, sheet: SheetPart): SheetTable[] {
  const parts = readRelations(pack, sheet.part)
    .filter((relation) => relation.type === 'table' && pack.find(relation.target))
    .map(({target}) => target);
  return [...new Set(parts)].map((part) => {
    const {attributes} = pack.parse(part);
    return {
      name: attributes['displayName'] ?? attributes['name'] ?? '',
      sheet: sheet.name,
      ref: attributes['ref'] ?? '',
      headerRows: Number(attributes['headerRowCount'] ?? 1),
      totalsRows: Number(attributes['totalsRowCount'] ?? 0),
    };
  });
}
