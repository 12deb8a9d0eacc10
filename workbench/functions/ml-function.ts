import type {BaseReferenceObject, BaseValueObject, FunctionVariantType} from '@univerjs/engine-formula';
import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NumberValueObject,
  StringValueObject,
} from '@univerjs/engine-formula';
import type {CellValue} from '../../shared';
import type {CallArgument, FunctionAnswer, FunctionCall} from './function-call';

/** A range larger than this is read in the book, unless formulas stand in it. */
const MOST_SENT = 200;

/** What a function of ours needs of the page. */
export interface CallEdge {
  readonly ask: (call: FunctionCall) => Promise<FunctionAnswer>;
  /** Whether formulas stand in a range: their values may be newer here than in the book. */
  readonly hasFormulas: (sheet: string, range: Range) => boolean;
  /** What a cell in error says; null where there is nothing more to say. */
  readonly explain: (cell: FunctionCall['cell'], message: string | null) => void;
}

export interface Range {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** A function of the table, as Univer calls it: the answer comes from the book, so that nothing is counted on this thread. */
export class MlFunction extends BaseFunction {
  override needsReferenceObject = true;

  constructor(
    name: string,
    private readonly spec: string,
    private readonly edge: CallEdge,
  ) {
    super(name);
  }

  override isAsync(): boolean {
    return true;
  }

  override calculate(...variants: FunctionVariantType[]): FunctionVariantType {
    const cell = {sheet: this.subUnitId ?? '', row: this.row, column: this.column};
    const answered = this.answer(variants, cell).catch((error: unknown): BaseValueObject => {
      this.edge.explain(cell, error instanceof Error ? error.message : String(error));
      return ErrorValueObject.create(ErrorType.VALUE);
    });
    return new AsyncObject(answered) as unknown as FunctionVariantType; // the engine awaits it
  }

  private async answer(variants: readonly FunctionVariantType[], cell: FunctionCall['cell']): Promise<BaseValueObject> {
    const args = variants.map((variant) => this.argument(variant));
    const answer = await this.edge.ask({name: this.spec, args, cell});
    this.edge.explain(cell, answer.ok ? null : answer.message);
    if (!answer.ok)
      return ErrorValueObject.create(answer.kind === 'value' ? ErrorType.VALUE : ErrorType.NA, answer.message);
    const values = answer.value.map((row) => row.map(toValueObject));
    if (values.length === 1 && values[0]!.length === 1) return values[0]![0]!;
    return ArrayValueObject.create({
      calculateValueList: values,
      rowCount: values.length,
      columnCount: values[0]?.length ?? 0,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
  }

  private argument(variant: FunctionVariantType): CallArgument {
    if (!variant.isReferenceObject()) return valueArgument(variant as BaseValueObject);
    const reference = variant as BaseReferenceObject;
    const {startRow, endRow, startColumn, endColumn} = reference.getRangePosition();
    const [rows, columns] = [endRow - startRow + 1, endColumn - startColumn + 1];
    const sheet = reference.getSheetId();
    const isLarge = rows * columns > MOST_SENT && startRow >= 0 && startColumn >= 0;
    if (isLarge && !this.edge.hasFormulas(sheet, {startRow, endRow, startColumn, endColumn}))
      return {kind: 'range', sheet, area: {row: startRow, column: startColumn, rows, columns}};
    return valueArgument(reference.toArrayValueObject(false));
  }
}

function valueArgument(value: BaseValueObject): CallArgument {
  if (!value.isArray()) return {kind: 'value', value: cellOf(value)};
  const rows = (value as ArrayValueObject)
    .getArrayValue()
    .map((row) => Array.from(row, (cell) => cellOf(cell ?? null)));
  return {kind: 'rows', rows};
}

/** An error is its text, as it is when read from a sheet. */
function cellOf(value: BaseValueObject | null | undefined): CellValue {
  if (value === null || value === undefined || value.isNull()) return null;
  return value.isError() ? String((value as ErrorValueObject).getErrorType()) : (value.getValue() as CellValue);
}

function toValueObject(value: CellValue): BaseValueObject {
  if (typeof value === 'number') return NumberValueObject.create(value);
  if (typeof value === 'boolean') return BooleanValueObject.create(value);
  return StringValueObject.create(value ?? '');
}
