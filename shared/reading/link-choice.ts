import {foldText} from '../value/fold';
import {isFailedFormula, isNothing, textOf} from '../value/nothing';
import {addressOf} from '../value/address';
import {problem, type Problem} from '../message/problem';
import {NON_RENSEIGNE, type CodeColumn} from '../count/table';
import {levelOf, niveau, listOfDigits} from './level';
import {youthColumns} from '../register/youth-columns';
import type {Meanings} from './meanings';
import {linkWords, rawOf, Untaken, type Part} from './link-words';
import {lookupOf, otherValueIn, type ListLookup, type ValueList} from '../register/value-list';

/** Values that a sentence lists as expected; a longer list says no more. */
const LISTED = 8;

const expectedOf = (list: ValueList) => list.values.slice(0, LISTED).map(({value}) => value);

/** « Présent(e) » is « Présent ». */
const INCLUSIVE = /\((?:e|s|es)\)/i;

function placeIn(lookup: ListLookup, text: string, folded: string): number {
  const place = lookup(folded, text);
  return place < 0 && INCLUSIVE.test(text) ? lookup(foldText(text.replace(INCLUSIVE, ''))) : place;
}

/** A column of words of a list. `agency` is one more name of the Mission Locale, where the list has it; `told` comes before the list. */
export function linkChoice(
  parts: readonly Part[],
  id: string,
  length: number,
  list: ValueList,
  {agency, told}: {readonly agency: string; readonly told?: Meanings | undefined},
  problems: Problem[],
): CodeColumn {
  const lookup = lookupOf(list);
  const status = typeof list.others === 'object' ? list.others.status : null;
  const fixed = [NON_RENSEIGNE, ...list.values.map(({value}) => value), ...(status === null ? [] : [status])];
  const empty = list.empty === undefined ? 0 : fixed.indexOf(list.empty);
  const agencyName = foldText(agency);
  const agencyCode = list.name === 'prescripteur' ? fixed.indexOf('Mission Locale') : -1;
  const untaken = new Untaken();
  const twoWays = new Untaken();
  const column = linkWords(
    parts,
    id,
    length,
    fixed,
    (cell, part, raw) => {
      const text = textOf(cell);
      const folded = foldText(text);
      const meant = told?.get(folded);
      if (meant !== undefined) return codeOf(meant, fixed) ?? text;
      if (isNothing(cell)) return empty;
      const place = placeIn(lookup, text, folded);
      if (place >= 0) {
        if (otherValueIn(list, folded) !== null) twoWays.add(part, raw);
        return place + 1;
      }
      if (agencyCode > 0 && folded !== '' && folded === agencyName) return agencyCode;
      if (list.others === 'kept' && !isFailedFormula(cell)) return text;
      untaken.add(part, raw);
      return status === null ? 0 : fixed.length - 1;
    },
    id in youthColumns ? 0 : empty,
  );
  if (status === null) {
    untaken.report(id, 'value-unknown', problems, (found) => ({...found, expected: expectedOf(list)}));
  } else {
    const counting = list.values.filter(({counts}) => counts === true).map(({value}) => value);
    untaken.report(id, 'status-unknown', problems, (found) => ({...found, counting}));
  }
  twoWays.report(id, 'value-two-ways', problems, (found) => {
    const values = found.samples.map(foldText);
    const read = values.map((value) => list.values[lookup(value)]!.value);
    return {...found, read, others: values.map((value) => otherValueIn(list, value) ?? '')};
  });
  if (lookup('1') >= 0 && empty === 0) reportZeros(parts, id, problems);
  return column;
}

/** A column of 1 and 0: a 0 may be the other answer or a blank, and nothing in the cell tells which. */
function reportZeros(parts: readonly Part[], id: string, problems: Problem[]): void {
  for (const {parsed, ...part} of parts) {
    const column = rawOf({parsed, ...part}, id);
    if (column === undefined || column.zeros === 0 || !column.raw.includes(1) || column.raw.includes(2)) continue;
    const {heading, index} = parsed.at.get(id)!;
    const row = column.codes.indexOf(0);
    const place = {
      sheet: parsed.sheet,
      cell: addressOf(parsed.sheetRows[row]!, index),
      value: '0',
      count: column.zeros,
    };
    problems.push(problem('zero-ambiguous', place, {heading}));
  }
}

/** A column of levels; bare digits are understood by what the rest of the column says. */
export function linkLevel(
  parts: readonly Part[],
  id: string,
  length: number,
  told: Meanings | undefined,
  problems: Problem[],
): CodeColumn {
  const fixed = [NON_RENSEIGNE, ...niveau.values.map(({value}) => value)];
  const fresh = new Map(
    parts.map((part) => {
      const texts = (rawOf(part, id)?.raw ?? []).filter((cell) => !isNothing(cell)).map(textOf);
      return [part, listOfDigits(part.parsed.at.get(id)?.heading ?? '', texts)] as const;
    }),
  );
  const unknown = new Untaken();
  const ambiguous = new Untaken();
  const column = linkWords(parts, id, length, fixed, (cell, part, raw) => {
    const meant = told?.get(foldText(textOf(cell)));
    if (meant !== undefined) return codeOf(meant, fixed) ?? 0;
    if (isNothing(cell)) return 0;
    const level = levelOf(textOf(cell), fresh.get(part));
    if (typeof level === 'number') return level + 1;
    (level === 'unknown' ? unknown : ambiguous).add(part, raw);
    return 0;
  });
  unknown.report(id, 'value-unknown', problems, (found) => ({...found, expected: expectedOf(niveau)}));
  ambiguous.report(id, 'level-ambiguous', problems, (found) => found);
  return column;
}

/** The code of a value that « Valeurs » gives; undefined for one kept under its own name. */
function codeOf(meant: string, fixed: readonly string[]): number | undefined {
  const code = fixed.indexOf(meant);
  return code < 0 ? undefined : code;
}

/** A column of free words, kept as they are. */
export function linkText(parts: readonly Part[], id: string, length: number): CodeColumn {
  return linkWords(parts, id, length, [NON_RENSEIGNE], (cell) => (isNothing(cell) ? 0 : textOf(cell)));
}
