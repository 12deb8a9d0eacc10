import {cellAt, placeOf} from '../book';
import {put, putFormula} from '../cells';
import {RangePlay} from './range';
import {checkEditable} from './world';
import type {World} from './world';

/** « Class TextFinder », over the whole spreadsheet. */
export class TextFinderPlay {
  private readonly options = {case: false, formula: false, regex: false, whole: false};

  constructor(
    private readonly world: World,
    private readonly text: string,
  ) {}

  private with(changes: Partial<TextFinderPlay['options']>): unknown {
    Object.assign(this.options, changes);
    return this.world.gate.wrap('TextFinder', this);
  }

  matchCase = (on: boolean) => this.with({case: on});
  matchFormulaText = (on: boolean) => this.with({formula: on});
  matchEntireCell = (on: boolean) => this.with({whole: on});
  useRegularExpression = (on: boolean) => this.with({regex: on});

  private pattern(): RegExp {
    const source = this.options.regex ? this.text : this.text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(this.options.whole ? `^(?:${source})$` : source, this.options.case ? 'gu' : 'giu');
  }

  /** With formulas, cells that hold one are searched in its text, the others in their value. */
  private matches() {
    const pattern = this.pattern();
    return this.world.book.sheets.flatMap((sheet) =>
      [...sheet.cells].flatMap(([key, {formula, value}]) => {
        const text = this.options.formula ? (formula ?? String(value)) : String(value);
        return text.search(pattern) < 0 ? [] : [{sheet, ...placeOf(key), text, isFormula: text === formula}];
      }),
    );
  }

  findAll(): unknown[] {
    return this.matches().map(({sheet, row, column}) =>
      this.world.gate.wrap('Range', new RangePlay(this.world, sheet, {row, column, rows: 1, columns: 1})),
    );
  }

  replaceAllWith(replacement: string): number {
    let count = 0;
    for (const {sheet, row, column, text, isFormula} of this.matches()) {
      checkEditable(sheet);
      const replaced = text.replace(this.pattern(), () => {
        count++;
        return replacement;
      });
      if (isFormula) putFormula(sheet, row, column, replaced);
      else if (cellAt(sheet, row, column).formula === undefined) put(sheet, row, column, replaced);
    }
    return count;
  }
}
