import {parseArea} from '../../../shared/sheet/references';
import {cellAt, change, eachCell, extent, placeOf} from './book';
import type {Book, Sheet} from './book';
import {callIn} from './call-in';
import type {Call} from './call-in';
import {valueOf} from './cells';

type Cell = string | number | boolean | null;
/** What a function gives for a call: a matrix that spills; what it throws shows as #ERROR!. */
export type AnswerCall = (name: string, args: readonly unknown[]) => readonly (readonly Cell[])[];

interface Options {
  /** How many flushes or pauses go by before a call that was made shows: Google tells no time. */
  readonly slow?: number;
  /** What shows until then. « Custom functions in Google Sheets » says « Loading… »; that a former value may stay instead is a guess. */
  readonly meanwhile?: 'Loading...' | 'former';
}

interface Standing {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** What was asked: the text of the call and its arguments. */
  asked: string;
  spilled: {readonly row: number; readonly column: number}[];
  waits: number;
}

/**
 * Custom functions as Google calculates them. « Custom functions in Google Sheets »: a function is called when its formula is entered
 * and when an argument changes; what it reads by itself is not followed. An equal call, text and arguments, is answered from what was
 * remembered (odoo 20758, yfinance 4): here without end, since no page says how long. A table that would overwrite a cell is an error.
 * Of a formula with anything around its first call, that call’s first value shows.
 */
export class CustomFunctions {
  /** Calls that were made, in order. */
  readonly made: string[] = [];
  private readonly remembered = new Map<string, readonly (readonly Cell[])[]>();
  private readonly standing = new Map<string, Standing>();
  private readonly options: Required<Options>;
  private isBusy = false;

  constructor(
    private readonly book: Book,
    private readonly answer: AnswerCall,
    {slow = 0, meanwhile = 'Loading...'}: Options = {},
  ) {
    this.options = {slow, meanwhile};
    book.functions = this;
    this.settle();
  }

  /** To be called after any cell changed. */
  settle(): void {
    if (this.isBusy) return;
    this.isBusy = true;
    for (const [id, one] of this.standing)
      if (callIn(cellAt(one.sheet, one.row, one.column).formula) === null) {
        this.withdraw(one);
        this.standing.delete(id);
      }
    for (const sheet of this.book.sheets)
      for (const [key, {formula}] of [...sheet.cells]) {
        const call = callIn(formula);
        if (call !== null) this.calculate(sheet, placeOf(key), call);
      }
    this.isBusy = false;
  }

  /** A flush or a pause went by. */
  pass(): void {
    for (const one of this.standing.values()) if (one.waits > 0 && --one.waits === 0) this.show(one);
  }

  private calculate(sheet: Sheet, {row, column}: {row: number; column: number}, call: Call): void {
    const args = call.args.map((text) => this.argument(sheet, text));
    const asked = `${call.text} ${JSON.stringify(args)}`;
    const id = `${sheet.id} ${row} ${column}`;
    const one = this.standing.get(id) ?? {sheet, row, column, asked: '', spilled: [], waits: 0};
    this.standing.set(id, one);
    if (one.asked === asked) return;
    one.asked = asked;
    const isNew = !this.remembered.has(asked);
    if (isNew) {
      this.made.push(call.text);
      this.remembered.set(asked, this.attempt(call.name, args));
    }
    one.waits = isNew ? this.options.slow : 0;
    if (one.waits === 0) this.show(one);
    else if (this.options.meanwhile !== 'former') {
      this.withdraw(one);
      change(sheet, row, column, {value: this.options.meanwhile});
    }
  }

  private attempt(name: string, args: readonly unknown[]) {
    try {
      return this.answer(name, args);
    } catch {
      return [['#ERROR!']];
    }
  }

  private show(one: Standing): void {
    const {sheet, row, column} = one;
    this.withdraw(one);
    const matrix = this.remembered.get(one.asked)!;
    const targets = matrix.flatMap((line, r) => line.map((value, c) => ({value, row: row + r, column: column + c})));
    const isFree = targets.every((cell, at) => at === 0 || resultAt(sheet, cell.row, cell.column) === '');
    if (!isFree) return change(sheet, row, column, {value: '#REF!'});
    for (const {value, ...place} of targets) change(sheet, place.row, place.column, {value: value ?? ''});
    one.spilled = targets.slice(1);
  }

  private withdraw(one: Standing): void {
    for (const {row, column} of one.spilled) change(one.sheet, row, column, {value: ''});
    one.spilled = [];
  }

  private argument(home: Sheet, text: string): unknown {
    if (text === '') return '';
    if (/^"(?:[^"]|"")*"$/.test(text)) return text.slice(1, -1).replace(/""/g, '"');
    if (/^-?\d+(?:[.,]\d+)?$/.test(text)) return Number(text.replace(',', '.'));
    const name = this.book.names.find((one) => one.name.toLowerCase() === text.toLowerCase());
    if (name !== undefined) return valuesOf(name.place.sheet, name.place.area);
    const [, quoted, plain, reference] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([$A-Z\d:]+)$/i.exec(text) ?? [];
    const tab = quoted?.replace(/''/g, "'") ?? plain;
    const sheet = tab === undefined ? home : this.book.sheets.find((one) => one.name === tab);
    if (sheet === undefined || reference === undefined) return '#NAME?';
    const columns = /^([A-Z]+):([A-Z]+)$/i.exec(reference.replace(/\$/g, ''));
    const rows = Math.max(1, extent(sheet).rows);
    const area = parseArea(columns === null ? reference : `${columns[1]!}1:${columns[2]!}${rows}`);
    return area === null ? '#NAME?' : valuesOf(sheet, area);
  }
}

function valuesOf(sheet: Sheet, area: NonNullable<ReturnType<typeof parseArea>>): unknown {
  const rows: unknown[][] = Array.from({length: area.rows}, () => []);
  eachCell(area, (row, column, i) => void rows[i]!.push(valueOf(sheet, row, column)));
  return area.rows * area.columns === 1 ? rows[0]![0] : rows;
}

const resultAt = (sheet: Sheet, row: number, column: number) => {
  const {formula, value} = cellAt(sheet, row, column);
  return formula ?? value;
};
