import type {ICellData, Nullable, Worksheet} from '@univerjs/core';
import {CellValueType} from '@univerjs/core';
import type {CellValue} from '../../shared';

/** What a cell of the page holds. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (cell === null || cell === undefined) return null;
  // A text with line ends is kept as a document.
  const written = cell.p?.body?.dataStream;
  const {v} = cell;
  if (v === null || v === undefined || v === '') return written === undefined ? null : plainText(written) || null;
  if (cell.t === CellValueType.BOOLEAN) return v === 1 || v === true || v === '1';
  if (cell.t === CellValueType.STRING || cell.t === CellValueType.FORCE_STRING) return String(v);
  return v;
}

function plainText(stream: string): string {
  return stream.replace(/\r?\n$/, '').replace(/\r/g, '\n');
}

/** Number format that somebody gave to a cell on the page; null where it has that of its file. */
export function givenFormat(sheet: Worksheet, cell: Nullable<ICellData>): string | null {
  const style = cell?.s;
  if (style === null || style === undefined || (typeof style === 'string' && /^x\d+$/.test(style))) return null;
  return sheet.getStyleDataByHash?.(String(style))?.n?.pattern ?? patternOf(style);
}

function patternOf(style: unknown): string | null {
  if (typeof style !== 'object' || style === null) return null;
  return (style as {n?: {pattern?: string}}).n?.pattern ?? null;
}
