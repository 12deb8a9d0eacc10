import {USUAL} from './matching-rules';
import type {Pool, Suggestion} from './pool';

/**
 * A name learnt on « Décisions » proves a pair only where it can be nobody else's: no aid of another dossier, of that fund and amount, is
 * left that the payment could pay, and no other payment is left that could pay this aid.
 */
export function proveAliases(pool: Pool): void {
  const learnt = pool.suggestions.filter((one) => isByAlias(pool, one));
  if (learnt.length === 0) return;
  const [aids, payments] = [[...pool.aidsAlone()], [...pool.paymentsAlone()]];
  const isNear = (aid: number, payment: number) => {
    const [granted, paid] = [pool.aids[aid]!, pool.payments[payment]!];
    const delay = paid.day - granted.day;
    return granted.fund === paid.fund && granted.cents === paid.cents && delay >= USUAL.from && delay <= USUAL.to;
  };
  // All at once: what is proven for one must not make another one look alone.
  const sure = learnt.filter(({aids: [aid], payments: [payment]}) => {
    if (!isNear(aid!, payment!)) return false;
    const others = aids.filter((at) => at !== aid && isNear(at, payment!));
    return others.length === 0 && !payments.some((at) => at !== payment && isNear(aid!, at));
  });
  for (const one of sure) pool.accept(one);
}

function isByAlias({payments}: Pool, {rule, aids: ours, payments: theirs}: Suggestion): boolean {
  if (rule !== 'name' || ours.length !== 1 || theirs.length !== 1) return false;
  const {isByAlias: isLearnt, isDenied, stranger, dossiers} = payments[theirs[0]!]!;
  return isLearnt && !isDenied && stranger === '' && dossiers.length === 1;
}
