/** All that the host asks of Office.js before a batch: tests come in here with a stand-in. */
export interface ExcelDoor {
  /** Whether this Excel has that set of ExcelApi. */
  supports(version: string): boolean;
  run<T>(options: Excel.RunOptions, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T>;
  wait(milliseconds: number): Promise<void>;
  /** From now on the add-in starts when this workbook is opened (« Run code in your Office Add-in when the document opens »). */
  startWithWorkbook(): Promise<void>;
}

/** Sets above what the manifest asks for (ExcelApi 1.9): each use stands behind `supports`. */
export const later = {
  /** `Worksheet.customProperties`. */
  sheetProperties: '1.12',
  /** `mergeUndoGroup`: one Ctrl+Z for all that a run did. */
  undoGroup: '1.20',
} as const;

/** The Excel that the add-in runs in. */
export function officeDoor(): ExcelDoor {
  return {
    supports: (version) => Office.context.requirements.isSetSupported('ExcelApi', version),
    run: (options, batch) => Excel.run(options, batch),
    wait: (milliseconds) => new Promise((resolve) => void setTimeout(resolve, milliseconds)),
    startWithWorkbook: () => Office.addin.setStartupBehavior(Office.StartupBehavior.load),
  };
}
