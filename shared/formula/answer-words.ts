import type {CellValue} from '../value/cell';
import {ageOn, dayOf, NO_DAY, type Day} from '../value/day';
import {isNothing, textOf} from '../value/nothing';
import {dayOfNumber, parseDay} from '../value/parse-day';
import {communeFinder} from '../reading/commune-finder';
import {levelOf, niveau, listOfDigits} from '../reading/level';
import {bandOf} from '../setting/age-bands';
import {defaultSettings} from '../setting/read-setting';
import {HORS_TERRITOIRE, NON_RENSEIGNE} from '../count/table';
import {contentHeight, isRange} from './argument';
import type {Run} from './run-call';
import type {Call} from './call';
import {refuse} from './refusal';

/** The functions that read one cell as the registers do; a range is answered cell by cell, in one call. */
export const answerWords: {readonly [N in 'COMMUNE' | 'LEVEL' | 'AGEBAND']: Run} = {
  COMMUNE: (call) => {
    const territoire = call.readingIfAny()?.registers.territoire;
    if (territoire === undefined || territoire.communes.length === 0) return refuse('territory-missing');
    const finder = communeFinder(territoire);
    return eachCell(call, 'texte', (cell) => {
      const found = finder.find(cell);
      if (found.kind === 'inside') return territoire.communes[found.at]!.name;
      return found.kind === 'outside' ? HORS_TERRITOIRE : NON_RENSEIGNE;
    });
  },
  LEVEL: (call) => {
    const texts = cellsOf(call, 'texte')
      .flat()
      .filter((cell) => !isNothing(cell))
      .map(textOf);
    const list = listOfDigits('', texts); // what a bare digit means depends on the column it stands in
    const values = niveau.values.map(({value}) => value);
    return eachCell(call, 'texte', (cell, alone) => {
      const level = levelOf(textOf(cell), list);
      if (typeof level === 'number') return values[level]!;
      return alone ? refuse('level-unknown', {value: textOf(cell), values}) : NON_RENSEIGNE;
    });
  },
  AGEBAND: (call) => {
    const on = dayAsked(call);
    const bands = (call.readingIfAny()?.registers.settings ?? defaultSettings()).tranchesAge;
    return eachCell(call, 'naissance', (cell, alone) => {
      const birth = dayIn(cell);
      if (birth !== NO_DAY && birth <= on) return bandOf(ageOn(birth, on), bands)?.label ?? 'Autre âge';
      return alone ? refuse('day-unreadable', {value: textOf(cell)}) : NON_RENSEIGNE;
    });
  },
};

function cellsOf(call: Call, name: string): readonly (readonly CellValue[])[] {
  const given = call.argument(name);
  return isRange(given) ? given.slice(0, contentHeight(given)) : [[given]];
}

/** Each cell in its place; what states nothing stays empty. `alone` tells a single cell, whose error is worth showing. */
function eachCell(call: Call, name: string, read: (cell: CellValue, alone: boolean) => CellValue): CellValue[][] {
  const alone = !isRange(call.argument(name));
  return cellsOf(call, name).map((row) => row.map((cell) => (isNothing(cell) ? '' : read(cell, alone))));
}

function dayIn(cell: CellValue): Day {
  if (typeof cell === 'number') return dayOfNumber(cell);
  return typeof cell === 'string' ? parseDay(cell, 'birth') : NO_DAY;
}

/** A day, or a year for its 31 December. */
function dayAsked(call: Call): Day {
  const value = call.argument('au') as CellValue;
  const text = textOf(value);
  if (/^(19|20)\d\d$/.test(text)) return dayOf(Number(text), 12, 31);
  const day = typeof value === 'number' ? dayOfNumber(value) : parseDay(text);
  return day === NO_DAY ? refuse('day-unreadable', {value: text}) : day;
}
