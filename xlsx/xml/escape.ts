const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'};

/** Text for XML content. Control characters, which XML forbids, become `_x000B_`, as Excel does, and such text itself is protected. */
export function escapeText(text: string): string {
  return needsCare.test(text)
    ? text
        .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
        .replace(forbidden, escapeUnit)
        .replace(/[&<>]/g, (c) => entities[c]!)
    : text;
}

/** Text of an attribute: tabs and line ends as references, or a reader would make them spaces. */
export function escapeAttribute(text: string): string {
  return text
    .replace(forbidden, (unit) => (unit.length > 1 ? unit : ''))
    .replace(/[&<>"]/g, (c) => entities[c]!)
    .replace(/[\t\n\r]/g, (c) => `&#${c.charCodeAt(0)};`);
}

/** `_x000D_` as Excel writes it, back to the character. */
export function unescapeUnits(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;
}

// A carriage return is forbidden too: a reader would make it a line feed. Whole surrogate pairs are matched to be left alone
// (a look-behind would say it shorter, but older Safari, under Excel for Mac, refuses to load it).
// eslint-disable-next-line no-control-regex
const forbidden = /[\ud800-\udbff][\udc00-\udfff]|[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]/g;
// eslint-disable-next-line no-control-regex
const needsCare = /[&<>\x00-\x08\x0b-\x1f\ufffe\uffff\ud800-\udfff]|_x[0-9A-Fa-f]{4}_/;

function escapeUnit(unit: string): string {
  return unit.length > 1 ? unit : `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;
}
