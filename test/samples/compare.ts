import type {NaiveReport} from './naive-count';

type Value = number;
interface Reference {
  readonly tables: readonly {
    id: string;
    unit: string | string[];
    rows: Record<string, Value[]>;
    total: Value[];
    partial?: boolean;
  }[];
  readonly figures: readonly {id: string; value: Value; unit: string; from?: [number, number]}[];
}

/** As the acceptance checks: half up at the printed precision, euros to the cent, counts equal. */
function isSame(got: number | undefined, want: number, unit: string): boolean {
  if (got === undefined || Number.isNaN(got)) return false;
  if (unit === '%') return Math.floor(got * 100 + 0.5 + 1e-9) === want;
  if (unit === 'contacts par jeune') return Math.floor(got + 0.5) === want;
  if (unit === 'euros') return Math.round(got * 100) === Math.round(want * 100);
  return Number.isInteger(want) ? got === want : Math.abs(got - want) < 0.005;
}

/** What differs from the published report, in words, and how many numbers were compared. */
export function compare(report: NaiveReport, reference: Reference): {compared: number; differences: string[]} {
  const differences: string[] = [];
  let compared = 0;
  const check = (
    got: number | undefined,
    want: number,
    unit: string,
    what: string,
    quotient?: readonly [number, number],
  ) => {
    compared += 1;
    const exact = !quotient || Math.abs(got! - quotient[0] / quotient[1]) < 1e-6;
    if (!isSame(got, want, unit) || !exact) differences.push(`${what}: ${got}, published ${want}`);
  };
  for (const {id, unit, rows, total, partial} of reference.tables) {
    const table = report.tables[id];
    const unitOf = (i: number) => (Array.isArray(unit) ? unit[i]! : unit);
    for (const [label, values] of Object.entries(rows))
      values.forEach((want, i) => check(table?.rows[label]?.[i], want, unitOf(i), `${id} « ${label} » ${i + 1}`));
    for (const label of Object.keys(table?.rows ?? {}))
      if (!rows[label]) differences.push(`${id}: row « ${label} » is not published`);
    if (!partial) total.forEach((want, i) => check(table?.total[i], want, unitOf(i), `${id} total ${i + 1}`));
  }
  for (const {id, value, unit, from} of reference.figures) check(report.figures[id], value, unit, id, from);
  return {compared, differences};
}
