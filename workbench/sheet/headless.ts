import {LocaleType, LogLevel, Univer} from '@univerjs/core';
import {UniverFormulaEnginePlugin} from '@univerjs/engine-formula';
import {UniverSheetsPlugin} from '@univerjs/sheets';
import {UniverSheetsFormulaPlugin} from '@univerjs/sheets-formula';

/** Univer without a screen: cells, commands and formulas, and nothing to look at. */
export function headlessUniver(): Univer {
  const univer = new Univer({
    locale: LocaleType.FR_FR,
    locales: {[LocaleType.FR_FR]: {}},
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin, {});
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  return univer;
}

// What those who drive Univer from outside need of it: its modules stand in this folder alone.
export {ICommandService, IUniverInstanceService, RedoCommand, UndoCommand} from '@univerjs/core';
export type {Injector} from '@univerjs/core';
export {FormulaDataModel} from '@univerjs/engine-formula';
export {
  MoveRangeCommand,
  RemoveSheetCommand,
  SetDefinedNameCommand,
  SetRangeValuesCommand,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
