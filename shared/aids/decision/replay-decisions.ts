import {foldText} from '../../value/fold';
import {formatDay, NO_DAY} from '../../value/day';
import {parseDay} from '../../value/parse-day';
import type {FaultList} from '../../reading/ledger/fault-list';
import type {Aid, Payment} from '../aid';
import {say, sumOf} from '../matching/evidence';
import {MOST_FEE} from '../matching/match-sums';
import type {Group, Pool} from '../matching/pool';
import {formerKeys} from '../read-aids';
import type {Decision} from './decisions';

/** « - » or « x » is no reason; nor is that nobody knows yet. Folded. */
const SAYS_WHY = /[a-z\d]{2}/;
const KNOWS_NOT =
  /^(?:(?:je |on |nous )?(?:ne )?(?:sais|sait|savons) (?:pas|plus)|(?:a )?(?:re)?(?:voir|verifier|confirmer|preciser|completer)|(?:en )?(?:attente|cours)|inconnue?s?|aucune?(?: idee)?|neant|rien|ok|nsp)(?: (?:plus tard|encore))?$/;
export const saysWhy = (reason: string) => {
  const words = foldText(reason)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  return SAYS_WHY.test(words) && !KNOWS_NOT.test(words);
};

/** Two decisions that say different things of one line are said, and none is applied: which comes first means nothing. */
export function withoutRivals(decisions: readonly Decision[], faults: FaultList): Decision[] {
  // To know of one more return is to say the same again.
  const saysOf = ({what, aids, payments, remarks}: Decision) =>
    JSON.stringify([what, [...(aids.length === 0 ? remarks : aids)].sort(), [...payments].sort()]);
  const isRefusal = ({what}: Decision) => what === 'refuser';
  const claims = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const {aids, payments} = decision;
    if (decision.what === 'reconnaître') continue; // a name may be of several dossiers, and a dossier have several
    // A refusal speaks of a pair, and leaves each line to another decision.
    const marks = isRefusal(decision)
      ? aids.flatMap((aid) => payments.map((payment) => `${aid} ${payment}`))
      : [...aids, ...payments, ...aids.flatMap((aid) => payments.map((payment) => `${aid} ${payment}`))];
    for (const mark of marks) claims.set(mark, [...(claims.get(mark) ?? []), decision]);
  }
  const rivals = new Set<Decision>();
  for (const [key, own] of claims) {
    if (new Set(own.map(saysOf)).size < 2 || own.every(isRefusal)) continue;
    if (own.some((decision) => !rivals.has(decision)))
      faults.add(own[0]!.row, 'decision-twice', {key, rows: own.map(({row}) => row).join(', ')});
    for (const decision of own) rivals.add(decision);
  }
  const kept = new Map<string, Decision>();
  for (const decision of decisions) {
    if (rivals.has(decision)) continue;
    const before = kept.get(saysOf(decision))?.remarks ?? [];
    kept.set(saysOf(decision), {...decision, remarks: [...before, ...decision.remarks]});
  }
  return [...kept.values()];
}

/** Decisions of before keys held names, with the keys that their aids have now. */
export function withKeysOf(aids: readonly Aid[], decisions: readonly Decision[]): readonly Decision[] {
  if (decisions.length === 0) return decisions;
  const lost = new Set(decisions.flatMap((decision) => decision.aids));
  for (const {key} of aids) lost.delete(key);
  const found = formerKeys(aids, lost);
  if (found.size === 0) return decisions;
  return decisions.map((decision) => ({...decision, aids: decision.aids.map((key) => found.get(key) ?? key)}));
}

/** Pairs that the user refused, as the pool wants them. */
export function refusedPairs(decisions: readonly Decision[]): Set<string> {
  return new Set(
    decisions
      .filter(({what}) => what === 'refuser')
      .flatMap(({aids, payments}) => aids.flatMap((aid) => payments.map((payment) => `${aid}|${payment}`))),
  );
}

/** Of a slip, what fees may take. */
const FEE_SHARE = 0.1;

/** Replays what was decided, before any rule. The same decisions over the same lines always give the same groups. */
export function replay(pool: Pool, decisions: readonly Decision[], faults: FaultList): void {
  const placesOf = (lines: readonly (Aid | Payment)[]) => new Map(lines.map(({key}, at) => [key, at]));
  if (decisions.length === 0) return;
  const [aidAt, paymentAt] = [placesOf(pool.aids), placesOf(pool.payments)];
  for (const decision of decisions.filter(({what}) => what !== 'reconnaître')) {
    const aids = decision.aids.map((key) => aidAt.get(key));
    const payments = decision.payments.map((key) => paymentAt.get(key));
    const keys = [...decision.aids, ...decision.payments];
    const lost = keys.filter((_, at) => [...aids, ...payments][at] === undefined);
    for (const key of lost) faults.add(decision.row, 'decision-unknown', {key});
    if (lost.length > 0 || keys.length === 0 || decision.what === 'refuser') continue;
    const lines = [...aids.map((at) => pool.aids[at!]!), ...payments.map((at) => pool.payments[at!]!)];
    const last = Math.max(...lines.map(({day}) => day));
    const on = parseDay(decision.on);
    if (on !== NO_DAY && on < last) {
      faults.add(decision.row, 'decision-early', {on: decision.on, day: formatDay(last)});
      continue;
    }
    const [ours, theirs] = [aids as number[], payments as number[]];
    const isFree = ours.every((at) => pool.isAidFree(at)) && theirs.every((at) => pool.isPaymentFree(at));
    if (!isFree) continue; // of two decisions on one line, the first stands
    // What is accepted on one side alone agrees with nothing: it is explained.
    const rule = decision.what === 'expliquer' || ours.length * theirs.length === 0 ? 'explained' : 'decision';
    const {remarks} = decision;
    const group: Group = {aids: ours, payments: theirs, rule, remarks, evidence: say('decision', decision)};
    const granted = sumOf(ours.map((at) => pool.aids[at]!));
    const rest = granted - sumOf(theirs.map((at) => pool.payments[at]!));
    const most = Math.min(MOST_FEE, granted * FEE_SHARE);
    const isNet = decision.what === 'accepter' && ours.length > 1 && rest > 0 && rest <= most;
    if (rule === 'explained' || rest === 0 || isNet) pool.take(group);
    else {
      const evidence = say('rest', {evidence: group.evidence, row: decision.row, cents: rest});
      pool.takeInPart({...group, rest, evidence});
    }
  }
}
