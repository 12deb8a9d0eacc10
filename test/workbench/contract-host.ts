import {strFromU8, strToU8} from 'fflate';
import {
  ICommandService,
  RemoveSheetCommand,
  SetDefinedNameCommand,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from '../../workbench/sheet/headless';
import type {AsyncWorkbook} from '../../shared/drawing/workbook';
import {writeSheets} from '../../xlsx';
import {readNames} from '../../xlsx/read/read-workbook';
import {openPackage} from '../../xlsx/package/open-package';
import {findWorkbookParts} from '../../xlsx/package/workbook-parts';
import {absoluteReference, areaReference, parseReference} from '../../shared/sheet/references';
import {OwnSheets} from '../../workbench/book/own-sheets';
import {univerWorkbook} from '../../workbench/host/univer-workbook';
import {valueOf} from '../../workbench/sheet/read-cell';
import {UNIT} from '../../workbench/sheet/show-book';
import {toCellData} from '../../workbench/sheet/to-univer';
import type {HostUnderTest, UserSheet} from '../contract/host-under-test';
import {unzip, zip} from '../xlsx/build-package';
import {openBench} from './open-bench';
import type {Bench} from './open-bench';

/** The workbench, over Univer without a screen. */
export const workbenchHost: HostUnderTest = {
  name: 'workbench',
  open: (sheets) => {
    const bench = openBench('contrat.xlsx', fileOf(sheets));
    const {opened, page, injector} = bench;
    const {book} = opened;
    const commands = injector.get(ICommandService);
    const keyOf = (name: string) => book.findNamed(name)!.key;
    const worksheet = (name: string) => page.workbook.getSheetBySheetId(keyOf(name))!;
    const fresh = () => settled(bench, univerWorkbook(book, new OwnSheets(book), doorOf(bench)));
    return {
      workbook: fresh(),
      reopen: fresh,
      snapshot: (name) => snapshotOf(bench, name),
      type: (name, row, column, value) => {
        const {v = null, t = null} = toCellData(value);
        const cellValue = {[row]: {[column]: {v, t, f: null}}};
        commands.syncExecuteCommand(SetRangeValuesMutation.id, {unitId: UNIT, subUnitId: keyOf(name), cellValue});
        page.listener.flush();
      },
      rename: (name, to) =>
        void commands.syncExecuteCommand(SetWorksheetNameMutation.id, {unitId: UNIT, subUnitId: keyOf(name), name: to}),
      remove: (name) => void commands.syncExecuteCommand(RemoveSheetCommand.id, {unitId: UNIT, subUnitId: keyOf(name)}),
      select: (name, row, column) => void page.showCell(keyOf(name), row, column),
      formulaAt: (name, row, column) =>
        page.listener.read(worksheet(name).getSheetId(), row, column).formula ?? undefined,
      names: () =>
        new Map(
          readNames(findWorkbookParts(openPackage(book.bytes))).flatMap(({name, formula}) => {
            const place = parseReference(formula);
            return place === null ? [] : [[name, place] as const];
          }),
        ),
      addName: (name, sheet, area) => {
        const formulaOrRefString = absoluteReference(sheet, area);
        commands.syncExecuteCommand(SetDefinedNameCommand.id, {
          unitId: UNIT,
          id: `t-${name}`,
          name,
          formulaOrRefString,
          localSheetId: 'AllDefaultWorkbook',
        });
      },
      addTable: (name, sheet, area) => void (book.bytes = withTable(book.bytes, name, sheet, areaReference(area))),
    };
  },
};

function doorOf({page}: Bench) {
  return page;
}

/** What the page still has to tell is told before each call, as it is when a person takes the time to click. */
function settled({page}: Bench, workbook: AsyncWorkbook): AsyncWorkbook {
  return Object.fromEntries(
    Object.entries(workbook).map(([method, call]) => [
      method,
      async (...args: unknown[]) => {
        page.listener.flush();
        return (call as (...given: unknown[]) => unknown)(...args);
      },
    ]),
  ) as AsyncWorkbook;
}

/** The sheet as the page shows it and as the file would hold it. */
function snapshotOf({opened, page}: Bench, name: string): unknown {
  const {book} = opened;
  const {key} = book.findNamed(name)!;
  const shown: unknown[] = [];
  page.workbook
    .getSheetBySheetId(key)!
    .getCellMatrix()
    .forValue((row, column, cell) => void shown.push([row, column, valueOf(cell), cell?.f ?? null, cell?.s ?? null]));
  const {part} = book.file().worksheets.find((sheet) => sheet.name === name)!;
  return {shown, part: strFromU8(unzip(opened.save().bytes)[part]!)};
}

function fileOf(sheets: readonly UserSheet[]): Uint8Array {
  const parts = unzip(writeSheets(sheets.map(({name, rows}) => ({name, rows}))));
  let book = strFromU8(parts['xl/workbook.xml']!);
  for (const {name, hidden} of sheets)
    if (hidden === true) book = book.replace(`<sheet name="${name}"`, `<sheet name="${name}" state="hidden"`);
  return zip({...parts, 'xl/workbook.xml': strToU8(book)});
}

/** What only another program can do: a table of Excel over cells of a sheet. */
function withTable(bytes: Uint8Array, name: string, sheet: string, ref: string): Uint8Array {
  const parts = unzip(bytes);
  const {part} = findWorkbookParts(openPackage(bytes)).sheets.find((one) => one.name === sheet)!;
  const relations = part.replace(/([^/]*)$/, '_rels/$1.rels');
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/table';
  return zip({
    ...parts,
    'xl/tables/table1.xml': `<table xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" id="1" name="${name}" displayName="${name}" ref="${ref}"/>`,
    [relations]: `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${type}" Target="../tables/table1.xml"/></Relationships>`,
  });
}
