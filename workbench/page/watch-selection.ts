import {ICommandService} from '@univerjs/core';
import {SetSelectionsOperation, SetWorksheetActiveOperation} from '@univerjs/sheets';
import type {Workbench} from './workbench';

/** Says, while a cell in error is selected, what the error is about. */
export function watchSelection(bench: Workbench, notice: HTMLElement): void {
  let shown = '';
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
  bench.notes.changed = () => void setTimeout(show, 300); // once the error stands in the cell
  bench.univer
    .__getInjector()
    .get(ICommandService)
    .onCommandExecuted(({id}) => {
      if (id === SetSelectionsOperation.id || id === SetWorksheetActiveOperation.id) void show();
    });
}
