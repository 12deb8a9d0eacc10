import {bringCalendars} from '../count/calendar-columns-later';
import {bringFiguresTable} from '../count/figures-table-later';
import {bringOwnCounts} from '../count/own-counts-later';
import type {readModel as read} from './own-model';
import {PartToCome} from '../value/part-to-come';

let part: {readonly readModel: typeof read} | undefined;

/** Stands for `own-model` where that is loaded for a workbook that declares something, and for no other (`webpack.config.js`). */
export const readModel: typeof read = (registers) => {
  if (part !== undefined) return part.readModel(registers);
  throw new PartToCome(async () => {
    const [model, table, calendars, counts] = await Promise.all([
      import(/* webpackChunkName: "language" */ './own-model'),
      import(/* webpackChunkName: "language" */ '../count/figures-table'),
      import(/* webpackChunkName: "language" */ '../count/calendar-columns'),
      import(/* webpackChunkName: "language" */ '../count/own-counts'),
    ]);
    bringFiguresTable(table.figuresTable);
    bringCalendars(calendars);
    bringOwnCounts(counts);
    part = model;
  });
};
