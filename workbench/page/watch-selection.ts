import {ICommandService} from '@univerjs/core';
import {SetRangeValuesMutation, SetSelectionsOperation, SetWorksheetActiveOperation} from '@univerjs/sheets';
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
    const text = bench.notes.of(sheet, row, column, value) ?? '';
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
