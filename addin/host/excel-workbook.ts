import type {AsyncWorkbook, Rows, SheetKey} from '../../shared';
import {loadPart} from '../../pane/load-part';
import {addSheet, writeCells} from './add-sheet';
import type {Begun} from './add-sheet';
import {checkCalendar} from './calendar';
import {officeDoor} from './excel-door';
import type {ExcelDoor} from './excel-door';
import {attempt, toHostError} from './excel-fault';
import {listRanges, listSheets} from './list-sheets';
import {readCells} from './read-cells';
import {drawWithoutRefused} from './refused-looks';
import type {BegunRemoval} from './remove-sheets';
import {insertFormula, readSelection, showCell} from './selection';

/** The workbook that is open in Excel, where it counts its days as we do. */
export function excelWorkbook(door: ExcelDoor = officeDoor()): AsyncWorkbook {
  const methods = Object.entries(openWorkbook(door)) as [string, (...args: readonly unknown[]) => Promise<unknown>][];
  const checked = methods.map(([name, method]) => [
    name,
    (...args: readonly unknown[]) => checkCalendar(door).then(() => method(...args)),
  ]);
  return Object.fromEntries(checked) as AsyncWorkbook;
}

function openWorkbook(door: ExcelDoor): AsyncWorkbook {
  return {
    listSheets: () => attempt(door, {action: 'listSheets'}, (context) => listSheets(context, door)),

    readRows: (key) =>
      whenThere(() =>
        attempt(door, {action: 'readRows'}, async (context, {budget}) => {
          const sheet = context.workbook.worksheets.getItemOrNullObject(key);
          const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,columnIndex,rowCount,columnCount');
          sheet.load('id');
          await context.sync();
          if (sheet.isNullObject) return null;
          if (used.isNullObject) return [];
          const area = {
            row: 0,
            column: 0,
            rows: used.rowIndex + used.rowCount,
            columns: used.columnIndex + used.columnCount,
          };
          return readCells(context, context.workbook.worksheets.getItem(sheet.id), area, budget);
        }),
      ),

    listRanges: () => attempt(door, {action: 'listRanges'}, (context) => listRanges(context, door)),

    readRange: (name) =>
      whenThere(() =>
        attempt(door, {action: `readRange « ${name} »`}, async (context, {budget}) => {
          const {tables, names, worksheets} = context.workbook;
          const table = tables.getItemOrNullObject(name).load('name');
          const named = names.getItemOrNullObject(name).getRangeOrNullObject();
          named.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/id');
          await context.sync();
          const range = table.isNullObject ? named : tables.getItem(name).getRange();
          if (!table.isNullObject) {
            range.load('rowIndex,columnIndex,rowCount,columnCount,worksheet/id');
            await context.sync();
          }
          if (range.isNullObject) return null;
          const area = {
            row: range.rowIndex,
            column: range.columnIndex,
            rows: range.rowCount,
            columns: range.columnCount,
          };
          return readCells(context, worksheets.getItem(range.worksheet.id), area, budget);
        }),
      ),

    drawSheet: async (request) => {
      const {drawSheet} = await loadPart(() => import(/* webpackChunkName: "report" */ './draw-sheet'));
      const {drawn, skipped} = await drawWithoutRefused(door, (without) =>
        attempt(door, {action: `drawSheet « ${request.plan.title} »`, undoGroup: true}, (context, trial) =>
          drawSheet(context, door, request, trial, without),
        ),
      );
      if (drawn.place !== null) await moveTab(door, drawn.answer.sheet, drawn.place);
      return skipped.length === 0 ? drawn.answer : {...drawn.answer, skipped};
    },

    addSheet: (request) => {
      const begun: Begun = {id: null, name: ''};
      return attempt(door, {action: `addSheet « ${request.name} »`, undoGroup: true}, (context, trial) =>
        addSheet(context, request, trial, begun),
      );
    },

    writeCells: (key, cells) =>
      attempt(door, {action: 'writeCells', undoGroup: true}, (context, trial) =>
        writeCells(context, key, cells, trial),
      ),

    removeSheets: async (request) => {
      const {removeSheets} = await loadPart(() => import(/* webpackChunkName: "report" */ './remove-sheets'));
      const begun: BegunRemoval = {answers: null};
      return attempt(door, {action: 'removeSheets'}, (context) => removeSheets(context, door, request, begun));
    },

    readSelection: async () => {
      try {
        return await attempt(door, {action: 'readSelection'}, readSelection);
      } catch (error) {
        // A chart or a picture is selected: the user stands in no cell.
        if (toHostError(error, 'readSelection').fault === 'refused') return null;
        throw error;
      }
    },

    showCell: (key, row, column) =>
      attempt(door, {action: 'showCell'}, (context) => showCell(context, key, row, column)),

    insertFormula: (formula) =>
      attempt(door, {action: 'insertFormula', undoGroup: true}, (context) => insertFormula(context, formula)),
  };
}

/** Alone, since desktops empty their list of undo for it. Where Excel refuses, the sheet stays last: all that it holds is there. */
async function moveTab(door: ExcelDoor, key: SheetKey, place: number): Promise<void> {
  const action = 'Worksheet.position';
  try {
    await attempt(door, {action}, async (context) => {
      context.workbook.worksheets.getItem(key).position = place;
      await context.sync();
    });
  } catch (error) {
    if (toHostError(error, action).fault !== 'refused') throw error;
  }
}

/** What has gone since reads as null. */
async function whenThere(read: () => Promise<Rows | null>): Promise<Rows | null> {
  try {
    return await read();
  } catch (error) {
    if (toHostError(error, 'readRows').fault === 'gone') return null;
    throw error;
  }
}
