import {chartLook} from '../../shared';
import type {PlanChart} from '../../shared';
import {axisFormat, finestStep, formatNumber} from '../../workbench/charts/number-text';

const euros = '#,##0.00" €"_D;-#,##0.00" €"_D;"/"_D';
const share = chartLook({kind: 'bar', series: [], format: '0 %'} as unknown as PlanChart).figureFormat;

it.each([
  ['#,##0', 1234567, '1\u202f234\u202f567'],
  ['#,##0', -1234.5, '-1\u202f235'],
  ['#,##0', 0, '0'],
  ['#,##0" €"', 480738.2, '480\u202f738\u00a0€'],
  [euros, 7517.715, '7\u202f517,72\u00a0€'],
  [euros, -0.5, '-0,50\u00a0€'],
  [euros, 0, '/'],
  ['0 %', 0.285, '29\u00a0%'],
  ['0 %', 12.5, '1250\u00a0%'],
  ['+0 %_D;-0 %_D;0 %_D', 0.1, '+10\u00a0%'],
  ['+0 %_D;-0 %_D;0 %_D', -0.03, '-3\u00a0%'],
  ['0.00', 3.456, '3,46'],
  ['0.0', 1234.25, '1234,3'],
  [share, 0.0049, '<\u00a01\u00a0%'],
  [share, 0.005, '1\u00a0%'],
  [share, 0.28, '28\u00a0%'],
  [share, 0, '0\u00a0%'],
  [share, -0.3, '-30\u00a0%'],
  ['[>=30]#,##0;""', 29, ''],
  ['[>=30]#,##0;""', 30, '30'],
  ['0" ; "', 3, '3\u00a0;'],
])('%s of %d is « %s »', (format, value, text) => expect(formatNumber(format, value)).toBe(text));

it('an axis shows 0 where a table shows a stroke', () =>
  expect(formatNumber(axisFormat(euros), 0)).toBe('0,00\u00a0€'));

it.each([
  ['#,##0', 1],
  ['0 %', 0.01],
  ['0.00', 0.01],
  ['0.0', 0.1],
])('no finer step than %s can show', (format, step) => expect(finestStep(format)).toBeCloseTo(step, 10));
