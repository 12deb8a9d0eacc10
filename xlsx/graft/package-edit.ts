import {strToU8} from 'fflate';
import {openPackage} from '../package/open-package';
import type {Package} from '../package/open-package';
import {printRelation, printRelations} from '../package/new-package';
import {partKinds} from '../package/part-kinds';
import type {PartKind} from '../package/part-kinds';
import {readRelations, relationsPartOf, resolveTarget} from '../package/relations';
import {findWorkbookParts} from '../package/workbook-parts';
import type {WorkbookParts} from '../package/workbook-parts';
import {WorkbookFileError} from '../workbook-file-error';
import {parseXml} from '../xml/element';
import {escapeAttribute} from '../xml/escape';
import {writeZip} from '../zip/write-zip';
import type {ZipPart} from '../zip/write-zip';
import {checkEdit} from './check-edit';
import {findLock} from './find-lock';
import {applyEdits, insertInto, remove} from './text-edit';

const contentTypes = '[Content_Types].xml';

/** Opens a workbook to change it. Throws `signed` or `shared` where it must not be. */
export function openEdit(bytes: Uint8Array): {pack: Package; book: WorkbookParts; edit: PackageEdit} {
  const pack = openPackage(bytes);
  const book = findWorkbookParts(pack);
  const lock = findLock(pack, book);
  if (lock !== null) throw new WorkbookFileError(lock);
  return {pack, book, edit: new PackageEdit(pack, book.isStrict)};
}

/** A workbook file being changed: what is not named here leaves as it came, packed bytes included. */
export class PackageEdit {
  private readonly texts = new Map<string, string>();
  private readonly replaced = new Map<string, Uint8Array>();
  private readonly removed = new Set<string>();
  private readonly addedKinds = new Map<string, PartKind>();

  constructor(
    readonly pack: Package,
    /** The file follows the strict variant of the format, whose namespaces differ. */
    private readonly isStrict: boolean,
  ) {}

  text(part: string): string {
    const name = this.nameOf(part);
    return this.texts.get(name) ?? this.pack.readText(name);
  }

  change(part: string, text: string): void {
    this.texts.set(this.nameOf(part), text);
  }

  /** The same for a part too long to be made a text of. */
  replace(part: string, bytes: Uint8Array): void {
    this.replaced.set(this.nameOf(part), bytes);
  }

  has(part: string): boolean {
    const name = this.nameOf(part);
    return this.texts.has(name) || (!this.removed.has(name) && this.pack.find(name) !== undefined);
  }

  /** Adds a part under the first free name: `xl/charts/chart*.xml` with a number for the star. */
  add(pattern: string, kind: PartKind, makeText: (part: string) => string): string {
    let number = 1;
    while (this.has(pattern.replace('*', String(number)))) number++;
    const part = pattern.replace('*', String(number));
    this.texts.set(part, ''); // the name is taken from now on
    this.texts.set(part, this.inNamespace(makeText(part)));
    this.addedKinds.set(part, kind);
    this.removed.delete(part);
    return part;
  }

  /** Removes a part, and what only it led to. */
  removePart(part: string): void {
    if (!this.pack.find(part)) return;
    const own = relationsPartOf(part);
    const targets = readRelations(this.pack, part).filter((relation) => !relation.isExternal);
    this.removed.add(this.nameOf(part));
    if (this.pack.find(own)) this.removed.add(this.nameOf(own));
    for (const {target} of targets) if (!this.isReferred(target)) this.removePart(target);
  }

  relate(from: string, kind: PartKind, target: string): string {
    const name = relationsPartOf(from);
    if (!this.has(name)) {
      this.texts.set(this.nameOf(name), this.inNamespace(printRelations(from, [{id: 'rId1', kind, target}])));
      return 'rId1';
    }
    const source = this.text(name);
    const root = parseXml(source, name);
    const taken = new Set(root.children.map((child) => child.attributes['Id']));
    let number = root.children.length + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const element = this.inNamespace(printRelation(from, {id, kind, target}));
    this.change(name, applyEdits(source, [insertInto(source, root, element)]));
    return id;
  }

  unrelate(from: string, isGone: (id: string, target: string) => boolean): void {
    const name = relationsPartOf(from);
    if (!this.has(name)) return;
    const source = this.text(name);
    const gone = parseXml(source, name).children.filter(
      ({attributes}) =>
        attributes['TargetMode'] !== 'External' &&
        isGone(attributes['Id'] ?? '', resolveTarget(from, attributes['Target'] ?? '').toLowerCase()),
    );
    if (gone.length > 0) this.change(name, applyEdits(source, gone.map(remove)));
  }

  /** The workbook as it becomes, looked at once more. Throws `unsafe-change` rather than give one that no program would open. */
  toZip(): Uint8Array {
    this.writeContentTypes();
    const parts: ZipPart[] = [];
    for (const entry of this.pack.entries) {
      if (this.removed.has(entry.name)) continue;
      const text = this.texts.get(entry.name);
      const bytes = this.replaced.get(entry.name) ?? (text === undefined ? undefined : strToU8(text));
      parts.push(bytes === undefined ? {name: entry.name, entry} : {name: entry.name, bytes});
    }
    for (const [name, text] of this.texts) if (!this.pack.find(name)) parts.push({name, bytes: strToU8(text)});
    const bytes = writeZip(parts);
    checkEdit(
      this.pack,
      openPackage(bytes),
      parts.flatMap((part) => ('bytes' in part ? [part.name] : [])),
    );
    return bytes;
  }

  /** Every part may be reached from several: one that another still leads to stays. */
  private isReferred(part: string): boolean {
    const wanted = part.toLowerCase();
    return this.pack.entries.some((entry) => {
      const match = /^(.*?)_rels\/([^/]*)\.rels$/.exec(entry.name);
      if (!match || this.removed.has(entry.name)) return false;
      return readRelations(this.pack, match[1]! + match[2]!).some(
        (relation) => !relation.isExternal && relation.target.toLowerCase() === wanted,
      );
    });
  }

  private writeContentTypes(): void {
    const source = this.text(contentTypes);
    const root = parseXml(source, contentTypes);
    const isGone = (name: string) => [...this.removed].some((part) => `/${part}`.toLowerCase() === name.toLowerCase());
    const gone = root.children.filter(
      ({name, attributes}) => name === 'Override' && isGone(attributes['PartName'] ?? ''),
    );
    const kept = new Set(
      root.children.filter((child) => !gone.includes(child)).map(({attributes}) => attributes['PartName']),
    );
    let elements = '';
    if (!root.children.some(({attributes}) => attributes['Extension']?.toLowerCase() === 'rels')) {
      elements += '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>';
    }
    for (const [part, kind] of this.addedKinds) {
      if (kept.has(`/${part}`)) continue;
      elements += `<Override PartName="/${escapeAttribute(part)}" ContentType="${partKinds[kind].content}"/>`;
    }
    if (gone.length === 0 && elements === '') return;
    this.change(contentTypes, applyEdits(source, [...gone.map(remove), insertInto(source, root, elements)]));
  }

  private nameOf(part: string): string {
    return this.pack.find(part)?.name ?? part;
  }

  /** Our text in the namespaces of this file. */
  inNamespace(text: string): string {
    if (!this.isStrict) return text;
    return text.replace(
      /"http:\/\/schemas\.openxmlformats\.org\/(spreadsheetml|drawingml|officeDocument)\/2006\//g,
      '"http://purl.oclc.org/ooxml/$1/',
    );
  }
}
