import {foldText} from '../../value/fold';
import type {CompteRule} from '../../setting/parameters';
import type {Period} from '../../count/table';
import type {Ledger} from '../../reading/ledger/ledger';

/** Chèques de services over the period, in cents: what was bought goes somewhere. */
export interface ChequeStock {
  readonly before: number;
  readonly bought: number;
  readonly given: number;
  readonly expired: number;
  readonly returned: number;
  readonly left: number;
  readonly fees: number;
  /** What the register says was given: must be `given`. */
  readonly granted: number;
}

/** A line of « Comptes » whose Fonds is « Stock de chèques » names the account that follows them. */
export function isStockRule({fonds}: CompteRule): boolean {
  const words = foldText(fonds);
  return words.includes('stock') && words.includes('cheque');
}

/** The fund whose aids are chèques. */
export const STOCK_FUND = 'Fonds ML directes';
const FEES = /(^| )(frais|commissions?)( |$)/;

/** Follows the account of chèques: debits come in, credits go out, and the labels say why. Null without such an account. */
export function stockOf(
  ledgers: readonly Ledger[],
  comptes: readonly CompteRule[],
  {from, to}: Period,
  aids: readonly {readonly fund: string; readonly cents: number; readonly isFee: boolean}[],
): ChequeStock | null {
  const rules = comptes.filter(isStockRule);
  if (rules.length === 0) return null;
  const own = aids.filter(({fund}) => fund === STOCK_FUND);
  const sum = (isFee: boolean) => own.reduce((total, aid) => total + (aid.isFee === isFee ? aid.cents : 0), 0);
  const moved = {before: 0, bought: 0, given: 0, expired: 0, returned: 0};
  for (const {lines} of ledgers) {
    for (const line of lines) {
      if (!rules.some(({compte}) => line.account !== '' && line.account.startsWith(compte)) || line.day > to) continue;
      const words = foldText(line.label);
      if (FEES.test(words)) continue;
      if (line.day < from || /(^| )(a nouveaux?|report)( |$)/.test(words)) moved.before += line.cents;
      else if (/(^| )(perim\w*|expir\w*)/.test(words)) moved.expired -= line.cents;
      else if (/(^| )(retour\w*|restitu\w*|rembours\w*)/.test(words)) moved.returned -= line.cents;
      else if (line.cents > 0) moved.bought += line.cents;
      else if (line.cents < 0) moved.given -= line.cents;
    }
  }
  const left = moved.before + moved.bought - moved.given - moved.expired - moved.returned;
  return {...moved, left, fees: sum(true), granted: sum(false)};
}
