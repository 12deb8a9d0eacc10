import type {Area} from '../../../../shared/sheet/sheet-plan';
import type {Book, Sheet} from '../book';
import type {Gate} from '../gate';
import type {Screen} from './ui';

/** What the objects of a script share. */
export interface World {
  readonly gate: Gate;
  readonly book: Book;
  readonly screen: Screen;
  readonly scriptTimeZone: string;
  readonly sleeps: number[];
  readonly isAddon: boolean;
}

/** A value of an enumeration: an object, as in Apps Script, told by its name. */
export class EnumValue {
  constructor(readonly name: string) {}

  toString(): string {
    return this.name;
  }
}

export function enumeration(names: string): Readonly<Record<string, EnumValue>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, new EnumValue(name)]));
}

export function nameOfEnum(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  throw new Error(`The parameters (${typeof value}) don't match the method signature: an enumeration was expected.`);
}

export function checkAlive(sheet: Sheet): void {
  if (sheet.gone === true) throw new Error(`Sheet ${sheet.id} not found`);
}

/** « Class Sheet », getRange: coordinates count from 1 and stand inside the grid. */
export function checkInside(sheet: Sheet, {row, column, rows, columns}: Area): void {
  checkAlive(sheet);
  if (row < 0) throw new Error('The starting row of the range is too small.');
  if (column < 0) throw new Error('The starting column of the range is too small.');
  if (rows < 1) throw new Error('The number of rows in the range must be at least 1.');
  if (columns < 1) throw new Error('The number of columns in the range must be at least 1.');
  if (row + rows > sheet.rows || column + columns > sheet.columns)
    throw new Error('The coordinates of the range are outside the dimensions of the sheet.');
}

/** « Class Protection »: who is not among the editors is refused; a warning refuses nobody’s script. */
export function checkEditable(sheet: Sheet): void {
  checkAlive(sheet);
  if (sheet.protections.some(({warningOnly, editable}) => !warningOnly && !editable))
    throw new Error(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
}
