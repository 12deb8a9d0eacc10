import {french} from '../../shared';

/** What a command asks of the screen. */
export interface Desk {
  tell(text: string): void;
  /** True when the user agrees. */
  confirm(text: string): boolean;
  /** A word in the corner, that nobody has to close. */
  whisper(text: string): void;
}

const TITLE = 'Bilan ML';

/** The dialogs of Google Sheets. */
export const googleDesk: Desk = {
  tell: (text) => {
    const ui = SpreadsheetApp.getUi();
    ui.alert(TITLE, french(text), ui.ButtonSet.OK);
  },
  confirm: (text) => {
    const ui = SpreadsheetApp.getUi();
    return ui.alert(TITLE, french(text), ui.ButtonSet.OK_CANCEL) === ui.Button.OK;
  },
  whisper: (text) => SpreadsheetApp.getActiveSpreadsheet().toast(french(text), TITLE, 8),
};
