import {
  absoluteReference,
  findParameterTables,
  ourCalls,
  readsByName,
  recogniseWorkbook,
  registerNamed,
  runTaskAsync,
  edited,
  RangeMemory,
} from '../../shared';
import type {
  answer,
  Argument,
  AsyncWorkbook,
  FunctionName,
  OurCall,
  RangeInfo,
  RecognisedWorkbook,
  Registers,
  Rows,
} from '../../shared';
import {withParts} from '../../pane/load-part';
import type {FormulasKept} from '../../pane/session-answers';
import type {ExcelDoor} from '../host/excel-door';
import {attempt} from '../host/excel-fault';
import {ourCells} from './mend-formulas';

/** What a formula may give in place of a name. */
interface GivenRange {
  /** « Jeunes[#All] », as formulas are written. */
  readonly text: string;
  readonly rows: Rows;
}

/** The registers of a workbook by range, and the sheets that no range can stand for: they may grow beyond it, and nobody would know. */
interface Ranges {
  readonly byRegister: ReadonlyMap<string, GivenRange>;
  readonly settings: readonly GivenRange[];
  readonly without: readonly string[];
}

/** What a call gives, as text; null for a refusal. */
type Answered = (name: FunctionName, args: readonly Argument[], registers?: Registers) => string | null;

/** Told at most. */
const FEW = 5;

/** Rows that a range of settings has at least, and columns beyond those filled. */
const ROOM = {rows: 1000, columns: 4};

/**
 * « Rendre durables »: in formulas that name their registers, the tables themselves, which Excel follows on its own. A call is
 * rewritten only where it gives the same answer both ways, and where all else it is given is written in it.
 */
export async function keepFormulas(
  door: ExcelDoor,
  namespace: string,
  workbook: AsyncWorkbook,
  run: typeof answer,
): Promise<FormulasKept> {
  const book = await withParts(() => runTaskAsync(recogniseWorkbook(), workbook));
  const ranges = await rangesOf(book, workbook);
  const memory = new RangeMemory();
  const answered: Answered = (name, args, registers) => {
    const given = run(name, args, {memory, registers});
    return given.ok ? JSON.stringify(given.value) : null;
  };
  const known = new Map<string, string | null>();
  const kept = (call: OurCall) => {
    const text = JSON.stringify([call.spec.name, call.args]);
    if (!known.has(text)) known.set(text, callByRange(call, book, ranges, answered));
    return known.get(text)!;
  };
  return attempt(door, {action: 'keepFormulas', undoGroup: true}, async (context) => {
    let cells = 0;
    const left: string[] = [];
    for (const {cell, formula, address} of await ourCells(context, namespace)) {
      const calls = ourCalls(formula).filter(readsByName);
      if (calls.length === 0) continue;
      const given = calls.map((call) => ({call, text: kept(call)}));
      if (given.some(({text}) => text === null)) {
        left.push(address);
        continue;
      }
      const edits = given.map(({call, text}) => ({from: call.inside, to: call.close, text: text!}));
      cell.formulas = [[edited(formula, edits)]];
      cells++;
    }
    await context.sync();
    return {cells, left: left.slice(0, FEW), leftCount: left.length, sheets: left.length === 0 ? [] : ranges.without};
  });
}

/** The arguments of a call with ranges in place of names; null where nothing gives the same answer. */
function callByRange(
  call: OurCall,
  {registers}: RecognisedWorkbook,
  ranges: Ranges,
  answered: Answered,
): string | null {
  const {spec, args} = call;
  const values = args.map(literal);
  if (values.includes(undefined)) return null;
  const name = spec.name as FunctionName;
  const wanted = answered(name, values as Argument[], registers);
  if (wanted === null) return null;
  const texts = [...args, ...Array<string>(Math.max(0, spec.parameters.length - args.length)).fill('')];
  const plain: Argument[] = texts.map((_, at) => values[at] ?? null);
  const own: GivenRange[] = [];
  spec.parameters.forEach(({kind}, at) => {
    if (kind !== 'register') return;
    const word = plain[at] === null ? 'Jeunes' : String(plain[at]);
    const range = ranges.byRegister.get(registerNamed(word, registers.recognised) ?? '');
    if (range === undefined) return;
    own.push(range);
    texts[at] = range.text;
    plain[at] = range.rows as Rows;
  });
  const others = [...ranges.byRegister.values()].filter((range) => !own.includes(range));
  const joined = others.filter((range) => range === ranges.byRegister.get('jeunes'));
  // As few registers as give the same: Excel carries each of them over with every call.
  const tries = [joined, ...others.filter((one) => !joined.includes(one)).map((one) => [...joined, one]), others];
  const more = tries.find((some) => answered(name, [...plain, ...rowsOf([...some, ...ranges.settings])]) === wanted);
  return more === undefined ? null : [...texts, ...[...more, ...ranges.settings].map(({text}) => text)].join(',');
}

const rowsOf = (ranges: readonly GivenRange[]) => ranges.map(({rows}) => rows);

/** What is written in a formula; undefined for what has to be worked out. */
function literal(text: string): string | number | boolean | null | undefined {
  if (text === '') return null;
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (/^(TRUE|FALSE)$/i.test(text)) return text.toUpperCase() === 'TRUE';
  const quoted = /^"((?:[^"]|"")*)"$/.exec(text);
  return quoted === null ? undefined : quoted[1]!.replace(/""/g, '"');
}

/** Registers that are tables of Excel, which grow with their rows. Settings are few: their range has room to spare. */
async function rangesOf(book: RecognisedWorkbook, workbook: AsyncWorkbook): Promise<Ranges> {
  const listed = await workbook.listRanges();
  const tables = listed.filter(({kind}) => kind === 'table');
  const read = async ({name}: RangeInfo): Promise<GivenRange> => ({
    text: `${name}[#All]`,
    rows: (await workbook.readRange(name)) ?? [],
  });
  const byRegister = new Map<string, GivenRange>();
  const without: string[] = [];
  for (const {sheet, register} of book.registers.recognised) {
    const key = book.keys.get(sheet);
    const table = tables.filter((one) => (book.ranges.has(sheet) ? one.name === sheet : one.sheet === key));
    if (table.length === 1 && !byRegister.has(register)) byRegister.set(register, await read(table[0]!));
    else without.push(sheet);
  }
  const registers = new Set(book.registers.recognised.map(({sheet}) => sheet));
  const settings = book.sources
    .filter(({name, rows}) => !registers.has(name) && findParameterTables(name, rows).length > 0)
    .map(({name, rows}): GivenRange => {
      const columns = Math.max(...rows.map((row) => row.length)) + ROOM.columns;
      const area = {row: 0, column: 0, rows: Math.max(ROOM.rows, 2 * rows.length), columns};
      return {text: absoluteReference(name, area), rows};
    });
  return {byRegister, settings, without};
}
