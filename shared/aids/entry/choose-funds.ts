import type {CompteRule} from '../../setting/parameters';
import type {Period} from '../../count/table';
import {fundOf} from '../label/fund-words';

const known = ['PACEA', 'CEJ', 'FAJeM', 'Mobilité', 'Fonds ML indirectes', 'Fonds ML directes'];

/** The funds controlled: those asked for, else those that have an account or a payment, else all granted. In the order of the list, then of names. */
export function chooseFunds(
  only: readonly string[],
  rules: readonly CompteRule[],
  attributions: readonly {readonly seen: ReadonlySet<string>}[],
  aids: readonly {readonly fund: string; readonly day: number}[],
  period: Period,
): string[] {
  if (only.length > 0) return [...new Set(only)];
  const met = new Set(rules.map(({fonds}) => fundOf(fonds)));
  for (const {seen} of attributions) for (const fund of seen) if (fund !== '') met.add(fund);
  if (met.size === 0) for (const {fund, day} of aids) if (day >= period.from && day <= period.to) met.add(fund);
  const rank = (fund: string) => (known.indexOf(fund) < 0 ? known.length : known.indexOf(fund));
  return [...met].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
}
