import type {Bag, Range, Sheet} from '../book';
import {kind} from '../kind';
import {OfficeError} from '../office-error';
import {rangeOf} from './sheets';

type Page = Bag & {readonly sheet: Sheet};

const ranged = (sheet: Sheet, range: Range | string) => (typeof range === 'string' ? rangeOf(sheet, range) : range);

export const pageKinds = {
  // « ShapeCollection »: pictures and shapes of the user; charts are none.
  ShapeCollection: kind<Excel.ShapeCollection>()<Sheet>({items: ({pictures}) => pictures}),
  Shape: kind<Excel.Shape>()<Sheet['pictures'][number]>({read: {id: ({name}) => name, name: ({name}) => name}}),

  PageLayout: kind<Excel.PageLayout>()<Page>({
    isBag: true,
    call: {
      setPrintArea: ({sheet}, area: Range | string) => {
        const {row, column, rows, columns} = ranged(sheet, area);
        sheet.printArea = {row, column, rows, columns};
      },
      setPrintTitleRows: ({sheet}, titles: Range | string) => {
        const {row, rows} = ranged(sheet, titles);
        sheet.printTitleRows = {first: row, last: row + rows - 1};
      },
    },
  }),
  HeaderFooterGroup: kind<Excel.HeaderFooterGroup>()({isBag: true}),
  HeaderFooter: kind<Excel.HeaderFooter>()<Bag>({isBag: true}),

  PageBreakCollection: kind<Excel.PageBreakCollection>()<Sheet>({
    call: {
      /** « PageBreakCollection.add »: before the top-left cell of the range; there is none before the first row. */
      add: (sheet, range: Range | string) => {
        const {row} = ranged(sheet, range);
        if (row === 0) throw new OfficeError('InvalidArgument', 'a page break before the first row');
        if (!sheet.breaks.includes(row)) sheet.breaks.push(row);
        return {sheet, row};
      },
      removePageBreaks: (sheet) => void (sheet.breaks = []),
    },
  }),
  PageBreak: kind<Excel.PageBreak>()({}),

  WorksheetFreezePanes: kind<Excel.WorksheetFreezePanes>()<Sheet>({
    call: {
      freezeRows: (sheet, count: number = 0) => void (sheet.freeze = {rows: count, columns: 0}),
      freezeColumns: (sheet, count: number = 0) => void (sheet.freeze = {rows: 0, columns: count}),
      freezeAt: (sheet, range: Range | string) => {
        const {rows, columns} = ranged(sheet, range);
        sheet.freeze = {rows, columns};
      },
      unfreeze: (sheet) => void (sheet.freeze = {rows: 0, columns: 0}),
    },
  }),
};
