import fc from 'fast-check';
import {makeRegisters} from '../../samples/make-registers';
import {describeRegisters, recogniseWorkbook, runTask} from '../../shared';
import type {Registers, SourceSheet} from '../../shared';
import type {RecognisedSheet} from '../../shared/count/registers';
import type {Column, Table} from '../../shared/count/table';
import {matchAside} from '../../shared/reading/match-headings';
import type {ProblemCode} from '../../shared/message/problem';
import {leftOut} from '../../shared/reading/missing-amounts';
import {registerById} from '../../shared/register/all-registers';
import {hasList, isStatusColumn, type ColumnSpec} from '../../shared/register/define-register';
import {addressOf} from '../../shared/value/address';
import {foldText} from '../../shared/value/fold';
import {isBlank, isNothing, textOf} from '../../shared/value/nothing';
import {GridWorkbook} from '../task/grid-workbook';
import {besides, forms} from './inventory-forms';

/*
 * The law of the inventory: whatever is in a workbook is read, or named as not read. Sheets, columns, rows, and what each cell says.
 */

const [settings, ...whole] = makeRegisters();
const names = Object.keys(forms);

/** A few rows of each register, each register written in some forms, among sheets that are none. */
const workbook = fc.record({
  picks: fc.array(fc.nat({max: 100_000}), {minLength: 3, maxLength: 9}),
  steps: fc.array(fc.array(fc.record({name: fc.constantFrom(...names), pick: fc.nat({max: 60})}), {maxLength: 2}), {
    minLength: whole.length,
    maxLength: whole.length,
  }),
  beside: fc.subarray([...besides]),
  hidden: fc.nat({max: 9}),
});
type Drawn = typeof workbook extends fc.Arbitrary<infer W> ? W : never;

function sheetsOf({picks, steps, beside}: Drawn): SourceSheet[] {
  const registers = whole.flatMap(({name, rows: [heads = [], ...rows]}, at) => {
    const few = [...new Set(picks.map((pick) => pick % rows.length))].sort((a, b) => a - b).map((one) => rows[one]!);
    return steps[at]!.reduce<SourceSheet[]>(
      (all, step) => all.flatMap((one) => (one.rows.length < 2 ? [one] : forms[step.name]!(one, step.pick))),
      [{name, rows: [heads, ...few]}],
    );
  });
  // Two tabs never bear the same name.
  return [settings!, ...registers, ...beside].map((sheet, at, all) => ({
    ...sheet,
    name: all.findIndex(({name}) => name === sheet.name) === at ? sheet.name : `${sheet.name} (${at})`,
  }));
}

class HalfHidden extends GridWorkbook {
  constructor(
    sheets: readonly SourceSheet[],
    private readonly hidden: number,
  ) {
    super(sheets);
  }

  override listSheets() {
    return super.listSheets().map((sheet, at) => ({...sheet, visible: at !== this.hidden}));
  }
}

/** Everything that is neither read nor named, in words. */
function silentIn(drawn: Drawn): string[] {
  const sheets = sheetsOf(drawn);
  const read = runTask(recogniseWorkbook(), new HalfHidden(sheets, drawn.hidden));
  const shown = describeRegisters(read);
  const {recognised} = read.registers;
  const silent: string[] = [];

  for (const {name} of sheets) {
    const lines = shown.sheets.filter(({sheet}) => sheet === name);
    const aside = shown.aside.filter(({sheet}) => sheet === name);
    const isNamed =
      lines.every(({register, settings, why}) => register !== null || settings || why !== '') &&
      aside.every(({why}) => why !== '');
    if (lines.length + aside.length === 0 || !isNamed) silent.push(`sheet « ${name} »`);
  }
  for (const sheet of sheets) {
    const own = recognised.filter((one) => one.sheet === sheet.name);
    if (own.length !== 1) continue; // several tables on one sheet: `test/reading/layouts` holds them
    const [one] = own;
    const unread = unreadColumns(sheet, one!, read.registers);
    silent.push(...unread.silent.map((column) => `column ${column} of « ${sheet.name} »`));
    silent.push(
      ...silentRows(sheet, one!, read.registers, unread.columns).map((row) => `row ${row} of « ${sheet.name} »`),
    );
    silent.push(...silentCells(sheet, one!, read.registers, shown).map((cell) => `« ${sheet.name} » ${cell}`));
  }
  return silent;
}

/** The columns that hold something and are not read, and those of them that nothing names. */
function unreadColumns(
  sheet: SourceSheet,
  {register, headingRow, columns}: RecognisedSheet,
  {problems, recognised, sheets}: Registers,
) {
  const headsOf = (name: string) =>
    sheets.find((one) => one.name === name)?.rows[recognised.find((one) => one.sheet === name)!.headingRow - 1];
  const under = sheet.rows.slice(headingRow);
  // A sheet without headings is read under those of another, where its columns are told.
  const model = problems.find(
    ({code, detail}) => code === 'sheets-continued' && (detail.sheets as string[]).includes(sheet.name),
  );
  const heads = (model === undefined ? sheet.rows[headingRow - 1] : headsOf(model.detail.other as string)) ?? [];
  const aside = matchAside(registerById.get(register)!, heads, columns);
  const isRead = new Set([...columns.values(), ...aside.values()].map(({index}) => index));
  const told = problems
    .filter(({code, sheet: name}) => code === 'headings-unread' && name === (model?.detail.other ?? sheet.name))
    .flatMap(({detail}) => detail.headings as string[]);
  const silent: string[] = [];
  const unread = new Set<number>();
  for (let index = 0; index < Math.max(0, ...under.map((row) => row.length)); index++) {
    if (isRead.has(index) || under.every((row) => isNothing(row[index]))) continue;
    unread.add(index);
    const letters = addressOf(0, index).replace(/\d+$/, '');
    const heading = textOf(heads[index]).replace(/\s+/g, ' ');
    const name = heading === '' ? `colonne ${letters}, sans en-tête` : `« ${heading} »`;
    const at = told.findIndex((one) => one.replace(/\s+/g, ' ').startsWith(name));
    if (at < 0) silent.push(`${letters} ${heading}`);
    else told.splice(at, 1); // each is named as often as it stands
  }
  return {columns: unread, silent};
}

const segmentOf = (table: Table, name: string) => table.segments.filter(({sheet}) => sheet === name);

const skipped: ReadonlySet<string> = new Set<ProblemCode>(['subtotal-skipped', 'note-skipped', 'rows-above']);

/** Rows that hold something, are not counted, and that nothing names; above the headings, those that are filled as a row is. */
function silentRows(
  {name, rows}: SourceSheet,
  {register, headingRow, columns}: RecognisedSheet,
  {tables, problems}: Registers,
  unread: ReadonlySet<number>,
): number[] {
  const table = tables[register]!;
  const counted = new Set(segmentOf(table, name).flatMap(({start, end}) => [...table.sheetRows.slice(start, end)]));
  const told = new Set(
    problems
      .filter(({code, sheet}) => sheet === name && skipped.has(code))
      .flatMap((one) => [Number(one.cell.replace(/\D+/g, '')), ...one.rows]),
  );
  const heads = rows[headingRow - 1] ?? [];
  return rows.flatMap((row, at) => {
    if (counted.has(at + 1) || told.has(at + 1)) return [];
    const filled = [...row.keys()].filter((index) => !isBlank(row[index]) && row[index] !== 0);
    if (at < headingRow && filled.length < 3) return []; // a title
    if (filled.every((index) => unread.has(index))) return []; // its columns are named
    const isHeadings = [...columns.values()].filter(({index}) => row[index] === heads[index]).length > 1;
    return isHeadings ? [] : [at + 1];
  });
}

/** Columns whose values figures count by name: one that they do not know is asked about, or was. */
const countedByName: Readonly<Record<string, string>> = {aides: 'fonds', dispositifs: 'dispositif', actions: 'theme'};

/** Cells that say something which is neither read, nor kept under its own name, nor told. */
function silentCells(
  {name, rows}: SourceSheet,
  {register, columns}: RecognisedSheet,
  {tables, problems}: Registers,
  {values, answers}: ReturnType<typeof describeRegisters>,
): string[] {
  const table = tables[register]!;
  const spec = registerById.get(register)!;
  const isLeftOut = leftOut(spec, table);
  const silent: string[] = [];
  for (const [id, {heading, index}] of columns) {
    const column = spec.columns[id]!;
    const found = table.columns.get(id);
    if (found === undefined || column.kind === 'insee' || column.kind === 'qpv') continue; // they serve the commune
    let lost = 0;
    for (const {start, end} of segmentOf(table, name))
      for (let row = start; row < end; row++) {
        const cell = rows[table.sheetRows[row]! - 1]![index];
        if (isNothing(cell)) continue;
        const value = valueAt(found, row);
        if (value === null || isUnknownStatus(column, value)) lost++;
        else if (isKept(column, value)) {
          if (foldText(value) !== foldText(textOf(cell)))
            silent.push(`${heading}: ${textOf(cell)} is kept as ${value}`);
          const isAsked =
            values.some((one) => one.register.id === register && one.value === value) ||
            answers.some(({lue}) => lue === value);
          if (countedByName[register] === id && !isLeftOut(row) && !isAsked)
            silent.push(`${heading}: nobody asks what ${value} counts as`);
        }
      }
    const told = problems
      .filter((one) => one.sheet === name && one.detail.heading === heading && one.costsRows)
      .reduce((sum, {count}) => sum + count, 0);
    if (lost > told) silent.push(`${heading}: ${lost} cells lost, ${told} told`);
  }
  return silent;
}

/** What was read; null where nothing is stated. */
function valueAt(column: Column, row: number): string | null {
  if (column.kind === 'code') return column.codes[row] === 0 ? null : column.values[column.codes[row]!]!;
  if (column.kind === 'day') return column.days[row] === 0 ? null : String(column.days[row]);
  return Number.isNaN(column.numbers[row]!) ? null : String(column.numbers[row]);
}

const isUnknownStatus = (column: ColumnSpec, value: string) =>
  isStatusColumn(column) && typeof column.list.others === 'object' && column.list.others.status === value;

/** A value that no list holds, under its own name. */
const isKept = (column: ColumnSpec, value: string) =>
  hasList(column) && column.kind === 'choice' && !column.list.values.some((one) => one.value === value);

const runs = {numRuns: 40, seed: 2024};

it('whatever is in a workbook is read, or named as not read', () => {
  fc.assert(
    fc.property(workbook, (drawn) => {
      expect(silentIn(drawn)).toEqual([]);
    }),
    runs,
  );
});

it.each(names)('%s: in each register, read or named', (name) => {
  const found = [0, 1, 7].flatMap((pick) =>
    silentIn({picks: [5, 80, 411, 1200, 7], steps: whole.map(() => [{name, pick}]), beside: [...besides], hidden: 2}),
  );
  expect(found).toEqual([]);
});
