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
      else
        decisions.push({
          what: verb,
          aids: keysIn('A', row[aids!], row[payments!]),
          payments: keysIn('E', row[aids!], row[payments!]),
          reason: textOf(row[reason!]),
          row: at + 1,
        });
    }
    break;
  }
  return {decisions, faults: faults.list()};
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

/** Keys of one side, whichever of the two columns they were pasted into. */
function keysIn(side: 'A' | 'E', ...cells: readonly unknown[]): string[] {
  const text = cells.filter((cell) => typeof cell === 'string').join(' ');
  return [...new Set(text.match(/[AE]-[a-z0-9]{10}/g))].filter((key) => key.startsWith(side));
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
