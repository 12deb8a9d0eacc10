import type {Condition, Count, Formula, Population} from './declaration';

/** What a share is of: all, or those whose value is known. */
export function wholeOf({of, measure, only, base}: Extract<Formula, {kind: 'share'}>): Count {
  return base === 'all' ? {of, measure} : {of, measure, only: {by: only.by, labels: 'stated'}};
}

/** The counts that a formula makes; those of a figure that it names are that figure's. */
export function countsOf(formula: Formula): readonly Count[] {
  switch (formula.kind) {
    case 'count':
      return [formula.count];
    case 'share':
      return [{of: formula.of, measure: formula.measure, only: formula.only}, wholeOf(formula)];
    case 'ratio':
      return [formula.part, formula.base];
    case 'over':
      return [...countsOf(formula.part), ...countsOf(formula.base)];
    case 'total':
      return formula.counts;
    case 'previous':
    case 'change':
      return [];
  }
}

/** Every condition of a population: on its rows, then on their youths. */
export const conditionsOf = ({where, kept = []}: Population): readonly Condition[] => [...where, ...kept];

/** The populations that some conditions ask the youth to be of. */
export function populationsAsked(conditions: readonly Condition[]): readonly Population[] {
  return conditions.flatMap((condition) => {
    if (condition.kind === 'among' || condition.kind === 'times') return [condition.population];
    if (condition.kind === 'not') return populationsAsked([condition.of]);
    return condition.kind === 'any' || condition.kind === 'all' ? populationsAsked(condition.of) : [];
  });
}
