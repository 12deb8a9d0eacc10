import {groupBy} from '../../value/group-by';
import type {Aid} from '../aid';
import {isClose, isGeneric} from '../label/label-words';
import {say} from './evidence';
import {settleClaims, type Claim} from './match-sums';
import {USUAL} from './matching-rules';
import type {Pool} from './pool';

/** Aids of one amount beyond which names are not compared one by one. */
const MOST_COMPARED = 400;
/** Words that one name may be written in. */
const MOST_PARTS = 3;

/** A payment whose label holds nearly the name of one youth, of an aid of its amount and time: a letter, an initial, the surname alone. */
export function matchNearNames(pool: Pool): void {
  const {aids, payments} = pool.codes;
  const named = pool.freeAids().filter((at) => pool.aids[at]!.surname !== '' && !pool.aids[at]!.isFee);
  if (named.length === 0) return;
  const byAmount = groupBy(named, (at) => aids.amount[at]!);
  const claims: Claim[] = [];
  for (const payment of pool.freePayments()) {
    const {dossiers, isFee, day, label, stranger} = pool.payments[payment]!;
    if (dossiers.length > 0 || isFee) continue;
    const own = byAmount.get(payments.amount[payment]!);
    if (own === undefined || own.length > MOST_COMPARED) continue;
    const words = (stranger === '' ? label : stranger)
      .split(' ')
      .filter((word) => word.length === 1 || !isGeneric(word));
    if (words.length === 0) continue;
    const near = own.filter((at) => {
      const delay = day - pool.aids[at]!.day;
      if (delay < USUAL.from || delay > USUAL.to || pool.isRefused(at, payment)) return false;
      return isNearly(pool.aids[at]!, words);
    });
    // Of the aids of one youth, the last one decided before the payment.
    const aid = near.filter((at) => pool.aids[at]!.day <= day).pop() ?? near[0];
    if (aid === undefined) continue;
    const {dossier, cents, day: granted} = pool.aids[aid]!;
    if (new Set(near.map((at) => pool.aids[at]!.dossier)).size > 1)
      pool.doubt(near, [payment], say('doubt-tie', {aids: near.length, payments: 1, cents}));
    else {
      const evidence = say('near-name', {dossier, cents, delay: day - granted, day});
      claims.push({aids: [aid], payments: [payment], rule: 'name', evidence, rivals: null});
    }
  }
  settleClaims(pool, claims, 'suggested');
}

/** The surname, then the first name or its initial; a surname alone where nothing else is left. */
function isNearly({surname, firstName}: Aid, words: readonly string[]): boolean {
  const rest = withoutName(words, surname);
  if (rest === null) return false;
  if (firstName === '' || rest.length === 0 || withoutName(rest, firstName) !== null) return true;
  return rest.some((word) => word.length === 1 && firstName.startsWith(word));
}

/** The words that are left when a name is taken away, whether its parts are written together or apart (« BENALI », « Ben Ali »); null where it is not there. */
function withoutName(words: readonly string[], name: string): string[] | null {
  const parts = name.split(' ');
  const rest = [...words];
  const take = (part: string) => {
    const at = rest.findIndex((word) => isClose(word, part));
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  };
  if (parts.every(take)) return rest;
  const together = parts.join('');
  for (let size = 1; size <= MOST_PARTS; size++) {
    if (size === 1 && parts.length === 1) continue; // just looked for
    for (let from = 0; from + size <= words.length; from++)
      if (isClose(words.slice(from, from + size).join(''), together))
        return [...words.slice(0, from), ...words.slice(from + size)];
  }
  return null;
}
