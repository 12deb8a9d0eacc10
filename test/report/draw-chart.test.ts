import {chartedColumns} from '../../shared/report/draw-chart';
import type {TableResult} from '../../shared/count/result';

const columns = [
  {label: 'Jeunes', unit: 'jeunes'},
  {label: 'Part', unit: '%'},
  {label: 'Contacts', unit: 'contacts'},
  {label: 'Total', unit: 'jeunes'},
];
const result = {columns, lines: []} as unknown as TableResult;

describe('the columns of a chart', () => {
  it('are of one kind: a share has no bar beside a count', () => {
    expect(chartedColumns(result, {kind: 'bar'})).toEqual([1, 3]);
    expect(chartedColumns(result, {kind: 'bar', columns: [2, 1]})).toEqual([2]);
  });

  it('leave out those whose numbers are not known', () => {
    expect(chartedColumns({...result, lacks: [{}, null, null, null]} as unknown as TableResult, {kind: 'bar'})).toEqual(
      [2],
    );
  });
});
