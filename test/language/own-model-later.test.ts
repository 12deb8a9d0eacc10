import * as calendars from '../../shared/count/calendar-columns';
import {calendarColumn, calendarHeading} from '../../shared/count/calendar-columns-later';
import {figuresTable} from '../../shared/count/figures-table-later';
import {by} from '../../shared/count/define';
import {daysNamed} from '../../shared/count/named-days';
import * as later from '../../shared/count/own-counts-later';
import {participantLines} from '../../shared/count/participant-lines';
import {readModel} from '../../shared/language/own-model';
import {readModel as readLater} from '../../shared/language/own-model-later';
import {PartToCome} from '../../shared/value/part-to-come';
import {readRegisters, yearPeriod} from '../../shared';
import type {FiguresBody} from '../../shared/count/declaration';
import {Evaluation} from '../../shared/count/evaluation';
import {figure, registers as sheets, settings} from './own';

const actionSheets = [
  {
    name: 'Actions collectives',
    rows: [
      ['Action', 'Thème', 'Type', 'Date', 'Participants', 'Jeunes'],
      ['Forum', 'Emploi', 'Atelier', '01/02/2024', null, null],
      ['Forum', 'Santé', 'Atelier', '01/03/2024', null, null],
    ],
  },
  {
    name: 'Participations',
    rows: [
      ['Action', 'Date', 'N° dossier'],
      ['Forum', '01/02/2024', 'J1'],
      ['Forum', '01/02/2024', 'J2'],
      ['Forum', '01/03/2024', 'J1'],
    ],
  },
];

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
  const anyFunction = expect.any(Function) as unknown;
  expect(readLater(registers)).toEqual({...readModel(registers), toTell: anyFunction, linesNamed: anyFunction});
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
  const april = {kind: 'month', month: 4} as const;
  expect(later.statisticOf('median', [3, 1, 2])).toBe(2);
  expect(later.daysNamed(yearPeriod(2024), april)).toEqual(daysNamed(yearPeriod(2024), april));
});

it('counts the participants line by line before any part is there, for a formula by theme', () => {
  const [actions, of] = [
    readRegisters(actionSheets),
    {register: 'actions', dated: {kind: 'within', column: 'date'}, where: []} as const,
  ];
  const measure = {kind: 'participants', orLargest: 'jeunes'} as const;
  const there = participantLines(new Evaluation(actions, yearPeriod(2024)), {of, measure}, 'jeunes', by('theme'));
  expect([...there!.cells].filter((cell) => cell > 0).sort()).toEqual([1, 2]);
});
