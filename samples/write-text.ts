import {formatDay} from '../shared';
import type {SampleSheet} from './sheet';

/** A sheet as a text of cells, as spreadsheets save it in French: a semicolon between cells, days written out. */
export function writeText({rows, formats = []}: SampleSheet): string {
  const lines = rows.map((row, line) =>
    row.map((cell, column) => {
      const text =
        typeof cell === 'number' && line > 0 && formats[column] === 'date' ? formatDay(cell) : String(cell ?? '');
      return /[;"\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
    }),
  );
  return `${lines.map((cells) => cells.join(';')).join('\r\n')}\r\n`;
}
