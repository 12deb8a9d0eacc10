/**
 * Every declaration is plain data: registers, value lists, catalogue and sections give the same report after they went through
 * JSON, and share work as before.
 */
import {makeRegisters} from '../../samples/make-registers';
import type * as CatalogueModule from '../../shared/chapters/catalogue';
import type * as EvaluateModule from '../../shared/count/evaluate-report';
import {yearPeriod} from '../../shared/count/period';
import type * as SelectionModule from '../../shared/count/selection';
import type * as PlanModule from '../../shared/report/build-report-plan';
import {printPlan} from '../../shared/sheet/print-plan';
import type * as SectionsModule from '../../shared/chapters/all-sections';
import type * as RegistersModule from '../../shared/register/all-registers';
import type * as ReadModule from '../../shared/reading/read-registers';

const through = <T>(declarations: T): T => JSON.parse(JSON.stringify(declarations)) as T;

const registersFile = '../../shared/register/all-registers';
const catalogueFile = '../../shared/chapters/catalogue';
const sectionsFile = '../../shared/chapters/all-sections';
const selectionFile = '../../shared/count/selection';

const sheets = makeRegisters();

/** Passes over the rows of a register, a clause each. */
let passes = 0;

beforeEach(() => {
  jest.resetModules();
  jest.doMock(selectionFile, () => {
    const actual = jest.requireActual<typeof SelectionModule>(selectionFile);
    const narrow: typeof actual.narrow = (...given) => {
      passes++;
      return actual.narrow(...given);
    };
    return {...actual, narrow};
  });
});

/** The whole report of the sample, as text and as data, and how many passes over the registers it took. */
async function report() {
  passes = 0;
  const {readRegisters} = (await import('../../shared/reading/read-registers')) as typeof ReadModule;
  const {catalogueOf} = (await import(catalogueFile)) as typeof CatalogueModule;
  const {evaluate} = (await import('../../shared/count/evaluate-report')) as typeof EvaluateModule;
  const {buildReportPlan} = (await import('../../shared/report/build-report-plan')) as typeof PlanModule;
  const registers = readRegisters(sheets);
  const results = evaluate(registers, yearPeriod(2024), catalogueOf(registers));
  const plan = buildReportPlan(registers, results, {version: '0'});
  const bare = [...results.tables.values(), ...results.figures.values()].map(({spec, ...result}) => [spec.id, result]);
  return {text: plan.sheets.map(printPlan).join('\n'), bare, passes};
}

it('gives the same report, figure by figure and sentence by sentence, from declarations that went through JSON', async () => {
  const written = await report();
  jest.resetModules();
  let replaced = 0;
  jest.doMock(registersFile, () => {
    const actual = jest.requireActual<typeof RegistersModule>(registersFile);
    const allRegisters = through(actual.allRegisters);
    replaced++;
    return {...actual, allRegisters, registerById: new Map(allRegisters.map((spec) => [spec.id, spec]))};
  });
  jest.doMock(catalogueFile, () => {
    const actual = jest.requireActual<typeof CatalogueModule>(catalogueFile);
    const catalogueOf: typeof actual.catalogueOf = (registers) => through(actual.catalogueOf(registers));
    replaced++;
    return {...through({...actual}), catalogueOf};
  });
  jest.doMock(sectionsFile, () => {
    replaced++;
    return through(jest.requireActual<typeof SectionsModule>(sectionsFile));
  });
  const read = await report();
  expect(replaced).toBe(3);
  expect(read.text).toBe(written.text);
  expect(read.bare).toEqual(written.bare);
  expect(read.passes).toBe(written.passes);
  expect(written.passes).toBeGreaterThan(50);
}, 240_000);

it.each([
  ['registers', () => (jest.requireActual(registersFile) as typeof RegistersModule).allRegisters],
  ['tables', () => (jest.requireActual(catalogueFile) as typeof CatalogueModule).tableSpecs],
  ['figures', () => (jest.requireActual(catalogueFile) as typeof CatalogueModule).figureSpecs],
  ['sections', () => (jest.requireActual(sectionsFile) as typeof SectionsModule).allSections],
])('%s are the same after JSON: no function, nothing that JSON drops', (_, declarations) => {
  expect(through(declarations())).toStrictEqual(declarations());
});
