import {answer} from '../../shared/formula/answer';
import type {FunctionName} from '../../shared/formula/functions';
import {functions, readRegisters} from '../../shared';
import type {CellValue} from '../../shared';
import {writeSheets} from '../../xlsx';
import {ownSheet, sampleWith} from './books';
import {addressOf, faultsOf, openSheet, plain, rowsOf, save, select, shown, until, write} from './drive';
import {inBench} from './serve-bench';
import type {OpenedBench} from './serve-bench';
import {callByName, callByRange} from './typed-call';
import type {TypedCall} from './typed-call';

const OWN = 'Suivi';
const sheets = sampleWith(ownSheet(OWN, 90));
const registers = readRegisters(sheets);

/** A call, what the core answers, and the cell where it is typed. */
interface Typed extends TypedCall {
  readonly values: readonly (readonly CellValue[])[];
  readonly row: number;
  readonly column: number;
}

function coreValues({name, args}: TypedCall): CellValue[][] {
  const given = answer(name, args, {registers, sizeLimit: Infinity});
  if (!given.ok) throw new Error(`${name}: ${given.message}`);
  return given.value;
}

/** Formulas side by side from a row down, each with the room that it spills into. */
function sideBySide(calls: readonly TypedCall[], row: number): Typed[] {
  let column = 0;
  return calls.map((call) => {
    const values = coreValues(call);
    const typed = {...call, values, row, column};
    column += values[0]!.length + 1;
    return typed;
  });
}

const workbench = inBench();
let bench: OpenedBench;

beforeAll(async () => {
  bench = await workbench.open({file: writeSheets(sheets)});
});

const names = functions.map(({name}) => name as FunctionName);

describe.each([
  ['by range', callByRange, 2],
  ['by name', callByName, 400],
] as const)('a member of staff who types every function, %s', (_, callOf, row) => {
  it('reads in the cells what the core answers', async () => {
    const {page} = bench;
    const typed = sideBySide(
      names.map((name) => callOf(name, sheets)),
      row,
    );
    await openSheet(page, OWN);
    for (const {text, row: at, column} of typed) await write(page, addressOf(at, column), text);
    const unlike = (rows: readonly (readonly CellValue[])[]) =>
      typed.filter(({values, row: top, column}) =>
        values.some((line, down) =>
          line.some((value, right) => (rows[top + down]?.[column + right] ?? '') !== (value ?? '')),
        ),
      );
    const end = Date.now() + 120_000;
    let seen = typed;
    while (seen.length > 0 && Date.now() < end) seen = unlike(rowsOf(await save(page), OWN));
    expect(seen.map(({text}) => text)).toEqual([]);
    // What is saved is what is seen.
    const tally = typed.find(({name}) => name === 'TALLY')!;
    expect(await shown(page, addressOf(row, tally.column))).toEqual([[String(tally.values[0]![0])]]);
  });
});

it('follows a register: a cell that changes is seen by range and by name', async () => {
  const {page} = bench;
  const rows = sheets.find(({name}) => name === 'Contacts')!.rows;
  const changed = rows.findIndex((cells) => typeof cells[1] === 'number' && cells[1] > 45300 && cells[1] < 45600);
  await openSheet(page, OWN);
  await write(page, 'A800', `=ML.TALLY(Contacts!A1:D${rows.length};2024)`);
  await write(page, 'B800', '=ML.TALLY("Contacts";2024)');
  const both = async (wanted: string) =>
    until(async () => ((await shown(page, 'A800:B800'))[0]!.every((text) => text === wanted) ? true : null));
  await both('33305');
  await openSheet(page, 'Contacts');
  await write(page, `B${changed + 1}`, '15/03/2019');
  await openSheet(page, OWN);
  await both('33304');
});

it.each([
  ['an unknown commune', '=ML.AIDTOTAL("Aides";"FAJeM";2024;"Dunkerque")', '#VALUE!', /« Dunkerque » n’est pas/],
  ['a bad year', '=ML.TALLY("Contacts";"deux mille")', '#VALUE!', /« deux mille » n’est pas une année/],
  ['a year with no row', '=ML.TALLY("Contacts";1999)', '#VALUE!', /Aucune ligne de « Contacts » n’est datée de 1999/],
  [
    'an argument that is missing',
    '=ML.SHARE("Jeunes";"Permis B")',
    '#VALUE!',
    /SHARE \(PART\) : l’argument « valeur » manque/,
  ],
  ['an empty range', '=ML.TALLY(Suivi!CA900:CB950;2024)', '#N/A', /« registre » est vide/],
  ['a misspelt function', '=ML.TALY("Contacts";2024)', '#NAME?', /ML\.TALY.*ML\.TALLY/],
])('is told in French of %s', async (_, formula, error, sentence) => {
  const {page} = bench;
  await openSheet(page, OWN);
  await write(page, 'D800', formula);
  await until(async () => ((await shown(page, 'D800'))[0]![0] === error ? true : null));
  await select(page, 'D800');
  const notice = page.locator('#notice');
  await until(async () => (sentence.test(plain(await notice.innerText())) ? true : null), 15_000);
  await select(page, 'F800');
  await notice.waitFor({state: 'hidden'});
});

it('asked nothing of any other computer, and nothing failed', () => {
  expect(faultsOf(bench)).toEqual([]);
});
