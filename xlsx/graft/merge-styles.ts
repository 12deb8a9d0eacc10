import {childOf, childrenOf, parseXml} from '../xml/element';
import type {XmlElement} from '../xml/element';
import type {StyleBase, StyleTable} from '../write/style-table';
import {applyEdits, insertInOrder, insertInto, setCount} from './text-edit';
import type {TextEdit} from './text-edit';

const lists = {fonts: 'fonts', fills: 'fills', borders: 'borders', cellXfs: 'xfs', dxfs: 'dxfs'} as const;

const order = [
  'numFmts',
  'fonts',
  'fills',
  'borders',
  'cellStyleXfs',
  'cellXfs',
  'cellStyles',
  'dxfs',
  'tableStyles',
  'colors',
  'extLst',
] as const;

/** What a styles part holds. */
export function readStyleBase(source: string, part: string): StyleBase {
  const root = parseXml(source, part);
  const elementsOf = (name: keyof typeof lists) =>
    (childOf(root, name)?.children ?? []).map((child) => source.slice(child.start, child.end));
  return {
    fonts: elementsOf('fonts'),
    fills: elementsOf('fills'),
    borders: elementsOf('borders'),
    xfs: elementsOf('cellXfs'),
    dxfs: elementsOf('dxfs'),
    formats: new Map(
      childrenOf(childOf(root, 'numFmts'), 'numFmt').map(({attributes}) => [
        attributes['formatCode'] ?? '',
        Number(attributes['numFmtId']),
      ]),
    ),
  };
}

/** The styles part with ours appended to its lists. */
export function mergeStyles(source: string, part: string, table: StyleTable): string {
  const root = parseXml(source, part);
  const edits: TextEdit[] = [];
  if (table.formats.length)
    edits.push(...append(source, root, 'numFmts', table.formatElements(), table.formats.length));
  for (const [name, key] of Object.entries(lists)) {
    const {added} = table[key];
    if (added.length) edits.push(...append(source, root, name, added.join(''), added.length));
  }
  return applyEdits(source, edits);
}

function append(source: string, root: XmlElement, name: string, elements: string, count: number): TextEdit[] {
  const list = childOf(root, name);
  if (!list) return [insertInOrder(root, order, name, `<${name} count="${count}">${elements}</${name}>`)];
  return [...setCount(source, list, list.children.length + count), insertInto(source, list, elements)];
}
