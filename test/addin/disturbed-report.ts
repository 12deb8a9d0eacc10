import {usedArea} from '../../shared';
import {excelWorkbook} from '../../addin/host/excel-workbook';
import type {DrawRequest} from '../../shared/drawing/workbook';
import {SETTINGS_PLAN} from '../../shared/report/settings-plan';
import type {SheetPlan} from '../../shared/sheet/sheet-plan';
import {snapshotText} from './open-stand-in';
import {smallPlan, smallRegisters} from '../report/small-report';
import {change, keyOf} from './stand-in/book';
import type {Book, Sheet} from './stand-in/book';
import {removeSheet} from './stand-in/kinds/sheets';
import {dialects, StandIn} from './stand-in/stand-in';

/** A whole report of every chapter, drawn sheet by sheet, as a generation does: the summary once more at the end. */
const report = smallPlan(smallRegisters(), {without: [SETTINGS_PLAN]});
/** What was there the year before, with fewer registers: every sheet changes. */
const former = smallPlan(smallRegisters(['Actions collectives', 'Situations']), {without: [SETTINGS_PLAN]});

const requestOf = (plan: SheetPlan, accent: string): DrawRequest => ({
  plan,
  accent,
  mark: {plan: plan.id, version: '1', period: '2024', source: 'x'},
  overwrite: false,
});

/** One sheet of a generation, with the book before it and what it comes to when nothing disturbs it. */
export interface Step {
  readonly request: DrawRequest;
  readonly start: StandIn;
  /** Ids of the other sheets of the book. */
  readonly others: ReadonlySet<string>;
  /** Before and after, as text. */
  readonly untouched: string;
  readonly finished: string;
  /** After a drawing of a sheet that somebody had deleted. */
  readonly anew: string;
  /** What each operation is. */
  readonly operations: readonly string[];
}

const comment = (zone: string) => `Commentaire de ${zone}`;

/** So few cells at once that every sheet is written in pieces. */
const cellsAtOnce = 40;

export function emptyBook(): StandIn {
  const standIn = new StandIn(dialects.web);
  Object.assign(standIn.book.sheets[0]!, {name: 'Registre'});
  change(standIn.book.sheets[0]!, 0, 0, {value: 'Dossier'});
  return standIn;
}

/** The former report, where the user commented every zone, and put a picture, a chart and cells on every sheet. */
export async function usedBook(): Promise<StandIn> {
  const standIn = emptyBook();
  for (const plan of former.sheets) await excelWorkbook(standIn.door).drawSheet(requestOf(plan, former.accent));
  for (const plan of former.sheets) {
    const sheet = standIn.book.sheets.find(({name}) => name === plan.title)!;
    for (const {name, area} of plan.zones)
      change(sheet, area.row, area.column, {value: comment(name), look: {'font.bold': true}});
    for (const [row, value] of theirs) change(sheet, row, far, {value});
    sheet.pictures.push({name: 'logo', area: {row: 2, column: far, rows: 4, columns: 2}});
    sheet.charts.push({
      state: {name: 'Graphique 7'},
      parts: {},
      sheet,
      id: `theirs-${plan.id}`,
      position: {row: 0, column: far, rows: 2, columns: 2},
      series: [],
    });
  }
  return standIn;
}

/** Where no report goes. */
const far = 40;

const theirs: readonly (readonly [row: number, value: string | number])[] = [
  [5, 'à côté'],
  [900, 12],
];

/** The sheet that a step draws: whichever is none of the others, whatever it is called by now. */
export function ownSheet(book: Book, {others}: Pick<Step, 'others'>): Sheet | undefined {
  return book.sheets.find(({id}) => !others.has(id));
}

/** What the user did on the sheet and is not there any more. */
export function lostOn(book: Book, step: Step): string[] {
  const sheet = ownSheet(book, step);
  if (sheet === undefined) return ['the sheet'];
  const {id: plan} = step.request.plan;
  const lost = theirs.flatMap(([row, value]) =>
    sheet.cells.get(keyOf(row, far))?.value === value ? [] : [`${value}`],
  );
  for (const {name} of former.sheets.find(({id}) => id === plan)!.zones) {
    const target = book.names.find((one) => one.name === name)?.target;
    const area = target !== undefined && 'sheet' in target && target.sheet === sheet ? target.area : null;
    if (area === null || sheet.cells.get(keyOf(area.row, area.column))?.value !== comment(name)) lost.push(name);
  }
  if (sheet.pictures.length !== 1) lost.push('the picture');
  if (!sheet.charts.some(({id}) => id === `theirs-${plan}`)) lost.push('the chart');
  return lost;
}

/** All that there is to the sheet of a step, and the names and settings of the book. */
export function tell(book: Book, {others}: Pick<Step, 'others'>): string {
  const own = book.sheets.filter(({id}) => !others.has(id)).map(snapshotText);
  const names = book.names.map(({name, target, visible}) =>
    JSON.stringify([name, visible, 'sheet' in target ? [target.sheet.name, target.area] : target.text]),
  );
  const told = [...own, JSON.stringify([names.sort(), [...book.settings]])].join('\n');
  return told.replace(/\{0000-\d+\}|chart-\d+/g, 'id');
}

/** A copy to disturb, where nothing but the sheet of the step can be written: it shares the cells of the others. */
export function copyOf({start, others}: Pick<Step, 'start' | 'others'>): StandIn {
  const shared = new Map(start.book.sheets.filter(({id}) => others.has(id)).map((sheet) => [sheet.id, sheet.cells]));
  const giveCells = ({sheets}: Book, cellsOf: (id: string) => Sheet['cells']) => {
    for (const sheet of sheets) if (others.has(sheet.id)) Object.assign(sheet, {cells: cellsOf(sheet.id)});
  };
  giveCells(start.book, () => new Map());
  const copy = start.copy();
  for (const {book} of [start, copy]) giveCells(book, (id) => shared.get(id)!);
  copy.watch.cellsAtOnce = cellsAtOnce;
  for (const sheet of copy.book.sheets) if (others.has(sheet.id)) shut(sheet);
  return copy;
}

function shut(sheet: Sheet): void {
  const refuse = () => {
    throw new TypeError(`« ${sheet.name} » is none of this drawing's business`);
  };
  Object.assign(sheet.cells, {set: refuse, delete: refuse, clear: refuse});
  for (const list of [sheet.charts, sheet.conditionalFormats, sheet.merges, sheet.pictures]) Object.freeze(list);
  Object.freeze(sheet);
}

export const draw = ({door}: StandIn, {request}: Pick<Step, 'request'>) => excelWorkbook(door).drawSheet(request);

/** The sheets of a generation one after the other, from a book. */
export async function stepsFrom(book: StandIn): Promise<Step[]> {
  const steps: Step[] = [];
  let start = book;
  for (const plan of [...report.sheets, report.sheets.find(({id}) => id === 'sommaire')!]) {
    if (usedArea(plan).columns > far || usedArea(plan).rows >= 900) throw new Error('the plan meets what the user put');
    const request = requestOf(plan, report.accent);
    const before = start.book.sheets.find(({name}) => name === plan.title);
    const others = new Set(start.book.sheets.filter((sheet) => sheet !== before).map(({id}) => id));
    const anew = copyOf({start, others});
    if (before !== undefined) removeSheet(ownSheet(anew.book, {others})!);
    await draw(anew, {request});
    const after = start.copy();
    after.watch.cellsAtOnce = cellsAtOnce;
    const operations: string[] = [];
    after.watch.before = (_, label) => void operations.push(label);
    const {outcome} = await draw(after, {request});
    if (outcome !== (before === undefined ? 'added' : 'refreshed')) throw new Error(`${plan.id}: ${outcome}`);
    const [untouched, finished, fresh] = [start, after, anew].map((one) => tell(one.book, {others})) as [
      string,
      string,
      string,
    ];
    steps.push({request, start, others, operations, untouched, finished, anew: fresh});
    start = after.copy();
  }
  return steps;
}
