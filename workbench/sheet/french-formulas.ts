import type {Injector} from '@univerjs/core';
import {AFTER_CELL_EDIT, SheetInterceptorService} from '@univerjs/sheets';

/** Texts and quoted sheets are stepped over, and so are constants in braces, where a semicolon ends a row. */
const pieces = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}?|;|\d,\d/g;

/**
 * A formula as French users type it, with semicolons between arguments and decimal commas, in the only syntax that the engine reads. One without
 * semicolons is left as it is: its commas stand between arguments.
 */
export function toEngineSyntax(formula: string): string {
  const found: readonly string[] = formula.match(pieces) ?? [];
  if (!found.includes(';')) return formula;
  return formula.replace(pieces, (piece) => {
    if (piece === ';') return ',';
    return /^\d,\d$/.test(piece) ? piece.replace(',', '.') : piece;
  });
}

/** Reads formulas as they are typed here, before the engine does. */
export function readFrenchFormulas(injector: Injector): void {
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    handler: (cell, _context, next) => next(typeof cell?.f === 'string' ? {...cell, f: toEngineSyntax(cell.f)} : cell),
  });
}
