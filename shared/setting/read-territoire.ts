import {addressOf} from '../value/address';
import {foldText} from '../value/fold';
import {isNothingMark} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import {readYesNo} from './read-setting';
import {textIn} from './parameter-tables';
import type {Line} from './settle-lines';
import type {Level, Territoire} from './territoire';

/** One line a commune, or a QPV of it; communes keep the order in which they first appear. Null where no line names one. */
export function readTerritoire(lines: readonly Line[], problems: Problem[]): Territoire | null {
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
  if (communes.size === 0) return null;
  const levels = readLevels(lines, communes, problems);
  return {communes: [...communes.values()], declared: true, ...(levels.length === 0 ? {} : {levels})};
}

/** The further columns, by name; a commune that none of them places is told. */
function readLevels(
  lines: readonly Line[],
  communes: ReadonlyMap<string, {readonly name: string}>,
  problems: Problem[],
): Level[] {
  const levels = new Map<string, {name: string; spellings: Map<string, string>; valueOf: Map<string, string>}>();
  const holes = new Map<string, {sheet: string; cell: string; count: number; value: string; heading: string}>();
  for (const {table, line} of lines) {
    const commune = communes.get(foldText(textIn(table, line, 'commune')))?.name;
    for (const [id, name] of commune === undefined ? [] : table.others) {
      const level = levels.get(id) ?? {name, spellings: new Map<string, string>(), valueOf: new Map<string, string>()};
      levels.set(id, level);
      const written = textIn(table, line, id);
      if (isNothingMark(written)) {
        const cell = addressOf(line + 1, table.columns.get(id)!);
        const hole = holes.get(id) ?? {sheet: table.sheet, cell, count: 0, value: commune!, heading: name};
        holes.set(id, {...hole, count: hole.count + 1});
        continue;
      }
      const value = level.spellings.get(foldText(written)) ?? written;
      level.spellings.set(foldText(written), value);
      if (!level.valueOf.has(commune!)) level.valueOf.set(commune!, value);
    }
  }
  for (const [key, {heading, ...place}] of holes) {
    const placed = levels.get(key)!.valueOf;
    // A commune of several lines is said once.
    if ([...communes.values()].some(({name}) => !placed.has(name)))
      problems.push(problem('level-hole', place, {heading}));
  }
  return [...levels.values()].map(({name, spellings, valueOf}) => ({name, values: [...spellings.values()], valueOf}));
}
