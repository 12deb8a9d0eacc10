import {makeRegisters} from '../../samples/make-registers';
import {catalogueOf, evaluate, findParameterTables, readRegisters, yearPeriod} from '../../shared';
import type {SourceSheet} from '../../shared';
import {allSections} from '../../shared/chapters/all-sections';
import {copySection} from '../../shared/language/copy-section';
import {ownModelOf} from '../../shared/language/model-of';
import {sheetOf} from './model-sheet';

const sample = makeRegisters();

function opened({name, rows}: SourceSheet) {
  const registers = readRegisters(sample, {}, [], findParameterTables(name, rows));
  return {
    registers,
    model: ownModelOf(registers),
    results: evaluate(registers, yearPeriod(2024), catalogueOf(registers)),
  };
}

it.each(allSections.map((section) => [section.id, section] as const))(
  '%s, copied, gives the same numbers under names of its own, beside those of the report',
  (id, section) => {
    const {model, results} = opened(sheetOf(copySection(id, readRegisters(sample))!));
    expect(model.problems.map(({message}) => message)).toEqual([]);
    const copy = model.sections.find((one) => one.id === `copie.${id}`)!;
    expect(copy.exhibits.map(({table}) => table)).toEqual(section.exhibits.map(({table}) => `copie.${table}`));
    expect(copy.cards).toEqual(section.cards.map((card) => `copie.${card}`));
    expect(model.sections.find((one) => one.id === id)).toEqual(section);
    for (const {table} of section.exhibits) {
      const [built, own] = [results.tables.get(table)!, results.tables.get(`copie.${table}`)!];
      expect([own.lines, own.total, own.columns]).toEqual([built.lines, built.total, built.columns]);
      expect(own.traces.map(({id: _, ...trace}) => trace)).toEqual(built.traces.map(({id: _, ...trace}) => trace));
    }
    for (const card of section.cards)
      expect(results.figures.get(`copie.${card}`)!.value).toEqual(results.figures.get(card)!.value);
  },
);

it('a second copy takes other names, and a copy may be changed', () => {
  const lines = copySection('emploi.contrats', readRegisters(sample))!;
  expect(lines.tableaux.length).toBeGreaterThan(2);
  const first = opened(sheetOf(lines)).registers;
  const again = copySection('emploi.contrats', first)!;
  expect(again.indicateurs[0]!['nom']).toMatch(/^copie-2\./);
  const changed = {
    ...lines,
    indicateurs: lines.indicateurs.map((line) =>
      line['nom'] === 'copie.emploi.situations' ? {...line, criteres: 'Catégorie = Emploi ; Type = CDI'} : line,
    ),
  };
  const {results} = opened(sheetOf(changed));
  const value = (id: string) => results.figures.get(id)!.value!;
  expect(value('copie.emploi.situations')).toBeLessThan(value('emploi.situations'));
  expect(copySection('rien', first)).toBeNull();
});
