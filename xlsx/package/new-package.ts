import {strToU8} from 'fflate';
import {escapeAttribute} from '../xml/escape';
import {writeZip} from '../zip/write-zip';
import {partKinds} from './part-kinds';
import type {PartKind} from './part-kinds';
import {relationsPartOf, relativeTarget} from './relations';

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

interface NewRelation {
  readonly id: string;
  readonly kind: PartKind;
  readonly target: string;
}

/** A file of parts being made: the parts, what they are, and which leads to which. */
export class NewPackage {
  private readonly parts: {readonly name: string; readonly kind: PartKind; readonly bytes: Uint8Array}[] = [];
  private readonly relations = new Map<string, NewRelation[]>();

  add(name: string, kind: PartKind, content: string | Uint8Array): void {
    this.parts.push({name, kind, bytes: typeof content === 'string' ? strToU8(content) : content});
  }

  /** Relation from a part ('' for the package itself) to another; its id. */
  relate(from: string, kind: PartKind, target: string): string {
    const list = this.relations.get(from) ?? [];
    this.relations.set(from, list);
    const id = `rId${list.length + 1}`;
    list.push({id, kind, target});
    return id;
  }

  toZip(): Uint8Array {
    return writeZip([
      {name: '[Content_Types].xml', bytes: strToU8(this.printContentTypes())},
      ...[...this.relations].map(([from, list]) => ({
        name: relationsPartOf(from),
        bytes: strToU8(printRelations(from, list)),
      })),
      ...this.parts,
    ]);
  }

  private printContentTypes(): string {
    const overrides = this.parts.map(
      ({name, kind}) => `<Override PartName="/${name}" ContentType="${partKinds[kind].content}"/>`,
    );
    return (
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      `<Default Extension="xml" ContentType="application/xml"/>${overrides.join('')}</Types>`
    );
  }
}

export function printRelations(from: string, list: readonly NewRelation[]): string {
  return (
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
    `${list.map((one) => printRelation(from, one)).join('')}</Relationships>`
  );
}

export function printRelation(from: string, {id, kind, target}: NewRelation): string {
  const path = escapeAttribute(relativeTarget(from, target));
  return `<Relationship Id="${id}" Type="${partKinds[kind].relation}" Target="${path}"/>`;
}
