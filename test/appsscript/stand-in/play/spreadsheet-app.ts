import {RichTextBuilderPlay, TextStyleBuilderPlay} from './formats';
import {criteria, RuleBuilderPlay} from './rules';
import type {SheetPlay} from './sheet';
import {SpreadsheetPlay} from './spreadsheet';
import {UiPlay} from './ui';
import {enumeration} from './world';
import type {World} from './world';

/** « Class SpreadsheetApp »: the document at hand, builders, enumerations. */
export class SpreadsheetAppPlay {
  readonly BorderStyle = enumeration('DOTTED DASHED SOLID SOLID_MEDIUM SOLID_THICK DOUBLE');
  readonly DeveloperMetadataVisibility = enumeration('DOCUMENT PROJECT');
  readonly DeveloperMetadataLocationType = enumeration('SPREADSHEET SHEET ROW COLUMN');
  readonly ProtectionType = enumeration('RANGE SHEET');
  readonly WrapStrategy = enumeration('WRAP OVERFLOW CLIP');
  readonly CopyPasteType = enumeration('PASTE_NORMAL PASTE_VALUES PASTE_FORMAT PASTE_FORMULA PASTE_NO_BORDERS');
  readonly BooleanCriteria = criteria;
  private readonly spreadsheet: SpreadsheetPlay;

  constructor(private readonly world: World) {
    this.spreadsheet = new SpreadsheetPlay(world);
  }

  getActiveSpreadsheet = () => this.world.gate.wrap('Spreadsheet', this.spreadsheet);
  getActive = () => this.getActiveSpreadsheet();
  getActiveSheet = () => this.spreadsheet.getActiveSheet();
  getActiveRange = () => this.spreadsheet.getActiveRange();
  getCurrentCell = () => this.spreadsheet.getCurrentCell();
  setActiveSheet = (sheet: SheetPlay) => this.spreadsheet.setActiveSheet(sheet);
  getUi = () => this.world.gate.wrap('Ui', new UiPlay(this.world));
  /** All that was written is worked out when it answers. */
  flush = () => this.world.book.functions?.pass();
  newTextStyle = () => this.world.gate.wrap('TextStyleBuilder', new TextStyleBuilderPlay(this.world));
  newRichTextValue = () => this.world.gate.wrap('RichTextValueBuilder', new RichTextBuilderPlay(this.world));
  newConditionalFormatRule = () =>
    this.world.gate.wrap('ConditionalFormatRuleBuilder', new RuleBuilderPlay(this.world));
}
