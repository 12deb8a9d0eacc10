import type {Rows} from '../../value/cell';
import {textOf} from '../../value/nothing';
import type {RemovedSheet, SheetInfo, SheetKey} from '../../drawing/workbook';
import {isPlacePlan} from '../../report/places/place-plan';
import {ask} from '../task';
import type {Task} from '../task';
import {isList} from '../trace/list-mark';

/** What « Retirer du classeur » takes away: the report, the pages of places, lists of rows, the control of aids, years kept. */
export type RemovalGroup = 'report' | 'pages' | 'lists' | 'aids' | 'years';

/** A sheet that may go, or why it stays unless it is asked for by name. */
export interface Removable extends RemovedSheet {
  readonly group: RemovalGroup;
}

export interface RemovalRequest {
  readonly sheets: readonly SheetKey[];
  /** Those that go with what the user put there. */
  readonly evenTheirs: readonly SheetKey[];
}

/** What we made in a workbook, and what would become of each sheet. Settings, decisions and accounts are the agency's: they are not of it. */
export function* listRemovable(): Task<readonly Removable[]> {
  const found = yield* findOurs();
  return yield* remove(found, {sheets: [...found.groups.keys()], evenTheirs: []}, true);
}

/** Removes sheets that we made, of those that are asked for; gives what became of each. */
export function* removeReport(request: RemovalRequest): Task<readonly Removable[]> {
  return yield* remove(yield* findOurs(), request, false);
}

interface Ours {
  readonly groups: ReadonlyMap<SheetKey, RemovalGroup>;
  /** Lists of which a line is no longer what its register holds. */
  readonly changed: ReadonlySet<SheetKey>;
}

function* findOurs(): Task<Ours> {
  const sheets = yield* ask('listSheets');
  const groups = new Map<SheetKey, RemovalGroup>();
  const lists = new Map<SheetKey, Rows>();
  const registers = new Map<string, Rows>();
  for (const sheet of sheets) {
    const group = groupOf(sheet);
    if (group !== null) groups.set(sheet.key, group);
    if (sheet.mark !== null || sheet.rows === 0) continue;
    const rows = (yield* ask('readRows', sheet.key)) ?? [];
    if (isList(rows)) lists.set(sheet.key, rows);
    else registers.set(sheet.name, rows);
  }
  const changed = new Set([...lists].filter(([, rows]) => !isAsListed(rows, registers)).map(([key]) => key));
  for (const key of lists.keys()) groups.set(key, 'lists');
  return {groups, changed};
}

const REPORT = /^(?:sommaire|chapitre-\d+|comment-faits|methode|controles)$/;
const AIDS = ['controle-aides', 'controle-detail'];

function groupOf({mark}: SheetInfo): RemovalGroup | null {
  if (mark === null) return null;
  const {plan} = mark;
  if (REPORT.test(plan)) return 'report';
  if (isPlacePlan(plan)) return 'pages';
  if (AIDS.includes(plan)) return 'aids';
  return plan.includes('/') ? 'years' : null; // a year kept bears its period before its plan
}

/** Whether each line of a list is, cell for cell, in the line that it was copied from: what somebody typed there is not. */
function isAsListed([notice = [], head = [], ...lines]: Rows, registers: ReadonlyMap<string, Rows>): boolean {
  const width = head.filter((cell) => textOf(cell) !== '').length;
  return (
    notice.slice(1).every((cell) => textOf(cell) === '') &&
    lines.every(([sheet = null, line = null, ...cells]) => {
      const source = registers.get(textOf(sheet))?.[Number(line) - 1];
      if (source === undefined) return false;
      const known = new Set([...source.map((cell) => textOf(cell)), '', 'oui', 'non']);
      return cells.every((cell, at) => known.has(textOf(cell)) && (at + 2 < width || textOf(cell) === ''));
    })
  );
}

function* remove(
  {groups, changed}: Ours,
  {sheets, evenTheirs}: RemovalRequest,
  isTrial: boolean,
): Task<readonly Removable[]> {
  const asked = sheets.filter((key) => groups.has(key));
  const isSpared = (key: SheetKey) => changed.has(key) && !evenTheirs.includes(key);
  const spared = asked.filter(isSpared);
  const others = asked.filter((key) => !isSpared(key));
  const answers = yield* ask('removeSheets', {sheets: others, evenTheirs, isTrial});
  const told = spared.length === 0 ? [] : yield* ask('removeSheets', {sheets: spared, evenTheirs, isTrial: true});
  return [...answers, ...told].map((answer) => {
    const isChanged = changed.has(answer.sheet);
    const theirs = isChanged ? [...new Set([...answer.theirs, 'cells' as const])] : answer.theirs;
    const outcome = isSpared(answer.sheet) ? 'kept' : answer.outcome;
    return {...answer, outcome, theirs, group: groups.get(answer.sheet)!};
  });
}
