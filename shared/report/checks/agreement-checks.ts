import type {Results} from '../../count/evaluate-report';
import type {Masks} from '../disclosure';
import {maskOf} from '../disclosure';
import {agreements, columnOf} from './agreements';
import {cellValue, kindOf} from '../units';
import type {Check, CheckFamily} from './check';
import {verdictOf} from './check';

/** Two numbers of the report that say the same thing. */
export function checkAgreements(results: Results, masks: Masks): CheckFamily {
  const checks = agreements.flatMap(([figure, table, agreed = 1]): Check[] => {
    const left = results.figures.get(figure);
    const right = results.tables.get(table);
    const column = columnOf(agreed, right?.total?.length ?? 0);
    const total = right?.total?.[column];
    if (left === undefined || right === undefined || total === undefined || left.value === null) return [];
    const {unit, label} = left.spec;
    return [
      {
        what: right.spec.title,
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
      },
    ];
  });
  return {title: 'Chiffres et tableaux qui disent la même chose', checks};
}
