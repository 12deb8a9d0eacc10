import {linesOf, widthOf} from '../shared';
import type {DocumentChart} from '../shared';
import {printChart, writeSheets} from '../xlsx';
import type {NewPackage} from '../xlsx';

/** Name of the sheet that a chart is drawn from. */
const SHEET = 'Données';

/** Adds a native chart, and beside it the workbook that « Modifier les données » opens; the relation that leads to the chart. */
export function addChart(
  pack: NewPackage,
  from: string,
  place: {
    readonly folder: string;
    readonly number: number;
    readonly size: number;
    /** Points across and down. */
    readonly room: {readonly width: number; readonly height: number};
  },
  {chart, rows}: DocumentChart,
): string {
  const {folder, number, size, room} = place;
  const legend = (legendLines(chart, size, room.width) * size * 1.35 + 8) / room.height;
  const part = `${folder}/charts/chart${number}.xml`;
  const book = `${folder}/embeddings/donnees${number}.xlsx`;
  const workbook = pack.relate(part, 'embedded', book);
  pack.add(
    part,
    'chart',
    printChart(chart, SHEET, (row, column) => rows[row]?.[column] ?? null, {workbook, size, legend}),
  );
  pack.add(book, 'embedded', writeSheets([{name: SHEET, rows}]));
  return pack.relate(from, 'chart', part);
}

/** Points of a character as texts are measured, and around the name of a series. */
const CHARACTER = 5.25;
const AROUND = 24;

/** Lines of a legend: one where all names stand on it, else those of each name. */
function legendLines({series}: DocumentChart['chart'], size: number, width: number): number {
  const wide = series.map(({name}) => widthOf(name, {size}) * CHARACTER + AROUND);
  if (wide.reduce((sum, one) => sum + one, 0) <= width) return 1;
  return series.reduce((sum, {name}) => sum + linesOf(name, (width - AROUND) / CHARACTER, {size}), 0);
}
