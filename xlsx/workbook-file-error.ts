import {fileErrors, french, say} from '../shared';

export type WorkbookFileErrorCode = keyof typeof fileErrors;

/** The file cannot be read as a workbook, or may not be changed. The message is for the user; `detail` names the part or the fault for us. */
export class WorkbookFileError extends Error {
  override readonly name = 'WorkbookFileError';

  constructor(
    readonly code: WorkbookFileErrorCode,
    readonly detail: string = '',
  ) {
    super(say(fileErrors, code) + (detail && french(` (détail : ${detail})`)));
  }
}
