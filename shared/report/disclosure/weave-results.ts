import {partsOfTable} from '../../count/body';
import type {Count, Formula, TableSpec} from '../../count/declaration';
import type {Results} from '../../count/evaluate-report';
import type {Trace} from '../../count/result';
import {registerById} from '../../register/all-registers';
import type {RegisterId} from '../../register/register-id';
import {agreements, columnOf} from '../checks/agreements';
import {NumberWeb} from './number-web';
import type {Shown} from './number-web';
import type {Places} from './places';
import {rowsOf} from './quantity';
import {countsOf, wholeOf} from '../../count/counts-of';
import {FigureNumbers} from './weave-figures';
import type {Cells} from './weave-table';
import {hideInAll, weaveTable} from './weave-table';

/** The numbers of a report, and which of them each place shows. */
export interface Woven {
  readonly web: NumberWeb;
  readonly tables: ReadonlyMap<string, Cells>;
  readonly figures: ReadonlyMap<string, readonly Shown[]>;
  /** Rows counted, by the id of the trace; rows read, by register. */
  readonly counted: ReadonlyMap<string, Shown>;
  readonly read: ReadonlyMap<string, Shown>;
}

/** Every number of the results, and the sums and parts that tie them. */
export function weaveResults(results: Results, places: Places): Woven {
  const web = new NumberWeb(places);
  const numbers = new FigureNumbers(web, results.figures);
  // A sum is tied to what it adds, wherever that stands.
  for (const {spec} of results.figures.values()) if (spec.formula.kind === 'count') numbers.of(spec.id);
  const figures = new Map([...results.figures.keys()].map((id) => [id, numbers.of(id)] as const));
  const tables = new Map([...results.tables].map(([id, table]) => [id, weaveTable(web, table, figures)] as const));
  const counted = new Map<string, Shown>();
  const read = new Map<string, Shown>();
  const trace = ({id, register, read: all, counted: rows}: Trace, count: Count | undefined) => {
    const people = registerById.get(register as RegisterId)?.columns.dossier !== undefined;
    const whole = read.get(register) ?? web.own(all, people);
    read.set(register, whole);
    const number = count === undefined ? web.own(rows, people) : web.number(rowsOf(count), rows, people);
    web.within(whole, number);
    counted.set(id, number);
  };
  for (const {spec, traces} of results.tables.values()) {
    traces.forEach((one, column) => trace(one, countsTraced(spec)[column]));
  }
  for (const {spec, trace: one} of results.figures.values()) trace(one, countOf(spec.formula));
  web.tieQuantities();
  tieEqual(web, figures, tables);
  const plain = new Set([
    ...[...figures.values(), ...[...tables.values()].flat(2)].flatMap((told) => (told.length === 1 ? told : [])),
    ...counted.values(),
  ]);
  for (const [id, cells] of tables) hideInAll(web, results.tables.get(id)!, cells, plain);
  return {web, tables, figures, counted, read};
}

/** The counts that the traces of a table tell: of a column its part, of shares what they are of. */
function countsTraced(spec: TableSpec): readonly (Count | undefined)[] {
  if (spec.body.kind === 'figures') return spec.body.columns.map(({formula}) => countsOf(formula)[0]);
  return partsOfTable(spec).columns.map(({label, part, base}) => (label === null ? (base ?? part) : part));
}

function countOf(formula: Formula): Count | undefined {
  if (formula.kind === 'count') return formula.count;
  if (formula.kind === 'ratio') return formula.part;
  return formula.kind === 'share' ? wholeOf(formula) : undefined;
}

/** Figures that are the total of a table by their rules, and those of the quartiers, which make one. */
function tieEqual(web: NumberWeb, figures: Woven['figures'], tables: Woven['tables']): void {
  for (const [id, table, column = 1] of agreements) {
    const lines = tables.get(table) ?? [];
    const totals = lines[lines.length - 1] ?? [];
    const [figure, total] = [figures.get(id)?.[0], totals[columnOf(column, totals.length)]?.[0]];
    if (figure !== undefined && total !== undefined && figure.value === total.value) web.sum(figure, [total]);
  }
  const quartiers = [...figures]
    .filter(([id]) => id.startsWith('accompagnes.qpv.'))
    .flatMap(([, [number]]) => number ?? []);
  const all = figures.get('accompagnes.qpv')?.[0];
  if (all !== undefined) web.sum(all, quartiers);
  for (const [id, [amount]] of figures) {
    const people = figures.get(id.replace(/\.montant$/, '.jeunes'))?.[0];
    if (id.endsWith('.montant') && people !== undefined && amount !== undefined) people.amounts.push(amount);
  }
}
