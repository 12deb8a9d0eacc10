/** What an element may hold: texts become text nodes, never HTML. */
export type Child = Node | string | null | false | readonly Child[];

type Value = string | number | boolean | null | ((event: Event) => void);

/** Makes an element. `on…` listens; true is an attribute without value; false and null leave it out. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, Value>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, '');
    else if (value !== false && value !== null) element.setAttribute(name, String(value));
  }
  fill(element, children);
  return element;
}

/** Puts children in place of what an element held. */
export function fill(element: Element, children: Child): void {
  element.replaceChildren(...nodesOf(children));
}

function nodesOf(child: Child): Node[] {
  if (child === null || child === false) return [];
  if (typeof child === 'string') return [document.createTextNode(child)];
  if (isList(child)) return child.flatMap(nodesOf);
  return [child];
}

function isList(child: Child): child is readonly Child[] {
  return Array.isArray(child);
}

let ids = 0;

/** An id for what a label names. */
export function newId(): string {
  ids += 1;
  return `p${ids}`;
}
