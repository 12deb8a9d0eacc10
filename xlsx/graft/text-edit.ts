import {childOf} from '../xml/element';
import type {XmlElement} from '../xml/element';
import {withPrefix} from '../xml/namespaces';

/** A piece of a source to put in the place of another. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The source with those pieces changed and every other character as it was. Edits at one place keep their order. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    result += source.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + source.slice(at);
}

/** Adds elements at the end of another, under the prefix that it has unless they bring their own. */
export function insertInto(source: string, element: XmlElement, elements: string, prefix = element.prefix): TextEdit {
  const text = withPrefix(elements, prefix);
  if (!element.isEmpty) return {start: element.closeStart, end: element.closeStart, text};
  const slash = source.lastIndexOf('/', element.openEnd);
  return {start: slash, end: element.openEnd, text: `>${text}</${element.prefix}${element.name}>`};
}

/** Adds an element to a parent whose children have an order to keep. */
export function insertInOrder(parent: XmlElement, order: readonly string[], name: string, element: string): TextEdit {
  const rank = order.indexOf(name);
  const next = parent.children.find((child) => order.indexOf(child.name) > rank);
  const start = next ? next.start : parent.closeStart;
  return {start, end: start, text: withPrefix(element, parent.prefix)};
}

/** Adds elements at the end of a list of a parent, which is made where it is not there. */
export function appendTo(
  source: string,
  parent: XmlElement,
  order: readonly string[],
  name: string,
  elements: readonly string[],
): TextEdit[] {
  const list = childOf(parent, name);
  if (elements.length === 0) return [];
  const text = withPrefix(elements.join(''), parent.prefix);
  if (!list) return [insertInOrder(parent, order, name, `<${name} count="${elements.length}">${text}</${name}>`)];
  const count =
    list.attributes['count'] === undefined
      ? []
      : [setAttribute(source, list, 'count', list.children.length + elements.length)];
  return [...count, insertInto(source, list, text, '')];
}

export function remove(element: XmlElement): TextEdit {
  return {start: element.start, end: element.end, text: ''};
}

/** Gives an attribute without a prefix its value, where it stands or as the first. */
export function setAttribute(source: string, element: XmlElement, name: string, value: number): TextEdit {
  const match = new RegExp(`\\s${name}\\s*=\\s*(["'])[^"']*\\1`).exec(source.slice(element.start, element.openEnd));
  const start = element.start + (match?.index ?? 1 + element.prefix.length + element.name.length);
  return {start, end: start + (match?.[0].length ?? 0), text: ` ${name}="${value}"`};
}
