import type {DocumentChart} from '../shared';
import {printChart, writeSheets} from '../xlsx';
import type {NewPackage} from '../xlsx';

/** Name of the sheet that a chart is drawn from. */
const SHEET = 'Données';

/** Adds a native chart, and beside it the workbook that « Modifier les données » opens; the relation that leads to the chart. */
export function addChart(
  pack: NewPackage,
  from: string,
  place: {readonly folder: string; readonly number: number; readonly size: number},
  {chart, rows}: DocumentChart,
): string {
  const {folder, number, size} = place;
  const part = `${folder}/charts/chart${number}.xml`;
  const book = `${folder}/embeddings/donnees${number}.xlsx`;
  const workbook = pack.relate(part, 'embedded', book);
  pack.add(
    part,
    'chart',
    printChart(chart, SHEET, (row, column) => rows[row]?.[column] ?? null, {workbook, size}),
  );
  pack.add(book, 'embedded', writeSheets([{name: SHEET, rows}]));
  return pack.relate(from, 'chart', part);
}
