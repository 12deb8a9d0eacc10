import {readFileSync} from 'node:fs';

/**
 * Lines of the declarations of Office.js that `office-types.ts` reads: of the namespace `Excel`, the heads, the members and the
 * sets they belong to. All else, other programs and comments, is nine tenths. A page is given these by its bundle.
 */
export function excelDeclarations(): string {
  const text = readFileSync(require.resolve('@types/office-js/index.d.ts'), 'utf8');
  const from = text.indexOf('declare namespace Excel {');
  const lines = text.slice(from, text.indexOf('\n    namespace Interfaces {', from)).split('\n');
  return lines.filter((line) => /\[Api set:|^ {4}(class|interface|enum) |^ {8}\w/i.test(line)).join('\n');
}
