import {childOf, childrenOf} from '../xml/element';
import type {XmlElement} from '../xml/element';

/** Which styles (index of cellXfs) show a number as a date or a time. */
export function findDateStyles(styles: XmlElement): boolean[] {
  const codes = new Map(
    childrenOf(childOf(styles, 'numFmts'), 'numFmt').map(({attributes}) => [
      Number(attributes['numFmtId']),
      attributes['formatCode'] ?? '',
    ]),
  );
  return childrenOf(childOf(styles, 'cellXfs'), 'xf').map(({attributes}) => {
    const id = Number(attributes['numFmtId'] ?? 0);
    const code = codes.get(id);
    return code === undefined ? isBuiltInDate(id) : isDateFormat(code);
  });
}

/** Built-in formats: 14–22 and 45–47 everywhere, 27–36 and 50–58 in Asian versions. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

/** A code with a day, a month or a year (j and a in old French files) outside of quotes, brackets and escapes. */
export function isDateFormat(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\[(?!h+\]|m+\]|s+\])[^\]]*\]|[\\_*]./gi, '');
  return !/general/i.test(bare) && /[dmyhs]/i.test(bare);
}
