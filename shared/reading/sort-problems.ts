import type {Problem} from '../message/problem';

/** Problems in the order of the sheets, then of rows, columns and codes: always the same for the same workbook. */
export function sortProblems(problems: readonly Problem[], sheets: readonly string[]): Problem[] {
  const orderOf = new Map(sheets.map((name, at) => [name, at] as const));
  const keyed = problems.map((problem, at) => ({
    problem,
    at,
    ...cellOf(problem.cell),
    sheet: orderOf.get(problem.sheet) ?? -1,
  }));
  keyed.sort(
    (a, b) =>
      a.sheet - b.sheet ||
      a.row - b.row ||
      a.column - b.column ||
      compareText(a.problem.code, b.problem.code) ||
      compareText(a.problem.value, b.problem.value) ||
      a.at - b.at,
  );
  return keyed.map(({problem}) => problem);
}

function cellOf(address: string): {row: number; column: number} {
  const found = /^([A-Z]+)(\d+)$/.exec(address);
  if (found === null) return {row: 0, column: 0};
  const column = [...found[1]!].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return {row: Number(found[2]), column};
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
