import {maskOf} from '../disclosure';
import {agreements, columnOf} from './agreements';
import {cellValue, kindOf} from '../units';
import type {Check, Checked, CheckFamily} from './check';
import {unlessEmpty, verdictOf, withoutNumbers} from './check';

/** Two numbers of the report that say the same thing. */
export function checkAgreements(checked: Checked): CheckFamily {
  const {results, masks} = checked;
  const checks = agreements.flatMap(([figure, table, agreed = 1]): Check[] => {
    const left = results.figures.get(figure);
    const right = results.tables.get(table);
    if (left === undefined || right === undefined) return [];
    const column = columnOf(agreed, right.columns.length);
    const lack = left.lack ?? right.lacks?.[column] ?? right.lacks?.[0] ?? null;
    const what = right.spec.title;
    if (lack !== null) return [withoutNumbers(what, lack, checked)];
    const total = right.total?.[column];
    if (total === undefined || left.value === null) return [];
    const {unit, label} = left.spec;
    return [
      unlessEmpty({
        what,
        left: {
          label: `Chiffre : ${label}`,
          value: cellValue(left.value, unit),
          kind: kindOf(unit),
          mask: masks.figures.get(figure),
        },
        right: {
          label: 'Total du tableau',
          value: cellValue(total, unit),
          kind: kindOf(unit),
          mask: maskOf(masks, table, column),
        },
        verdict: verdictOf(left.value === total),
      }),
    ];
  });
  return {title: 'Chiffres et tableaux qui disent la même chose', checks};
}
