import {MOST_NAMES, MOST_SHEETS} from '../limits';
import {WorkbookFileError} from '../workbook-file-error';
import {childOf, childrenOf, parseXml, prefixedAttribute} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {strictMainNamespace} from '../xml/namespaces';
import type {Package} from './open-package';
import {readRelations} from './relations';
import type {Relation} from './relations';

/** Where the parts of a workbook are: found by their relations, never by their usual names. */
export interface WorkbookParts {
  readonly part: string;
  readonly source: string;
  readonly root: XmlElement;
  readonly relations: readonly Relation[];
  readonly sheets: readonly SheetPart[];
  readonly strings: string | undefined;
  readonly styles: string | undefined;
  readonly date1904: boolean;
  /** The file follows the strict variant of the format, whose namespaces differ. */
  readonly isStrict: boolean;
}

export interface SheetPart {
  readonly name: string;
  readonly sheetId: string;
  readonly relationId: string;
  readonly hidden: boolean;
  /** `worksheet`, `chartsheet`, `dialogsheet`…; empty where no relation leads to a part: old files list their modules so. */
  readonly type: string;
  /** Empty where there is none. */
  readonly part: string;
}

export function findWorkbookParts(pack: Package): WorkbookParts {
  const part = findWorkbookPart(pack);
  const source = pack.readText(part);
  const root = parseXml(source, part);
  if (root.name !== 'workbook') throw new WorkbookFileError('not-a-workbook');
  const relations = readRelations(pack, part);
  const listed = childrenOf(childOf(root, 'sheets'), 'sheet');
  if (listed.length > MOST_SHEETS) throw new WorkbookFileError('too-many-sheets', String(listed.length));
  const names = childOf(root, 'definedNames')?.children.length ?? 0;
  if (names > MOST_NAMES) throw new WorkbookFileError('too-many-names', String(names));
  const byId = new Map(relations.filter((one) => !one.isExternal).map((one) => [one.id, one]));
  const sheets = listed.map((sheet) => {
    const relationId = prefixedAttribute(sheet, 'id') ?? '';
    const relation = byId.get(relationId);
    const name = sheet.attributes['name'] ?? '';
    const {sheetId = '', state} = sheet.attributes;
    const hidden = state === 'hidden' || state === 'veryHidden';
    return {name, sheetId, relationId, hidden, type: relation?.type ?? '', part: relation?.target ?? ''};
  });
  refuseSharedParts(sheets);
  const targetOf = (type: string) => relations.find((one) => one.type === type && !one.isExternal)?.target;
  const flag = childOf(root, 'workbookPr')?.attributes['date1904'];
  return {
    part,
    source,
    root,
    relations,
    sheets,
    strings: targetOf('sharedStrings'),
    styles: targetOf('styles'),
    date1904: flag === '1' || flag === 'true',
    isStrict: root.attributes[root.prefix ? `xmlns:${root.prefix.slice(0, -1)}` : 'xmlns'] === strictMainNamespace,
  };
}

function refuseSharedParts(sheets: readonly SheetPart[]): void {
  const owners = new Map<string, string>();
  for (const {name, part} of sheets) {
    if (part === '') continue; // it leads nowhere: there is nothing to share
    const owner = owners.get(part.toLowerCase());
    if (owner !== undefined) throw new WorkbookFileError('part-shared', `feuilles « ${owner} » et « ${name} »`);
    owners.set(part.toLowerCase(), name);
  }
}

function findWorkbookPart(pack: Package): string {
  const target = readRelations(pack, '').find((relation) => relation.type === 'officeDocument')?.target;
  if (target && /\.bin$/i.test(target)) throw new WorkbookFileError('binary-format');
  if (target && pack.find(target)) return target;
  if (pack.find('xl/workbook.xml')) return 'xl/workbook.xml';
  if (pack.find('mimetype') || pack.find('META-INF/manifest.xml')) throw new WorkbookFileError('open-document');
  throw target ? new WorkbookFileError('part-missing', target) : new WorkbookFileError('not-a-workbook');
}
