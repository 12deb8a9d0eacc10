import fc from 'fast-check';
import type {CellValue} from '../../shared/value/cell';
import {answer} from '../../shared/formula/answer';
import {noMemory, RangeMemory} from '../../shared/formula/remember';
import {ranges} from './sample';

const {Jeunes, Contacts, 'Paramètres ML': settings} = ranges as Record<string, CellValue[][]>;
const contacts = Contacts!.slice(0, 60);
const jeunes = [Jeunes![0]!, ...Jeunes!.slice(1).filter(([dossier]) => contacts.some(([other]) => other === dossier))];
const copy = (rows: readonly (readonly CellValue[])[]) => rows.map((row) => [...row]);
const questions = [
  ['BYCOMMUNE', null, 'jeunes'],
  ['BREAKDOWN', 'nature'],
  ['TALLY', null, 'jeunes', 'Nature', 'Entretien'],
  ['QUALITY'],
] as const;

describe('what is remembered', () => {
  it('knows equal cells again, and tells any other', () => {
    const memory = new RangeMemory();
    const known = memory.recall(contacts);
    expect(memory.recall(copy(contacts))).toBe(known);
    expect(memory.recall([...copy(contacts), contacts[0]!.map(() => null)])).toBe(known); // blanks at the end
    expect(memory.recall(contacts.slice(0, 59))).not.toBe(known);
    expect(memory.recall(contacts.map((row) => [...row, null]))).not.toBe(known);
    expect(noMemory.recall(contacts)).not.toBe(noMemory.recall(contacts));
  });

  it('tells a range in which any one cell is another, each cell in turn', () => {
    const memory = new RangeMemory();
    const known = memory.recall(contacts);
    contacts.forEach((row, line) =>
      row.forEach((cell, column) => {
        const changed = copy(contacts);
        changed[line]![column] = cell === 'autre' ? 'autre chose' : 'autre';
        expect(memory.recall(changed)).not.toBe(known);
        expect(memory.recall(contacts)).toBe(known);
      }),
    );
  });

  it('follows the change of any one cell, in place or in a copy', () => {
    const memory = new RangeMemory();
    fc.assert(
      fc.property(
        fc.nat(contacts.length - 1),
        fc.nat(contacts[0]!.length - 1),
        fc.constantFrom<CellValue>(
          null,
          '',
          0,
          'SMS',
          'Entretien',
          'Absent',
          45400,
          44000,
          'J9',
          true,
          contacts[3]![0]!,
        ),
        fc.boolean(),
        fc.constantFrom(...questions),
        (row, column, value, inPlace, [name, ...more]) => {
          const rows = copy(contacts);
          const args = () => [rows, ...more, jeunes, settings!];
          const before = answer(name, args(), {memory});
          const changed = inPlace ? rows : copy(rows);
          changed[row]![column] = value;
          const fresh = answer(name, [copy(changed), ...more, jeunes, settings!]);
          expect(answer(name, [changed, ...more, jeunes, settings!], {memory})).toEqual(fresh);
          expect(answer(name, [copy(contacts), ...more, jeunes, settings!], {memory})).toEqual(before);
        },
      ),
      {numRuns: 300},
    );
  });

  it('follows a change in the other ranges too', () => {
    const memory = new RangeMemory();
    const ask = (theirs: CellValue[][], own: CellValue[][]) =>
      answer('BYCOMMUNE', [contacts, null, 'jeunes', theirs, own], {memory});
    const first = ask(jeunes, settings!);
    const moved = copy(jeunes);
    const at = jeunes[0]!.indexOf('Commune');
    for (const row of moved.slice(1)) row[at] = 'Lompret';
    expect(ask(moved, settings!)).toEqual(answer('BYCOMMUNE', [contacts, null, 'jeunes', moved, settings!]));
    expect(ask(moved, settings!)).not.toEqual(first);
    const renamed = copy(settings!).map((row) => row.map((cell) => (cell === 'Lompret' ? 'Lompret-les-Bains' : cell)));
    expect(ask(jeunes, renamed)).toEqual(answer('BYCOMMUNE', [contacts, null, 'jeunes', jeunes, renamed]));
    expect(ask(jeunes, settings!)).toEqual(first);
  });

  it('hands out an answer that its reader may change', () => {
    const memory = new RangeMemory();
    const ask = () => answer('BREAKDOWN', [contacts, 'nature'], {memory});
    const first = ask();
    if (!first.ok) throw new Error(first.message);
    const kept = JSON.stringify(first.value);
    first.value[0]![1] = 'gribouillage';
    expect(JSON.stringify((ask() as typeof first).value)).toBe(kept);
  });

  it('is bounded in ranges and in cells, the oldest going first, and freed on demand', () => {
    const memory = new RangeMemory({ranges: 3, cells: 100});
    const square = (side: number, mark: number) =>
      Array.from({length: side}, () => new Array<CellValue>(side).fill(mark));
    const known = memory.recall(square(4, 1));
    memory.recall(square(4, 2));
    memory.recall(square(4, 3));
    expect(memory.recall(square(4, 1))).toBe(known); // used again: no more the oldest
    memory.recall(square(4, 4));
    expect(memory.held).toEqual({ranges: 3, cells: 48});
    expect(memory.recall(square(4, 1))).toBe(known);
    memory.recall(square(9, 5));
    expect(memory.held.cells).toBeLessThanOrEqual(100);
    memory.recall(square(11, 6)); // larger than all that may be held: answered, not kept
    expect(memory.held.cells).toBeLessThanOrEqual(100);
    memory.forget();
    expect(memory.held).toEqual({ranges: 0, cells: 0});
    expect(memory.recall(square(4, 1))).not.toBe(known);
  });

  it('costs at most 0.7 of reading 33 000 rows again', () => {
    const memory = new RangeMemory();
    const rows = Contacts!.slice(0, 33_001);
    const time = (context: object) => {
      const given = copy(rows);
      const start = performance.now();
      answer('TALLY', [given, 2024, 'jeunes'], context);
      return performance.now() - start;
    };
    const least = (context: object) => Math.min(...Array.from({length: 7}, () => time(context)));
    least({memory});
    const ratio = least({memory}) / least({});
    expect(ratio).toBeLessThan(0.7);
  });
});
