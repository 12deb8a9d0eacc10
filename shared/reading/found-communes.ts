import {compareFolded} from '../value/fold';
import {isFailedFormula, isNothing, textOf} from '../value/nothing';
import {problem, type Problem} from '../message/problem';
import type {Territoire} from '../setting/territoire';
import {countByCode} from '../count/aggregate';
import {areAlike} from './commune-finder';
import {takeCommune} from './commune-name';
import {rawOf, type Part} from './link-words';
import {OddCells} from './odd-cells';
import {placeOf} from './parse-sheet';

/** A commune as the registers write it: its best spelling, its rows, and where it first stands. */
interface Spelt {
  name: string;
  rows: number;
  readonly part: Part;
  readonly first: number;
  /** Its values there. */
  readonly codes: number[];
}

/** A name that many more rows write nearly so is a slip of the pen; fewer, and both may be communes. */
const SLIP = 5;

/**
 * The territory of a workbook that declares none: every commune found, sorted. A name that is nearly that of another is told: it counts
 * with it where it is rare beside it.
 */
export function territoireFound(parts: readonly Part[], problems: Problem[]): Territoire {
  const found = spelt(parts);
  const keys = [...found.keys()].sort((a, b) => found.get(b)!.rows - found.get(a)!.rows || (a < b ? -1 : 1));
  const spellings = new Map<string, string[]>();
  for (const key of keys) {
    const one = found.get(key)!;
    const near = [...spellings.keys()].find((known) => known[0] === key[0] && areAlike(known, key));
    const like = near ?? [...spellings.keys()].find((known) => mayBeOne(found.get(known)!.name, one.name));
    const isSlip = near !== undefined && one.rows * SLIP <= found.get(near)!.rows;
    if (like !== undefined) tellAlike(one, found.get(like)!.name, isSlip, problems);
    if (isSlip) spellings.get(near)!.push(key);
    else spellings.set(key, []);
  }
  const communes = [...spellings]
    .map(([key, others]) => ({
      name: found.get(key)!.name,
      insee: '',
      qpv: [],
      ...(others.length === 0 ? {} : {spellings: others}),
    }))
    .sort((a, b) => compareFolded(a.name, b.name));
  return {communes, declared: false};
}

/** What parts a commune from what is said of it: « La Madeleine - Centre », « La Madeleine (Berkem) ». */
const BEYOND = /\s[-–—]\s|[(,/]/;
const ARTICLE = /^(?:la|le|les|l) /;

const wordsOf = (name: string) => takeCommune(name).key.replace(ARTICLE, '');

/** Whether two names may be of one commune, of which one says less: without its article, or without a part of the town. */
function mayBeOne(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const isPart = (long: string, short: string) => BEYOND.test(long) && wordsOf(long.split(BEYOND)[0]!) === short;
  return a === b || isPart(one, b) || isPart(other, a);
}

function spelt(parts: readonly Part[]): Map<string, Spelt> {
  const found = new Map<string, Spelt>();
  for (const part of parts) {
    const column = rawOf(part, 'commune');
    const rows = column === undefined ? [] : countByCode(column.codes, column.raw.length, null);
    column?.raw.forEach((cell, code) => {
      if (isNothing(cell) || isFailedFormula(cell)) return;
      const {key, shown: name} = takeCommune(textOf(cell));
      const joined = key.replace(/ /g, '');
      if (joined === '') return;
      const before = found.get(joined);
      if (before === undefined)
        found.set(joined, {name, rows: rows[code]!, part, first: column.firstRows[code]!, codes: [code]});
      else {
        if (before.part === part) before.codes.push(code);
        before.rows += rows[code]!;
        if (isBetterSpelt(name, before.name)) before.name = name;
      }
    });
  }
  return found;
}

function tellAlike(
  {name, rows, part, first, codes}: Spelt,
  commune: string,
  isSlip: boolean,
  problems: Problem[],
): void {
  const odd = new OddCells();
  odd.addValue(name, first, rows);
  odd.addPlaces(rawOf(part, 'commune')!.codes, (code) => codes.includes(code));
  const {heading} = part.parsed.at.get('commune')!;
  problems.push(problem('commune-alike', placeOf(part.parsed, 'commune', odd), {heading, commune, isSlip}));
}

/** Of two spellings of a commune: « Noirétable » before « NOIRETABLE », « La Chamba » before « Chamba (La) ». */
function isBetterSpelt(one: string, other: string): boolean {
  const faults = (name: string) =>
    Number(name === name.toUpperCase() || name === name.toLowerCase()) * 4 + Number(/[()]/.test(name)) * 2;
  const accents = (name: string) => name.normalize('NFD').length - name.normalize('NFC').length;
  const gap = faults(one) - faults(other) || accents(other) - accents(one);
  return gap === 0 ? one < other : gap < 0;
}
