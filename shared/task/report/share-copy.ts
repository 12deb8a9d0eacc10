import type {Area, ReportPlan, SheetPlan} from '../../sheet/sheet-plan';
import {isHandedRound, textsOfCopy} from '../../report/copy-texts';
import {recogniseWorkbook} from '../registers/recognise-workbook';
import {tell} from '../task';
import type {Task} from '../task';
import {ownSheet} from './describe-report';
import {planReport} from './plan-report';
import {readComments} from './read-comments';
import {chaptersThatStand} from './read-report';

/** A report to hand round: its sheets and nothing else of the workbook. */
export interface ShareCopy {
  readonly plan: ReportPlan;
  readonly period: string;
}

/**
 * « Copie à diffuser » where the host gives no bytes of its sheets: the chapters that stand, made afresh, with the comments that stand in them. It is asked for only
 * where they show what the registers give (`check-copy.ts`).
 */
export function* shareCopy(year: number | null, version: string, withMethod: boolean): Task<ShareCopy | null> {
  const workbook = yield* recogniseWorkbook();
  const chapters = chaptersThatStand(workbook);
  const planned = chapters.length === 0 ? null : planReport(workbook, {year, chapters, version});
  if (planned === null) return null;
  const sheets: SheetPlan[] = [];
  const {plan} = planned;
  for (const [done, sheet] of plan.sheets.entries()) {
    yield* tell(done, plan.sheets.length, sheet.title);
    if (!isHandedRound(sheet.id, withMethod) || !planned.asked.includes(sheet.id)) continue;
    sheets.push(asCopied(sheet, withMethod, yield* readComments(sheet, ownSheet(workbook.sheets, sheet.id)?.key)));
  }
  return {plan: {...plan, sheets}, period: planned.period.label};
}

/** Points left of a row whose zone nobody filled. */
const EMPTY_ROW = 6;

/**
 * In a copy to hand round a zone is no longer one: its comment becomes text of the page, and the hint of an empty one goes; so do how many rows were read
 * and what leads to a sheet that stays.
 */
function asCopied(plan: SheetPlan, withMethod: boolean, comments: ReadonlyMap<string, string>): SheetPlan {
  const texts = plan.cells.flatMap(({row, column, value, link}) =>
    typeof value === 'string'
      ? [{row, column, text: value, leadsAway: link !== undefined && !isHandedRound(link.plan, withMethod)}]
      : [],
  );
  const edits = textsOfCopy(plan.id, texts);
  const hints = new Map(plan.zones.map(({area, hint}) => [`${area.row} ${area.column}`, hint]));
  const kept = plan.cells.flatMap((cell) => {
    if (cell.value === hints.get(`${cell.row} ${cell.column}`)) return []; // with its colour: no zone stands empty
    const other = edits.get(`${cell.row} ${cell.column}`);
    if (other === undefined) return [cell];
    return other === null ? [] : [{...cell, value: other}];
  });
  const filled = plan.zones.filter(({name}) => comments.has(name));
  const written = filled.map(({name, area}) => ({
    row: area.row,
    column: area.column,
    value: comments.get(name)!,
    style: 'sentence' as const,
  }));
  const cells = [...kept, ...written];
  const rowsOf = ({row, rows}: Area) => Array.from({length: rows}, (_, at) => row + at);
  const shows = new Set([
    ...cells.flatMap(({row, value}) => (value === null || value === '' ? [] : [row])),
    ...plan.charts.flatMap(({area}) => rowsOf(area)),
  ]);
  const empty = plan.zones.flatMap(({area}) => rowsOf(area)).filter((row) => !shows.has(row));
  const heights = new Map([...plan.heights, ...empty.map((row) => [row, EMPTY_ROW] as const)]);
  return {...plan, cells, heights, merges: [...plan.merges, ...filled.map(({area}) => area)], zones: []};
}
