import type {CellValue} from '../../shared';
import {readRichText} from '../read/read-rows';
import {columnLetters, columnNumber} from '../../shared';
import {ByteScanner} from '../xml/byte-scanner';
import {childOf, childrenOf} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {escapeAttribute, escapeText, unescapeUnits} from '../xml/escape';
import {shiftFormula} from './shift-formula';
import {strToU8} from 'fflate';

/** A cell of a sheet that stays, with its source: what we keep of it is written back as it was. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula: string | undefined;
  readonly style: number;
  readonly element: XmlElement;
}

export interface SheetRow {
  readonly row: number;
  readonly element: XmlElement;
  readonly cells: readonly SheetCell[];
}

/** Rows and cells of a worksheet part that was parsed whole. */
export function listRows(source: string, root: XmlElement, strings: () => readonly string[]): SheetRow[] {
  const shared = new Map<string, {row: number; column: number; formula: string}>();
  let row = -1;
  return childrenOf(childOf(root, 'sheetData'), 'row').map((element) => {
    row = Number(element.attributes['r'] ?? row + 2) - 1;
    let column = -1;
    const cells = childrenOf(element, 'c').map((cell): SheetCell => {
      const letters = /^[A-Z]+/.exec(cell.attributes['r'] ?? '');
      column = letters ? columnNumber(letters[0]) : column + 1;
      const formula = formulaOf(cell, row, column, shared);
      return {
        row,
        column,
        value: valueOf(source, cell, strings),
        formula,
        style: Number(cell.attributes['s'] ?? 0),
        element: cell,
      };
    });
    return {row, element, cells};
  });
}

function formulaOf(
  cell: XmlElement,
  row: number,
  column: number,
  shared: Map<string, {row: number; column: number; formula: string}>,
): string | undefined {
  const element = childOf(cell, 'f');
  if (!element) return undefined;
  const group = element.attributes['t'] === 'shared' ? (element.attributes['si'] ?? '') : undefined;
  if (group === undefined) return element.text;
  if (element.text !== '') shared.set(group, {row, column, formula: element.text});
  const first = shared.get(group);
  return first ? shiftFormula(first.formula, row - first.row, column - first.column) : element.text;
}

function valueOf(source: string, cell: XmlElement, strings: () => readonly string[]): CellValue {
  const type = cell.attributes['t'] ?? 'n';
  if (type === 'inlineStr') {
    const text = childOf(cell, 'is');
    if (!text) return null;
    const scan = new ByteScanner(strToU8(source.slice(text.openEnd, text.end)), 'is');
    return readRichText(scan, 'is') || null;
  }
  const value = childOf(cell, 'v')?.text ?? '';
  if (value === '') return null;
  if (type === 's') return strings()[Number(value)] || null;
  if (type === 'b') return value === '1' || value === 'true';
  if (type === 'n') return Number(value);
  return unescapeUnits(value);
}

/** The cell as it was, at its place or at another; a formula that it shared with others is written out. */
export function copyCell(source: string, cell: SheetCell, row = cell.row, column = cell.column): string {
  const {element} = cell;
  const attributes = Object.entries(element.attributes).filter(([name]) => name !== 'r');
  const tag = `${element.prefix}c`;
  const head = `<${tag} r="${columnLetters(column)}${row + 1}"${attributes.map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('')}`;
  if (element.isEmpty) return `${head}/>`;
  const formula = childOf(element, 'f');
  let body = source.slice(element.openEnd, element.closeStart);
  if (formula && formula.attributes['t'] === 'shared' && cell.formula !== undefined) {
    const name = `${formula.prefix}f`;
    const before = source.slice(element.openEnd, formula.start);
    body = `${before}<${name}>${escapeText(cell.formula)}</${name}>${source.slice(formula.end, element.closeStart)}`;
  }
  return `${head}>${body}</${tag}>`;
}

export function isFilled(cell: SheetCell): boolean {
  return cell.formula !== undefined || (cell.value !== null && cell.value !== '');
}
