import type {CellValue} from '../../value/cell';
import {isNothing} from '../../value/nothing';
import {allRegisters} from '../../register/all-registers';
import {neededColumns, type ColumnSpec, type RegisterSpec} from '../../register/define-register';
import type {RegisterId} from '../../register/register-id';
import type {SourceSheet} from '../../count/registers';
import {cellsUnder} from '../../reading/cells-under';
import {likelyRegister, proposeColumns} from '../../reading/propose-columns';
import {headingLine} from '../../reading/match-headings';
import {headingLineOf} from './describe-sheets';
import type {RecognisedWorkbook} from './recognise-workbook';

/** A column of a register, and the heading that is read as it or likely is. */
interface ColumnChoice {
  readonly id: string;
  readonly heading: string;
  readonly needed: boolean;
  /** Its cells are days, which a sheet may hold as numbers. */
  readonly isDay: boolean;
  /** Empty where no heading of the sheet comes near. */
  readonly likely: string;
}

/** A register as one may choose it for a sheet. */
export interface RegisterChoice {
  readonly id: RegisterId;
  readonly title: string;
  readonly columns: readonly ColumnChoice[];
}

/** What a sheet may be read as, the likeliest first filled in. */
export interface MappingProposal {
  /** The register that it is, or likely is; null where none comes near. */
  readonly register: RegisterId | null;
  readonly choices: readonly RegisterChoice[];
  /** Heading → the first different cells under it. */
  readonly samples: readonly {readonly heading: string; readonly cells: readonly CellValue[]}[];
}

/** What to propose for the reading of one sheet. */
export function describeMapping(
  workbook: RecognisedWorkbook,
  name: string,
  register: RegisterId | null,
): MappingProposal {
  const {registers, sources} = workbook;
  const sheet = sources.find((source) => source.name === name) ?? {name, rows: []};
  const own = registers.recognised.filter((one) => one.sheet === name);
  const found = own.find((one) => one.register === register);
  const line = headingLineOf(sheet, found === undefined ? own : [found]);
  const proposals = new Map(
    allRegisters.map((spec) => {
      const proposed = new Map<string, {readonly heading: string; readonly score: number}>(
        proposeColumns(spec, sheet, line, registers.settings),
      );
      // What is read stands, whatever the headings look like.
      if (spec.id === found?.register)
        for (const [id, {heading}] of found.columns) proposed.set(id, {heading, score: 0});
      return [spec, proposed] as const;
    }),
  );
  return {
    register: register ?? likelyRegister(sheet, proposals)?.id ?? null,
    choices: [...proposals].map(([spec, proposed]) => ({
      id: spec.id,
      title: spec.title,
      columns: columnsOf(spec, proposed),
    })),
    samples: headingLine(sheet.rows[line] ?? [], line).texts.flatMap((heading, index) =>
      heading === '' ? [] : [{heading, cells: firstCells(sheet, line, index)}],
    ),
  };
}

/** The needed columns first. */
function columnsOf(spec: RegisterSpec, proposed: ReadonlyMap<string, {readonly heading: string}>): ColumnChoice[] {
  const needed = new Set([...neededColumns(spec), ...(spec.needsOneOf?.[0] ?? [])]);
  const columns = Object.entries(spec.columns).map(([id, column]: [string, ColumnSpec]) => ({
    id,
    heading: column.headings[0],
    needed: needed.has(id),
    isDay: column.kind === 'day',
    likely: proposed.get(id)?.heading ?? '',
  }));
  return [...columns.filter((column) => column.needed), ...columns.filter((column) => !column.needed)];
}

const SAMPLES = 3;

function firstCells(sheet: SourceSheet, line: number, index: number): CellValue[] {
  const cells = new Set<CellValue>();
  for (const cell of cellsUnder(sheet, line, index)) {
    if (!isNothing(cell)) cells.add(cell!);
    if (cells.size === SAMPLES) break;
  }
  return [...cells];
}
