import {SaxesParser} from 'saxes';
import {MOST_DEPTH, mostElements} from '../limits';
import {WorkbookFileError} from '../workbook-file-error';

/** An element of an XML part, with its place in the source: edits are made to the text, so that the rest stays as it was. */
export interface XmlElement {
  /** Local name; `prefix` is with its colon, or empty. */
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** The text directly inside. */
  text: string;
  /** Offsets in the source: of `<`, after the opening tag, of `</`, after the closing tag. */
  readonly start: number;
  readonly openEnd: number;
  closeStart: number;
  end: number;
  readonly isEmpty: boolean;
}

/**
 * Parses a part of modest size whole. Throws `malformed-xml` unless it is well formed, `too-large` for more
 * elements than a part of its packed size has.
 */
export function parseXml(source: string, part: string, packedBytes = 0): XmlElement {
  const parser = new SaxesParser();
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  let left = mostElements(packedBytes);
  refuseFaults(parser, part);
  parser.on('opentag', (tag) => {
    if (--left < 0) throw new WorkbookFileError('too-large', part);
    if (open.length >= MOST_DEPTH) throw new WorkbookFileError('malformed-xml', part);
    const openEnd = parser.position;
    const colon = tag.name.indexOf(':') + 1;
    const element: XmlElement = {
      name: tag.name.slice(colon),
      prefix: tag.name.slice(0, colon),
      attributes: tag.attributes,
      children: [],
      text: '',
      start: source.lastIndexOf('<', openEnd - 1), // a value cannot hold a bare <
      openEnd,
      closeStart: openEnd,
      end: openEnd,
      isEmpty: tag.isSelfClosing,
    };
    open[open.length - 1]?.children.push(element);
    root ??= element;
    open.push(element);
  });
  const addText = (text: string) => {
    const parent = open[open.length - 1];
    if (parent) parent.text += text;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', (tag) => {
    const element = open.pop()!;
    if (tag.isSelfClosing) return;
    element.end = parser.position;
    element.closeStart = source.lastIndexOf('<', element.end - 1);
  });
  parser.write(source).close();
  if (!root) throw new WorkbookFileError('malformed-xml', part);
  return root;
}

const XML_ENTITIES = {amp: '&', gt: '>', lt: '<', quot: '"', apos: "'"};

/** A document type is refused too: no workbook has one, and it could define entities. */
function refuseFaults(parser: SaxesParser, part: string): void {
  const refuse = () => {
    throw new WorkbookFileError('malformed-xml', part);
  };
  // Its own table of entities finds « constructor » in what every object inherits.
  parser.ENTITIES = Object.assign(Object.create(null) as Record<string, string>, XML_ENTITIES);
  parser.on('error', refuse);
  parser.on('doctype', refuse);
}

export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}

export function childrenOf(element: XmlElement | undefined, name: string): XmlElement[] {
  return element ? element.children.filter((child) => child.name === name) : [];
}

/** All the elements of that name at any depth, in document order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}

/** An attribute by its local name: the prefix of `r:id` is the writer's choice. */
export function prefixedAttribute(element: XmlElement, name: string): string | undefined {
  for (const key of Object.keys(element.attributes)) if (key.endsWith(`:${name}`)) return element.attributes[key];
  return undefined;
}
