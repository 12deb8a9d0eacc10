import type {PlanCell, PlanLink, SheetPlan} from '../../shared';
import {cellReference} from '../../shared';
import type {Looks} from './cell-look';
import {findAllMarked} from './sheet-mark';
import type {GoogleSheet, SheetsSession} from './sheets-session';

type Linked = PlanCell & {readonly link: PlanLink; readonly value: string; readonly tab: number};

/** Links to the sheets of ours, by their ids, which outlive a new name: a call for each run of cells, one above the other. */
export function drawLinks(session: SheetsSession, sheet: GoogleSheet, plan: SheetPlan, looks: Looks): void {
  const wanted = plan.cells.filter(({link, value}) => link !== undefined && typeof value === 'string' && value !== '');
  if (wanted.some(({link}) => link!.plan !== plan.id) && session.tabs === null) findAllMarked(session);
  let own: number | undefined;
  const linked = wanted.flatMap((cell): Linked[] => {
    const tab = cell.link!.plan === plan.id ? (own ??= sheet.getSheetId()) : session.tabs?.get(cell.link!.plan)?.id;
    return tab === undefined ? [] : [{...(cell as Linked), tab}];
  });
  for (const run of runsOf(linked)) {
    const values = run.map(({value, style, link, tab}) => [
      session.door.app
        .newRichTextValue()
        .setText(value)
        .setLinkUrl(`#gid=${tab}&range=${cellReference(link.row, link.column)}`)
        .setTextStyle(looks.textOf(style))
        .build(),
    ]);
    sheet.getRange(run[0]!.row + 1, run[0]!.column + 1, run.length, 1).setRichTextValues(values);
  }
}

function runsOf(cells: readonly Linked[]): Linked[][] {
  const runs: Linked[][] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const run = runs[runs.length - 1];
    const last = run?.[run.length - 1];
    if (last?.column === cell.column && last.row + 1 === cell.row) run!.push(cell);
    else runs.push([cell]);
  }
  return runs;
}
