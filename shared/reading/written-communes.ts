import {addressOf} from '../value/address';
import {isFailedFormula, isNothing, textOf} from '../value/nothing';
import type {Registers} from '../count/registers';
import {departementOf} from '../setting/official-list';
import {takeCommune} from './commune-name';

/** A commune as the registers of youths write it. */
export interface WrittenCommune {
  /** The spelling that most rows have. */
  readonly name: string;
  readonly rows: number;
  /** Where it first stands. */
  readonly sheet: string;
  readonly cell: string;
}

interface Writing {
  /** Most rows first. */
  readonly communes: readonly WrittenCommune[];
  /** Rows that hold something and name no commune. */
  readonly unsaid: number;
  /** Codes of the départements that INSEE codes and post codes name, most rows first. */
  readonly departements: readonly string[];
}

/** The communes of Jeunes, else of the other registers whose cells are kept, as they are written. */
export function writtenCommunes({sources}: Registers): Writing {
  const jeunes = sources.filter(({register}) => register === 'jeunes');
  const others = sources.filter(({columns}) => columns.has('commune') || columns.has('insee'));
  const found = new Map<string, {readonly names: Map<string, number>; readonly sheet: string; readonly cell: string}>();
  const departements = new Map<string, number>();
  let unsaid = 0;
  const add = (times: Map<string, number>, word: string) => times.set(word, (times.get(word) ?? 0) + 1);
  for (const {sheet, columns, cells, headingRow} of jeunes.length > 0 ? jeunes : others) {
    const [at, insee] = [columns.get('commune')?.index, columns.get('insee')?.index];
    for (const [line, row] of cells.slice(headingRow).entries()) {
      const cell = at === undefined ? null : (row[at] ?? null);
      const {key, code, shown} = takeCommune(isNothing(cell) || isFailedFormula(cell) ? '' : textOf(cell));
      const joined = key.replace(/ /g, '');
      if (joined !== '') {
        const one = found.get(joined) ?? {names: new Map(), sheet, cell: addressOf(headingRow + line + 1, at!)};
        add(one.names, shown);
        found.set(joined, one);
      } else if (!row.every(isNothing)) unsaid += 1;
      const written = insee === undefined ? code : textOf(row[insee] ?? null).trim() || code;
      if (/^\d[\dAB]?\d{3}$/i.test(written)) add(departements, departementOf(written.padStart(5, '0').toUpperCase()));
    }
  }
  const most = (times: ReadonlyMap<string, number>) => [...times].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1));
  const communes = [...found.values()].map(({names, sheet, cell}) => ({
    sheet,
    cell,
    name: most(names)[0]![0],
    rows: [...names.values()].reduce((sum, rows) => sum + rows, 0),
  }));
  return {
    unsaid,
    communes: communes.sort((a, b) => b.rows - a.rows || (a.name < b.name ? -1 : 1)),
    departements: most(departements).map(([code]) => code),
  };
}
