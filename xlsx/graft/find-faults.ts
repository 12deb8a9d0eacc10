import {SaxesParser} from 'saxes';
import type {SaxesTagNS} from 'saxes';
import type {Package} from '../package/open-package';
import {partKinds} from '../package/part-kinds';
import {readRelations} from '../package/relations';
import type {WorkbookParts} from '../package/workbook-parts';
import {WorkbookFileError} from '../workbook-file-error';
import {childOf, childrenOf} from '../xml/element';
import {mainNamespace, relationNamespace, strictMainNamespace, strictRelationNamespace} from '../xml/namespaces';

const main = new Set([mainNamespace, strictMainNamespace]);
const relation = new Set([relationNamespace, strictRelationNamespace]);

/** Which list of the styles part an attribute counts on, by the element that bears it. */
const counted: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<string, Record<string, string>>([
  ['c', {s: 'cellXfs'}],
  ['row', {s: 'cellXfs'}],
  ['col', {style: 'cellXfs'}],
  ['cfRule', {dxfId: 'dxfs'}],
  ['xf', {fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs'}],
]);

/**
 * What a program would stumble over in a workbook, each fault named once: between its parts, and within those that are given. Throws
 * `unsafe-change` for one of them that is not well formed, namespaces included.
 */
export function findFaults(
  pack: Package,
  book: WorkbookParts,
  parts: readonly string[],
  textOf: (part: string) => string,
): string[] {
  const faults = [...faultsOfSheets(pack, book), ...faultsOfNames(book)];
  const held = countStyles(pack, book);
  for (const part of parts) {
    const asked = new Map<string, number>();
    let root = '';
    parse(textOf(part), part, (tag, parent) => {
      if (parent === undefined) root = tag.uri;
      if (root !== '' && tag.uri === '') faults.push(`${part} : ${tag.name} sans espace de noms`);
      if (tag.local === 'sheet' && parent === 'sheets' && part === book.part && !isListed(tag))
        faults.push(`${part} : feuille « ${tag.attributes['name']?.value ?? ''} » sans relation`);
      if (!main.has(tag.uri)) return;
      for (const [name, list] of Object.entries(counted.get(tag.local) ?? {})) {
        const number = Number(tag.attributes[name]?.value ?? -1);
        if (number >= (asked.get(list) ?? 0)) asked.set(list, number + 1);
      }
    });
    for (const [list, count] of asked) if (count > (held.get(list) ?? 0)) faults.push(`${part} : ${list} trop court`);
    faults.push(...faultsOfRelations(pack, part));
  }
  return faults;
}

function isListed({uri, attributes}: SaxesTagNS): boolean {
  return main.has(uri) && Object.values(attributes).some((one) => one.local === 'id' && relation.has(one.uri));
}

function parse(source: string, part: string, opened: (tag: SaxesTagNS, parent: string | undefined) => void): void {
  const parser = new SaxesParser({xmlns: true});
  const path: string[] = [];
  parser.on('error', ({message}) => {
    throw new WorkbookFileError('unsafe-change', `${part} : ${message}`);
  });
  parser.on('opentag', (tag) => {
    opened(tag, path[path.length - 1]);
    path.push(tag.local);
  });
  parser.on('closetag', () => void path.pop());
  parser.write(source).close();
}

/** How many elements each list of the styles part holds; a workbook without one has the default style. */
function countStyles(pack: Package, {styles}: WorkbookParts): ReadonlyMap<string, number> {
  if (styles === undefined || !pack.find(styles)) return new Map([['cellXfs', 1]]);
  return new Map(pack.parse(styles).children.map(({name, children}) => [name, children.length]));
}

/** Tabs by their names and numbers, each leading to a part of a kind that is declared. */
function faultsOfSheets(pack: Package, {sheets}: WorkbookParts): string[] {
  const types = pack.parse('[Content_Types].xml').children;
  const isDeclared = (part: string) =>
    types.some(
      ({attributes}) =>
        attributes['PartName']?.toLowerCase() === `/${part}`.toLowerCase() &&
        attributes['ContentType'] === partKinds.worksheet.content,
    );
  return [
    ...repeated(sheets.map(({name}) => name.toLowerCase())).map((name) => `deux feuilles « ${name} »`),
    ...repeated(sheets.map(({sheetId}) => sheetId)).map((id) => `deux feuilles de numéro ${id}`),
    ...sheets.flatMap(({name, type, part}) => {
      if (part === '' || !pack.find(part)) return [`feuille « ${name} » sans contenu`];
      return type === 'worksheet' && !isDeclared(part) ? [`${part} : type non déclaré`] : [];
    }),
  ];
}

function faultsOfNames({root, sheets}: WorkbookParts): string[] {
  const names = childrenOf(childOf(root, 'definedNames'), 'definedName').map(({attributes}) => ({
    name: (attributes['name'] ?? '').toLowerCase(),
    place: attributes['localSheetId'] ?? '',
  }));
  return [
    ...repeated(names.map(({name, place}) => `${name} ${place}`)).map((name) => `deux noms « ${name} »`),
    ...names.flatMap(({name, place}) => (Number(place) < sheets.length ? [] : [`nom « ${name} » sans feuille`])),
  ];
}

function faultsOfRelations(pack: Package, part: string): string[] {
  const match = /^(.*?)_rels\/([^/]*)\.rels$/i.exec(part);
  if (!match) return [];
  const relations = readRelations(pack, match[1]! + match[2]!);
  return [
    ...repeated(relations.map(({id}) => id)).map((id) => `${part} : deux relations ${id}`),
    ...relations.flatMap(({target, isExternal}) =>
      isExternal || pack.find(target) ? [] : [`${part} : ${target} absent`],
    ),
  ];
}

function repeated(list: readonly string[]): string[] {
  const seen = new Set<string>();
  return list.filter((one) => seen.size === seen.add(one).size);
}
