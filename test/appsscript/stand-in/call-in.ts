/** A call of a custom function, as it stands in a formula. */
export interface Call {
  readonly text: string;
  readonly name: string;
  readonly args: readonly string[];
}

/** The first call of ours in a formula that Google could read. */
export function callIn(formula: string | undefined): Call | null {
  const found = formula === undefined || formula.endsWith('\u0000') ? null : /\bML_([A-Z_]+)\s*\(/i.exec(formula);
  if (found === null) return null;
  const start = found.index + found[0].length;
  const args: string[] = [];
  let [from, depth] = [start, 0];
  for (let at = start; at < formula!.length; at++) {
    const sign = formula![at]!;
    if (sign === '"') at = formula!.indexOf('"', at + 1);
    else if (sign === '(') depth++;
    else if (sign === ';' && depth === 0) {
      args.push(formula!.slice(from, at).trim());
      from = at + 1;
    } else if (sign === ')' && depth-- === 0) {
      args.push(formula!.slice(from, at).trim());
      const text = formula!.slice(found.index, at + 1);
      return {text, name: found[1]!.toUpperCase(), args: args.join('') === '' ? [] : args};
    }
  }
  return null;
}
