import type {CellValue} from '../../shared';
import {columnLetters, columnNumber} from '../../shared';
import {childOf, childrenOf, parseXml} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {unescapeUnits} from '../xml/escape';
import {printElement} from './print-element';

/** A cell as it is shown: what its formula gave, and no formula. */
export interface CopiedCell {
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly style: number;
  readonly value: CellValue;
  /** The value, where it is a text; null for any other. */
  readonly text: string | null;
  /** The text with the looks of its pieces, as XML; null where it has none. */
  readonly rich: string | null;
  /** « #N/A » and the like, as the value is written. */
  readonly isError: boolean;
  /** Its formula was never worked out: nobody knows what it shows. */
  readonly isUnknown: boolean;
}

/** The cells of some sheets, with those of the shared texts that they show. */
export function listCells(roots: readonly XmlElement[], strings: string): CopiedCell[][] {
  const found = roots.map(cellsOf);
  const wanted = new Set(
    found.flat().flatMap(({element}) => (element.attributes['t'] === 's' ? [Number(childOf(element, 'v')?.text)] : [])),
  );
  const texts = readSome(strings, wanted);
  return found.map((cells) => cells.map(({row, column, element}) => readCell(element, row, column, texts)));
}

interface Found {
  readonly row: number;
  readonly column: number;
  readonly element: XmlElement;
}

function cellsOf(root: XmlElement): Found[] {
  let row = -1;
  return childrenOf(childOf(root, 'sheetData'), 'row').flatMap((line) => {
    row = Number(line.attributes['r'] ?? row + 2) - 1;
    let column = -1;
    return childrenOf(line, 'c').map((element): Found => {
      const letters = /^[A-Z]+/.exec(element.attributes['r'] ?? '');
      column = letters ? columnNumber(letters[0]) : column + 1;
      return {row, column, element};
    });
  });
}

function readCell(
  element: XmlElement,
  row: number,
  column: number,
  texts: ReadonlyMap<number, XmlElement>,
): CopiedCell {
  const type = element.attributes['t'] ?? 'n';
  const written = childOf(element, 'v')?.text ?? '';
  const place = {
    row,
    column,
    address: `${columnLetters(column)}${row + 1}`,
    style: Number(element.attributes['s'] ?? 0),
  };
  const holder = type === 's' ? texts.get(Number(written)) : type === 'inlineStr' ? childOf(element, 'is') : undefined;
  const isUnknown = childOf(element, 'f') !== undefined && written === '' && type !== 'str' && holder === undefined;
  const none = {...place, value: null, text: null, rich: null, isError: false, isUnknown};
  if (holder !== undefined) {
    const text = textOf(holder);
    const runs = childrenOf(holder, 'r');
    const rich = runs.length === 0 ? null : runs.map((run) => printElement(run, {bare: true})).join('');
    return text === '' ? none : {...none, value: text, text, rich};
  }
  if (written === '') return none;
  if (type === 'str') return {...none, value: unescapeUnits(written), text: unescapeUnits(written)};
  if (type === 'e') return {...none, value: written, isError: true};
  if (type === 'b') return {...none, value: written === '1' || written === 'true'};
  return {...none, value: Number(written)};
}

function textOf(holder: XmlElement): string {
  const pieces = holder.children.flatMap((child) =>
    child.name === 't' ? [child] : child.name === 'r' ? childrenOf(child, 't') : [],
  );
  return unescapeUnits(pieces.map(({text}) => text).join(''));
}

/** Of a list of shared texts, those of some numbers: the others, a register's perhaps, are passed over. */
function readSome(source: string, wanted: ReadonlySet<number>): Map<number, XmlElement> {
  const found = new Map<number, XmlElement>();
  const item = /<((?:\w+:)?)si(?:\s[^>]*)?(?:\/>|>[\s\S]*?<\/\1si>)/g;
  for (let at = 0, match = item.exec(source); match !== null; match = item.exec(source), at++)
    if (wanted.has(at)) found.set(at, parseXml(match[0], 'sharedStrings'));
  return found;
}
