import {addressOf} from '../value/address';
import {NO_DAY} from '../value/day';
import {problem, type Place, type Problem} from '../message/problem';
import type {ParsedSheet} from '../count/parsed-sheet';

/**
 * The sheets of one workbook, or of files given together. Where a column of days has the month first, those of the others in which
 * nothing tells may have it too: 03/04 is read in none of them. Where no column has it first, one that has no day above 12 by no chance is told.
 */
export function distrustDays(sheets: readonly ParsedSheet[], problems: Problem[]): readonly ParsedSheet[] {
  const beside = sheets.flatMap(({sheet, at, dayOrders}) =>
    [...dayOrders].filter(([, order]) => order.isMonthFirst).map(([id]) => ({sheet, heading: at.get(id)!.heading})),
  )[0];
  if (beside !== undefined) return sheets.map((sheet) => distrustSheet(sheet, beside, problems));
  for (const sheet of sheets) tellUntold(sheet, problems);
  return sheets;
}

function tellUntold(parsed: ParsedSheet, problems: Problem[]): void {
  for (const [id, order] of parsed.dayOrders) {
    if (order.isMonthFirst || !order.isOdd) continue;
    const {samples} = order;
    const {heading} = parsed.at.get(id)!;
    problems.push(problem('day-order-untold', placeOfDays(parsed, id, order), {heading, samples}));
  }
}

function placeOfDays(
  {sheet, at, sheetRows}: ParsedSheet,
  id: string,
  {rows, samples}: {readonly rows: readonly number[]; readonly samples: readonly string[]},
): Place {
  const cell = addressOf(sheetRows[rows[0]!]!, at.get(id)!.index);
  return {sheet, cell, value: samples[0]!, count: rows.length};
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
    const {heading} = parsed.at.get(id)!;
    const detail = {heading, samples: order.samples, other: beside.sheet, otherHeading: beside.heading};
    problems.push(problem('day-month-beside', placeOfDays(parsed, id, order), detail));
  }
  return {...parsed, columns};
}
