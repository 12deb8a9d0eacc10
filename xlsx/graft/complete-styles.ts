import {WorkbookFileError} from '../workbook-file-error';
import {newStyleBase} from '../write/style-table';
import {childOf, childrenOf, parseXml} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {applyEdits, appendTo} from './text-edit';
import type {UsedStyles} from './used-styles';

export const stylesOrder =
  'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst'.split(' ');

/** More than Excel takes: a number beyond is a mistake, and no list is filled up to it. */
const MOST = 65_490;

/** What stands where a list is too short; the last goes on. */
const fillers: Readonly<Record<string, readonly string[]>> = {
  fonts: newStyleBase.fonts,
  fills: [...newStyleBase.fills, newStyleBase.fills[0]!],
  borders: newStyleBase.borders,
  cellStyleXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>'],
  cellXfs: newStyleBase.xfs,
  dxfs: ['<dxf/>'],
};

/**
 * A styles part that holds at least what every file must, and every style that cells or other styles count on. Some writers leave lists out, or
 * shorter than what is asked of them, and programs show the default look: it is written out, or the first style added would take that place.
 */
export function completeStyles(source: string, part: string, used: UsedStyles): string {
  const opened = openRoot(source, part);
  const root = parseXml(opened, part);
  const formats = [...xfsOf(root, 'cellStyleXfs'), ...xfsOf(root, 'cellXfs')];
  const asked = (name: string, xfs = formats) =>
    xfs.reduce((most, {attributes}) => Math.max(most, Number(attributes[name] ?? 0) + 1), 0);
  const least: Readonly<Record<string, number>> = {
    fonts: Math.max(1, asked('fontId')),
    fills: Math.max(2, asked('fillId')), // Excel keeps the first two for itself
    borders: Math.max(1, asked('borderId')),
    cellStyleXfs: Math.max(1, asked('xfId', xfsOf(root, 'cellXfs'))),
    cellXfs: Math.max(1, used.cellXfs),
    dxfs: used.dxfs,
  };
  const edits = Object.entries(least).flatMap(([name, count]) => {
    if (!(count <= MOST)) throw new WorkbookFileError('malformed-xml', part);
    const held = childOf(root, name)?.children.length ?? 0;
    const filler = fillers[name]!;
    const missing = Array.from(
      {length: Math.max(0, count - held)},
      (_, at) => filler[Math.min(held + at, filler.length - 1)]!,
    );
    return appendTo(opened, root, stylesOrder, name, missing);
  });
  return edits.length === 0 ? source : applyEdits(opened, edits);
}

function xfsOf(root: XmlElement, list: string): XmlElement[] {
  return childrenOf(childOf(root, list), 'xf');
}

/** `<styleSheet/>` as `<styleSheet></styleSheet>`: something can be put in it. */
function openRoot(source: string, part: string): string {
  const {isEmpty, openEnd, prefix, name} = parseXml(source, part);
  if (!isEmpty) return source;
  const slash = source.lastIndexOf('/', openEnd);
  return `${source.slice(0, slash)}></${prefix}${name}>${source.slice(openEnd)}`;
}
