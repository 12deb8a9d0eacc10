import type {CellValue} from '../../../shared/value/cell';

/** What a formula gives: a matrix that spills. */
type Calculate = (formula: string) => CellValue[][];

interface PaperCell {
  value: unknown;
  formula: string;
  /** The cell whose formula spilled here. */
  from: PaperCell | null;
}

/**
 * The part of Google Sheets that our commands over formulas meet, with what the strict stand-in does not play: formulas that give tables.
 * « Custom functions in Google Sheets »: a function is called when its formula is entered anew and not again; a table that would
 * overwrite a cell is an error instead.
 */
export class PaperSheets {
  readonly sheets = new Map<string, PaperCell[][]>();
  /** Formulas that were calculated, in order. */
  readonly calculated: string[] = [];
  /** Cells that this user may not write in. */
  readonly protectedCells = new Set<string>();
  readonly properties = new Map<string, string>();
  flushes = 0;
  /** Called at each flush, with its number. */
  onFlush: (flush: number) => void = () => undefined;

  constructor(private readonly calculate: Calculate) {}

  add(name: string, rows: readonly (readonly CellValue[])[]): void {
    const grid = Array.from({length: 40}, () =>
      Array.from({length: 12}, (): PaperCell => ({value: '', formula: '', from: null})),
    );
    this.sheets.set(name, grid);
    const each = (visit: (value: CellValue, row: number, column: number) => void) =>
      rows.forEach((row, r) => row.forEach((value, c) => visit(value, r, c)));
    const isFormula = (value: CellValue): value is string => typeof value === 'string' && value.startsWith('=');
    each((value, r, c) => void (isFormula(value) || (grid[r]![c]!.value = value ?? '')));
    each((value, r, c) => void (isFormula(value) && this.enter(name, r, c, value)));
  }

  cell(name: string, row: number, column: number): PaperCell {
    return this.sheets.get(name)![row]![column]!;
  }

  formulas(name: string): string[] {
    return this.sheets.get(name)!.flatMap((row) => row.flatMap(({formula}) => (formula === '' ? [] : [formula])));
  }

  enter(name: string, row: number, column: number, formula: string): void {
    const cell = this.cell(name, row, column);
    if (cell.formula === formula) return; // the same text: nothing is calculated
    this.empty(name, row, column);
    cell.formula = formula;
    this.calculated.push(formula);
    const matrix = this.calculate(formula);
    const isFree = matrix.every((line, r) =>
      line.every((_, c) => (r === 0 && c === 0) || this.cell(name, row + r, column + c).value === ''),
    );
    if (!isFree) return void (cell.value = '#REF!');
    matrix.forEach((line, r) =>
      line.forEach((value, c) => {
        const target = this.cell(name, row + r, column + c);
        target.value = value;
        if (target !== cell) target.from = cell;
      }),
    );
  }

  private empty(name: string, row: number, column: number): void {
    const cell = this.cell(name, row, column);
    for (const one of this.sheets.get(name)!.flat()) if (one.from === cell) Object.assign(one, {value: '', from: null});
    Object.assign(cell, {value: '', formula: ''});
  }

  /** What stands in the global scope of a script. */
  get globals() {
    return {
      SpreadsheetApp: {flush: () => this.onFlush(++this.flushes), getActiveSpreadsheet: () => this.spreadsheet},
      PropertiesService: {
        getDocumentProperties: () => ({
          getProperty: (key: string) => this.properties.get(key) ?? null,
          setProperty: (key: string, value: string) => void this.properties.set(key, value),
          deleteProperty: (key: string) => void this.properties.delete(key),
        }),
      },
    };
  }

  get spreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return {
      createTextFinder: (word: string) => ({
        matchFormulaText: () => ({
          findAll: () =>
            [...this.sheets].flatMap(([name, grid]) =>
              grid.flatMap((row, r) =>
                row.flatMap(({formula}, c) =>
                  formula.toUpperCase().includes(word.toUpperCase()) ? [this.range(name, r, c, 1, 1)] : [],
                ),
              ),
            ),
        }),
      }),
    } as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet;
  }

  private range(name: string, row: number, column: number, rows: number, columns: number): unknown {
    const cells = () =>
      Array.from({length: rows}, (_, r) =>
        Array.from({length: columns}, (__, c) => this.cell(name, row + r, column + c)),
      );
    const first = () => cells()[0]![0]!;
    const guard = () => {
      if (this.protectedCells.has(`${name}!${a1(row, column)}`))
        throw new Error('You are trying to edit a protected cell or object.');
    };
    return {
      getSheet: () => ({
        getName: () => name,
        getSheetId: () => [...this.sheets.keys()].indexOf(name),
        getLastRow: () => 40,
        getLastColumn: () => 12,
        getRange: (r: number, c: number, height: number, width: number) =>
          this.range(name, r - 1, c - 1, height, width),
      }),
      getRow: () => row + 1,
      getColumn: () => column + 1,
      getA1Notation: () => a1(row, column),
      getFormula: () => first().formula,
      getFormulas: () => cells().map((line) => line.map(({formula}) => formula)),
      getValues: () => cells().map((line) => line.map(({value}) => value)),
      setFormula: (formula: string) => {
        guard();
        this.enter(name, row, column, formula);
      },
      clearContent: () => {
        guard();
        this.empty(name, row, column);
      },
      setValues: (values: unknown[][]) =>
        cells().forEach((line, r) =>
          line.forEach((cell, c) => {
            const value = values[r]![c];
            if (typeof value === 'string' && value.startsWith('=')) throw new Error('would be a formula');
            // « 1-2 » typed into a cell that is not one of texts is a day.
            const isDay = typeof value === 'string' && /^\d+-\d+$/.test(value);
            Object.assign(cell, {value: isDay ? 45293 : typeof value === 'string' ? value.replace(/^'/, '') : value});
          }),
        ),
    };
  }
}

const a1 = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;
