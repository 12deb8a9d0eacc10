import type {SheetMark} from './workbook';

/** The sheets of a report beside its chapters, which stand after the first of them by their numbers; then those of the control of aids. */
const BEFORE = ['sommaire'];
const AFTER = [
  'comment-faits',
  'methode',
  'controles',
  'controle-aides',
  'controle-detail',
  'controle-decisions',
  'controle-comptes',
];

type PlanId = SheetMark['plan'];

/** The sheet of ours beside which a new one goes: the one that it follows in the report, else the one that it precedes; null where there is none. */
export function tabBeside(
  plan: PlanId,
  others: Iterable<PlanId>,
): {readonly plan: PlanId; readonly side: 'after' | 'before'} | null {
  const rank = rankOf(plan);
  let before: PlanId | null = null;
  let after: PlanId | null = null;
  for (const other of others) {
    const there = rankOf(other);
    if (there < rank && (before === null || there > rankOf(before))) before = other;
    if (there > rank && (after === null || there < rankOf(after))) after = other;
  }
  if (before !== null) return {plan: before, side: 'after'};
  return after === null ? null : {plan: after, side: 'before'};
}

/** The place of a new sheet of ours, from 0. `tabs` says, for each tab, which plan it shows; null for a sheet of the user's. */
export function tabPlace(plan: PlanId, tabs: readonly (PlanId | null)[]): number {
  const beside = tabBeside(
    plan,
    tabs.filter((tab) => tab !== null),
  );
  if (beside === null) return tabs.length;
  return tabs.indexOf(beside.plan) + (beside.side === 'after' ? 1 : 0);
}

/** NaN for a sheet that has no place of its own. */
function rankOf(plan: string): number {
  const chapter = /^chapitre-(\d+)$/.exec(plan);
  if (chapter !== null) return BEFORE.length + Number(chapter[1]);
  if (BEFORE.includes(plan)) return BEFORE.indexOf(plan);
  return AFTER.includes(plan) ? 1000 + AFTER.indexOf(plan) : NaN;
}
