import {makeRural, makeRuralVisits} from '../../../samples/rural/make-rural';
import {planPeriod, recogniseWorkbook, runTask, yearPeriod} from '../../../shared';
import type {PlannedReport} from '../../../shared';
import {registerById} from '../../../shared/register/all-registers';
import type {RegisterId} from '../../../shared/register/register-id';
import {rowsOfCell} from '../../../shared/task/trace/explain-cell';
import type {CellRows, TracedCell} from '../../../shared/task/trace/explain-cell';
import {fold, textOf} from '../../samples/naive-values';
import {GridWorkbook} from '../grid-workbook';
import {sampleSheets} from '../sample';

/** Every number of a report: of each table, each column on each line and in all; and each figure. */
function everyCell({results}: PlannedReport): TracedCell[] {
  const base = {plan: '', period: '2024', year: 2024};
  return [
    ...[...results.tables.values()].flatMap(({spec, lines, total, columns}) =>
      [...lines.map(({label}) => label), ...(total === null ? [] : [null])].flatMap((line) =>
        columns.map((_, column) => ({...base, kind: 'table' as const, id: spec.id, line, column})),
      ),
    ),
    ...[...results.figures.keys()].map((id) => ({...base, kind: 'figure' as const, id, line: null, column: 0})),
  ];
}

/** Cells as they stand in the sheets, read with no more than their place. */
class NaiveRows {
  private readonly youths = new Map<string, number[]>();
  private readonly said = new Map<string, (readonly string[])[]>();

  constructor(private readonly planned: PlannedReport) {
    const {registers} = planned.workbook;
    for (let row = 0; row < (registers.tables.jeunes?.length ?? 0); row++) {
      const key = fold(this.cell('jeunes', 'dossier', row) ?? null);
      this.youths.set(key, [...(this.youths.get(key) ?? []), row]);
    }
  }

  /** The cell of a column; undefined where the register has none. */
  private cell(register: RegisterId, column: string, row: number) {
    const {registers, sources} = this.planned.workbook;
    const {segments, sheetRows} = registers.tables[register]!;
    const {sheet} = segments.find(({start, end}) => row >= start && row < end)!;
    const at = registers.recognised
      .find((one) => one.sheet === sheet && one.register === register)
      ?.columns.get(column)?.index;
    const line = sources.find(({name}) => name === sheet)!.rows[sheetRows[row]! - 1]!;
    return at === undefined ? undefined : (line[at] ?? null);
  }

  /** All that is said of a row in a column: by itself, else by the rows of Jeunes of its youth. */
  words(register: RegisterId, column: string, row: number): readonly string[] {
    const key = `${register} ${column}`;
    const known = this.said.get(key) ?? [];
    this.said.set(key, known);
    return (known[row] ??= this.read(register, column, row));
  }

  private read(register: RegisterId, column: string, row: number): string[] {
    const own = textOf(this.cell(register, column, row));
    if (own !== null) return [own];
    const key = fold(this.cell(register, 'dossier', row) ?? null);
    const theirs = register === 'jeunes' || key === '' ? [] : (this.youths.get(key) ?? []);
    return theirs.flatMap((one) => textOf(this.cell('jeunes', column, one)) ?? []);
  }
}

/** The column that a reason names, by its heading or by what the lines of the table are called. */
function columnOf(register: RegisterId, name: string, {slices}: CellRows): string | undefined {
  const only = [...slices.counted, ...(slices.base === null ? [] : [slices.base])]
    .flatMap(({onlys}) => onlys)
    .find((one) => one.name === name);
  if (only !== undefined) return 'column' in only.by ? only.by.column : undefined;
  const columns = {...registerById.get('jeunes')!.columns, ...registerById.get(register)!.columns};
  return Object.keys(columns).find((id) => columns[id]!.headings[0] === name);
}

const valuesIn = (text: string) => [...text.matchAll(/« (.+?) »/g)].map(([, value]) => fold(value!));

/** Whether a word denies a reason; null for a reason that no cell can deny alone. */
function denierOf(whose: string, said: string): ((word: string) => boolean) | null {
  if (said === 'non renseigné') return () => true;
  // A formula that failed is told among the problems.
  if (said === 'vide ou « non »') return (word) => !/^(non|n|0|hors qpv|#.*)$/i.test(word);
  if (!said.startsWith('autre que ') || whose !== '') return null;
  const values = new Set(valuesIn(said));
  return (word) => values.has(fold(word));
}

/** The same of a reason about the date; a date is a number in the sheets of the samples. */
function dayDenierOf(reason: string): ((word: string) => boolean) | null {
  if (reason === 'date absente ou illisible') return (word) => Number(word) > 0;
  const [, year] = /^hors de la période \((\d{4})\)$/.exec(reason) ?? [];
  return year === undefined
    ? null
    : (word) => String(new Date((Number(word) - 25569) * 864e5).getUTCFullYear()) === year;
}

/** Cells that a hand may write: no, empty, nothing said, an error, other spellings. */
function dirty() {
  return sampleSheets().map(({name, rows}) => {
    const qpv = rows[0]?.indexOf('QPV') ?? -1;
    if (qpv < 0) return {name, rows};
    const hand = ['Hors QPV', '#REF!', 'NC', 'non', ''];
    const changed = (row: (typeof rows)[number], at: number) =>
      row.map((cell, column) => (column === qpv && at > 0 && at % 3 === 0 ? hand[(at / 3) % hand.length]! : cell));
    return {name, rows: rows.map(changed)};
  });
}

it.each([
  ['the sample', sampleSheets()],
  ['a sample whose cells are written by hand', dirty()],
  ['an agency with tables of its own', [...makeRural(), makeRuralVisits()]],
])('each row not counted is given a reason that its cells do not deny: %s', (_, sheets) => {
  const workbook = runTask(recogniseWorkbook(), new GridWorkbook(sheets));
  const planned = planPeriod(workbook, yearPeriod(2024), {chapters: [], version: '0'});
  const naive = new NaiveRows(planned);
  const wrong = new Map<string, string>();
  const seen = new Map<string, Uint8Array>();
  for (const cell of everyCell(planned)) {
    const behind = rowsOfCell(planned, cell);
    if (behind === null) continue;
    const {slices} = behind;
    const parts = [
      {part: behind.counted, of: slices.counted[0]!.of},
      ...behind.elsewhere.map(({register, rows}) => ({
        part: rows,
        of: slices.counted.find((one) => one.of.register === register)!.of,
      })),
      ...(behind.base === null ? [] : [{part: behind.base, of: slices.base!.of}]),
    ];
    for (const {part, of} of parts)
      for (const {reason, rows} of part.excluded) {
        const {register, dated} = of;
        const {length} = workbook.registers.tables[register]!;
        const [, name = '', whose = '', said = ''] = /^« (.+?) »( du jeune)? (.*)$/.exec(reason) ?? [];
        const day = dated.kind === 'within' ? dated.column : undefined;
        const column = name === '' ? day : columnOf(register, name, behind);
        const denies = column === undefined ? null : name === '' ? dayDenierOf(reason) : denierOf(whose, said);
        if (denies === null) continue;
        const key = `${register} ${column} ${reason}`;
        const known = seen.get(key) ?? new Uint8Array(length);
        seen.set(key, known);
        for (const row of rows) {
          if (known[row] === 1) continue;
          known[row] = 1;
          const word = naive.words(register, column!, row).find(denies);
          if (word !== undefined) wrong.set(key, `${cell.id}: row ${row} says ${word}`);
        }
      }
  }
  expect(seen.size).toBeGreaterThan(50);
  expect([...wrong]).toEqual([]);
});
