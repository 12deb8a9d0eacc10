import {addressOf} from '../value/address';
import {NO_DAY} from '../value/day';
import {problem, type Problem} from '../message/problem';
import type {ParsedSheet} from '../count/parsed-sheet';

/**
 * The sheets of one workbook, or of files given together. Where a column of days has the month first, those of the others in which
 * nothing tells may have it too: 03/04 is read in none of them.
 */
export function distrustDays(sheets: readonly ParsedSheet[], problems: Problem[]): readonly ParsedSheet[] {
  const beside = sheets.flatMap(({sheet, at, dayOrders}) =>
    [...dayOrders].filter(([, order]) => order.isMonthFirst).map(([id]) => ({sheet, heading: at.get(id)!.heading})),
  )[0];
  return beside === undefined ? sheets : sheets.map((sheet) => distrustSheet(sheet, beside, problems));
}

function distrustSheet(
  parsed: ParsedSheet,
  beside: {readonly sheet: string; readonly heading: string},
  problems: Problem[],
): ParsedSheet {
  const columns = new Map(parsed.columns);
  for (const [id, order] of parsed.dayOrders) {
    const column = columns.get(id);
    if (order.isMonthFirst || column?.kind !== 'day') continue;
    const days = column.days.slice();
    for (const row of order.rows) days[row] = NO_DAY;
    columns.set(id, {kind: 'day', days});
    const {heading, index} = parsed.at.get(id)!;
    const {rows, samples} = order;
    const cell = addressOf(parsed.sheetRows[rows[0]!]!, index);
    const place = {sheet: parsed.sheet, cell, value: samples[0]!, count: rows.length};
    problems.push(
      problem('day-month-beside', place, {heading, samples, other: beside.sheet, otherHeading: beside.heading}),
    );
  }
  return {...parsed, columns};
}
