import type {Rows} from '../value/cell';
import {foldText} from '../value/fold';
import {isBlank, textOf} from '../value/nothing';
import {say} from './matching/evidence';
import {FaultList, shown, type LedgerFault} from '../reading/ledger/fault-list';
import type {Group, Pool} from './matching/pool';
import type {Aid, Payment} from './aid';

/** What the user decided of lines named by their keys: a line of the table « Décisions ». */
export interface Decision {
  readonly what: 'accepter' | 'refuser' | 'rapprocher' | 'expliquer';
  /** Keys of aids and of entries. */
  readonly aids: readonly string[];
  readonly payments: readonly string[];
  readonly reason: string;
  /** Row of the sheet. */
  readonly row: number;
}

interface ReadDecisions {
  readonly decisions: readonly Decision[];
  readonly faults: readonly LedgerFault[];
}

export const decisionHeadings = ['Décision', 'Aides', 'Écritures', 'Motif'] as const;
const [WHAT, AIDS, PAYMENTS, REASON] = decisionHeadings.map(foldText) as [string, string, string, string];
const HEADING_LINES = 20;

/** Reads the table « Décisions » of a sheet; nothing for a sheet that holds none. */
export function readDecisions(rows: Rows): ReadDecisions {
  const faults = new FaultList();
  const decisions: Decision[] = [];
  for (let line = 0; line < Math.min(rows.length, HEADING_LINES); line++) {
    const heads = rows[line]!.map((cell) => (typeof cell === 'string' ? foldText(cell) : ''));
    const [what, aids, payments, reason] = [WHAT, AIDS, PAYMENTS, REASON].map((word) => heads.indexOf(word));
    if (what! < 0 || aids! < 0 || payments! < 0) continue;
    for (let at = line + 1; at < rows.length; at++) {
      const row = rows[at]!;
      const word = textOf(row[what!]);
      if (isBlank(word)) continue;
      const verb = verbs.get(foldText(word).split(' ')[0]!);
      if (verb === undefined) faults.add(at + 1, 'decision-invalid', {value: shown(word)});
      else {
        const cells = [row[aids!], row[payments!]];
        const decision: Decision = {
          what: verb,
          aids: keysIn('A', cells),
          payments: keysIn('E', cells),
          reason: textOf(row[reason!]),
          row: at + 1,
        };
        if (isApplicable(decision, cells, faults)) decisions.push(decision);
      }
    }
    break;
  }
  return {decisions: withoutRivals(decisions, faults), faults: faults.list()};
}

const verbs: ReadonlyMap<string, Decision['what']> = new Map(
  (
    [
      ['accepter', 'accepte', 'accepté', 'oui', 'ok'],
      ['refuser', 'refuse', 'refusé', 'non'],
      ['rapprocher', 'rapproche', 'rapproché'],
      ['expliquer', 'explique', 'expliqué'],
    ] as const
  ).flatMap((words) => words.map((word) => [foldText(word), words[0]] as const)),
);

const wordsIn = (cells: readonly unknown[]) =>
  cells.flatMap((cell) => (typeof cell === 'string' ? cell.split(/[\s,;+]+/) : [])).filter((word) => word !== '');
const KEY = /^[AE]-[a-z0-9]{10}$/;

/** Keys of one side, whichever of the two columns they were pasted into. */
function keysIn(side: 'A' | 'E', cells: readonly unknown[]): string[] {
  return [...new Set(wordsIn(cells))].filter((word) => KEY.test(word) && word.startsWith(side));
}

/** A decision that is not whole is said, and not applied: half of it would say something else. */
function isApplicable(
  {what, aids, payments, reason, row}: Decision,
  cells: readonly unknown[],
  faults: FaultList,
): boolean {
  const strange = wordsIn(cells).filter((word) => !KEY.test(word));
  const isEmpty = aids.length + payments.length === 0;
  if (strange.length > 0 || isEmpty)
    faults.add(row, 'decision-key', {value: strange.length > 0 ? shown(strange.join(' ')) : ''});
  else if ((what === 'rapprocher' || what === 'refuser') && (aids.length === 0 || payments.length === 0))
    faults.add(row, 'decision-one-side');
  else if (what !== 'refuser' && isBlank(reason)) faults.add(row, 'decision-no-reason');
  else return true;
  return false;
}

/** Two decisions that say different things of one line are said, and none is applied: which comes first means nothing. */
function withoutRivals(decisions: readonly Decision[], faults: FaultList): Decision[] {
  const saysOf = ({what, aids, payments}: Decision) => JSON.stringify([what, [...aids].sort(), [...payments].sort()]);
  const isRefusal = ({what}: Decision) => what === 'refuser';
  const claims = new Map<string, Decision[]>();
  for (const decision of decisions) {
    const {aids, payments} = decision;
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
  const seen = new Set<string>();
  return decisions.filter((decision) => {
    const same = saysOf(decision);
    if (rivals.has(decision) || seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}

/** Pairs that the user refused, as the pool wants them. */
export function refusedPairs(decisions: readonly Decision[]): Set<string> {
  return new Set(
    decisions
      .filter(({what}) => what === 'refuser')
      .flatMap(({aids, payments}) => aids.flatMap((aid) => payments.map((payment) => `${aid}|${payment}`))),
  );
}

/** Replays what was decided, before any rule. The same decisions over the same lines always give the same groups. */
export function replay(pool: Pool, decisions: readonly Decision[], faults: FaultList): void {
  const placesOf = (lines: readonly (Aid | Payment)[]) => new Map(lines.map(({key}, at) => [key, at]));
  if (decisions.length === 0) return;
  const [aidAt, paymentAt] = [placesOf(pool.aids), placesOf(pool.payments)];
  for (const decision of decisions) {
    const aids = decision.aids.map((key) => aidAt.get(key));
    const payments = decision.payments.map((key) => paymentAt.get(key));
    const keys = [...decision.aids, ...decision.payments];
    const lost = keys.filter((_, at) => [...aids, ...payments][at] === undefined);
    for (const key of lost) faults.add(decision.row, 'decision-unknown', {key});
    if (lost.length > 0 || keys.length === 0 || decision.what === 'refuser') continue;
    const group: Group = {
      aids: aids as number[],
      payments: payments as number[],
      rule: decision.what === 'expliquer' ? 'explained' : 'decision',
      evidence: say('decision', decision),
    };
    const isFree = group.aids.every((at) => pool.isAidFree(at)) && group.payments.every((at) => pool.isPaymentFree(at));
    if (isFree) pool.take(group); // of two decisions on one line, the first stands
  }
}
