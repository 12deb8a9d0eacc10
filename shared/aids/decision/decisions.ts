import type {Rows} from '../../value/cell';
import {firstFew} from '../../value/first-few';
import {foldText} from '../../value/fold';
import {isBlank} from '../../value/nothing';
import {saysWhy, withoutRivals} from './replay-decisions';
import {decisionCells, findDecisionTable, writtenDecisions, type WrittenDecisions} from './decision-table';
import {FaultList, shown, type LedgerFault} from '../../reading/ledger/fault-list';
import type {SourceSheet} from '../../count/registers';

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

export interface ReadDecisions {
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
