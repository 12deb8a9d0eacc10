import {makeRural} from '../../../samples/rural/make-rural';
import {evaluate} from '../../../shared/count/evaluate-report';
import type {Results} from '../../../shared/count/evaluate-report';
import {yearPeriod} from '../../../shared/count/period';
import type {Registers, SourceSheet} from '../../../shared/count/registers';
import {catalogueOf} from '../../../shared/language/catalogue-of';
import {readRegisters} from '../../../shared/reading/read-registers';
import {buildPlacePages, buildPlacePlan} from '../../../shared/report/places/build-place-pages';
import {levelNamed, placeLevels} from '../../../shared/report/places/place-levels';
import type {PlaceLevel} from '../../../shared/report/places/place-levels';
import {evaluatePlaces} from '../../../shared/report/places/place-results';
import type {PlaceNumber, PlaceResults} from '../../../shared/report/places/place-results';
import type {PlaceFigure} from '../../../shared/report/places/place-tables';
import {pageHeight, printedScale} from '../../../shared/sheet/layout';
import {sampleSheets} from '../../task/sample';
import {ruralSheets} from '../agencies';
import {smallRegisters} from '../small-report';
import {Adversary} from './adversary';

const year = yearPeriod(2024);
const resultsOf = (registers: Registers): Results => evaluate(registers, year, catalogueOf(registers));

function read(sheets: readonly SourceSheet[], threshold: number): Registers {
  const registers = readRegisters(sheets);
  return {...registers, settings: {...registers.settings, seuilDiffusion: threshold}};
}

const agencies: readonly (readonly [string, () => readonly SourceSheet[]])[] = [
  ['the sample', sampleSheets],
  ['64 communes', ruralSheets],
  ['a rural agency', () => makeRural() as readonly SourceSheet[]],
];

function placesOf(registers: Registers, level: PlaceLevel = placeLevels(registers)[0]!): PlaceResults {
  return evaluatePlaces(registers, resultsOf(registers), level)!;
}

const figuresOf = ({choice}: PlaceResults): readonly PlaceFigure[] => [...choice.main, ...choice.others];

it('each figure of a commune is what a hand counts', () => {
  const registers = smallRegisters();
  const [level] = placeLevels(registers);
  const truths = truthsOf(registers, level!);
  const counted = (id: string, back: number) => {
    const figure = figuresOf(truths).find(({spec}) => spec.id === id)!;
    return ['Amont', 'Aval', undefined].map((place) => truths.figure(figure, back, place).value);
  };
  expect(counted('premiers-accueils.total', 0)).toEqual([2, 0, 2]);
  expect(counted('premiers-accueils.total', 1)).toEqual([1, 1, 2]);
  expect(counted('accompagnes.entretien', 0)).toEqual([2, 0, 2]);
  expect(counted('accompagnes.entretien', 1)).toEqual([1, 0, 1]);
  expect(counted('contacts.total', 0)).toEqual([3, 1, 4]);
  expect(counted('pmsmp.total', 0)).toEqual([1, 1, 2]);
  expect(counted('pmsmp.total', 1)).toEqual([null, null, null]);
});

it('the figures of all the communes are those of the tables of the report, of this year and of the last', () => {
  const registers = read(sampleSheets(), 0);
  const places = placesOf(registers);
  const tables = {
    'premiers-accueils.total': 'premiers-accueils.commune',
    'contacts.total': 'contacts.commune',
    'pmsmp.total': 'pmsmp.commune',
    'formation.actions': 'formation.commune',
  } as const;
  for (const [back, period] of [yearPeriod(2024), yearPeriod(2023)].entries()) {
    const results = evaluate(registers, period, catalogueOf(registers));
    for (const [id, table] of Object.entries(tables)) {
      const figure = figuresOf(places).find(({spec}) => spec.id === id)!;
      const {lines, total} = results.tables.get(table)!;
      expect(places.figure(figure, back)).toEqual({value: total![0]});
      const told = places.level.places.filter((place) => places.figure(figure, back, place).mask === undefined);
      expect(told.length).toBeGreaterThan(3);
      for (const place of told)
        expect([place, places.figure(figure, back, place).value]).toEqual([
          place,
          lines.find(({label}) => label === place)?.values[0] ?? 0,
        ]);
    }
  }
});

/** All that pages and the whole say, given to somebody who adds and subtracts; and what is small among what they find. */
function attack(
  places: PlaceResults,
  communes: {readonly places: PlaceResults; readonly of: (place: string) => readonly string[]} | null,
  isShown: (number: PlaceNumber, truth: number) => boolean,
  truths: PlaceResults,
): readonly string[] {
  const reader = new Adversary();
  const isSmall = new Map<string, boolean>();
  const {threshold} = places.hiding;
  const guess = (at: string, number: PlaceNumber, truth: number) => {
    isSmall.set(at, truth >= 1 && truth < threshold);
    return reader.reads(at, isShown(number, truth) ? truth : null);
  };
  const {level} = places;
  for (const figure of figuresOf(places)) {
    for (const back of [0, 1]) {
      const at = (of: PlaceResults, place?: string) =>
        guess(
          `${of.level.id} ${figure.spec.id} ${back} ${place ?? ''}`,
          of.figure(figure, back, place),
          truths.figure(figure, back, place).value ?? NaN,
        );
      if (Number.isNaN(truths.figure(figure, back).value ?? NaN)) continue;
      const others = reader.reads(`${figure.spec.id} ${back} elsewhere`, null, 0);
      reader.adds(at(places), [...level.places.map((place) => at(places, place)), others]);
      if (communes === null) continue;
      for (const place of level.places) {
        const parts = communes.of(place);
        if (parts.length > 0)
          reader.adds(
            at(places, place),
            parts.map((commune) => at(communes.places, commune)),
          );
      }
    }
  }
  return reader.finds().flatMap(({at}) => (isSmall.get(at) === true ? at : []));
}

/** The same places with nothing hidden: counts under a threshold of 1 are none. */
function truthsOf(registers: Registers, level: PlaceLevel): PlaceResults {
  const places = placesOf(registers, level);
  const bare = Object.create(places) as PlaceResults & {masks: {cells: ReadonlyMap<string, string>}};
  Object.defineProperty(bare, 'masks', {value: {threshold: 0, cells: new Map(), figures: new Map()}});
  return bare;
}

it.each(agencies.flatMap(([name, sheets]) => [0, 3].map((threshold) => [name, threshold, sheets] as const)))(
  '%s, threshold %i: no small count of a commune is found by subtraction over all the pages',
  (_, threshold, sheets) => {
    const registers = read(sheets(), threshold);
    const [level] = placeLevels(registers);
    const places = placesOf(registers, level);
    const truths = truthsOf(registers, level!);
    const small = figuresOf(places).filter(({spec}) => spec.unit === 'jeunes');
    for (const figure of small)
      for (const place of level!.places) {
        const {value} = places.figure(figure, 0, place);
        expect([figure.spec.id, place, value === null || value === 0 || value >= places.hiding.threshold]).toEqual([
          figure.spec.id,
          place,
          true,
        ]);
      }
    const found = attack(places, null, ({mask}) => mask === undefined, truths);
    expect(found.length).toBeLessThanOrEqual(places.hiding.told);
  },
);

it('the reader subtracts well', () => {
  const reader = new Adversary();
  const [all, one, two, three] = [
    reader.reads('all', 12),
    reader.reads('one', 9),
    ...['two', 'three'].map((at) => reader.reads(at, null)),
  ];
  reader.adds(all, [one, two!, three!]);
  expect(reader.finds()).toEqual([]);
  reader.adds(reader.reads('both', 2), [two!, reader.reads('four', null)]);
  expect(reader.finds().map(({at, low}) => [at, low])).toEqual([
    ['two', 1],
    ['three', 2],
    ['four', 1],
  ]);
});

it.each(['EPCI', 'Antenne', 'Canton', 'Zonage'])('nor by level %s beside the communes', (name) => {
  for (const threshold of [0, 5]) {
    const registers = read(makeRural() as readonly SourceSheet[], threshold);
    const levels = placeLevels(registers);
    const level = levelNamed(levels, name)!;
    const places = placesOf(registers, level);
    const [own, ofCommunes] = [truthsOf(registers, level), truthsOf(registers, levels[0]!)];
    const isCommune = (place?: string) => place !== undefined && levels[0]!.places.includes(place);
    const truths = {
      figure: (figure: PlaceFigure, back: number, place?: string) =>
        (isCommune(place) ? ofCommunes : own).figure(figure, back, place),
    } as PlaceResults;
    const {valueOf} = registers.territoire.levels!.find((one) => one.name === level.name)!;
    const communes = {
      places: placesOf(registers, levels[0]),
      of: (place: string) => levels[0]!.places.filter((commune) => valueOf.get(commune) === place),
    };
    const found = attack(places, communes, ({mask}) => mask === undefined, truths);
    expect(found.length).toBeLessThanOrEqual(places.hiding.told);
  }
});

it('health, handicap and court orders are on no page', () => {
  const {choice} = placesOf(read(sampleSheets(), 0));
  expect([...choice.main, ...choice.others].map(({spec}) => spec.id.split('.')[0])).not.toEqual(
    expect.arrayContaining([expect.stringMatching(/^(sante|handicap|jsmj)$/)]),
  );
});

it.each(agencies)('%s: each place has one printed page, of letters that one reads', (_, sheets) => {
  const registers = read(sheets(), 0);
  for (const level of placeLevels(registers)) {
    const made = buildPlacePages(registers, resultsOf(registers), level, {version: '0'})!;
    const {sheets: drawn} = buildPlacePlan(made);
    expect(drawn.map(({id}) => id)).toEqual([...new Set(drawn.map(({id}) => id))]);
    for (const {title, heights, widths, page, charts, cells} of drawn) {
      // The title of a chart stands in a cell over it: within, it lies over the first bar.
      for (const chart of charts) {
        expect([title, chart.title]).toEqual([title, '']);
        const over = cells.filter(({row, column}) => row === chart.area.row - 1 && column === chart.area.column);
        expect(over.map(({value}) => value)).toEqual([expect.stringMatching(/^Ce que .* représente de l’ensemble$/)]);
        const bars = cells.filter(({row, column}) => row === chart.categories.row && column === 0);
        expect(bars.map(({value}) => value)).toEqual(['Nouveaux accueils']);
      }
      const height = [...heights.values()].reduce((sum, one) => sum + one, 0);
      expect([title, height <= pageHeight(widths, 'portrait'), page.orientation]).toEqual([title, true, 'portrait']);
      expect(printedScale(widths, 'portrait') * 10).toBeGreaterThanOrEqual(8);
    }
  }
});

it('without a declared territory no name heads a page; without the year before, it is said', () => {
  const [territory, ...others] = sampleSheets().filter(({name}) => name !== 'Paramètres ML');
  expect(placeLevels(readRegisters([territory!, ...others]))).toEqual([]);
  const registers = smallRegisters();
  const [level] = placeLevels(registers);
  const made = buildPlacePages(registers, resultsOf(registers), level!, {version: '0'})!;
  const page = made.pages.find(({place}) => place === 'Amont')!;
  const line = page.lines.find(({spec}) => spec.id === 'pmsmp.total')!;
  expect(line.before).toEqual({value: null});
  expect(page.notes.join('\n')).toContain('le registre n’a pas de ligne cette année-là');
  expect(made.hiding).toEqual({threshold: 5, told: 0, isReportHiding: false});
});
