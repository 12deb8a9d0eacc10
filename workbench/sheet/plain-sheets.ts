import type {ICellData, ICommandService, Nullable, Workbook} from '@univerjs/core';
import {BooleanNumber} from '@univerjs/core';
import type {FormulaDataModel, IFormulaData} from '@univerjs/engine-formula';
import {initSheetFormulaData} from '@univerjs/engine-formula';
import {MoveRangeMutation} from '@univerjs/sheets';

type Cells = Readonly<Record<number, Readonly<Record<number, Nullable<ICellData>>>>>;

/**
 * Univer looks at every cell of the workbook for formulas at each change: a tenth of a second on the sample. Sheets that are known to hold
 * none are passed over; at the first formula that comes to one, it is looked at like the others.
 */
export class PlainSheets {
  private readonly plain = new Set<string>();

  constructor(workbook: Workbook, model: FormulaDataModel, commands: ICommandService) {
    const update = model.updateFormulaData.bind(model);
    model.updateFormulaData = (unit, key, cells) => {
      if (holdsFormula(cells as Cells)) this.plain.delete(key);
      return update(unit, key, cells);
    };
    model.getFormulaData = (): IFormulaData => {
      const unit = workbook.getUnitId();
      const found: IFormulaData = {[unit]: {}};
      for (const sheet of workbook.getSheets()) {
        const key = sheet.getSheetId();
        if (this.plain.has(key)) found[unit]![key] = {};
        else initSheetFormulaData(found, unit, key, sheet.getCellMatrix());
      }
      return found;
    };
    // This page filters nothing: rows are hidden by what the file says of them, and need not be asked one by one.
    model.getHiddenRowsFiltered = () => ({[workbook.getUnitId()]: hiddenRows(workbook)});
    commands.beforeCommandExecuted(({id}) => {
      if (id === MoveRangeMutation.id) this.plain.clear(); // formulas may go anywhere
    });
  }

  /** No cell of this sheet holds a formula. */
  add(key: string): void {
    this.plain.add(key);
  }
}

function hiddenRows(workbook: Workbook) {
  return Object.fromEntries(
    workbook.getSheets().map((sheet) => {
      const rows = Object.entries(sheet.getRowManager().getRowData()).filter(
        ([, row]) => row?.hd === BooleanNumber.TRUE,
      );
      return [sheet.getSheetId(), Object.fromEntries(rows.map(([row]) => [row, {hd: BooleanNumber.TRUE}]))];
    }),
  );
}

function holdsFormula(cells: Cells): boolean {
  return Object.values(cells).some((row) =>
    Object.values(row ?? {}).some((cell) => Boolean(cell?.f) || Boolean(cell?.si)),
  );
}
