import type {DayMeaning} from '../value/parse-day';
import type {Settings} from '../setting/settings';
import type {RegisterId} from './register-id';
import type {ValueList} from './value-list';

/** A column of a register. The first heading is the canonical one, written in samples; the others are met in exports. */
interface Headed {
  readonly headings: readonly [string, ...string[]];
  /** The register cannot do without it. */
  readonly needed?: boolean;
  /** A row that says nothing here counts all the same. */
  readonly mayBeBlank?: boolean;
  /** Which heading is preferred where several stand, by the setting « Date des aides »; else the order of `headings`. */
  readonly byDateAides?: Readonly<Record<Settings['dateAides'], readonly string[]>>;
}

/** What a column holds, and so what it is read into. */
export type ColumnSpec = Headed &
  (
    | {readonly kind: 'dossier'}
    /** Words of a list. */
    | {readonly kind: 'choice'; readonly list: ValueList}
    /** A level of qualification: roman and arabic digits differ, see `level.ts`. */
    | {readonly kind: 'level'}
    /** Free words, kept as they are, grouped by their folding. */
    | {readonly kind: 'text'}
    | {readonly kind: 'commune'}
    | {readonly kind: 'insee'}
    | {readonly kind: 'qpv'}
    | {readonly kind: 'day'; readonly meaning?: DayMeaning}
    | {readonly kind: 'cents'}
    | {readonly kind: 'number'}
  );

/** A column whose values are of a list. */
export type ListedColumn = Extract<ColumnSpec, {kind: 'choice' | 'level'}>;

export const hasList = (column: ColumnSpec): column is ListedColumn =>
  column.kind === 'choice' || column.kind === 'level';

/** How a register is declared. */
export interface RegisterSpec {
  readonly id: RegisterId;
  /** Name shown to staff. */
  readonly title: string;
  readonly columns: Readonly<Record<string, ColumnSpec>>;
  /** Columns that the report does without: they do not help to know the sheet, and are read when they are asked for. */
  readonly aside?: Readonly<Record<string, ColumnSpec>>;
  /** Sets of columns one of which must be whole, beside the columns needed each. */
  readonly needsOneOf?: readonly (readonly string[])[];
  /** Needed columns that a sheet known by its name, or told to be this register, may lack. */
  readonly mayLack?: readonly string[];
  /** Columns that decide what counts: what a sheet without one of them does, to be told. */
  readonly decides?: Readonly<Partial<Record<string, string>>>;
  /** Columns without which every row counts as most do. */
  readonly assumes?: Readonly<Partial<Record<string, string>>>;
  /** The day that places a row in a year; a row without one is reported. */
  readonly dated?: string;
  /** Rows equal in all these columns are said to be the same one, twice. */
  readonly oneRowPer?: readonly string[];
  /** A row without a dossier is a mistake, unless `without` (column, canonical value) holds. */
  readonly dossierExpected?: boolean | {readonly unless: readonly [column: string, value: string]};
}

/** Ids of the columns, among those of a declaration, that hold one of these kinds. */
export type ColumnsOf<C, K extends ColumnSpec['kind'] = ColumnSpec['kind']> = {
  [N in keyof C]: C[N] extends {readonly kind: K} ? N : never;
}[keyof C] &
  string;

/** A register whose columns the compiler knows. */
interface DeclaredRegister<Id extends RegisterId, C extends RegisterSpec['columns']> extends RegisterSpec {
  readonly id: Id;
  readonly columns: C;
}

interface Declaration<Id extends RegisterId, C extends RegisterSpec['columns']> extends DeclaredRegister<Id, C> {
  readonly needsOneOf?: readonly (readonly ColumnsOf<NoInfer<C>>[])[];
  readonly mayLack?: readonly ColumnsOf<NoInfer<C>>[];
  readonly decides?: Readonly<Partial<Record<ColumnsOf<NoInfer<C>>, string>>>;
  readonly assumes?: Readonly<Partial<Record<ColumnsOf<NoInfer<C>>, string>>>;
  readonly dated?: ColumnsOf<NoInfer<C>, 'day'>;
  readonly oneRowPer?: readonly ColumnsOf<NoInfer<C>>[];
  readonly dossierExpected?: boolean | {readonly unless: readonly [column: ColumnsOf<NoInfer<C>>, value: string]};
}

/** Writes a register: what names a column names one of its own. */
export function defineRegister<const Id extends RegisterId, const C extends RegisterSpec['columns']>(
  spec: Declaration<Id, C>,
): DeclaredRegister<Id, C> {
  return spec;
}

/** The headings of a column, the preferred one first. */
export function headingsOf(column: ColumnSpec, settings: Pick<Settings, 'dateAides'>): readonly string[] {
  return column.byDateAides?.[settings.dateAides] ?? column.headings;
}

/** Ids of the columns that the register cannot do without. */
export function neededColumns(spec: RegisterSpec): string[] {
  return Object.keys(spec.columns).filter((id) => spec.columns[id]!.needed === true);
}

/** Whether the values of a column say that a row counts or not. */
export const isStatusColumn = (column: ColumnSpec): column is Extract<ColumnSpec, {kind: 'choice'}> =>
  column.kind === 'choice' && column.list.values.some(({counts}) => counts === true);
