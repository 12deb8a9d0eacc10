import * as calendars from '../../shared/count/calendar-columns';
import {calendarColumn, calendarHeading} from '../../shared/count/calendar-columns-later';
import {figuresTable} from '../../shared/count/figures-table-later';
import {readModel} from '../../shared/language/own-model';
import {readModel as readLater} from '../../shared/language/own-model-later';
import {PartToCome} from '../../shared/value/part-to-come';
import {readRegisters, yearPeriod} from '../../shared';
import type {FiguresBody} from '../../shared/count/declaration';
import {Evaluation} from '../../shared/count/evaluation';
import {figure, registers as sheets, settings} from './own';

it('asks to be loaded, then gives what the part itself gives', async () => {
  const registers = readRegisters([
    ...sheets,
    settings({
      Indicateurs: [figure('nos entretiens', 'Contacts', null, null, 'Nature = Entretien')],
      Tableaux: [['Par sexe', 'Sexe', null, 'nos entretiens', 'non']],
    }),
  ]);
  const asked: unknown[] = [];
  try {
    readLater(registers);
  } catch (error) {
    asked.push(error);
  }
  expect(asked).toEqual([expect.any(PartToCome)]);
  await (asked[0] as PartToCome).load();
  expect(readLater(registers)).toEqual({...readModel(registers), toTell: expect.any(Function) as unknown});
  expect(readLater(registers).figures.length).toBeGreaterThan(0);
  const [spec] = readLater(registers).tables;
  const now = new Evaluation(registers, yearPeriod(2024));
  const {lines} = figuresTable(spec!, spec!.body as FiguresBody, now, () => readLater(registers).figures[0]!);
  expect(lines.map(({label, values}) => [label, ...values])).toEqual([
    ['Femmes', 2],
    ['Hommes', 1],
  ]);
  const days = Int32Array.from([0, 45_292]);
  expect(calendarColumn('mois-de', days)).toEqual(calendars.calendarColumn('mois-de', days));
  expect(calendarHeading('trimestre')).toBe('Trimestre');
});
