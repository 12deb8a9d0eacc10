import {figureSpecs, tableSpecs} from '../../shared/chapters/catalogue';
import {commentName, figureName, tableName} from '../../shared/sheet/names';
import {tablesOf} from '../../shared/chapters/section';
import {allSections} from '../../shared/chapters/all-sections';

/** How often each id is named. */
function tally(ids: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return counts;
}

it('every table of the catalogue stands in exactly one section, of its chapter', () => {
  const counts = tally(allSections.flatMap(tablesOf));
  expect(tableSpecs.filter(({id}) => counts.get(id) !== 1).map(({id}) => id)).toEqual([]);
  expect(counts.size).toBe(tableSpecs.length);
  for (const section of allSections) {
    for (const id of tablesOf(section))
      expect([id, tableSpecs.find((spec) => spec.id === id)?.chapter]).toEqual([id, section.chapter]);
  }
});

it('every figure stands in exactly one section, or comes with the figure that it compares', () => {
  const named = allSections.flatMap(({cards, figures}) => [...cards, ...figures]);
  const counts = tally(named);
  const printed = figureSpecs.filter(({auxiliary}) => auxiliary !== true);
  const stray = printed.filter(({id, formula}) => {
    const follows = (formula.kind === 'previous' || formula.kind === 'change') && counts.has(formula.figure);
    return counts.get(id) !== (follows ? undefined : 1);
  });
  expect(stray.map(({id}) => id)).toEqual([]);
  const unknown = named.filter((id) => !id.endsWith('.*') && !printed.some((spec) => spec.id === id));
  expect(unknown).toEqual([]);
});

it('has one id, one comment zone and one defined name each', () => {
  const names = [
    ...allSections.map(({id}) => commentName(id)),
    ...tableSpecs.map(({id}) => tableName(id)),
    ...figureSpecs.map(({id}) => figureName(id)),
  ];
  expect(new Set(names).size).toBe(names.length);
  expect(allSections.map(({chapter}) => chapter)).toEqual(
    [...allSections.map(({chapter}) => chapter)].sort((a, b) => a - b),
  );
});
