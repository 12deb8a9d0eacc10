import type {EquivalentFormula} from '../shared';

/** What stands before the name of a function: `ML.` in Excel, `MLDEV.` in a development copy, `ML_` in Google Sheets. */
export type FunctionPrefix = 'ML.' | 'MLDEV.' | 'ML_';

/** A formula in both its syntaxes, as this host takes it. */
export function prefixed(formula: EquivalentFormula, prefix: FunctionPrefix): EquivalentFormula {
  return {french: withPrefix(formula.french, prefix), english: withPrefix(formula.english, prefix)};
}

/** A formula of ours under the names that this host knows; Google Sheets takes whole columns in place of Excel's tables. */
export function withPrefix(formula: string, prefix: FunctionPrefix): string {
  const named = formula.replace(/\bML\.(?=[A-Z_]+\()/g, prefix);
  return prefix === 'ML_' ? named.replace(/(\w+)\[#(?:Tout|All)\]/g, '$1!A:Z') : named;
}
