import {datingDays} from '../../count/covered-years';
import type {Registers} from '../../count/registers';
import {codeColumn, type Period} from '../../count/table';
import {problem, type Problem} from '../../message/problem';
import {registerById} from '../../register/all-registers';
import {isStatusColumn} from '../../register/define-register';
import {groupBy} from '../../value/group-by';
import {counted} from '../../value/french';
import {placesOfRows} from './places-of-rows';

/** The part of the rows of a period that is worth a word. */
const PART = 0.2;
/** Fewer rows make no part. */
const ENOUGH = 10;

/** Says how many rows of a period do not count by what their status says, where they are a large part of them. */
export function rowsAside(registers: Registers, period: Period): Problem[] {
  return Object.values(registers.tables).flatMap((table) => {
    const days = datingDays(table);
    return Object.entries(registerById.get(table.register)!.columns).flatMap(([id, column]) => {
      const own = codeColumn(table, id);
      if (!isStatusColumn(column) || own === undefined || days === undefined) return [];
      const counting = new Set(column.list.values.flatMap(({counts, value}) => (counts === true ? value : [])));
      const isAside = own.values.map((value, code) => code !== 0 && !counting.has(value));
      const aside: number[] = [];
      let total = 0;
      for (let row = 0; row < days.length; row++) {
        if (days[row]! < period.from || days[row]! > period.to) continue;
        total++;
        if (isAside[own.codes[row]!]!) aside.push(row);
      }
      if (total < ENOUGH || aside.length < total * PART) return [];
      return placesOfRows(registers, table, id, aside).map(({heading, place, own: there}) => {
        const values = [...groupBy(there, (row) => own.values[own.codes[row]!]!)].sort(
          (a, b) => b[1].length - a[1].length,
        );
        const samples = values.map(([value, {length}]) => `« ${value} » (${counted(length, 'ligne')})`);
        return problem('rows-aside', place, {heading, samples, total});
      });
    });
  });
}
