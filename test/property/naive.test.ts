import {foldText} from '../../shared/value/fold';
import {makeRegisters} from '../../samples/make-registers';
import {naiveReport} from '../samples/naive-report';
import {numbersOf, thinned} from './numbers';

const sheets = makeRegisters();
const plain = foldText;

/** Amounts cross as cents in the engine, as euros in the naive way. */
const inEuros = (id: string, column: number) => (id.startsWith('aides.') && column === 1 ? 100 : 1);

describe.each([
  [2022, 1],
  [2023, 1],
  [2024, 1],
  [2025, 1],
  [2024, 0.5],
  [2023, 0.3],
  [2024, 0.1],
])('in %i, on %d of the rows', (year, share) => {
  const kept = thinned(sheets, share, 7 + year);
  const engine = numbersOf(kept, year);
  const naive = naiveReport(
    kept.map(({name, rows}) => ({name, rows: rows.map((row) => [...row])})),
    year,
  );

  it('every figure is what the naive way counts', () => {
    const wrong = Object.entries(naive.figures).filter(([id, value]) => {
      const found = engine.figures[id];
      // without a row in the year before, the engine says nothing where the naive way says none
      if (found === null || found === undefined)
        return Number.isFinite(value) && !(id.endsWith('.2023') && value === 0);
      return Math.abs(found / (id.endsWith('.montant') || id.endsWith('.frais') ? 100 : 1) - value) > 1e-9;
    });
    expect(wrong.map(([id, value]) => `${id}: ${engine.figures[id]}, naively ${value}`)).toEqual([]);
  });

  it('every line of every table too, what nobody states apart', () => {
    const wrong: string[] = [];
    for (const [id, {rows}] of Object.entries(naive.tables)) {
      const lines = new Map(engine.tables[id]!.lines.map(({label, values}) => [label, values]));
      for (const [label, values] of Object.entries(rows)) {
        values.forEach((value, i) => {
          const found = (lines.get(plain(label))?.[i] ?? 0) / inEuros(id, i);
          if (Number.isFinite(value) && Math.abs(found - value) > 1e-9)
            wrong.push(`${id} « ${label} » ${i}: ${found}, naively ${value}`);
        });
      }
      const expected = new Set([...Object.keys(rows).map(plain), plain('Non renseigné')]);
      for (const [label, values] of lines) {
        if (!expected.has(label) && values.some((value) => value !== 0 && value !== null))
          wrong.push(`${id}: unexpected « ${label} »`);
      }
    }
    expect(wrong).toEqual([]);
  });
});
