import type {CellValue, Rows} from '../../shared/value/cell';
import type {AsyncWorkbook, DrawRequest, SheetInfo} from '../../shared/drawing/workbook';
import type {SheetPlan} from '../../shared/sheet/sheet-plan';
import {demoPlan} from '../xlsx/demo-plan';
import type {UserSheet} from './host-under-test';

export const register: UserSheet = {
  name: 'Jeunes',
  rows: [
    ['Dossier', 'Commune', 'Né le', 'Actif'],
    ['007', 'Lambersart', 38353, true],
    ['008', null, 38354.5, false],
    [null, 'Lompret', null, null],
  ],
};
export const hidden: UserSheet = {name: 'Cachée', rows: [['à moi']], hidden: true};
export const empty: UserSheet = {name: 'Vide', rows: []};

export const mark = {
  plan: 'chapitre-1',
  version: '1.2.3',
  period: '2024',
  source: 'abc',
  sections: {'public.accueil': 'def'},
};

export function request(changes: Parameters<typeof demoPlan>[0] & {overwrite?: boolean} = {}): DrawRequest {
  const {sheets, accent} = demoPlan(changes);
  return {plan: sheets[1]!, accent, mark, overwrite: changes.overwrite === true};
}

/** A sheet of ours that holds its title and nothing else. */
export function small(id: string, title: string): DrawRequest {
  const {plan, ...rest} = request();
  const area = {row: 0, column: 0, rows: 1, columns: 1};
  const cells = [{row: 0, column: 0, value: title, style: plan.cells[0]!.style}];
  const bare = {...plan, id, title, cells, names: [], zones: [], charts: [], merges: [], heights: new Map()};
  return {
    ...rest,
    plan: {...bare, page: {...plan.page, area, titleRows: null, breaksBefore: []}},
    mark: {...mark, plan: id},
  };
}

/** The values of a plan from A1, hints in their zones, as `readRows` should give them. */
export function valuesOf(plan: SheetPlan): Rows {
  const cells = new Map<string, CellValue>(plan.cells.map(({row, column, value}) => [`${row},${column}`, value]));
  for (const {area, hint} of plan.zones) if (hint !== '') cells.set(`${area.row},${area.column}`, hint);
  const filled = [...cells].filter(([, value]) => value !== null).map(([key]) => key.split(',').map(Number));
  const rows = Math.max(...filled.map(([row]) => row!)) + 1;
  const columns = Math.max(...filled.map(([, column]) => column!)) + 1;
  return Array.from({length: rows}, (_, r) => Array.from({length: columns}, (_, c) => cells.get(`${r},${c}`) ?? null));
}

export async function find(workbook: AsyncWorkbook, name: string): Promise<SheetInfo> {
  return (await workbook.listSheets()).find((sheet) => sheet.name === name)!;
}

/** To six decimals: a quotient that was worked out again differs in the last digits. */
export function rounded(rows: Rows | null): unknown {
  return rows?.map((row) => row.map((value) => (typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value)));
}
