import {partKinds} from '../package/part-kinds';
import type {WorkbookParts} from '../package/workbook-parts';
import {mainNamespace} from '../xml/namespaces';
import {childOf, childrenOf, descendantsOf, parseXml} from '../xml/element';
import {xmlHead} from '../write/sheet-xml';
import type {StyleBase, StyleTable} from '../write/style-table';
import {completeStyles, stylesOrder} from './complete-styles';
import type {PackageEdit} from './package-edit';
import {applyEdits, appendTo} from './text-edit';
import type {UsedStyles} from './used-styles';

const lists = {fonts: 'fonts', fills: 'fills', borders: 'borders', cellXfs: 'xfs', dxfs: 'dxfs'} as const;

/** The styles of a workbook that is being changed. */
interface OpenStyles {
  /** Undefined where the workbook has none yet. */
  readonly part: string | undefined;
  /** Complete, so that what is added takes the place of nothing. */
  readonly source: string;
  readonly base: StyleBase;
}

export function openStyles(edit: PackageEdit, book: WorkbookParts, used: UsedStyles): OpenStyles {
  const part = book.styles !== undefined && edit.has(book.styles) ? book.styles : undefined;
  const before =
    part === undefined ? edit.inNamespace(`${xmlHead}<styleSheet xmlns="${mainNamespace}"/>`) : edit.text(part);
  const source = completeStyles(before, part ?? partKinds.styles.content, used);
  return {part, source, base: readStyleBase(source)};
}

/** What a styles part holds. */
function readStyleBase(source: string): StyleBase {
  const root = parseXml(source, '');
  const elementsOf = (name: keyof typeof lists) =>
    (childOf(root, name)?.children ?? []).map((child) => source.slice(child.start, child.end));
  const ids = [...descendantsOf(root, 'xf'), ...descendantsOf(root, 'numFmt')].map(
    ({attributes}) => attributes['numFmtId'],
  );
  return {
    prefix: root.prefix,
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
    lastFormat: ids.reduce((most, id) => Math.max(most, Number(id) || 0), 0),
  };
}

/** The styles part with ours appended to its lists; a workbook without one receives it. */
export function writeStyles(
  edit: PackageEdit,
  book: WorkbookParts,
  {part, source}: OpenStyles,
  table: StyleTable,
): void {
  const root = parseXml(source, part ?? '');
  const text = applyEdits(source, [
    ...appendTo(source, root, stylesOrder, 'numFmts', table.formatElements()),
    ...Object.entries(lists).flatMap(([name, key]) => appendTo(source, root, stylesOrder, name, table[key].added)),
  ]);
  if (part !== undefined) {
    if (text !== edit.text(part)) edit.change(part, text);
    return;
  }
  if (book.styles !== undefined) edit.unrelate(book.part, (_, target) => target === book.styles!.toLowerCase());
  edit.relate(
    book.part,
    'styles',
    edit.add('xl/styles*.xml', 'styles', () => text),
  );
}
