import type {AsyncWorkbook, RangeInfo, SheetInfo} from '../../shared';
import {HostError, isOwnName, zoneMarkName, parseArea, parseReference} from '../../shared';
import {readNames, readTables} from '../../xlsx';
import {addDataSheet} from '../book/add-data-sheet';
import type {Book} from '../book/book';
import type {CellChange} from '../book/cell-change';
import {oddColumns, readArea} from '../book/mirror';
import type {OwnSheets} from '../book/own-sheets';
import type {PageDoor} from './page-door';

/** The workbook that the page shows in Univer: it is read here, at once, and drawn on the page through its door. */
export function univerWorkbook(book: Book, own: OwnSheets, page: PageDoor): AsyncWorkbook {
  return {
    listSheets: async () => {
      const states = own.states();
      return book.sheets.map((sheet, at): SheetInfo => {
        const state = states.get(sheet.key);
        return {
          key: sheet.key,
          name: sheet.name,
          visible: !sheet.hidden,
          ...book.sizeOf(sheet),
          mark: state?.mark ?? null,
          editedByHand: state?.editedByHand ?? false,
          odd: oddColumns(sheet),
          told: at === 0 ? book.told : [],
        };
      });
    },

    readRows: async (key) => {
      const sheet = book.find(key);
      return sheet === undefined ? null : book.rowsOf(sheet);
    },

    listRanges: async () => listRanges(book, own),

    readRange: async (name) => {
      const place = tableArea(book, name);
      const sheet = place === null ? undefined : book.findNamed(place.sheet);
      return place === null || sheet === undefined ? null : readArea(sheet, place.area);
    },

    drawSheet: async (request) => {
      const {answer, sheet} = own.draw(request);
      if (sheet === null) return answer;
      const names = book.file().visibleNames();
      await Promise.all([
        page.putSheet(...book.shown(sheet)),
        page.putNames(names.filter(({formula}) => parseReference(formula)?.sheet === answer.name)),
      ]);
      return answer;
    },

    addSheet: async (request) => {
      const sheet = addDataSheet(book, request);
      await page.putSheet(...book.shown(sheet));
      return sheet.name;
    },

    writeCells: async (key, cells) => {
      if (book.refusal.cells !== null) throw new HostError('protected', 'writeCells');
      if (book.find(key) === undefined) throw new HostError('gone', 'writeCells');
      const changes = cells.map((cell): CellChange => ({...cell, formula: null, format: null}));
      book.heard({kind: 'cells', key, cells: changes});
      await page.putCells(key, changes);
    },

    removeSheets: async (request) => {
      const {answers, removed, changed} = own.remove(request);
      // Before the others go: a page always shows a sheet, and one that is made again goes for a moment.
      for (const sheet of changed) await page.putSheet(...book.shown(sheet));
      for (const key of removed) await page.removeSheet(key);
      return answers;
    },

    readSelection: () => page.readSelection(),

    showCell: async (key, row, column) => {
      if (book.find(key) === undefined) throw new HostError('gone', 'showCell');
      await page.showCell(key, row, column);
    },

    insertFormula: async (formula) => {
      if (!(await page.insertFormula(formula))) throw new HostError('occupied', 'insertFormula');
    },
  };
}

/** Tables, and names that lead to an area, on the sheets of the user. */
function listRanges(book: Book, own: OwnSheets): RangeInfo[] {
  const states = own.states();
  const file = book.file();
  const names = readNames(file.book);
  const known = new Set(names.map(({name}) => name.toLowerCase()));
  const info = (name: string, sheet: string, kind: RangeInfo['kind']): RangeInfo[] => {
    const key = book.findNamed(sheet)?.key;
    return key === undefined || states.has(key) ? [] : [{name, sheet: key, kind}];
  };
  return [
    ...file.worksheets
      .flatMap((sheet) => readTables(file.pack, sheet))
      .flatMap(({name, sheet}) => info(name, sheet, 'table')),
    ...names.flatMap(({name, formula, hidden, sheet}) => {
      const place = parseReference(formula);
      const isOurs = isOwnName(name) || known.has(zoneMarkName(name).toLowerCase());
      const isPlain = place !== null && !hidden && sheet === null && !/^_xlnm/i.test(name) && !isOurs;
      return isPlain ? info(name, place.sheet, 'name') : [];
    }),
  ];
}

function tableArea(book: Book, name: string) {
  const file = book.file();
  const wanted = name.toLowerCase();
  const table = file.worksheets
    .flatMap((sheet) => readTables(file.pack, sheet))
    .find((one) => one.name.toLowerCase() === wanted);
  const area = table === undefined ? null : parseArea(table.ref);
  if (table !== undefined && area !== null) return {sheet: table.sheet, area};
  const named = readNames(file.book).find((one) => one.sheet === null && one.name.toLowerCase() === wanted);
  return named === undefined ? null : parseReference(named.formula);
}
