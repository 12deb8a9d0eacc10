import {problem, type Problem} from '../message/problem';
import type {OfficialCommune, OfficialList} from '../setting/official-list';
import type {Registers} from '../count/registers';
import {areAlike, communeFinder} from './commune-finder';
import {takeCommune} from './commune-name';
import {sortProblems} from './sort-problems';
import {writtenCommunes} from './written-communes';

/** What the official list says of a name: it is one of its own, nearly one alone, or none. */
interface JudgedName {
  readonly kind: 'official' | 'near' | 'unknown';
  readonly commune: OfficialCommune | null;
}

const keyOf = (name: string) => takeCommune(name).key.replace(/ /g, '');

/** Finds names in the official list of a département. A commune comes before what is a part of one. */
export function officialFinder({communes}: OfficialList): (name: string) => JudgedName {
  const byKey = new Map([...communes].reverse().map((commune) => [keyOf(commune.name), commune]));
  return (name) => {
    const key = keyOf(name);
    const exact = byKey.get(key);
    if (exact !== undefined) return {kind: 'official', commune: exact};
    const near = [...byKey].filter(([known]) => known[0] === key[0] && areAlike(known, key));
    return near.length === 1 ? {kind: 'near', commune: near[0]![1]} : {kind: 'unknown', commune: null};
  };
}

/** Registers with what the official list has to say of how their communes are spelt. It is told, and changes no figure. */
export function judgeCommunes(registers: Registers, list: OfficialList): Registers {
  const find = officialFinder(list);
  const finder = communeFinder(registers.territoire);
  const source = registers.sources.find(({columns}) => columns.has('commune'));
  if (source === undefined) return registers;
  const {heading} = source.columns.get('commune')!;
  const problems = writtenCommunes(registers).communes.flatMap(({name, rows, sheet, cell}): Problem[] => {
    const {kind, commune} = find(name);
    const counted = finder.find(name);
    const as = counted.kind === 'inside' ? registers.territoire.communes[counted.at]!.name : '';
    if (commune === null || (as !== '' && keyOf(as) === keyOf(commune.name))) return [];
    const place = {sheet, cell, value: name, count: rows};
    const detail = {heading, official: commune.name, list: `${list.name}, ${list.year}`, commune: as};
    if (kind === 'near') return [problem('commune-near-official', place, {...detail, isOutside: as === ''})];
    return as === '' || keyOf(as) === keyOf(name) ? [] : [problem('commune-other-official', place, detail)];
  });
  const order = registers.sheets.map(({name}) => name);
  return {...registers, problems: sortProblems([...registers.problems, ...problems], order)};
}
