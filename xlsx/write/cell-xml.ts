import type {CellValue} from '../../shared';
import {escapeText} from '../xml/escape';
import {cellReference} from '../../shared';

/** One cell. Text stands in the sheet itself, so that a sheet can be added to a workbook without touching its shared strings. */
export function printCell(row: number, column: number, style: number, value: CellValue, formula?: string): string {
  const head = `<c r="${cellReference(row, column)}"${style ? ` s="${style}"` : ''}`;
  const body = formula === undefined ? '' : `<f>${escapeText(formula.replace(/^=/, ''))}</f>`;
  if (value === null || value === '') return body ? `${head}>${body}</c>` : `${head}/>`;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `${head}>${body}<v>${value}</v></c>` : `${head} t="e">${body}<v>#NUM!</v></c>`;
  }
  if (typeof value === 'boolean') return `${head} t="b">${body}<v>${value ? 1 : 0}</v></c>`;
  if (body) return `${head} t="str">${body}<v>${escapeText(value)}</v></c>`;
  return `${head} t="inlineStr"><is>${printText(value)}</is></c>`;
}

/** A `t` element; spaces at either end, and line ends, are lost unless they are said to matter. */
export function printText(text: string): string {
  return `<t${/^\s|\s$|\n| {2}/.test(text) ? ' xml:space="preserve"' : ''}>${escapeText(text)}</t>`;
}
