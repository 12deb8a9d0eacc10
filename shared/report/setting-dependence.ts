import {dimensionsOfTable, partsOfTable, populationsOfTable} from '../count/body';
import type {Condition, Count, Dimension, FigureSpec, IndicatorSpec, Population, TableSpec} from '../count/declaration';
import {conditionsOf, countsOf, populationsAsked} from '../count/counts-of';
import {populationsOf} from '../count/evaluate-figure';
import type {Settings} from '../setting/settings';

type SettingName = keyof Settings;

/** The settings on which an indicator depends, found in its declaration. `find` gives the figures compared with. */
export function settingsOf(spec: IndicatorSpec, find: (id: string) => FigureSpec | undefined): SettingName[] {
  const found = new Set<SettingName>();
  const parts = spec.kind === 'figure' ? figureParts(spec, find) : tableParts(spec);
  for (const dimension of parts.dimensions) addDimension(dimension, found);
  for (const population of parts.populations) addPopulation(population, found);
  if (parts.others !== undefined) found.add(parts.others);
  return [...found];
}

interface Parts {
  readonly dimensions: readonly Dimension[];
  readonly populations: readonly Population[];
  readonly others?: SettingName;
}

function figureParts({formula}: FigureSpec, find: (id: string) => FigureSpec | undefined): Parts {
  switch (formula.kind) {
    case 'previous':
    case 'change': {
      const other = find(formula.figure);
      return other === undefined ? {dimensions: [], populations: []} : figureParts(other, find);
    }
    default: {
      const counts = countsOf(formula);
      return {dimensions: onlyOf(counts), populations: populationsOf(formula)};
    }
  }
}

function onlyOf(counts: readonly Count[]): Dimension[] {
  return counts.flatMap(({only}) => (only === undefined ? [] : [only.by]));
}

function tableParts(spec: TableSpec): Parts {
  const {setting} = partsOfTable(spec);
  return {
    dimensions: dimensionsOfTable(spec),
    populations: populationsOfTable(spec),
    ...(setting === undefined ? {} : {others: setting}),
  };
}

function addDimension(dimension: Dimension, found: Set<SettingName>): void {
  if (dimension.kind === 'age') {
    found.add('tranchesAge');
    if (typeof dimension.on === 'object') found.add(dimension.on.setting);
  }
  if (dimension.kind === 'bands') found.add('tranchesAge');
  if (dimension.kind === 'nested') for (const one of dimension.by) addDimension(one, found);
  if (dimension.kind === 'column' && dimension.column === 'commune') found.add('communeJeune');
  if (dimension.kind === 'column' && dimension.column === 'niveau') found.add('niveauInconnu');
  if (dimension.kind === 'classes')
    for (const {where} of dimension.classes) for (const condition of where) addCondition(condition, found);
}

function addPopulation(population: Population, found: Set<SettingName>): void {
  if (population.register === 'aides') found.add('dateAides');
  for (const condition of conditionsOf(population)) addCondition(condition, found);
}

function addCondition(condition: Condition, found: Set<SettingName>): void {
  for (const population of populationsAsked([condition])) addPopulation(population, found);
  if (condition.kind !== 'is' && condition.kind !== 'is-not') return;
  for (const value of condition.values) if (typeof value !== 'string') found.add(value.whileSetting);
}
