import {datingColumn, datingDays} from '../../count/covered-years';
import {missingDays} from '../../count/missing-days';
import type {Registers} from '../../count/registers';
import type {Period} from '../../count/table';
import {problem, type Problem} from '../../message/problem';
import {formatDay} from '../../value/day';
import {titleOfRegister} from '../say-unknown';
import {shownIndicators} from '../shown-indicators';
import {amountsApart} from './amounts-apart';
import {blankColumns} from './blank-columns';
import {placesOfRows} from './places-of-rows';
import {rowsAside} from './rows-aside';

/** What registers that are whole in form lack in what they hold, over a period: what a careful colleague would ask before the figures are used. */
export function wholenessProblems(registers: Registers, period: Period): Problem[] {
  return [
    ...missingProblems(registers, period),
    ...amountsApart(registers, period),
    ...blankColumns(registers, period, shownIndicators(registers)),
    ...rowsAside(registers, period),
  ];
}

/** One problem a span, at the last row before it, or at the first one after. */
function missingProblems(registers: Registers, period: Period): Problem[] {
  return missingDays(registers, period).flatMap(({register, from, to, rhythm}) => {
    const days = {from: formatDay(from), to: formatDay(to)};
    if (register === null) return problem('days-missing-all', {sheet: '', count: to - from + 1}, days);
    const table = registers.tables[register]!;
    const dated = datingDays(table)!;
    const before = dated.indexOf(from - 1);
    const nearest = before < 0 ? dated.indexOf(to + 1) : before;
    const [at] = placesOfRows(registers, table, datingColumn(register), [nearest]);
    if (at === undefined) return [];
    const detail = {...days, heading: at.heading, register: titleOfRegister(register), rhythm};
    return problem('days-missing', {...at.place, count: to - from + 1}, detail);
  });
}
