import fc from 'fast-check';
import {makeRegisters} from '../../samples/make-registers';
import {allSections} from '../../shared/chapters/all-sections';
import {catalogueOf as builtInOf, chapters, figureSpecs, tableSpecs} from '../../shared/chapters/catalogue';
import type {SectionSpec} from '../../shared/chapters/section';
import type {TableSpec} from '../../shared/count/declaration';
import {keyOf} from '../../shared/count/key';
import {linesOfModel} from '../../shared/language/model-lines';
import type {ModelLines} from '../../shared/language/model-lines';
import {ownModelOf} from '../../shared/language/model-of';
import type {OwnModel} from '../../shared/language/own-model';
import {catalogueOf, findParameterTables, readRegisters} from '../../shared';
import type {SourceSheet} from '../../shared';
import {sheetOf} from './model-sheet';
import {figures, tables} from './random-declarations';
import {registers as book, settings, territory} from './own';

function readBack(lines: ModelLines, sheets: readonly SourceSheet[]): OwnModel {
  const {name, rows} = sheetOf(lines);
  return ownModelOf(readRegisters(sheets, {}, [], findParameterTables(name, rows)));
}

const sample = makeRegisters();
const registers = readRegisters(sample);

describe('the report written in its own language', () => {
  const model = readBack(
    linesOfModel({tables: tableSpecs, figures: figureSpecs, sections: allSections, chapters}, registers),
    sample,
  );

  it('is understood whole', () => expect(model.problems.map(({message}) => message)).toEqual([]));

  it.each([
    ['table', tableSpecs, model.tables],
    ['figure', figureSpecs, model.known],
    ['section', allSections, model.sections],
  ] as const)('each %s read back is the same declaration', (_, built, read) => {
    const byId = new Map<string, object>(read.map((spec) => [spec.id, spec]));
    for (const spec of built) expect(byId.get(spec.id)).toEqual(JSON.parse(JSON.stringify(spec)));
    expect(built.length).toBeGreaterThan(20);
  });

  it('takes the place of what is built in, quartiers among it, and adds nothing to it', () => {
    const {name, rows} = sheetOf(
      linesOfModel({tables: tableSpecs, figures: figureSpecs, sections: allSections, chapters}, registers),
    );
    const read = readRegisters(sample, {}, [], findParameterTables(name, rows));
    const own = catalogueOf(read);
    const built = builtInOf(registers);
    expect(own.tables.every((spec) => ownModelOf(read).tables.includes(spec))).toBe(true);
    expect(own.figures.every((spec) => ownModelOf(read).figures.includes(spec))).toBe(true);
    expect(own.figures.map(keyOf)).toEqual(built.figures.map(keyOf));
    expect(own.tables.map(keyOf)).toEqual(built.tables.map(keyOf));
  });
});

const section: SectionSpec = {
  id: 'essai',
  chapter: 3,
  heading: 'Essai',
  cards: [],
  figures: [],
  exhibits: [],
  sentences: [],
};
const small = [...book, settings({Territoire: territory})];
const plain = {seed: 20241231, numRuns: 120};

/** What is read back names its figures, and a declaration at random does not. */
function withoutNames(spec: TableSpec): TableSpec {
  if (spec.body.kind !== 'figures') return spec;
  return {...spec, body: {...spec.body, columns: spec.body.columns.map(({figure: _, ...column}) => column)}};
}

it('declarations at random are the same once printed and read back: figures', () => {
  const read = readRegisters(small);
  fc.assert(
    fc.property(figures, (specs) => {
      const sections = [{...section, cards: specs.map(({id}) => id)}];
      const model = readBack(linesOfModel({tables: [], figures: specs, sections, chapters}, read), small);
      expect(model.problems.filter(({code}) => code === 'own-line').map(({message}) => message)).toEqual([]);
      for (const spec of specs) expect(model.known.find(({id}) => id === spec.id)).toEqual(spec);
    }),
    plain,
  );
});

it('declarations at random are the same once printed and read back: tables', () => {
  const read = readRegisters(small);
  fc.assert(
    fc.property(tables, (specs) => {
      const sections = [{...section, exhibits: specs.map(({id}) => ({table: id}))}];
      const model = readBack(linesOfModel({tables: specs, figures: [], sections, chapters}, read), small);
      expect(model.problems.filter(({code}) => code === 'own-line').map(({message}) => message)).toEqual([]);
      expect(model.tables.map(withoutNames)).toEqual(specs);
      expect(model.sections.find(({id}) => id === 'essai')).toEqual(sections[0]);
    }),
    plain,
  );
});
