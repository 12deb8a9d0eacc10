import type {ICommandService} from '@univerjs/core';
import {CustomCommandExecutionError} from '@univerjs/core';
import {RemoveDefinedNameMutation, SetDefinedNameMutation} from '@univerjs/engine-formula';
import {
  InsertSheetMutation,
  MoveRangeMutation,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetWorksheetNameMutation,
} from '@univerjs/sheets';
import type {Refusal} from '../book/sheet-view';

/**
 * What the page refuses, since the file could not take it: rows that move would leave formats, charts and macros of the file behind; looks
 * would not be saved. Each begins the name of a command, or of the mutation that it ends in.
 */
const refused: readonly (readonly [pattern: RegExp, why: string])[] = [
  [
    /^sheet\.(command|mutation)\.(insert|remove|move|delete|append|reorder)-?(multi-)?(row|col|range-move|range$|rows|cols|columns)/,
    'Ici, on n’insère, ne déplace et ne supprime ni ligne ni colonne : faites-le dans Excel ou LibreOffice. Écrire et vider des cellules est possible.',
  ],
  [
    /^sheet\.(command|mutation)\.(add-worksheet-merge|remove-worksheet-merge|copy-sheet|copy-worksheet|set-worksheet-order|set-worksheet-hidden|set-worksheet-show|set-tab-color|split-text|reorder)/,
    'Cette action n’est pas possible ici : elle ne pourrait pas être enregistrée dans le fichier.',
  ],
  [
    /^sheet\.command\.(set-(range-)?(bold|italic|underline|stroke|overline|font|fontsize|text|border|background|style|horizontal|vertical|subscript|superscript)|apply-format|set-(once|infinite)-format|clear-selection-(format|all)|reset-(background|text|range))/,
    'La mise en forme se fait dans Excel ou LibreOffice : ici, elle ne serait pas enregistrée.',
  ],
];

/** Moving cells (by the mouse or by cutting) is writing them elsewhere, and is taken. */
const allowed = new Set(['sheet.command.move-range', 'sheet.mutation.move-range', 'sheet.command.move-selection']);

function refusalOf(command: string): string | null {
  if (allowed.has(command)) return null;
  return refused.find(([pattern]) => pattern.test(command))?.[1] ?? null;
}

const ofTabs = new Set([InsertSheetMutation.id, RemoveSheetMutation.id, SetWorksheetNameMutation.id]);
const ofCells = new Set([
  SetRangeValuesMutation.id,
  MoveRangeMutation.id,
  SetDefinedNameMutation.id,
  RemoveDefinedNameMutation.id,
]);

/** Stops what cannot be saved before it happens, and says why. `isOurs` lets the page itself draw. */
export function fence(
  commands: ICommandService,
  isOurs: () => boolean,
  say: (why: string) => void,
  refusal: Refusal,
): void {
  const whyNot = (id: string, isCalculated: boolean) => {
    if (ofTabs.has(id)) return refusal.tabs;
    if (ofCells.has(id) && !isCalculated) return refusal.cells;
    return refusalOf(id);
  };
  commands.beforeCommandExecuted(({id}, options) => {
    const why = isOurs() ? null : whyNot(id, options?.fromFormula === true);
    if (why === null) return;
    say(why);
    throw new CustomCommandExecutionError(why);
  });
}
