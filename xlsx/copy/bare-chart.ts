import type {CellValue} from '../../shared';
import {absoluteReference, parseReference} from '../../shared';
import {childOf, descendantsOf} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {escapeText} from '../xml/escape';
import {xmlHead} from '../write/sheet-xml';
import {printElement} from './print-element';
import type {Seen} from './seen';

/** The sheets of a copy as charts read them. */
export interface CopiedCells {
  /** What a sheet of the copy shows; undefined for a sheet that is not in it. */
  seen(tab: string): Seen | undefined;
  /** What a cell of the copy holds, by its place in the copy. */
  valueAt(tab: string, row: number, column: number): CellValue;
}

/** What a chart keeps beside what it shows: a workbook of its own, shapes, settings of a printer. */
const LEFT_OUT: readonly string[] = ['externalData', 'userShapes', 'printSettings', 'protection', 'clrMapOvr'];

/** A chart over cells of the copy, with no other number in it; null where it is drawn from elsewhere. */
export function bareChart(root: XmlElement, cells: CopiedCells): string | null {
  if (childOf(root, 'pivotSource') !== undefined) return null;
  const references = descendantsOf(root, 'f').map(({text}) => seenPlace(text, cells));
  if (references.some((place) => place === null)) return null;
  const printed = printElement(root, {
    instead: (element) => {
      if (LEFT_OUT.includes(element.name)) return '';
      if (element.name === 'numRef' || element.name === 'strRef') return printReference(element, cells);
      if (element.name === 'multiLvlStrRef') return printFormula(element, cells);
      return undefined;
    },
  });
  return xmlHead + printed;
}

interface Place {
  readonly tab: string;
  readonly area: {readonly row: number; readonly column: number; readonly rows: number; readonly columns: number};
}

function seenPlace(formula: string, cells: CopiedCells): Place | null {
  const found = parseReference(formula);
  const area = found === null ? undefined : cells.seen(found.sheet)?.area(found.area);
  return found === null || area === undefined || area === null ? null : {tab: found.sheet, area};
}

/** The same reference where the cells stand now, with what they hold there. */
function printReference(element: XmlElement, cells: CopiedCells): string {
  const {prefix, name} = element;
  const isNumber = name === 'numRef';
  const {tab, area} = seenPlace(childOf(element, 'f')?.text ?? '', cells)!;
  const cache = childOf(element, isNumber ? 'numCache' : 'strCache');
  const code = childOf(cache, 'formatCode')?.text;
  const points = Array.from({length: area.rows * area.columns}, (_, at) => {
    const value = cells.valueAt(tab, area.row + Math.floor(at / area.columns), area.column + (at % area.columns));
    if (value === null || value === '' || (isNumber && typeof value !== 'number')) return '';
    return `<${prefix}pt idx="${at}"><${prefix}v>${escapeText(String(value))}</${prefix}v></${prefix}pt>`;
  });
  const kind = isNumber ? 'numCache' : 'strCache';
  const format = isNumber ? `<${prefix}formatCode>${escapeText(code ?? 'General')}</${prefix}formatCode>` : '';
  return (
    `<${prefix}${name}><${prefix}f>${escapeText(absoluteReference(tab, area))}</${prefix}f><${prefix}${kind}>${format}` +
    `<${prefix}ptCount val="${points.length}"/>${points.join('')}</${prefix}${kind}></${prefix}${name}>`
  );
}

function printFormula({prefix, name, children}: XmlElement, cells: CopiedCells): string {
  const {tab, area} = seenPlace(children.find((child) => child.name === 'f')?.text ?? '', cells)!;
  return `<${prefix}${name}><${prefix}f>${escapeText(absoluteReference(tab, area))}</${prefix}f></${prefix}${name}>`;
}
