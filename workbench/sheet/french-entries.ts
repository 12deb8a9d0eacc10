import type {ICellData, Injector, IStyleData, Nullable, Worksheet} from '@univerjs/core';
import {CellValueType} from '@univerjs/core';
import {AFTER_CELL_EDIT, SheetInterceptorService} from '@univerjs/sheets';
import {dayOf, isCivilDate} from '../../shared';

/** What somebody typed, as a spreadsheet in French reads it. */
interface Entry {
  readonly value: number;
  /** How it shows in a cell whose format says nothing of the kind. */
  readonly format: string | null;
  readonly isDay: boolean;
}

const DAY = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})$/;
const NUMBER = /^([+-]?)(\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,(\d+))?[ \u00a0\u202f]?(€|%)?$/;
const FORMATS = {'€': '#,##0.00" €"', '%': '0%'} as const;

/** Reads a date with its day first, and a number with a decimal comma; null for what the engine reads well, or nobody. */
export function readFrenchEntry(text: string): Entry | null {
  const day = DAY.exec(text.trim());
  if (day !== null) {
    const [date, month, short] = [Number(day[1]), Number(day[3]), Number(day[4])];
    // Two digits are of this century up to 29, as in Excel.
    const year = day[4]!.length === 4 ? short : short + (short < 30 ? 2000 : 1900);
    return isCivilDate(year, month, date) ? {value: dayOf(year, month, date), format: 'dd/mm/yyyy', isDay: true} : null;
  }
  const number = NUMBER.exec(text.trim());
  if (number === null) return null;
  const [, sign, whole, decimals, unit] = number;
  const isPlain = decimals === undefined && unit !== '€' && whole === whole!.replace(/\D/g, '');
  if (isPlain) return null;
  // The two places that a percentage moves are moved in the text: a product would round.
  const value = Number(`${sign}${whole!.replace(/\D/g, '')}.${decimals ?? '0'}${unit === '%' ? 'e-2' : ''}`);
  const format =
    unit === '%' && decimals !== undefined ? '0.00%' : unit === undefined ? null : FORMATS[unit as '€' | '%'];
  return {value, format, isDay: false};
}

/** Reads what is typed in cells, before the engine takes 03/04 for March. */
export function readFrenchEntries(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: 100, // before the engine reads dates and numbers in its own way
    handler: (cell, {worksheet}, next) => next(entered(cell, worksheet)),
  });
}

function entered(cell: Nullable<ICellData>, worksheet: Worksheet): Nullable<ICellData> {
  // A text format keeps texts as they are, and so does an apostrophe.
  if (typeof cell?.v !== 'string' || (cell.t !== null && cell.t !== undefined)) return cell;
  const entry = readFrenchEntry(cell.v);
  if (entry === null) return DAY.test(cell.v.trim()) ? {...cell, t: CellValueType.FORCE_STRING} : cell;
  const style = worksheet.getStyleDataByHash(cell.s as string) ?? (typeof cell.s === 'object' ? cell.s : null);
  return {...cell, v: entry.value, t: CellValueType.NUMBER, s: styled(style, entry) ?? cell.s};
}

/** The style with a format for the entry; null where the one that stands will do. */
function styled(style: Nullable<IStyleData>, {format, isDay}: Entry): IStyleData | null {
  const pattern = style?.n?.pattern ?? '';
  const isOpen = pattern === '' || pattern === 'General';
  if (format === null || !(isDay ? !/[dy]/i.test(pattern.replace(/"[^"]*"|\[[^\]]*\]?/g, '')) : isOpen)) return null;
  return {...style, n: {pattern: format}};
}
