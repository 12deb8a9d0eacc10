import type {ICommand, Injector} from '@univerjs/core';
import {CommandType, ICommandService} from '@univerjs/core';
import {IActiveDirtyManagerService} from '@univerjs/engine-formula';
import type {FunctionCall} from '../functions/function-call';
import {UNIT} from './show-book';

type Cells = readonly FunctionCall['cell'][];

const RegistersChanged: ICommand<{cells: Cells}> = {
  id: 'bilan-ml.mutation.registers-changed',
  type: CommandType.MUTATION,
  handler: () => true,
};

/** Has cells worked out again though nothing that the engine knows of changed. */
export class Recalculation {
  private readonly commands: ICommandService;

  constructor(injector: Injector) {
    this.commands = injector.get(ICommandService);
    this.commands.registerCommand(RegistersChanged);
    injector.get(IActiveDirtyManagerService).register(RegistersChanged.id, {
      commandId: RegistersChanged.id,
      getDirtyData: ({params}) => ({
        dirtyRanges: (params as {cells: Cells}).cells.map(({sheet, row, column}) => ({
          unitId: UNIT,
          sheetId: sheet,
          range: {startRow: row, endRow: row, startColumn: column, endColumn: column},
        })),
      }),
    });
  }

  ask(cells: Cells): void {
    if (cells.length > 0) void this.commands.executeCommand(RegistersChanged.id, {cells});
  }
}
