import type {Package} from '../package/open-package';
import type {NewPackage} from '../package/new-package';
import {readRelations} from '../package/relations';
import {childOf, descendantsOf, prefixedAttribute} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {xmlHead} from '../write/sheet-xml';
import {bareChart} from './bare-chart';
import type {CopiedCells} from './bare-chart';
import {barePicture} from './bare-picture';
import {printElement} from './print-element';
import {isTrue} from './seen';
import type {Seen} from './seen';

/** Adds to a copy what stands over a sheet: charts, pictures and boxes of text; how many pieces could not come. */
export function copyDrawing(
  from: {readonly pack: Package; readonly part: string; readonly seen: Seen},
  to: {readonly pack: NewPackage; readonly part: string; readonly next: () => number},
  cells: CopiedCells,
): {readonly isEmpty: boolean; readonly left: number} {
  const {pack, part, seen} = from;
  const root = pack.parse(part);
  const relations = new Map(readRelations(pack, part).map((relation) => [relation.id, relation]));
  const targetOf = (id: string | undefined) => {
    const found = relations.get(id ?? '');
    return found === undefined || found.isExternal || !pack.find(found.target) ? undefined : found.target;
  };
  const pictureOf = (id: string): string | undefined => {
    const target = targetOf(id);
    const bare = target === undefined ? null : barePicture(pack.read(target));
    if (bare === null) return undefined;
    const name = `xl/media/image${to.next()}.${bare.kind}`;
    to.pack.add(name, bare.kind, bare.bytes);
    return to.pack.relate(to.part, bare.kind, name);
  };
  const chartOf = (id: string): string | undefined => {
    const target = targetOf(id);
    const text = target === undefined ? null : bareChart(pack.parse(target), cells);
    if (text === null) return undefined;
    const name = `xl/charts/chart${to.next()}.xml`;
    to.pack.add(name, 'chart', text);
    return to.pack.relate(to.part, 'chart', name);
  };
  const anchors: string[] = [];
  let left = 0;
  for (const anchor of root.children) {
    if (!isShown(anchor, seen)) continue;
    const printed = printAnchor(anchor, seen, {pictureOf, chartOf});
    if (printed === null) left++;
    else anchors.push(printed);
  }
  if (anchors.length === 0) return {isEmpty: true, left};
  const head = Object.entries(root.attributes)
    .filter(([name]) => name.startsWith('xmlns'))
    .map(([name, value]) => ` ${name}="${value}"`);
  const tag = `${root.prefix}${root.name}`;
  to.pack.add(to.part, 'drawing', `${xmlHead}<${tag}${head.join('')}>${anchors.join('')}</${tag}>`);
  return {isEmpty: false, left};
}

/** The rows over which pictures and boxes of text stand: what the user put there, charts apart. */
export function picturedRows(pack: Package, sheet: string): number[] {
  const drawing = readRelations(pack, sheet).find(({type, target}) => type === 'drawing' && pack.find(target));
  const anchors = drawing === undefined ? [] : pack.parse(drawing.target).children;
  return anchors.flatMap((anchor) => {
    const rowOf = (corner: string) => Number(childOf(childOf(anchor, corner), 'row')?.text ?? NaN);
    const isChart = anchor.children.some(({name}) => name === 'graphicFrame');
    const [first, last] = [rowOf('from'), rowOf('to')];
    if (isChart || isHidden(anchor) || Number.isNaN(first)) return [];
    return Array.from({length: Math.max(1, last - first + 1 || 1)}, (_, at) => first + at);
  });
}

const isHidden = (anchor: XmlElement): boolean =>
  descendantsOf(anchor, 'cNvPr').some(({attributes}) => isTrue(attributes['hidden']));

/** False for what is hidden, or stands on hidden rows or columns alone. */
function isShown(anchor: XmlElement, seen: Seen): boolean {
  if (isHidden(anchor)) return false;
  const corner = (name: string) => {
    const found = childOf(anchor, name);
    const number = (child: string) => Number(childOf(found, child)?.text ?? NaN);
    return found === undefined ? null : {row: number('row'), column: number('col')};
  };
  const [from, to] = [corner('from'), corner('to')];
  if (from === null) return true;
  const end = to ?? from;
  const area = {...from, rows: Math.max(1, end.row - from.row), columns: Math.max(1, end.column - from.column)};
  return seen.area(area) !== null;
}

interface Makers {
  readonly pictureOf: (id: string) => string | undefined;
  readonly chartOf: (id: string) => string | undefined;
}

/** An anchor with what it holds, tied to nothing outside of the copy; null for what a copy cannot show. */
function printAnchor(anchor: XmlElement, seen: Seen, {pictureOf, chartOf}: Makers): string | null {
  const held = anchor.children.find(({name}) => /^(pic|graphicFrame|sp|cxnSp|grpSp)$/.test(name));
  if (held === undefined) return null;
  const frames = held.name === 'graphicFrame' ? [held] : descendantsOf(held, 'graphicFrame');
  if (frames.some((frame) => descendantsOf(frame, 'chart').length !== 1)) return null;
  let isWhole = true;
  const made = (id: string | undefined): string | undefined => {
    if (id === undefined) isWhole = false;
    return id;
  };
  const printed = printElement(anchor, {
    instead: ({name, prefix, text}) => {
      if (name === 'row' && /^\d+$/.test(text)) return `<${prefix}row>${seen.rows.at(Number(text))}</${prefix}row>`;
      if (name === 'col' && /^\d+$/.test(text)) return `<${prefix}col>${seen.columns.at(Number(text))}</${prefix}col>`;
      return undefined;
    },
    attribute: (name, value, element) => {
      const local = name.replace(/^.*:/, '');
      if (name.includes(':') && local === 'embed') return made(pictureOf(value)) ?? '';
      if (name.includes(':') && local === 'id' && element.name === 'chart') return made(chartOf(value)) ?? '';
      if (name.includes(':') && (local === 'link' || local === 'id')) return undefined;
      if (local === 'macro') return '';
      if (local === 'textlink') return undefined;
      if (element.name === 'cNvPr' && local === 'name') return `Objet ${element.attributes['id'] ?? ''}`;
      return value;
    },
  });
  const links = descendantsOf(anchor, 'blip').some((blip) => prefixedAttribute(blip, 'embed') === undefined);
  return isWhole && !links ? printed : null;
}
