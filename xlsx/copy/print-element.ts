import type {XmlElement} from '../xml/element';
import {escapeAttribute} from '../xml/escape';

interface Rules {
  /** Printed in the place of an element; undefined for one that is printed as it is, its children by the same rules. */
  readonly instead?: (element: XmlElement) => string | undefined;
  /** The value of an attribute; undefined for one that is left out. */
  readonly attribute?: (name: string, value: string, element: XmlElement) => string | undefined;
  /** Without the prefix that the file gives: for elements of a sheet, whose namespace is ours. */
  readonly bare?: true;
}

/** What programs add for themselves: it may hold what nothing shows. */
const LEFT_OUT: readonly string[] = [
  'extLst',
  'AlternateContent',
  'hlinkClick',
  'hlinkHover',
  'hlinkMouseOver',
  'phoneticPr',
  'rPh',
];

/** An element with all that it holds, but what is left out everywhere. */
export function printElement(element: XmlElement, rules: Rules = {}): string {
  if (LEFT_OUT.includes(element.name)) return '';
  const other = rules.instead?.(element);
  if (other !== undefined) return other;
  const name = (rules.bare ? '' : element.prefix) + element.name;
  const attributes = Object.entries(element.attributes).map(([key, value]) => {
    const kept = rules.attribute === undefined ? value : rules.attribute(key, value, element);
    return kept === undefined ? '' : ` ${key}="${escapeAttribute(kept)}"`;
  });
  const content = element.children.map((child) => printElement(child, rules)).join('');
  const text = element.children.length === 0 ? escapePlain(element.text) : '';
  const inside = content + text;
  return `<${name}${attributes.join('')}${inside === '' ? '/>' : `>${inside}</${name}>`}`;
}

/** Text as the file has it: what it protects is protected already. */
function escapePlain(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
