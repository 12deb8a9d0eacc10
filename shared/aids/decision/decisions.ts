import type {Rows} from '../../value/cell';
import {formatDay, NO_DAY} from '../../value/day';
import {firstFew} from '../../value/first-few';
import {foldText} from '../../value/fold';
import {isBlank} from '../../value/nothing';
import {parseDay} from '../../value/parse-day';
import {decisionCells, findDecisionTable, writtenDecisions, type WrittenDecisions} from './decision-table';
import {say, sumOf} from '../matching/evidence';
import {MOST_FEE} from '../matching/match-sums';
import {FaultList, shown, type LedgerFault} from '../../reading/ledger/fault-list';
import type {Group, Pool} from '../matching/pool';
import type {SourceSheet} from '../../count/registers';
import type {Aid, Payment} from '../aid';
import {formerKeys} from '../read-aids';

/** What the user decided of lines named by their keys: a line of the table « Décisions ». */
export interface Decision {
  readonly what: 'accepter' | 'refuser' | 'rapprocher' | 'expliquer' | 'reconnaître';
  /** Keys of aids and of entries; of « reconnaître », a dossier and the name that entries give it. */
  readonly aids: readonly string[];
  readonly payments: readonly string[];
  /** Keys of what makes it doubtful that all was read; beside lines, of what came back of them. */
  readonly remarks: readonly string[];
  readonly reason: string;
  /** Who decided and when, as they wrote it. */
  readonly by: string;
  readonly on: string;
  /** Row of the sheet. */
  readonly row: number;
}

interface ReadDecisions {
  readonly decisions: readonly Decision[];
  readonly faults: readonly LedgerFault[];
  /** All that stands under the headings, what is not understood too. */
  readonly written: WrittenDecisions;
}

/** Reads the table « Décisions » of a sheet; null for a sheet that holds none. */
export function readDecisions(rows: Rows): ReadDecisions | null {
  const table = findDecisionTable(rows);
  if (table === null) return null;
  const faults = new FaultList();
  const decisions: Decision[] = [];
  for (let at = table.top + 1; at < rows.length; at++) {
    const [word, ...cells] = decisionCells(rows[at]!, table);
    if (isBlank(word)) {
      if (wordsIn(cells).some((key) => KEY.test(key))) faults.add(at + 1, 'decision-invalid', {value: ''});
      continue;
    }
    const what = verbs.get(foldText(word).split(' ')[0]!);
    if (what === undefined) faults.add(at + 1, 'decision-invalid', {value: shown(word)});
    else {
      const [ours, theirs, reason, by, on] = cells;
      const keys = [ours, theirs];
      const named =
        what === 'reconnaître'
          ? {aids: [ours].filter(isSaid), payments: [theirs].filter(isSaid), remarks: []}
          : {aids: keysIn('A', keys), payments: keysIn('E', keys), remarks: keysIn('R', keys)};
      const decision: Decision = {what, ...named, reason, by, on, row: at + 1};
      if (isApplicable(decision, keys, faults)) decisions.push(decision);
    }
  }
  const applied = withoutRivals(decisions, faults);
  const unsigned = applied.filter(({by, on}) => by === '' || on === '').map(({row}) => row);
  if (unsigned.length > 0) {
    const rows = `${unsigned.length === 1 ? 'ligne' : 'lignes'} ${firstFew(unsigned, 4)}`;
    faults.add(unsigned[0]!, 'decision-unsigned', {count: String(unsigned.length), rows});
  }
  return {
    decisions: applied,
    faults: faults.list(),
    written: writtenDecisions(rows, table),
  };
}

const isSaid = (text: string) => text !== '';

/** The decisions of the first sheet that holds any; what another one says beside them is not applied, and said. */
export function chooseDecisions(sheets: readonly SourceSheet[]): ReadDecisions | null {
  const filled = sheets.flatMap(({name, rows}) => {
    const read = readDecisions(rows);
    return read === null || read.written.lines.length === 0 ? [] : [{name, read}];
  });
  const [first, ...others] = filled;
  if (first === undefined) return null;
  const faults = new FaultList();
  const known = new Set(first.read.written.lines.map((line) => JSON.stringify(line.slice(0, 4))));
  for (const {name, read} of others) {
    const left = read.written.lines.filter((line) => !known.has(JSON.stringify(line.slice(0, 4)))).length;
    if (left > 0) faults.add(0, 'decision-elsewhere', {name, count: String(left), first: first.name});
  }
  return {...first.read, faults: [...faults.list(), ...first.read.faults]};
}

const verbs: ReadonlyMap<string, Decision['what']> = new Map(
  (
    [
      ['accepter', 'accepte', 'accepté', 'oui', 'ok'],
      ['refuser', 'refuse', 'refusé', 'non'],
      ['rapprocher', 'rapproche', 'rapproché'],
      ['expliquer', 'explique', 'expliqué'],
      ['reconnaître', 'reconnaît', 'reconnu', 'alias'],
    ] as const
  ).flatMap((words) => words.map((word) => [foldText(word), words[0]] as const)),
);

const wordsIn = (cells: readonly unknown[]) =>
  cells.flatMap((cell) => (typeof cell === 'string' ? cell.split(/[\s,;+]+/) : [])).filter((word) => word !== '');
const KEY = /^[AER]-[a-z0-9]{10}$/;

/** Keys of one side, whichever of the two columns they were pasted into. */
function keysIn(side: 'A' | 'E' | 'R', cells: readonly unknown[]): string[] {
  return [...new Set(wordsIn(cells))].filter((word) => KEY.test(word) && word.startsWith(side));
}

/** « - » or « x » is no reason; nor is that nobody knows yet. Folded. */
const SAYS_WHY = /[a-z\d]{2}/;
const KNOWS_NOT =
  /^(?:(?:je |on |nous )?(?:ne )?(?:sais|sait|savons) (?:pas|plus)|(?:a )?(?:re)?(?:voir|verifier|confirmer|preciser|completer)|(?:en )?(?:attente|cours)|inconnue?s?|aucune?(?: idee)?|neant|rien|ok|nsp)(?: (?:plus tard|encore))?$/;
const saysWhy = (reason: string) => {
  const words = foldText(reason)
    .replace(/[^a-z\d]+/g, ' ')
    .trim();
  return SAYS_WHY.test(words) && !KNOWS_NOT.test(words);
};

/** A decision that is not whole is said, and not applied: half of it would say something else. */
function isApplicable(
  {what, aids, payments, remarks, reason, by, on, row}: Decision,
  cells: readonly unknown[],
  faults: FaultList,
): boolean {
  const strange = what === 'reconnaître' ? [] : wordsIn(cells).filter((word) => !KEY.test(word));
  const isEmpty = aids.length + payments.length + remarks.length === 0;
  const isAlone = what === 'accepter' && aids.length + payments.length === 0;
  const isBeside = what !== 'refuser' && aids.length * payments.length > 0;
  const isSigned = saysWhy(reason) && isSaid(by) && isSaid(on);
  if (what === 'reconnaître' && (aids.length === 0 || payments.length === 0)) faults.add(row, 'alias-incomplete');
  else if (strange.length > 0 || isEmpty)
    faults.add(row, 'decision-key', {value: strange.length > 0 ? shown(strange.join(' ')) : ''});
  else if (remarks.length > 0 && !((isAlone || isBeside) && isSigned)) faults.add(row, 'decision-remark');
  else if ((what === 'rapprocher' || what === 'refuser') && (aids.length === 0 || payments.length === 0))
    faults.add(row, 'decision-one-side');
  else if (what !== 'refuser' && !saysWhy(reason)) faults.add(row, 'decision-no-reason');
  else return true;
  return false;
}

/** Two decisions that say different things of one line are said, and none is applied: which comes first means nothing. */
function withoutRivals(decisions: readonly Decision[], faults: FaultList): Decision[] {
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
