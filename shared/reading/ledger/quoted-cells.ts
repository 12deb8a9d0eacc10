const QUOTED = /"((?:[^"]|"")*)"/y;

/** The cells of a line; a separator inside quotes parts nothing. */
export function cells(text: string, separator: string): string[] {
  if (!text.includes('"')) return text.split(separator);
  const out: string[] = [];
  for (let at = 0; at <= text.length; at++) {
    QUOTED.lastIndex = at;
    const quoted = QUOTED.exec(text);
    const from = at + (quoted?.[0].length ?? 0);
    const next = text.indexOf(separator, from);
    at = next < 0 ? text.length : next;
    out.push((quoted?.[1]?.replace(/""/g, '"') ?? '') + text.slice(from, at));
  }
  return out;
}
