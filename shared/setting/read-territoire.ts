import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {isNothingMark} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import {readYesNo} from './read-setting';
import {textIn} from './parameter-tables';
import type {Line} from './settle-lines';
import type {Territoire} from './territoire';

/** One line a commune, or a QPV of it; communes keep the order in which they first appear. */
export function readTerritoire(lines: readonly Line[], problems: Problem[]): Territoire {
  const communes = new Map<string, {name: string; insee: string; qpv: string[]}>();
  for (const {table, line} of lines) {
    const name = textIn(table, line, 'commune');
    if (isNothingMark(name)) continue;
    const key = foldText(name);
    const commune = communes.get(key) ?? {name, insee: '', qpv: []};
    communes.set(key, commune);
    const insee = textIn(table, line, 'insee').replace(/\s/g, '').toUpperCase();
    const code = /^\d{4}$/.test(insee) ? `0${insee}` : insee; // 01 to 09 lose their zero in a number
    if (/^\d[\dAB]\d{3}$/.test(code)) commune.insee = commune.insee || code;
    else if (!isNothingMark(insee)) {
      const cell = addressOf(line + 1, table.columns.get('insee') ?? 0);
      const detail = {
        table: table.spec.title,
        heading: 'Code INSEE',
        expected: 'un code INSEE de cinq signes, comme 59328',
      };
      problems.push(problem('parameter-invalid', {sheet: table.sheet, cell, value: insee}, detail));
    }
    const quarter = textIn(table, line, 'qpv');
    const stated = !isNothingMark(quarter) && readYesNo(quarter) === undefined; // « oui » names no quarter
    if (stated && !commune.qpv.some((known) => foldText(known) === foldText(quarter))) commune.qpv.push(quarter);
  }
  return {communes: [...communes.values()], declared: true};
}
