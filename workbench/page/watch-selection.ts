import {ICommandService} from '@univerjs/core';
import {FormulaDataModel, IFunctionService} from '@univerjs/engine-formula';
import {SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation} from '@univerjs/sheets';
import {unknownFunctions} from '../functions/unknown-function';
import {UNIT} from '../sheet/show-book';
import type {Workbench} from './workbench';

const watched: ReadonlySet<string> = new Set([
  SetSelectionsOperation.id,
  SetWorksheetActiveOperation.id,
  SetRangeValuesMutation.id,
]);

/** Between a change and a look at what it left. */
const REST = 100;

/** Says, while a cell in error is selected, what the error is about. */
export function watchSelection(bench: Workbench, notice: HTMLElement): void {
  let shown = '';
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const show = async () => {
    const place = await bench.page.readSelection();
    if (place === null) return;
    const {sheet, row, column} = place;
    const value = bench.page.workbook.getSheetBySheetId(sheet)?.getCell(row, column)?.v;
    const unknown = value === '#NAME?' ? unknownOf(bench, sheet, row, column) : null;
    const text = unknown ?? bench.notes.of(sheet, row, column, value) ?? '';
    if (text === shown) return;
    if (text !== '' || notice.textContent === shown) {
      notice.textContent = text;
      notice.hidden = text === '';
    }
    shown = text;
  };
  const showSoon = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => void show(), REST);
  };
  bench.notes.changed = showSoon;
  bench.univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({id}) => {
      if (watched.has(id)) showSoon();
    });
}

/** What no function of the page is called, in the formula of a cell. */
function unknownOf(bench: Workbench, sheet: string, row: number, column: number): string | null {
  const injector = bench.univer.__getInjector();
  const formula = injector.get(FormulaDataModel).getFormulaStringByCell(row, column, sheet, UNIT) ?? '';
  const known = injector.get(IFunctionService);
  return unknownFunctions(formula, (name) => known.hasExecutor(name));
}
