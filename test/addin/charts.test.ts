import {excelWorkbook} from '../../addin/host/excel-workbook';
import type {PlanChart} from '../../shared';
import {demoPlan} from '../xlsx/demo-plan';
import {dialects, StandIn} from './stand-in/stand-in';

/** The least value of the axis of each chart, by its title; undefined where Excel chooses it. */
async function leastValues(change: (value: number) => number): Promise<Record<string, unknown>> {
  const {sheets, accent} = demoPlan();
  const {cells, ...sheet} = sheets[1]!;
  const changed = cells.map((cell) => (typeof cell.value === 'number' ? {...cell, value: change(cell.value)} : cell));
  const standIn = new StandIn(dialects.desktop);
  await excelWorkbook(standIn.door).drawSheet({
    plan: {...sheet, cells: changed},
    accent,
    mark: {plan: 'chapitre-1', version: '1', period: '2024', source: 'x'},
    overwrite: false,
  });
  const kinds = new Map(sheet.charts.map(({title, kind}): [string, PlanChart['kind']] => [title, kind]));
  return Object.fromEntries(
    standIn.book.sheets[1]!.charts.map(({parts}) => [
      kinds.get(String(parts['title']?.state['text'])),
      parts['axes']?.parts['valueAxis']?.state['minimum'],
    ]),
  );
}

it('bars begin at zero, and go below where a value does', async () => {
  expect(await leastValues((value) => value)).toEqual({bar: 0, 'stacked-bar': 0, column: 0, pie: undefined});
  const below = await leastValues((value) => -value);
  expect(below).toEqual({bar: undefined, 'stacked-bar': undefined, column: undefined, pie: undefined});
});
