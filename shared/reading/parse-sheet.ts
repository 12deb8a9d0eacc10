import {once} from '../value/once';
import {addressOf} from '../value/address';
import type {Rows} from '../value/cell';
import {problem, type Place, type Problem} from '../message/problem';
import type {ColumnAt, DayOrder, ParsedColumn, ParsedSheet} from '../count/parsed-sheet';
import {timeZones, type TimeZone} from '../value/time-zone';
import {DayCells} from './day-cells';
import type {HoursFound} from './day-hours';
import type {ColumnSpec, RegisterSpec} from '../register/define-register';
import {isOwnSheet} from '../register/own-sheet';
import {headingLine, matchAside} from './match-headings';
import {CentsCells, NumberCells} from './number-cells';
import type {OddCells} from './odd-cells';
import {RowFilter} from './row-filter';
import {BLOCK, TextCodes, type Row} from './text-codes';

/**
 * Reads the rows under the headings of a sheet, column by column in blocks of rows. `headings` are those of its columns where they are not
 * that one line: written over two, or on another sheet.
 */
export function parseSheet(
  spec: RegisterSpec,
  sheet: string,
  rows: Rows,
  headingIndex: number,
  at: ReadonlyMap<string, ColumnAt>,
  zone?: TimeZone,
  headings: Row = rows[headingIndex] ?? [],
): ParsedSheet {
  const filter = new RowFilter(spec, isOwnSheet(spec.id) ? everyPlace(headings, at) : at, rows, headingIndex + 1);
  const capacity = Math.max(0, filter.end - headingIndex - 1);
  const readers = new Map(
    [...at].map(([id, {index}]) => [id, readerOf(spec.columns[id]!, index, capacity, zone)] as const),
  );
  const list = [...readers.values()];
  const sheetRows = new Uint32Array(capacity);
  const block: Row[] = new Array<Row>(BLOCK).fill([]);
  let length = 0;
  for (let from = headingIndex + 1; from < filter.end;) {
    const to = Math.min(from + BLOCK, filter.end);
    const count = fillBlock(block, rows, from, to, filter, sheetRows, length);
    for (const reader of list) reader.read(block, count, length);
    length += count;
    from = to;
  }
  const problems: Problem[] = [];
  const columns = new Map<string, ParsedColumn>();
  const headingRow = headingIndex + 1;
  const dayOrders = new Map<string, DayOrder>();
  const kept = fit(sheetRows, length);
  const unread = once(() => unreadPlaces(spec, headings, at));
  const readAt = cellReader(kept, rows, zone);
  const read = {spec, sheet, headingRow, at, length, sheetRows: kept};
  const parsed = {...read, columns, dayOrders, problems, unread, readAt};
  for (const [id, reader] of readers) {
    if (reader instanceof DayCells) {
      const {index} = at.get(id)!;
      reportDays(
        parsed,
        id,
        reader,
        reader.settle(length, (row) => rows[sheetRows[row]! - 1]![index]),
        zone,
        problems,
      );
      const {monthFirst, eitherWay, eitherWayRows} = reader;
      if (monthFirst.count > 0) dayOrders.set(id, {isMonthFirst: true});
      else if (eitherWay.count > 0)
        dayOrders.set(id, {
          isMonthFirst: false,
          rows: eitherWayRows,
          samples: eitherWay.samples,
          isOdd: reader.isEitherWayOdd(),
        });
    }
    columns.set(id, columnOf(reader, length));
    if (reader instanceof DayCells) continue;
    if (!(reader instanceof TextCodes)) reportNumbers(parsed, id, reader, problems);
  }
  reportRows(sheet, filter, problems);
  if (spec.aside === undefined) return parsed;
  return {...parsed, rows, aside: asideOf(parsed, spec.aside, headings)};
}

/** Reads columns aside when they are asked for, once each. */
function asideOf(
  {spec, at, readAt}: ParsedSheet,
  columns: Readonly<Record<string, ColumnSpec>>,
  headings: Row,
): (id: string) => ParsedColumn | undefined {
  const places = once(() => matchAside(spec, headings, at));
  const known = new Map<string, ParsedColumn | undefined>();
  return (id) => {
    const place = places().get(id);
    if (!known.has(id)) known.set(id, place === undefined ? undefined : readAt(place.index, columns[id]!));
    return known.get(id);
  };
}

/** Reads the rows that were kept again, in one column of any kind. */
function cellReader(sheetRows: Uint32Array, rows: Rows, zone: TimeZone | undefined): ParsedSheet['readAt'] {
  const {length} = sheetRows;
  return (index, column) => {
    const reader = readerOf(column, index, length, zone);
    const block: Row[] = new Array<Row>(BLOCK).fill([]);
    for (let from = 0; from < length; from += BLOCK) {
      const count = Math.min(BLOCK, length - from);
      for (let i = 0; i < count; i++) block[i] = rows[sheetRows[from + i]! - 1]!;
      reader.read(block, count, from);
    }
    return columnOf(reader, length);
  };
}

/** Of a sheet that is no register, every column tells a row: the headings that it matches, and the others. */
function everyPlace(row: Row, at: ReadonlyMap<string, ColumnAt>): ReadonlyMap<string, ColumnAt> {
  const {texts} = headingLine(row, 0);
  const filled = texts.flatMap((heading, index) => (heading === '' ? [] : [[`${index}`, {heading, index}] as const]));
  return new Map([...filled, ...at]);
}

/** The headings left, by their folded words: neither columns of the register, nor those that it declares aside. */
function unreadPlaces(spec: RegisterSpec, row: Row, at: ReadonlyMap<string, ColumnAt>): ReadonlyMap<string, ColumnAt> {
  const aside = matchAside(spec, row, at);
  const taken = new Set([...at.values(), ...aside.values()].map(({index}) => index));
  const {texts, words} = headingLine(row, 0);
  const unread = new Map<string, ColumnAt>();
  words.forEach((word, index) => {
    if (word !== '' && !taken.has(index) && !unread.has(word)) unread.set(word, {heading: texts[index]!, index});
  });
  return unread;
}

type Reader = TextCodes | DayCells | CentsCells | NumberCells;

/** What a reader has read, cut to the rows that were kept. */
function columnOf(reader: Reader, length: number): ParsedColumn {
  if (reader instanceof TextCodes) {
    const {raw, firstRows, zeros} = reader;
    return {kind: 'raw', codes: fit(reader.codes as Uint32Array, length), raw, firstRows, zeros};
  }
  if (reader instanceof DayCells) return {kind: 'day', days: fit(reader.days, length)};
  return {kind: reader.kind, numbers: fit(reader.numbers, length)};
}

function fit<A extends {readonly length: number; slice(from: number, to: number): A}>(array: A, length: number): A {
  return array.length === length ? array : array.slice(0, length);
}

function readerOf(column: ColumnSpec, index: number, capacity: number, zone?: TimeZone): Reader {
  switch (column.kind) {
    case 'day':
      return new DayCells(index, capacity, column.meaning ?? 'event', zone);
    case 'cents':
      return new CentsCells(index, capacity);
    case 'number':
      return new NumberCells(index, capacity);
    default:
      return new TextCodes(index, capacity);
  }
}

/** Puts the rows `from` to `to` that belong to the register into a block; returns how many. */
function fillBlock(
  block: Row[],
  rows: Rows,
  from: number,
  to: number,
  filter: RowFilter,
  sheetRows: Uint32Array,
  length: number,
): number {
  const {keyIndex, heading} = filter;
  let count = 0;
  for (let at = from; at < to; at++) {
    const row = rows[at];
    if (row === undefined) continue;
    const key = row[keyIndex];
    const plain =
      typeof key === 'string'
        ? key.length > 1 && isPlain(key) && key !== heading
        : typeof key === 'number' && key !== 0;
    if (!plain && !filter.keeps(row, at)) continue;
    block[count] = row;
    sheetRows[length + count] = at + 1;
    count++;
  }
  return count;
}

/** True for a key that begins with a digit or a letter, but those of total and sous-total: most are told at once. */
function isPlain(key: string): boolean {
  const first = key.charCodeAt(0) | 32; // small letters and capitals alike
  return first > 47 && first !== 116 && first !== 115;
}

/** The place of odd cells in their sheet. */
export function placeOf(parsed: Pick<ParsedSheet, 'sheet' | 'at' | 'sheetRows'>, id: string, odd: OddCells): Place {
  const cell = addressOf(parsed.sheetRows[odd.firstRow]!, parsed.at.get(id)!.index);
  const rows = odd.rows.map((row) => parsed.sheetRows[row]!);
  return {sheet: parsed.sheet, cell, value: odd.firstValue, count: odd.count, rows};
}

function reportDays(
  parsed: ParsedSheet,
  id: string,
  reader: DayCells,
  {turned, doubtful, zones}: HoursFound,
  zone: TimeZone = timeZones[0],
  problems: Problem[],
): void {
  const {heading} = parsed.at.get(id)!;
  const {missing} = reader;
  const odd = [
    ['day-unreadable', reader.unreadable],
    ['day-month-unsure', reader.monthFirst],
    ['day-other-weekday', reader.weekdays],
    ['day-far', reader.far],
  ] as const;
  for (const [code, cells] of odd)
    if (cells.count > 0) problems.push(problem(code, placeOf(parsed, id, cells), {heading, samples: cells.samples}));
  if (turned.count > 0)
    problems.push(problem('day-utc', placeOf(parsed, id, turned), {heading, samples: turned.samples, zone: zone.name}));
  if (doubtful.count > 0)
    problems.push(
      problem('day-utc-unsure', placeOf(parsed, id, doubtful), {
        heading,
        samples: doubtful.samples,
        zone: zone.name,
        zones,
      }),
    );
  if (parsed.spec.dated === id && missing.count > 0) {
    problems.push(problem('day-missing', placeOf(parsed, id, missing), {heading}));
  }
  const accident = reader.monthFirstAccident(parsed.length);
  if (accident !== null) {
    const {texts, dated} = accident;
    problems.push(problem('day-month-first', placeOf(parsed, id, texts), {heading, samples: texts.samples, dated}));
  }
}

function reportNumbers(parsed: ParsedSheet, id: string, reader: CentsCells | NumberCells, problems: Problem[]): void {
  const {heading} = parsed.at.get(id)!;
  if (reader.unreadable.count > 0) {
    const {samples} = reader.unreadable;
    problems.push(problem('number-unreadable', placeOf(parsed, id, reader.unreadable), {heading, samples}));
  }
  if (reader instanceof CentsCells && reader.rounded.count > 0) {
    problems.push(
      problem('amount-rounded', placeOf(parsed, id, reader.rounded), {heading, samples: reader.rounded.samples}),
    );
  }
}

function reportRows(sheet: string, {subtotals, notes, doubtful}: RowFilter, problems: Problem[]): void {
  const place = ({firstRow, firstValue: value, count, rows}: OddCells) => ({
    sheet,
    cell: `A${firstRow + 1}`,
    value,
    count,
    rows: rows.map((row) => row + 1),
  });
  if (doubtful.count > 0) problems.push(problem('subtotal-counted', place(doubtful), {}));
  if (subtotals.count > 0) problems.push(problem('subtotal-skipped', place(subtotals), {}));
  if (notes.count > 0) problems.push(problem('note-skipped', place(notes), {}));
}
