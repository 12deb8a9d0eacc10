type Attributes = Readonly<Record<string, string>>;
export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly content: readonly Element[] | string;
}

export function element(name: string, attributes: Attributes = {}, content: readonly Element[] | string = []): Element {
  return {name, attributes, content};
}

export function printXml(root: Element): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${print(root, '')}\n`;
}

function print({name, attributes, content}: Element, indent: string): string {
  const head = [name, ...Object.entries(attributes).map(([key, value]) => `${key}="${escape(value)}"`)].join(' ');
  if (content.length === 0) return `${indent}<${head} />`;
  if (typeof content === 'string') return `${indent}<${head}>${escape(content)}</${name}>`;
  const inside = content.map((child) => print(child, `${indent}  `)).join('\n');
  return `${indent}<${head}>\n${inside}\n${indent}</${name}>`;
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};
const escape = (text: string) => text.replace(/[&<>"]/g, (letter) => entities[letter]!);
