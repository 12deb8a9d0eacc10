import type {XmlElement} from './element';

export const mainNamespace = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const relationNamespace = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The same in the strict variant of the format. */
export const strictMainNamespace = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
export const strictRelationNamespace = 'http://purl.oclc.org/ooxml/officeDocument/relationships';

/** Prefix, with its colon, by which attributes of what stands inside of the last of these elements name a namespace. */
export function prefixOf(path: readonly XmlElement[], namespaces: readonly string[]): string | undefined {
  const known = new Map<string, string>();
  for (const {attributes} of path)
    for (const [name, value] of Object.entries(attributes)) if (name.startsWith('xmlns:')) known.set(name, value);
  for (const [name, value] of known) if (namespaces.includes(value)) return `${name.slice(6)}:`;
  return undefined;
}

/** Our elements are written without a prefix; some writers give one to the whole part. Elements that have one keep theirs. */
export function withPrefix(elements: string, prefix: string): string {
  return prefix ? elements.replace(/<(\/?)(?=[A-Za-z][\w.-]*[\s/>])/g, `<$1${prefix}`) : elements;
}
