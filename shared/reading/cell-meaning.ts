import type {CellValue} from '../value/cell';
import {foldText} from '../value/fold';
import {isNothing, textOf} from '../value/nothing';
import {dayOfNumber, parseDay} from '../value/parse-day';
import {parseNumber} from '../value/parse-number';
import {isStatusColumn, type ColumnSpec} from '../register/define-register';
import {lookupOf} from '../register/value-list';
import {levelOf} from './level';

/**
 * What a cell says in a column, to compare two cells or to know whether a column holds what it should: undefined where it says nothing
 * that the column reads, null where the kind of the column reads anything. A status only says whether its row counts.
 */
export function meaningOf(cell: CellValue | undefined, column: ColumnSpec): string | number | undefined | null {
  if (isNothing(cell) && !(cell === 0 && column.kind === 'cents')) return undefined;
  const text = textOf(cell);
  switch (column.kind) {
    case 'day':
      return (typeof cell === 'number' ? dayOfNumber(cell) : parseDay(text, column.meaning)) || undefined;
    case 'cents':
    case 'number': {
      const number = typeof cell === 'number' ? cell : parseNumber(text);
      return Number.isNaN(number) ? undefined : Math.round(number * 100);
    }
    case 'choice': {
      const place = lookupOf(column.list)(foldText(text), text);
      if (place < 0) return undefined;
      return isStatusColumn(column) ? Number(column.list.values[place]!.counts === true) : place;
    }
    case 'level': {
      const level = levelOf(text);
      return typeof level === 'number' ? level : undefined;
    }
    case 'commune':
      return foldText(text);
    case 'dossier':
    case 'insee':
      return /\d/.test(text) && text.length < 30 ? foldText(text) : undefined;
    default:
      return null;
  }
}
